import CivilTime
import Pages
import Storage

/// The JSON API of plans in force, on the same use cases as the pages.
struct RunningAPI: Sendable {
    let programmes: Programmes
    let library: TemplateLibrary

    private static let region = "/regions/{region}"
    private static let plan = region + "/plans/{plan}"
    private static let task = plan + "/tasks/{task}"
    private static let target = plan + "/targets/{target}"

    /// The places, in the order of the document.
    var routes: [Route] { looks + checkInDeeds + taskDeeds + figures }

    private var looks: [Route] {
        [
            get(
                RunningAPI.plan + "/overview",
                Operation(
                    "getOverview",
                    "How a plan stands today: progress, lights, units, groups, what is red and due.",
                    responses: [200: RunningJSON.PlanState.schema]
                ),
                overview
            ),
            get(
                RunningAPI.region + "/supervision",
                Operation(
                    "getSupervision",
                    "How all plans in force of a region stand today.",
                    query: [.init("plan", RunningJSON.id, "One plan alone.")],
                    responses: [200: .list(RunningJSON.PlanState.schema)]
                ),
                supervision
            ),
            get(
                RunningAPI.plan + "/tasks",
                Operation(
                    "listTasks",
                    "The tasks of a plan with their lights, in the order of the document.",
                    query: [
                        .init(
                            "light",
                            .word(Light.Colour.allCases.map(\.rawValue)),
                            "Those with this light."
                        ),
                        .init("unit", RunningJSON.id, "Those in which this unit has a part."),
                    ],
                    responses: [200: .list(RunningJSON.TaskState.schema)]
                ),
                tasks
            ),
            get(
                RunningAPI.task,
                Operation(
                    "getTask",
                    "A task with all that happened to it.",
                    responses: [200: RunningJSON.TaskWhole.schema]
                ),
                task
            ),
            get(
                RunningAPI.region + "/units",
                Operation(
                    "listUnits",
                    "The units of a region with every name they are called by.",
                    responses: [200: .list(RunningJSON.UnitName.schema)]
                ),
                units
            ),
            get(
                RunningAPI.region + "/units/{unit}",
                Operation(
                    "getUnit",
                    "A unit with its tasks in running plans and the month it last reported on each.",
                    responses: [200: RunningJSON.UnitWhole.schema]
                ),
                unit
            ),
            get(
                "/search",
                Operation(
                    "search",
                    "Finds plans, tasks, units, targets, clauses and sentences.",
                    query: [
                        .init("q", .string(), "The words; all must be there."),
                        .init("region", .string(), "The code of one region."),
                        .init(
                            "kind",
                            .word(SearchResult.Kind.allCases.map(\.rawValue)),
                            "One kind of thing."
                        ),
                    ],
                    responses: [200: .list(RunningJSON.Hit.schema)]
                ),
                search
            ),
        ]
    }

    private var checkInDeeds: [Route] {
        [
            post(
                RunningAPI.task + "/check-ins",
                Operation(
                    "reportCheckIn",
                    "Reports on a task for a month; with the revision that was seen, corrects it.",
                    request: CheckInBody.schema,
                    responses: [201: RunningJSON.CheckInState.schema]
                ),
                reportCheckIn
            ),
            .api(
                .post,
                RunningAPI.task + "/check-ins/{checkIn}/attachments",
                Operation(
                    "attachFiles",
                    "Attaches files to a check-in, at most 20 MB each.",
                    request: .object([.init("files", .list(.file))]),
                    responses: [201: .list(RunningJSON.AttachmentState.schema)]
                ),
                intake: .upload(limit: CheckInForm.uploadLimit),
                attachFiles
            ),
            get(
                RunningAPI.task + "/check-ins/{checkIn}/attachments/{attachment}",
                Operation(
                    "getAttachment",
                    "The bytes of an attached file.",
                    responses: [200: .file],
                    produces: "application/octet-stream"
                ),
                attachment
            ),
        ]
    }

