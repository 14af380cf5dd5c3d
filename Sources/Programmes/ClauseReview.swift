import Pages
import PolicyText
import Storage

/// The clauses of a plan under review.
///
/// Sums are asked for in 万元 and kept in yuan; rates are asked for in per cent and kept as fractions.
struct ClauseReview: ReviewNoun {
    typealias Body = ClauseBody

    static let part = ReviewPart.clauses
    static let noun = ProgrammeError.Noun.clause

    /// How often a benefit comes, as the form sends it.
    private enum Frequency: String, CaseIterable {
        case once, repeated, unsaid

        init(_ once: Bool?) {
            self = once.map { $0 ? .once : .repeated } ?? .unsaid
        }

        var once: Bool? { self == .unsaid ? nil : self == .once }
    }

    private static let sum = 4
    private static let percent = -2

    let desk: ReviewDesk

    init(_ desk: ReviewDesk) {
        self.desk = desk
    }

    private var voice: Voice { desk.scene.voice }
    private var quoted: QuotedWords { QuotedWords(desk: desk) }

    var items: [ReviewItem<ClauseRecord.Content>] { desk.contents.clauses.map(item) }

    func form(of content: ClauseRecord.Content) -> Form {
        let sum = { (number: ExactNumber?) in number.map { [$0.text(power: Self.sum)] } ?? [] }
        let rate = { (number: ExactNumber?) in number.map { [$0.text(power: Self.percent)] } ?? [] }
        return Form(fields: [
            "name": [content.name],
            "who": content.who.map { [$0] } ?? [],
            "condition": content.condition.map { [$0] } ?? [],
            "benefit": [content.benefit.rawValue],
            "amount": sum(content.amount),
            "range-low": sum(content.range?.low),
            "range-high": sum(content.range?.high),
            "rate": rate(content.rate?.low),
            "rate-high": rate(content.rate?.high),
            "base": content.base.map { [$0] } ?? [],
            "cap": sum(content.cap),
            "floor": sum(content.floor),
            "frequency": [Frequency(content.once).rawValue],
            "payer": content.payer.map { [$0] } ?? [],
            "stacking": content.stacking.map { [$0] } ?? [],
            QuotedWords.name: quoted.text(of: content.span),
        ])
    }

    func sections(holding form: Form) -> [FormSheet.Section] {
        [
            FormSheet.Section(
                "",
                [
                    line("name", form, required: true), lines("who", form),
                    lines("condition", form),
                    Field(
                        .select([
                            Field.OptionGroup(
                                "",
                                Clause.Benefit.allCases.map {
                                    Field.Option(
                                        $0.rawValue,
                                        voice("review.benefit.\($0.rawValue)")
                                    )
                                }
                            )
                        ]),
                        "benefit",
                        label: voice("review.field.benefit"),
                        value: form["benefit"],
                        required: true
                    ),
                ]
            ),
            FormSheet.Section(
                voice("review.form.sum"),
                ["amount", "range-low", "range-high", "cap", "floor"].map { number($0, form) }
            ),
            FormSheet.Section(
                voice("review.form.rate"),
                [number("rate", form), number("rate-high", form), line("base", form)]
            ),
            FormSheet.Section(
                voice("review.form.terms"),
                [
                    Field(
                        .radio(
                            Frequency.allCases.map {
                                Field.Option($0.rawValue, voice("review.frequency.\($0.rawValue)"))
                            }
                        ),
                        "frequency",
                        label: voice("review.field.frequency"),
                        value: form["frequency"].isEmpty
                            ? Frequency.unsaid.rawValue : form["frequency"]
                    ),
                    line("payer", form), line("stacking", form),
                ]
            ),
            FormSheet.Section(voice("review.form.source"), [quoted.field(holding: form)]),
        ]
    }

    func read(
        _ form: Form,
        for former: ReviewItem<ClauseRecord.Content>?,
        act: Act
    ) async throws -> ClauseRecord.Content {
        var reader = FormReader(form)
        let benefits = Clause.Benefit.allCases.map(\.rawValue)
        let benefit = reader.choice("benefit", of: benefits, required: true)
        let frequency = reader.choice("frequency", of: Frequency.allCases.map(\.rawValue))
        let content = ClauseRecord.Content(
            name: reader.text("name", required: true),
            who: words("who", 1000, &reader),
            condition: words("condition", 1000, &reader),
            benefit: benefit.flatMap(Clause.Benefit.init(rawValue:)) ?? .other,
            amount: reader.figure("amount", power: Self.sum),
            rate: quantity("rate", "rate-high", Self.percent, &reader),
            base: words("base", 200, &reader),
            cap: reader.figure("cap", power: Self.sum),
            floor: reader.figure("floor", power: Self.sum),
            range: quantity("range-low", "range-high", Self.sum, &reader),
            once: frequency.flatMap(Frequency.init(rawValue:))?.once,
            payer: words("payer", 200, &reader),
            stacking: words("stacking", 200, &reader),
            span: quoted.read(&reader, for: former, under: form["heading"])
        )
        try reader.finish()
        return content
    }

