/// Reads what identifies a document: title, number, issuer, day of signing, sort, years.
struct MetaReader {
    private let flow: Flow
    private let front: FrontMatter
    private let titles: TitleReader

    /// Takes a flow whose paragraphs carry their regions.
    init(flow: Flow, front: FrontMatter) {
        self.flow = flow
        self.front = front
        titles = TitleReader(flow: flow)
    }

    /// What identifies a document.
    struct Meta {
        var title: Sourced<String>?
        var documentNumber: Sourced<String>?
        var issuer: Sourced<String>?
        var date: Sourced<CivilDate>?
        var kind = DocumentKind.plan
        var period: Sourced<YearRange>?
    }

    /// Reads it all.
    func read() -> Meta {
        var meta = Meta()
        let labels = labelled()
        let issuers = IssuerReader(flow: flow, front: front)
        let signature = issuers.signature()
        let passed = passed()
        meta.title = title() ?? labels.title
        meta.kind = kind(labelled: labels.kind)
        meta.documentNumber = labels.number ?? number()
        meta.issuer =
            issuers.issuer(labelled: labels.issuer, signed: signature?.issuer)
            ?? passed?.issuer.map(issuers.named) ?? labels.source
        meta.date = labels.date ?? signature?.date ?? passed?.date
        meta.period = period()
        return meta
    }

    // MARK: - Title

    private func title() -> Sourced<String>? {
        if let issued = front.issued { return text(issued.range) }
        guard let heading = front.heading else { return nil }
        return text(titles.named(in: heading.range) ?? heading.range)
    }

    private func text(_ range: Range<Int>) -> Sourced<String> {
        Sourced(flow.string(range), at: flow.span(range))
    }

    // MARK: - Kind

    private func kind(labelled: DocumentKind?) -> DocumentKind {
        if let issued = front.issued { return issued.kind }
        if let heading = front.heading {
            if let named = titles.named(in: heading.range),
                let kind = titles.kind(of: named)
            {
                return kind
            }
            return heading.kind
        }
        return labelled ?? spokenKind()
    }

    private static let spoken = PhraseList<DocumentKind>(
        .first,
        [
            "本方案 本实施方案 本计划 本行动计划 本规划 本行动方案 本工作方案 本工作计划": .plan,
            "本意见 本措施 本政策 本办法 本规定 本细则 本若干措施 本若干政策 本实施意见 本政策措施": .measures,
            "现答复如下 现函复如下 现回复如下 现将答复 现将我厅意见函告 现将有关情况答复 现将办理情况": .reply,
            "本通知 特此通知": .notice,
        ]
    )

    /// The sort that the document calls itself, by the most mentions.
    private func spokenKind() -> DocumentKind {
        var plan = 0
        var measures = 0
        var notice = 0
        for paragraph in flow.paragraphs where paragraph.region != .annex {
            var place = paragraph.range.lowerBound
            while place < paragraph.range.upperBound {
                let code = flow.codes[place]
                if code == "本" || code == "现" || code == "特",
                    let match = Self.spoken.match(
                        at: place,
                        in: flow,
                        before: paragraph.range.upperBound
                    )
                {
                    switch match.value {
                    case .plan: plan += 1
                    case .measures: measures += 1
                    case .reply: return .reply
                    case .notice: notice += 1
                    }
                    place = match.end
                } else {
                    place += 1
                }
            }
        }
        if measures > plan { return .measures }
        return plan == 0 && notice > 0 ? .notice : .plan
    }

    // MARK: - Labels

    private enum Label { case title, number, issuer, date, source }

    private static let labels = PhraseList<Label>(
        .first,
        [
            "标题 名称 文件名称 信息名称 公文标题 文件标题": .title,
            "发文字号 文号 发文文号 文件编号 文件号 公文字号 发布文号": .number,
            "发文机关 发文单位 发布机构 制发机关 发文机构 制定机关 发布单位 印发单位 发布机关 发布部门 颁布机关 公开主体": .issuer,
            "成文日期 发文日期 成文时间 发文时间 签发日期 印发日期 印发时间": .date,
            "来源 信息来源 文章来源": .source,
        ]
    )

