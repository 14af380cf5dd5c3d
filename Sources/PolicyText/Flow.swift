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
    struct Paragraph: Hashable {
        /// Its codes.
        var range: Range<Int>
        /// The index of the item it belongs to in the outline; nil before the first heading and in
        /// what is not body.
        var item: Int?
        /// The part of the document it stands in.
        var region = Region.body
        /// Whether it is a row of a table: cells between tabs or bars.
        var isRow = false
    }

    /// A part of a document.
    enum Region: Hashable {
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
    /// - Precondition: The text has less than 4 GiB.
    init(_ text: String) {
        self.init(bytes: Array(text.utf8), codes: [], offsets: [], paragraphs: [])
        let lines = readLines()
        var joiner = LineJoiner(flow: self, lines: lines)
        self = joiner.join()
    }

    /// A line of the stored text that holds at least one code.
    struct Line {
        /// Its codes.
        var range: Range<Int>
        /// Whether a blank line or a page break stands before it.
        var apart: Bool
        /// Whether Markdown marks it as a heading.
        var heading: Bool
        /// Whether a tab stands between its codes, as in a row of a table.
        var hasTabs: Bool
        /// The half-width columns of white space before its first code.
        var indent: Int
    }

    /// Fills the codes and offsets, and returns the lines.
    private mutating func readLines() -> [Line] {
        var lines = LineBuilder(bytes: bytes.count)
        bytes.withUnsafeBufferPointer { lines.read($0) }
        codes = lines.codes
        offsets = lines.offsets
        return lines.lines
    }

    /// Gathers codes and lines in one pass over the bytes.
    private struct LineBuilder {
        var codes: [UInt16] = []
        var offsets: [UInt32] = []
        var lines: [Line] = []
        private var start = 0
        private var breaks = 1
        private var isHeading = false
        private var tab = 0
        private var indent = 0

        init(bytes: Int) {
            codes.reserveCapacity(bytes / 3 + 16)
            offsets.reserveCapacity(bytes / 3 + 17)
        }

        private mutating func close(_ more: Int) {
            if codes.count > start {
                lines.append(
                    Line(
                        range: start..<codes.count,
                        apart: breaks > 1,
                        heading: isHeading,
                        hasTabs: tab > start && tab < codes.count,
                        indent: min(indent, 200)
                    )
                )
                start = codes.count
                breaks = 0
            }
            breaks += more
            isHeading = false
            indent = 0
        }

        mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
            let count = bytes.count
            var previous: UInt16 = 0
            var index = 0
            while index < count {
                let lead = bytes[index]
                let length = Flow.length(lead)
                let code: UInt16
                switch length {
                case 1: code = UInt16(lead)
                case 2: code = UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
                case 3:
                    code =
                        UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
                        | UInt16(bytes[index + 2] & 0x3F)
                default: code = 0xFFFD
                }
                let next = index + length
                switch code {
                case 0x4E00...0x9FFF:
                    codes.append(code == 0x4E36 ? 0x3001 : code)
                    offsets.append(UInt32(index))
                case 0x0A:
                    if previous != 0x0D { close(1) }
                case 0x0D, 0x0B, 0x85, 0x2028, 0x2029: close(1)
                case 0x0C: close(2)
                case 0x09, 0x20, 0xA0, 0x3000:
                    if code == 0x09 { tab = codes.count }
                    if codes.count == start { indent += code == 0x3000 ? 2 : 1 }
                case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x1680, 0x2000...0x200F, 0x202A...0x202F,
                    0x205F...0x206F, 0xFE00...0xFE0F, 0xFEFF:
                    break
                case 0x23 where codes.count == start: isHeading = true
                case 0x3E where codes.count == start: break
                case 0x2A where codes.count == start || previous == 0x2A: break
                case 0x2A where next < count && bytes[next] == 0x2A: break
                case 0x5C where next < count && Flow.isMark(bytes[next]): break
                default:
                    codes.append(Flow.folded(code))
                    offsets.append(UInt32(index))
                }
                previous = code
                index = next
            }
            close(1)
            offsets.append(UInt32(count))
        }
    }

    /// Whether Markdown lets a backslash stand before a byte to take away its meaning.
    fileprivate static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23, 0x28...0x2E, 0x3E, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// A code that means the same as another, brought to one form.
    fileprivate static func folded(_ code: UInt16) -> UInt16 {
        switch code {
        case 0xFF01...0xFF5E: code - 0xFEE0
        case 0x2F00...0x2FD5: KangxiRadicals.ideographs[Int(code - KangxiRadicals.first)]
        case 0x2236, 0xFE30, 0xFE55: 0x3A
        case 0xFE50: 0x2C
        case 0xFE51: 0x3001
        case 0xFE52: 0x2E
        case 0xFE54: 0x3B
        case 0xFE59: 0x28
        case 0xFE5A: 0x29
        case 0xFE5D: 0x3014
        case 0xFE5E: 0x3015
        case 0xFF61: 0x3002
        case 0xFF64: 0x3001
        default: code
        }
    }
}
