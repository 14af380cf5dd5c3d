/// The words of a clause that say what its figure counts.
struct IndicatorClauseWords {
    let flow: Flow
    let figure: Figure
    /// Where the clause begins, or the figure before it ends.
    let since: Int
    let clause: IndicatorSentence.Clause
    /// Where the next figure of the clause begins.
    let nextFigure: Int?

    /// What is counted: 年产值 of 年产值达12亿元, 重点项目 of 新增3个以上重点项目.
    var metric: String {
        let before = afterWhole(before)
        let noun = noun
        let isPart = figure.dimension == .yuan && since > clause.start
        guard !noun.isEmpty, before.count < 3 || isClassifier || isPart else {
            return flow.string(before)
        }
        let isYearly =
            before.count >= 2
            && IndicatorWords.cadences.matches(before.lowerBound, in: flow.codes, within: before)
        return isYearly ? flow.string(before) + flow.string(noun) : flow.string(noun)
    }

    /// The clause through the figure and the noun it counts.
    var quote: Range<Int> {
        let noun = noun
        let end = noun.isEmpty ? figure.whole.upperBound : noun.upperBound
        return min(opening, figure.whole.lowerBound)..<end
    }

    /// A phrase without the whole that it opens with: 游客量 of 全县游客量.
    private func afterWhole(_ range: Range<Int>) -> Range<Int> {
        let match = IndicatorWords.wholes.match(range.lowerBound, in: flow.codes, within: range)
        guard let match, match.range.upperBound < range.upperBound else { return range }
        return match.range.upperBound..<range.upperBound
    }

    private var isClassifier: Bool {
        figure.dimension == .count
    }

    /// The first code after the words that only open a sentence: 到2025年, 力争, 其中.
    private var opening: Int {
        Self.afterOpening(since, figure.whole.lowerBound, flow)
    }

    /// The words before the figure that name what is counted.
    private var before: Range<Int> {
        let start = max(opening, figure.whole.lowerBound - 80)
        var end = max(start, figure.whole.lowerBound)
        for _ in 0..<4 {
            guard
                let match = IndicatorWords.closings.match(end, in: flow.codes, within: start..<end)
            else { break }
            end = match.range.lowerBound
        }
        return start..<departure(in: start..<end)
    }

    /// The end of what is counted before 由2020年的5家增加到 and before 比上年.
    private func departure(in range: Range<Int>) -> Int {
        for index in range {
            switch flow.codes[index] {
            case 0x7531, 0x4ECE:  // 由 从
                if index + 1 < range.upperBound, FigureNumber.isDigit(flow.codes[index + 1]) {
                    return index
                }
            case 0x6BD4, 0x8F83:  // 比 较
                if index + 1 < range.upperBound,
                    IndicatorWords.standards.matches(index + 1, in: flow.codes, within: range)
                {
                    return index
                }
            default: break
            }
        }
        return range.upperBound
    }

    /// The words after the figure that name what is counted; empty where the clause ends there.
    private var noun: Range<Int> {
        let start = figure.whole.upperBound
        var end = min(nextFigure ?? clause.end, clause.end, start + 60)
        guard end > start, !Self.isJoint(flow.codes[start]) else { return start..<start }
        while end > start, Self.isJoint(flow.codes[end - 1]) {
            if flow.codes[end - 1] == 0x201D, flow.codes[start..<end].contains(0x201C) { break }
            end -= 1
        }
        let isOf = end > start && flow.codes[start] == 0x7684  // 的
        return (isOf ? start + 1 : start)..<end
    }

    /// Whether a code joins two figures or ends a phrase.
    static func isJoint(_ code: UInt16) -> Bool {
        switch code {
        case 0x3001, 0x548C, 0x53CA, 0x4E0E, 0x6216, 0x28, 0x201D: true  // 、和及与或(”
        default: false
        }
    }

    /// Steps over the number of an item or a point: 1., (一), ①, 二是.
    private static func afterNumber(_ start: Int, _ end: Int, _ flow: Flow) -> Int {
        guard start + 1 < end else { return start }
        let codes = flow.codes
        if (0x2460...0x2473).contains(codes[start]) { return start + 1 }
        let opens = codes[start] == 0x28 || codes[start] == 0x7B2C  // ( 第
        if opens {
            var index = start + 1
            while index < min(end, start + 7), FigureNumber.roles[Int(codes[index])] != .none {
                index += 1
            }
            guard index > start + 1, index < end else { return start }
            let closes = codes[start] == 0x28 ? codes[index] == 0x29 : codes[index] == 0x6761  // 条
            return closes ? index + 1 : start
        }
        if codes[start + 1] == 0x662F, FigureNumber.roles[Int(codes[start])] == .spelled {
            return start + 2  // 是
        }
        if FigureNumber.roles[Int(codes[start])] == .spelled {
            var index = start + 1
            while index < min(end, start + 3), FigureNumber.roles[Int(codes[index])] == .spelled {
                index += 1
            }
            return index < end && codes[index] == 0x3001 ? index + 1 : start
        }
        let digits = FigureNumber.end(ofDigitsAt: start, in: flow, within: start..<end)
        guard digits > start, digits <= start + 2, digits < end else { return start }
        return codes[digits] == 0x2E || codes[digits] == 0x3001 ? digits + 1 : start
    }

    /// Whether a quotation that opens at a place closes before an end.
    private static func closesQuotation(_ start: Int, _ end: Int, _ flow: Flow) -> Bool {
        start < end && flow.codes[start..<end].contains(0x201D)
    }

    /// Steps over the words that only open a clause.
    static func afterOpening(_ start: Int, _ end: Int, _ flow: Flow) -> Int {
        var index = afterNumber(start, end, flow)
        for _ in 0..<8 where index < end {
            if flow.codes[index] == 0x201C, !closesQuotation(index, min(end, index + 80), flow) {
                index += 1
                continue
            }
            let bounds = index..<end
            if let match = IndicatorWords.openings.match(index, in: flow.codes, within: bounds) {
                index = match.range.upperBound
                continue
            }
            var year = index
            if flow.codes[year] == 0x5230 { year += 1 }  // 到
            let digits = FigureNumber.end(ofDigitsAt: year, in: flow, within: bounds)
            guard digits == year + 4, digits < end, flow.codes[digits] == 0x5E74 else { break }
            index = digits + 1
        }
        return index
    }
}
