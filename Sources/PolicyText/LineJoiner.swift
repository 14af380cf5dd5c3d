/// Joins the lines of a text to paragraphs.
///
/// Layout cuts a sentence at the edge of a column or of a page, prints page numbers into it, and at
/// some page breaks prints words twice. A line is joined to the one before where that one stops in
/// the middle of a sentence; what stands twice and page numbers leave the flow with a note.
struct LineJoiner {
    private var flow: Flow
    private let lines: LineReader.Lines
    /// Codes that leave the flow, in order.
    private var drops: [Range<Int>] = []
    private var notes: [ReadingNote] = []
    private var paragraphs: [Flow.Paragraph] = []
    /// The width at which most lines are cut, in half-width columns; nil where a line is a
    /// paragraph.
    private var column: Int?
    /// How many more repeats of a single character are looked into; each costs a pass over the
    /// text.
    private var lookups = 48

    /// Takes a flow with codes and offsets and its lines.
    init(flow: consuming Flow, lines: LineReader.Lines) {
        self.flow = flow
        self.lines = lines
        paragraphs.reserveCapacity(lines.count)
    }

    /// The flow with its paragraphs.
    mutating func join() -> Flow {
        column = columnWidth()
        var open: Range<Int>?
        var apart = false
        var turned = false
        var last = LineReader.Line()
        for index in 0..<lines.count {
            let line = lines[index]
            if isFurniture(line, before: index + 1) {
                drop(line.range, as: .pageFurniture)
                (apart, turned) = (true, true)
                continue
            }
            apart = apart || line.apart
            if let paragraph = open {
                if joinsCutBracket(paragraph, line) {
                    open = paragraph.lowerBound..<line.range.upperBound
                } else if joins(paragraph, last: last, line)
                    || turned && runsOverPage(paragraph, line)
                {
                    dropRepeat(paragraph, line, apart: apart)
                    open = paragraph.lowerBound..<line.range.upperBound
                } else {
                    close(paragraph, after: last)
                    open = line.range
                }
            } else {
                open = line.range
            }
            last = line
            (apart, turned) = (false, false)
        }
        if let open { close(open, after: last) }
        return finished()
    }

    private mutating func close(_ range: Range<Int>, after last: LineReader.Line) {
        let isRow = last.hasTabs || flow.codes[range.lowerBound] == "|"
        paragraphs.append(Flow.Paragraph(range: range, isRow: isRow))
    }

    // MARK: - Lines

    /// The width of the column, where the lines show that there is one.
    private func columnWidth() -> Int? {
        var histogram = [Int](repeating: 0, count: 50)
        var cut = 0
        for index in 0..<lines.count {
            let line = lines[index]
            guard line.range.count >= 12, !ends(line.range) else { continue }
            cut += 1
            histogram[min((width(line.range) + line.indent) / 4, 49)] += 1
        }
        var best = 0
        var sum = 0
        for bucket in 1..<(histogram.count - 1) {
            let around = histogram[bucket - 1] + histogram[bucket] + histogram[bucket + 1]
            if around > sum { (best, sum) = (bucket, around) }
        }
        guard sum >= 6, best >= 10, sum * 100 >= cut * 60 else { return nil }
        // No line of a column is longer than the column.
        var longer = 0
        for index in 0..<lines.count {
            let line = lines[index]
            if width(line.range) + line.indent > best * 4 + 12 { longer += 1 }
        }
        return longer * 20 <= lines.count ? best * 4 : nil
    }

    /// The width of a line in half-width columns, up to 200.
    private func width(_ range: Range<Int>) -> Int {
        var width = 0
        for code in flow.codes[range.prefix(200)] { width += code < 0x80 ? 1 : 2 }
        return width
    }

    /// Whether a line stops where a sentence, a clause of a list or a bracket ends.
    private func ends(_ range: Range<Int>) -> Bool {
        let last = flow.codes[range.upperBound - 1]
        return last.endsSentence || last == .colon || last == .semicolon || last == .close
            || last == "】" || last == "〕"
    }

    /// Whether a line is a page number: 3, - 3 -, 第3页, 3/10.
    private func isFurniture(_ line: LineReader.Line, before next: Int) -> Bool {
        let range = line.range
        guard range.count <= 12 else { return false }
        var digits = 0
        var marks = 0
        for code in flow.codes[range] {
            switch code {
            case 0x30...0x39: digits += 1
            case 0x2D, "—", 0x2013, "―", 0x2500, "·", "/", "第", "页", "共":
                marks += 1
            default: return false
            }
        }
        guard digits > 0, digits <= 6 else { return false }
        if marks > 0 { return flow.codes[range.lowerBound] != "第" || marks >= 2 }
        let isApart = next < lines.count ? lines[next].apart : true
        return digits <= 3 && line.apart && isApart && !line.hasTabs
    }

