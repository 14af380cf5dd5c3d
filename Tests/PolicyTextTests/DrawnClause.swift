@testable import PolicyText

extension Clause {
    /// The clause in a line: benefit, figures, base, terms, who, condition.
    var drawn: String {
        var words = [drawnFigures]
        if let once { words.append(once ? "once" : "yearly") }
        words += [("by", payer), ("who", who), ("if", condition)].compactMap { key, value in
            value.map { key + "=" + $0 }
        }
        return words.joined(separator: " ")
    }

    /// Benefit, figures and base in a line.
    var drawnFigures: String {
        let figures = [
            ("sum", amount?.description), ("rate", rate?.drawn), ("range", range?.drawn),
            ("cap", cap?.description), ("floor", floor?.description), ("of", base),
        ]
        return
            ([benefit.rawValue] + figures.compactMap { key, value in value.map { key + "=" + $0 } })
            .joined(separator: " ")
    }
}

extension Clause.Quantity {
    /// One end or both.
    var drawn: String {
        [low, high].compactMap { $0?.description }.joined(separator: "–")
    }
}
