/// Reads the title (标题) of a document from the lines that carry it.
struct TitleReader {
    let flow: Flow

    /// A title: the codes of its lines, and the sort of document that its last words name.
    struct Title {
        /// The codes; the lines of a title follow one another.
        let range: Range<Int>
        /// The sort.
        let kind: DocumentKind
        /// The first paragraph after it.
        let next: Int
    }

    private static let endings = PhraseList<DocumentKind>(
        .last,
        [
            "方案 计划 规划 纲要 要点 行动 工程 预案 清单 责任分解 任务分解 任务分工 责任分工 分解表 分工表 台账 路线图": .plan,
            "意见 措施 办法 政策 规定 细则 条例 决定 规则 规程 准则 守则 规范 制度 标准 政策措施 条措施 条意见 条政策 条 指引 指南 章程 建议 决议 公约":
                .measures,
            "答复 复函 函 的函 批复 回复 答复意见 回复意见 会办意见 办理意见 协办意见": .reply,
            "通知 公告 通告 通报 公报 通知书 请示 报告 纪要 公示": .notice,
        ]
    )

    /// Last words that as often stand in the middle of a title: …三年行动 / 实施方案.
    private static let open = PhraseList<Bool>(
        .last,
        [
            "行动 工程 计划 规划 政策 标准 规范 制度 建议 规定 条例 决定 要点 纲要 清单": true
        ]
    )

    /// The title whose last line is a paragraph, with the lines above and below that belong to it.
    func title(endingAt index: Int) -> Title? {
        let whole = flow.paragraphs[index].range
        let range = core(of: whole)
        guard (2...120).contains(range.count),
            var kind = kind(of: range) ?? cutKind(endingAt: index), !line(range).hasLabel,
            !line(range).isFurniture, isBalanced(range)
        else { return nil }
        var first = index
        if range.lowerBound == whole.lowerBound {
            var words = 0
            while first > 0, words < 3, index - first < 16, joinsBelow(first - 1, range, first) {
                first -= 1
                if !line(flow.paragraphs[first].range).isUnits { words += 1 }
            }
        }
        let start =
            first < index ? core(of: flow.paragraphs[first].range).lowerBound : range.lowerBound
        var end = range.upperBound
        var next = index + 1
        if end == whole.upperBound {
            while next < min(index + 3, flow.paragraphs.count) {
                let below = flow.paragraphs[next].range
                if let last = self.kind(of: below), goesOn(start..<end, with: below) {
                    kind = last
                } else if !continuesInBracket(below) {
                    break
                }
                end = below.upperBound
                next += 1
            }
        }
        guard end - start >= 5 else { return nil }
        return Title(range: start..<end, kind: kind, next: next)
    }

    /// The sort of document that the last words of a line name.
    func kind(of range: Range<Int>) -> DocumentKind? {
        TitleReader.endings.matchEnd(of: name(in: range), in: flow)?.value
    }

