/// What stands before the body: letterhead, document number, title, addressees, and the letter
/// around a plan that it issues.
struct FrontMatter {
    private let flow: Flow
    /// The title of the document as it stands at its head; nil where the text begins without one.
    private(set) var heading: Title?
    /// The title of the plan, where a letter issues one.
    private(set) var issued: Title?
    /// The first paragraph of the body.
    private(set) var bodyStart = 0
    /// The paragraph that carries the letterhead: a unit, or a unit with 文件.
    private(set) var letterhead: Range<Int>?

    /// A title: the codes of its lines, and the sort of document that its last words name.
    struct Title {
        /// The codes; the lines of a title follow one another.
        let range: Range<Int>
        /// The sort.
        let kind: DocumentKind
        /// The first paragraph after it.
        let next: Int
    }

    /// Looks for titles among the first paragraphs.
    init(flow: Flow) {
        self.flow = flow
        find()
    }

    // MARK: - Finding

    private mutating func find() {
        let count = min(flow.paragraphs.count, 40)
        var index = 0
        while index < count {
            let range = flow.paragraphs[index].range
            if letterhead == nil, isLetterhead(range) { letterhead = range }
            if isRunning(range) || opensHeading(range) { break }
            if let title = title(endingAt: index) {
                heading = title
                break
            }
            index += 1
        }
        if let heading {
            bodyStart = heading.next
            if isIssuing(heading.range) { findIssued(after: heading) }
        }
        skipAddressees()
        if let heading, issued == nil, isIssuing(heading.range) { skipLetter() }
    }

    /// Looks for the title of the plan behind the letter that issues it.
    ///
    /// Behind numbered headings only the very title that the letter names will do: what resembles
    /// it there may be the title of an annex.
    private mutating func findIssued(after letter: Title) {
        let most = min(flow.paragraphs.count, letter.next + 160)
        let named = namedTitle(in: letter.range)
        var hasHeadings = false
        var index = letter.next
        while index < most {
            let range = flow.paragraphs[index].range
            defer { index += 1 }
            if opensHeading(range) {
                hasHeadings = true
                continue
            }
            guard !isRunning(range), let title = title(endingAt: index),
                title.range.lowerBound >= flow.paragraphs[letter.next].range.lowerBound
            else { continue }
            let isNamed =
                named.map { flow.codes[$0].elementsEqual(flow.codes[title.range]) } ?? false
            // The letter's own title, printed twice.
            if flow.codes[title.range].elementsEqual(flow.codes[letter.range]) {
                bodyStart = title.next
                continue
            }
            guard isNamed || !hasHeadings && shares(title.range, with: letter.range),
                !isIssuing(title.range)
            else { continue }
            issued = title
            bodyStart = title.next
            return
        }
    }

    /// Moves the start of the body past the signature of a letter whose plan bears no title.
    private mutating func skipLetter() {
        let most = min(flow.paragraphs.count - 1, bodyStart + 8)
        var index = bodyStart
        while index < most {
            let range = flow.paragraphs[index].range
            if opensHeading(range) { return }
            index += 1
            guard CivilDate(words: range, of: flow) != nil else { continue }
            bodyStart = index
            return
        }
    }

    /// The title that 关于印发《…》的通知 names.
    func namedTitle(in range: Range<Int>) -> Range<Int>? {
        guard let verb = issuingVerb(in: range) else { return nil }
        var end = range.upperBound
        guard end - verb > 8, flow.codes[end - 1] == "知" else { return nil }
        end -= 2
        if flow.codes[end - 1] == "的" { end -= 1 }
        var start = verb + 2
        if flow.codes[start] == "《" || flow.codes[start] == "〈" || flow.codes[start] == "<",
            let close = flow.codes[start..<end].lastIndex(where: {
                $0 == "》" || $0 == "〉" || $0 == ">"
            })
        {
            start += 1
            end = close
        }
        return end - start >= 5 ? start..<end : nil
    }

    /// Moves the start of the body past number, date in brackets, addressees.
    private mutating func skipAddressees() {
        var index = bodyStart
        let most = min(flow.paragraphs.count, bodyStart + 6)
        while index < most {
            let range = flow.paragraphs[index].range
            let isDate = CivilDate(words: range, of: flow) != nil
            let last = flow.codes[range.upperBound - 1]
            let isNumber = DocumentNumber.find(in: range, of: flow) != nil && range.count < 40
            let isNote =
                flow.codes[range.lowerBound] == .open && last == .close && range.count < 80
                && HeadingNumber(in: range, of: flow) == nil
            let isCopy = heading.map { title in
                let length = title.range.count
                return range.count >= length && range.count < length + 40
                    && flow.codes[range.suffix(length)].elementsEqual(flow.codes[title.range])
            }
            if isDate || isNumber || isNote || isCopy ?? false || isAddressees(range) {
                bodyStart = index + 1
            } else if isRunning(range) || opensHeading(range) {
                break
            }
            index += 1
        }
    }

