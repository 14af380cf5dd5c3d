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
        try read("word/numbering.xml") { numbering.take($0) }
        try read("word/styles.xml") { numbering.takeStyle($0) }
        var writer = WordTextWriter(numbering: numbering)
        try WordPart(bytes: body, name: Self.main, limits: limits).read {
            piece throws(ReadError) in
            writer.take(piece)
            guard writer.text.count <= limits.textBytes else {
                throw ReadError.tooLarge(bytes: writer.text.count, limit: limits.textBytes)
            }
        }
        return String(decoding: writer.text, as: UTF8.self)
    }

    /// Reads a part that may be missing.
    private func read(
        _ name: String,
        _ take: (WordMarkup) -> Void
    ) throws(ReadError) {
        guard let bytes = try archive.file(name) else { return }
        try WordPart(bytes: bytes, name: name, limits: limits).read(take)
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
    mutating func take(_ piece: WordMarkup) {
        switch piece {
        case .text(let words):
            if inText, skipped == 0 { text.append(contentsOf: words.utf8) }
        case .open(let name, let attributes):
            if skipped > 0 || Self.skips.contains(name) {
                skipped += 1
                return
            }
            open(name, attributes["w:val"])
        case .close(let name):
            if skipped > 0 {
                skipped -= 1
                return
            }
            close(name)
        }
    }

    private static let skips: Set<String> = [
        "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:rPr", "w:sectPr",
        "w:pict", "w:comment",
    ]

    private mutating func open(_ name: String, _ value: String?) {
        switch name {
        case "w:t": inText = true
        case "w:tab" where !paragraphs.isEmpty && !inProperties: text.append(0x09)
        case "w:br", "w:cr": text.append(rows.isEmpty ? 0x0A : 0x20)
        case "w:noBreakHyphen": text.append(0x2D)
        case "w:p":
            if !paragraphs.isEmpty { endLine() }
            paragraphs.append(text.count)
            (style, number) = (nil, (nil, nil))
        case "w:pPr": inProperties = true
        case "w:pStyle": style = value
        case "w:numId": number.list = value
        case "w:ilvl": number.level = value
        case "w:tr": rows.append(false)
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
