/// Finds what each figure of a 分别 list is for.
///
/// 对国家级、省级A分别给予10万元、5万元 pairs 国家级 with 10万元 and 省级 with 5万元, by position.
struct ClausePairing {
    let flow: Flow
    let figures: [Figure]
    let sentence: ClauseSentence

    /// A list: what stands before its first item, the items, what stands after the last.
    struct List {
        let prefix: Range<Int>
        let items: [Range<Int>]
        let suffix: Range<Int>
    }

    /// The last list of so many items in the segments, nearest first.
    func list(of count: Int, in ranges: [(codes: Range<Int>, tokens: Range<Int>)]) -> List? {
        for range in ranges.reversed() {
            if let list = list(of: count, in: range.codes, tokens: range.tokens) { return list }
        }
        return nil
    }

    /// The conditions that a list gives, one an item.
    func conditions(_ list: List) -> [String] {
        var prefix = list.prefix
        if let lead = ClauseText.leads.match(prefix.lowerBound, in: flow.codes, within: prefix) {
            prefix = lead.range.upperBound..<prefix.upperBound
        }
        // 的单位 of 对获得金奖、银奖的单位 tells who.
        let whole = list.suffix
        let of = whole.last { flow.codes[$0] == 0x7684 } ?? whole.upperBound
        let suffix = flow.string(whole.lowerBound..<of)
        return list.items.map { flow.string(prefix) + flow.string($0) + suffix }
    }

    private func list(of count: Int, in codes: Range<Int>, tokens: Range<Int>) -> List? {
        guard count > 1 else { return nil }
        var cuts = tokens.filter {
            sentence.tokens[$0].depth == 0 && sentence.tokens[$0].word == .pause
                && codes.contains(sentence.tokens[$0].range.lowerBound)
        }
        .map { sentence.tokens[$0].range }
        if cuts.count + 1 > count { cuts = Array(cuts.suffix(count - 1)) }
        let tail = (cuts.last?.upperBound ?? codes.lowerBound)..<codes.upperBound
        if cuts.count + 2 == count, let joiner = joiner(in: tail) { cuts.append(joiner) }
        guard cuts.count + 1 == count else { return nil }
        var items: [Range<Int>] = []
        var start = codes.lowerBound
        for cut in cuts {
            items.append(start..<cut.lowerBound)
            start = cut.upperBound
        }
        items.append(start..<codes.upperBound)
        guard items.allSatisfy({ !$0.isEmpty }) else { return nil }
        return trimmed(items)
    }

    /// The word that joins the last two items.
    private func joiner(in range: Range<Int>) -> Range<Int>? {
        var depth = 0
        for place in range.dropFirst().prefix(40) {
            switch flow.codes[place] {
            case 0x28, 0x201C: depth += 1
            case 0x29, 0x201D: depth -= 1
            default: break
            }
            if depth == 0,
                let match = ClauseText.joiners.match(place, in: flow.codes, within: range),
                match.range.upperBound < range.upperBound
            {
                return match.range
            }
        }
        return nil
    }

    /// Takes what all items share off the first and the last.
    private func trimmed(_ items: [Range<Int>]) -> List? {
        guard let first = items.first, let last = items.last else { return nil }
        var itemStart = boundary(in: first)
        if let figure = figure(in: first), figure.range.upperBound >= first.upperBound - 2,
            startsWithFigure(items[1])
        {
            itemStart = figure.range.lowerBound
        }
        var itemEnd = last.upperBound
        if let figure = figure(in: last), startsWithFigure(last) {
            itemEnd = min(figure.whole.upperBound, last.upperBound)
        } else if let end = first.last, endsAlike(last, flow.codes[end]) {
            itemEnd = flow.codes[last.upperBound - 1] == 0x7684 ? last.upperBound - 1 : itemEnd
        } else if let end = first.last, !(itemStart..<first.upperBound).isEmpty,
            let same = last.first(where: { flow.codes[$0] == flow.codes[end] })
        {
            itemEnd = same + 1
        } else if let of = last.last(where: { flow.codes[$0] == 0x7684 }), of > last.lowerBound {
            itemEnd = of  // 的
        }
        var items = items
        items[0] = itemStart..<first.upperBound
        items[items.count - 1] = (items.count == 1 ? itemStart : last.lowerBound)..<itemEnd
        return List(
            prefix: first.lowerBound..<itemStart,
            items: items,
            suffix: itemEnd..<last.upperBound
        )
    }

    /// Whether the last stretch ends, 的 left out, as the first item does.
    private func endsAlike(_ last: Range<Int>, _ code: UInt16) -> Bool {
        last.reversed().first { flow.codes[$0] != 0x7684 }.map { flow.codes[$0] == code } ?? false
    }

    /// Where the item begins in the first stretch: after the verb or 的.
    private func boundary(in range: Range<Int>) -> Int {
        for end in range.dropFirst().reversed()
        where ClauseText.verbs.match(end, in: flow.codes, within: range) != nil {
            return end
        }
        return range.lowerBound
    }

    private func figure(in range: Range<Int>) -> Figure? {
        sentence.tokens.last { $0.figure >= 0 && range.contains($0.range.lowerBound) }
            .map { figures[$0.figure] }
    }

    private func startsWithFigure(_ range: Range<Int>) -> Bool {
        sentence.tokens.contains {
            $0.figure >= 0 && $0.range.lowerBound == range.lowerBound
        }
    }
}
