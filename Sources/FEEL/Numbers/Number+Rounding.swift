extension Number {
    /// How a number between two others of a given scale becomes one of them.
    public enum RoundingRule: Sendable, Hashable, CaseIterable {
        /// Away from zero.
        case up
        /// Towards zero.
        case down
        /// To the nearer one, from the middle away from zero.
        case halfUp
        /// To the nearer one, from the middle towards zero.
        case halfDown
        /// To the nearer one, from the middle to the one whose last digit is even.
        case halfEven
        /// To the lower one.
        case floor
        /// To the higher one.
        case ceiling
    }

    /// The number rounded to so many digits after the point; below 0, to a power of ten.
    ///
    /// A number that has no more digits than that stays as it is.
    ///
    /// - Returns: nil where the scale is not from −6111 to 6176, or the result is too large.
    public func rounded(_ rule: RoundingRule, scale: Int) -> Number? {
        guard Number.exponents.contains(-scale) else { return nil }
        let drop = -scale - Int(exponent)
        if drop <= 0 || isZero { return self }
        if isSmall, drop <= 18 {
            let divisor = Int64(powerOfTen(drop))
            let (quotient, remainder) = small.quotientAndRemainder(dividingBy: divisor)
            let carry = rule.carries(
                remainder: remainder.magnitude,
                half: divisor.magnitude / 2,
                isOdd: quotient & 1 != 0,
                isNegative: isNegative
            )
            return Number(
                small: carry ? quotient + (isNegative ? -1 : 1) : quotient,
                exponent: Int16(truncatingIfNeeded: -scale)
            )
        }
        return roundedWide(rule, scale: scale, drop: drop)
    }

    private func roundedWide(_ rule: RoundingRule, scale: Int, drop: Int) -> Number? {
        // Ten to the power of 38 is more than twice any coefficient.
        let (quotient, remainder) = Number.dividing(
            coefficient.magnitude,
            byPowerOfTen: min(drop, 38)
        )
        let carry = rule.carries(
            remainder: remainder,
            half: widePowerOfTen(min(drop, 38)) / 2,
            isOdd: quotient & 1 != 0,
            isNegative: isNegative
        )
        let magnitude = Int128(carry ? quotient + 1 : quotient)
        return Number(unchecked: isNegative ? -magnitude : magnitude, exponent: -scale)
    }

    /// The largest whole number that is not above this one.
    public func floor() -> Number { rounded(.floor, scale: 0) ?? self }

    /// The smallest whole number that is not below this one.
    public func ceiling() -> Number { rounded(.ceiling, scale: 0) ?? self }
}

extension Number.RoundingRule {
    /// Decides whether the part that is cut off counts as one in the last place.
    ///
    /// - Parameters:
    ///   - remainder: The part that is cut off, without its sign.
    ///   - half: Half of one in the last place, in the same unit.
    ///   - isOdd: Whether the last digit that is kept is odd.
    ///   - isNegative: Whether the number is below zero.
    /// - Returns: Whether it does.
    @inline(__always)
    func carries<Part: UnsignedInteger>(
        remainder: Part,
        half: Part,
        isOdd: Bool,
        isNegative: Bool
    ) -> Bool {
        switch self {
        case .up: remainder != 0
        case .down: false
        case .halfUp: remainder >= half
        case .halfDown: remainder > half
        case .halfEven: remainder > half || remainder == half && isOdd
        case .floor: isNegative && remainder != 0
        case .ceiling: !isNegative && remainder != 0
        }
    }
}

extension Number {
    /// A magnitude divided by a power of ten from 0 to 38.
    static func dividing(
        _ magnitude: UInt128,
        byPowerOfTen power: Int
    ) -> (quotient: UInt128, remainder: UInt128) {
        if magnitude <= UInt128(UInt64.max), power <= 19 {
            let parts = UInt64(truncatingIfNeeded: magnitude)
                .quotientAndRemainder(dividingBy: powerOfTen(power))
            return (UInt128(parts.quotient), UInt128(parts.remainder))
        }
        return magnitude.divided(by: widePowerOfTen(power))
    }

    /// The number `± magnitude × 10^exponent`, rounded half-even to what a number can hold.
    ///
    /// - Parameters:
    ///   - magnitude: The digits.
    ///   - exponent: The power of ten.
    ///   - isNegative: The sign.
    ///   - hasMore: Whether the true magnitude is more than the given one, by less than one. Then
    ///     the given one has at least 36 digits.
    /// - Returns: The number; nil where it is too large.
    static func rounding(
        _ magnitude: UInt128,
        exponent: Int,
        isNegative: Bool,
        hasMore: Bool = false
    ) -> Number? {
        if magnitude < coefficientLimit, exponents.contains(exponent) {
            let coefficient = Int128(magnitude)
            return Number(unchecked: isNegative ? -coefficient : coefficient, exponent: exponent)
        }
        if magnitude == 0 { return zero }
        let digits = magnitude.digitCount
        if exponent > exponents.upperBound - precision, digits + exponent > 6145 { return nil }
        if exponent < exponents.lowerBound - 38 { return zero }
        let drop = max(digits - precision, exponents.lowerBound - exponent)
        if drop <= 0 {
            return padding(magnitude, exponent: exponent, isNegative: isNegative)
        }
        var (quotient, remainder) = dividing(magnitude, byPowerOfTen: drop)
        let half = widePowerOfTen(drop) / 2
        if remainder > half || remainder == half && (hasMore || quotient & 1 != 0) {
            quotient += 1
        }
        guard quotient < coefficientLimit else {
            return rounding(quotient / 10, exponent: exponent + drop + 1, isNegative: isNegative)
        }
        return padding(quotient, exponent: exponent + drop, isNegative: isNegative)
    }

    /// The number with zeros appended until its exponent is in range.
    private static func padding(
        _ magnitude: UInt128,
        exponent: Int,
        isNegative: Bool
    ) -> Number? {
        let padding = max(0, exponent - exponents.upperBound)
        guard padding <= precision - magnitude.digitCount else { return nil }
        let padded = Int128(magnitude * widePowerOfTen(padding))
        return Number(unchecked: isNegative ? -padded : padded, exponent: exponent - padding)
    }
}
