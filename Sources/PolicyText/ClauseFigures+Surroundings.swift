extension ClauseFigures {
    /// What stands before a group in its segment.
    struct Left {
        /// The nearest word that governs.
        var word: ClauseWord?
        /// The codes between it and the group.
        var distance = 0
        /// Whether a verb of granting stands anywhere before it.
        var verbBefore = false
        /// Whether 按 stands before it.
        var byBefore = false
        /// The codes to the nearest word of tax, fee or land.
        var reliefDistance = Int.max

        var isVerb: Bool {
            switch word {
            case .give, .reward, .subsidy, .refund: true
            case .support: distance <= 2
            default: false
            }
        }
    }

    /// What stands after a group in its segment.
    struct Right {
        /// The next word that governs.
        var word: ClauseWord?
        /// The codes between.
        var distance = 0
        /// 的 and nothing more: the group ends a condition.
        var endsCondition = false
        /// The grant that follows has figures of its own.
        var takesFigure = false
        /// They are no ceiling.
        var takesAmount = false
        /// A party stands between: 1000万元的企业.
        var hasParty = false
        /// 的标准, 的比例.
        var isMeasure = false
        /// 的部分.
        var isPortion = false
        /// 用于: what a part of the grant is spent on.
        var isUse = false

        var isGive: Bool { word == .give }

        var isNoun: Bool {
            switch word {
            case .reward, .subsidy, .refund, .support, .loan: distance <= 14
            default: false
            }
        }

        var isRelief: Bool { word == .tax || word == .fee || word == .land }
    }

    func left(of token: Int, isShare: Bool) -> Left {
        var left = Left()
        var isGiven = false
        let start = sentence.tokens[token].range.lowerBound
        var index = token - 1
        search: while index >= segment.tokens.lowerBound {
            let token = sentence.tokens[index]
            index -= 1
            guard token.depth == 0 else { continue }
            let distance = start - token.range.upperBound
            switch token.word {
            case .tax, .fee, .land: left.reliefDistance = min(left.reliefDistance, distance)
            case .figure:
                if isSum(token) { break search }
            case .support where distance > 2: break
            case .fund where isShare: break
            case .fund where left.isVerb && left.word != .give:
                // 安排补助资金1000万元.
                if distance <= left.distance + 10, !isGiven { left.word = .fund }
            case .penalty where left.isVerb && left.word != .give:
                if distance <= left.distance + 8, !isGiven { left.word = .penalty }
            case .reported where left.isVerb && left.word != .give,
                .instalment where left.isVerb && left.word != .give:
                if distance <= left.distance + 10, !isGiven { left.word = .reported }
            case .give, .reward, .subsidy, .refund, .support, .most, .least, .by, .fund,
                .instalment, .sharing, .penalty, .reported:
                if left.word == nil {
                    left.word = token.word
                    left.distance = distance
                } else if left.isVerb, token.word == .most, distance <= left.distance + 8 {
                    left.word = .most
                }
                if token.word == .give { isGiven = true }
                if left.word == .most || left.word == .least || left.word == .by {
                    switch token.word {
                    case .give, .reward, .subsidy, .refund: left.verbBefore = true
                    case .by: left.byBefore = true
                    default: break
                    }
                }
            default: break
            }
        }
        return left
    }

    func right(of token: Int) -> Right {
        var right = Right()
        let end = sentence.tokens[token].range.upperBound
        let gapEnd = segment.range.upperBound
        let figure = figures[sentence.tokens[token].figure]
        let start = max(end, figure.tail.isEmpty ? end : figure.tail.upperBound)
        var next = token + 1
        var isCapped = false
        search: while next < segment.tokens.upperBound {
            let token = sentence.tokens[next]
            guard token.depth == 0 else {
                next += 1
                continue
            }
            switch token.word {
            case .most:
                // The ceiling of this very grant: 按…的30%、最高500万元给予补助.
                isCapped = true
                next += 1
            case .figure where isCapped || !isSum(token): next += 1
            case .give, .reward, .subsidy, .refund, .support, .loan, .tax, .fee, .land, .ceiling,
                .figure, .by:
                right.word = token.word
                right.distance = max(0, token.range.lowerBound - start)
                break search
            default: next += 1
            }
        }
        let gap = start..<max(start, right.word == nil ? gapEnd : start + right.distance)
        let suffix = ClauseText.suffixes.match(start, in: flow.codes, within: gap)?.value
        right.isMeasure = suffix == .measure
        right.isPortion = suffix == .portion
        right.isUse = suffix == .use
        right.endsCondition = suffix == .of && gap.count == 1 && right.word == nil
        right.hasParty = holdsParty(gap)
        if right.endsCondition == false, suffix == .of, right.word == nil, right.hasParty {
            right.endsCondition = true
        }
        takeFigure(from: next, into: &right)
        return right
    }

    /// Whether the grant that follows has figures of its own.
    private func takeFigure(from start: Int, into right: inout Right) {
        switch right.word {
        case .give, .reward, .subsidy, .refund, .support: break
        default: return
        }
        var isCapped = false
        var end = sentence.tokens[start].range.upperBound
        for index in start + 1..<max(start + 1, segment.tokens.upperBound) {
            let token = sentence.tokens[index]
            guard token.depth == 0 else { continue }
            if token.range.lowerBound - end > 24 { return }
            end = token.range.upperBound
            switch token.word {
            case .most: isCapped = true
            case .figure where isSum(token):
                right.takesFigure = true
                right.takesAmount = !isCapped
                return
            case .by: return
            default: break
            }
        }
    }

    /// Whether a party stands in the first codes: 的企业, 企业.
    private func holdsParty(_ gap: Range<Int>) -> Bool {
        for place in gap.prefix(16)
        where ClauseText.parties.match(place, in: flow.codes, within: gap) != nil {
            return true
        }
        return false
    }
}