    /// Whether a line goes on with the sentence that the paragraph before it leaves open.
    private func joins(_ paragraph: Range<Int>, last: LineReader.Line, _ line: LineReader.Line)
        -> Bool
    {
        guard !line.heading, !line.hasTabs else { return false }
        let first = flow.codes[line.range.lowerBound]
        if goesOn(first) { return true }
        let end = flow.codes[paragraph.upperBound - 1]
        let number = HeadingNumber(in: line.range, of: flow)
        if let number, !number.isDoubtful { return false }
        if !end.endsSentence, isOpen(paragraph) { return true }
        guard line.indent < 4 else { return false }
        let isFull = column.map { width(last.range) + last.indent >= $0 - 5 } ?? false
        if ends(paragraph) {
            guard end == .close, isFull else { return false }
        }
        if end.closesBracket, paragraph.count > 1,
            flow.codes[paragraph.upperBound - 2].endsSentence
        {
            return false
        }
        if opensSomething(line.range) { return false }
        if end == .comma || end == .pause { return true }
        if column != nil { return isFull && number == nil }
        guard number == nil else { return false }
        return isRunning(paragraph, next: line.range) || cutsName(paragraph, line.range)
    }

    /// Whether a line goes on behind a page number with what the page before left unfinished.
    private func runsOverPage(_ paragraph: Range<Int>, _ line: LineReader.Line) -> Bool {
        guard !line.heading, !line.hasTabs, !ends(paragraph), !opensSomething(line.range),
            HeadingNumber(in: line.range, of: flow) == nil
        else { return false }
        return flow.codes[paragraph.suffix(200)].contains { $0 == .comma || $0 == .pause }
    }

    /// Whether a field of units stops in the middle of a name: 配合单位：市财政局、市人力资 | 源社会保障局.
    private func cutsName(_ paragraph: Range<Int>, _ next: Range<Int>) -> Bool {
        guard
            let label = AssignmentWords.label(
                at: paragraph.lowerBound,
                in: flow,
                before: paragraph.upperBound
            ), label.field != .other, next.lowerBound == paragraph.upperBound
        else { return false }
        var start = paragraph.upperBound
        let least = max(label.end, start - 20)
        while start > least, flow.codes[start - 1] != .pause, flow.codes[start - 1] != .comma {
            start -= 1
        }
        guard start > least || least == label.end,
            UnitName.ending(of: start..<paragraph.upperBound, in: flow) == nil
        else { return false }
        let most = min(next.upperBound, next.lowerBound + 16)
        let end =
            flow.codes[next.lowerBound..<most].firstIndex {
                $0 == .pause || $0 == .comma || $0 == .semicolon || $0 == .stop
            } ?? most
        return UnitName.ending(of: start..<end, in: flow) == .proper
    }

    /// Whether a bracket opened in the last line or two of a paragraph is still open.
    private func isOpen(_ paragraph: Range<Int>) -> Bool {
        var depth = 0
        for code in flow.codes[paragraph.suffix(240)].reversed() {
            switch code {
            case .close, "》", "】", "〕": depth += 1
            case .open, "《", "【", "〔":
                if depth == 0 { return true }
                depth -= 1
            case .stop where depth == 0: return false
            default: break
            }
        }
        return false
    }

    /// Whether a code cannot open a line.
    private func goesOn(_ code: UInt16) -> Bool {
        switch code {
        case .comma, .pause, .stop, .semicolon, .colon, .question, .exclamation, "%", "‰": true
        default: code.closesBracket
        }
    }

    /// Whether a line opens something of its own: a dash paragraph, an annex, a field of units.
    private func opensSomething(_ range: Range<Int>) -> Bool {
        switch flow.codes[range.lowerBound] {
        case "—", "―", 0x2500, "●", "■", "◆", "•", "|", "★", "·": return true
        case "附":
            return range.count > 1
                && [0x4EF6, 0x8868, 0x5F55, 0x5219, 0x3A, 0x56FE].contains(
                    flow.codes[range.lowerBound + 1]
                )
        case 0x28, "【", "〔", 0x5B: break
        default: break
        }
        // A label of at most eight codes before a colon: 责任单位：, （牵头单位：, 联系人：.
        for place in range.prefix(9) {
            switch flow.codes[place] {
            case .colon: return place > range.lowerBound
            case .comma, .pause, .stop, .semicolon, "“", "《": return false
            default: break
            }
        }
        return false
    }

    /// Whether a paragraph is running text rather than a line of its own such as a title.
    private func isRunning(_ paragraph: Range<Int>, next: Range<Int>) -> Bool {
        let codes = flow.codes[paragraph]
        if paragraph.count > 140 { return true }
        if paragraph.count > 60, codes.contains(where: { $0 == .comma || $0 == .pause }) {
            return true
        }
        if codes.contains(where: \.endsSentence) { return true }
        guard paragraph.count > 25, HeadingNumber(in: paragraph, of: flow) == nil else {
            return false
        }
        return codes.contains(.comma) && flow.codes[next].contains(where: \.endsSentence)
    }

