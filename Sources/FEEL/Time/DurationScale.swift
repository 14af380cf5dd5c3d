/// Multiplying and dividing the length of a duration by a number: exactly, with one rounding at
/// the end.
enum DurationScale {
    /// What becomes of the part of a result that is finer than the duration can hold.
    enum Rounding {
        /// To the nearest, and to the even one of two that are equally near, as FEEL's numbers do.
        case halfEven
        /// Left away.
        case towardZero
    }

    /// The product of a length and a number; nil where it exceeds 128 bits.
    static func product(_ length: Int128, _ number: Number, _ rounding: Rounding) -> Int128? {
        let coefficient = number.coefficient
        let product = length.magnitude.multipliedFullWidth(by: coefficient.magnitude)
        let isNegative = (length < 0) != (coefficient < 0)
        let exponent = Int(number.exponent)
        let magnitude =
            exponent >= 0
            ? scaledUp(product, exponent)
            : scaledDown(product, -exponent, rounding)
        return magnitude.flatMap { signed($0, isNegative: isNegative) }
    }

    /// The quotient of a length by a number; nil for 0 and where it exceeds 128 bits.
    static func quotient(_ length: Int128, _ number: Number, _ rounding: Rounding) -> Int128? {
        let coefficient = number.coefficient
        guard coefficient != 0 else { return nil }
        let isNegative = (length < 0) != (coefficient < 0)
        var divisor = coefficient.magnitude
        let exponent = Int(number.exponent)
        if exponent > 0 {
            guard exponent <= 38 else { return 0 }
            let (scaled, overflow) = divisor.multipliedReportingOverflow(
                by: widePowerOfTen(exponent)
            )
            // No length comes near to half of such a divisor.
            guard !overflow else { return 0 }
            divisor = scaled
        }
        var (quotient, rest) = length.magnitude.quotientAndRemainder(dividingBy: divisor)
        guard quotient != 0 || rest != 0 else { return 0 }
        // The divisor has a fraction: digit by digit, as on paper. The rest stays below the
        // coefficient, which leaves room for a digit more; a quotient that is not 0 by then
        // outgrows the range within 39 digits.
        for _ in 0..<max(0, -exponent) {
            let digit = (rest * 10).quotientAndRemainder(dividingBy: divisor)
            rest = digit.remainder
            guard quotient <= largest / 10 else { return nil }
            quotient = quotient * 10 + digit.quotient
        }
        let rounded = round(quotient, rest: rest, of: divisor, hasMore: false, rounding)
        return signed(rounded, isNegative: isNegative)
    }

    /// More than this is out of range, whatever the unit.
    private static let largest = UInt128(Int128.max)

    private typealias Wide = (high: UInt128, low: UInt128)

    private static func scaledUp(_ product: Wide, _ exponent: Int) -> UInt128? {
        if product.low == 0, product.high == 0 { return 0 }
        guard product.high == 0, exponent <= 38 else { return nil }
        let (scaled, overflow) = product.low.multipliedReportingOverflow(
            by: widePowerOfTen(exponent)
        )
        return overflow ? nil : scaled
    }

    private static func scaledDown(
        _ product: Wide,
        _ places: Int,
        _ rounding: Rounding
    ) -> UInt128? {
        // A product has no more than 73 digits.
        guard places <= 76 else { return 0 }
        var rest = product
        var hasMore = false
        if places > 38 {
            let first = divided(rest, by: widePowerOfTen(places - 38))
            rest = first.quotient
            hasMore = first.remainder != 0
        }
        let divisor = widePowerOfTen(min(places, 38))
        let last = divided(rest, by: divisor)
        guard last.quotient.high == 0 else { return nil }
        return round(
            last.quotient.low,
            rest: last.remainder,
            of: divisor,
            hasMore: hasMore,
            rounding
        )
    }

    private static func divided(
        _ number: Wide,
        by divisor: UInt128
    ) -> (quotient: Wide, remainder: UInt128) {
        let high = number.high.quotientAndRemainder(dividingBy: divisor)
        let low = divisor.dividingFullWidth((high.remainder, number.low))
        return ((high.quotient, low.quotient), low.remainder)
    }

    private static func round(
        _ quotient: UInt128,
        rest: UInt128,
        of divisor: UInt128,
        hasMore: Bool,
        _ rounding: Rounding
    ) -> UInt128 {
        guard rounding == .halfEven else { return quotient }
        let other = divisor - rest
        let isUp = rest > other || (rest == other && (hasMore || quotient & 1 == 1))
        return isUp ? quotient + 1 : quotient
    }

    private static func signed(_ magnitude: UInt128, isNegative: Bool) -> Int128? {
        Int128(exactly: magnitude).map { isNegative ? -$0 : $0 }
    }
}
