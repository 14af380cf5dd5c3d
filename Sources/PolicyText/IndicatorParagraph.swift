/// Reads the indicators of one paragraph.
struct IndicatorParagraph {
    let flow: Flow
    let paragraph: Flow.Paragraph
    let sentence: IndicatorSentence
    let finds: FigureScanner.Finds
    var scope: IndicatorScope

    /// The year that the sentence states.
    private var year: YearRange?
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
    }

    /// The indicators in reading order.
    mutating func read() -> [Indicator] {
        var indicators: [Indicator] = []
        var nextYear = 0
        var current = -1
        for (index, place) in sentence.places.enumerated() {
            let figure = finds.figures[place.figure]
            let clause = sentence.clauses[place.clause]
            let number = sentence.parts[clause.part].sentence
            if number != current {
                current = number
                year = nil
            }
            while nextYear < sentence.years.count,
                start(of: sentence.years[nextYear]) < figure.range.lowerBound
            {
                note(sentence.years[nextYear], in: number)
                nextYear += 1
            }
            let evidence = IndicatorEvidence(
                flow: flow,
                figure: figure,
                place: place,
                clause: clause,
                part: sentence.parts[clause.part],
                scope: scope,
                isDated: year != nil || scope.year != nil
            )
            noteWhole(in: clause)
            guard evidence.isIndicator else { continue }
            let following = index + 1 < sentence.places.count ? sentence.places[index + 1] : nil
            indicators.append(
                make(figure, place, evidence, year: year ?? laterYear(nextYear, place), following)
            )
        }
        while nextYear < sentence.years.count {
            note(sentence.years[nextYear], in: current)
            nextYear += 1
        }
        return indicators
    }

    // MARK: - Years

    private func start(of place: IndicatorSentence.YearPlace) -> Int {
        finds.years[place.year].range.lowerBound
    }

    /// Takes a year for its sentence, unless it is part of a name, a date or what is compared with.
    private mutating func note(_ place: IndicatorSentence.YearPlace, in number: Int) {
        let mark = finds.years[place.year]
        guard !place.isInName else { return }
        let before =
            mark.range.lowerBound > paragraph.range.lowerBound
            ? flow.codes[mark.range.lowerBound - 1] : 0
        switch before {
        case 0x6BD4, 0x8F83, 0x4ECE, 0x7531, 0x81EA, 0x4EE5, 0x3014, 0x5B: return  // 比较从由自以〔[
        default: break
        }
        let isUntil = before == 0x5230 || before == 0x81F3  // 到 至
        guard !mark.isDay || isUntil else { return }
        let part = sentence.clauses[place.clause].part
        if sentence.parts[part].sentence == number { year = mark.years }
        scope.govern(mark.years, isUntil: before == 0x5230)
    }

    /// A year told after the figure in its own clause: 力争10家企业到2025年上市.
    private func laterYear(_ next: Int, _ place: IndicatorSentence.Place) -> YearRange? {
        guard next < sentence.years.count, sentence.years[next].clause == place.clause,
            !sentence.years[next].isInName
        else { return nil }
        return finds.years[sentence.years[next].year].years
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
