/// Reads who answers for what, in every form that documents use.
struct AssignmentReader {
    private let flow: Flow
    private let outline: [OutlineItem]
    private var found: [Assignment] = []

    /// Takes a flow whose paragraphs carry their items.
    init(flow: Flow, outline: [OutlineItem]) {
        self.flow = flow
        self.outline = outline
    }

    /// Reads the assignments in document order.
    ///
    /// - Complexity: Linear in the text.
    mutating func read() -> [Assignment] {
        var table = AssignmentTable(flow: flow, outline: outline)
        for paragraph in flow.paragraphs {
            if let row = table.read(paragraph) {
                found += row
                continue
            }
            guard paragraph.region == .body else { continue }
            read(paragraph)
        }
        return StandaloneDuties(outline: outline).moved(found, flow: flow)
    }

    // MARK: - Paragraphs

    /// A bracket that names units, the brackets included.
    private struct Bracket {
        var range: Range<Int>
    }

    private mutating func read(_ paragraph: Flow.Paragraph) {
        let scan = scan(paragraph.range)
        guard scan.hasWords || !scan.last.isEmpty else { return }
        var start = paragraph.range.lowerBound
        for bracket in scan.brackets {
            prose(start..<bracket.range.lowerBound, of: paragraph, in: scan)
            if !inBracket(bracket.range, of: paragraph) {
                prose(bracket.range, of: paragraph, in: scan)
            }
            start = max(start, bracket.range.upperBound)
        }
        prose(start..<paragraph.range.upperBound, of: paragraph, in: scan)
        if scan.brackets.isEmpty, !scan.last.isEmpty { bareBracket(scan.last, of: paragraph) }
    }

    /// What one pass over a paragraph found.
    private struct Scan {
        /// Outermost brackets that hold words of assignment, in order.
        var brackets: [Bracket] = []
        /// The bracket at the very end of the paragraph.
        var last = 0..<0
        /// Labels with a colon outside brackets: where they begin.
        var labels: [Int] = []
        /// 牵头, 负责 outside brackets.
        var verbs: [Int] = []
        var hasWords = false
    }

    private func scan(_ range: Range<Int>) -> Scan {
        let marks = Self.marks
        var scan = Scan()
        var open: [Int] = []
        var lastWord = -1
        var place = range.lowerBound
        while place < range.upperBound {
            let code = flow.codes[place]
            guard marks[Int(code)] else {
                place += 1
                continue
            }
            switch code {
            case .open, "[", "【", "〔":
                if open.count < 16 { open.append(place) }
            case .close, "]", "】", "〕":
                guard let start = open.popLast() else { break }
                let bracket = start..<place + 1
                if lastWord > start, bracket.count <= 2000 {
                    while let inner = scan.brackets.last, inner.range.lowerBound > start {
                        scan.brackets.removeLast()
                    }
                    scan.brackets.append(Bracket(range: bracket))
                }
                if open.isEmpty { scan.last = bracket }
            case .colon:
                let start = labelStart(place, in: range)
                guard let field = AssignmentWords.field(of: start..<place, in: flow),
                    field != .other
                else { break }
                lastWord = start
                scan.hasWords = true
                if open.isEmpty { scan.labels.append(start) }
            case "牵", "责", "主", "配", "参", "协", "承", "负", "按", "实", "落":
                guard isWord(at: place, in: range) else { break }
                lastWord = place
                scan.hasWords = true
                if open.isEmpty { scan.verbs.append(place) }
            default: break
            }
            place += 1
        }
        // A bracket that never closes reaches to the end of its paragraph.
        if let start = open.first, lastWord > start, range.upperBound - start <= 2000,
            AssignmentWords.opens(at: start + 1, in: flow, before: range.upperBound)
        {
            scan.brackets.removeAll { $0.range.lowerBound >= start }
            scan.brackets.append(Bracket(range: start..<range.upperBound))
        }
        if scan.last.upperBound + 1 < range.upperBound { scan.last = 0..<0 }
        return scan
    }

