/// The text as the grammar reads it: without layout, folded to one width.
///
/// A code is a UTF-16 code unit of the stored text with full-width ASCII folded to half-width
/// (（ becomes `(`, ％ becomes `%`); white space is left out, a scalar beyond the basic plane is
/// U+FFFD. What a page break printed twice is left out too. Everything the reader finds is a range
/// of codes, and ``span(_:)`` leads back to the bytes.
struct Flow {
    /// The stored text.
    let bytes: [UInt8]
    /// The codes in reading order.
    var codes: [UInt16]
    /// The byte at which each code starts in the stored text; one more at the end of the text.
    var offsets: [UInt32]
    /// The paragraphs in reading order: joined lines, without gaps between them.
    var paragraphs: [Paragraph]

    /// A paragraph: lines joined where layout had cut them.
    struct Paragraph {
        /// Its codes.
        var range: Range<Int>
        /// The index of the item it belongs to in the outline; nil before the first heading.
        var item: Int?
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
    /// Reads a text: white space dropped, width folded, one paragraph a line.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        var codes: [UInt16] = []
        var offsets: [UInt32] = []
        codes.reserveCapacity(bytes.count / 3 + 16)
        offsets.reserveCapacity(bytes.count / 3 + 17)
        var paragraphs: [Paragraph] = []
        var start = 0
        var index = 0
        func close() {
            if codes.count > start {
                paragraphs.append(Paragraph(range: start..<codes.count, item: nil))
                start = codes.count
            }
        }
        while index < bytes.count {
            let lead = bytes[index]
            let length = Flow.length(lead)
            var code: UInt16
            switch length {
            case 1: code = UInt16(lead)
            case 2: code = UInt16(lead & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)
            case 3:
                code =
                    UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
                    | UInt16(bytes[index + 2] & 0x3F)
            default: code = 0xFFFD
            }
            if (0xFF01...0xFF5E).contains(code) { code -= 0xFEE0 }
            switch code {
            case 0x0A, 0x0D, 0x0C: close()
            case 0x09, 0x0B, 0x20, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F,
                0x2060, 0x3000, 0xFEFF:
                break
            default:
                codes.append(code)
                offsets.append(UInt32(index))
            }
            index += length
        }
        close()
        offsets.append(UInt32(bytes.count))
        self.init(bytes: bytes, codes: codes, offsets: offsets, paragraphs: paragraphs)
    }
}
