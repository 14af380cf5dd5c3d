extension Number: LosslessStringConvertible, CustomStringConvertible {
    /// Reads a number as FEEL and JSON write it: `12`, `-0.5`, `.5`, `1.23e-4`.
    ///
    /// More than 34 digits are rounded half-even. It takes time in proportion to the text.
    ///
    /// - Returns: nil where the text is anything else, even with white space around it, or the
    ///   number is too large.
    @inlinable
    public init?(_ text: some StringProtocol) {
        if let number = text.utf8.withContiguousStorageIfAvailable({ Number(bytes: $0) }) {
            guard let number else { return nil }
            self = number
        } else {
            var copy = String(text)
            guard let number = copy.withUTF8({ Number(bytes: $0) }) else { return nil }
            self = number
        }
    }

    /// Reads a number from its text's bytes.
    @usableFromInline
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        var digits = NumberDigits()
        guard digits.read(bytes), let number = digits.number else { return nil }
        self = number
    }

    /// The number as FEEL writes it, without zeros at the end of a fraction; `1.0` is `1`.
    ///
    /// It is plain where that takes at most 40 digits before the point or 40 after it, otherwise
    /// it has an exponent, such as `1E+6000`. FEEL and JSON read both.
    public var description: String {
        let (magnitude, exponent) = reduced
        let count = max(1, magnitude.digitCount)
        let isPlain = exponent < 0 ? exponent >= -40 : exponent + count <= 40
        let place = isPlain ? count + exponent : 1
        let text = String(unsafeUninitializedCapacity: 96) { bytes in
            var end = 0
            if isNegative { bytes.append(UInt8(ascii: "-"), &end) }
            if place <= 0 {
                bytes.append(UInt8(ascii: "0"), &end)
                bytes.append(UInt8(ascii: "."), &end)
                for _ in 0..<(-place) { bytes.append(UInt8(ascii: "0"), &end) }
            }
            bytes.append(magnitude, count: count, place: place, &end)
            while isPlain, exponent > 0, end < place + (isNegative ? 1 : 0) {
                bytes.append(UInt8(ascii: "0"), &end)
            }
            return end
        }
        if isPlain { return text }
        let power = exponent + count - 1
        return text + (power < 0 ? "E" : "E+") + String(power)
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    fileprivate func append(_ byte: UInt8, _ end: inout Int) {
        self[end] = byte
        end += 1
    }

    /// Writes digits, with a point behind so many of them unless that is behind all or none.
    fileprivate func append(_ digits: UInt128, count: Int, place: Int, _ end: inout Int) {
        let hasPoint = place > 0 && place < count
        let start = end
        end += count + (hasPoint ? 1 : 0)
        if hasPoint { self[start + place] = UInt8(ascii: ".") }
        var upper = UInt64(0)
        var rest = UInt64(truncatingIfNeeded: digits)
        if digits >> 64 != 0 {
            let parts = digits.divided(by: UInt128(powerOfTen(18)))
            upper = UInt64(truncatingIfNeeded: parts.quotient)
            rest = UInt64(truncatingIfNeeded: parts.remainder)
        }
        for index in stride(from: count - 1, through: 0, by: -1) {
            self[start + index + (hasPoint && index >= place ? 1 : 0)] =
                UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
            if digits >> 64 != 0, index == count - 18 { rest = upper }
        }
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
        if count == 0 { readShort(text, &place, isFraction: isFraction) }
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

    /// Reads the first 18 digits, which fit 64 bits.
    private mutating func readShort(
        _ text: UnsafeBufferPointer<UInt8>,
        _ place: inout Int,
        isFraction: Bool
    ) {
        let start = place
        let end = min(text.endIndex, start + 18)
        var short: UInt64 = 0
        while place < end {
            let digit = text[place] &- UInt8(ascii: "0")
            guard digit < 10 else { break }
            short = short &* 10 &+ UInt64(digit)
            place += 1
        }
        if isFraction { exponent -= place - start }
        magnitude = UInt128(short)
        count = magnitude.digitCount
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