    /// The codes that the scan looks at; one access of a table for all others.
    private static let marks: [Bool] = {
        var marks = [Bool](repeating: false, count: 1 << 16)
        for code in StaticString("([【〔)]】〕:牵责主配参协承负按实落").codes { marks[Int(code)] = true }
        return marks
    }()

    private static let verbs = PhraseList<Bool>(.first, ["牵头 负责 主办 配合 参与 按职责 按照职责": true])

    /// Whether a word of assignment stands at a place: a verb, or a label without a colon.
    private func isWord(at place: Int, in range: Range<Int>) -> Bool {
        Self.verbs.match(at: place, in: flow, before: range.upperBound) != nil
            || AssignmentWords.labels.match(at: place, in: flow, before: range.upperBound) != nil
    }

    /// Where the label before a colon begins: behind the last mark, bracket or gap.
    private func labelStart(_ colon: Int, in range: Range<Int>) -> Int {
        var start = colon
        let least = max(range.lowerBound, colon - 12)
        while start > least {
            let code = flow.codes[start - 1]
            if code == .comma || code == .pause || code == .semicolon || code.endsSentence
                || code.partner != nil || code.closesBracket
            {
                break
            }
            start -= 1
            if flow.gap(before: start) != .none { break }
        }
        return start
    }

    // MARK: - Forms

    /// Reads （牵头单位：…；配合单位：…） and 【…负责】; false where the bracket is of another sort.
    private mutating func inBracket(_ bracket: Range<Int>, of paragraph: Flow.Paragraph) -> Bool {
        let closed = bracket.count > 1 && flow.codes[bracket.upperBound - 1].closesBracket
        let inside = bracket.lowerBound + 1..<bracket.upperBound - (closed ? 1 : 0)
        let list = UnitList(inside, of: flow)
        guard list.isAssigned, !(list.lead.isEmpty && list.support.isEmpty) else {
            return labelBracket(bracket, of: paragraph)
        }
        let isLabelled = AssignmentWords.opens(
            at: inside.lowerBound,
            in: flow,
            before: inside.upperBound
        )
        guard isLabelled || list.isFirm || endsSentence(bracket, of: paragraph) && mostlyUnits(list)
        else { return false }
        add(list, at: bracket, as: .bracket, of: paragraph)
        return true
    }

    /// 【责任单位】市发展改革委、市财政局: the units stand behind the bracket.
    private mutating func labelBracket(_ bracket: Range<Int>, of paragraph: Flow.Paragraph) -> Bool
    {
        let label = bracket.dropFirst().dropLast()
        guard
            let match = AssignmentWords.labels.match(
                at: label.lowerBound,
                in: flow,
                before: label.upperBound
            ), match.end == label.upperBound
        else { return false }
        if let last = found.last, last.form == .line,
            last.span.end > Int(flow.offsets[bracket.lowerBound])
        {
            return true
        }
        let rest = bracket.lowerBound..<min(paragraph.range.upperBound, bracket.upperBound + 2000)
        let list = UnitList(rest, of: flow)
        guard !(list.lead.isEmpty && list.support.isEmpty) else { return false }
        add(list, at: rest, as: .line, of: paragraph)
        return true
    }

    /// Whether a bracket closes a sentence or the paragraph.
    private func endsSentence(_ bracket: Range<Int>, of paragraph: Flow.Paragraph) -> Bool {
        if bracket.upperBound >= paragraph.range.upperBound - 1 { return true }
        return bracket.lowerBound > paragraph.range.lowerBound
            && flow.codes[bracket.lowerBound - 1].endsSentence
    }

    private func mostlyUnits(_ list: UnitList) -> Bool {
        let all = list.lead + list.support
        return all.count { UnitName.isUnit($0, in: flow) } * 2 > all.count
    }

