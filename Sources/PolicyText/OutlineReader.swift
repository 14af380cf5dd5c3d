/// Reads the numbered headings.
///
/// Whether a number opens a heading, and at what depth, is told by the rows that the numbers form:
/// each follows the one before it in its style or begins a new row below the last heading. Styles
/// have a usual order from the outside in, which decides only where the rows leave a choice.
struct OutlineReader {
    private var flow: Flow
    private var candidates: [HeadingCandidate] = []
    /// The next candidate of the same style, by candidate; -1 at the end.
    private var following: [Int32] = []
    private var open: [Level] = []
    /// The last value of each style, for rows that run on through sections.
    private var lastValue = [Int](repeating: 0, count: HeadingNumber.Style.allCases.count)
    /// The styles under which each style was opened, as bits.
    private var parents = [Int](repeating: 0, count: HeadingNumber.Style.allCases.count)
    private var items: [Draft] = []
    /// How often each number was taken under each heading, so that no path comes twice.
    private var taken: [Step: Int32] = [:]
    /// The most headings; no document has a hundredth of it.
    private static let mostItems = 100_000
    private var notes: [ReadingNote] = []

    /// Reads the number of a candidate again.
    private func number(_ index: Int) -> HeadingNumber? {
        HeadingNumber(in: flow.paragraphs[candidates[index].paragraph].range, of: flow)
    }

    /// A row of numbers that may go on.
    private struct Level {
        let style: HeadingNumber.Style
        var value: Int
        var item: Int
    }

    /// A step of a path: the heading above, and the number as a hash of its codes.
    private struct Step: Hashable {
        let parent: Int
        let label: UInt64

        init(parent: Int?, label codes: ArraySlice<UInt16>) {
            self.parent = parent ?? -1
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for code in codes { hash = (hash ^ UInt64(code)) &* 0x100_0000_01B3 }
            label = hash
        }
    }

    /// A heading with all but its end.
    private struct Draft {
        let paragraph: Int
        let number: HeadingNumber
        let level: Int
        let parent: Int?
        let path: String
        let label: String
        let heading: Range<Int>
    }

    /// Where the reader found headings, and in what part each paragraph stands.
    struct Result {
        /// The headings in document order.
        let outline: [OutlineItem]
        /// The flow with the item and the region of each paragraph.
        let flow: Flow
        /// Numbers out of order.
        let notes: [ReadingNote]
    }

    /// Takes a flow with paragraphs.
    init(flow: consuming Flow) {
        self.flow = flow
    }

    /// Reads the outline.
    ///
    /// - Parameter start: The first paragraph of the body.
    /// - Returns: The headings, and the flow with the place of each paragraph.
    /// - Complexity: Linear in the text.
    mutating func read(from start: Int) -> Result {
        for index in start..<flow.paragraphs.count {
            let range = flow.paragraphs[index].range
            if let number = HeadingNumber(in: range, of: flow),
                !flow.paragraphs[index].isRow || !hasCells(behind: number, in: range)
            {
                candidates.append(HeadingCandidate(paragraph: index, number: number))
            }
        }
        let contents = ContentsList(flow: flow, from: start).range(
            candidates
        )
        if !contents.isEmpty { candidates.removeAll { contents.contains($0.paragraph) } }
        linkRows()
        var end = flow.paragraphs.count
        var next = 0
        for index in start..<flow.paragraphs.count {
            if next < candidates.count, candidates[next].paragraph == index {
                place(next)
                next += 1
            } else if !items.isEmpty, DocumentEnd(flow: flow, paragraph: index).isEnd,
                !goesOn(from: next)
            {
                end = signatureStart(before: index)
                break
            }
        }
        end = splitTail(before: end)
        (candidates, following, taken) = ([], [], [:])
        return finished(from: start, to: end)
    }

    /// Whether a row of a table goes on behind a number: 1 | 任务 | 牵头单位; a tab right behind the
    /// mark is layout.
    private func hasCells(behind number: HeadingNumber, in range: Range<Int>) -> Bool {
        if number.style == .arabicBare { return true }
        return range.suffix(from: min(number.end + 1, range.upperBound)).contains {
            flow.codes[$0] == "|" || flow.gap(before: $0) == .tab
        }
    }

    /// The first paragraph of the units that sign above a day; the day itself where there are none.
    private func signatureStart(before end: Int) -> Int {
        max(SignatureLines(flow: flow).first(above: end), (items.last?.paragraph ?? end - 1) + 1)
    }

