/// Figures that one phrase lists: 20万元、50万元、100万元.
struct ClauseFigureGroup {
    /// The indices of the tokens, in order; figures only.
    var tokens: [Int]
    /// The codes from the first figure to the end of the last.
    var range: Range<Int>
    /// True for a share (%), false for money.
    var isShare: Bool
}

/// What figures do in a sentence that grants something.
enum ClauseRole {
    /// The sum or the share that is granted.
    case grant
    /// The most that is granted.
    case cap
    /// The least that is granted.
    case floor
    /// A threshold, the size of a fund, an instalment: nothing granted.
    case none
}

/// Decides by the words around them what the figures of a segment do.
struct ClauseFigures {
    let flow: Flow
    let figures: [Figure]
    let sentence: ClauseSentence
    let part: ClauseSentence.Part
    /// The index of the segment in the part.
    let index: Int
    /// True where a grant without a figure went before: 给予一次性奖励，…; 标准如下：….
    let isOpen: Bool

    var segment: ClauseSentence.Segment { part.segments[index] }

    /// The groups of money and shares outside brackets, in order.
    func groups() -> [ClauseFigureGroup] {
        var groups: [ClauseFigureGroup] = []
        for index in segment.tokens {
            let token = sentence.tokens[index]
            guard token.depth == 0, token.figure >= 0 else { continue }
            let figure = figures[token.figure]
            guard figure.dimension == .yuan || figure.dimension == .share, !isPortion(figure) else {
                continue
            }
            if let last = groups.last, joins(last, to: index) {
                groups[groups.count - 1].tokens.append(index)
                groups[groups.count - 1].range = last.range.lowerBound..<token.range.upperBound
                continue
            }
            groups.append(
                ClauseFigureGroup(
                    tokens: [index],
                    range: token.range,
                    isShare: figure.dimension == .share
                )
            )
        }
        return groups
    }

    /// Whether a figure goes on the list of the group before it.
    private func joins(_ group: ClauseFigureGroup, to index: Int) -> Bool {
        guard let before = group.tokens.last else { return false }
        let gap = sentence.tokens[before].range.upperBound..<sentence.tokens[index].range.lowerBound
        guard gap.count <= 24, let first = gap.first else { return false }
        let isAlike =
            figures[sentence.tokens[index].figure].dimension
            == figures[sentence.tokens[before].figure].dimension
            && flow.codes[first] == .pause
        var isListed = ClauseText.joiners.match(first, in: flow.codes, within: gap) != nil
        for between in before + 1..<index where sentence.tokens[between].depth == 0 {
            switch sentence.tokens[between].word {
            case .pause: isListed = true
            case .figure, .total, .yearly, .support, .land, .priority, .apply: break
            case .each where isAlike: break
            case .by where isAlike && group.isShare: break
            default: return false
            }
        }
        guard isListed else { return false }
        let isBound = isTailed(figures[sentence.tokens[index].figure])
        let wasBound = isTailed(figures[sentence.tokens[before].figure])
        return isBound == wasBound || gap.count <= 1 || wasBound
    }

    /// Whether words that bound a figure follow it, beside a remark such as (含税).
    func isTailed(_ figure: Figure) -> Bool {
        guard let first = figure.tail.first else { return false }
        return flow.codes[first] != .open
            || figure.tail.first { flow.codes[$0] == .close } != figure.tail.upperBound - 1
    }

    /// Whether a figure bounds a portion that has a share of its own: 1万元以下部分按60%.
    private func isPortion(_ figure: Figure) -> Bool {
        guard isTailed(figure) else { return false }
        return ClauseText.suffixes.match(
            figure.tail.upperBound,
            in: flow.codes,
            within: segment.range
        )?.value == .portion
    }

