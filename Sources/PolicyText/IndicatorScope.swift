/// What holds from one paragraph to the next: the section, the year and whose figures they are.
struct IndicatorScope {
    /// What the figures of an item are.
    enum Section: Hashable, Sendable {
        /// Goals: 发展目标.
        case goals
        /// Results and endowments: 发展现状.
        case report
        /// What a reply will do: 下一步打算.
        case plans
        /// Conditions: 申报条件.
        case conditions
        /// Deeds, grants and all else.
        case other
    }

    /// What sort of document it is.
    let kind: DocumentKind
    /// What the figures of the paragraph are.
    private(set) var section = Section.other
    /// The year that governs sentences without one.
    var year: YearRange?
    /// The head of the —— paragraph, where it names whose figures follow.
    private(set) var owner: String?
    /// The whole that the figures before were of: 全市.
    var whole: String

    private let flow: Flow
    private let outline: [OutlineItem]
    private let sections: [Section]
    private var item: Int?
    /// The year that governs an item and what stands under it, and the item.
    private var sectionYear: (year: YearRange, item: Int?)?
    private var endsWithColon = false

    init(flow: Flow, outline: [OutlineItem], kind: DocumentKind) {
        self.flow = flow
        self.outline = outline
        self.kind = kind
        var sections: [Section] = []
        sections.reserveCapacity(outline.count)
        for item in outline {
            let above = item.parent.map { sections[$0] } ?? .other
            let own = Self.section(of: item.heading) ?? above
            sections.append(above == .goals && own == .report ? .goals : own)
        }
        self.sections = sections
        whole = Self.firstWhole(in: flow)
    }

    /// Moves on to a paragraph.
    mutating func enter(_ paragraph: Flow.Paragraph) {
        // 2024年目标如下: governs what is listed after it.
        if endsWithColon, section == .goals, let year { sectionYear = (year, item) }
        if paragraph.item != item {
            item = paragraph.item
            section = item.map { sections[$0] } ?? (kind == .reply ? .report : .other)
            owner = nil
            if !isUnder(sectionYear?.item) { sectionYear = nil }
            endsWithColon = false
        }
        if !endsWithColon { year = sectionYear?.year }
        if let last = paragraph.range.last { endsWithColon = flow.codes[last] == 0x3A }
        readOwner(paragraph.range)
    }

    /// Lets a year govern what follows: the paragraph, and its section where that states goals.
    mutating func govern(_ year: YearRange, isUntil: Bool) {
        guard isUntil || section == .goals else { return }
        self.year = year
        if isUntil, section == .goals { sectionYear = (year, item) }
    }

    /// Whether the item is the given one or stands under it; levels are few.
    private func isUnder(_ ancestor: Int?) -> Bool {
        guard let ancestor else { return false }
        var place = item
        for _ in 0..<16 {
            guard let index = place else { return false }
            if index == ancestor { return true }
            place = outline[index].parent
        }
        return false
    }

    /// Reads the head of a —— paragraph.
    private mutating func readOwner(_ range: Range<Int>) {
        var start = range.lowerBound
        while start < range.upperBound, start < range.lowerBound + 2, isDash(flow.codes[start]) {
            start += 1
        }
        guard start > range.lowerBound else { return }
        owner = nil
        var end = start
        while end < range.upperBound, end < start + 40, !isHeadEnd(flow.codes[end]) { end += 1 }
        guard end < range.upperBound, end > start, isHeadEnd(flow.codes[end]),
            IndicatorWords.owners.matches(end, in: flow.codes, within: start..<end)
        else { return }
        owner = flow.string(start..<end)
    }

    private func isDash(_ code: UInt16) -> Bool {
        (0x2014...0x2015).contains(code) || code == 0x2500
    }

    private func isHeadEnd(_ code: UInt16) -> Bool {
        code == 0x3002 || code == 0x3A || code == 0x2C
    }

    private static func section(of heading: String) -> Section? {
        let codes = Array(heading.utf16.prefix(60))
        for place in codes.indices {
            let match = IndicatorWords.sections.match(place, in: codes, within: 0..<codes.count)
            if let match { return match.value }
        }
        let isCondition =
            codes.count <= 8
            && IndicatorWords.conditionHeads.matches(
                codes.count,
                in: codes,
                within: 0..<codes.count
            )
        return isCondition ? .conditions : nil
    }

    /// The whole that the document names first: 全市, 我县; empty where there is none.
    private static func firstWhole(in flow: Flow) -> String {
        let bounds = 0..<min(flow.codes.count, 20_000)
        for place in bounds {
            if let match = IndicatorWords.wholes.match(place, in: flow.codes, within: bounds) {
                return flow.string(match.range)
            }
        }
        return ""
    }
}
