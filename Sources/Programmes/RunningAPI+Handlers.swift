import CivilTime
import Pages
import PolicyText
import Storage

extension RunningAPI {
    func overview(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let overview = try await programmes.overview(
            of: try visit.plan(),
            on: visit.now.day,
            in: scene.code
        )
        return .json(RunningJSON.PlanState(overview, scene))
    }

    func supervision(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let overviews = try await programmes.overviews(
            of: RunningFilter(visit).plan,
            on: visit.now.day,
            in: scene.code
        )
        return .json(overviews.map { RunningJSON.PlanState($0, scene) })
    }

    func tasks(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let overview = try await programmes.overview(
            of: try visit.plan(),
            on: visit.now.day,
            in: scene.code
        )
        let filter = RunningFilter(visit)
        let choice = RunningPlanPage.Choice(light: filter.light, unit: filter.unit)
        return .json(
            overview.tasks.filter(choice.takes).map { RunningJSON.TaskState($0, scene) }
        )
    }

    func task(_ visit: Visit) async throws -> Answer {
        .json(try await whole(visit))
    }

    private func whole(_ visit: Visit) async throws -> RunningJSON.TaskWhole {
        let scene = try await scene(visit)
        let record = try await programmes.task(
            try visit.identifier("task", .task),
            on: visit.now.day,
            in: scene.code
        )
        return RunningJSON.TaskWhole(record, scene)
    }

    func units(_ visit: Visit) async throws -> Answer {
        .json(
            try await programmes.units(in: try visit.region()).map(RunningJSON.UnitName.init)
        )
    }

    func unit(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let record = try await programmes.unit(
            try visit.identifier("unit", .unit),
            on: visit.now.day,
            in: scene.code
        )
        return .json(RunningJSON.UnitWhole(record, scene))
    }

    func search(_ visit: Visit) async throws -> Answer {
        let code = visit.query["region"].flatMap { RegionCode($0) }
        let kind = visit.query["kind"].flatMap(SearchResult.Kind.init)
        var hits: [RunningJSON.Hit] = []
        for region in try await programmes.regions() where code == nil || region.code == code {
            let found = try await programmes.hits(
                visit.query["q"] ?? "",
                kind,
                limit: SearchPage.limit,
                in: region.code
            )
            hits += found.map { RunningJSON.Hit($0, in: region.code) }
        }
        return .json(hits)
    }

    func reportCheckIn(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(CheckInBody.self)
        var reader = RunningAPI.reader(["month": body.month])
        let month = reader.month("month", required: true)
        try reader.finish()
        guard let month else { throw FormRefusal(fields: reader.errors) }
        let checkIn = try await programmes.reportCheckIn(
            CheckIn.Report(
                task: try visit.identifier("task", .task),
                unit: body.unit,
                month: month,
                progress: body.progress,
                done: body.done,
                problems: body.problems ?? "",
                figures: body.figures ?? ""
            ),
            revision: body.revision,
            act: try visit.act()
        )
        return .json(RunningJSON.CheckInState(checkIn), status: 201)
    }

    func attachFiles(_ visit: Visit) async throws -> Answer {
        let files = visit.form.files["files", default: []]
        guard !files.isEmpty else {
            throw FormRefusal(fields: [FieldError("files", "pages.error.file")])
        }
        let checkIn = try await programmes.checkIn(
            try visit.identifier("checkIn", .checkIn),
            in: try visit.region()
        )
        var attachments: [RunningJSON.AttachmentState] = []
        for file in files {
            let attachment = try await programmes.attachFile(
                try Programmes.IncomingFile(file),
                to: checkIn.report.task,
                checkIn: checkIn.id,
                act: try visit.act()
            )
            attachments.append(RunningJSON.AttachmentState(attachment))
        }
        return .json(attachments, status: 201)
    }

    func attachment(_ visit: Visit) async throws -> Answer {
        let (attachment, bytes) = try await programmes.attachment(
            try visit.identifier("attachment", .attachment),
            in: try visit.region()
        )
        return .file(
            FileAnswer(
                name: attachment.name,
                mediaType: "application/octet-stream",
                bytes: bytes
            )
        )
    }

