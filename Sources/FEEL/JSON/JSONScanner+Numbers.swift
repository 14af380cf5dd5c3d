extension JSONScanner {
    /// The number that starts at the position, with all its digits.
    mutating func number() throws(JSONError) -> Number {
        let start = position
        var digits = SignificantDigits()
        if next == UInt8(ascii: "-") { position += 1 }
        let whole = position
        digits.add(readDigits(), fraction: false)
        let hasLeadingZero = position > whole + 1 && bytes[whole] == UInt8(ascii: "0")
        if hasLeadingZero { throw error(.wrongNumber(numberText(from: start)), at: start) }
        guard position > whole else { throw unfinishedNumber(from: start) }
        if next == UInt8(ascii: ".") {
            position += 1
            let fraction = readDigits()
            guard !fraction.isEmpty else { throw unfinishedNumber(from: start) }
            digits.add(fraction, fraction: true)
        }
        if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
            position += 1
            let sign = next
            if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
            let exponent = readDigits()
            guard !exponent.isEmpty else { throw unfinishedNumber(from: start) }
            digits.addExponent(exponent, isNegative: sign == UInt8(ascii: "-"))
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard digits.areZero || digits.fit, let number = Number(digits.areZero ? "0" : text) else {
            throw error(.inexactNumber(text), at: start)
        }
        return number
    }

    /// Steps over digits.
    private mutating func readDigits() -> ArraySlice<UInt8> {
        let start = position
        while let byte = next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { position += 1 }
        return bytes[start..<position]
    }

    /// The error that digits are missing at the position, in a number that begins at an offset.
    private func unfinishedNumber(from start: Int) -> JSONError {
        position == bytes.count
            ? error(.unexpectedEnd, at: start)
            : error(.wrongNumber(numberText(from: start)), at: start)
    }

    /// What begins at an offset and seems to be meant as a number.
    private func numberText(from start: Int) -> String {
        let text = bytes[start...].prefix(40).prefix(while: Self.belongsToNumber)
        return String(decoding: text, as: UTF8.self)
    }

    private static func belongsToNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}

/// What decides whether FEEL holds a number as it is written: how many digits count, and the power
/// of ten of the last of them.
private struct SignificantDigits {
    /// The digits from the first that is not 0 to the last that is not 0.
    private var count = 0
    /// The zeros behind the last digit that is not 0.
    private var zeros = 0
    /// The power of ten of the digit read last.
    private var power = 0

    /// Whether there is none but 0.
    var areZero: Bool { count == 0 }

    /// Whether a number of FEEL holds them all.
    var fit: Bool {
        let last = power + zeros
        // The last digit's power is at least −6176, the first digit's at most 6144.
        return count <= 34 && last >= -6176 && last + count - 1 <= 6144
    }

    /// Adds digits of the whole part or of the fraction.
    mutating func add(_ digits: ArraySlice<UInt8>, fraction: Bool) {
        if fraction { power -= digits.count }
        for digit in digits {
            if digit == UInt8(ascii: "0") {
                zeros += 1
            } else {
                count = count == 0 ? 1 : count + zeros + 1
                zeros = 0
            }
        }
    }

    /// Moves the point; an exponent beyond all reason counts as a million million.
    mutating func addExponent(_ digits: ArraySlice<UInt8>, isNegative: Bool) {
        let limit = 1_000_000_000_000
        var exponent = 0
        for digit in digits where exponent < limit {
            exponent = exponent * 10 + Int(digit - UInt8(ascii: "0"))
        }
        power += isNegative ? -exponent : exponent
    }
}
