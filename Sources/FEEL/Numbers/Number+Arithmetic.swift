extension Number {
    /// The sum; nil where it is too large.
    @inline(__always)
    public func adding(_ other: Number) -> Number? {
        if exponent == other.exponent, isSmall, other.isSmall {
            let (sum, overflow) = small.addingReportingOverflow(other.small)
            if !overflow { return Number(small: sum, exponent: exponent) }
        }
        return addingAligned(other)
    }

    /// The difference; nil where it is too large.
    @inline(__always)
    public func subtracting(_ other: Number) -> Number? {
        if exponent == other.exponent, isSmall, other.isSmall {
            let (difference, overflow) = small.subtractingReportingOverflow(other.small)
            if !overflow { return Number(small: difference, exponent: exponent) }
        }
        return addingAligned(other.negated)
    }

    /// The product; nil where it is too large.
    public func multiplied(by other: Number) -> Number? {
        let exponent = Int(exponent) + Int(other.exponent)
        guard isSmall, other.isSmall else {
            return multipliedWide(by: other, exponent: exponent)
        }
        let product = small.multipliedFullWidth(by: other.small)
        if product.high == Int64(bitPattern: product.low) >> 63,
            Number.exponents.contains(exponent)
        {
            return Number(
                small: Int64(bitPattern: product.low),
                exponent: Int16(truncatingIfNeeded: exponent)
            )
        }
        let coefficient =
            Int128(truncatingIfNeeded: product.high) << 64
            | Int128(truncatingIfNeeded: product.low)
        return Number(coefficient: coefficient, exponent: exponent)
    }

    // MARK: Sums of different exponents

    private func addingAligned(_ other: Number) -> Number? {
        exponent >= other.exponent ? addingFiner(other) : other.addingFiner(self)
    }

    /// The sum with a number whose exponent is not above this one's.
    private func addingFiner(_ other: Number) -> Number? {
        let shift = Int(exponent) - Int(other.exponent)
        if isSmall, other.isSmall, shift <= 18 {
            let scaled = small.multipliedReportingOverflow(by: Int64(powerOfTen(shift)))
            let sum = scaled.partialValue.addingReportingOverflow(other.small)
            if !scaled.overflow, !sum.overflow {
                return Number(small: sum.partialValue, exponent: other.exponent)
            }
        }
        if isZero { return other }
        if other.isZero { return self }
        let magnitude = coefficient.magnitude
        let room = 37 - magnitude.digitCount
        if shift <= room {
            let scaled = Int128(magnitude * widePowerOfTen(shift))
            let sum = (isNegative ? -scaled : scaled) + other.coefficient
            return Number(coefficient: sum, exponent: Int(other.exponent))
        }
        return addingFar(other, scaled: magnitude * widePowerOfTen(room), rest: shift - room)
    }

    /// The sum with a number of which some digits lie beyond the last that counts.
    ///
    /// - Parameters:
    ///   - other: The finer number, not zero.
    ///   - scaled: This number's magnitude, written with 37 digits.
    ///   - rest: How much finer the other's last digit is than the last of those.
    /// - Returns: The sum; nil where it is too large.
    private func addingFar(_ other: Number, scaled: UInt128, rest: Int) -> Number? {
        // What lies under the last digit matters only as being there.
        let (part, remainder) = Number.dividing(
            other.coefficient.magnitude,
            byPowerOfTen: min(rest, 38)
        )
        let hasMore = remainder != 0
        let sum: UInt128 =
            isNegative == other.isNegative ? scaled + part : scaled - part - (hasMore ? 1 : 0)
        return Number.rounding(
            sum,
            exponent: Int(other.exponent) + rest,
            isNegative: isNegative,
            hasMore: hasMore
        )
    }

    // MARK: Products of more than 128 bits

    private func multipliedWide(by other: Number, exponent: Int) -> Number? {
        let isNegative = isNegative != other.isNegative
        let product = UInt256(
            multiplying: coefficient.magnitude,
            by: other.coefficient.magnitude
        )
        if product.high == 0 {
            return Number.rounding(product.low, exponent: exponent, isNegative: isNegative)
        }
        let drop = product.approximateDigitCount - Number.precision
        if drop > 19, drop <= 34, Number.exponents.contains(exponent + drop) {
            return Number.rounding(product, drop: drop, exponent: exponent, isNegative: isNegative)
        }
        return multipliedGenerally(product, exponent: exponent, isNegative: isNegative)
    }

    /// A product rounded at once.
    ///
    /// - Parameters:
    ///   - product: A product of 54 digits or more.
    ///   - drop: How many of its digits are too many, or one less; from 20 to 34.
    ///   - exponent: The power of ten it is multiplied by.
    ///   - isNegative: The sign.
    /// - Returns: The number; nil where it is too large.
    private static func rounding(
        _ product: UInt256,
        drop: Int,
        exponent: Int,
        isNegative: Bool
    ) -> Number? {
        let unit = widePowerOfTen(drop)
        var (quotient, remainder) = Divisor(unit).dividing(product)
        var exponent = exponent + drop
        var half = unit / 2
        if quotient >= coefficientLimit {
            let last = quotient.divided(by: 10)
            quotient = last.quotient
            remainder += last.remainder * unit
            half = unit * 5
            exponent += 1
        }
        if remainder > half || remainder == half && quotient & 1 == 1 { quotient += 1 }
        return rounding(quotient, exponent: exponent, isNegative: isNegative)
    }

    private func multipliedGenerally(
        _ product: UInt256,
        exponent: Int,
        isNegative: Bool
    ) -> Number? {
        // At most 68 digits; 36 of them or one more are kept, and whether there are others.
        let drop = product.approximateDigitCount - 36
        let (kept, hasMore) = product.dividedByPowerOfTen(drop)
        return Number.rounding(
            kept,
            exponent: exponent + drop,
            isNegative: isNegative,
            hasMore: hasMore
        )
    }
}
