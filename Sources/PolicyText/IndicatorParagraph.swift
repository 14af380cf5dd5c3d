/// Reads the indicators of one paragraph.
struct IndicatorParagraph {
    let flow: Flow
    let paragraph: Flow.Paragraph
    let sentence: IndicatorSentence
    let finds: FigureScanner.Finds
    var scope: IndicatorScope

    private var years: IndicatorYears
    /// The clause being read.
    private var current = -1
    /// How many figures of the clause come before this one.
    private var turn = -1
    /// Where the clause begins, or its last indicator ends.
    private var since = 0
    /// How the last indicator binds, for 分别不低于22%和30%.
    private var comparator = Indicator.Comparator.equal
    /// What the last indicator counted, for 同比增长5%.
    private var metric = ""

    init(
        flow: Flow,
        paragraph: Flow.Paragraph,
        sentence: IndicatorSentence,
        finds: FigureScanner.Finds,
        scope: IndicatorScope
    ) {
        self.flow = flow
        self.paragraph = paragraph
        self.sentence = sentence
        self.finds = finds
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
        var indicators: [Indicator] = []
        for (index, place) in sentence.places.enumerated() {
            let figure = finds.figures[place.figure]
            let clause = sentence.clauses[place.clause]
            let part = sentence.parts[clause.part]
            years.advance(to: figure.range.lowerBound, in: part.sentence, &scope)
            if place.clause != current {
                current = place.clause
                turn = -1
                since = clause.start
            }
            turn += 1
            let year = years.year(turn: turnInList(index)) ?? years.yearAfter(place)
            let evidence = IndicatorEvidence(
                flow: flow,
                figure: figure,
                place: place,
                clause: clause,
                since: since,
                part: part,
                scope: scope,
                isDated: year != nil || scope.year != nil
            )
            noteWhole(in: clause)
            guard evidence.isIndicator else { continue }
            let following = index + 1 < sentence.places.count ? sentence.places[index + 1] : nil
            indicators.append(make(figure, place, evidence, year: year, following))
            since = figure.whole.upperBound
        }
        years.advance(to: paragraph.range.upperBound, in: -1, &scope)
        return indicators
    }

    // MARK: - Parts of an indicator

    /// The place of a figure among those of its clause, from 0; nil where it stands alone.
    private func turnInList(_ index: Int) -> Int? {
        let places = sentence.places
        let isFollowed = index + 1 < places.count && places[index + 1].clause == current
        return turn > 0 || isFollowed ? turn : nil
    }

    private mutating func make(
        _ figure: Figure,
        _ place: IndicatorSentence.Place,
        _ evidence: IndicatorEvidence,
        year: YearRange?,
        _ following: IndicatorSentence.Place?
    ) -> Indicator {
        let clause = sentence.clauses[place.clause]
        let words = IndicatorClauseWords(
            flow: flow,
            figure: figure,
            since: since,
            clause: clause,
            nextFigure: following.flatMap {
                $0.clause == place.clause ? finds.figures[$0.figure].whole.lowerBound : nil
            }
        )
        let told = words.metric
        if !told.isEmpty { metric = told }
        comparator = comparator(figure, place, evidence.kind)
        let kind = evidence.kind
        return Indicator(
            item: paragraph.item,
            subject: scope.owner ?? scope.whole,
            metric: metric,
            comparator: comparator,
            value: figure.value,
            upper: figure.upper,
            unit: flow.unit(of: figure),
            period: year ?? scope.year,
            kind: kind,
            span: flow.span(words.quote)
        )
    }

    /// How the figure binds: by its own words, or by those of its clause.
    private func comparator(
        _ figure: Figure,
        _ place: IndicatorSentence.Place,
        _ kind: Indicator.Kind
    ) -> Indicator.Comparator {
        if figure.upper != nil { return .range }
        let start = figure.whole.lowerBound
        if turn > 0, start == since + 1, figure.bound == nil,
            IndicatorClauseWords.isJoint(flow.codes[since])
        {
            return comparator
        }
        switch figure.bound ?? bound(before: figure) {
        case .atLeast: return .atLeast
        case .above: return .above
        case .atMost: return .atMost
        case .below: return .below
        case .about: return .about
        case .reach: return kind == .target ? .atLeast : .equal
        case nil: return isChange(figure, place) ? .increase : .equal
        }
    }

    /// The bounding words of 达园区总收入的75%, 高于全市平均水平10%.
    private func bound(before figure: Figure) -> Figure.Bound? {
        var found: Figure.Bound?
        let start = max(since, figure.range.lowerBound - 30)
        var index = start
        while index < figure.range.lowerBound {
            let bounds = index..<figure.range.lowerBound
            if let match = IndicatorWords.bounds.match(index, in: flow.codes, within: bounds) {
                found = match.value
                index = match.range.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// Whether the words directly before say by how much something changes: 增长5%.
    private func isChange(_ figure: Figure, _ place: IndicatorSentence.Place) -> Bool {
        let bounds = since..<max(since, figure.whole.lowerBound)
        guard !bounds.isEmpty else { return false }
        return IndicatorWords.changes.matches(bounds.upperBound, in: flow.codes, within: bounds)
            || place.before.contains(.change) && figure.dimension == .points
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
