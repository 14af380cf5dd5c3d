import Pages
import PolicyText
import Storage

/// The targets of a plan under review.
struct TargetReview: ReviewNoun {
    typealias Body = TargetBody

    static let part = ReviewPart.targets
    static let noun = ProgrammeError.Noun.target

    let desk: ReviewDesk

    init(_ desk: ReviewDesk) {
        self.desk = desk
    }

    private var voice: Voice { desk.scene.voice }
    private var quoted: QuotedWords { QuotedWords(desk: desk) }

    var items: [ReviewItem<Target.Content>] { desk.contents.targets.map(item) }

    func form(of content: Target.Content) -> Form {
        Form(fields: [
            "subject": [content.subject],
            "metric": [content.metric],
            "comparator": [content.comparator.rawValue],
            "value": [content.value.description],
            "upper": content.upper.map { [$0.description] } ?? [],
            "unit": [content.unit],
            "first": content.period.map { [String($0.first)] } ?? [],
            "last": content.period.map { [String($0.last)] } ?? [],
            "kind": [content.kind.rawValue],
            QuotedWords.name: quoted.text(of: content.span),
        ])
    }

    func sections(holding form: Form) -> [FormSheet.Section] {
        [
            FormSheet.Section(
                "",
                [
                    text("subject", form, limit: 200),
                    text("metric", form, required: true, limit: 200),
                    Field(
                        .radio(Indicator.Kind.allCases.map { option($0.rawValue, "target-kind") }),
                        "kind",
                        label: voice("review.field.target-kind"),
                        value: form["kind"].isEmpty ? Indicator.Kind.target.rawValue : form["kind"],
                        required: true
                    ),
                ]
            ),
            FormSheet.Section(
                voice("review.form.figure"),
                [
                    Field(
                        .select([
                            Field.OptionGroup(
                                "",
                                Indicator.Comparator.allCases.map {
                                    Field.Option(
                                        $0.rawValue,
                                        voice("review.comparator.\($0.name)")
                                    )
                                }
                            )
                        ]),
                        "comparator",
                        label: voice("review.field.comparator"),
                        value: form["comparator"],
                        required: true
                    ),
                    number("value", form, required: true), number("upper", form),
                    text("unit", form, limit: 40),
                ]
            ),
            FormSheet.Section(
                voice("review.form.period"),
                [number("first", form), number("last", form)]
            ),
            FormSheet.Section(
                voice("review.form.source"),
                [quoted.field(holding: form)]
            ),
        ]
    }

    func read(
        _ form: Form,
        for former: ReviewItem<Target.Content>?,
        act: Act
    ) async throws -> Target.Content {
        var reader = FormReader(form)
        let subject = reader.text("subject")
        let metric = reader.text("metric", required: true)
        let kind = reader.choice(
            "kind",
            of: Indicator.Kind.allCases.map(\.rawValue),
            required: true
        )
        let comparator = reader.choice(
            "comparator",
            of: Indicator.Comparator.allCases.map(\.rawValue),
            required: true
        )
        let value = reader.figure("value", required: true)
        let upper = reader.figure("upper", required: comparator == "range")
        let unit = reader.text("unit", limit: 40)
        let period = years(&reader)
        let span = quoted.read(&reader, for: former, under: form["heading"])
        try reader.finish()
        guard let value, let comparator = comparator.flatMap(Indicator.Comparator.init(rawValue:)),
            let kind = kind.flatMap(Indicator.Kind.init(rawValue:))
        else { throw FormRefusal(fields: reader.errors) }
        return Target.Content(
            subject: subject,
            metric: metric,
            comparator: comparator,
            value: value,
            upper: comparator == .range ? upper : nil,
            unit: unit,
            period: period,
            kind: kind,
            span: span
        )
    }

    func decide(
        _ item: ReviewItem<Target.Content>,
        revision: Int,
        _ verdict: Verdict<Target.Content>,
        act: Act
    ) async throws {
        guard let id = Target.ID(item.id) else { throw ProgrammeError.notFound(.target, item.id) }
        _ = try await desk.programmes.review(id, revision: revision, verdict, act: act)
    }

    func add(
        _ content: Target.Content,
        under heading: Heading.ID?,
        act: Act
    ) async throws -> String {
        try await desk.programmes.addTarget(content, to: desk.plan.id, under: heading, act: act)
            .id.description
    }

    private func item(_ target: Target) -> ReviewItem<Target.Content> {
        ReviewItem(
            id: target.id.description,
            revision: target.revision,
            state: target.state,
            path: target.path,
            heading: target.heading,
            span: target.content.span,
            title: desk.scene.title(of: target.content),
            facts: [
                ReviewFact(voice("review.field.figure"), desk.scene.figure(of: target.content)),
                ReviewFact(
                    voice("review.field.period"),
                    target.content.period.map(desk.scene.years)
                ),
                ReviewFact(
                    voice("review.field.target-kind"),
                    voice("review.target-kind.\(target.content.kind.rawValue)")
                ),
            ].compactMap(\.self),
            content: target.content
        )
    }

    private func years(_ reader: inout FormReader) -> YearRange? {
        let first = reader.integer("first", in: 1900...2200)
        let last = reader.integer("last", in: 1900...2200)
        if let first, let last, last < first { reader.refuse("last", "review.error.years") }
        return (first ?? last).map { YearRange($0, last ?? $0) }
    }

    private func text(_ name: String, _ form: Form, required: Bool = false, limit: Int) -> Field {
        Field(
            .text,
            name,
            label: voice("review.field.\(name)"),
            value: form[name],
            required: required,
            limit: limit
        )
    }

    private func number(_ name: String, _ form: Form, required: Bool = false) -> Field {
        Field(
            .number,
            name,
            label: voice("review.field.\(name)"),
            value: form[name],
            required: required
        )
    }

    private func option(_ value: String, _ group: String) -> Field.Option {
        Field.Option(value, voice("review.\(group).\(value)"))
    }
}

extension Indicator.Comparator {
    /// The word by which messages name it.
    var name: String {
        switch self {
        case .atLeast: "at-least"
        case .above: "above"
        case .atMost: "at-most"
        case .below: "below"
        case .equal: "equal"
        case .about: "about"
        case .increase: "increase"
        case .range: "range"
        }
    }
}

extension ReviewScene {
    /// What a target is called: whose figure, and what is counted.
    func title(of target: Target.Content) -> String {
        [target.subject, target.metric].filter { !$0.isEmpty }
            .joined(separator: voice("review.subject-metric"))
    }

    /// A figure as it binds: 不低于 120 亿元.
    func figure(of target: Target.Content) -> String {
        let unit = target.unit
        let value = target.value.grouped + (target.upper.map { "—" + $0.grouped } ?? "") + unit
        return voice("review.figure.\(target.comparator.name)", ["value": value])
    }

    /// Years as people write them.
    func years(_ years: YearRange) -> String {
        years.first == years.last
            ? voice("review.year", ["year": String(years.first)])
            : voice("review.years", ["first": String(years.first), "last": String(years.last)])
    }
}