    /// What a web page says of the document in labels.
    private struct Labelled {
        var title: Sourced<String>?
        var kind: DocumentKind?
        var number: Sourced<String>?
        var issuer: Sourced<String>?
        var date: Sourced<CivilDate>?
        var source: Sourced<String>?
    }

    private func labelled() -> Labelled {
        var result = Labelled()
        for (index, paragraph) in flow.paragraphs.enumerated() where paragraph.region != .body {
            let range = paragraph.range
            guard range.count < 400 else { continue }
            var place = range.lowerBound
            while place < range.upperBound {
                guard let match = Self.labels.match(at: place, in: flow, before: range.upperBound),
                    let value = value(behind: match.end, in: range, of: index)
                else {
                    place += 1
                    continue
                }
                place = max(match.end, min(value.upperBound, range.upperBound))
                guard !value.isEmpty else { continue }
                take(value, as: match.value, into: &result)
            }
        }
        return result
    }

    private func take(_ value: Range<Int>, as label: Label, into result: inout Labelled) {
        switch label {
        case .title:
            guard result.title == nil, value.count >= 5,
                let kind = titles.kind(of: value)
            else { return }
            let named = titles.named(in: value)
            result.title = text(named ?? value)
            result.kind = named.flatMap(titles.kind) ?? kind
        case .number:
            if let number = DocumentNumber.find(in: value, of: flow) {
                result.number = result.number ?? text(number)
            }
        case .issuer:
            // 县政府网站 puts documents up, it issues none.
            let isSite = flow.codes[value].last == 0x7AD9 || flow.codes[value].last == 0x7F51
            if !isSite, UnitName.isUnit(value, in: flow) {
                result.issuer = result.issuer ?? text(value)
            }
        case .date:
            if let date = CivilDate(words: value, of: flow) {
                result.date = result.date ?? Sourced(date, at: flow.span(value))
            }
        case .source:
            if UnitName.ending(of: value, in: flow) == .proper {
                result.source = result.source ?? text(value)
            }
        }
    }

    /// The value behind a label: to the next gap in the layout, or the next line where the label
    /// stands alone on its own; nil where the words are no label.
    private func value(
        behind end: Int,
        in range: Range<Int>,
        of index: Int
    ) -> Range<Int>? {
        let hasColon = end < range.upperBound && flow.codes[end] == .colon
        let start = hasColon ? end + 1 : end
        if start >= range.upperBound {
            guard range.count <= 9, index + 1 < flow.paragraphs.count else { return nil }
            return cell(from: flow.paragraphs[index + 1].range)
        }
        // 文号 | 某政发〔2023〕5号 in a row.
        let isCell =
            flow.paragraphs[index].isRow
            && (flow.codes[start] == .bar || flow.gap(before: start) == .tab)
        guard hasColon || isCell else { return nil }
        let first = flow.codes[start] == .bar ? start + 1 : start
        return cell(from: first..<range.upperBound)
    }