    func decide(
        _ item: ReviewItem<ClauseRecord.Content>,
        revision: Int,
        _ verdict: Verdict<ClauseRecord.Content>,
        act: Act
    ) async throws {
        guard let id = ClauseRecord.ID(item.id) else {
            throw ProgrammeError.notFound(.clause, item.id)
        }
        _ = try await desk.programmes.review(id, revision: revision, verdict, act: act)
    }

    func add(
        _ content: ClauseRecord.Content,
        under heading: Heading.ID?,
        act: Act
    ) async throws -> String {
        try await desk.programmes.addClause(content, to: desk.plan.id, under: heading, act: act)
            .id.description
    }

    private func item(_ clause: ClauseRecord) -> ReviewItem<ClauseRecord.Content> {
        ReviewItem(
            id: clause.id.description,
            revision: clause.revision,
            state: clause.state,
            path: clause.path,
            heading: clause.heading,
            span: clause.content.span,
            title: clause.content.name,
            facts: ClauseFacts(clause: clause.content, scene: desk.scene).facts,
            content: clause.content
        )
    }

    private func words(_ name: String, _ limit: Int, _ reader: inout FormReader) -> String? {
        let text = reader.text(name, limit: limit)
        return text.isEmpty ? nil : text
    }

    private func quantity(
        _ low: String,
        _ high: String,
        _ power: Int,
        _ reader: inout FormReader
    ) -> Clause.Quantity? {
        let least = reader.figure(low, power: power)
        let most = reader.figure(high, power: power)
        if least == nil, most != nil, !reader.errors.contains(where: { $0.field == low }) {
            reader.refuse(low, "pages.error.missing")
        }
        return least.map { Clause.Quantity($0, to: most) }
    }

    private func line(_ name: String, _ form: Form, required: Bool = false) -> Field {
        Field(
            .text,
            name,
            label: voice("review.field.\(name)"),
            value: form[name],
            required: required,
            limit: 200
        )
    }

    private func lines(_ name: String, _ form: Form) -> Field {
        Field(
            .longText(rows: 2),
            name,
            label: voice("review.field.\(name)"),
            value: form[name],
            limit: 1000
        )
    }

    private func number(_ name: String, _ form: Form) -> Field {
        Field(.number, name, label: voice("review.field.\(name)"), value: form[name])
    }
}

/// What a clause grants, told field by field.
struct ClauseFacts: Sendable {
    let clause: ClauseRecord.Content
    let scene: ReviewScene

    private var voice: Voice { scene.voice }

    /// The fields that say something, in order.
    var facts: [ReviewFact] {
        [
            ReviewFact(
                voice("review.field.benefit"),
                voice("review.benefit.\(clause.benefit.rawValue)")
            ),
            ReviewFact(voice("review.field.who"), clause.who),
            ReviewFact(voice("review.field.condition"), clause.condition),
            ReviewFact(voice("review.fact.amount"), clause.amount.map(sum)),
            ReviewFact(voice("review.fact.range"), clause.range.map { between($0, sum) }),
            ReviewFact(voice("review.fact.rate"), clause.rate.map { between($0, percent) }),
            ReviewFact(voice("review.field.base"), clause.base),
            ReviewFact(voice("review.fact.cap"), clause.cap.map(sum)),
            ReviewFact(voice("review.fact.floor"), clause.floor.map(sum)),
            ReviewFact(
                voice("review.field.frequency"),
                clause.once.map { voice("review.frequency.\($0 ? "once" : "repeated")") }
            ),
            ReviewFact(voice("review.field.payer"), clause.payer),
            ReviewFact(voice("review.field.stacking"), clause.stacking),
        ].compactMap(\.self)
    }

    /// A sum in the greatest unit that leaves it whole, or nearly: 50 万元.
    private func sum(_ yuan: ExactNumber) -> String {
        let (power, unit) =
            switch yuan.digits.magnitude {
            case _ where yuan.scale > 0: (0, "yuan")
            case 100_000_000...: (8, "hundred-million")
            case 10_000...: (4, "ten-thousand")
            default: (0, "yuan")
            }
        let number = yuan.shifted(by: -power) ?? yuan
        return voice("review.sum.\(unit)", ["number": number.grouped])
    }

    private func percent(_ fraction: ExactNumber) -> String {
        voice("pages.percent", ["value": fraction.text(power: -2)])
    }

    private func between(_ quantity: Clause.Quantity, _ text: (ExactNumber) -> String) -> String {
        quantity.high.map { text(quantity.low) + "—" + text($0) } ?? text(quantity.low)
    }
}
