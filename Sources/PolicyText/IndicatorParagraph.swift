/// Reads the indicators of one paragraph.
struct IndicatorParagraph {
    let flow: Flow
    let paragraph: Flow.Paragraph
    let sentence: IndicatorSentence
    let finds: FigureScanner.Finds
    /// The year in which the document was signed; nil where it has no date.
    let issued: Int?
    var scope: IndicatorScope

    /// An indicator whose noun may go on up to the next one.
    private struct Waiting {
        let figure: Figure
        let place: IndicatorSentence.Place
        let since: Int
        let turn: Int
        let kind: Indicator.Kind
        let subject: String
        let year: YearRange?
    }

    private var years: IndicatorYears
    private var indicators: [Indicator] = []
    private var waiting: Waiting?
    /// The clause being read.
    private var current = -1
    /// How many figures of the clause come before this one.
    private var turn = -1
    /// Whether the clause opens with 力争 or goes on with one that does.
    private var hasAim = false
    /// The part that ``hasAim`` speaks of.
    private var aimedPart = -1
    /// The sentence that names a year without writing it: 明年; -1 where none does.
    private var relativeSentence = -1
    /// Whether 分别 stands before in the clause.
    private var isRespective = false
    /// Where the clause begins, or its last indicator ends.
    private var since = 0
    /// The place of the last indicator.
    private var lastTaken = -1
    /// How the last indicator binds, for 分别不低于22%和30%.
    private var comparator = Indicator.Comparator.equal
    /// What the last indicator counted, for 同比增长5%.
    private var metric = ""

    init(
        flow: Flow,
        paragraph: Flow.Paragraph,
        sentence: IndicatorSentence,
        finds: FigureScanner.Finds,
        issued: Int?,
        scope: IndicatorScope
    ) {
        self.flow = flow
        self.paragraph = paragraph
        self.sentence = sentence
        self.finds = finds
        self.issued = issued
        self.scope = scope
        years = IndicatorYears(
            flow: flow,
            paragraph: paragraph.range,
            sentence: sentence,
            marks: finds.years
        )
    }

    /// The indicators in reading order.
    mutating func read() -> [Indicator] {
        for (index, place) in sentence.places.enumerated() {
            let figure = finds.figures[place.figure]
            let clause = sentence.clauses[place.clause]
            let part = sentence.parts[clause.part]
            years.advance(to: figure.range.lowerBound, in: clause.part, &scope)
            if place.clause != current {
                current = place.clause
                turn = -1
                since = clause.start
                isRespective = false
                enter(clause)
            }
            if !isRespective, place.before.contains(.respectively) {
                isRespective = true
                turn = -1
            }
            turn += 1
            let stated = years.year(turn: turnInList(index)) ?? years.yearAfter(place)
            let year = stated ?? (relativeSentence == part.sentence ? nil : scope.year)
            let evidence = IndicatorEvidence(
                flow: flow,
                figure: figure,
                place: place,
                clause: clause,
                outer: clause.outer.map { sentence.clauses[$0] },
                since: since,
                part: part,
                section: scope.section,
                documentKind: scope.kind,
                isDated: year != nil,
                isContinued: isContinued(index),
                hasAim: hasAim,
                grant: part.grant.map { sentence.clauses[$0] },
                condition: part.condition.map { sentence.clauses[$0] }
            )
            noteWhole(in: clause)
            guard evidence.isIndicator else { continue }
            flush(before: figure, in: place.clause)
            lastTaken = index
            waiting = Waiting(
                figure: figure,
                place: place,
                since: since,
                turn: turn,
                kind: isPast(year) ? .actual : evidence.kind,
                subject: scope.owner ?? scope.whole,
                year: year
            )
            since = figure.whole.upperBound
        }
        flush(before: nil, in: -1)
        years.advance(to: paragraph.range.upperBound, in: -1, &scope)
        return indicators
    }

    /// Makes the indicator that waits, now that it is known where the words after it end.
    private mutating func flush(before next: Figure?, in clause: Int) {
        guard let ready = waiting else { return }
        waiting = nil
        let words = IndicatorClauseWords(
            flow: flow,
            figure: ready.figure,
            since: ready.since,
            clause: sentence.clauses[ready.place.clause],
            nextFigure: clause == ready.place.clause ? next?.whole.lowerBound : nil
        )
        let told = words.metric
        if !told.isEmpty { metric = told }
        comparator = comparator(of: ready)
        indicators.append(
            Indicator(
                item: paragraph.item,
                subject: ready.subject,
                metric: metric,
                comparator: comparator,
                value: ready.figure.value,
                upper: ready.figure.upper,
                unit: flow.unit(of: ready.figure),
                period: ready.year,
                kind: ready.kind,
                span: flow.span(words.quote)
            )
        )
    }

