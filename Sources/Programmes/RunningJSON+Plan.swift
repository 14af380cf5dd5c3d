import CivilTime
import Pages
import PolicyText
import Storage

extension RunningJSON {
    /// How many tasks have each light.
    struct Lights: Encodable, Sendable {
        let blue: Int
        let green: Int
        let yellow: Int
        let red: Int

        init(_ lights: [Light.Colour: Int]) {
            blue = lights[.blue, default: 0]
            green = lights[.green, default: 0]
            yellow = lights[.yellow, default: 0]
            red = lights[.red, default: 0]
        }

        static let schema = Schema.named(
            "Lights",
            .object(Light.Colour.allCases.map { .init($0.rawValue, .integer) })
        )
    }

    /// A unit's part in a plan.
    struct UnitState: Encodable, Sendable {
        let unit: Unit.ID
        let name: String
        let rank: Int?
        let progress: String?
        let leads: Int
        let supports: Int
        let closed: Int
        let silent: Int
        let lights: Lights

        init(_ standing: Overview.UnitStanding) {
            unit = standing.unit
            name = standing.name
            rank = standing.rank
            progress = standing.progress?.description
            leads = standing.leads
            supports = standing.supports
            closed = standing.closed
            silent = standing.silent
            lights = Lights(standing.lights)
        }

        static let schema = Schema.named(
            "UnitStanding",
            .object([
                .init("unit", id), .init("name", .string()),
                .init("rank", .integer, required: false),
                .init("progress", .decimal, required: false), .init("leads", .integer),
                .init("supports", .integer), .init("closed", .integer),
                .init("silent", .integer), .init("lights", Lights.schema),
            ])
        )
    }

    /// A group of tasks.
    struct GroupState: Encodable, Sendable {
        let path: String
        let title: String
        let progress: String
        let tasks: Int
        let lights: Lights

        init(_ group: Overview.GroupStanding) {
            path = group.path
            title = group.title
            progress = group.progress.description
            tasks = group.tasks
            lights = Lights(group.lights)
        }

        static let schema = Schema.named(
            "GroupStanding",
            .object([
                .init("path", .string()), .init("title", .string()),
                .init("progress", .decimal), .init("tasks", .integer),
                .init("lights", Lights.schema),
            ])
        )
    }

    /// Something due on a day.
    struct DueState: Encodable, Sendable {
        let day: String
        let task: Task.ID
        let title: String
        let milestone: MilestoneState?

        init(_ item: Overview.DueItem) {
            day = item.day.description
            task = item.task.item.task.id
            title = item.task.item.task.title
            milestone = item.milestone.map(MilestoneState.init)
        }

        static let schema = Schema.named(
            "DueItem",
            .object([
                .init("day", RunningJSON.day), .init("task", id), .init("title", .string()),
                .init("milestone", MilestoneState.schema, required: false),
            ])
        )
    }

    /// How a plan stands on a day.
    struct PlanState: Encodable, Sendable {
        let plan: Plan.ID
        let title: String
        let day: String
        let progress: String
        let lights: Lights
        let units: [UnitState]
        let groups: [GroupState]
        let tasks: [TaskState]
        let red: [Task.ID]
        let dueThisWeek: [DueState]

        init(_ overview: Overview, _ scene: RunningScene) {
            plan = overview.plan.id
            title = overview.plan.title
            day = overview.day.description
            progress = overview.progress.description
            lights = Lights(overview.lights)
            units = overview.units.map(UnitState.init)
            groups = overview.groups.map(GroupState.init)
            tasks = overview.tasks.map { TaskState($0, scene) }
            red = overview.red.map(\.item.task.id)
            dueThisWeek = overview.dueThisWeek.map(DueState.init)
        }

        static let schema = Schema.named(
            "Overview",
            .object([
                .init("plan", id), .init("title", .string()), .init("day", RunningJSON.day),
                .init("progress", .decimal), .init("lights", Lights.schema),
                .init("units", .list(UnitState.schema)),
                .init("groups", .list(GroupState.schema)),
                .init("tasks", .list(TaskState.schema)), .init("red", .list(id)),
                .init("dueThisWeek", .list(DueState.schema)),
            ])
        )
    }

    /// A figure that a target has come to.
    struct ActualState: Encodable, Sendable {
        let id: Actual.ID
        let period: String
        let value: String
        let unit: String
        let asOf: String
        let note: String
        let source: String
        let author: String
        let revision: Int

