import Pages
import Storage

/// What a later edition changes, as the API tells it.
struct ComparisonEntry: Encodable, Sendable {
    let earlier: PlanEntry
    let later: PlanEntry
    let tasks: [MatchEntry]
    let targets: [MatchEntry]
    let clauses: [MatchEntry]

    /// Tells a comparison.
    init(_ comparison: EditionComparison) {
        earlier = PlanEntry(comparison.earlier)
        later = PlanEntry(comparison.later)
        tasks = comparison.tasks.map { match in
            MatchEntry(match, id: { $0.task.id.description }, title: { $0.task.title })
        }
        targets = comparison.targets.map { match in
            MatchEntry(match, id: { $0.id.description }, title: { $0.content.metric })
        }
        clauses = comparison.clauses.map { match in
            MatchEntry(match, id: { $0.id.description }, title: { $0.content.name })
        }
    }

    static let schema = Schema.named(
        "ComparisonEntry",
        .object([
            Schema.Field("earlier", PlanEntry.schema), Schema.Field("later", PlanEntry.schema),
            Schema.Field("tasks", .list(MatchEntry.schema)),
            Schema.Field("targets", .list(MatchEntry.schema)),
            Schema.Field("clauses", .list(MatchEntry.schema)),
        ])
    )
}

/// An item of both editions, or of one, as the API tells it.
struct MatchEntry: Encodable, Sendable {
    let change: String
    let from: String?
    let to: String?
    let title: String
    let differences: [DifferenceEntry]

    /// Tells a match.
    init<Item>(
        _ match: EditionComparison.Match<Item>,
        id: (Item) -> String,
        title: (Item) -> String
    ) {
        switch match {
        case .added(let item):
            self.init("added", nil, id(item), title(item))
        case .changed(let before, let after, let differences):
            self.init("changed", id(before), id(after), title(after), differences)
        case .same(let before, let after):
            self.init("same", id(before), id(after), title(after))
        case .gone(let item):
            self.init("gone", id(item), nil, title(item))
        }
    }

    private init(
        _ change: String,
        _ from: String?,
        _ to: String?,
        _ title: String,
        _ differences: [Difference] = []
    ) {
        self.change = change
        self.from = from
        self.to = to
        self.title = title
        self.differences = differences.map(DifferenceEntry.init)
    }

    static let schema = Schema.named(
        "MatchEntry",
        .object([
            Schema.Field("change", .word(["added", "changed", "same", "gone"])),
            Schema.Field("from", .string(format: "uuid"), required: false),
            Schema.Field("to", .string(format: "uuid"), required: false),
            Schema.Field("title", .string()),
            Schema.Field("differences", .list(DifferenceEntry.schema)),
        ])
    )
}

/// What differs in a field, as the API tells it.
struct DifferenceEntry: Encodable, Sendable {
    let field: String
    let before: String?
    let after: String?

    /// Tells a difference.
    init(_ difference: Difference) {
        field = difference.field
        before = difference.before
        after = difference.after
    }

    static let schema = Schema.named(
        "DifferenceEntry",
        .object([
            Schema.Field("field", .string()),
            Schema.Field("before", .string(), required: false),
            Schema.Field("after", .string(), required: false),
        ])
    )
}

/// A change of a field, as the API tells it.
struct ChangeEntry: Encodable, Sendable {
    let id: String
    let field: String
    let before: String?
    let after: String?
    let why: String
    let actor: String
    let actorUnit: String
    let at: Int64

    /// Tells a change.
    init(_ entry: HistoryEntry) {
        id = entry.id.description
        field = entry.field
        before = entry.before
        after = entry.after
        why = entry.why
        actor = entry.actor
        actorUnit = entry.actorUnit
        at = entry.at
    }

    static let schema = Schema.named(
        "ChangeEntry",
        .object([
            Schema.Field("id", .string(format: "uuid")), Schema.Field("field", .string()),
            Schema.Field("before", .string(), required: false),
            Schema.Field("after", .string(), required: false), Schema.Field("why", .string()),
            Schema.Field("actor", .string()), Schema.Field("actorUnit", .string()),
            Schema.Field("at", .integer),
        ])
    )
}

/// A document as the API tells it.
struct DocumentEntry: Encodable, Sendable {
    let id: String
    let name: String
    let mediaType: String
    let digest: String
    let size: Int
    let text: String

    /// Tells a document.
    init(_ document: StoredDocument) {
        id = document.id.description
        name = document.name
        mediaType = document.mediaType
        digest = document.digest
        size = document.size
        text = document.text
    }

    static let schema = Schema.named(
        "DocumentEntry",
        .object([
            Schema.Field("id", .string(format: "uuid")), Schema.Field("name", .string()),
            Schema.Field("mediaType", .string()), Schema.Field("digest", .string()),
            Schema.Field("size", .integer), Schema.Field("text", .string()),
        ])
    )
}
