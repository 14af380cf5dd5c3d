import CivilTime
import Pages
import PolicyText
import Storage

/// An item under review as the API tells and takes it: what an officer may change, as JSON.
protocol ItemContent: Codable, Sendable {
    /// The content that it stands for.
    associatedtype Content: Hashable & Sendable

    /// Its schema.
    static var schema: Schema { get }

    /// Tells a content.
    init(_ content: Content)

    /// The content.
    ///
    /// - Throws: `FormRefusal` with all that is wrong.
    func content() throws(FormRefusal) -> Content
}

/// What a task asks for, as JSON.
struct TaskBody: ItemContent {
    let title: String
    let parent: String?
    let due: String?
    let lead: [String]?
    let support: [String]?
    let span: SpanEntry?

    init(_ content: Task.Content) {
        title = content.title
        parent = content.parent?.description
        due = content.due?.description
        lead = content.lead.map(\.description)
        support = content.support.map(\.description)
        span = content.span.map(SpanEntry.init)
    }

    func content() throws(FormRefusal) -> Task.Content {
        var reader = BodyReader()
        let content = Task.Content(
            title: title,
            parent: reader.value(parent, "parent", "pages.error.choice") { Task.ID($0) },
            due: reader.value(due, "due", "pages.error.day") { Day($0) },
            lead: (lead ?? []).compactMap { unit in
                reader.value(unit, "lead", "pages.error.choice") { Unit.ID($0) }
            },
            support: (support ?? []).compactMap { unit in
                reader.value(unit, "support", "pages.error.choice") { Unit.ID($0) }
            },
            span: reader.span(span)
        )
        try reader.finish()
        return content
    }

    static let schema = Schema.named(
        "TaskContent",
        .object([
            Schema.Field("title", .string()),
            Schema.Field("parent", .string(format: "uuid"), required: false),
            Schema.Field("due", .string(format: "date"), required: false),
            Schema.Field("lead", .list(.string(format: "uuid")), required: false),
            Schema.Field("support", .list(.string(format: "uuid")), required: false),
            Schema.Field("span", SpanEntry.schema, required: false),
        ])
    )
}

/// What a target says, as JSON.
struct TargetBody: ItemContent {
    let subject: String?
    let metric: String
    let comparator: String
    let value: String
    let upper: String?
    let unit: String?
    let firstYear: Int?
    let lastYear: Int?
    let kind: String
    let span: SpanEntry?

    init(_ content: Target.Content) {
        subject = content.subject
        metric = content.metric
        comparator = content.comparator.rawValue
        value = content.value.description
        upper = content.upper?.description
        unit = content.unit
        firstYear = content.period?.first
        lastYear = content.period?.last
        kind = content.kind.rawValue
        span = content.span.map(SpanEntry.init)
    }

    func content() throws(FormRefusal) -> Target.Content {
        var reader = BodyReader()
        let comparator = reader.value(comparator, "comparator", "pages.error.choice") {
            Indicator.Comparator(rawValue: $0)
        }
        let kind = reader.value(kind, "kind", "pages.error.choice") {
            Indicator.Kind(rawValue: $0)
        }
        let value = reader.figure(value, "value")
        let content = Target.Content(
            subject: subject ?? "",
            metric: metric,
            comparator: comparator ?? .atLeast,
            value: value ?? ExactNumber(0),
            upper: reader.figure(upper, "upper"),
            unit: unit ?? "",
            period: reader.years(firstYear, lastYear),
            kind: kind ?? .target,
            span: reader.span(span)
        )
        try reader.finish()
        return content
    }

    static let schema = Schema.named(
        "TargetContent",
        .object([
            Schema.Field("subject", .string(), required: false),
            Schema.Field("metric", .string()),
            Schema.Field(
                "comparator",
                .word(Indicator.Comparator.allCases.map(\.rawValue))
            ),
            Schema.Field("value", .decimal),
            Schema.Field("upper", .decimal, required: false),
            Schema.Field("unit", .string(), required: false),
            Schema.Field("firstYear", .integer, required: false),
            Schema.Field("lastYear", .integer, required: false),
            Schema.Field("kind", .word(Indicator.Kind.allCases.map(\.rawValue))),
            Schema.Field("span", SpanEntry.schema, required: false),
        ])
    )
}

/// What a clause grants, as JSON: sums in yuan, rates as fractions.
struct ClauseBody: ItemContent {
    let name: String
    let who: String?
    let condition: String?
    let benefit: String
    let amount: String?
    let rate: QuantityEntry?
    let base: String?
    let cap: String?
    let floor: String?
    let range: QuantityEntry?
    let once: Bool?
    let payer: String?
    let stacking: String?
    let span: SpanEntry?