        init(_ actual: Actual) {
            id = actual.id
            period = actual.entry.period
            value = actual.entry.value.description
            unit = actual.entry.unit
            asOf = actual.entry.asOf.description
            note = actual.entry.note
            source = actual.source.rawValue
            author = actual.author
            revision = actual.revision
        }

        static let schema = Schema.named(
            "Actual",
            .object([
                .init("id", RunningJSON.id), .init("period", .string()), .init("value", .decimal),
                .init("unit", .string()), .init("asOf", day), .init("note", .string()),
                .init("source", .word(Actual.Source.allCases.map(\.rawValue))),
                .init("author", .string()), .init("revision", .integer),
            ])
        )
    }

    /// A target with what it has come to.
    struct TargetState: Encodable, Sendable {
        let id: Target.ID
        let plan: Plan.ID
        let subject: String
        let metric: String
        let comparator: String
        let value: String
        let upper: String?
        let unit: String
        let period: String?
        let kind: String
        let span: SpanEntry?
        let sentence: String?
        let standing: String?
        let actuals: [ActualState]

        init(_ record: TargetRecord) {
            let content = record.target.content
            id = record.target.id
            plan = record.target.plan
            subject = content.subject
            metric = content.metric
            comparator = content.comparator.rawValue
            value = content.value.description
            upper = content.upper?.description
            unit = content.unit
            period = content.period?.description
            kind = content.kind.rawValue
            span = content.span.map(SpanEntry.init)
            sentence = record.sentence
            standing = record.standing?.rawValue
            actuals = record.actuals.map(ActualState.init)
        }

        static let schema = Schema.named(
            "TargetRecord",
            .object([
                .init("id", RunningJSON.id), .init("plan", RunningJSON.id),
                .init("subject", .string()), .init("metric", .string()),
                .init("comparator", .word(Indicator.Comparator.allCases.map(\.rawValue))),
                .init("value", .decimal), .init("upper", .decimal, required: false),
                .init("unit", .string()), .init("period", .string(), required: false),
                .init("kind", .word(Indicator.Kind.allCases.map(\.rawValue))),
                .init("span", SpanEntry.schema, required: false),
                .init("sentence", .string(), required: false),
                .init("standing", .word(TargetStanding.allCases.map(\.rawValue)), required: false),
                .init("actuals", .list(ActualState.schema)),
            ])
        )
    }

    /// A unit with its names.
    struct UnitName: Encodable, Sendable {
        let id: Unit.ID
        let name: String
        let names: [String]

        init(_ unit: Unit) {
            id = unit.id
            name = unit.name
            names = unit.names
        }

        static let schema = Schema.named(
            "RegionUnit",
            .object([
                .init("id", RunningJSON.id), .init("name", .string()),
                .init("names", .list(.string())),
            ])
        )
    }

    /// A unit with the tasks it has a part in.
    struct UnitWhole: Encodable, Sendable {
        /// A task with the unit's part in it.
        struct Part: Encodable, Sendable {
            let role: String
            let lastReported: String?
            let task: TaskState
        }

        let unit: UnitName
        let tasks: [Part]

        init(_ record: UnitRecord, _ scene: RunningScene) {
            unit = UnitName(record.unit)
            let month = scene.now.day.month
            tasks = record.tasks.map { planned in
                let duty = MonthlyDuty(record.unit.id, on: planned.standing, for: month)
                return Part(
                    role: planned.role.rawValue,
                    lastReported: duty.last?.report.month.description,
                    task: TaskState(planned.standing, scene)
                )
            }
        }

        static let schema = Schema.named(
            "UnitRecord",
            .object([
                .init("unit", UnitName.schema),
                .init(
                    "tasks",
                    .list(
                        .object([
                            .init("role", .word(Duty.Role.allCases.map(\.rawValue))),
                            .init("lastReported", .string(), required: false),
                            .init("task", TaskState.schema),
                        ])
                    )
                ),
            ])
        )
    }

    /// Something that a search found.
    struct Hit: Encodable, Sendable {
        let region: String
        let kind: String
        let title: String
        let excerpt: String
        let address: String

        init(_ hit: SearchPage.Hit, in region: RegionCode) {
            self.region = region.description
            kind = hit.result.kind.rawValue
            title = hit.result.title.map(\.text).joined()
            excerpt = hit.result.excerpt.map(\.text).joined()
            address = hit.address.description
        }

        static let schema = Schema.named(
            "SearchResult",
            .object([
                .init("region", .string()),
                .init("kind", .word(SearchResult.Kind.allCases.map(\.rawValue))),
                .init("title", .string()), .init("excerpt", .string()),
                .init("address", .string(format: "uri-reference")),
            ])
        )
    }
}
