/// What a sentence says of the payer and of how grants stand to each other.
struct ClauseTerms {
    let flow: Flow
    let sentence: ClauseSentence
    let parts: [ClauseSentence.Part]

    /// Who pays: 市财政 of 由市财政给予, 失业保险基金 of 由失业保险基金列支.
    var payer: String? {
        guard sentence.words.has(.sharing) || !sentence.words.isDisjoint(with: .verbs) else {
            return nil
        }
        for part in parts {
            for segment in part.segments {
                if segment.words.has(.sharing), let payer = bearer(in: segment) { return payer }
                if let payer = giver(in: segment) { return payer }
            }
        }
        return nil
    }

    /// 由 … 承担.
    private func bearer(in segment: ClauseSentence.Segment) -> String? {
        guard
            let end = segment.tokens.last(where: {
                sentence.tokens[$0].depth == 0 && sentence.tokens[$0].word == .sharing
            }).map({ sentence.tokens[$0].range.lowerBound }),
            let start = segment.range.prefix(while: { $0 < end }).last(where: {
                flow.codes[$0] == 0x7531 || flow.codes[$0] == 0x4ECE  // 由 从
            }),
            start + 1 < end, end - start <= 32
        else { return nil }
        var name = start + 1..<end
        for place in name where flow.codes[place] == 0x6309 { name = name.lowerBound..<place }  // 按
        return name.isEmpty ? nil : flow.string(name)
    }

    /// 市财政 before 给予, 按 or 每年.
    private func giver(in segment: ClauseSentence.Segment) -> String? {
        guard !segment.words.isDisjoint(with: .verbs) || segment.words.has(.by),
            !segment.words.has(.sharing)
        else { return nil }
        for place in segment.range.prefix(40)
        where ClauseText.payers.match(place, in: flow.codes, within: segment.range) != nil {
            guard let match = ClauseText.payers.match(place, in: flow.codes, within: segment.range),
                ClauseText.payerTails.match(
                    match.range.upperBound,
                    in: flow.codes,
                    within: segment.range
                ) != nil
            else { continue }
            var start = place
            while start > segment.range.lowerBound, place - start < 12 {
                let code = flow.codes[start - 1]
                if code == 0x7531 || code == 0x7684 || code == 0x4ECE { break }  // 由 的 从
                start -= 1
            }
            let name = start..<match.range.upperBound
            let isName = !name.contains {
                ClauseText.strangers.match($0, in: flow.codes, within: name) != nil
            }
            if isName { return flow.string(name) }
        }
        return nil
    }

    /// The segments that say how grants stand to each other.
    var stacking: Sourced<String>? {
        guard sentence.words.has(.stacking) else { return nil }
        guard
            let first = sentence.tokens.first(where: { $0.word == .stacking })?.range.lowerBound,
            let part = parts.first(where: { $0.range.contains(first) })
        else { return nil }
        let range = ClauseWording(flow: flow).trimmed(part.range)
        return Sourced(flow.string(range), at: flow.span(range))
    }
}
