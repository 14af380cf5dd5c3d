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
                return Number(
                    quotient,
                    isNegative: isNegative != divisor.isNegative,
                    exponent: exponent
                )
            }
            if let short = dividedShortly(quotient, remainder, by: divisor, exponent: exponent) {
                return short
            }
        }
        return Number.dividing(
            coefficient.magnitude,
            by: divisor.coefficient.magnitude,
            exponent: exponent,
            isNegative: isNegative != divisor.isNegative
        )
    }

    /// A small number of a magnitude that fits 63 bits.
    @inline(__always)
    private init(_ magnitude: UInt64, isNegative: Bool, exponent: Int) {
        let signed = Int64(truncatingIfNeeded: magnitude)
        self.init(
            small: isNegative ? 0 &- signed : signed,
            exponent: Int16(truncatingIfNeeded: exponent)
        )
    }

    /// The quotient where it ends within four more digits, as that of money by a hundred does.
    private func dividedShortly(
        _ quotient: UInt64,
        _ remainder: UInt64,
        by divisor: Number,
        exponent: Int
    ) -> Number? {
        let value = divisor.small.magnitude
        guard value < 1 << 49, quotient < 1 << 49, exponent > Number.exponents.lowerBound + 4
        else { return nil }
        let digits = (remainder &* 10_000).quotientAndRemainder(dividingBy: value)
        guard digits.remainder == 0 else { return nil }
        var magnitude = quotient &* 10_000 &+ digits.quotient
        var exponent = exponent - 4
        while magnitude % 10 == 0 {
            magnitude /= 10
            exponent += 1
        }
        return Number(
            magnitude,
            isNegative: isNegative != divisor.isNegative,
            exponent: exponent
        )
    }

    /// The quotient of two magnitudes times a power of ten, as a number.
    ///
    /// It divides as one does on paper, up to 19 digits at a time, and stops where nothing remains
    /// or 34 digits stand.
    ///
    /// - Precondition: The dividend has at most 34 digits, and the divisor is not 0.
    static func dividing(
        _ dividend: UInt128,
        by divisor: UInt128,
        exponent: Int,
        isNegative: Bool
    ) -> Number? {
        let divisor = Divisor(divisor)
        var (quotient, remainder) = divisor.dividing(dividend)
        var exponent = exponent
        // What will lose digits to a low exponent is rounded but once, below.
        let isLow = exponent < exponents.lowerBound + 80
        while remainder != 0 {
            let room = (isLow ? 36 : precision) - quotient.digitCount
            if room <= 0 { break }
            let step = min(room, 19)
            let digits = divisor.dividing(remainder, times: powerOfTen(step))
            quotient = quotient * UInt128(powerOfTen(step)) + UInt128(digits.quotient)
            remainder = digits.remainder
            exponent -= step
        }
        if remainder == 0 {
            shorten(&quotient, &exponent, most: 38)
            return rounding(quotient, exponent: exponent, isNegative: isNegative)
        }
        if isLow {
            return rounding(quotient, exponent: exponent, isNegative: isNegative, hasMore: true)
        }
        if remainder > divisor.value - remainder
            || remainder == divisor.value - remainder && quotient & 1 == 1
        {
            quotient += 1
        }
        return rounding(quotient, exponent: exponent, isNegative: isNegative)
    }

    /// Takes zeros from the end of a number, so that it stays short for what follows.
    ///
    /// - Precondition: The number is not 0.
    static func shorten(_ magnitude: inout UInt128, _ exponent: inout Int, most: Int) {
        var left = most
        while magnitude >> 63 != 0 {
            // An odd number is no multiple of ten.
            guard left > 0, magnitude & 1 == 0 else { return }
            let step = magnitude & 0xff == 0 && left >= 8 ? 8 : 1
            let (quotient, remainder) = magnitude.divided(by: UInt128(powerOfTen(step)))
            if remainder == 0 {
                magnitude = quotient
                exponent += step
                left -= step
            } else if step == 1 || magnitude % 10 != 0 {
                return
            } else {
                magnitude /= 10
                exponent += 1
                left -= 1
            }
        }
        var small = UInt64(truncatingIfNeeded: magnitude)
        if small & 0xff == 0, left >= 8, small % 100_000_000 == 0 {
            small /= 100_000_000
            exponent += 8
            left -= 8
        }
        if small & 0xff == 0, left >= 8, small % 100_000_000 == 0 {
            small /= 100_000_000
            exponent += 8
            left -= 8
        }
        if small & 0xf == 0, left >= 4, small % 10_000 == 0 {
            small /= 10_000
            exponent += 4
            left -= 4
        }
        while left > 0, small & 1 == 0, small % 10 == 0 {
            small /= 10
            exponent += 1
            left -= 1
        }
        magnitude = UInt128(small)
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

    /// The quotient, and what remains.
    func dividing(_ dividend: UInt128) -> (quotient: UInt128, remainder: UInt128) {
        if dividend < value { return (0, dividend) }
        if dividend >> 64 == 0 {
            let parts = UInt64(truncatingIfNeeded: dividend)
                .quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: value))
            return (UInt128(parts.quotient), UInt128(parts.remainder))
        }
        return dividend.divided(by: value)
    }

    /// The quotient of a number of 256 bits, and what remains.
    ///
    /// - Precondition: The divisor has more than 64 bits, and the quotient fits 128.
    func dividing(_ dividend: UInt256) -> (quotient: UInt128, remainder: UInt128) {
        let shifted = dividend << shift
        let upper = dividing(shifted.high, UInt64(truncatingIfNeeded: shifted.low >> 64))
        let lower = dividing(upper.remainder, UInt64(truncatingIfNeeded: shifted.low))
        return (
            UInt128(upper.quotient) << 64 | UInt128(lower.quotient),
            lower.remainder >> UInt128(shift)
        )
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
            let parts = divisor.dividing(product.high, product.low)
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
            let parts = high.dividing(top, middle)
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
