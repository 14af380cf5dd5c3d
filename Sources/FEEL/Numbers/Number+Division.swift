extension Number {
    /// The quotient, rounded half-even to 34 digits; nil where the divisor is 0 or the quotient is
    /// too large.
    public func divided(by divisor: Number) -> Number? {
        if divisor.isZero { return nil }
        if isZero { return .zero }
        let exponent = Int(exponent) - Int(divisor.exponent)
        if isSmall, divisor.isSmall, Number.exponents.contains(exponent) {
            let (quotient, remainder) = small.magnitude
                .quotientAndRemainder(dividingBy: divisor.small.magnitude)
            if remainder == 0, quotient <= Int64.max.magnitude {
                let signed = Int64(quotient)
                return Number(
                    small: isNegative == divisor.isNegative ? signed : -signed,
                    exponent: Int16(truncatingIfNeeded: exponent)
                )
            }
        }
        return Number.dividing(
            coefficient.magnitude,
            by: divisor.coefficient.magnitude,
            exponent: exponent,
            isNegative: isNegative != divisor.isNegative
        )
    }

    /// The quotient of two magnitudes times a power of ten, as a number.
    ///
    /// It divides as one does on paper, up to 19 digits at a time, and stops where nothing remains
    /// or 36 digits stand.
    static func dividing(
        _ dividend: UInt128,
        by divisor: UInt128,
        exponent: Int,
        isNegative: Bool
    ) -> Number? {
        let divisor = Divisor(divisor)
        var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor.value)
        var exponent = exponent
        while remainder != 0 {
            let room = 36 - quotient.digitCount
            if room <= 0 { break }
            let step = min(room, 19)
            let digits = divisor.dividing(remainder, times: powerOfTen(step))
            quotient = quotient * UInt128(powerOfTen(step)) + UInt128(digits.quotient)
            remainder = digits.remainder
            exponent -= step
        }
        let hasMore = remainder != 0
        if !hasMore { shorten(&quotient, &exponent, most: 36) }
        return rounding(quotient, exponent: exponent, isNegative: isNegative, hasMore: hasMore)
    }

    /// Takes zeros from the end of an exact result, so that it stays short for what follows.
    static func shorten(_ magnitude: inout UInt128, _ exponent: inout Int, most: Int) {
        var left = most
        for step in [16, 8, 4, 2, 1] {
            while left >= step, magnitude & 1 == 0, magnitude != 0 {
                let (quotient, remainder) = dividing(magnitude, byPowerOfTen: step)
                if remainder != 0 { break }
                magnitude = quotient
                exponent += step
                left -= step
            }
        }
    }

    /// The modulus `dividend − divisor × floor(dividend / divisor)`, which has the sign of the
    /// divisor (DMN 1.5, clause 10.3.4.5); nil where the divisor is 0.
    ///
    /// It is exact however far the two lie apart, then rounded to 34 digits.
    public func modulo(_ divisor: Number) -> Number? {
        if divisor.isZero { return nil }
        if isSmall, divisor.isSmall, exponent == divisor.exponent, divisor.small != -1 {
            let remainder = small % divisor.small
            let isFar = remainder != 0 && (remainder < 0) != divisor.isNegative
            return Number(
                small: isFar ? remainder + divisor.small : remainder,
                exponent: exponent
            )
        }
        let remainder = remainder(divisor)
        let isFar = !remainder.isZero && remainder.isNegative != divisor.isNegative
        return isFar ? remainder.adding(divisor) : remainder
    }

    /// What remains of a division whose quotient is cut to a whole number; it has the sign of the
    /// dividend.
    private func remainder(_ divisor: Number) -> Number {
        let shift = Int(exponent) - Int(divisor.exponent)
        let mine = coefficient.magnitude
        let its = divisor.coefficient.magnitude
        var rest: UInt128
        if shift >= 0 {
            let divisor = Divisor(its)
            rest = mine % its
            var left = shift
            while left > 0, rest != 0 {
                let step = min(left, 19)
                rest = divisor.dividing(rest, times: powerOfTen(step)).remainder
                left -= step
            }
        } else {
            guard its.digitCount - shift <= 38 else { return self }
            rest = mine % (its * widePowerOfTen(-shift))
        }
        return Number(
            unchecked: isNegative ? -Int128(rest) : Int128(rest),
            exponent: Int(min(exponent, divisor.exponent))
        )
    }
}

/// A divisor of up to 128 bits, made ready for long division.
struct Divisor {
    let value: UInt128
    /// How far the divisor is shifted so that its highest bit is set.
    private let shift: Int
    private let high: UInt64
    private let low: UInt64

    /// - Precondition: The value is not 0.
    init(_ value: UInt128) {
        self.value = value
        shift = value.leadingZeroBitCount
        let shifted = value << UInt128(shift)
        high = UInt64(truncatingIfNeeded: shifted >> 64)
        low = UInt64(truncatingIfNeeded: shifted)
    }

    /// The quotient of `remainder × factor`, and what remains.
    ///
    /// - Precondition: The remainder is less than the divisor.
    func dividing(
        _ remainder: UInt128,
        times factor: UInt64
    ) -> (quotient: UInt64, remainder: UInt128) {
        if shift >= 64 {
            let divisor = UInt64(truncatingIfNeeded: value)
            let product = UInt64(truncatingIfNeeded: remainder).multipliedFullWidth(by: factor)
            let parts = divisor.dividingFullWidth(product)
            return (parts.quotient, UInt128(parts.remainder))
        }
        let shifted = remainder << UInt128(shift)
        let lower = UInt64(truncatingIfNeeded: shifted).multipliedFullWidth(by: factor)
        let upper =
            UInt128(UInt64(truncatingIfNeeded: shifted >> 64)) * UInt128(factor)
            + UInt128(lower.high)
        let parts = dividing(upper, lower.low)
        return (parts.quotient, parts.remainder >> UInt128(shift))
    }

    /// The quotient of three limbs by the shifted divisor (Knuth, 4.3.1, algorithm D).
    private func dividing(
        _ upper: UInt128,
        _ lower: UInt64
    ) -> (quotient: UInt64, remainder: UInt128) {
        let top = UInt64(truncatingIfNeeded: upper >> 64)
        let middle = UInt64(truncatingIfNeeded: upper)
        var quotient: UInt64
        var rest: UInt128
        if top >= high {
            quotient = .max
            rest = UInt128(middle) + UInt128(high)
        } else {
            let parts = high.dividingFullWidth((top, middle))
            quotient = parts.quotient
            rest = UInt128(parts.remainder)
        }
        while rest >> 64 == 0,
            UInt128(quotient) * UInt128(low) > rest << 64 | UInt128(lower)
        {
            quotient -= 1
            rest += UInt128(high)
        }
        let remainder = (rest << 64 | UInt128(lower)) &- UInt128(quotient) * UInt128(low)
        return (quotient, remainder)
    }
}
