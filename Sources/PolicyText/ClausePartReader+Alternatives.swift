extension ClausePartReader {
    /// Reads the case told in brackets beside a grant: 50元/亩(林地25元/亩).
    mutating func readAlternatives(to group: ClauseFigureGroup, at index: Int) {
        let segment = part.segments[index]
        guard let last = group.tokens.last, let model = drafts.last, model.segment == index,
            let open = segment.tokens.first(where: { place in
                let token = sentence.tokens[place]
                return place > last && token.word == .open && token.depth == 1
                    && token.range.lowerBound - sentence.tokens[last].range.upperBound <= 8
            }),
            let close = segment.tokens.first(where: { place in
                let token = sentence.tokens[place]
                return place > open && token.word == .close && token.depth == 1
            })
        else { return }
        var found: [ClauseDraft] = []
        var start = sentence.tokens[open].range.upperBound
        for place in open + 1..<close {
            let token = sentence.tokens[place]
            switch token.word {
            case .figure where isSum(token):
                guard let draft = alternative(to: model, at: place, from: start, open: open) else {
                    return
                }
                found.append(draft)
                start = max(token.range.upperBound, figures[token.figure].per.upperBound)
            case .figure, .pause, .comma, .semicolon, .each, .by, .yearly, .plain: break
            default: return
            }
        }
        guard !isDivision(found, of: model) else { return }
        drafts += found
    }

    /// The grant of a case that its words name: 林地25元/亩.
    private func alternative(
        to model: ClauseDraft,
        at place: Int,
        from start: Int,
        open: Int
    ) -> ClauseDraft? {
        let token = sentence.tokens[place]
        let figure = figures[token.figure]
        guard figure.lead.isEmpty, figure.tail.isEmpty, figure.upper == nil,
            (figure.dimension == .share) == (model.rate != nil)
        else { return nil }
        let end =
            (open + 1..<place).first { other in
                let word = sentence.tokens[other].word
                return sentence.tokens[other].range.lowerBound >= start
                    && (word == .each || word == .by)
            }
            .map { sentence.tokens[$0].range.lowerBound } ?? token.range.lowerBound
        var label = wording.trimmed(start..<max(start, end))
        if let lead = ClauseText.leads.match(label.lowerBound, in: flow.codes, within: label) {
            label = lead.range.upperBound..<label.upperBound
        }
        guard (2...14).contains(label.count),
            ClauseText.funds.match(label.upperBound, in: flow.codes, within: label) == nil,
            ClauseText.remarks.match(label.lowerBound, in: flow.codes, within: label) == nil
        else { return nil }
        var draft = model
        let words = flow.string(label)
        draft.condition = model.condition.map { $0 + "," + words } ?? words
        if model.rate != nil {
            draft.rate = share(place)
        } else {
            draft.amount = figure.yuan
            draft.span = nil
        }
        return draft
    }

    /// Whether cases add up to the sum before them, and so tell its parts.
    private func isDivision(_ cases: [ClauseDraft], of model: ClauseDraft) -> Bool {
        guard cases.count > 1, let total = model.amount else { return false }
        var sum: Int64 = 0
        for amount in cases.compactMap(\.amount) {
            guard amount.scale == 0 else { return false }
            sum = sum.addingReportingOverflow(amount.digits).partialValue
        }
        return total.scale == 0 && sum == total.digits
    }
}