    /// 各县、区人民政府，市直各单位：.
    private func isAddressees(_ range: Range<Int>) -> Bool {
        guard range.count < 200, flow.codes[range.upperBound - 1] == .colon,
            !flow.codes[range].contains(where: \.endsSentence)
        else { return false }
        return UnitName.ending(of: range.dropLast(), in: flow) != nil
            || flow.codes[range.lowerBound] == "各"
    }

    // MARK: - Titles

    private static let endings = PhraseList<DocumentKind>([
        "方案 计划 规划 纲要 要点 行动 工程 预案 清单 责任分解 任务分解 任务分工 责任分工 分解表 分工表 台账 路线图": .plan,
        "意见 措施 办法 政策 规定 细则 条例 决定 规则 制度 标准 政策措施 条措施 条意见 条政策 条 指引 指南 章程 建议 决议 公约":
            .measures,
        "答复 复函 函 的函 批复 回复 答复意见 回复意见 会办意见 办理意见 协办意见": .reply,
        "通知 公告 通告 通报 公报 通知书": .notice,
    ])

    /// The title whose last line is a paragraph, or the one before a bracket on a line of its own.
    private func title(endingAt index: Int) -> Title? {
        let range = core(of: flow.paragraphs[index].range)
        guard (2...120).contains(range.count), let kind = kind(of: range), !hasLabel(range),
            !isNoise(range), isBalanced(range)
        else { return nil }
        var first = index
        let isWhole = range.lowerBound > flow.paragraphs[index].range.lowerBound
        while !isWhole, first > 0, index - first < 3,
            joinsBelow(first - 1, range: range, first: first)
        {
            first -= 1
        }
        let start =
            first < index ? core(of: flow.paragraphs[first].range).lowerBound : range.lowerBound
        var end = range.upperBound
        var next = index + 1
        if end == flow.paragraphs[index].range.upperBound, next < flow.paragraphs.count,
            continuesInBracket(flow.paragraphs[next].range)
        {
            end = flow.paragraphs[next].range.upperBound
            next += 1
        }
        guard end - start >= 5 else { return nil }
        return Title(range: start..<end, kind: kind, next: next)
    }