    private var taskDeeds: [Route] {
        [
            post(
                RunningAPI.task + "/milestones",
                Operation(
                    "addMilestone",
                    "Adds a step to a task.",
                    request: MilestoneBody.schema,
                    responses: [201: RunningJSON.MilestoneState.schema]
                ),
                addMilestone
            ),
            .api(
                .put,
                RunningAPI.task + "/milestones/{milestone}",
                Operation(
                    "changeMilestone",
                    "Changes the title and the day of a step.",
                    request: MilestoneChange.schema,
                    responses: [200: RunningJSON.MilestoneState.schema]
                ),
                intake: .json,
                changeMilestone
            ),
            .api(
                .put,
                RunningAPI.task + "/milestones/{milestone}/done",
                Operation(
                    "markMilestone",
                    "Marks a step as reached on a day; without a day, as open.",
                    request: MilestoneMark.schema,
                    responses: [200: RunningJSON.MilestoneState.schema]
                ),
                intake: .json,
                markMilestone
            ),
            post(
                RunningAPI.task + "/notes",
                Operation(
                    "addNote",
                    "Notes what the office, or a unit in answer, has to say on a task.",
                    request: NoteBody.schema,
                    responses: [201: RunningJSON.NoteState.schema]
                ),
                addNote
            ),
            .api(
                .put,
                RunningAPI.task + "/due",
                Operation(
                    "setDueDate",
                    "Sets the day by which a task is due; without a day, takes it away.",
                    request: DueBody.schema,
                    responses: [200: RunningJSON.TaskWhole.schema]
                ),
                intake: .json,
                setDueDate
            ),
            post(
                RunningAPI.task + "/closing",
                Operation(
                    "submitClosing",
                    "Hands a task in for closing.",
                    request: ClosingBody.schema,
                    responses: [201: RunningJSON.ReviewState.schema]
                ),
                submitClosing
            ),
            post(
                RunningAPI.task + "/closing-review",
                Operation(
                    "reviewClosing",
                    "Closes a task that was handed in, or sends it back.",
                    request: ClosingReviewBody.schema,
                    responses: [201: RunningJSON.ReviewState.schema]
                ),
                reviewClosing
            ),
            post(
                RunningAPI.task + "/reopen",
                Operation(
                    "reopenTask",
                    "Opens a closed task again.",
                    request: WhyBody.schema,
                    responses: [201: RunningJSON.TaskWhole.schema]
                ),
                reopen
            ),
            .api(
                .post,
                RunningAPI.plan + "/reminders",
                Operation(
                    "remindUnits",
                    "Reminds the units of what is due, late or not reported, once a day for a thing.",
                    responses: [201: .list(RunningJSON.ReminderState.schema)]
                ),
                remind
            ),
        ]
    }

    private var figures: [Route] {
        [
            get(
                RunningAPI.plan + "/targets",
                Operation(
                    "listTargets",
                    "The targets of a plan with what they have come to.",
                    responses: [200: .list(RunningJSON.TargetState.schema)]
                ),
                targets
            ),
            get(
                RunningAPI.target,
                Operation(
                    "getTarget",
                    "A target with what it has come to.",
                    responses: [200: RunningJSON.TargetState.schema]
                ),
                target
            ),
            post(
                RunningAPI.target + "/actuals",
                Operation(
                    "enterActual",
                    "Enters what a target has come to.",
                    request: ActualBody.schema,
                    responses: [201: RunningJSON.ActualState.schema]
                ),
                enterActual
            ),
        ]
    }

    private func get(
        _ path: String,
        _ operation: Operation,
        _ handler: @escaping Route.Handler
    ) -> Route {
        .api(.get, path, operation, handler)
    }

    private func post(
        _ path: String,
        _ operation: Operation,
        _ handler: @escaping Route.Handler
    ) -> Route {
        .api(.post, path, operation, intake: .json, handler)
    }

    /// The circumstances in which sentences of an answer are made.
    func scene(_ visit: Visit) async throws -> RunningScene {
        RunningScene(
            region: try await programmes.region(try visit.region()),
            voice: library.voice(visit.language),
            now: visit.now,
            actor: visit.actor,
            actingUnit: nil
        )
    }
}
