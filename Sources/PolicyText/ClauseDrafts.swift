/// Reads sentence by sentence what is granted, and lets later words complete earlier grants.
struct ClauseDrafts {
    let flow: Flow
    let figures: [Figure]

    private var drafts: [ClauseDraft] = []
    /// The index of the item being read.
    private var item: Int?
    /// Where the drafts of the item begin.
    private var itemStart = 0
    /// Where the drafts of the last sentence that had any begin.
    private var lastStart = 0
    /// The item of a sentence that announced a list: 按以下标准给予奖励：.
    private var header: (item: Int?, range: Range<Int>)?
    /// Where the drafts of the announced list begin.
    private var listStart = 0
    /// What the document says of all grants.
    private var rule: Sourced<String>?

    /// How many grants back a later word reaches.
    private let reach = 64

    private var wording: ClauseWording { ClauseWording(flow: flow) }

    init(flow: Flow, figures: [Figure]) {
        self.flow = flow
        self.figures = figures
    }

    /// Turns to a paragraph.
    ///
    /// - Parameters:
    ///   - item: The paragraph's item.
    ///   - isBelow: Whether it is the one given or stands below it.
    mutating func begin(item: Int?, isBelow: (Int?) -> Bool) {
        if let header, !isBelow(header.item) { self.header = nil }
        guard item != self.item else { return }
        self.item = item
        itemStart = drafts.count
        lastStart = drafts.count
    }

    /// The drafts, completed.
    mutating func finished() -> [ClauseDraft] {
        if let rule {
            for index in drafts.indices where drafts[index].stacking == nil {
                drafts[index].stacking = rule
            }
        }
        return drafts
    }

    /// Reads a sentence.
    ///
    /// - Parameters:
    ///   - sentence: Its words and figures.
    ///   - isHeading: True for a heading over other sentences, which grants nothing without a
    ///     figure.
    mutating func read(_ sentence: ClauseSentence, isHeading: Bool) {
        guard header != nil || !sentence.words.isSubset(of: .init(.figure).union(.punctuation))
        else { return }
        let start = drafts.count
        var open = header != nil
        let parts = sentence.parts()
        for index in parts.indices {
            var reader = ClausePartReader(
                flow: flow,
                figures: figures,
                sentence: sentence,
                part: parts[index],
                item: item,
                isOpen: open
            )
            reader.isHeading = isHeading
            reader.lead = index > 0 ? parts[0] : nil
            reader.read()
            let partStart = drafts.count
            for draft in reader.drafts { drafts.append(draft) }
            for cap in reader.caps { attach(cap, from: start, part: partStart) }
            open = reader.isOpen
        }
        settle(sentence, parts: parts, from: start)
        if drafts.count > start { lastStart = start }
        if let last = parts.last?.segments.last, last.opensList, drafts.count == start,
            !sentence.words.isDisjoint(with: .verbs)
        {
            header = (item, sentence.range)
            listStart = drafts.count
        }
    }

    /// Gives a ceiling told on its own to the grants it bounds.
    private mutating func attach(_ cap: ClauseCap, from start: Int, part: Int) {
        if cap.sums.count > 1 {
            let open = (start..<drafts.count).filter { drafts[$0].cap == nil }
            guard open.count >= cap.sums.count else { return }
            for (index, sum) in zip(open.suffix(cap.sums.count), cap.sums) {
                drafts[index].cap = sum
            }
            return
        }
        let range: Range<Int>
        if part < drafts.count {
            range = max(cap.isWide ? start : part, drafts.count - reach)..<drafts.count
        } else if start < drafts.count {
            range = max(start, drafts.count - reach)..<drafts.count
        } else {
            let first = cap.isWide && header != nil ? min(listStart, itemStart) : itemStart
            range = max(cap.isTotal ? first : lastStart, drafts.count - reach)..<drafts.count
        }
        var found = false
        let isMeasured = !cap.isTotal && range.contains { drafts[$0].isMeasured }
        for index in range
        where drafts[index].cap == nil && cap.canBound(drafts[index])
            && (!isMeasured || drafts[index].isMeasured)
        {
            drafts[index].cap = cap.sum
            drafts[index].range =
                drafts[index].range
                .lowerBound..<max(drafts[index].range.upperBound, cap.range.upperBound)
            found = true
        }
        if !found, range.isEmpty, let draft = cap.draft { drafts.append(draft) }
    }

    /// Reads who pays and how grants stand to each other.
    private mutating func settle(
        _ sentence: ClauseSentence,
        parts: [ClauseSentence.Part],
        from start: Int
    ) {
        let terms = ClauseTerms(flow: flow, sentence: sentence, parts: parts)
        if let payer = terms.payer {
            let first = max(start < drafts.count ? start : itemStart, drafts.count - reach)
            for index in first..<drafts.count where drafts[index].payer == nil {
                drafts[index].payer = payer
            }
        }
        if let stacking = terms.stacking {
            if itemStart < drafts.count {
                for index in max(itemStart, drafts.count - reach)..<drafts.count
                where drafts[index].stacking == nil {
                    drafts[index].stacking = stacking
                }
            } else if rule == nil {
                rule = stacking
            }
        }
    }
}