    /// Whether each 《 finds its 》: half a name is the start of a sentence.
    private func isBalanced(_ range: Range<Int>) -> Bool {
        var depth = 0
        for code in flow.codes[range] {
            if code == "《" { depth += 1 }
            if code == "》" { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    /// (试行), (2018—2020年) on the line below a title; not a day in brackets.
    private func continuesInBracket(_ range: Range<Int>) -> Bool {
        guard (3...16).contains(range.count), flow.codes[range.lowerBound] == .open,
            flow.codes[range.upperBound - 1] == .close, CivilDate(words: range, of: flow) == nil,
            HeadingNumber(in: range, of: flow) == nil
        else { return false }
        let last = flow.codes[range.upperBound - 2]
        return last == "年" || last == "行" || last == "稿" || last == "订" || last == "版"
    }

    /// A line without the document number, the remark in brackets, and the quotation marks around.
    private func core(of range: Range<Int>) -> Range<Int> {
        var core = range.lowerBound..<trimmedEnd(range)
        if let number = DocumentNumber.find(in: core, of: flow),
            number.lowerBound == core.lowerBound,
            number.upperBound + 5 < core.upperBound
        {
            core = number.upperBound..<core.upperBound
        }
        if flow.codes[core.lowerBound] == "【",
            let close = flow.codes[core].firstIndex(of: 0x3011), close + 5 < core.upperBound
        {
            core = close + 1..<core.upperBound
        }
        if flow.codes[core.lowerBound] == "“",
            let close = flow.codes[core].firstIndex(of: 0x201D), close + 5 < core.upperBound,
            flow.gap(before: close + 1) != .none
        {
            core = close + 1..<core.upperBound
        }
        if core.count > 7, flow.codes[core.lowerBound] == "《",
            flow.codes[core.upperBound - 1] == "》"
        {
            core = core.dropFirst().dropLast()
        }
        return core
    }

    /// The sort of document that the last words of a line name.
    func kind(of range: Range<Int>) -> DocumentKind? {
        let end = trimmedEnd(range)
        guard end > range.lowerBound else { return nil }
        var core = range.lowerBound..<end
        // (试行), (征求意见稿), (2023—2025年): a bracket after the name.
        var brackets = 0
        while brackets < 2, let last = flow.codes[core].last, last == .close || last == "〕",
            let open = flow.codes[core].lastIndex(where: { $0 == .open || $0 == "〔" }),
            open > core.lowerBound
        {
            core = core.lowerBound..<open
            brackets += 1
        }
        if flow.codes[core.upperBound - 1] == "》" { core = core.dropLast() }
        guard core.count >= 2 else { return nil }
        return FrontMatter.endings.matchEnd(of: core, in: flow)?.value
    }

    /// The end of a title without the document number in brackets behind it.
    private func trimmedEnd(_ range: Range<Int>) -> Int {
        guard let number = DocumentNumber.find(in: range, of: flow),
            number.lowerBound > range.lowerBound + 5,
            range.upperBound - number.upperBound <= 1
        else { return range.upperBound }
        var end = number.lowerBound
        if flow.codes[end - 1] == .open || flow.codes[end - 1] == "〔" { end -= 1 }
        return end
    }

    /// Whether a line is the upper part of the title that goes on below it.
    private func joinsBelow(_ index: Int, range: Range<Int>, first: Int) -> Bool {
        let upper = flow.paragraphs[index].range
        let below = flow.paragraphs[first].range.lowerBound..<range.upperBound
        guard (2...60).contains(upper.count), !hasLabel(upper), !isNoise(upper), !isRunning(upper),
            !opensHeading(upper), CivilDate(words: upper, of: flow) == nil,
            DocumentNumber.find(in: upper, of: flow) == nil
        else { return false }
        let codes = flow.codes
        let last = codes[upper.upperBound - 1]
        if codes[upper.lowerBound] == .open, last == .close { return false }
        guard last != .colon, last != .semicolon, !last.endsSentence else { return false }
        let regarding = flow.first(FrontMatter.regarding, in: below)
        let opensUnit = UnitName.isUnit(upper, in: flow) || isUnits(upper)
        if isFile(upper) { return false }
        if let regarding {
            // A unit above 关于…的通知 is part of the title; above 某市关于… it is the letterhead.
            return regarding == below.lowerBound && opensUnit
        }
        if flow.first(FrontMatter.regarding, in: upper) != nil { return kind(of: upper) == nil }
        if kind(of: upper) != nil { return false }
        // 印发…实施方案的通知 under the name of the unit.
        if opensUnit {
            return codes[below.lowerBound] == "印" || codes[below.lowerBound] == "转"
                || codes[below.lowerBound] == "批"
        }
        return upper.count >= 4
    }

    /// Several units beside each other: 中共某县委 某县人民政府.
    private func isUnits(_ range: Range<Int>) -> Bool {
        UnitName.ending(of: range, in: flow) == .proper
    }

    private static let regarding: [UInt16] = StaticString("关于").codes
    private static let issuing: [UInt16] = StaticString("印发").codes
    private static let forwarding: [UInt16] = StaticString("转发").codes
    private static let publishing: [UInt16] = StaticString("发布").codes
    private static let file: [UInt16] = StaticString("文件").codes

    /// Whether a title is of a letter that carries another document.
    private func isIssuing(_ range: Range<Int>) -> Bool { issuingVerb(in: range) != nil }

    /// Where 印发, 转发 or 发布《 stands in a title.
    private func issuingVerb(in range: Range<Int>) -> Int? {
        if let place = flow.first(FrontMatter.issuing, in: range) { return place }
        if let place = flow.first(FrontMatter.forwarding, in: range) { return place }
        guard let place = flow.first(FrontMatter.publishing, in: range),
            place + 2 < range.upperBound, flow.codes[place + 2] == "《"
        else { return nil }
        return place
    }

    /// Whether a title is the one that a letter names: they share at least eight codes in a row,
    /// or all of a shorter title.
    private func shares(_ title: Range<Int>, with letter: Range<Int>) -> Bool {
        let length = min(8, title.count)
        for start in title.lowerBound...(title.upperBound - length)
        where flow.first(Array(flow.codes[start..<start + length]), in: letter) != nil {
            return true
        }
        return false
    }

    // MARK: - Lines

    /// 钦州市人民政府文件, or a unit alone on its line.
    private func isLetterhead(_ range: Range<Int>) -> Bool {
        guard (4...60).contains(range.count) else { return false }
        if isFile(range) { return UnitName.ending(of: range.dropLast(2), in: flow) == .proper }
        return UnitName.isUnit(range, in: flow) && UnitName.ending(of: range, in: flow) == .proper
    }

    private func isFile(_ range: Range<Int>) -> Bool {
        range.count > 4
            && flow.matches(FrontMatter.file, at: range.upperBound - 2, before: range.upperBound)
    }

    /// Whether a paragraph is running text.
    private func isRunning(_ range: Range<Int>) -> Bool {
        if range.count > 140 { return true }
        let stops = flow.codes[range].contains { $0.endsSentence }
        return stops || range.count > 60 && flow.codes[range].contains(.comma)
    }

    private func opensHeading(_ range: Range<Int>) -> Bool {
        guard let number = HeadingNumber(in: range, of: flow) else { return false }
        return !number.isDoubtful && number.style != .unnumbered
    }

    /// 索引号：, 发布日期：: a label of at most eight codes and a colon.
    private func hasLabel(_ range: Range<Int>) -> Bool {
        flow.codes[range.prefix(9)].contains(.colon)
    }

    private static let noise = PhraseList<Bool>([
        "网站 首页 打印 字体 字号 浏览 登录 索引 当前位置 来源 导航 搜索 分享 下载 政府网 门户 公开目录 您现在": true
    ])

    /// Words of a web page around the document.
    private func isNoise(_ range: Range<Int>) -> Bool {
        for place in range
        where FrontMatter.noise.match(at: place, in: flow, before: range.upperBound) != nil {
            return true
        }
        return flow.codes[range].contains { $0 == ">" || $0 == "|" }
    }
}