    // MARK: - Parts of an indicator

    /// The place of a figure among those of its clause, from 0; nil where it stands alone.
    private func turnInList(_ index: Int) -> Int? {
        let places = sentence.places
        let isFollowed = index + 1 < places.count && places[index + 1].clause == current
        return turn > 0 || isFollowed ? turn : nil
    }

    /// Moves on to a clause.
    private mutating func enter(_ clause: IndicatorSentence.Clause) {
        let part = sentence.parts[clause.part]
        if clause.words.contains(.relative) { relativeSentence = part.sentence }
        let bounds = clause.start..<max(clause.start, clause.end)
        if IndicatorWords.aims.matches(clause.start, in: flow.codes, within: bounds) {
            hasAim = true
        } else if clause.part != aimedPart || !clause.words.isDisjoint(with: [.grant, .give]) {
            hasAim = false
        }
        aimedPart = clause.part
    }

    /// Whether years were over when the document was signed.
    private func isPast(_ years: YearRange?) -> Bool {
        guard let issued, let years else { return false }
        return years.last < issued
    }

    private static let including = StaticString("其中").codes

    /// Whether a figure goes on with a list: it opens its clause or follows 、 after an indicator
    /// of the same unit.
    private func isContinued(_ index: Int) -> Bool {
        guard index > 0, lastTaken == index - 1 else { return false }
        let places = sentence.places
        let (last, place) = (places[index - 1], places[index])
        let (figure, before) = (finds.figures[place.figure], finds.figures[last.figure])
        let clause = sentence.clauses[place.clause]
        let start = figure.whole.lowerBound
        guard sentence.clauses[last.clause].part == clause.part else { return false }
        if figure.dimension == .yuan, before.dimension == .yuan {
            // 安排1亿元,其中5000万元用于…、3000万元用于….
            return flow.matches(Self.including, at: clause.start, before: start)
                && place.before.isDisjoint(with: [.grant, .give, .each, .ceiling])
        }
        guard figure.dimension == .count, before.dimension == .count,
            figure.whole.upperBound < clause.end, figure.noun.count == before.noun.count,
            flow.codes[figure.noun] == flow.codes[before.noun]
        else { return false }
        return start == clause.start
            || start > 0 && IndicatorClauseWords.isJoint(flow.codes[start - 1])
    }

    /// How the figure binds: by its own words, or by those of its clause.
    private func comparator(of ready: Waiting) -> Indicator.Comparator {
        let figure = ready.figure
        if figure.upper != nil { return .range }
        if ready.turn > 0, figure.whole.lowerBound == ready.since + 1, figure.bound == nil,
            IndicatorClauseWords.isJoint(flow.codes[ready.since])
        {
            return comparator
        }
        switch figure.bound ?? bound(before: figure, since: ready.since) {
        case .atLeast: return .atLeast
        case .above: return .above
        case .atMost: return .atMost
        case .below: return .below
        case .about: return .about
        case .reach: return ready.kind == .target ? .atLeast : .equal
        case nil: return isChange(ready) ? .increase : .equal
        }
    }

    /// The bounding words of 达园区总收入的75%, 高于全市平均水平10%.
    private func bound(before figure: Figure, since: Int) -> Figure.Bound? {
        var found: Figure.Bound?
        var index = max(since, figure.range.lowerBound - 30)
        while index < figure.range.lowerBound {
            let bounds = index..<figure.range.lowerBound
            if let match = IndicatorWords.bounds.match(index, in: flow.codes, within: bounds) {
                found = match.value ?? found
                index = match.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether the words directly before say by how much something changes: 增长5%.
    private func isChange(_ ready: Waiting) -> Bool {
        let bounds = ready.since..<max(ready.since, ready.figure.whole.lowerBound)
        let isDeed = ready.figure.dimension == .count && ready.place.before.contains(.deed)
        return IndicatorWords.changes.matches(bounds.upperBound, in: flow.codes, within: bounds)
            && !isDeed
            || ready.place.before.contains(.change) && ready.figure.dimension == .points
    }

    /// Takes the whole that a clause opens with: 全市.
    private mutating func noteWhole(in clause: IndicatorSentence.Clause) {
        let start = IndicatorClauseWords.afterOpening(clause.start, clause.end, flow)
        let bounds = start..<max(start, clause.end)
        if let match = IndicatorWords.wholes.match(start, in: flow.codes, within: bounds) {
            scope.whole = flow.string(match.range)
        }
    }
}