    /// Links each candidate to the next of its style.
    private mutating func linkRows() {
        following = [Int32](repeating: -1, count: candidates.count)
        var last = [Int](repeating: -1, count: HeadingNumber.Style.allCases.count)
        for index in candidates.indices.reversed() {
            let style = candidates[index].style.rawValue
            following[index] = Int32(last[style])
            last[style] = index
        }
    }

    /// The value of the next candidate of a style, from a candidate on.
    private func nextValue(of style: HeadingNumber.Style, from index: Int) -> Int? {
        var index = index
        var steps = 0
        while index < candidates.count, steps < 64 {
            if candidates[index].style == style { return candidates[index].value }
            index += 1
            steps += 1
        }
        return nil
    }

    /// Whether the outermost row goes on after a place that looks like the end.
    private func goesOn(from index: Int) -> Bool {
        guard let top = open.first, let value = nextValue(of: top.style, from: index) else {
            return false
        }
        return value == top.value + 1
    }

    // MARK: - Rows

    /// Gives a candidate its place, or leaves it in the text.
    private mutating func place(_ index: Int) {
        let number = candidates[index]
        let style = number.style
        if style == .unnumbered {
            open.removeAll()
            accept(index, at: 0)
            return
        }
        if style == .decimalTwo || style == .decimalThree {
            placeDecimal(index)
            return
        }
        let follows =
            nextOfStyle(index).map { candidates[$0].value == number.value + 1 } ?? false
        if let level = open.lastIndex(where: { $0.style == style }) {
            let last = open[level].value
            if number.value == last + 1 {
                accept(index, at: level)
            } else if !number.isDoubtful, number.value == 1 && last > 1 || number.value == last,
                follows
            {
                note(index)
                accept(index, at: level)
            } else if !number.isDoubtful, number.value > last,
                number.value <= last + 3 || follows
            {
                note(index)
                accept(index, at: level)
            } else {
                note(index)
            }
            return
        }
        if let top = open.last, top.style.isKin(to: style), number.value == top.value + 1 {
            accept(index, at: open.count - 1)
            return
        }
        if number.value == 1, !follows, holdsNext(index) { return }
        let goesOn = number.value > 1 && lastValue[style.rawValue] == number.value - 1
        let isSpoken = number.style == .phrase || number.style == .ordinal
        let begins = number.value == 1 && (!number.isDoubtful && !isSpoken || follows)
        // What an excerpt leaves out: a row that begins late, or that jumps in another section.
        let last = lastValue[style.rawValue]
        let isCut =
            !number.isDoubtful && follows
            && (last == 0 ? number.value <= 3 || runs(index) : number.value > last)
        guard goesOn || begins || isCut else {
            note(index)
            return
        }
        if isCut, !goesOn, !begins { note(index) }
        openRow(index)
    }

    /// Whether the two next numbers of the style continue the row.
    private func runs(_ index: Int) -> Bool {
        let value = candidates[index].value
        guard let next = nextOfStyle(index), let third = nextOfStyle(next) else { return false }
        return candidates[next].value == value + 1 && candidates[third].value == value + 2
    }

    /// The next candidate of the same style.
    private func nextOfStyle(_ index: Int) -> Int? {
        following[index] >= 0 ? Int(following[index]) : nil
    }

    /// Whether the paragraph goes on to count in its own text: 一是…；二是…, (1)…；(2)….
    private func holdsNext(_ index: Int) -> Bool {
        let mark: [UInt16]
        switch candidates[index].style {
        case .phrase: mark = StaticString("二是").codes
        case .ordinal: mark = StaticString("第二,").codes
        case .bracketedArabic: mark = StaticString("(2)").codes
        case .bracketedChinese: mark = StaticString("(二)").codes
        case .closedArabic: mark = StaticString("2)").codes
        case .arabicPause: mark = StaticString(";2、").codes
        case .arabicDot: mark = StaticString(";2.").codes
        case .circled: mark = StaticString("②").codes
        default: return false
        }
        let range = flow.paragraphs[candidates[index].paragraph].range
        return flow.first(mark, in: range.prefix(4000)) != nil
    }

    /// Opens a row below the heading that it belongs to.
    private mutating func openRow(_ index: Int) {
        let style = candidates[index].style
        while let top = open.last, top.style.rawValue > style.rawValue, top.style != .unnumbered {
            let known = parents[style.rawValue] & 1 << top.style.rawValue != 0
            if known || nextValue(of: top.style, from: index + 1) == top.value + 1 { break }
            if items[top.item].paragraph + 1 == candidates[index].paragraph,
                items[top.item].heading
                    .upperBound == flow.paragraphs[items[top.item].paragraph].range.upperBound
            {
                break
            }
            open.removeLast()
        }
        if let top = open.last { parents[style.rawValue] |= 1 << top.style.rawValue }
        accept(index, at: open.count)
    }

