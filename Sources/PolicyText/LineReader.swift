/// Reads the lines of a text in one pass over its bytes.
struct LineReader {
    /// A line of the stored text that holds at least one code.
    struct Line {
        /// Its codes.
        var range = 0..<0
        /// Whether a blank line or a page break stands before it.
        var apart = false
        /// Whether Markdown marks it as a heading.
        var heading = false
        /// Whether a tab stands between its codes, as in a row of a table.
        var hasTabs = false
        /// The half-width columns of white space before its first code, at most 200.
        var indent = 0
    }

    /// The lines of a text in order, without gaps between them.
    struct Lines {
        fileprivate var stored: [Stored] = []
        fileprivate var end = 0

        /// A line held narrow, as a hostile text has one every other code; it ends where the next
        /// begins.
        fileprivate struct Stored {
            let start: UInt32
            let indent: UInt8
            let marks: UInt8
        }

        /// The number of lines.
        var count: Int { stored.count }

        /// The line at an index.
        subscript(index: Int) -> Line {
            let line = stored[index]
            let end = index + 1 < stored.count ? Int(stored[index + 1].start) : end
            return Line(
                range: Int(line.start)..<end,
                apart: line.marks & 1 != 0,
                heading: line.marks & 2 != 0,
                hasTabs: line.marks & 4 != 0,
                indent: Int(line.indent)
            )
        }
    }

    /// Reads codes, offsets and lines.
    static func read(_ text: String) -> (flow: Flow, lines: Lines) {
        let bytes = Array(text.utf8)
        // No text has more codes than scalars.
        var scalars = 0
        for byte in bytes where byte & 0xC0 != 0x80 { scalars += 1 }
        var offsets: [UInt32] = []
        var lines = Lines()
        let codes = [UInt16](unsafeUninitializedCapacity: scalars) { codes, count in
            offsets = [UInt32](unsafeUninitializedCapacity: scalars + 1) { offsets, length in
                bytes.withUnsafeBufferPointer { bytes in
                    var reader = LineReader(bytes: bytes, codes: codes, offsets: offsets)
                    reader.read()
                    offsets[reader.count] = UInt32(bytes.count)
                    (count, length) = (reader.count, reader.count + 1)
                    lines = reader.lines
                }
            }
        }
        lines.end = codes.count
        return (Flow(bytes: bytes, codes: codes, offsets: offsets, paragraphs: []), lines)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let codes: UnsafeMutableBufferPointer<UInt16>
    private let offsets: UnsafeMutableBufferPointer<UInt32>
    private var count = 0
    private var lines = Lines()
    private var start = 0
    private var breaks = 1
    private var isHeading = false
    private var tab = 0
    private var indent = 0

    private init(
        bytes: UnsafeBufferPointer<UInt8>,
        codes: UnsafeMutableBufferPointer<UInt16>,
        offsets: UnsafeMutableBufferPointer<UInt32>
    ) {
        self.bytes = bytes
        self.codes = codes
        self.offsets = offsets
    }

    @inline(__always)
    private mutating func append(_ code: UInt16, at byte: Int) {
        codes[count] = code
        offsets[count] = UInt32(byte)
        count += 1
    }

    private mutating func close(_ more: Int) {
        if count > start {
            let hasTabs = tab > start && tab < count
            lines.stored.append(
                Lines.Stored(
                    start: UInt32(start),
                    indent: UInt8(min(indent, 200)),
                    marks: (breaks > 1 ? 1 : 0) | (isHeading ? 2 : 0) | (hasTabs ? 4 : 0)
                )
            )
            start = count
            breaks = 0
        }
        breaks += more
        isHeading = false
        indent = 0
    }

    private mutating func read() {
        var previous: UInt16 = 0
        var index = 0
        while index < bytes.count {
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
            case 0x4E00...0x9FFF: append(code == 0x4E36 ? 0x3001 : code, at: index)
            case 0x0A:
                if previous != 0x0D { close(1) }
            case 0x0D, 0x0B, 0x85, 0x2028, 0x2029: close(1)
            case 0x0C: close(2)
            case 0x09, 0x20, 0xA0, 0x3000:
                if code == 0x09 { tab = count }
                if count == start { indent += code == 0x3000 ? 2 : 1 }
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x1680, 0x2000...0x200F, 0x202A...0x202F,
                0x205F...0x206F, 0xFE00...0xFE0F, 0xFEFF:
                break
            case 0x23 where count == start: isHeading = true
            case 0x3E where count == start: break
            case 0x2A where count == start || previous == 0x2A: break
            case 0x2A where next < bytes.count && bytes[next] == 0x2A: break
            case 0x5C where next < bytes.count && isMark(bytes[next]): break
            default: append(LineReader.folded(code), at: index)
            }
            previous = code
            index = next
        }
        close(1)
    }

    /// Whether Markdown lets a backslash stand before a byte to take away its meaning.
    private func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23, 0x28...0x2E, 0x3E, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// A code that means the same as another, brought to one form.
    private static func folded(_ code: UInt16) -> UInt16 {
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
