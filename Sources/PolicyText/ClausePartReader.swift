/// Reads one part of a sentence: the grants in it, and the ceilings of grants before it.
struct ClausePartReader {
    let flow: Flow
    let figures: [Figure]
    let sentence: ClauseSentence
    let part: ClauseSentence.Part
    let item: Int?
    /// Whether a grant without a figure is open: its figures follow.
    var isOpen: Bool
    /// The first part of the sentence where this one goes on with it.
    var lead: ClauseSentence.Part?

    /// Whether it is a heading over other sentences.
    var isHeading = false
    /// Whether it stands in brackets inside another.
    var isNested = false

    /// The grants found.
    var drafts: [ClauseDraft] = []
    /// Ceilings that bound grants already read.
    var caps: [ClauseCap] = []

    /// The condition of the grant that classes share.
    var sharedCondition: String?
    /// Whether the parts of a sum are being told.
    private var isPartial = false
    /// The segment of the first grant, and the one after the last.
    var firstGrant: Int?
    var nextSegment = 0

    var wording: ClauseWording { ClauseWording(flow: flow) }

    init(
        flow: Flow,
        figures: [Figure],
        sentence: ClauseSentence,
        part: ClauseSentence.Part,
        item: Int?,
        isOpen: Bool
    ) {
        self.flow = flow
        self.figures = figures
        self.sentence = sentence
        self.part = part
        self.item = item
        self.isOpen = isOpen
    }

    /// Reads the segments in order.
    mutating func read() {
        if isOpen || !sentence.words.isDisjoint(with: .sums) {
            readFigures()
            settleCeilings()
        }
        if drafts.isEmpty, caps.isEmpty, !isNested, !isHeading { readWithoutFigure() }
    }

    private mutating func readFigures() {
        for index in part.segments.indices {
            let roles = ClauseFigures(
                flow: flow,
                figures: figures,
                sentence: sentence,
                part: part,
                index: index,
                isOpen: isOpen
            )
            var found = false
            var previous: ClauseFigureGroup?
            for group in roles.groups() {
                let role = roles.role(group)
                switch role {
                case .grant where isInstalment(group, at: index): isPartial = true
                case .grant:
                    grant(group, at: index, after: previous)
                    readAlternatives(to: group, at: index)
                case .cap: cap(group, at: index, after: previous)
                case .floor: floor(group, at: index, after: previous)
                case .none: continue
                }
                found = true
                previous = group
            }
            if !found { found = readBracket(of: index) }
            if !found { found = readWords(at: index) }
            let segment = part.segments[index]
            if found {
                if !segment.words.isDisjoint(with: .verbs) { isOpen = false }
            } else if announces(segment) {
                isOpen = true
            }
        }
    }

    /// Whether a segment ends with a grant whose figures follow.
    func announces(_ segment: ClauseSentence.Segment) -> Bool {
        let isLabel =
            segment.words.has(.support)
            && ClauseText.headings.match(
                segment.range.upperBound,
                in: flow.codes,
                within: segment.range
            ) != nil
        guard isLabel || !segment.words.isDisjoint(with: .verbs) else { return false }
        if segment.opensList { return true }
        guard let last = segment.tokens.last(where: { sentence.tokens[$0].depth == 0 }) else {
            return false
        }
        switch sentence.tokens[last].word {
        case .reward, .subsidy, .refund:
            return segment.range.upperBound - sentence.tokens[last].range.upperBound <= 2
        default: return false
        }
    }
}

// MARK: - Figures

extension ClausePartReader {
    private mutating func grant(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) {
        if group.tokens.count == 1, group.isShare, let last = drafts.last, last.rate == nil,
            last.cap != nil || last.amount != nil,
            last.amount == nil || isCeiling(group, at: index),
            !hasLabel(group, at: index, after: previous)
        {
            drafts[drafts.count - 1].rate = share(group.tokens[0])
            drafts[drafts.count - 1].base = base(of: group, at: 0, in: index)
            drafts[drafts.count - 1].range = extended(last.range, by: index)
            return
        }
        for (order, draft) in templates(for: group, at: index, after: previous).enumerated() {
            var draft = draft
            let token = group.tokens[order]
            let figure = figures[sentence.tokens[token].figure]
            if figure.dimension == .share {
                draft.rate = share(token)
                draft.base = base(of: group, at: order, in: index)
            } else {
                draft.base = unit(of: order, in: group, at: index) ?? draft.base
                if let high = figure.upperYuan, let low = figure.yuan {
                    draft.span = Clause.Quantity(low, to: high)
                } else {
                    draft.amount = figure.yuan
                }
            }
            drafts.append(draft)
        }
        mark(index)
    }

    private mutating func floor(
        _ group: ClauseFigureGroup,
        at index: Int,
        after previous: ClauseFigureGroup?
    ) {
        guard !group.isShare else { return grant(group, at: index, after: previous) }
        for (order, draft) in templates(for: group, at: index, after: previous).enumerated() {
            var draft = draft
            draft.floor = figures[sentence.tokens[group.tokens[order]].figure].yuan
            drafts.append(draft)
        }
        mark(index)
    }

    mutating func mark(_ index: Int) {
        if firstGrant == nil { firstGrant = index }
        nextSegment = index + 1
    }

    func share(_ token: Int) -> Clause.Quantity? {
        let figure = figures[sentence.tokens[token].figure]
        return figure.fraction(in: flow).map {
            Clause.Quantity($0, to: figure.upperFraction(in: flow))
        }
    }

    func extended(_ range: Range<Int>, by index: Int) -> Range<Int> {
        range.lowerBound..<max(range.upperBound, part.segments[index].range.upperBound)
    }

    /// Whether a figure is a part of the sum before it: 给予500万元奖励，其中股改100万元.
    private func isInstalment(_ group: ClauseFigureGroup, at index: Int) -> Bool {
        guard let total = drafts.last(where: { $0.amount != nil })?.amount, !group.isShare else {
            return false
        }
        let segments = part.segments[min(nextSegment, index)...index]
        let starts =
            isPartial
            || segments.contains { segment in
                ClauseText.partials.match(
                    segment.range.lowerBound,
                    in: flow.codes,
                    within: segment.range
                )
                    != nil
            }
        guard starts, !part.segments[index].words.has(.again) else { return false }
        return group.tokens.allSatisfy { token in
            figures[sentence.tokens[token].figure].yuan.map { isLess($0, than: total) } ?? false
        }
    }

    func isLess(_ sum: ExactNumber, than total: ExactNumber) -> Bool {
        let places = max(sum.scale, total.scale)
        guard let sum = sum.shifted(by: places), let total = total.shifted(by: places) else {
            return false
        }
        return sum.digits < total.digits
    }
}
