extension ClausePartReader {
    /// Whom the verb names: 企业 of 给予企业30万元.
    func object(of group: ClauseFigureGroup, at index: Int) -> String? {
        let segment = part.segments[index]
        var start: Int?
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.range.lowerBound < group.range.lowerBound else {
                continue
            }
            switch token.word {
            case .give, .reward, .subsidy: start = token.range.upperBound
            case .once, .most, .each, .by:
                if let from = start, token.range.lowerBound - from >= 2,
                    wording.firstParty(in: from..<token.range.lowerBound) != nil
                {
                    return flow.string(from..<token.range.lowerBound)
                }
            default: break
            }
        }
        guard let start, start < group.range.lowerBound else { return nil }
        let range = start..<group.range.lowerBound
        guard range.count <= 24, let end = wording.firstParty(in: range) else { return nil }
        return flow.string(
            range.lowerBound..<(wording.endsWithParty(range) ? range.upperBound : end)
        )
    }

    /// What a share is of.
    func base(of group: ClauseFigureGroup, at order: Int, in index: Int) -> String? {
        let segment = part.segments[index]
        if order > 0 {
            let gap = wording.trimmed(
                sentence.tokens[group.tokens[order - 1]].range
                    .upperBound..<sentence.tokens[group.tokens[order]].range.lowerBound
            )
            if let measure = measureToken(before: order, of: group) {
                let words = sentence.tokens[measure].range
                let own = words.upperBound..<sentence.tokens[group.tokens[order]].range.lowerBound
                return wording.base(own) ?? charged(gap.lowerBound..<words.lowerBound)
                    ?? base(of: group, at: 0, in: index)
            }
            if gap.count > 2 { return wording.base(gap) }
        }
        if let taxed = taxed(after: group, in: segment) { return taxed }
        var measure: Int?
        var stretch: Range<Int>?
        var opening: Int?
        for place in segment.tokens where place < group.tokens[0] {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.range.upperBound <= group.range.lowerBound else {
                continue
            }
            if token.word == .give { opening = token.range.upperBound }
            switch token.word {
            case .by:
                measure = token.range.upperBound
                stretch = measure.map { $0..<group.range.lowerBound }
            case .most, .least, .fee:
                if measure != nil { continue }
                stretch = token.range.upperBound..<group.range.lowerBound
            case .give, .reward, .subsidy, .refund, .respectively:
                let rest = wording.trimmed(token.range.upperBound..<group.range.lowerBound)
                if token.word != .give, let start = stretch?.lowerBound ?? measure ?? opening,
                    ClauseText.totals.match(token.range.upperBound, in: flow.codes, within: rest)
                        != nil
                {
                    // 省级补助资金 of 给予省级补助资金1:1配套.
                    stretch = min(start, token.range.lowerBound)..<group.range.lowerBound
                } else if let measure, rest.isEmpty, measure < token.range.lowerBound {
                    // 按项目投资额给予20%的补助.
                    stretch = measure..<token.range.lowerBound
                } else if !rest.isEmpty {
                    stretch = rest
                }
            case .apply: stretch = token.range.upperBound..<group.range.lowerBound
            case .figure: stretch = token.range.upperBound..<group.range.lowerBound
            default: break
            }
        }
        if let base = stretch.flatMap(wording.base) { return base }
        if let base = charged(upTo: group, in: segment) { return base }
        if measure == group.range.lowerBound,
            let base = drafts.last(where: { $0.rate != nil })?.base
        {
            return base  // 其中投早投小项目按15%.
        }
        if let thing = aided(by: group, in: segment) { return thing }
        let own = segment.range.lowerBound..<anchor(of: group, at: index, after: nil)
        let before = part.segments[..<index].last.map { [$0.range] } ?? []
        guard let who = wording.subject(own.isEmpty ? before : [own]).who,
            ClauseText.yearly.match(who.lowerBound, in: flow.codes, within: who) == nil,
            !wording.endsWithParty(who)
        else { return nil }
        return wording.base(who)
    }

    /// 企业所得税 of 减按15%的税率征收企业所得税.
    private func taxed(
        after group: ClauseFigureGroup,
        in segment: ClauseSentence.Segment
    ) -> String? {
        guard segment.words.has(.tax) || segment.words.has(.fee),
            segment.words.isDisjoint(with: .verbs),
            let end = segment.tokens.last(where: { place in
                guard place > (group.tokens.last ?? place) else { return false }
                let word = sentence.tokens[place].word
                return sentence.tokens[place].depth == 0 && (word == .fee || word == .tax)
            }).map({ sentence.tokens[$0].range.upperBound })
        else { return nil }
        let rest = end..<segment.range.upperBound
        return (2...16).contains(rest.count) ? flow.string(wording.trimmed(rest)) : nil
    }

    /// 租金 of 给予50%的租金补贴, 展位费 of 展位费补贴80%.
    private func aided(
        by group: ClauseFigureGroup,
        in segment: ClauseSentence.Segment
    ) -> String? {
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.depth == 0, token.word == .subsidy else { continue }
            let isAfter = token.range.lowerBound >= group.range.upperBound
            if !isAfter, token.range.upperBound > group.range.lowerBound { continue }
            let start = isAfter ? group.range.upperBound : segment.range.lowerBound
            let words = wording.trimmed(start..<max(start, token.range.lowerBound))
            guard (2...10).contains(words.count), let base = wording.base(words) else { continue }
            return base
        }
        return nil
    }

    /// 按 between a share of a list and the one before it.
    private func measureToken(before order: Int, of group: ClauseFigureGroup) -> Int? {
        (group.tokens[order - 1]..<group.tokens[order]).first {
            sentence.tokens[$0].depth == 0 && sentence.tokens[$0].word == .by
        }
    }

    /// 土地使用费 of 土地使用费按60%计收, 港务费 of 将港务费下调20%.
    func charged(upTo group: ClauseFigureGroup, in segment: ClauseSentence.Segment) -> String? {
        let word = segment.tokens.first { place in
            let token = sentence.tokens[place]
            guard token.depth == 0, place <= group.tokens[0] else { return false }
            return token.word == .by || token.word == .fee || token.word == .discount
        }
        let end = word.map { sentence.tokens[$0].range.lowerBound } ?? group.range.lowerBound
        return charged(segment.range.lowerBound..<max(segment.range.lowerBound, end))
    }

    /// The words of a stretch where they end with something that a share may be of.
    private func charged(_ stretch: Range<Int>) -> String? {
        var range = wording.trimmed(stretch)
        if let lead = ClauseText.leads.match(range.lowerBound, in: flow.codes, within: range) {
            range = lead.range.upperBound..<range.upperBound
        } else if range.first.map({ flow.codes[$0] == 0x5C06 }) ?? false {  // 将
            range = range.dropFirst().startIndex..<range.upperBound
        }
        if let year = ClauseText.yearly.match(range.lowerBound, in: flow.codes, within: range) {
            range = year.range.upperBound..<range.upperBound
        }
        guard (2...24).contains(range.count),
            ClauseText.bases.match(range.upperBound, in: flow.codes, within: range) != nil
        else { return nil }
        return flow.string(range)
    }

    /// Per what a sum is: 每亩 of 100元/亩, 每人每年; a list shares the unit of its first.
    func unit(of order: Int, in group: ClauseFigureGroup, at index: Int) -> String? {
        let token = group.tokens[order]
        let figure = figures[sentence.tokens[token].figure]
        if !figure.per.isEmpty {
            return flow.string(figure.per).split(separator: "/").map { "每" + $0 }.joined()
        }
        let segment = part.segments[index]
        let first = order > 0 ? group.tokens[order - 1] : segment.tokens.lowerBound
        var start: Int?
        var end = 0
        for place in first..<token {
            let token = sentence.tokens[place]
            guard token.depth == 0 else { continue }
            switch token.word {
            case .each, .yearly:
                if token.word == .yearly, start == nil, flow.codes[token.range.lowerBound] != 0x6BCF
                {
                    continue
                }
                if start == nil { start = token.range.lowerBound }
                end = token.range.upperBound
            case .give, .reward, .subsidy, .refund, .most, .once, .again, .by, .respectively:
                if let start, end <= token.range.lowerBound {
                    return flow.string(unincreased(start..<token.range.lowerBound))
                }
            default: break
            }
        }
        guard let start else {
            return order > 0 ? unit(of: 0, in: group, at: index) : announcedUnit(before: index)
        }
        let range = unincreased(
            wording.trimmed(start..<sentence.tokens[token].range.lowerBound)
        )
        return range.isEmpty || range.count > 24 ? nil : flow.string(range)
    }

    /// Takes 增加 off the end: 每增加1人 of 每增加1人增加3000元.
    private func unincreased(_ range: Range<Int>) -> Range<Int> {
        let match = ClauseText.increments.match(range.upperBound, in: flow.codes, within: range)
        return match.map { range.lowerBound..<$0.range.lowerBound } ?? range
    }

    /// 每新增一家企业 of 每新增一家企业，奖励5万元.
    private func announcedUnit(before index: Int) -> String? {
        guard index > 0 else { return nil }
        let range = part.segments[index - 1].range
        guard range.count <= 30, part.segments[index - 1].words.isDisjoint(with: .verbs),
            let each = range.prefix(8).first(where: { flow.codes[$0] == 0x6BCF })
        else { return nil }
        let end = (each..<range.upperBound).dropFirst(2).first {
            ClauseText.achievements.match($0, in: flow.codes, within: range) != nil
        }
        return flow.string(wording.trimmed(each..<(end ?? range.upperBound)))
    }

    /// Whether a grant is made once or again and again.
    func once(at index: Int, token: Int) -> Bool? {
        let segments = part.segments
        if segments[index].words.has(.once) { return true }
        if sentence.tokens[token].figure >= 0 {
            let per = figures[sentence.tokens[token].figure].per
            if per.contains(where: { flow.codes[$0] == 0x5E74 || flow.codes[$0] == 0x6708 }) {
                return false  // 年 月
            }
        }
        if sentence.tokens[token].figure >= 0, segments[index].words.has(.yearly) { return false }
        // 另外奖励5万元 is told anew.
        if !segments[index].words.has(.again),
            segments[...index].contains(where: { $0.words.has(.once) })
        {
            return true
        }
        if segments.contains(where: { $0.words.has(.yearly) }) { return false }
        for place in segments[index].range.dropLast()
        where ClauseText.yearly.match(place, in: flow.codes, within: segments[index].range) != nil {
            return false
        }
        return nil
    }

    /// What is granted, by the words nearest to the figures.
    func benefit(of group: ClauseFigureGroup, at index: Int) -> Clause.Benefit {
        let segments = part.segments
        let words = segments[index].words
        if group.isShare {
            if words.has(.land) || segments[..<index].contains(where: { $0.words.has(.land) }) {
                return .land
            }
            if words.has(.tax), words.isDisjoint(with: .verbs) { return .tax }
            if words.has(.fee), words.isDisjoint(with: .verbs) { return .fee }
        }
        if words.has(.loan), words.isDisjoint(with: .verbs.subtracting(.init(.give))) {
            return .other
        }
        let last = group.tokens[group.tokens.count - 1]
        let after = segments[index].tokens.first {
            $0 > last && sentence.tokens[$0].depth == 0 && isNoun(sentence.tokens[$0].word)
        }
        let before = segments[index].tokens.last {
            $0 < last && sentence.tokens[$0].depth == 0 && isNoun(sentence.tokens[$0].word)
        }
        if let word = (after ?? before).map({ sentence.tokens[$0].word }) {
            return benefit(of: word)
        }
        if words.has(.fee) { return .fee }
        if words.has(.tax) { return .tax }
        for segment in segments[index...].dropFirst().prefix(1) + segments[..<index].reversed() {
            if segment.words.has(.reward) { return .reward }
            if segment.words.has(.subsidy) || segment.words.has(.refund) { return .subsidy }
        }
        if words.has(.support) || words.has(.give) { return .subsidy }
        if words.has(.loan) { return .other }
        if segments.contains(where: { $0.words.has(.tax) }) { return .tax }
        let isLowered = words.isDisjoint(with: .verbs.union(.init(.most)).union(.init(.by)))
        return group.isShare && isLowered ? .fee : .reward
    }

    func isNoun(_ word: ClauseWord) -> Bool {
        word == .reward || word == .subsidy || word == .refund
    }

    func benefit(of word: ClauseWord) -> Clause.Benefit {
        switch word {
        case .reward: .reward
        case .subsidy, .refund, .support, .give: .subsidy
        case .tax: .tax
        case .fee: .fee
        case .land: .land
        case .priority: .priority
        default: .other
        }
    }

    /// A short name: what was done or who did it, and what is granted for it.
    func name(condition: String?, who: String?, noun: String) -> String {
        let topic = [condition, who].lazy.compactMap { $0.flatMap(ClauseName.topic) }.first ?? ""
        if noun.hasPrefix(topic) { return noun }
        return topic.hasSuffix(noun) ? topic : topic + noun
    }

    /// The words for what is granted: 租房补贴 of 给予5万元租房补贴.
    func noun(
        of group: ClauseFigureGroup,
        at index: Int,
        benefit: Clause.Benefit
    ) -> String {
        let segment = part.segments[index]
        guard var last = group.tokens.last else { return noun(of: benefit) }
        for place in segment.tokens where place >= last {
            let token = sentence.tokens[place]
            if token.figure >= 0 { last = place }
            if token.word == .pause, token.depth == 0, last == group.tokens.last { break }
            guard token.depth == 0, isNoun(token.word) || token.word == .loan else { continue }
            var start = max(sentence.tokens[last].range.upperBound, token.range.upperBound - 12)
            if place == last { start = token.range.lowerBound }
            let range = start..<token.range.upperBound
            for end in range.dropLast()
            where ClauseText.openers.match(end, in: flow.codes, within: range) != nil {
                start = end
            }
            return flow.string(min(start, token.range.lowerBound)..<token.range.upperBound)
        }
        return noun(of: benefit)
    }

    func noun(of benefit: Clause.Benefit) -> String {
        switch benefit {
        case .reward: "奖励"
        case .subsidy: "补助"
        case .tax: "税收优惠"
        case .fee: "费用减免"
        case .land: "用地优惠"
        case .priority: "优先支持"
        case .other: "支持"
        }
    }
}
