/// A number from 0 to 2⁶⁴ with 192 bits after the point, which are 57 decimal digits: what
/// exponentials and logarithms are computed in.
struct FixedPoint: Sendable, Hashable, Comparable {
    /// The number times 2¹⁹².
    var bits: UInt256

    static let fractionBits = 192
    static let one = FixedPoint(bits: UInt256(high: 1 << 64, low: 0))
    /// The natural logarithm of 10.
    static let logarithmOfTen = FixedPoint(
        bits: UInt256(
            high: 0x2_4d76_3776_aaa2_b05b,
            low: 0xa95b_58ae_0b4c_28a3_8a3f_b3e7_6977_e43a
        )
    )

    static func < (left: FixedPoint, right: FixedPoint) -> Bool { left.bits < right.bits }

    static func + (left: FixedPoint, right: FixedPoint) -> FixedPoint {
        FixedPoint(bits: left.bits &+ right.bits)
    }

    /// The difference.
    ///
    /// - Precondition: It is not below 0.
    static func - (left: FixedPoint, right: FixedPoint) -> FixedPoint {
        FixedPoint(bits: left.bits &- right.bits)
    }

    /// The product, cut off behind its last bit.
    static func * (left: FixedPoint, right: FixedPoint) -> FixedPoint {
        let product = left.bits.multipliedFullWidth(by: right.bits)
        return FixedPoint(bits: product.high << 64 &+ product.low >> fractionBits)
    }

    static func * (left: FixedPoint, right: UInt64) -> FixedPoint {
        FixedPoint(
            bits: UInt256(
                multiplying: left.bits.low,
                by: UInt128(right)
            ) &+ UInt256(high: left.bits.high &* UInt128(right), low: 0)
        )
    }

    static func / (left: FixedPoint, right: UInt64) -> FixedPoint {
        FixedPoint(bits: left.bits.quotientAndRemainder(dividingBy: right).0)
    }

    static func >> (number: FixedPoint, count: Int) -> FixedPoint {
        FixedPoint(bits: number.bits >> count)
    }

    static func << (number: FixedPoint, count: Int) -> FixedPoint {
        FixedPoint(bits: number.bits << count)
    }

    /// The number as precisely as a `Double` can hold it.
    var approximation: Double {
        Double(UInt64(truncatingIfNeeded: bits.high >> 64))
            + Double(UInt64(truncatingIfNeeded: bits.high)) * 0x1p-64
            + Double(UInt64(truncatingIfNeeded: bits.low >> 64)) * 0x1p-128
    }

    init(bits: UInt256) { self.bits = bits }

    /// - Precondition: The value is from 0 to 2⁶³.
    init(_ value: Double) {
        let whole = UInt64(value)
        let fraction = (value - Double(whole)) * 0x1p64
        let upper = UInt64(fraction)
        let lower = UInt64((fraction - Double(upper)) * 0x1p64)
        bits = UInt256(high: UInt128(whole) << 64 | UInt128(upper), low: UInt128(lower) << 64)
    }
}

extension FixedPoint {
    /// One divided by the number.
    ///
    /// - Precondition: The number is from 0.25 to 2²⁰.
    var reciprocal: FixedPoint {
        // Each step of Newton's doubles how many bits are right: 50, 100, 200.
        var result = FixedPoint(1 / approximation)
        for _ in 0..<2 {
            let product = self * result
            let two = FixedPoint.one << 1
            result = result * (two - product)
        }
        return result
    }

    /// e to the power of the number.
    ///
    /// - Precondition: The number is less than 3.
    var exponential: FixedPoint {
        let halvings = 8
        let small = self >> halvings
        var sum = FixedPoint.one
        var term = FixedPoint.one
        var count: UInt64 = 1
        while term.bits != .zero {
            term = term * small / count
            sum = sum + term
            count += 1
        }
        for _ in 0..<halvings { sum = sum * sum }
        return sum
    }

    /// The natural logarithm.
    ///
    /// - Precondition: The number is from 1 to 10.
    var logarithm: FixedPoint {
        // From 50 bits by one step: ln m = y + 2 artanh((m − e^y) / (m + e^y)).
        let guess = FixedPoint(FixedPoint.logarithm(approximation))
        let power = guess.exponential
        let isLow = power < self
        let difference = isLow ? self - power : power - self
        let part = difference * (self + power).reciprocal
        let correction = (part + part * part * part / 3) << 1
        return isLow ? guess + correction : guess - correction
    }

    /// The natural logarithm of a number from 1 to 10, to the precision of a `Double`.
    private static func logarithm(_ number: Double) -> Double {
        var mantissa = number
        var result = 0.0
        while mantissa > 1.5 {
            mantissa /= 2
            result += 0.693_147_180_559_945_3
        }
        let part = (mantissa - 1) / (mantissa + 1)
        var power = part
        for odd in stride(from: 1.0, through: 23, by: 2) {
            result += 2 * power / odd
            power *= part * part
        }
        return max(result, 0)
    }
}
