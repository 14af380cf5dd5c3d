/// The text of a DOCX: a line a paragraph, a row of a table with tabs between its cells.
///
/// Reads WordprocessingML (ECMA-376 Part 1, clause 17): runs, breaks, tables, insertions, and the
/// numbers that Word gives paragraphs by itself. Deleted text, field codes, comments, headers and
/// footers are no text of the document.
struct WordDocument {
    private let archive: ZipArchive
    private let limits: PolicyReader.Limits

    /// Opens a file.
    ///
    /// - Throws: ``ReadError/damaged(format:part:)`` or ``ReadError/bomb(format:part:)``.
    init(_ bytes: [UInt8], limits: PolicyReader.Limits) throws(ReadError) {
        archive = try ZipArchive(bytes, limits: limits)
        self.limits = limits
    }

    private static let main = "word/document.xml"

    /// The text of the body.
    ///
    /// - Throws: ``ReadError``; ``ReadError/unknownFormat`` for an archive that is no DOCX.
    func text() throws(ReadError) -> String {
        guard let body = try archive.file(Self.main) else { throw ReadError.unknownFormat }
        var numbering = WordNumbering()
        if let part = try archive.file("word/numbering.xml") {
            var reader = WordPartReader(part, name: "word/numbering.xml", limits: limits)
            while let event = try reader.next() { numbering.take(event, from: reader.scanner) }
        }
        if let part = try archive.file("word/styles.xml") {
            var reader = WordPartReader(part, name: "word/styles.xml", limits: limits)
            while let event = try reader.next() { numbering.takeStyle(event, from: reader.scanner) }
        }
        var reader = WordPartReader(body, name: Self.main, limits: limits)
        var writer = WordTextWriter(numbering: numbering)
        while let event = try reader.next() {
            writer.take(event, from: reader.scanner)
            guard writer.text.count <= limits.textBytes else {
                throw ReadError.tooLarge(bytes: writer.text.count, limit: limits.textBytes)
            }
        }
        return String(decoding: writer.text, as: UTF8.self)
    }
}

/// Reads a part of a DOCX and sees to it that its tags match and do not nest too deep.
struct WordPartReader {
    private(set) var scanner: MarkupScanner
    private let name: String
    private let limit: Int
    private var open: [String] = []
    private var hasRoot = false

    /// Takes the bytes of a part.
    init(_ bytes: [UInt8], name: String, limits: PolicyReader.Limits) {
        scanner = MarkupScanner(bytes, foldsNames: false)
        self.name = name
        limit = limits.markupDepth
    }

    /// The next piece; nil at the end.
    ///
    /// - Throws: ``ReadError/damaged(format:part:)`` where tags do not match or a document type is
    ///   declared, which ECMA-376 Part 2 forbids; ``ReadError/tooDeep(format:limit:)``.
    mutating func next() throws(ReadError) -> MarkupScanner.Piece? {
        let damaged = ReadError.damaged(format: .docx, part: name)
        guard let piece = scanner.next() else {
            guard open.isEmpty, hasRoot else { throw damaged }
            return nil
        }
        switch piece {
        case .open(let name, _, let closed):
            hasRoot = true
            if !closed { open.append(name) }
            guard open.count <= limit else { throw ReadError.tooDeep(format: .docx, limit: limit) }
        case .close(let name):
            guard open.popLast() == name else { throw damaged }
        case .declaration: throw damaged
        case .text: break
        }
        return piece
    }
}

/// Writes the text of a body from its markup.
struct WordTextWriter {
    /// What has been written.
    private(set) var text: [UInt8] = []
    private var numbering: WordNumbering
    /// Depth of elements whose content is no text: deletions, fallbacks.
    private var skipped = 0
    private var inText = false
    /// Open rows: whether a cell stands before.
    private var rows: [Bool] = []
    private var style: String?
    /// Whether paragraph properties are being read, where w:tab is a stop and no character.
    private var inProperties = false
    private var number: (list: String?, level: String?) = (nil, nil)
    /// Where the open paragraphs begin in the text; a text box holds paragraphs in a paragraph.
    private var paragraphs: [Int] = []

    /// Takes the numbering of the document.
    init(numbering: WordNumbering) {
        self.numbering = numbering
    }

    /// Takes a piece of markup.
    mutating func take(_ piece: MarkupScanner.Piece, from scanner: MarkupScanner) {
        switch piece {
        case .text(let range):
            if inText, skipped == 0 { scanner.append(range, to: &text) }
        case .open(let name, let attributes, let closed):
            if skipped > 0 || Self.skips.contains(name) {
                if !closed { skipped += 1 }
                return
            }
            open(name, attributes, closed: closed, scanner)
        case .close(let name):
            if skipped > 0 {
                skipped -= 1
                return
            }
            close(name)
        case .declaration: break
        }
    }

    private static let skips: Set<String> = [
        "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:rPr", "w:sectPr",
        "w:pict", "w:comment",
    ]

    private mutating func open(
        _ name: String,
        _ attributes: Range<Int>,
        closed: Bool,
        _ scanner: MarkupScanner
    ) {
        switch name {
        case "w:t": inText = !closed
        case "w:tab" where !paragraphs.isEmpty && !inProperties: text.append(0x09)
        case "w:br", "w:cr": text.append(rows.isEmpty ? 0x0A : 0x20)
        case "w:noBreakHyphen": text.append(0x2D)
        case "w:p":
            if !paragraphs.isEmpty { endLine() }
            if !closed { paragraphs.append(text.count) }
            (style, number) = (nil, (nil, nil))
            if closed { endLine() }
        case "w:pPr": inProperties = !closed
        case "w:pStyle": style = scanner.attribute("w:val", in: attributes)
        case "w:numId": number.list = scanner.attribute("w:val", in: attributes)
        case "w:ilvl": number.level = scanner.attribute("w:val", in: attributes)
        case "w:tr":
            if !closed { rows.append(false) }
        case "w:tc":
            guard let row = rows.indices.last else { break }
            if text.last == 0x20 { text.removeLast() }
            if rows[row] { text.append(0x09) }
            rows[row] = true
        default: break
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "w:t": inText = false
        case "w:pPr":
            inProperties = false
            let label = numbering.label(style: style, list: number.list, level: number.level)
            if let label { text += Array(label.utf8) }
        case "w:p":
            if !paragraphs.isEmpty { paragraphs.removeLast() }
            endLine()
        case "w:tr":
            if !rows.isEmpty { rows.removeLast() }
            if rows.isEmpty {
                while text.last == 0x20 || text.last == 0x09 { text.removeLast() }
                text.append(0x0A)
            }
        default: break
        }
    }

    /// Ends a paragraph: a line, or in a cell a space.
    private mutating func endLine() {
        guard rows.isEmpty else {
            if let last = text.last, last != 0x09, last != 0x20, last != 0x0A { text.append(0x20) }
            return
        }
        text.append(0x0A)
    }
}
