import CivilTime
import Pages
import Storage

/// What the API of plans in force says, as JSON: identifiers as UUID text, figures as decimal text,
/// days and months as ISO 8601; what is not known is left out.
enum RunningJSON {
    /// An identifier.
    static let id = Schema.string(format: "uuid")
    /// A day.
    static let day = Schema.string(format: "date")

    /// A light with its reason.
    struct LightState: Encodable, Sendable {
        let colour: String
        let reason: String
        let sentence: String

        init(_ light: Light, _ scene: RunningScene) {
            colour = light.colour.rawValue
            reason = light.key
            sentence = scene.reason(light)
        }

        static let schema = Schema.named(
            "Light",
            .object([
                .init("colour", .word(Light.Colour.allCases.map(\.rawValue))),
                .init("reason", .string()), .init("sentence", .string()),
            ])
        )
    }

    /// A unit's part in a task.
    struct DutyState: Encodable, Sendable {
        let unit: Unit.ID
        let name: String
        let printedName: String
        let role: String

        init(_ duty: Duty) {
            unit = duty.unit
            name = duty.unitName
            printedName = duty.printedName
            role = duty.role.rawValue
        }

        static let schema = Schema.named(
            "Duty",
            .object([
                .init("unit", id), .init("name", .string()), .init("printedName", .string()),
                .init("role", .word(Duty.Role.allCases.map(\.rawValue))),
            ])
        )
    }

    /// A step of a task.
    struct MilestoneState: Encodable, Sendable {
        let id: Milestone.ID
        let title: String
        let due: String
        let doneOn: String?
        let revision: Int

        init(_ milestone: Milestone) {
            id = milestone.id
            title = milestone.title
            due = milestone.due.description
            doneOn = milestone.doneOn?.description
            revision = milestone.revision
        }

        static let schema = Schema.named(
            "Milestone",
            .object([
                .init("id", RunningJSON.id), .init("title", .string()), .init("due", day),
                .init("doneOn", day, required: false), .init("revision", .integer),
            ])
        )
    }

    /// How a task stands.
    struct TaskState: Encodable, Sendable {
        let id: Task.ID
        let plan: Plan.ID
        let title: String
        let path: String
        let group: String
        let parent: Task.ID?
        let due: String?
        let status: String
        let closedOn: String?
        let revision: Int
        let progress: String
        let light: LightState
        let duties: [DutyState]
        let milestones: [MilestoneState]
        let hasParts: Bool

        init(_ standing: TaskStanding, _ scene: RunningScene) {
            let task = standing.item.task
            id = task.id
            plan = task.plan
            title = task.title
            path = task.path
            group = task.group
            parent = task.parent
            due = task.due?.description
            status = task.status.rawValue
            closedOn = task.closedOn?.description
            revision = task.revision
            progress = standing.progress.description
            light = LightState(standing.light, scene)
            duties = standing.item.duties.map(DutyState.init)
            milestones = standing.milestones.map(MilestoneState.init)
            hasParts = standing.hasParts
        }

        static let schema = Schema.named(
            "TaskStanding",
            .object([
                .init("id", RunningJSON.id), .init("plan", RunningJSON.id),
                .init("title", .string()), .init("path", .string()), .init("group", .string()),
                .init("parent", RunningJSON.id, required: false),
                .init("due", day, required: false),
                .init("status", .word(Task.Status.allCases.map(\.rawValue))),
                .init("closedOn", day, required: false), .init("revision", .integer),
                .init("progress", .decimal), .init("light", LightState.schema),
                .init("duties", .list(DutyState.schema)),
                .init("milestones", .list(MilestoneState.schema)), .init("hasParts", .boolean),
            ])
        )
    }
}
