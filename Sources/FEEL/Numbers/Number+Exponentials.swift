extension Number {
    /// e to the power of the number, to 34 digits; nil where that is too large.
    public func exponential() -> Number? {
        if isZero { return .one }
        let adjusted = coefficient.magnitude.digitCount + Int(exponent)
        // From 10⁵ on the result is out of range, under 10⁻³⁶ it is 1.
        if adjusted > 6 { return isNegative ? .zero : nil }
        if adjusted < -36 { return .one }
        if adjusted < -24 { return exponentialNearOne }
        return Number.exponential(WideFloat(magnitude: self), isNegative: isNegative)
    }

    /// The natural logarithm, to 34 digits; nil where the number is not above 0.
    public func naturalLogarithm() -> Number? {
        guard sign > 0 else { return nil }
        if let distance = subtracting(.one), distance.magnitude < Number(1, scale: 20) {
            return distance.logarithmOfOneMore
        }
        guard let logarithm = wideLogarithm else { return .zero }
        return Number(logarithm.magnitude, isNegative: logarithm.isNegative)
    }

    /// e to a power of any sign.
    static func exponential(_ power: WideFloat, isNegative: Bool) -> Number? {
        guard let power = power.fixedPoint, power < FixedPoint(15_000) else {
            return isNegative ? .zero : nil
        }
        // e^x = 10^k · e^r with r from 0 to the logarithm of ten.
        let ten = FixedPoint.logarithmOfTen
        var count = UInt64(power.approximation / ten.approximation)
        if isNegative {
            while ten * count < power { count += 1 }
        } else {
            if power < ten * count { count -= 1 }
            while ten * (count + 1) < power { count += 1 }
        }
        let rest = isNegative ? ten * count - power : power - ten * count
        let product = rest.exponential.bits.multipliedFullWidth(
            by: UInt256(high: 0, low: widePowerOfTen(36))
        )
        let digits = product.high << 64 &+ product.low >> FixedPoint.fractionBits
        return rounding(
            digits.low,
            exponent: (isNegative ? -Int(count) : Int(count)) - 36,
            isNegative: false,
            hasMore: true
        )
    }

    /// e to the power of a number so small that `1 + x + x²/2` has all digits that matter: those
    /// up to 10⁻⁷⁶, as the number itself may end at 10⁻⁷⁰.
    private var exponentialNearOne: Number? {
        let unit = UInt256(multiplying: widePowerOfTen(38), by: widePowerOfTen(38))
        let digits = 76 + Int(exponent)
        let magnitude = coefficient.magnitude
        let room = min(digits, 38 - magnitude.digitCount)
        let first = UInt256(
            multiplying: magnitude * widePowerOfTen(room),
            by: widePowerOfTen(digits - room)
        )
        // The square is wanted to a few digits only.
        let short = first.dividedByPowerOfTen(38).quotient
        let square = UInt256(high: 0, low: short * short / 2)
        let sum = isNegative ? unit &- first &+ square : unit &+ first &+ square
        let (kept, _) = sum.dividedByPowerOfTen(40)
        return Number.rounding(kept, exponent: -36, isNegative: false, hasMore: true)
    }

    /// The natural logarithm of one and the number, which is so small that `t − t²/2` has all
    /// digits that matter but for the rest being above it.
    private var logarithmOfOneMore: Number? {
        if isZero { return .zero }
        // With t = c / 10^m that is 5c · (2 · 10^m − c) / 10^(2m + 1).
        let whole = 2 * Int128(widePowerOfTen(-Int(exponent)))
        var digits = UInt256(
            multiplying: coefficient.magnitude * 5,
            by: (whole - coefficient).magnitude
        )
        let count = digits.approximateDigitCount
        if count < 36 {
            digits = UInt256(multiplying: digits.low, by: widePowerOfTen(36 - count))
        }
        return Number.rounding(
            digits.dividedByPowerOfTen(max(0, count - 36)).quotient,
            exponent: 2 * Int(exponent) - 1 + count - 36,
            isNegative: isNegative,
            hasMore: true
        )
    }

    /// The natural logarithm; nil where it is 0.
    ///
    /// - Precondition: The number is above 0.
    var wideLogarithm: (magnitude: WideFloat, isNegative: Bool)? {
        if let distance = subtracting(.one) {
            if distance.isZero { return nil }
            if distance.magnitude < Number(1, scale: 6) {
                let magnitude = WideFloat(magnitude: distance)
                let slope = Number.logarithmicSlope(magnitude, isNegative: distance.isNegative)
                return (magnitude * WideFloat(slope), distance.isNegative)
            }
        }
        let power = coefficient.magnitude.digitCount + Int(exponent) - 1
        let mantissa = WideFloat(magnitude: Number(unchecked: coefficient, exponent: 0))
        let scaled = mantissa * WideFloat.powerOfTen(Int(exponent) - power)
        let logarithm = (scaled.fixedPoint ?? .one).logarithm
        let tens = FixedPoint.logarithmOfTen * UInt64(power.magnitude)
        let sum = power < 0 ? tens - logarithm : tens + logarithm
        return (WideFloat(sum), power < 0)
    }

    /// What the logarithm of `1 ± t` is of t, for a small t.
    private static func logarithmicSlope(_ distance: WideFloat, isNegative: Bool) -> FixedPoint {
        // ln(1 + t) = 2 artanh(s) with s = t / (2 + t).
        let small = distance.fixedPoint ?? .one
        let two = FixedPoint.one << 1
        let inverse = (isNegative ? two - small : two + small).reciprocal
        let part = small * inverse
        let square = part * part
        var term = FixedPoint.one
        var sum = FixedPoint.one
        var odd: UInt64 = 3
        while term.bits != .zero {
            term = term * square
            sum = sum + term / odd
            odd += 2
        }
        return (inverse << 1) * sum
    }
}