    /// What stands before the next gap or bar.
    private func cell(from range: Range<Int>) -> Range<Int> {
        let end =
            range.dropFirst().first { flow.gap(before: $0) != .none || flow.codes[$0] == .bar }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    // MARK: - Number

    /// A document number that stands by itself, or in brackets behind the title.
    private func number() -> Sourced<String>? {
        for paragraph in flow.paragraphs.prefix(60) {
            guard paragraph.region == .front else { break }
            let range = paragraph.range
            guard range.count < 140, !flow.codes[range].contains(where: \.endsSentence),
                let number = DocumentNumber.find(in: range, of: flow)
            else { continue }
            let rest = range.upperBound - number.upperBound
            let isAlone = number.count + 12 > range.count
            let isBehindTitle = rest <= 1 && front.heading.map { range.overlaps($0.range) } ?? false
            if isAlone || isBehindTitle { return text(number) }
        }
        return nil
    }

    // MARK: - Day

    /// A day without a signature, and who passed the document on it.
    private struct Passed {
        var date: Sourced<CivilDate>
        var issuer: Range<Int>?
    }

    /// (2023年2月8日) under the title, or (2021年8月10日某市人民政府第3次常务会议通过).
    private func passed() -> Passed? {
        for paragraph in flow.paragraphs where paragraph.region != .body {
            let range = paragraph.range
            if let date = CivilDate(words: range, of: flow) {
                return Passed(date: Sourced(date, at: flow.span(range)))
            }
            guard flow.codes[range.lowerBound] == .open, range.count < 80,
                let day = flow.codes[range.prefix(14)].firstIndex(of: 0x65E5)
            else { continue }
            let words = range.lowerBound + 1..<day + 1
            guard let date = CivilDate(words: words, of: flow) else { continue }
            return Passed(
                date: Sourced(date, at: flow.span(words)),
                issuer: passing(day + 1..<range.upperBound)
            )
        }
        return nil
    }

    private static let meetings = PhraseList<Bool>(
        .first,
        [
            "第 令 常务会议 办公会议 常委会 主任会议 全体会议 公布 公告": true
        ]
    )

    /// The unit that passed the document: what stands before the meeting or the order.
    private func passing(_ range: Range<Int>) -> Range<Int>? {
        for place in range.dropFirst(4)
        where Self.meetings.match(at: place, in: flow, before: range.upperBound) != nil {
            let unit = range.lowerBound..<place
            return UnitName.isUnit(unit, in: flow)
                && UnitName.ending(of: unit, in: flow) == .proper ? unit : nil
        }
        return nil
    }

    // MARK: - Period

    private static let terms = PhraseList<Bool>(
        .first,
        [
            "政策期限 规划期 规划期限 实施期限 有效期 有效期限 计划期 执行期限 期限": true
        ]
    )

    /// The years in the title, or those that the text states as its term.
    private func period() -> Sourced<YearRange>? {
        if let title = front.issued?.range ?? front.heading?.range,
            let years = years(in: title, needsTwo: true)
        {
            return years
        }
        for paragraph in flow.paragraphs where paragraph.region == .body {
            let range = paragraph.range
            for place in range
            where Self.terms.match(at: place, in: flow, before: range.upperBound) != nil {
                let sentence = place..<min(place + 40, range.upperBound)
                if let years = years(in: sentence, needsTwo: false) { return years }
            }
        }
        return nil
    }

    /// 2021—2025年, 2021年至2025年, and where one year will do, 至2021年12月31日.
    private func years(in range: Range<Int>, needsTwo: Bool) -> Sourced<YearRange>? {
        var first: (value: Int, start: Int)?
        var place = range.lowerBound
        while place < range.upperBound {
            if flow.codes[place] == .stop { break }
            guard let value = year(at: place, in: range) else {
                place += 1
                continue
            }
            let end = place + 4
            if let first, value >= first.value {
                return Sourced(YearRange(first.value, value), at: flow.span(first.start..<end))
            }
            first = (value, place)
            place = end
        }
        guard !needsTwo, let first else { return nil }
        return Sourced(
            YearRange(first.value, first.value),
            at: flow.span(first.start..<first.start + 4)
        )
    }

    private func year(at place: Int, in range: Range<Int>) -> Int? {
        guard place + 4 <= range.upperBound else { return nil }
        var value = 0
        for code in flow.codes[place..<place + 4] {
            guard code.isDigit else { return nil }
            value = value * 10 + Int(code - 0x30)
        }
        let isLonger = place + 4 < range.upperBound && flow.codes[place + 4].isDigit
        return (1990...2100).contains(value) && !isLonger ? value : nil
    }
}
