/// Reads what identifies a document: title, number, issuer, day of signing, sort, years.
struct MetaReader {
    private let flow: Flow
    private let front: FrontMatter

    /// Takes a flow whose paragraphs carry their regions.
    init(flow: Flow, front: FrontMatter) {
        self.flow = flow
        self.front = front
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
        meta.title = title()
        meta.kind = kind()
        let labels = labelled()
        meta.documentNumber = labels.number ?? number()
        meta.issuer =
            titleIssuer() ?? letterhead() ?? labels.issuer ?? signature()?.issuer
            ?? labels.source
        meta.date = labels.date ?? signature()?.date ?? bracketedDate()
        meta.period = period()
        return meta
    }

    // MARK: - Title

    private func title() -> Sourced<String>? {
        if let issued = front.issued { return text(issued.range) }
        guard let heading = front.heading else { return nil }
        guard let named = front.namedTitle(in: heading.range) else { return text(heading.range) }
        return text(named)
    }

    private static let issue: [[UInt16]] = [
        StaticString("印发").codes, StaticString("转发").codes,
    ]
    private static let regarding = StaticString("关于").codes

    private func text(_ range: Range<Int>) -> Sourced<String> {
        Sourced(flow.string(range), at: flow.span(range))
    }

    // MARK: - Kind

    private func kind() -> DocumentKind {
        if let issued = front.issued { return issued.kind }
        if let heading = front.heading {
            if let named = front.namedTitle(in: heading.range), let kind = front.kind(of: named) {
                return kind
            }
            return heading.kind
        }
        return spokenKind()
    }

    private static let spoken = PhraseList<DocumentKind>([
        "本方案 本实施方案 本计划 本行动计划 本规划 本行动方案 本工作方案 本工作计划": .plan,
        "本意见 本措施 本政策 本办法 本规定 本细则 本若干措施 本若干政策 本实施意见 本政策措施": .measures,
        "现答复如下 现函复如下 现回复如下 现将答复 现将我厅意见函告 现将有关情况答复 现将办理情况": .reply,
        "本通知 特此通知": .notice,
    ])

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

    private enum Label { case number, issuer, date, source }

    private static let labels = PhraseList<Label>([
        "发文字号 文号 发文文号 文件编号 文件号 公文字号 发布文号": .number,
        "发文机关 发文单位 发布机构 制发机关 发文机构 制定机关 发布单位 印发单位 发布机关 发布部门 颁布机关 公开主体": .issuer,
        "成文日期 发文日期 成文时间 发文时间 签发日期": .date,
        "来源 信息来源 文章来源": .source,
    ])

    /// What a web page says of the document in labels.
    private struct Labelled {
        var number: Sourced<String>?
        var issuer: Sourced<String>?
        var date: Sourced<CivilDate>?
        var source: Sourced<String>?
    }

