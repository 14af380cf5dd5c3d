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

    func read() -> [Indicator] {
        let finds = FigureScanner.scan(flow)
        var indicators: [Indicator] = []
        var scope = IndicatorScope(flow: flow, outline: outline, kind: kind)
        var table = IndicatorTable(flow: flow, issued: date?.year)
        var figure = 0
        var year = 0
        for paragraph in flow.paragraphs {
            let end = paragraph.range.upperBound
            let firstFigure = figure
            while figure < finds.figures.count, finds.figures[figure].range.lowerBound < end {
                figure += 1
            }
            let firstYear = year
            while year < finds.years.count, finds.years[year].range.lowerBound < end { year += 1 }
            scope.enter(paragraph)
            let row = table.read(paragraph, years: finds.years[firstYear..<year], scope: scope)
            if let row {
                indicators += row
                continue
            }
            guard figure > firstFigure || year > firstYear else { continue }
            let sentence = IndicatorSentence(
                flow,
                paragraph.range,
                finds,
                figures: firstFigure..<figure,
                years: firstYear..<year
            )
            var reader = IndicatorParagraph(
                flow: flow,
                paragraph: paragraph,
                sentence: sentence,
                finds: finds,
                issued: date?.year,
                scope: scope
            )
            indicators += reader.read()
            scope = reader.scope
        }
        return indicators
    }
}
