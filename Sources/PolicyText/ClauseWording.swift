/// Makes the words of a clause: who, on what condition, of what, by what name.
struct ClauseWording {
    let flow: Flow

    /// Who and on what condition, from the stretches before a grant.
    ///
    /// - Parameter stretches: Segments without their commas, in order; empty ones are passed over.
    /// - Returns: The codes of the grantee, and those of each condition in order.
    func subject(_ stretches: [Range<Int>]) -> (who: Range<Int>?, conditions: [Range<Int>]) {
        var who: Range<Int>?
        var conditions: [Range<Int>] = []
        // 鼓励企业…，对…的项目: the latter tells who.
        let addressed = stretches.lastIndex { stretch in
            ClauseText.subjects.match(stretch.lowerBound, in: flow.codes, within: stretch) != nil
        }
        for (index, stretch) in stretches.enumerated() {
            var rest = trimmed(stretch)
            let lead = ClauseText.leads.match(rest.lowerBound, in: flow.codes, within: rest)
            if let lead { rest = lead.range.upperBound..<rest.upperBound }
            let isCondition = isOpen(rest)
            rest = unended(rest)
            guard let first = rest.first, !isPayer(rest), !isLabel(trimmed(stretch)) else {
                continue
            }
            let isDoing = ClauseText.doings.match(first, in: flow.codes, within: rest) != nil
            if let addressed, index < addressed, lead != nil || isDoing { continue }
            if isDoing, lead == nil, !isCondition { continue }
            if who != nil || flow.codes[first] == 0x6BCF {  // 每
                conditions.append(rest)
            } else if lead != nil, !isCondition {
                if let of = lastOf(in: rest), !isPortion(of + 1..<rest.upperBound) {
                    who = of + 1..<rest.upperBound
                    conditions.append(rest.lowerBound..<of)
                } else if !endsWithParty(rest),
                    stretches[index...].dropFirst().contains(where: isOpen)
                {
                    conditions.append(rest)
                } else {
                    who = rest
                }
            } else if lead == nil, let end = firstParty(in: rest), end - rest.lowerBound <= 24 {
                who = rest.lowerBound..<end
                if end < rest.upperBound { conditions.append(end..<rest.upperBound) }
            } else {
                conditions.append(rest)
            }
        }
        return (who, conditions)
    }

    /// Whether a stretch ends with 的 and so tells a condition.
    private func isOpen(_ range: Range<Int>) -> Bool {
        trimmed(range).last.map { flow.codes[$0] == 0x7684 } ?? false
    }

    /// Whether a short stretch is no more than a label: 支持标准.
    private func isLabel(_ range: Range<Int>) -> Bool {
        range.count <= 8
            && ClauseText.grants.match(range.lowerBound, in: flow.codes, within: range) != nil
            && ClauseText.headings.match(range.upperBound, in: flow.codes, within: range) != nil
    }

    /// Whether a stretch is 部分, which is nobody.
    private func isPortion(_ range: Range<Int>) -> Bool {
        ClauseText.suffixes.match(range.lowerBound, in: flow.codes, within: range)?.value
            == .portion
    }

    /// Takes 可, 均, 的 off the end.
    private func unended(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let match = ClauseText.endings.match(range.upperBound, in: flow.codes, within: range)
        {
            range = range.lowerBound..<match.range.lowerBound
        }
        return range
    }

    /// The last 的 outside brackets that a noun follows.
    private func lastOf(in range: Range<Int>) -> Int? {
        var depth = 0
        for place in range.reversed() {
            switch flow.codes[place] {
            case .close: depth += 1
            case .open: depth -= 1
            case 0x7684 where depth == 0 && place + 1 < range.upperBound: return place  // 的
            default: break
            }
        }
        return nil
    }

    /// Where the first party named ends.
    func firstParty(in range: Range<Int>) -> Int? {
        for place in range.prefix(60) {
            if let match = ClauseText.parties.match(place, in: flow.codes, within: range),
                !isFee(match.range.upperBound, within: range)
            {
                return match.range.upperBound
            }
        }
        return nil
    }

    /// Whether 费 or 所得 follows: 人员费 and 企业所得税 name no party.
    private func isFee(_ place: Int, within range: Range<Int>) -> Bool {
        range.contains(place) && (flow.codes[place] == 0x8D39 || flow.codes[place] == 0x6240)
    }

    /// Whether a short stretch names who pays.
    private func isPayer(_ range: Range<Int>) -> Bool {
        range.count <= 12
            && ClauseText.funds.match(range.upperBound, in: flow.codes, within: range) != nil
    }

    /// Whether a range ends with a party.
    func endsWithParty(_ range: Range<Int>) -> Bool {
        range.suffix(4).contains {
            ClauseText.parties.match($0, in: flow.codes, within: range)?.range.upperBound
                == range.upperBound
        }
    }

    /// Takes layout signs and joining words off both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let code = range.first.map({ flow.codes[$0] }), Self.isEdge(code) {
            range = range.dropFirst().startIndex..<range.upperBound
        }
        while let code = range.last.map({ flow.codes[$0] }), Self.isEdge(code) {
            range = range.lowerBound..<range.upperBound - 1
        }
        return range
    }

    private static func isEdge(_ code: UInt16) -> Bool {
        switch code {
        case 0x2C, 0x3A, 0x3B, 0x3001, 0x3002, 0x2E, 0xB7, 0x2014, 0x2D, 0x25CF, 0x2022: true
        case 0x2460...0x2473: true  // ①
        default: false
        }
    }

    /// What a share is of: the stretch before it without 其 and 的.
    func base(_ range: Range<Int>) -> String? {
        var rest = trimmed(range)
        while let match = ClauseText.fillers.match(rest.lowerBound, in: flow.codes, within: rest) {
            rest = match.range.upperBound..<rest.upperBound
        }
        while let last = rest.last, flow.codes[last] == 0x7684 || flow.codes[last] == 0x4E3A {
            rest = rest.lowerBound..<rest.upperBound - 1
        }
        let isYear = ClauseText.yearly.match(rest.lowerBound, in: flow.codes, within: rest) != nil
        return rest.isEmpty || isYear || isPayer(rest) ? nil : flow.string(rest)
    }
}