    func addMilestone(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(MilestoneBody.self)
        let milestone = try await programmes.addMilestone(
            body.title,
            due: try day(body.due, "due"),
            to: try visit.identifier("task", .task),
            act: try visit.act()
        )
        return .json(RunningJSON.MilestoneState(milestone), status: 201)
    }

    func changeMilestone(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(MilestoneChange.self)
        let milestone = try await programmes.changeMilestone(
            try visit.identifier("milestone", .milestone),
            revision: body.revision,
            title: body.title,
            due: try day(body.due, "due"),
            act: try visit.act()
        )
        return .json(RunningJSON.MilestoneState(milestone))
    }

    func markMilestone(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(MilestoneMark.self)
        let milestone = try await programmes.markMilestone(
            try visit.identifier("milestone", .milestone),
            revision: body.revision,
            doneOn: try body.day.map { try day($0, "day") },
            act: try visit.act()
        )
        return .json(RunningJSON.MilestoneState(milestone))
    }

    func addNote(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(NoteBody.self)
        let note = try await programmes.supervise(
            try visit.identifier("task", .task),
            note: body.text,
            answerBy: try body.answerBy.map { try day($0, "answerBy") },
            act: try visit.act()
        )
        return .json(RunningJSON.NoteState(note), status: 201)
    }

    func setDueDate(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(DueBody.self)
        _ = try await programmes.setDueDate(
            try visit.identifier("task", .task),
            revision: body.revision,
            to: try body.day.map { try day($0, "day") },
            act: try visit.act(why: body.why ?? "")
        )
        return .json(try await whole(visit))
    }

    func submitClosing(_ visit: Visit) async throws -> Answer {
        let review = try await programmes.submitClosing(
            try visit.identifier("task", .task),
            statement: try visit.json(ClosingBody.self).statement,
            act: try visit.act()
        )
        return .json(RunningJSON.ReviewState(review), status: 201)
    }

    func reviewClosing(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(ClosingReviewBody.self)
        let review = try await programmes.reviewClosing(
            try visit.identifier("task", .task),
            accept: body.accept,
            opinion: body.opinion ?? "",
            act: try visit.act()
        )
        return .json(RunningJSON.ReviewState(review), status: 201)
    }

    func reopen(_ visit: Visit) async throws -> Answer {
        _ = try await programmes.reopen(
            try visit.identifier("task", .task),
            act: try visit.act(why: try visit.json(WhyBody.self).why)
        )
        return .json(try await whole(visit), status: 201)
    }

    func remind(_ visit: Visit) async throws -> Answer {
        let reminders = try await programmes.remind(try visit.plan(), act: try visit.act())
        return .json(reminders.map(RunningJSON.ReminderState.init), status: 201)
    }

    func targets(_ visit: Visit) async throws -> Answer {
        .json(
            try await programmes.targets(of: try visit.plan(), in: try visit.region())
                .map(RunningJSON.TargetState.init)
        )
    }

    func target(_ visit: Visit) async throws -> Answer {
        .json(
            RunningJSON.TargetState(
                try await programmes.target(
                    try visit.identifier("target", .target),
                    in: try visit.region()
                )
            )
        )
    }

    func enterActual(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(ActualBody.self)
        let entry = try ActualForm.read(
            Form(fields: [
                "period": [body.period], "value": [body.value], "unit": [body.unit],
                "asOf": [body.asOf], "note": [body.note ?? ""],
            ]),
            of: try visit.identifier("target", .target)
        )
        let actual = try await programmes.enterActual(entry, act: try visit.act())
        return .json(RunningJSON.ActualState(actual), status: 201)
    }

    private func day(_ text: String, _ field: String) throws(FormRefusal) -> Day {
        guard let day = Day(text) else {
            throw FormRefusal(fields: [FieldError(field, "pages.error.day")])
        }
        return day
    }
}