    /// （市工信局、市科技局） at the end of a paragraph: units without a word that assigns them.
    private mutating func bareBracket(_ bracket: Range<Int>, of paragraph: Flow.Paragraph) {
        guard bracket.count > 4, bracket.lowerBound > paragraph.range.lowerBound + 4 else { return }
        let list = UnitList(bracket.dropFirst().dropLast(), of: flow)
        guard flow.codes[bracket.lowerBound - 1].endsSentence || list.areLocal else { return }
        guard list.isFirm, !list.hasOthers, !list.lead.isEmpty else { return }
        guard list.lead.allSatisfy({ UnitName.ending(of: $0, in: flow) == .proper }) else { return }
        add(list, at: bracket, as: .bracket, of: paragraph)
    }

    /// Labels and sentences outside brackets.
    private mutating func prose(
        _ range: Range<Int>,
        of paragraph: Flow.Paragraph,
        in scan: Scan
    ) {
        guard !range.isEmpty else { return }
        if let label = scan.labels.first(where: { range.contains($0) }) {
            let isAtStart =
                label <= paragraph.range.lowerBound + 2
                || label == range.lowerBound
                || flow.codes[label - 1].endsSentence
                || flow.codes[label - 1].closesBracket
                || flow.codes[label - 1] == .semicolon
                || flow.gap(before: label) != .none
            if isAtStart, range.upperBound - label <= 2000 {
                let list = UnitList(label..<range.upperBound, of: flow)
                if !(list.lead.isEmpty && list.support.isEmpty) {
                    add(list, at: label..<range.upperBound, as: .line, of: paragraph)
                    return
                }
            }
        }
        // No sentence of a document has more; what has is looked at in its beginning only.
        for verb in scan.verbs.prefix(400) where range.contains(verb) {
            sentence(around: verb, in: range, of: paragraph)
        }
    }

    /// 由市发展改革委牵头，会同… and 县商务局负责… in running prose.
    private mutating func sentence(
        around verb: Int,
        in range: Range<Int>,
        of paragraph: Flow.Paragraph
    ) {
        if let last = found.last, last.span.end > Int(flow.offsets[verb]),
            last.span.start <= Int(flow.offsets[verb])
        {
            return
        }
        if let label = AssignmentWords.labels.match(at: verb, in: flow, before: range.upperBound) {
            told(label.end, from: verb, in: range, of: paragraph)
            return
        }
        var start = verb
        let least = max(range.lowerBound, verb - 120)
        while start > least {
            let code = flow.codes[start - 1]
            if code.endsSentence || code == .semicolon || code == .colon || code == "由"
                || code == "—"
            {
                break
            }
            start -= 1
        }
        guard start < verb,
            let match = AssignmentWords.verbs.match(at: verb, in: flow, before: range.upperBound),
            match.value == .leads || match.value == .answers,
            !namesPerson(match.end, before: range.upperBound)
        else { return }
        let isCalled = start > range.lowerBound && flow.codes[start - 1] == "由"
        if !isCalled {
            // 县商务局负责: the unit right before the verb, back to the last mark.
            var near = verb
            while near > start, flow.codes[near - 1] != .comma { near -= 1 }
            start = near
        }
        guard start < verb, let list = duty(start..<match.end) else { return }
        let end = supporters(from: match.end, in: range)
        if end > match.end, let whole = duty(start..<end) {
            add(whole, at: start..<end, as: .prose, of: paragraph)
        } else {
            add(list, at: start..<match.end, as: .prose, of: paragraph)
        }
    }

    /// 责任单位为市场监管局、公安局: a label told in a sentence.
    private mutating func told(
        _ end: Int,
        from start: Int,
        in range: Range<Int>,
        of paragraph: Flow.Paragraph
    ) {
        guard end < range.upperBound, flow.codes[end] == "为" else { return }
        let rest = end..<min(range.upperBound, end + 400)
        let stop =
            flow.codes[rest].firstIndex { $0.endsSentence || $0 == .semicolon } ?? rest.upperBound
        guard let list = duty(start..<stop) else { return }
        add(list, at: start..<stop, as: .line, of: paragraph)
    }

    /// 负责人, 负责同志, 负责制: no verb.
    private func namesPerson(_ place: Int, before limit: Int) -> Bool {
        guard place < limit else { return false }
        switch flow.codes[place] {
        case "人", "同", "制", "任", "方", "的": return true
        default: return false
        }
    }

