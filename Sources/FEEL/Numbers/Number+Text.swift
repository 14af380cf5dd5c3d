extension Number: LosslessStringConvertible, CustomStringConvertible {
    /// Reads a number as FEEL and JSON write it: `12`, `-0.5`, `.5`, `1.23e-4`.
    ///
    /// More than 34 digits are rounded half-even. It takes time in proportion to the text.
    ///
    /// - Returns: nil where the text is anything else, even with white space around it, or the
    ///   number is too large.
    public init?(_ text: some StringProtocol) {
        var digits = NumberDigits()
        var text = text
        let isRead = text.withContiguousBytes { digits.read($0) }
        guard isRead, let number = digits.number else { return nil }
        self = number
    }

    /// The number as FEEL writes it, without zeros at the end of a fraction; `1.0` is `1`.
    ///
    /// It is plain as long as the point stands at most 34 places after the digits or 40 before
    /// them, otherwise it has an exponent, such as `1E+6000`.
    public var description: String {
        let (magnitude, exponent) = reduced
        if magnitude == 0 { return "0" }
        let digits = String(magnitude)
        let count = digits.utf8.count
        var text = isNegative ? "-" : ""
        if exponent >= 0, exponent + count <= Number.precision + 6 {
            text += digits
            text += String(repeating: "0", count: exponent)
        } else if exponent < 0, exponent >= -40 {
            text += Number.pointed(digits, at: count + exponent)
        } else {
            let adjusted = exponent + count - 1
            text += count > 1 ? Number.pointed(digits, at: 1) : digits
            text += adjusted < 0 ? "E\(adjusted)" : "E+\(adjusted)"
        }
        return text
    }

    /// Digits with a point after so many of them; zeros stand before where there are fewer.
    private static func pointed(_ digits: String, at place: Int) -> String {
        if place <= 0 { return "0." + String(repeating: "0", count: -place) + digits }
        return "\(digits.prefix(place)).\(digits.dropFirst(place))"
    }
}

extension StringProtocol {
    /// The UTF-8 bytes in one piece.
    fileprivate mutating func withContiguousBytes<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = String(self)
        return copy.withUTF8(body)
    }
}

/// What has been read of a number's text.
private struct NumberDigits {
    /// The first 36 digits that count; the others are in ``hasMore``.
    private var magnitude: UInt128 = 0
    private var count = 0
    private var hasMore = false
    private var exponent = 0
    private var isNegative = false

    /// The number that was read; nil where it is too large.
    var number: Number? {
        // Fewer digits than 36 are all of them.
        Number.rounding(
            magnitude,
            exponent: exponent,
            isNegative: isNegative,
            hasMore: hasMore
        )
    }

    /// Reads a whole text; false where it is no number.
    mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = text.startIndex
        if place < text.endIndex, text[place] == UInt8(ascii: "-") {
            isNegative = true
            place += 1
        }
        let whole = readDigits(text, &place)
        if place < text.endIndex, text[place] == UInt8(ascii: ".") {
            place += 1
            let fraction = readDigits(text, &place, isFraction: true)
            guard fraction else { return false }
        } else if !whole {
            return false
        }
        if place < text.endIndex, text[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            guard readExponent(text, &place) else { return false }
        }
        return place == text.endIndex
    }

    /// Reads digits as far as they go; false where there is none.
    private mutating func readDigits(
        _ text: UnsafeBufferPointer<UInt8>,
        _ place: inout Int,
        isFraction: Bool = false
    ) -> Bool {
        let start = place
        while place < text.endIndex {
            let digit = text[place] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            if count < 36 {
                magnitude = magnitude &* 10 &+ UInt128(digit)
                if magnitude != 0 { count += 1 }
                if isFraction { exponent -= 1 }
            } else {
                hasMore = hasMore || digit != 0
                if !isFraction { exponent += 1 }
            }
            place += 1
        }
        return place > start
    }

    private mutating func readExponent(
        _ text: UnsafeBufferPointer<UInt8>,
        _ place: inout Int
    ) -> Bool {
        guard place < text.endIndex else { return false }
        let isBelowZero = text[place] == UInt8(ascii: "-")
        if isBelowZero || text[place] == UInt8(ascii: "+") { place += 1 }
        let start = place
        var value = 0
        while place < text.endIndex {
            let digit = text[place] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            // Far outside of every range, however long the digits before it.
            value = min(value * 10 + Int(digit), Int(Int32.max) << 16)
            place += 1
        }
        exponent += isBelowZero ? -value : value
        return place > start
    }
}
