/// Tells figures that grant from those that bound, report or raise.
extension ClauseFigures {
    /// Whether words of growth or reaching stand directly before.
    func isThreshold(_ figure: Figure, of group: ClauseFigureGroup) -> Bool {
        if !figure.lead.isEmpty, figure.bound != .atMost, figure.bound != .about { return true }
        if reachesUnit(of: group) { return true }
        guard !group.isShare else { return isGrowth(group) }
        let place = group.range.lowerBound
        return ClauseText.thresholds.match(place, in: flow.codes, within: segment.range) != nil
    }

    /// Whether words of growth stand directly before a share, or 占 before what it is of.
    func isGrowth(_ group: ClauseFigureGroup) -> Bool {
        let place = group.range.lowerBound
        if ClauseText.growths.match(place, in: flow.codes, within: segment.range) != nil {
            return true
        }
        return segment.range.clamped(to: max(0, place - 14)..<place).contains {
            flow.codes[$0] == 0x5360 && flow.codes[$0 + 1] != 0x5730  // 占, not 占地
        }
    }

    /// Whether 达到 stands before the unit of a sum: 标准达到每人每年670元.
    func reachesUnit(of group: ClauseFigureGroup) -> Bool {
        let unit = segment.tokens.first { place in
            let token = sentence.tokens[place]
            return place < group.tokens[0] && token.word == .each
                && group.range.lowerBound - token.range.lowerBound <= 8
        }
        guard let start = unit.map({ sentence.tokens[$0].range.lowerBound }) else { return false }
        return ClauseText.reaches.match(start, in: flow.codes, within: segment.range) != nil
    }

    /// Whether a sum is what each may take off the tax due: 定额标准为每人每年9000元.
    func isQuota(_ group: ClauseFigureGroup) -> Bool {
        guard !group.isShare, sentence.words.has(.tax) else { return false }
        return ClauseText.quotas.match(
            segment.range.lowerBound,
            in: flow.codes,
            within: segment.range
        ) != nil
    }

    /// Whether a sum is a part of a fund or a report: 总投资2亿元，其中申请补助8000万元.
    func isShareOfFund(_ group: ClauseFigureGroup) -> Bool {
        guard !group.isShare, !segment.words.has(.give) else { return false }
        for place in part.segments[...index].indices.dropFirst() {
            let range = part.segments[place].range
            guard ClauseText.partials.match(range.lowerBound, in: flow.codes, within: range) != nil,
                !part.segments[place - 1].words.isDisjoint(with: .funds),
                part.segments[place - 1].tokens.contains(where: { isSum(sentence.tokens[$0]) })
            else { continue }
            return true
        }
        return false
    }

    /// Whether the ceiling before a share bounds a rate that is no grant: 裁员率不超过20%.
    func isRatio(before group: ClauseFigureGroup) -> Bool {
        let most = segment.tokens.last { place in
            sentence.tokens[place].word == .most && place < group.tokens[0]
        }
        guard let end = most.map({ sentence.tokens[$0].range.lowerBound }) else { return false }
        let stretch = segment.range.lowerBound..<end
        if ClauseText.ratios.match(end, in: flow.codes, within: stretch) != nil { return true }
        guard stretch.count > 1, flow.codes[end - 1] == 0x7387 else { return false }  // 率
        return ClauseText.prices.match(end, in: flow.codes, within: stretch) == nil
    }

    /// Whether the words before tell of what has been done: 截至目前，…, 给予了….
    func isDone(before group: ClauseFigureGroup) -> Bool {
        part.segments[...index].contains { segment in
            segment.words.has(.done)
                && segment.tokens.contains {
                    sentence.tokens[$0].word == .done
                        && sentence.tokens[$0].range.lowerBound < group.range.lowerBound
                }
        }
    }

    /// Whether a sum goes on top of a grant: 每增加1人增加3000元, 再增加10万元.
    func isIncrement(_ group: ClauseFigureGroup, right: Right) -> Bool {
        guard !group.isShare, !right.endsCondition,
            part.segments[...index].contains(where: { grants($0.words) })
        else { return false }
        let stretch = segment.range.lowerBound..<group.range.lowerBound
        guard
            let more = ClauseText.increments.match(
                stretch.upperBound,
                in: flow.codes,
                within: stretch
            )
        else { return false }
        let before = segment.tokens.last {
            let token = sentence.tokens[$0]
            return token.depth == 0 && token.range.upperBound <= more.range.lowerBound
        }
        guard let token = before.map({ sentence.tokens[$0] }) else { return false }
        switch token.word {
        case .figure: return segment.words.has(.each)
        case .again:
            return token.range.upperBound == more.range.lowerBound
                && index + 1 == part.segments.count
        default: return false
        }
    }

    /// Whether a share is what a charge is lowered by: 降低…费率50%, 收费标准降低20%.
    func isLowered(_ group: ClauseFigureGroup) -> Bool {
        guard group.isShare, group.tokens.count == 1,
            !isTailed(figures[sentence.tokens[group.tokens[0]].figure])
        else { return false }
        let stretch = segment.range.lowerBound..<group.range.lowerBound
        let end = stretch.upperBound
        if let verb = ClauseText.reductions.match(end, in: flow.codes, within: stretch) {
            return ClauseText.charges.match(verb.range.lowerBound, in: flow.codes, within: stretch)
                != nil
        }
        return ClauseText.charges.match(end, in: flow.codes, within: stretch) != nil
            && stretch.suffix(20).contains {
                ClauseText.reductions.match($0, in: flow.codes, within: stretch) != nil
            }
    }
}
