/// A division by a constant with one rounding, ready to be done for many dividends.
///
/// The constant's reciprocal as a binary fraction takes the place of the division: for a divisor
/// d of b bits (2^(b−1) < d ≤ 2^b), a shift of p = 63 + b and m = ⌈2^p / d⌉ < 2^64, the integer
/// part of n·m / 2^p is that of n / d for every n below 2^63, because m·d exceeds 2^p by less than
/// d ≤ 2^(p−63) (Granlund and Montgomery, Division by Invariant Integers, theorem 4.2).
struct Quotient: Hashable, Sendable {
    let divisor: Int64
    /// What the dividend is multiplied by first; the product is proven to fit.
    let factor: Int64
    let rule: Number.RoundingRule
    /// Whether the dividend is proven not to be negative.
    let isNonnegative: Bool
    /// No quotient is to be larger than this.
    var limit = Int64.max

    /// The m of the proof.
    let reciprocal: UInt64
    /// The p of the proof, less 64.
    let shift: UInt64

    /// - Precondition: `divisor >= 2`, and a magnitude of the dividend times the factor plus the
    ///   divisor is below 2^63.
    init(divisor: Int64, factor: Int64, rule: Number.RoundingRule, isNonnegative: Bool) {
        precondition(divisor >= 2)
        self.divisor = divisor
        self.factor = factor
        self.rule = rule
        self.isNonnegative = isNonnegative
        let bits = 64 - (divisor - 1).leadingZeroBitCount
        let power = UInt128(1) << UInt128(63 + bits)
        reciprocal = UInt64((power + UInt128(divisor) - 1) / UInt128(divisor))
        shift = UInt64(bits - 1)
    }

    /// What is added to the magnitude of a dividend of that sign; see ``Number/RoundingRule``.
    func addend(isNegative: Bool) -> UInt64? {
        rule.addend(divisor: UInt64(divisor), isNegative: isNegative)
    }

    /// The integer part of a quotient.
    ///
    /// - Precondition: `magnitude < 2^63`.
    @inline(__always)
    func whole(_ magnitude: UInt64) -> UInt64 {
        magnitude.multipliedFullWidth(by: reciprocal).high &>> shift
    }

    /// The rounded quotient of any dividend times the factor.
    func callAsFunction(_ dividend: Int64) -> Int64 {
        let product = dividend &* factor
        let magnitude = product.magnitude
        let quotient: UInt64
        if let addend = addend(isNegative: product < 0) {
            quotient = whole(magnitude &+ addend)
        } else {
            let down = whole(magnitude)
            let twice = (magnitude &- down &* UInt64(divisor)) &* 2
            let isOver = twice > UInt64(divisor) || (twice == UInt64(divisor) && down & 1 == 1)
            quotient = isOver ? down + 1 : down
        }
        let signed = Int64(bitPattern: quotient)
        return min(product < 0 ? -signed : signed, limit)
    }
}

extension Number.RoundingRule {
    /// What is added to the magnitude of a dividend of that sign, before it is divided and the
    /// rest is dropped; nil where that does not do, for half-even.
    @inline(__always)
    func addend(divisor: UInt64, isNegative: Bool) -> UInt64? {
        switch self {
        case .up: divisor - 1
        case .down: 0
        case .halfUp: divisor / 2
        case .halfDown: (divisor - 1) / 2
        case .floor: isNegative ? divisor - 1 : 0
        case .ceiling: isNegative ? 0 : divisor - 1
        case .halfEven: nil
        }
    }

    /// The rounded quotient.
    ///
    /// - Precondition: The divisor is not zero, and with the dividend's magnitude below 2^63.
    @inline(__always)
    func quotient(_ dividend: Int64, by divisor: UInt64) -> Int64 {
        let magnitude = dividend.magnitude
        let quotient: UInt64
        if let addend = addend(divisor: divisor, isNegative: dividend < 0) {
            quotient = (magnitude &+ addend) / divisor
        } else {
            let (down, rest) = magnitude.quotientAndRemainder(dividingBy: divisor)
            let twice = rest &* 2
            quotient = twice > divisor || (twice == divisor && down & 1 == 1) ? down + 1 : down
        }
        let signed = Int64(bitPattern: quotient)
        return dividend < 0 ? -signed : signed
    }
}
