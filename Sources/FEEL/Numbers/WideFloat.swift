/// A number above 0 of 256 significant bits, which are 77 decimal digits: what powers are computed
/// in before they are rounded.
struct WideFloat: Sendable, Hashable {
    /// The significant bits, of which the highest is set.
    let mantissa: UInt256
    /// The power of two that the mantissa is multiplied by.
    let exponent: Int

    static let one = WideFloat(UInt256(high: 0, low: 1), exponent: 0)

    private static let ten = WideFloat(UInt256(high: 0, low: 10), exponent: 0)
    private static let tenth = WideFloat(
        UInt256(
            high: 0xcccc_cccc_cccc_cccc_cccc_cccc_cccc_cccc,
            low: 0xcccc_cccc_cccc_cccc_cccc_cccc_cccc_cccd
        ),
        exponent: -259
    )

    /// A number of any bits.
    ///
    /// - Precondition: They are not all 0.
    init(_ bits: UInt256, exponent: Int) {
        let shift = bits.leadingZeroBitCount
        mantissa = bits << shift
        self.exponent = exponent - shift
    }

    /// A number of fixed point.
    ///
    /// - Precondition: It is not 0.
    init(_ number: FixedPoint) {
        self.init(number.bits, exponent: -FixedPoint.fractionBits)
    }

    /// A number's magnitude.
    ///
    /// - Precondition: It is not 0.
    init(magnitude number: Number) {
        let digits = WideFloat(UInt256(high: 0, low: number.coefficient.magnitude), exponent: 0)
        self = digits * WideFloat.powerOfTen(Int(number.exponent))
    }

    static func * (left: WideFloat, right: WideFloat) -> WideFloat {
        let product = left.mantissa.multipliedFullWidth(by: right.mantissa)
        let exponent = left.exponent + right.exponent + 256
        if product.high.leadingZeroBitCount == 0 {
            return WideFloat(product.high, exponent: exponent)
        }
        return WideFloat(
            product.high << 1 &+ product.low >> 255,
            exponent: exponent - 1
        )
    }

    /// 10 to a power, also a negative one.
    static func powerOfTen(_ power: Int) -> WideFloat {
        (power < 0 ? tenth : ten).raised(to: power.magnitude)
    }

    /// The power.
    ///
    /// - Precondition: The binary logarithm of the result is less than 2⁶².
    func raised(to power: UInt) -> WideFloat {
        var result = WideFloat.one
        var base = self
        var left = power
        while left > 0 {
            if left & 1 == 1 { result = result * base }
            left >>= 1
            if left > 0 { base = base * base }
        }
        return result
    }

    /// One divided by the number, to 180 bits.
    var reciprocal: WideFloat {
        // From 0.5 to 1.
        let fraction = FixedPoint(bits: mantissa >> 64)
        let inverse = WideFloat(fraction.reciprocal)
        return WideFloat(inverse.mantissa, exponent: inverse.exponent - exponent - 256)
    }

    /// The number as fixed point; nil where it is 2¹⁶ or more.
    var fixedPoint: FixedPoint? {
        let shift = exponent + FixedPoint.fractionBits
        guard shift <= -48 else { return nil }
        return FixedPoint(bits: shift < -255 ? .zero : mantissa >> -shift)
    }

    /// The number to 36 or 37 digits, cut off, and the power of ten they are multiplied by.
    var decimal: (magnitude: UInt128, exponent: Int, hasMore: Bool) {
        // The number has this many digits before the point, or one less.
        let digits = ((exponent + 256) * 1_262_611) >> 22
        let scaled = self * WideFloat.powerOfTen(36 - digits)
        let shift = -scaled.exponent
        let whole = scaled.mantissa >> shift
        return (whole.low, digits - 36, whole << shift != scaled.mantissa)
    }
}

extension Number {
    /// A wide number with a sign, rounded half-even; nil where it is too large.
    init?(_ wide: WideFloat, isNegative: Bool = false) {
        let (magnitude, exponent, hasMore) = wide.decimal
        let rounded = Number.rounding(
            magnitude,
            exponent: exponent,
            isNegative: isNegative,
            hasMore: hasMore
        )
        guard let rounded else { return nil }
        self = rounded
    }
}
