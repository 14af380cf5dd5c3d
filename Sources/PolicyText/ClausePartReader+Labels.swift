extension ClausePartReader {
    /// Where the phrase of the grant begins in its segment.
    ///
    /// 按 before 给予, else 给予, else the first word of a grant; then what leads up to it: 每家企业
    /// 一次性给予.
    func anchor(
        of group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> Int {
        let segment = part.segments[index]
        let from = previous?.range.upperBound ?? segment.range.lowerBound
        var measure: Int?
        var give: Int?
        var first: Int?
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.range.lowerBound >= from,
                token.range.lowerBound < group.range.lowerBound
            else { continue }
            switch token.word {
            case .by: measure = place
            case .give: give = place
            default:
                if first == nil, leads(token.word, in: segment) { first = place }
            }
        }
        guard var anchor = measure ?? give ?? first else { return group.range.lowerBound }
        while anchor > segment.tokens.lowerBound {
            let before = sentence.tokens[anchor - 1]
            let gap = sentence.tokens[anchor].range.lowerBound - before.range.upperBound
            guard before.depth == 0, before.range.lowerBound >= from,
                gap <= (before.word == .each ? 4 : 1), leads(before.word, in: segment)
            else { break }
            anchor -= 1
        }
        return sentence.tokens[anchor].range.lowerBound
    }

    /// Whether a word can open the phrase of a grant.
    private func leads(_ word: ClauseWord, in segment: ClauseSentence.Segment) -> Bool {
        switch word {
        case .give, .reward, .subsidy, .refund, .most, .by, .respectively, .once, .each, .again,
            .total, .yearly, .least:
            true
        case .apply: segment.words.has(.loan) || segment.words.has(.tax)
        case .tax, .fee: segment.words.isDisjoint(with: .verbs)
        default: false
        }
    }

    /// Whether a segment names those whom its figure is for: 省级最高50万元, not 每家最高50万元.
    func hasLabel(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> Bool {
        let segment = part.segments[index]
        let from = previous?.range.upperBound ?? segment.range.lowerBound
        var label = wording.trimmed(from..<max(from, anchor(of: group, at: index, after: previous)))
        if let lead = ClauseText.inclusions.match(label.lowerBound, in: flow.codes, within: label) {
            label = lead.range.upperBound..<label.upperBound
        }
        guard !label.isEmpty else { return false }
        if previous != nil, label.count <= 4 { return false }
        return ClauseText.generics.match(label.lowerBound, in: flow.codes, within: segment.range)
            == nil
    }

    /// The stretches before a grant: those that all grants of the part share, and its own.
    func stretches(
        of group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> [(codes: Range<Int>, tokens: Range<Int>)] {
        var stretches: [(codes: Range<Int>, tokens: Range<Int>)] = []
        let segments = part.segments
        let shared = firstGrant ?? index
        for segment in segments[..<min(shared, index)] {
            stretches.append((beforeGrant(segment), segment.tokens))
        }
        var own: [(codes: Range<Int>, tokens: Range<Int>)] = []
        if let firstGrant, index > firstGrant {
            for segment in segments[min(nextSegment, index)..<index] {
                own.append((beforeGrant(segment), segment.tokens))
            }
        }
        let segment = segments[index]
        let from = previous?.range.upperBound ?? segment.range.lowerBound
        let to = max(from, anchor(of: group, at: index, after: previous))
        if to > from { own.append((from..<to, segment.tokens)) }
        if firstGrant != nil, let first = own.first,
            ClauseText.subjects.match(first.codes.lowerBound, in: flow.codes, within: segment.range)
                != nil
        {
            return own
        }
        return stretches + own
    }

    /// A segment up to the grant that it announces: 对…的企业 of 对…的企业给予一次性奖励：.
    private func beforeGrant(_ segment: ClauseSentence.Segment) -> Range<Int> {
        guard announces(segment) else { return segment.range }
        let first = segment.tokens.first { place in
            guard sentence.tokens[place].depth == 0 else { return false }
            switch sentence.tokens[place].word {
            case .by, .give, .reward, .subsidy, .refund, .respectively, .once, .again: return true
            default: return false
            }
        }
        let end = first.map { sentence.tokens[$0].range.lowerBound } ?? segment.range.upperBound
        return segment.range.lowerBound..<end
    }

    /// One draft a figure, with everything but the figure.
    func templates(
        for group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) -> [ClauseDraft] {
        var stretches = stretches(of: group, at: index, after: previous)
        let opensSubject = opensSubject(stretches, at: index)
        let measures = measures(of: group, in: part.segments[index])
        if !measures.isEmpty, group.isShare, let own = stretches.last?.codes,
            part.segments[index].range.contains(own.lowerBound)
        {
            stretches.removeLast()
        }
        var subject = wording.subject(stretches.map(\.codes))
        if let lead, isContinuation(stretches.map(\.codes)) {
            let before = lead.segments.dropLast().map { ($0.range, $0.tokens) }
            if subject.who == nil { subject.who = wording.subject(before.map(\.0)).who }
            stretches = before.map { (codes: $0.0, tokens: $0.1) } + stretches
        }
        let who = subject.who.map(flow.string) ?? object(of: group, at: index)
        let shared = subject.conditions.map { flow.string(wording.trimmed($0)) }
            .filter { !$0.isEmpty }.joined(separator: ",")
        let labels =
            measures.isEmpty
            ? labels(of: group, in: stretches)
            : measures.map { shared.isEmpty ? $0 : shared + "," + $0 }
        let benefit = benefit(of: group, at: index)
        let noun = noun(of: group, at: index, benefit: benefit)
        let start = (firstGrant == nil ? part.range : part.segments[min(nextSegment, index)].range)
            .lowerBound
        return group.tokens.indices.map { order in
            let words = order < labels.count ? labels[order] : shared
            let condition = words.isEmpty ? nil : words
            return ClauseDraft(
                item: item,
                benefit: benefit,
                range: wording.trimmed(start..<part.segments[index].range.upperBound),
                who: who,
                condition: condition,
                name: name(condition: condition, who: who, noun: noun),
                once: once(at: index, token: group.tokens[order]),
                segment: index,
                opensSubject: opensSubject
            )
        }
    }

    /// Whether a grant has a subject of its own: 对….
    private func opensSubject(
        _ stretches: [(codes: Range<Int>, tokens: Range<Int>)],
        at index: Int
    ) -> Bool {
        guard firstGrant != nil else { return true }
        guard let first = stretches.first?.codes else { return false }
        let own = part.segments[min(nextSegment, index)].range.lowerBound
        return first.lowerBound >= own
            && ClauseText.subjects.match(
                wording.trimmed(first).lowerBound,
                in: flow.codes,
                within: part.range
            ) != nil
    }

    /// What each figure of a list measures, where each says so itself.
    ///
    /// 中级工 and 高级工 of 按中级工每人5000元、高级工每人6000元; 前两年 and 后三年 of
    /// 前两年按贡献的100%、后三年按50%.
    private func measures(
        of group: ClauseFigureGroup,
        in segment: ClauseSentence.Segment
    ) -> [String] {
        guard group.tokens.count > 1 else { return [] }
        var measures: [String] = []
        for order in group.tokens.indices {
            guard let range = measure(of: order, of: group, in: segment),
                (2...16).contains(range.count)
            else { return [] }
            measures.append(flow.string(range))
        }
        return measures
    }

    /// The words between the figure before, or 按, and the figure: units left out, and those after
    /// 按 where it is a share.
    private func measure(
        of order: Int,
        of group: ClauseFigureGroup,
        in segment: ClauseSentence.Segment
    ) -> Range<Int>? {
        let before = order > 0 ? group.tokens[order - 1] : nil
        var start = before.map { sentence.tokens[$0].range.upperBound } ?? segment.range.lowerBound
        var end = sentence.tokens[group.tokens[order]].range.lowerBound
        var isMeasured = before != nil && !group.isShare
        for place in (before ?? segment.tokens.lowerBound)..<group.tokens[order] {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.range.lowerBound < end else { continue }
            switch token.word {
            case .by where group.isShare:
                end = token.range.lowerBound
                isMeasured = true
            case .by:
                start = token.range.upperBound
                isMeasured = true
            case .each where token.range.lowerBound > start: end = token.range.lowerBound
            default: break
            }
        }
        return isMeasured ? wording.trimmed(start..<max(start, end)) : nil
    }

    /// Whether a token is money or a share.
    func isSum(_ token: ClauseToken) -> Bool {
        guard token.figure >= 0 else { return false }
        let dimension = figures[token.figure].dimension
        return dimension == .yuan || dimension == .share
    }

    /// Whether a part leans on the first one: 第二年…, 达到上述标准的….
    func isContinuation(_ stretches: [Range<Int>]) -> Bool {
        guard let first = stretches.first else { return true }
        return ClauseText.continuations.match(
            first.lowerBound,
            in: flow.codes,
            within: part.range
        ) != nil
    }

    /// The condition of each figure of a list.
    func labels(
        of group: ClauseFigureGroup,
        in stretches: [(codes: Range<Int>, tokens: Range<Int>)]
    ) -> [String] {
        guard group.tokens.count > 1 else { return [] }
        // 国家级50万元、省级20万元: each names its own.
        var named = [stretches.last.map { wording.trimmed($0.codes) } ?? 0..<0]
        for (before, after) in zip(group.tokens, group.tokens.dropFirst()) {
            let end = sentence.tokens[before].range.upperBound
            let unit = sentence.tokens[before..<after].first { $0.depth == 0 && $0.word == .each }
            let next = unit?.range ?? sentence.tokens[after].range
            named.append(wording.trimmed(end..<max(end, next.lowerBound)))
        }
        let isNamed =
            !figures[sentence.tokens[group.tokens[0]].figure].range.isEmpty
            && named.allSatisfy { (2...12).contains($0.count) } && !group.isShare
        if isNamed { return named.map(flow.string) }
        let pairing = ClausePairing(flow: flow, figures: figures, sentence: sentence)
        guard let list = pairing.list(of: group.tokens.count, in: stretches) else { return [] }
        return pairing.conditions(list)
    }
}
