/// The text as the grammar reads it: without layout, folded to one width.
///
/// A code is a UTF-16 code unit of the stored text with full-width ASCII folded to half-width
/// (（ becomes `(`, ％ becomes `%`); white space and Markdown's marks are left out, a scalar beyond
/// the basic plane is U+FFFD. What a page break printed twice and page numbers are left out too.
/// Everything the reader finds is a range of codes, and ``span(_:)`` leads back to the bytes.
struct Flow {
    /// The stored text.
    let bytes: [UInt8]
    /// The codes in reading order.
    var codes: [UInt16]
    /// The byte at which each code starts in the stored text; one more at the end of the text.
    var offsets: [UInt32]
    /// The paragraphs in reading order: joined lines, without gaps between them.
    var paragraphs: [Paragraph]
    /// What was left out or doubted while joining lines.
    var notes: [ReadingNote] = []

    /// A paragraph: lines joined where layout had cut them.
    ///
    /// Held narrow: a hostile text has a paragraph every other code.
    struct Paragraph: Hashable {
        private var start: UInt32
        private var end: UInt32
        /// One more than the item, 0 for none; then two bits of region, one of row.
        private var marks: UInt32

        /// Creates a paragraph of the body that belongs to no item.
        init(range: Range<Int>, isRow: Bool = false) {
            start = UInt32(range.lowerBound)
            end = UInt32(range.upperBound)
            marks = UInt32(Region.body.rawValue) << 1 | (isRow ? 1 : 0)
        }

        /// Whether it is a row of a table: cells between tabs or bars.
        var isRow: Bool { marks & 1 != 0 }

        /// The part of the document it stands in.
        var region: Region {
            get { Region(rawValue: UInt8(marks >> 1 & 3)) ?? .body }
            set { marks = marks & ~6 | UInt32(newValue.rawValue) << 1 }
        }

        /// Its codes.
        var range: Range<Int> {
            get { Int(start)..<Int(end) }
            set {
                start = UInt32(newValue.lowerBound)
                end = UInt32(newValue.upperBound)
            }
        }

        /// The index of the item it belongs to in the outline; nil before the first heading and in
        /// what is not body.
        var item: Int? {
            get { marks < 8 ? nil : Int(marks >> 3) - 1 }
            set { marks = marks & 7 | (newValue.map { UInt32($0) + 1 } ?? 0) << 3 }
        }
    }

    /// A part of a document.
    enum Region: UInt8, Hashable {
        /// Letterhead, title, number, addressees; the letter around a plan that it issues.
        case front
        /// What the document says.
        case body
        /// Annexes, forms, signature, and what a web page adds.
        case annex
    }

    /// What stands between two codes in the stored text.
    enum Gap: Hashable {
        case none
        case space
        case tab
        case line
    }

    /// The bytes of a range of codes.
    func span(_ range: Range<Int>) -> Span {
        guard let last = range.last else {
            let start = Int(offsets[range.lowerBound])
            return Span(start, start)
        }
        let start = Int(offsets[last])
        return Span(Int(offsets[range.lowerBound]), start + Flow.length(bytes[start]))
    }

    /// The words of a range as printed, without the white space between them.
    func string(_ range: Range<Int>) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(range.count * 3)
        for index in range {
            let start = Int(offsets[index])
            utf8.append(contentsOf: bytes[start..<start + Flow.length(bytes[start])])
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// The words of a range as the grammar reads them, folded to half width.
    func folded(_ range: Range<Int>) -> String {
        var utf8: [UInt8] = []
        utf8.reserveCapacity(range.count * 3)
        for code in codes[range] {
            switch code {
            case ..<0x80: utf8.append(UInt8(code))
            case ..<0x800: utf8 += [UInt8(0xC0 | code >> 6), UInt8(0x80 | code & 0x3F)]
            default:
                utf8 += [
                    UInt8(0xE0 | code >> 12), UInt8(0x80 | code >> 6 & 0x3F),
                    UInt8(0x80 | code & 0x3F),
                ]
            }
        }
        return String(decoding: utf8, as: UTF8.self)
    }

    /// The layout that stands before a code, the widest there is.
    func gap(before index: Int) -> Gap {
        guard index > 0, index < codes.count else { return .line }
        let last = Int(offsets[index - 1])
        var gap = Gap.none
        var byte = last + Flow.length(bytes[last])
        let end = Int(offsets[index])
        while byte < end {
            switch bytes[byte] {
            case 0x0A...0x0D: return .line
            case 0x09: gap = .tab
            case 0x2A, 0x23, 0x5C, 0x3E: break
            default: if gap == .none { gap = .space }
            }
            byte += Flow.length(bytes[byte])
        }
        return gap
    }

    /// How many tabs stand right before a code.
    func tabs(before index: Int) -> Int {
        guard index > 0, index < codes.count else { return 0 }
        let last = Int(offsets[index - 1])
        return bytes[last + Flow.length(bytes[last])..<Int(offsets[index])].count { $0 == 0x09 }
    }

    /// Whether Markdown's bold begins or ends right before a code.
    func bold(before index: Int) -> Bool {
        guard index < offsets.count else { return false }
        var byte = Int(offsets[index]) - 1
        while byte >= 0, bytes[byte] == 0x2A || bytes[byte] == 0x20 {
            if bytes[byte] == 0x2A { return true }
            byte -= 1
        }
        return false
    }

    /// Whether a pattern stands at a place, inside a limit.
    func matches(_ pattern: [UInt16], at place: Int, before limit: Int) -> Bool {
        guard place >= 0, place + pattern.count <= limit else { return false }
        for index in 0..<pattern.count where codes[place + index] != pattern[index] {
            return false
        }
        return true
    }

    /// The first place of a pattern in a range.
    func first(_ pattern: [UInt16], in range: Range<Int>) -> Int? {
        guard let head = pattern.first, range.count >= pattern.count else { return nil }
        for place in range.lowerBound...(range.upperBound - pattern.count)
        where codes[place] == head && matches(pattern, at: place, before: range.upperBound) {
            return place
        }
        return nil
    }

    /// The length of the scalar that a lead byte opens.
    static func length(_ lead: UInt8) -> Int {
        switch lead {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}

extension Flow {
    /// Reads a text: white space dropped, width folded, lines joined to paragraphs.
    ///
    /// - Precondition: The text has less than 2 GiB.
    init(_ text: String) {
        let (flow, lines) = LineReader.read(text)
        var joiner = LineJoiner(flow: consume flow, lines: consume lines)
        self = joiner.join()
    }
}
