import CivilTime
import Pages
import Storage

extension RunningPages {
    /// A task with all that happened to it.
    func task(_ visit: Visit) async throws -> Answer {
        try await taskAnswer(visit, refused: nil, status: 200)
    }

    /// The page of a task, with a form that was refused.
    private func taskAnswer(
        _ visit: Visit,
        refused: TaskDeedForm?,
        status: Int
    ) async throws -> Answer {
        let scene = try await scene(visit)
        let record = try await programmes.task(
            try visit.identifier("task", .task),
            on: visit.now.day,
            in: scene.code
        )
        let model = TaskPage(
            record,
            versions: try await versions(record, scene),
            refused: refused,
            told: told(visit, scene),
            scene
        )
        return .page(
            Page(
                title: record.standing.item.task.title,
                crumbs: scene.crumbs(record.plan),
                body: templates.task.render(model, visit.language),
                section: "plans"
            ),
            status: status
        )
    }

    /// What corrected check-ins said before.
    private func versions(
        _ record: TaskRecord,
        _ scene: RunningScene
    ) async throws -> [CheckIn.ID: [HistoryEntry]] {
        var versions: [CheckIn.ID: [HistoryEntry]] = [:]
        for checkIn in record.checkIns where checkIn.revision > 1 {
            versions[checkIn.id] = try await programmes.history(
                of: .checkIn,
                checkIn.id.description,
                in: scene.code
            ).filter { $0.field != "*" }
        }
        return versions
    }

    /// A file that came with a check-in.
    func attachment(_ visit: Visit) async throws -> Answer {
        let (attachment, bytes) = try await programmes.attachment(
            try visit.identifier("attachment", .attachment),
            in: try visit.region()
        )
        return .file(
            FileAnswer(name: attachment.name, mediaType: attachment.mediaType, bytes: bytes)
        )
    }

    /// Does something to a task and goes back to it; a form that is refused is shown again.
    private func perform(
        _ deed: TaskDeed,
        _ visit: Visit,
        _ work: (Task.ID, inout FormReader) async throws -> Void
    ) async throws -> Answer {
        let task: Task.ID = try visit.identifier("task", .task)
        do {
            var reader = FormReader(visit.form)
            try await work(task, &reader)
        } catch let refusal as any Refusal {
            return try await taskAnswer(
                visit,
                refused: TaskDeedForm(
                    deed,
                    visit.form,
                    errors: try RunningPages.faults(refusal, library.voice(visit.language))
                ),
                status: refusal.status
            )
        }
        return .redirect(
            Addresses.task(task, of: try visit.plan(), in: try visit.region())
                .with("done", deed.rawValue)
        )
    }

    /// Adds a step to a task.
    func addMilestone(_ visit: Visit) async throws -> Answer {
        try await perform(.milestone, visit) { task, reader in
            let title = reader.text(
                "milestone-title",
                required: true,
                limit: TaskDeedForm.titleLimit
            )
            let due = reader.day("milestone-due", required: true)
            try reader.finish()
            guard let due else { return }
            _ = try await programmes.addMilestone(title, due: due, to: task, act: try visit.act())
        }
    }

    /// Marks a step as reached, or as open again.
    func markMilestone(_ visit: Visit) async throws -> Answer {
        var reader = FormReader(visit.form)
        let revision = reader.integer("revision", in: 0...Int.max, required: true) ?? 0
        let day = reader.day("done")
        try reader.finish()
        let milestone = try await programmes.markMilestone(
            try visit.identifier("milestone", .milestone),
            revision: revision,
            doneOn: day,
            act: try visit.act()
        )
        return .redirect(
            Addresses.task(milestone.task, of: try visit.plan(), in: try visit.region())
                .with("done", "milestone").at("milestones")
        )
    }

    /// Notes what the office, or a unit in answer, says.
    func supervise(_ visit: Visit) async throws -> Answer {
        try await perform(.note, visit) { task, reader in
            let text = reader.text("note-text", required: true, limit: TaskDeedForm.textLimit)
            let day = reader.day("note-answer")
            try reader.finish()
            _ = try await programmes.supervise(
                task,
                note: text,
                answerBy: day,
                act: try visit.act()
            )
        }
    }

    /// Sets the day by which a task is due.
    func setDueDate(_ visit: Visit) async throws -> Answer {
        try await perform(.due, visit) { task, reader in
            let day = reader.day("due-day")
            let why = reader.text("due-why", limit: 500)
            let revision = reader.integer("due-revision", in: 0...Int.max, required: true)
            try reader.finish()
            _ = try await programmes.setDueDate(
                task,
                revision: revision ?? 0,
                to: day,
                act: try visit.act(why: why)
            )
        }
    }

    /// Hands a task in for closing.
    func submitClosing(_ visit: Visit) async throws -> Answer {
        try await perform(.closing, visit) { task, reader in
            let text = reader.text(
                "closing-statement",
                required: true,
                limit: TaskDeedForm.textLimit
            )
            try reader.finish()
            _ = try await programmes.submitClosing(task, statement: text, act: try visit.act())
        }
    }

    /// Closes a task that was handed in, or sends it back.
    func reviewClosing(_ visit: Visit) async throws -> Answer {
        try await perform(.closingReview, visit) { task, reader in
            let verdict = reader.choice("review-verdict", of: ["accept", "return"], required: true)
            let opinion = reader.text(
                "review-opinion",
                required: verdict == "return",
                limit: TaskDeedForm.textLimit
            )
            try reader.finish()
            _ = try await programmes.reviewClosing(
                task,
                accept: verdict == "accept",
                opinion: opinion,
                act: try visit.act()
            )
        }
    }

    /// Opens a closed task again.
    func reopen(_ visit: Visit) async throws -> Answer {
        try await perform(.reopen, visit) { task, reader in
            let why = reader.text("reopen-why", required: true, limit: 500)
            try reader.finish()
            _ = try await programmes.reopen(task, act: try visit.act(why: why))
        }
    }

    /// Reminds the units of the plan.
    func remind(_ visit: Visit) async throws -> Answer {
        let made = try await programmes.remind(try visit.plan(), act: try visit.act())
        return .redirect(
            Addresses.task(
                try visit.identifier("task", .task),
                of: try visit.plan(),
                in: try visit.region()
            ).with("done", TaskDeed.reminders.rawValue).with("count", "\(made.count)")
        )
    }

    /// Leads back to the task, for who asks again where a form was sent.
    func backToTask(_ visit: Visit) async throws -> Answer {
        .redirect(
            Addresses.task(
                try visit.identifier("task", .task),
                of: try visit.plan(),
                in: try visit.region()
            )
        )
    }
}
