/// Finds the provisions that grant something (条款).
///
/// A sentence is read as words and figures (``ClauseTokens``), cut into parts and segments
/// (``ClauseSentence``); the words around a figure tell what it does (``ClauseFigures``), and the
/// stretches between tell who, on what condition and of what (``ClauseWording``).
///
/// - Complexity: Linear in the text.
struct ClauseReader {
    let flow: Flow
    let outline: [OutlineItem]
    let assignments: [Assignment]
    let figures: [Figure]
    /// What kind of document it is; nil where that is not known.
    let kind: DocumentKind?

    init(
        flow: Flow,
        outline: [OutlineItem],
        assignments: [Assignment],
        figures: [Figure]? = nil,
        kind: DocumentKind? = nil
    ) {
        self.flow = flow
        self.outline = outline
        self.assignments = assignments
        self.figures = figures ?? FigureScanner.scan(flow).figures
        self.kind = kind
    }

    /// The clauses in document order.
    func read() -> [Clause] {
        var tokens = ClauseTokens(flow: flow, figures: figures)
        var drafts = ClauseDrafts(flow: flow, figures: figures)
        for paragraph in flow.paragraphs {
            drafts.begin(item: paragraph.item, isBelow: { isItem(paragraph.item, below: $0) })
            tokens.sentences(of: body(of: paragraph)) { sentence in
                if kind == .reply, ClauseReport(flow: flow, sentence: sentence).isReport { return }
                drafts.read(sentence, isHeading: isHeading(sentence, of: paragraph))
            }
        }
        var units: [Int: Int] = [:]
        for (index, assignment) in assignments.enumerated() {
            if let item = assignment.item, units[item] == nil { units[item] = index }
        }
        return drafts.finished().map { draft in
            draft.clause(in: flow, assignment: draft.item.flatMap { units[$0] })
        }
    }

    /// A paragraph without the number of the heading that opens it.
    private func body(of paragraph: Flow.Paragraph) -> Range<Int> {
        let range = paragraph.range
        guard let item = paragraph.item, !range.isEmpty,
            outline[item].span.start == Int(flow.offsets[range.lowerBound])
        else { return range }
        var start = min(
            range.lowerBound + outline[item].number.utf16.count,
            range.upperBound
        )
        if start < range.upperBound, flow.codes[start] == .pause || flow.codes[start] == .dot {
            start += 1
        }
        return start..<range.upperBound
    }

    /// Whether a sentence is no more than the heading over others.
    private func isHeading(_ sentence: ClauseSentence, of paragraph: Flow.Paragraph) -> Bool {
        guard let item = paragraph.item else { return false }
        let heading = outline[item].span
        let end = Int(flow.offsets[sentence.range.upperBound])
        return end <= heading.end + 3 && outline[item].body.end > end + 12
    }

    /// Whether an item is another or stands below it.
    private func isItem(_ item: Int?, below other: Int?) -> Bool {
        var item = item
        for _ in 0..<16 {
            if item == other { return true }
            guard let above = item.flatMap({ outline[$0].parent }) else { return false }
            item = above
        }
        return false
    }
}