    /// Places 1.1 under 1, and 1.1.1 under 1.1.
    private mutating func placeDecimal(_ index: Int) {
        guard let number = number(index) else { return }
        let own = open.lastIndex { $0.style == number.style }
        let above = own.map { $0 - 1 } ?? open.count - 1
        guard above >= 0, open[above].style != number.style else { return }
        let parent = open[above]
        let value =
            number.style == .decimalThree && parent.style == .decimalTwo
            ? candidatePrefix(parent.item) * 100 + parent.value : parent.value
        let last = own.map { open[$0].value } ?? 0
        guard number.prefix == value, number.value == last + 1 else { return }
        accept(index, at: above + 1)
    }

    /// The parts before the last of a placed 1.1.
    private func candidatePrefix(_ item: Int) -> Int { items[item].number.prefix }

    private mutating func accept(_ index: Int, at level: Int) {
        guard items.count < Self.mostItems, let number = number(index) else { return }
        let paragraph = candidates[index].paragraph
        if level < open.count {
            open.removeSubrange((level + 1)...)
            open[level].value = number.value
            open[level].item = items.count
        } else {
            open.append(Level(style: number.style, value: number.value, item: items.count))
        }
        lastValue[number.style.rawValue] = number.value
        let parent = level > 0 ? open[level - 1].item : nil
        let label = label(number)
        var path = parent.map { items[$0].path + "/" + label } ?? label
        let step = Step(parent: parent, label: flow.codes[number.range])
        let times = taken[step, default: 0]
        taken[step] = times + 1
        if times > 0 { path += "'" }
        if times > 1 { path += String(times) }
        items.append(
            Draft(
                paragraph: paragraph,
                number: number,
                level: level,
                parent: parent,
                path: path,
                label: label,
                heading: HeadingPhrase(flow: flow, number: number)
                    .range(in: flow.paragraphs[paragraph].range)
            )
        )
    }

    private mutating func note(_ index: Int) {
        guard notes.count < 1000, let number = number(index) else { return }
        notes.append(ReadingNote(kind: .numberOutOfOrder, span: flow.span(number.range)))
    }

    /// The number as a step of a path: folded to half width, without layout.
    private func label(_ number: HeadingNumber) -> String {
        flow.folded(number.range)
    }

    // MARK: - Result

    /// Splits an annex line off the paragraph that a lost line break joined it to.
    private mutating func splitTail(before end: Int) -> Int {
        guard !items.isEmpty, end > 0 else { return end }
        let range = flow.paragraphs[end - 1].range
        let annex: [UInt16] = [.stop, 0x9644, 0x4EF6, .colon]
        guard end - 1 > (items.last?.paragraph ?? 0),
            let place = flow.first(annex, in: range.suffix(200))
        else { return end }
        flow.paragraphs[end - 1].range = range.lowerBound..<place + 1
        flow.paragraphs.insert(
            Flow.Paragraph(range: place + 1..<range.upperBound),
            at: end
        )
        return end
    }

    private mutating func finished(from start: Int, to end: Int) -> Result {
        for index in 0..<min(start, flow.paragraphs.count) {
            flow.paragraphs[index].region = .front
        }
        for index in end..<flow.paragraphs.count { flow.paragraphs[index].region = .annex }
        var outline: [OutlineItem] = []
        outline.reserveCapacity(items.count)
        for (index, item) in items.enumerated() {
            let next = index + 1 < items.count ? items[index + 1].paragraph : end
            for paragraph in item.paragraph..<max(next, item.paragraph) {
                flow.paragraphs[paragraph].item = index
            }
            let last = flow.paragraphs[max(next - 1, item.paragraph)].range.upperBound
            let first = item.number.range.lowerBound
            let words = item.heading.isEmpty ? item.number.range : first..<item.heading.upperBound
            outline.append(
                OutlineItem(
                    path: item.path,
                    number: item.label,
                    heading: flow.string(item.heading),
                    level: item.level,
                    parent: item.parent,
                    span: flow.span(words),
                    body: flow.span(first..<last)
                )
            )
        }
        return Result(outline: outline, flow: flow, notes: notes)
    }
}