    /// The units of a stretch of prose, where all of it reads as units and what they do.
    private func duty(_ range: Range<Int>) -> UnitList? {
        let list = UnitList(range, of: flow)
        let all = list.lead + list.support
        guard list.isFirm, list.isAssigned, !all.isEmpty,
            all.allSatisfy({ $0.count > 2 && UnitName.ending(of: $0, in: flow) == .proper })
        else { return nil }
        return list
    }

    /// The end of 市财政局、市商务局配合, or of 会同市财政局、市商务局, behind a lead in the same sentence.
    private func supporters(from start: Int, in range: Range<Int>) -> Int {
        guard start < range.upperBound else { return start }
        let most = min(range.upperBound, start + 120)
        let isApart = flow.codes[start] == .comma
        var place = isApart ? start + 1 : start
        if let verb = AssignmentWords.verbs.match(at: place, in: flow, before: most),
            verb.value == .joins
        {
            return companions(from: verb.end, before: most) ?? start
        }
        guard isApart else { return start }
        while place < most {
            let code = flow.codes[place]
            if code.endsSentence || code == .semicolon { break }
            if let match = AssignmentWords.verbs.match(at: place, in: flow, before: most),
                match.value == .supports
            {
                return match.end
            }
            place += 1
        }
        return start
    }

    /// The end of the names behind 会同; what they do follows without a mark.
    private func companions(from start: Int, before limit: Int) -> Int? {
        var end: Int?
        var name = start
        while name < limit, let next = nameEnd(from: name, before: limit) {
            end = next
            guard next < limit else { break }
            switch flow.codes[next] {
            case .pause, "和", "及", "与": name = next + 1
            case "以" where next + 1 < limit && flow.codes[next + 1] == "及": name = next + 2
            default: return end
            }
        }
        return end
    }

    private static let deeds = PhraseList<Bool>(
        .first,
        [
            """
            建立 制定 制订 研究 开展 推进 推动 负责 组织 成立 做好 加强 落实 出台 完善 编制 共同 联合 统筹 抓好 对 按 \
            及时 定期 适时 加快 负 提出 明确 指导 督促 实施 负责 具体 等 根据 在 于 进行 健全 设立 起草 牵头 审核 \
            办理 检查 协调 安排 印发 申报 评审 组建 争取 打造 支持 配合 积极 每 分 向 从 为 将 以
            """: true
        ]
    )

    /// Where a name ends before a mark or before what its bearer does.
    private func nameEnd(from start: Int, before limit: Int) -> Int? {
        let most = min(limit, start + 24)
        guard start + 3 <= most else { return nil }
        for end in (start + 3)...most where UnitName.ending(of: start..<end, in: flow) == .proper {
            if end == limit { return end }
            switch flow.codes[end] {
            case .pause, .comma, .stop, .semicolon, "和", "及", "与", "以": return end
            default:
                if Self.deeds.match(at: end, in: flow, before: limit) != nil { return end }
            }
        }
        return nil
    }

    private mutating func add(
        _ list: UnitList,
        at range: Range<Int>,
        as form: Assignment.Form,
        of paragraph: Flow.Paragraph
    ) {
        found.append(
            Assignment(
                item: paragraph.item,
                form: form,
                lead: units(list.lead),
                support: units(list.support),
                span: flow.span(range)
            )
        )
    }

    private func units(_ ranges: [Range<Int>]) -> [Assignment.Unit] {
        flow.units(ranges)
    }
}

extension Flow {
    /// The units that stand at ranges, each name once.
    func units(_ ranges: [Range<Int>]) -> [Assignment.Unit] {
        var kept: [Range<Int>] = []
        for range in ranges
        where !(kept.prefix(200).contains { codes[$0].elementsEqual(codes[range]) }) {
            kept.append(range)
        }
        return kept.map { Assignment.Unit(name: string($0), span: span($0)) }
    }
}
