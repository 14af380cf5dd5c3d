import FEEL

/// A decimal of any length, computed digit by digit as one does on paper: slow, and plain enough
/// to check ``Number`` against.
struct NaiveNumber: Hashable {
    /// The digits, the lowest first, without zeros at the end.
    var digits: [Int]
    var exponent: Int
    var isNegative: Bool

    init(digits: [Int], exponent: Int, isNegative: Bool) {
        self.digits = digits
        while self.digits.last == 0 { self.digits.removeLast() }
        self.exponent = exponent
        self.isNegative = isNegative
    }

    /// A number written with digits and an exponent, such as `-120E-3`.
    init(_ text: String) {
        let parts = text.split(separator: "E")
        let digits = parts.first.map { $0.reversed().compactMap(\.wholeNumberValue) } ?? []
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        self.init(digits: digits, exponent: exponent, isNegative: text.hasPrefix("-"))
    }

    /// The text that ``init(_:)`` reads.
    var text: String {
        let written = digits.isEmpty ? "0" : digits.reversed().map(String.init).joined()
        return "\(isNegative ? "-" : "")\(written)E\(exponent)"
    }

    /// The same number with an exponent that is not higher.
    func aligned(to exponent: Int) -> NaiveNumber {
        NaiveNumber(
            digits: Array(repeating: 0, count: self.exponent - exponent) + digits,
            exponent: exponent,
            isNegative: isNegative
        )
    }

    static func + (left: NaiveNumber, right: NaiveNumber) -> NaiveNumber {
        let exponent = min(left.exponent, right.exponent)
        let left = left.aligned(to: exponent)
        let right = right.aligned(to: exponent)
        if left.isNegative == right.isNegative {
            return NaiveNumber(
                digits: sum(left.digits, right.digits),
                exponent: exponent,
                isNegative: left.isNegative
            )
        }
        let isLess = isLess(left.digits, right.digits)
        return NaiveNumber(
            digits: isLess
                ? difference(right.digits, left.digits) : difference(left.digits, right.digits),
            exponent: exponent,
            isNegative: isLess ? right.isNegative : left.isNegative
        )
    }

    static prefix func - (number: NaiveNumber) -> NaiveNumber {
        NaiveNumber(
            digits: number.digits,
            exponent: number.exponent,
            isNegative: !number.isNegative
        )
    }

    static func * (left: NaiveNumber, right: NaiveNumber) -> NaiveNumber {
        var product = Array(repeating: 0, count: left.digits.count + right.digits.count + 1)
        for (place, digit) in left.digits.enumerated() {
            var carry = 0
            for (other, factor) in (right.digits + [0]).enumerated() {
                carry += product[place + other] + digit * factor
                product[place + other] = carry % 10
                carry /= 10
            }
        }
        return NaiveNumber(
            digits: product,
            exponent: left.exponent + right.exponent,
            isNegative: left.isNegative != right.isNegative
        )
    }

    /// The quotient to 80 places more than the dividend has, with a 1 behind where it goes on.
    static func / (left: NaiveNumber, right: NaiveNumber) -> NaiveNumber {
        var rest: [Int] = []
        var result: [Int] = []
        for digit in (Array(repeating: 0, count: 80) + left.digits).reversed() {
            rest.insert(digit, at: 0)
            while rest.last == 0 { rest.removeLast() }
            var count = 0
            while !isLess(rest, right.digits) {
                rest = difference(rest, right.digits)
                count += 1
            }
            result.insert(count, at: 0)
        }
        let goesOn = rest.contains { $0 != 0 }
        return NaiveNumber(
            digits: [goesOn ? 1 : 0] + result,
            exponent: left.exponent - right.exponent - 81,
            isNegative: left.isNegative != right.isNegative
        )
    }

