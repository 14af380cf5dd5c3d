import CivilTime
import Pages
import Storage

extension RunningPages {
    /// The form in which a unit reports on a task for a month.
    func checkInForm(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let record = try await record(visit)
        let choices = choices(
            record,
            unit: visit.query["unit"],
            month: visit.query["month"],
            begin: visit.query["begin"],
            back: visit.query["back"],
            scene
        )
        return answer(CheckInPage(record, choices, scene), record, scene, status: 200)
    }

    /// Takes a report; one that is refused is shown again with all that was typed.
    func reportCheckIn(_ visit: Visit) async throws -> Answer {
        let form = visit.form
        let plan = try visit.plan()
        let task: Task.ID = try visit.identifier("task", .task)
        do {
            let unit = Unit.ID(form["unit"])
            let month = Month(form["month"])
            guard let unit, let month else {
                throw FormRefusal(fields: [FieldError("", "running.error.unit-or-month")])
            }
            let sent = try CheckInForm.read(
                form,
                task: task,
                unit: unit,
                month: month,
                isSigned: !visit.actor.name.isEmpty
            )
            try await store(sent, visit)
        } catch let refusal as any Refusal {
            return try await refused(refusal, visit)
        }
        let region = try visit.region()
        let back =
            form["back"] == "unit" && Unit.ID(form["unit"]) != nil
            ? Unit.ID(form["unit"]).map { Addresses.unit($0, in: region) } : nil
        return .redirect(
            (back ?? Addresses.task(task, of: plan, in: region)).with("done", "check-in")
        )
    }

    /// Stores a report with its files.
    private func store(_ sent: CheckInForm.Sent, _ visit: Visit) async throws {
        let act = Act(
            region: try visit.region(),
            actor: visit.actor.name.isEmpty
                ? Actor(name: sent.author, unit: visit.actor.unit) : visit.actor,
            now: visit.now
        )
        let checkIn = try await programmes.reportCheckIn(
            sent.report,
            revision: sent.revision,
            act: act
        )
        for file in sent.files {
            _ = try await programmes.attachFile(
                try Programmes.IncomingFile(file),
                to: sent.report.task,
                checkIn: checkIn.id,
                act: act
            )
        }
    }

    private func refused(_ refusal: any Refusal, _ visit: Visit) async throws -> Answer {
        let form = visit.form
        let faults = try RunningPages.faults(refusal, library.voice(visit.language))
        let scene = try await scene(visit)
        let record = try await record(visit)
        let choices = choices(
            record,
            unit: form["unit"],
            month: form["month"],
            begin: nil,
            back: form["back"],
            scene
        )
        var isConflict = false
        if case .conflict? = refusal as? ProgrammeError { isConflict = true }
        let page = CheckInPage(
            record,
            choices,
            refused: CheckInForm(form, errors: faults),
            conflict: isConflict,
            scene
        )
        return answer(
            page,
            record,
            scene,
            status: refusal.status == 404 ? 422 : refusal.status
        )
    }

    private func record(_ visit: Visit) async throws -> TaskRecord {
        try await programmes.task(
            try visit.identifier("task", .task),
            on: visit.now.day,
            in: try visit.region()
        )
    }

    private func answer(
        _ model: CheckInPage,
        _ record: TaskRecord,
        _ scene: RunningScene,
        status: Int
    ) -> Answer {
        let task = record.standing.item.task
        let address = Addresses.task(task.id, of: record.plan.id, in: scene.code)
        return .page(
            Page(
                title: scene.voice("running.check-in.title", ["task": task.title]),
                crumbs: scene.crumbs(record.plan) + [Crumb(task.title, address)],
                body: templates.checkIn.render(model, scene.language),
                section: "plans"
            ),
            status: status
        )
    }

    /// The unit that is asked for, else the one that acts, else the only one, else the first that
    /// leads; the month asked for where it has begun, else that of the visit.
    private func choices(
        _ record: TaskRecord,
        unit: String?,
        month: String?,
        begin: String?,
        back: String?,
        _ scene: RunningScene
    ) -> CheckInPage.Choices {
        let duties = record.standing.item.duties
        let asked = unit.flatMap { text in duties.first { $0.unit.description == text } }
        let acting = duties.first { $0.unit == scene.actingUnit }
        let now = scene.now.day.month
        let wanted = month.flatMap { Month($0) }.flatMap { $0 <= now ? $0 : nil }
        return CheckInPage.Choices(
            unit: asked ?? acting ?? duties.first { $0.role == .lead } ?? duties.first,
            month: wanted ?? now,
            beginsWithLast: begin == "last",
            back: back == "unit" ? "unit" : ""
        )
    }
}
