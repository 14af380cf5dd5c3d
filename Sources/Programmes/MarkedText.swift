import Pages
import PolicyText

/// A document's text with stretches of it marked, each under the name that links to it.
struct MarkedText: Sendable {
    /// A stretch that is marked.
    struct Mark: Hashable, Sendable {
        /// The words.
        let span: Span
        /// What sort of mark it is: a class of the style sheet.
        let kind: String
        /// Where the words lead; nil for nowhere.
        var address: Address?
    }

    let text: PlanText
    let headings: [Heading]
    let marks: [Mark]

    /// The text, a paragraph a line; each mark's first piece carries ``Addresses/anchor(_:)``.
    ///
    /// Where marks overlap, the shortest decides where the words lead.
    func html() -> HTML {
        var writer = MarkWriter(text: text, marks: marks)
        let levels = Dictionary(headings.map { ($0.span.start, $0.level) }) { one, _ in one }
        let starts = headings.map(\.span.start).sorted()
        var next = starts[...]
        var html = ""
        for line in lines {
            next = next.drop { $0 < line.start }
            let level = next.first.flatMap { $0 < line.end ? levels[$0] : nil }
            let kind = level.map { " class=\"heading level-\(min($0, 5))\"" } ?? ""
            html += "<p\(kind)>\(writer.write(line).markup)</p>\n"
        }
        return HTML(safe: html)
    }

    /// The lines that hold more than white space, without the white space around.
    private var lines: [Span] {
        text.bytes.indices.split { text.bytes[$0] == 0x0A || text.bytes[$0] == 0x0C }
            .compactMap { line in
                let isBlank = { (offset: Int) in text.bytes[offset] <= 0x20 }
                let start = line.drop(while: isBlank).startIndex
                guard start < line.endIndex,
                    let last = line.last(where: { !isBlank($0) })
                else { return nil }
                return Span(start, last + 1)
            }
    }
}

/// Writes lines in order, each with the marks that touch it.
private struct MarkWriter {
    let text: PlanText
    /// By start, the longest first where they begin together.
    private let marks: [MarkedText.Mark]
    private var begun = 0
    private var active: [MarkedText.Mark] = []
    private var named: Set<Span> = []

    init(text: PlanText, marks: [MarkedText.Mark]) {
        self.text = text
        self.marks = marks.map { mark in
            MarkedText.Mark(
                span: text.clipped(mark.span),
                kind: mark.kind,
                address: mark.address
            )
        }
        .filter { $0.span.start < $0.span.end }
        .sorted { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
    }

    mutating func write(_ line: Span) -> HTML {
        active.removeAll { $0.span.end <= line.start }
        while begun < marks.count, marks[begun].span.start < line.end {
            if marks[begun].span.end > line.start { active.append(marks[begun]) }
            begun += 1
        }
        guard !active.isEmpty else { return plain(line) }
        var borders: Set<Int> = [line.start, line.end]
        for mark in active {
            borders.insert(max(mark.span.start, line.start))
            borders.insert(min(mark.span.end, line.end))
        }
        let cuts = borders.sorted()
        return HTML.joined(zip(cuts, cuts.dropFirst()).map { piece(Span($0, $1)) })
    }

    private mutating func piece(_ span: Span) -> HTML {
        let covering = active.filter { $0.span.start <= span.start && $0.span.end >= span.end }
        guard
            let shortest = covering.min(by: {
                $0.span.end - $0.span.start < $1.span.end - $1.span.start
            })
        else { return plain(span) }
        var names: [HTML] = []
        for mark in covering where named.insert(mark.span).inserted {
            names.append(HTML.escaping(Addresses.anchor(mark.span)))
        }
        let kinds = Set(covering.map(\.kind)).sorted().joined(separator: " ")
        let words = shortest.address.map { HTML("<a href=\"\($0)\">\(plain(span))</a>") }
        return """
            \(HTML.joined(names.dropFirst().map { "<span id=\"\($0)\"></span>" }))\
            <mark class="\(kinds)"\(names.first.map { " id=\"\($0)\"" } ?? .empty)>\
            \(words ?? plain(span))</mark>
            """
    }

    private func plain(_ span: Span) -> HTML {
        HTML.escaping(String(decoding: text.bytes[span.start..<span.end], as: UTF8.self))
    }
}
