import CivilTime
import Pages
import PolicyText
import Storage

/// A plan as the API tells it.
struct PlanEntry: Encodable, Sendable {
    let id: String
    let lineage: String
    let edition: Int
    let status: String
    let title: String
    let number: String?
    let issuer: String?
    let date: String?
    let kind: String
    let firstYear: Int?
    let lastYear: Int?
    let original: OriginalEntry?
    let isMadeUp: Bool
    let pack: String?
    let inForceOn: String?
    let revision: Int

    /// The document that a plan retells.
    struct OriginalEntry: Encodable, Sendable {
        let number: String?
        let title: String?
        let issuer: String?
        let date: String?
    }

    /// Tells a plan.
    init(_ plan: Plan) {
        id = plan.id.description
        lineage = plan.lineage.description
        edition = plan.edition
        status = plan.status.rawValue
        title = plan.title
        number = plan.number
        issuer = plan.issuer
        date = plan.date?.description
        kind = plan.kind.rawValue
        firstYear = plan.period?.first
        lastYear = plan.period?.last
        original = plan.original.map {
            OriginalEntry(
                number: $0.number,
                title: $0.title,
                issuer: $0.issuer,
                date: $0.date?.description
            )
        }
        isMadeUp = plan.isMadeUp
        pack = plan.pack
        inForceOn = plan.inForceOn?.description
        revision = plan.revision
    }

    static let schema = Schema.named(
        "PlanEntry",
        .object([
            Schema.Field("id", .string(format: "uuid")),
            Schema.Field("lineage", .string(format: "uuid")),
            Schema.Field("edition", .integer),
            Schema.Field("status", .word(Plan.Status.allCases.map(\.rawValue))),
            Schema.Field("title", .string()),
            Schema.Field("number", .string(), required: false),
            Schema.Field("issuer", .string(), required: false),
            Schema.Field("date", .string(format: "date"), required: false),
            Schema.Field("kind", .word(DocumentKind.allCases.map(\.rawValue))),
            Schema.Field("firstYear", .integer, required: false),
            Schema.Field("lastYear", .integer, required: false),
            Schema.Field("original", OriginalEntry.schema, required: false),
            Schema.Field("isMadeUp", .boolean),
            Schema.Field("pack", .string(), required: false),
            Schema.Field("inForceOn", .string(format: "date"), required: false),
            Schema.Field("revision", .integer),
        ])
    )
}

extension PlanEntry.OriginalEntry {
    static let schema = Schema.named(
        "OriginalEntry",
        .object([
            Schema.Field("number", .string(), required: false),
            Schema.Field("title", .string(), required: false),
            Schema.Field("issuer", .string(), required: false),
            Schema.Field("date", .string(format: "date"), required: false),
        ])
    )
}

/// A plan in a list, with what it holds.
struct PlanListEntry: Encodable, Sendable {
    let plan: PlanEntry
    let tasks: Int
    let closed: Int
    let units: Int
    let targets: Int
    let clauses: Int
    let proposed: Int

    /// Tells a plan.
    init(_ summary: PlanSummary) {
        plan = PlanEntry(summary.plan)
        tasks = summary.tasks
        closed = summary.closed
        units = summary.units
        targets = summary.targets
        clauses = summary.clauses
        proposed = summary.proposed
    }

    static let schema = Schema.named(
        "PlanListEntry",
        .object(
            [Schema.Field("plan", PlanEntry.schema)]
                + ["tasks", "closed", "units", "targets", "clauses", "proposed"].map {
                    Schema.Field($0, .integer)
                }
        )
    )
}

/// A region as the API tells it.
struct RegionEntry: Encodable, Sendable {
    let code: String
    let name: String
    let englishName: String

    /// Tells a region.
    init(_ region: Region) {
        code = region.code.description
        name = region.name
        englishName = region.englishName
    }

    static let schema = Schema.named(
        "RegionEntry",
        .object([
            Schema.Field("code", .string()), Schema.Field("name", .string()),
            Schema.Field("englishName", .string()),
        ])
    )
}

/// A stretch of a document's text as the API tells it.
struct SpanEntry: Codable, Sendable {
    let start: Int
    let end: Int

    /// Tells a span.
    init(_ span: Span) {
        start = span.start
        end = span.end
    }

    static let schema = Schema.named(
        "SpanEntry",
        .object([Schema.Field("start", .integer), Schema.Field("end", .integer)])
    )
}