    /// The number rounded so that its last digit stands at an exponent.
    func rounded(_ rule: Number.RoundingRule, at exponent: Int) -> NaiveNumber {
        guard exponent > self.exponent else { return self }
        let drop = exponent - self.exponent
        let kept = Array(digits.dropFirst(drop))
        let cut = Array(digits.prefix(drop))
        let first = digits.count >= drop ? cut.last ?? 0 : 0
        let isMore = cut.dropLast(digits.count >= drop ? 1 : 0).contains { $0 != 0 }
        let isOdd = (kept.first ?? 0) % 2 == 1
        let carries =
            switch rule {
            case .up: first > 0 || isMore
            case .down: false
            case .halfUp: first >= 5
            case .halfDown: first > 5 || first == 5 && isMore
            case .halfEven: first > 5 || first == 5 && (isMore || isOdd)
            case .floor: isNegative && (first > 0 || isMore)
            case .ceiling: !isNegative && (first > 0 || isMore)
            }
        return NaiveNumber(
            digits: carries ? NaiveNumber.sum(kept, [1]) : kept,
            exponent: exponent,
            isNegative: isNegative
        )
    }

    /// What a ``Number`` holds of it: 34 digits with an exponent from −6176 to 6111; nil where it
    /// is too large.
    var number: NaiveNumber? {
        var result = rounded(
            .halfEven,
            at: max(exponent + max(0, digits.count - 34), -6176)
        )
        if result.digits.count > 34 { result = result.rounded(.halfEven, at: result.exponent + 1) }
        return result.digits.count + result.exponent > 6145 && !result.digits.isEmpty
            ? nil : result.reduced
    }

    /// Without zeros at the end; 0 has the exponent 0.
    var reduced: NaiveNumber {
        let zeros = digits.prefix { $0 == 0 }.count
        return NaiveNumber(
            digits: Array(digits.dropFirst(zeros)),
            exponent: digits.isEmpty ? 0 : exponent + zeros,
            isNegative: isNegative && !digits.isEmpty
        )
    }

    private static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
        var carry = 0
        var result: [Int] = []
        for place in 0..<max(left.count, right.count) + 1 {
            carry += place < left.count ? left[place] : 0
            carry += place < right.count ? right[place] : 0
            result.append(carry % 10)
            carry /= 10
        }
        return result
    }

    private static func difference(_ left: [Int], _ right: [Int]) -> [Int] {
        var borrow = 0
        var result: [Int] = []
        for place in left.indices {
            let digit = left[place] - borrow - (place < right.count ? right[place] : 0)
            borrow = digit < 0 ? 1 : 0
            result.append(digit + 10 * borrow)
        }
        while result.last == 0 { result.removeLast() }
        return result
    }

    private static func isLess(_ left: [Int], _ right: [Int]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        return left.reversed().lexicographicallyPrecedes(right.reversed())
    }
}

extension NaiveNumber {
    /// A number's value, read from its text.
    init(_ number: Number) {
        let text = number.description
        let parts = text.split(separator: "E")
        let digits = parts[0].filter { $0 != "." }
        let places = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        let fraction = places.count > 1 ? places[1].count : 0
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        self = NaiveNumber("\(digits)E\(exponent - fraction)").reduced
    }
}

extension SeededGenerator {
    /// A number of few or many digits, often near the edges of 18, 19, 34 digits and of halves.
    mutating func number() -> NaiveNumber {
        let count = [1, 2, 4, 9, 18, 19, 20, 33, 34].randomElement(using: &self) ?? 1
        var digits = (0..<count).map { _ in Int.random(in: 0...9, using: &self) }
        switch Int.random(in: 0..<6, using: &self) {
        case 0: digits = Array(repeating: 9, count: count)
        case 1: digits = Array(repeating: 0, count: count - 1) + [5]
        case 2: digits = Array(repeating: 0, count: count / 2) + digits.dropFirst(count / 2)
        default: break
        }
        let exponent =
            Int.random(in: 0..<20, using: &self) == 0
            ? Int.random(in: -6176...6111, using: &self) : Int.random(in: -25...8, using: &self)
        return NaiveNumber(
            digits: digits,
            exponent: exponent,
            isNegative: Bool.random(using: &self)
        )
    }
}
