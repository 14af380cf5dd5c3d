/// A clause while its sentences are still being read.
struct ClauseDraft {
    /// The index of the item in the outline.
    let item: Int?
    /// What is granted.
    var benefit: Clause.Benefit
    /// The codes it was read from.
    var range: Range<Int>
    /// Who may have it.
    var who: String?
    /// On what condition.
    var condition: String?
    /// The short name.
    var name = ""
    /// A fixed sum in yuan.
    var amount: ExactNumber?
    /// A share of the base.
    var rate: Clause.Quantity?
    /// What the rate is of, or per what the amount is.
    var base: String?
    /// The most that is paid, in yuan.
    var cap: ExactNumber?
    /// The least that is paid, in yuan.
    var floor: ExactNumber?
    /// A sum between two ends, in yuan.
    var span: Clause.Quantity?
    /// Whether it is granted once.
    var once: Bool?
    /// Who pays.
    var payer: String?
    /// How it stands to other grants.
    var stacking: Sourced<String>?

    /// The segment of its part that tells its figure.
    var segment = 0
    /// Whether a subject of its own opens it, so that what came before does not bear on it.
    var opensSubject = false

    /// Whether it is a share, or a sum per unit, so that a ceiling can matter.
    var isMeasured: Bool { rate != nil || base != nil || span != nil }

    /// Whether it has a figure that a ceiling may bound.
    var hasFigure: Bool { amount != nil || rate != nil || span != nil || cap != nil }

    /// The clause, its span in bytes.
    func clause(in flow: Flow, assignment: Int?) -> Clause {
        Clause(
            item: item,
            name: name,
            who: who,
            condition: condition,
            benefit: benefit,
            amount: amount,
            rate: rate,
            base: base,
            cap: cap,
            floor: floor,
            range: span,
            once: once,
            payer: payer,
            assignment: assignment,
            stacking: stacking,
            span: flow.span(range)
        )
    }
}
