/// The text of an HTML page: a line a block, a row of a table with tabs between its cells.
struct HypertextDocument {
    private var scanner: MarkupScanner
    private let limits: PolicyReader.Limits
    private var output: [UInt8] = []
    /// Where open cells of tables begin in the output.
    private var cells: [Int] = []
    /// The last number of open lists; 0 before the first item, nil where a list has no numbers.
    private var lists: [Int?] = []
    private var isPreformatted = false
    private var needsSpace = false

    /// Takes a page.
    init(_ text: String, limits: PolicyReader.Limits) {
        scanner = MarkupScanner(Array(text.utf8))
        self.limits = limits
    }

    /// The text.
    ///
    /// - Throws: ``ReadError/tooLarge(bytes:limit:)``.
    /// - Complexity: Linear in the page.
    func text() throws(ReadError) -> String {
        var page = self
        return try page.read()
    }

    private mutating func read() throws(ReadError) -> String {
        output.reserveCapacity(scanner.bytes.count / 2)
        while let piece = scanner.next() {
            switch piece {
            case .text(let range): append(range)
            case .open(let name, let attributes, let closed):
                open(name, attributes, closed: closed)
            case .close(let name): close(name)
            case .declaration: break
            }
            guard output.count <= limits.textBytes else {
                throw ReadError.tooLarge(bytes: output.count, limit: limits.textBytes)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    // MARK: - Text

    /// Appends text, runs of white space brought down to one space.
    private mutating func append(_ range: Range<Int>) {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        scanner.append(range, to: &text)
        if isPreformatted {
            output += text
            return
        }
        for byte in text {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                needsSpace = true
            } else {
                if needsSpace, let last = output.last, last != 0x0A, last != 0x09 {
                    output.append(0x20)
                }
                needsSpace = false
                output.append(byte)
            }
        }
    }

    private mutating func breakLine() {
        needsSpace = false
        while output.last == 0x20 { output.removeLast() }
        if cells.last == output.count { return }
        if let last = output.last, last != 0x0A { output.append(0x0A) }
    }

    // MARK: - Tags

    private mutating func open(_ name: String, _ attributes: Range<Int>, closed: Bool) {
        switch name {
        case "script", "style", "template", "noscript", "iframe", "textarea", "select", "title",
            "svg", "math", "object", "button":
            if !closed { scanner.skipContent(of: name) }
        case "br":
            needsSpace = false
            output.append(0x0A)
        case "pre":
            breakLine()
            isPreformatted = true
        case "td", "th":
            // The tab stands before each cell but the first of a row.
            if let last = output.last, last != 0x0A { output.append(0x09) }
            needsSpace = false
            if cells.count < 64 { cells.append(output.count) }
        case "ol":
            breakLine()
            if lists.count < 256 { lists.append(0) }
        case "ul", "dl", "menu":
            breakLine()
            if lists.count < 256 { lists.append(nil) }
        case "li":
            breakLine()
            if let number = lists.last ?? nil {
                let next =
                    scanner.attribute("value", in: attributes).flatMap { Int($0) } ?? number &+ 1
                lists[lists.count - 1] = next
                output += Array("\(next). ".utf8)
            }
        default:
            if Self.blocks.contains(name) { breakLine() }
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "td", "th": closeCell()
        case "pre":
            isPreformatted = false
            breakLine()
        case "ol", "ul", "dl", "menu":
            if !lists.isEmpty { lists.removeLast() }
            breakLine()
        case "tr":
            cells.removeAll()
            breakLine()
        case "table":
            cells.removeAll()
            breakLine()
        default:
            if Self.blocks.contains(name) { breakLine() }
        }
    }

    /// Joins the few lines of a small cell; a cell that holds an article keeps its lines.
    private mutating func closeCell() {
        guard let start = cells.popLast(), start <= output.count else { return }
        needsSpace = false
        let size = output.count - start
        guard size > 0, size <= 1200 else { return }
        while output.count > start, let last = output.last, last == 0x0A || last == 0x20 {
            output.removeLast()
        }
        for place in start..<output.count where output[place] == 0x0A { output[place] = 0x20 }
    }

    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "section", "article",
        "header", "footer", "aside", "nav", "main", "blockquote", "hr", "form", "fieldset", "dt",
        "dd", "address", "figure", "figcaption", "caption", "body", "html", "head", "center",
        "ucapcontent",
        "thead", "tbody", "tfoot", "li", "option", "label", "input",
    ]
}
