/// Reads the indicators of one paragraph.
struct IndicatorParagraph {
    let flow: Flow
    let paragraph: Flow.Paragraph
    let sentence: IndicatorSentence
    let finds: FigureScanner.Finds
    var scope: IndicatorScope

    private var years: IndicatorYears
    /// The place of the figure in a 分别 list, from 0, and the clause of that list.
    private var turn = -1
    private var turnClause = -1
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
            if place.clause != turnClause {
                turnClause = place.clause
                turn = -1
            }
            if place.before.contains(.respectively) { turn += 1 }
            let year = years.year(turn: turn < 0 ? nil : turn) ?? years.yearAfter(place)
            let evidence = IndicatorEvidence(
                flow: flow,
                figure: figure,
                place: place,
                clause: clause,
                part: part,
                scope: scope,
                isDated: year != nil || scope.year != nil
            )
            noteWhole(in: clause)
            guard evidence.isIndicator else { continue }
            let following = index + 1 < sentence.places.count ? sentence.places[index + 1] : nil
            indicators.append(make(figure, place, evidence, year: year, following))
        }
        years.advance(to: paragraph.range.upperBound, in: -1, &scope)
        return indicators
    }

    // MARK: - Parts of an indicator

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
            since: place.since,
            clause: clause,
            nextFigure: following.flatMap {
                $0.clause == place.clause ? finds.figures[$0.figure].whole.lowerBound : nil
            }
        )
        let told = words.metric
        if !told.isEmpty { metric = told }
        let kind = evidence.kind
        return Indicator(
            item: paragraph.item,
            subject: scope.owner ?? scope.whole,
            metric: metric,
            comparator: comparator(figure, place, kind),
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
        switch figure.bound ?? bound(before: figure, since: place.since) {
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
    private func bound(before figure: Figure, since: Int) -> Figure.Bound? {
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
        let bounds = place.since..<figure.whole.lowerBound
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