    // MARK: - Repeats

    /// Joins a bracket that was closed at the end of a page and goes on after it.
    ///
    /// …钦南区人民政府） | 府，市开投集团公司） is …钦南区人民政府，市开投集团公司）.
    private mutating func joinsCutBracket(_ paragraph: Range<Int>, _ line: LineReader.Line) -> Bool
    {
        let end = paragraph.upperBound
        guard paragraph.count > 2, line.range.count > 2, flow.codes[end - 1] == .close else {
            return false
        }
        let start = line.range.lowerBound
        let second = flow.codes[start + 1]
        guard flow.codes[start] == flow.codes[end - 2],
            second == .comma || second == .pause || second == .semicolon
        else { return false }
        for code in flow.codes[line.range.prefix(160)] {
            if code == .open || code.endsSentence { return false }
            if code == .close {
                drop(end - 1..<end, as: .unbalancedBracket)
                drop(start..<start + 1, as: .repeatedAtPageBreak)
                return true
            }
        }
        return false
    }

    /// Drops what the end of a paragraph and the start of its continuation have in common.
    private mutating func dropRepeat(_ paragraph: Range<Int>, _ line: LineReader.Line, apart: Bool)
    {
        let end = paragraph.upperBound
        let start = line.range.lowerBound
        let most = min(16, paragraph.count, line.range.count)
        guard most > 2, apart else { return }
        for length in stride(from: most, through: 1, by: -1) {
            guard
                (0..<length).allSatisfy({
                    flow.codes[end - length + $0] == flow.codes[start + $0]
                }), flow.codes[start..<start + length].allSatisfy(\.isHan)
            else { continue }
            if length > 1 || isRepeat(end - 1, start) {
                drop(start..<start + length, as: .repeatedAtPageBreak)
            }
            return
        }
    }

    /// Whether one character on both sides of a break was printed twice, as in 生态环境 | 境局.
    ///
    /// The rest of the text is the witness: 境局 stands only after 环 there, 市市场 does stand.
    private mutating func isRepeat(_ end: Int, _ start: Int) -> Bool {
        guard lookups > 0, end > 0, start + 1 < flow.codes.count else { return false }
        lookups -= 1
        let before = flow.codes[end - 1]
        let twin = flow.codes[end]
        let after = flow.codes[start + 1]
        // 市市场监管局, 市市政 are names.
        if twin == "市", after == "场" || after == "政" { return false }
        var pairBefore = 0
        var pairAfter = 0
        var whole = 0
        let limit = min(flow.codes.count - 1, 1 << 20)
        var index = 1
        while index < limit {
            if flow.codes[index] == twin, index != end, index != start {
                let left = flow.codes[index - 1]
                let right = flow.codes[index + 1]
                if left == twin || right == twin {
                    if right == twin, left == before { return false }
                    if left == twin, right == after { return false }
                }
                if left == before { pairBefore += 1 }
                if right == after { pairAfter += 1 }
                if left == before, right == after { whole += 1 }
            }
            index += 1
        }
        return whole > 0 || pairBefore == 0 || pairAfter == 0
    }

    private mutating func drop(_ range: Range<Int>, as kind: ReadingNote.Kind) {
        if let last = drops.last, last.upperBound == range.lowerBound {
            drops[drops.count - 1] = last.lowerBound..<range.upperBound
        } else {
            drops.append(range)
        }
        if notes.count < 1000 { notes.append(ReadingNote(kind: kind, span: flow.span(range))) }
    }

    // MARK: - Result

    /// The flow without what was dropped.
    private mutating func finished() -> Flow {
        flow.notes = notes
        if !drops.isEmpty { compact() }
        flow.paragraphs = paragraphs
        return flow
    }

    /// Moves what is kept over what was dropped.
    private mutating func compact() {
        var drop = 0
        var kept = 0
        var count = 0
        for index in paragraphs.indices {
            let range = paragraphs[index].range
            let start = count
            var place = range.lowerBound
            while place < range.upperBound {
                while drop < drops.count, drops[drop].upperBound <= place { drop += 1 }
                if drop < drops.count, drops[drop].lowerBound <= place {
                    place = min(drops[drop].upperBound, range.upperBound)
                    continue
                }
                flow.codes[count] = flow.codes[place]
                flow.offsets[count] = flow.offsets[place]
                count += 1
                place += 1
            }
            guard count > start else { continue }
            paragraphs[kept] = paragraphs[index]
            paragraphs[kept].range = start..<count
            kept += 1
        }
        paragraphs.removeSubrange(kept...)
        flow.codes.removeSubrange(count...)
        flow.offsets.removeSubrange(count...)
        flow.offsets.append(UInt32(flow.bytes.count))
    }
}