    private func labelled() -> Labelled {
        var result = Labelled()
        for paragraph in flow.paragraphs where paragraph.region != .body {
            let range = paragraph.range
            guard range.count < 400 else { continue }
            var place = range.lowerBound
            while place < range.upperBound {
                guard let match = Self.labels.match(at: place, in: flow, before: range.upperBound),
                    match.end < range.upperBound, flow.codes[match.end] == .colon
                else {
                    place += 1
                    continue
                }
                let start = match.end + 1
                let value = value(from: start, in: range)
                place = max(value.upperBound, start)
                guard !value.isEmpty else { continue }
                switch match.value {
                case .number:
                    if let number = DocumentNumber.find(in: value, of: flow) {
                        result.number = result.number ?? text(number)
                    }
                case .issuer:
                    if UnitName.isUnit(value, in: flow) {
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
        }
        return result
    }

    /// The value after a label: to the next gap in the layout.
    private func value(from start: Int, in range: Range<Int>) -> Range<Int> {
        var end = start
        while end < range.upperBound, end == start || flow.gap(before: end) == .none { end += 1 }
        return start..<end
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

    // MARK: - Issuer

    /// The unit before 关于 or 印发 in the title.
    private func titleIssuer() -> Sourced<String>? {
        guard let range = front.heading?.range else { return nil }
        var end = flow.first(Self.regarding, in: range) ?? range.upperBound
        for verb in Self.issue {
            if let place = flow.first(verb, in: range.lowerBound..<end) { end = place }
        }
        let unit = range.lowerBound..<end
        guard end < range.upperBound, unit.count >= 3 else { return nil }
        switch UnitName.ending(of: unit, in: flow) {
        case .proper: break
        // 某市财政局等五部门.
        case .common where flow.codes[unit].contains(0x7B49): break
        default: return nil
        }
        // 某市关于… names the place it is about, not who issued it.
        switch flow.codes[end - 1] {
        case "市", "县", "区", "省", "州", "镇", "乡": return nil
        default: return issuer(unit)
        }
    }

    private func letterhead() -> Sourced<String>? {
        guard var range = front.letterhead else { return nil }
        if flow.codes[range.upperBound - 1] == "件" { range = range.dropLast(2) }
        return issuer(range)
    }

    /// The name of an issuer, with a space between units that stand beside each other.
    private func issuer(_ range: Range<Int>) -> Sourced<String> {
        var name = ""
        var start = range.lowerBound
        for place in range.dropFirst() where flow.gap(before: place) != .none {
            let part = start..<place
            guard UnitName.ending(of: part, in: flow) == .proper, part.count > 2 else { continue }
            name += flow.string(part) + " "
            start = place
        }
        name += flow.string(start..<range.upperBound)
        return Sourced(name, at: flow.span(range))
    }

    // MARK: - Signature

    private struct Signature {
        var issuer: Sourced<String>?
        var date: Sourced<CivilDate>
    }

    /// The day under the letter or under the body, and the unit above it.
    private func signature() -> Signature? {
        let paragraphs = flow.paragraphs
        let hasItems = paragraphs.contains { $0.item != nil }
        var first: Signature?
        for index in paragraphs.indices where index > 0 {
            let isLast = index == paragraphs.count - 1
            let region = paragraphs[index].region
            guard region != .body || isLast || !hasItems else { continue }
            let range = paragraphs[index].range
            // A day in brackets under a title is no signature.
            guard flow.codes[range.lowerBound] != .open, let (unit, date) = signed(range) else {
                continue
            }
            let above = paragraphs[index - 1].range
            let issuer: Sourced<String>? =
                unit.map(issuer)
                ?? (above.count < 60 && UnitName.ending(of: above, in: flow) == .proper
                    ? self.issuer(above) : nil)
            let signature = Signature(issuer: issuer, date: date)
            // The letter around a plan is signed before the plan; all else behind its text.
            if front.issued != nil || region != .front { return signature }
            first = first ?? signature
        }
        return first
    }

    /// A line that holds a day alone or a unit and a day.
    private func signed(_ range: Range<Int>) -> (unit: Range<Int>?, date: Sourced<CivilDate>)? {
        guard range.count <= 60, range.count >= 6 else { return nil }
        // 2023-05-06 on a line of its own is the day a web page was put up.
        guard flow.codes[range].contains(0x5E74) else { return nil }
        if let date = CivilDate(words: range, of: flow) {
            return (nil, Sourced(date, at: flow.span(range)))
        }
        guard flow.codes[range.upperBound - 1] == "日" else { return nil }
        for place in range.dropFirst(3).suffix(16) {
            guard flow.codes[place].isDigit || flow.codes[place] == "二",
                let date = CivilDate(words: place..<range.upperBound, of: flow)
            else { continue }
            let unit = range.lowerBound..<place
            guard UnitName.ending(of: unit, in: flow) == .proper else { return nil }
            return (unit, Sourced(date, at: flow.span(place..<range.upperBound)))
        }
        return nil
    }

    /// (2023年2月8日) under the title, or (2021年8月10日某会议通过).
    private func bracketedDate() -> Sourced<CivilDate>? {
        for paragraph in flow.paragraphs where paragraph.region != .body {
            let range = paragraph.range
            if let date = CivilDate(words: range, of: flow) {
                return Sourced(date, at: flow.span(range))
            }
            guard flow.codes[range.lowerBound] == .open, range.count < 80,
                let day = flow.codes[range.prefix(14)].firstIndex(of: 0x65E5)
            else { continue }
            let words = range.lowerBound + 1..<day + 1
            if let date = CivilDate(words: words, of: flow) {
                return Sourced(date, at: flow.span(words))
            }
        }
        return nil
    }

    // MARK: - Period

    private static let terms = PhraseList<Bool>([
        "政策期限 规划期 规划期限 实施期限 有效期 有效期限 计划期 执行期限 期限": true
    ])

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
