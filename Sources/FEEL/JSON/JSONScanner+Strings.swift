extension JSONScanner {
    /// The string whose opening quote stands at the position.
    mutating func string() throws(JSONError) -> String {
        let start = position
        position += 1
        // Most strings have no escape and are taken as they stand.
        while let byte = next, byte >= 0x20, byte != Self.quote, byte != Self.backslash {
            position += 1
        }
        guard let byte = next else { throw error(.unexpectedEnd) }
        if byte == Self.quote {
            let text = try text(start + 1..<position)
            position += 1
            return text
        }
        return try stringWithEscapes(openedAt: start)
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    private mutating func stringWithEscapes(openedAt start: Int) throws(JSONError) -> String {
        var result = try text(start + 1..<position)
        var plain = position
        while let byte = next {
            switch byte {
            case Self.quote:
                result += try text(plain..<position)
                position += 1
                return result
            case Self.backslash:
                result += try text(plain..<position)
                result.unicodeScalars.append(try escape())
                plain = position
            case 0..<0x20: throw error(.controlCharacter(code: UInt32(byte)))
            default: position += 1
            }
        }
        throw error(.unexpectedEnd)
    }

    /// The bytes of a range as text.
    private func text(_ range: Range<Int>) throws(JSONError) -> String {
        if let text = String(validating: bytes[range], as: UTF8.self) { return text }
        throw error(.notUTF8, at: firstInvalid(in: range))
    }

    /// Where the first bytes stand that are not UTF-8.
    private func firstInvalid(in range: Range<Int>) -> Int {
        var decoder = UTF8()
        var iterator = bytes[range].makeIterator()
        var offset = range.lowerBound
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            offset += UTF8.width(scalar)
        }
        return offset
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = position
        position += 1
        guard let byte = next else { throw error(.unexpectedEnd) }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicode(escapeAt: start)
        default:
            let end = bytes[(start + 2)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
            throw error(.wrongEscape(try text(start..<end)), at: start)
        }
    }

    /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair.
    private mutating func unicode(escapeAt start: Int) throws(JSONError) -> Unicode.Scalar {
        let first = try unit(escapeAt: start)
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard
            first < 0xDC00, bytes[position...].starts(with: [Self.backslash, UInt8(ascii: "u")])
        else { throw error(.loneSurrogate, at: start) }
        position += 2
        let second = try unit(escapeAt: position - 2)
        guard
            0xDC00...0xDFFF ~= second,
            let scalar = Unicode.Scalar((first - 0xD800) << 10 + (second - 0xDC00) + 0x10000)
        else { throw error(.loneSurrogate, at: start) }
        return scalar
    }

    private mutating func unit(escapeAt start: Int) throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw error(.unexpectedEnd) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error(.wrongEscape("\\u"), at: start)
            }
            unit = unit << 4 + UInt32(digit)
            position += 1
        }
        return unit
    }
}