    /// What a group does.
    func role(_ group: ClauseFigureGroup) -> ClauseRole {
        guard let first = group.tokens.first, let last = group.tokens.last else { return .none }
        let opening = figures[sentence.tokens[first].figure]
        let closing = figures[sentence.tokens[last].figure]
        let left = left(of: first, isShare: group.isShare)
        let right = right(of: last)
        switch left.word {
        case .penalty, .reported: return .none
        case .fund, .instalment, .sharing:
            if !group.isShare { return .none }
        default: break
        }
        if isDone(before: group) || isShareOfFund(group) { return .none }
        if isQuota(group) { return .grant }
        if isIncrement(group, right: right) || isLowered(group) { return .grant }
        if right.isUse || isOutdated(group) || isReported(opening, left: left) { return .none }
        if isRaised(group) {
            return grants(segment.words) || segment.words.has(.tax) ? .grant : .none
        }
        if group.isShare, segment.words.has(.instalment) || segment.words.has(.sharing) {
            return .none
        }
        let isBound = isTailed(closing)
        let isWithin = isBound && isWithin(closing)
        if isBound, !isWithin, closing.bound != .about {
            return left.isVerb && left.distance <= 8 && right.isNoun ? .floor : .none
        }
        let isMost = left.word == .most && left.distance <= (group.isShare ? 40 : 16)
        if isMost || isWithin || right.word == .ceiling {
            return ceiling(group, left: left, right: right, isMost: isMost)
        }
        if left.word == .least, left.distance <= 1 || (left.byBefore && group.isShare) {
            if left.verbBefore, !right.takesFigure { return .floor }
            guard left.byBefore, group.isShare else { return .none }
            let isPriced = part.segments[...index].contains { $0.words.has(.land) }
            return isPriced || isRelief || right.isGive || right.isNoun ? .grant : .none
        }
        if group.isShare, isPaidOut(group) { return .none }
        if !group.isShare, segment.words.has(.loan),
            segment.words.isDisjoint(with: .verbs.subtracting(.init(.give)))
        {
            return .none
        }
        // 奖励可达100万元.
        if !opening.lead.isEmpty, opening.bound == .reach, left.isVerb,
            left.distance <= opening.lead.count + 1
        {
            return group.isShare ? .grant : .cap
        }
        if isThreshold(opening, of: group) || right.endsCondition { return .none }
        if left.isVerb, left.distance <= (group.isShare ? 40 : 24) {
            return right.takesFigure && left.distance > 2 ? .none : .grant
        }
        return unbound(group, left: left, right: right)
    }

    /// A group after 最高 or before 封顶.
    private func ceiling(
        _ group: ClauseFigureGroup,
        left: Left,
        right: Right,
        isMost: Bool
    ) -> ClauseRole {
        if !left.verbBefore, right.endsCondition || right.takesFigure { return .none }
        if group.isShare, isMost, isRatio(before: group) || isGrowth(group) { return .none }
        if group.isShare, right.isPortion {
            return part.segments[index...].contains { $0.words.has(.tax) } ? .grant : .none
        }
        let isGranted = left.isVerb || left.verbBefore || right.isNoun || right.isGive
        if !isMost, right.word != .ceiling, !isGranted { return .none }
        if group.isShare, !isGranted, !part.segments[...index].contains(where: { grants($0.words) })
        {
            return .none
        }
        return group.isShare ? .grant : .cap
    }

    /// Whether the words after a figure make it a ceiling: 以内, not 以下.
    private func isWithin(_ figure: Figure) -> Bool {
        figure.tail.last.map { flow.codes[$0] == 0x5185 } ?? false  // 内
    }

    /// A group that neither a grant nor a ceiling directly goes before.
    private func unbound(_ group: ClauseFigureGroup, left: Left, right: Right) -> ClauseRole {
        if left.word == .by {
            if group.isShare {
                if right.isGive || right.isNoun { return right.takesAmount ? .none : .grant }
                if isRelief || isFollowedByGrant { return .grant }
                // 前2年按100%、后3年按50%奖励.
                if right.word == .by, right.distance <= 8, grants(segment.words) { return .grant }
                if isOpen || (right.isMeasure && grants(sentence.words)) { return .grant }
                return .none
            }
            if right.takesFigure { return .none }
            return right.isGive || right.isNoun || isFollowedByGrant || isOpen ? .grant : .none
        }
        if right.takesFigure { return .none }
        if right.isNoun, !right.hasParty { return .grant }
        if right.isGive, right.distance == 0 || right.isMeasure { return .grant }
        if group.isShare, isRelief, left.reliefDistance <= 24 || right.isRelief { return .grant }
        guard isOpen, right.word == nil else { return .none }
        return .grant
    }

    private var isRelief: Bool { !segment.words.isDisjoint(with: .relief) }

    func grants(_ words: ClauseWord.Set) -> Bool {
        !words.isDisjoint(with: .verbs)
    }