    /// A figure or a range of figures.
    struct QuantityEntry: Codable, Sendable {
        let low: String
        let high: String?
    }

    init(_ content: ClauseRecord.Content) {
        name = content.name
        who = content.who
        condition = content.condition
        benefit = content.benefit.rawValue
        amount = content.amount?.description
        rate = content.rate.map(QuantityEntry.init)
        base = content.base
        cap = content.cap?.description
        floor = content.floor?.description
        range = content.range.map(QuantityEntry.init)
        once = content.once
        payer = content.payer
        stacking = content.stacking
        span = content.span.map(SpanEntry.init)
    }

    func content() throws(FormRefusal) -> ClauseRecord.Content {
        var reader = BodyReader()
        let benefit = reader.value(benefit, "benefit", "pages.error.choice") {
            Clause.Benefit(rawValue: $0)
        }
        let content = ClauseRecord.Content(
            name: name,
            who: who,
            condition: condition,
            benefit: benefit ?? .other,
            amount: reader.figure(amount, "amount"),
            rate: reader.quantity(rate, "rate"),
            base: base,
            cap: reader.figure(cap, "cap"),
            floor: reader.figure(floor, "floor"),
            range: reader.quantity(range, "range"),
            once: once,
            payer: payer,
            stacking: stacking,
            span: reader.span(span)
        )
        try reader.finish()
        return content
    }

    static let schema = Schema.named(
        "ClauseContent",
        .object([
            Schema.Field("name", .string()),
            Schema.Field("who", .string(), required: false),
            Schema.Field("condition", .string(), required: false),
            Schema.Field("benefit", .word(Clause.Benefit.allCases.map(\.rawValue))),
            Schema.Field("amount", .decimal, required: false),
            Schema.Field("rate", QuantityEntry.schema, required: false),
            Schema.Field("base", .string(), required: false),
            Schema.Field("cap", .decimal, required: false),
            Schema.Field("floor", .decimal, required: false),
            Schema.Field("range", QuantityEntry.schema, required: false),
            Schema.Field("once", .boolean, required: false),
            Schema.Field("payer", .string(), required: false),
            Schema.Field("stacking", .string(), required: false),
            Schema.Field("span", SpanEntry.schema, required: false),
        ])
    )
}

extension ClauseBody.QuantityEntry {
    /// Tells a quantity.
    init(_ quantity: Clause.Quantity) {
        low = quantity.low.description
        high = quantity.high?.description
    }

    static let schema = Schema.named(
        "QuantityEntry",
        .object([
            Schema.Field("low", .decimal), Schema.Field("high", .decimal, required: false),
        ])
    )
}

/// Reads the fields of a JSON body into values, and gathers all that is wrong with them.
struct BodyReader {
    private(set) var errors: [FieldError] = []

    mutating func value<Value>(
        _ text: String?,
        _ field: String,
        _ key: String,
        _ read: (String) -> Value?
    ) -> Value? {
        guard let text else { return nil }
        guard let value = read(text) else {
            errors.append(FieldError(field, key))
            return nil
        }
        return value
    }

    mutating func figure(_ text: String?, _ field: String) -> ExactNumber? {
        value(text, field, "pages.error.number") { text in
            DecimalText(text).flatMap { ExactNumber(decimal: $0) }
        }
    }

    mutating func quantity(
        _ entry: ClauseBody.QuantityEntry?,
        _ field: String
    ) -> Clause.Quantity? {
        guard let entry, let low = figure(entry.low, field) else { return nil }
        return Clause.Quantity(low, to: figure(entry.high, field))
    }

    mutating func years(_ first: Int?, _ last: Int?) -> YearRange? {
        guard let start = first ?? last else { return nil }
        let end = last ?? start
        guard (1...9999).contains(start), (start...9999).contains(end) else {
            errors.append(FieldError("lastYear", "review.error.years"))
            return nil
        }
        return YearRange(start, end)
    }

    mutating func span(_ entry: SpanEntry?) -> Span? {
        guard let entry else { return nil }
        guard entry.start >= 0, entry.start < entry.end else {
            errors.append(FieldError("span", "review.error.words"))
            return nil
        }
        return Span(entry.start, entry.end)
    }

    /// Ends reading.
    func finish() throws(FormRefusal) {
        if !errors.isEmpty { throw FormRefusal(fields: errors) }
    }
}