    /// The title that 关于印发《…》的通知 names.
    func named(in range: Range<Int>) -> Range<Int>? {
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

    /// Whether a title is of a letter that carries another document.
    func isIssuing(_ range: Range<Int>) -> Bool { issuingVerb(in: range) != nil }

    private static let verbs = PhraseList<Bool>(
        .first,
        [
            "印发 转发 下发": true,
            // Those that need the name of a document behind them.
            "发布 公布 颁布 关于": false,
        ]
    )

    /// Where the words that hand out another document stand in a title: 印发, 发布《, 关于《…》的通知.
    private func issuingVerb(in range: Range<Int>) -> Int? {
        for place in range {
            let code = flow.codes[place]
            // What stands in 《》 is the name of the other document.
            if code == "《" { return nil }
            guard let verb = TitleReader.verbs.match(at: place, in: flow, before: range.upperBound)
            else { continue }
            if verb.value { return place }
            guard verb.end < range.upperBound, flow.codes[verb.end] == "《" else { continue }
            // 关于《…》的通知, not 关于《…》的实施意见 nor 关于《…》第二十条的通知.
            if flow.codes[place] != "关" { return place }
            guard let close = flow.codes[range].lastIndex(of: 0x300B),
                range.upperBound - close <= 4, flow.codes[range.upperBound - 1] == "知"
            else { continue }
            return place
        }
        return nil
    }

    // MARK: - Lines

    private func line(_ range: Range<Int>) -> FrontLine { FrontLine(flow: flow, range: range) }

    /// The words of a line without the brackets behind them: (试行), (征求意见稿), (2023—2025年).
    private func name(in range: Range<Int>) -> Range<Int> {
        var core = range.lowerBound..<trimmedEnd(range)
        var brackets = 0
        while brackets < 2, let last = flow.codes[core].last, last == .close || last == "〕",
            let open = flow.codes[core].lastIndex(where: { $0 == .open || $0 == "〔" }),
            open > core.lowerBound
        {
            core = core.lowerBound..<open
            brackets += 1
        }
        if flow.codes[core].last == 0x300B { core = core.dropLast() }
        return core
    }

    /// The sort that a line of a few characters names together with the one above: …实施方 / 案.
    private func cutKind(endingAt index: Int) -> DocumentKind? {
        guard index > 0 else { return nil }
        let range = flow.paragraphs[index].range
        let above = flow.paragraphs[index - 1].range
        let name = name(in: range)
        guard name.count == 1, above.count >= 4, !line(above).hasLabel,
            !line(above).isRunning
        else { return nil }
        return TitleReader.endings.matchEnd(of: above.lowerBound..<name.upperBound, in: flow)?
            .value
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

    /// Headings of a first section, which end like titles: 政策措施, 保障措施.
    private static let sections = PhraseList<Bool>(
        .first,
        [
            "主要措施 保障措施 政策措施 工作措施 具体措施 推进措施 支持措施 工作要点 一般规定 基本规定 重点工程 重大工程": true
        ]
    )

    /// Whether a title goes on with a line below it that ends like one.
    private func goesOn(_ title: Range<Int>, with below: Range<Int>) -> Bool {
        let look = line(below)
        guard (3...40).contains(below.count), !look.isRunning, !look.hasLabel, !look.opensHeading,
            !look.isFurniture, flow.first(TitleReader.regarding, in: below) == nil,
            flow.codes[below.lowerBound] != "附",
            TitleReader.sections.match(at: below.lowerBound, in: flow, before: below.upperBound)
                == nil
        else { return false }
        if flow.codes[below.lowerBound] == "的" { return true }
        // (2024—2026年)的通知.
        if flow.codes[below.lowerBound] == .open { return flow.codes[below].contains { $0 == "的" } }
        let name = name(in: title)
        return name.upperBound == title.upperBound
            && TitleReader.open.matchEnd(of: name, in: flow) != nil
            && !sharesWords(below, with: title)
    }

    /// Whether a line repeats words of another: it is a title of its own, of the plan a letter issues.
    private func sharesWords(_ range: Range<Int>, with other: Range<Int>) -> Bool {
        guard range.count >= 8 else { return false }
        return flow.first(Array(flow.codes[range.prefix(6)]), in: other) != nil
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

    private static let regarding: [UInt16] = StaticString("关于").codes

    /// Whether a line is the upper part of the title that goes on below it.
    private func joinsBelow(_ index: Int, _ last: Range<Int>, _ first: Int) -> Bool {
        let upper = flow.paragraphs[index].range
        let next = flow.paragraphs[first].range
        let below = next.lowerBound..<last.upperBound
        let look = line(upper)
        guard (2...80).contains(upper.count), !look.hasLabel, !look.isFurniture, !look.isRunning,
            !look.opensHeading, !look.isFile, CivilDate(words: upper, of: flow) == nil,
            DocumentNumber.find(in: upper, of: flow) == nil
        else { return false }
        let codes = flow.codes
        let end = codes[upper.upperBound - 1]
        if codes[upper.lowerBound] == .open, end == .close { return false }
        guard end != .colon, end != .semicolon, !end.endsSentence else { return false }
        if flow.first(TitleReader.regarding, in: upper) != nil { return kind(of: upper) == nil }
        let opensUnit = look.isUnits || UnitName.isUnit(upper, in: flow)
        if opensUnit {
            // Units above 关于…的通知, 印发…的通知 are part of the title; above 某市关于… they are the
            // letterhead.
            return opensTitle(below.lowerBound)
                || line(next).isUnits && !codes[upper].elementsEqual(codes[next])
                    && next.upperBound < last.upperBound
        }
        if let regarding = flow.first(TitleReader.regarding, in: below) {
            return codes[regarding - 1] == "《"
        }
        return upper.count >= 4 && kind(of: upper) == nil
    }

    /// 关于, 印发, 转发, 批转 at a place.
    private func opensTitle(_ place: Int) -> Bool {
        switch flow.codes[place] {
        case "印", "转", "批": return true
        default:
            return flow.matches(TitleReader.regarding, at: place, before: flow.codes.count)
        }
    }
}