    /// Whether the next segment is the grant that this one measures: 按…的50%，给予…补助.
    private var isFollowedByGrant: Bool {
        guard index + 1 < part.segments.count else { return false }
        let next = part.segments[index + 1]
        guard let first = next.tokens.first(where: { sentence.tokens[$0].depth == 0 }) else {
            return false
        }
        let words: ClauseWord.Set = next.words
        guard grants(words), !words.has(.by) else { return false }
        let token = sentence.tokens[first]
        guard token.range.lowerBound - next.range.lowerBound <= 12 else { return false }
        // 按到位资金的1%，给予最高300万元奖励: a ceiling is no grant of its own.
        var isCapped = false
        for place in next.tokens where sentence.tokens[place].depth == 0 {
            if sentence.tokens[place].word == .most { isCapped = true }
            if isSum(sentence.tokens[place]) { return isCapped }
        }
        return true
    }

    func isSum(_ token: ClauseToken) -> Bool {
        token.figure >= 0
            && (figures[token.figure].dimension == .yuan
                || figures[token.figure].dimension == .share)
    }

    /// From how many yuan on a bare sum is that of a programme.
    private static let programme: Int64 = 5_000_000

    /// Whether the words report what has been paid or bound the size of a programme.
    ///
    /// 对35家企业给予860万元; 贴息资金2000万元; 控制在5000万元以内.
    private func isReported(_ figure: Figure, left: Left) -> Bool {
        if let lead = figure.lead.first, flow.codes[lead] == 0x63A7 { return true }  // 控制在
        for place in segment.tokens {
            let token = sentence.tokens[place]
            guard token.figure >= 0, token.range.lowerBound > segment.range.lowerBound,
                figures[token.figure].dimension == .count,
                figures[token.figure].range.upperBound <= figure.range.lowerBound
            else { continue }
            switch flow.codes[token.range.lowerBound - 1] {
            case 0x5BF9, 0x4E3A, 0x5411: return true  // 对 为 向
            default: break
            }
        }
        guard figure.per.isEmpty, index == 0, left.isVerb, left.word != .give,
            !segment.words.has(.give)
                || segment.range.first
                    == segment.tokens.first.map({
                        sentence.tokens[$0].range.lowerBound
                    }),
            let sum = figure.yuan, sum.scale == 0, sum.digits >= Self.programme
        else { return false }
        let start = figure.range.lowerBound - left.distance
        let stretch = segment.range.lowerBound..<figure.range.lowerBound
        guard
            ClauseText.sums.match(start, in: flow.codes, within: stretch) != nil
                || ClauseText.sums.match(start - 2, in: flow.codes, within: stretch) != nil
        else { return false }
        return ClauseText.subjects.match(stretch.lowerBound, in: flow.codes, within: stretch) == nil
    }

    /// Whether a figure holds no longer: 从10万元 of 从10万元提高到20万元.
    private func isOutdated(_ group: ClauseFigureGroup) -> Bool {
        let before = group.range.lowerBound - 1
        let after = group.range.upperBound
        guard segment.range.contains(before), segment.range.contains(after),
            flow.codes[before] == 0x4ECE || flow.codes[before] == 0x7531  // 从 由
        else { return false }
        let stretch = after..<segment.range.upperBound
        return ClauseText.raises.match(after, in: flow.codes, within: stretch) != nil
    }

    /// Whether a figure takes the place of another: 提高到20万元.
    private func isRaised(_ group: ClauseFigureGroup) -> Bool {
        let stretch = segment.range.lowerBound..<group.range.lowerBound
        return stretch.suffix(4).contains { place in
            ClauseText.raises.match(place, in: flow.codes, within: stretch)?.range.upperBound
                == stretch.upperBound
        }
    }

    /// Whether shares tell how a grant is paid out: 分三年按40%、30%、30%, 按应奖励额的30%.
    private func isPaidOut(_ group: ClauseFigureGroup) -> Bool {
        if group.tokens.count > 1, sentence.words.has(.instalment) {
            let shares = group.tokens.map { figures[sentence.tokens[$0].figure] }
            if shares.allSatisfy({ $0.value.scale == 0 }),
                shares.reduce(0, { $0 &+ $1.value.digits }) == 100
            {
                return true
            }
        }
        let stretch = segment.range.lowerBound..<group.range.lowerBound
        return stretch.suffix(8).contains {
            ClauseText.dues.match($0, in: flow.codes, within: stretch) != nil
        }
    }
}
