/// Finds the figures of goals, results and endowments.
///
/// A figure is an indicator where its sentence states a goal, a result or an endowment, or the size
/// of a fund; not where it is a condition, a sum granted, a name, a rank or a term.
///
/// - Complexity: One pass over the text for its figures, one over the paragraphs that have some.
struct IndicatorReader {
    let flow: Flow
    let outline: [OutlineItem]
    let kind: DocumentKind
    /// The day of signing; nil where the document has none.
    var date: CivilDate?
    /// The figures and years of the text.
    let finds: FigureScanner.Finds

    init(
        flow: Flow,
        outline: [OutlineItem],
        kind: DocumentKind,
        date: CivilDate? = nil,
        finds: FigureScanner.Finds? = nil
    ) {
        self.flow = flow
        self.outline = outline
        self.kind = kind
        self.date = date
        self.finds = finds ?? FigureScanner.scan(flow)
    }

    /// The indicators in reading order.
    func read() -> [Indicator] {
        var indicators: [Indicator] = []
        var scope = IndicatorScope(flow: flow, outline: outline, kind: kind)
        var table = IndicatorTable(flow: flow, issued: date?.year)
        var figures = 0..<0
        var years = 0..<0
        for paragraph in flow.paragraphs {
            scope.enter(paragraph)
            var piece = paragraph
            piece.range = paragraph.range.lowerBound..<paragraph.range.lowerBound
            while piece.range.upperBound < paragraph.range.upperBound {
                let start = piece.range.upperBound
                let end = endOfPiece(from: start, in: paragraph.range, after: figures.upperBound)
                piece.range = start..<end
                figures = figures.upperBound..<firstFigure(from: figures.upperBound, at: end)
                years = years.upperBound..<firstYear(from: years.upperBound, at: end)
                let marks = finds.years[years]
                if let row = table.read(piece, years: marks, scope: scope) {
                    indicators += row
                } else if !figures.isEmpty || !years.isEmpty {
                    indicators += read(piece, figures, years, &scope)
                }
            }
        }
        return indicators
    }

    private func read(
        _ paragraph: Flow.Paragraph,
        _ figures: Range<Int>,
        _ years: Range<Int>,
        _ scope: inout IndicatorScope
    ) -> [Indicator] {
        let sentence = IndicatorSentence(
            flow,
            paragraph.range,
            finds,
            figures: figures,
            years: years
        )
        var reader = IndicatorParagraph(
            flow: flow,
            paragraph: paragraph,
            sentence: sentence,
            finds: finds,
            issued: date?.year,
            scope: scope
        )
        defer { scope = reader.scope }
        return reader.read()
    }

    // MARK: - Pieces

    /// The most codes that are read at once; a longer paragraph is read a piece at a time, so that
    /// what is kept of its words stays small.
    private static let pieceLength = 1 << 14

    /// Where a piece ends: with the paragraph, or else after a full stop or between two figures.
    private func endOfPiece(from start: Int, in paragraph: Range<Int>, after figure: Int) -> Int {
        let target = start + Self.pieceLength
        guard target < paragraph.upperBound else { return paragraph.upperBound }
        let tail = flow.codes[start + Self.pieceLength / 2..<target]
        let end = tail.lastIndex(of: .stop).map { $0 + 1 } ?? target
        var index = figure
        while index < finds.figures.count, finds.figures[index].whole.upperBound <= end {
            index += 1
        }
        guard index < finds.figures.count else { return end }
        return max(start + 1, min(end, finds.figures[index].whole.lowerBound))
    }

    /// The first figure from a place on.
    private func firstFigure(from index: Int, at place: Int) -> Int {
        var index = index
        while index < finds.figures.count, finds.figures[index].range.lowerBound < place {
            index += 1
        }
        return index
    }

    /// The first year from a place on.
    private func firstYear(from index: Int, at place: Int) -> Int {
        var index = index
        while index < finds.years.count, finds.years[index].range.lowerBound < place { index += 1 }
        return index
    }
}
