import Pages
import PolicyText
import Storage

/// A plan under review with all it holds, as the API tells it.
struct ReviewEntry: Encodable, Sendable {
    let plan: PlanEntry
    let headings: [HeadingEntry]
    let tasks: [ItemEntry<TaskBody>]
    let targets: [ItemEntry<TargetBody>]
    let clauses: [ItemEntry<ClauseBody>]
    let candidates: [CandidateEntry]
    let units: [ReviewedUnitEntry]

    /// Tells the contents of a plan.
    init(_ desk: ReviewDesk) {
        plan = PlanEntry(desk.plan)
        headings = desk.contents.headings.map(HeadingEntry.init)
        tasks = TaskReview(desk).items.map { ItemEntry($0, TaskBody($0.content)) }
        targets = TargetReview(desk).items.map { ItemEntry($0, TargetBody($0.content)) }
        clauses = ClauseReview(desk).items.map { ItemEntry($0, ClauseBody($0.content)) }
        candidates = desk.contents.candidates.map(CandidateEntry.init)
        let duties = desk.contents.tasks.flatMap(\.duties)
        units = Dictionary(duties.map { ($0.unit, $0.unitName) }) { one, _ in one }
            .map {
                ReviewedUnitEntry(id: $0.key.description, name: $0.value, names: nil, revision: nil)
            }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    static let schema = Schema.named(
        "ReviewEntry",
        .object([
            Schema.Field("plan", PlanEntry.schema),
            Schema.Field("headings", .list(HeadingEntry.schema)),
            Schema.Field("tasks", .list(ItemEntry<TaskBody>.schema("TaskItem"))),
            Schema.Field("targets", .list(ItemEntry<TargetBody>.schema("TargetItem"))),
            Schema.Field("clauses", .list(ItemEntry<ClauseBody>.schema("ClauseItem"))),
            Schema.Field("candidates", .list(CandidateEntry.schema)),
            Schema.Field("units", .list(ReviewedUnitEntry.schema)),
        ])
    )
}

/// An item under review as the API tells it.
struct ItemEntry<Body: ItemContent>: Encodable, Sendable {
    let id: String
    let revision: Int
    let state: String
    let path: String
    let heading: String?
    let content: Body

    /// Tells an item.
    init(_ item: ReviewItem<Body.Content>, _ content: Body) {
        id = item.id
        revision = item.revision
        state = item.state.rawValue
        path = item.path
        heading = item.heading?.description
        self.content = content
    }

    static func schema(_ name: String) -> Schema {
        .named(
            name,
            .object([
                Schema.Field("id", .string(format: "uuid")),
                Schema.Field("revision", .integer),
                Schema.Field("state", .word(ItemState.allCases.map(\.rawValue))),
                Schema.Field("path", .string()),
                Schema.Field("heading", .string(format: "uuid"), required: false),
                Schema.Field("content", Body.schema),
            ])
        )
    }
}

/// A heading as the API tells it.
struct HeadingEntry: Encodable, Sendable {
    let id: String
    let path: String
    let title: String
    let level: Int
    let span: SpanEntry

    /// Tells a heading.
    init(_ heading: Heading) {
        id = heading.id.description
        path = heading.path
        title = heading.title
        level = heading.level
        span = SpanEntry(heading.span)
    }

    static let schema = Schema.named(
        "HeadingEntry",
        .object([
            Schema.Field("id", .string(format: "uuid")), Schema.Field("path", .string()),
            Schema.Field("title", .string()), Schema.Field("level", .integer),
            Schema.Field("span", SpanEntry.schema),
        ])
    )
}

/// A unit as the API of the review tells it.
struct ReviewedUnitEntry: Encodable, Sendable {
    let id: String
    let name: String
    let names: [String]?
    let revision: Int?

    init(id: String, name: String, names: [String]?, revision: Int?) {
        self.id = id
        self.name = name
        self.names = names
        self.revision = revision
    }

    /// Tells a unit.
    init(_ unit: Unit) {
        self.init(
            id: unit.id.description,
            name: unit.name,
            names: unit.names,
            revision: unit.revision
        )
    }

    static let schema = Schema.named(
        "ReviewedUnitEntry",
        .object([
            Schema.Field("id", .string(format: "uuid")), Schema.Field("name", .string()),
            Schema.Field("names", .list(.string()), required: false),
            Schema.Field("revision", .integer, required: false),
        ])
    )
}

/// Units that may be one, as the API tells them.
struct CandidateEntry: Encodable, Sendable {
    let number: Int
    let units: [ReviewedUnitEntry]
    let settled: Bool

    /// Tells a set.
    init(_ candidate: UnitCandidate) {
        number = candidate.number
        units = candidate.units.map(ReviewedUnitEntry.init)
        settled = candidate.settled
    }

    static let schema = Schema.named(
        "CandidateEntry",
        .object([
            Schema.Field("number", .integer),
            Schema.Field("units", .list(ReviewedUnitEntry.schema)),
            Schema.Field("settled", .boolean),
        ])
    )
}
