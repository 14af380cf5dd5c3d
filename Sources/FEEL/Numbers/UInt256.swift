/// An unsigned integer of 256 bits: what a product of two coefficients takes.
struct UInt256: Sendable, Hashable, Comparable {
    var high: UInt128
    var low: UInt128

    init(high: UInt128, low: UInt128) {
        self.high = high
        self.low = low
    }

    /// The whole product.
    init(multiplying first: UInt128, by second: UInt128) {
        let product = first.multipliedFullWidth(by: second)
        high = product.high
        low = product.low
    }

    /// How many decimal digits the number has, or one less.
    var approximateDigitCount: Int {
        let bits =
            high == 0 ? 128 - low.leadingZeroBitCount : 256 - high.leadingZeroBitCount
        return ((bits - 1) * 1233) >> 12 + 1
    }

    /// The four quarters, the lowest first.
    private var quarters: (UInt64, UInt64, UInt64, UInt64) {
        (
            UInt64(truncatingIfNeeded: low), UInt64(truncatingIfNeeded: low >> 64),
            UInt64(truncatingIfNeeded: high), UInt64(truncatingIfNeeded: high >> 64)
        )
    }

    /// The quotient by an integer, and what remains.
    func quotientAndRemainder(dividingBy divisor: UInt64) -> (UInt256, UInt64) {
        let (a, b, c, d) = quarters
        let third = d.quotientAndRemainder(dividingBy: divisor)
        let second = divisor.dividing(third.remainder, c)
        let first = divisor.dividing(second.remainder, b)
        let last = divisor.dividing(first.remainder, a)
        let quotient = UInt256(
            high: UInt128(third.quotient) << 64 | UInt128(second.quotient),
            low: UInt128(first.quotient) << 64 | UInt128(last.quotient)
        )
        return (quotient, last.remainder)
    }

    /// The quotient by a power of ten, and whether anything remains.
    ///
    /// - Precondition: The quotient fits 128 bits.
    func dividedByPowerOfTen(_ power: Int) -> (quotient: UInt128, hasMore: Bool) {
        if power > 19, power <= 38 {
            let parts = Divisor(widePowerOfTen(power)).dividing(self)
            return (parts.quotient, parts.remainder != 0)
        }
        var rest = self
        var left = power
        var hasMore = false
        while left > 0 {
            let step = min(left, 19)
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: powerOfTen(step))
            rest = quotient
            hasMore = hasMore || remainder != 0
            left -= step
        }
        return (rest.low, hasMore)
    }
}

extension UInt256 {
    static let zero = UInt256(high: 0, low: 0)

    static func < (left: UInt256, right: UInt256) -> Bool {
        left.high == right.high ? left.low < right.low : left.high < right.high
    }

    /// The sum, without what overflows.
    static func &+ (left: UInt256, right: UInt256) -> UInt256 {
        let low = left.low.addingReportingOverflow(right.low)
        return UInt256(
            high: left.high &+ right.high &+ (low.overflow ? 1 : 0),
            low: low.partialValue
        )
    }

    /// The difference, without what overflows.
    static func &- (left: UInt256, right: UInt256) -> UInt256 {
        let low = left.low.subtractingReportingOverflow(right.low)
        return UInt256(
            high: left.high &- right.high &- (low.overflow ? 1 : 0),
            low: low.partialValue
        )
    }

    /// The number shifted to the left, 0 where it is shifted out.
    static func << (number: UInt256, count: Int) -> UInt256 {
        if count == 0 { return number }
        if count >= 128 { return UInt256(high: number.low << (count - 128), low: 0) }
        return UInt256(
            high: number.high << count | number.low >> (128 - count),
            low: number.low << count
        )
    }

    /// The number shifted to the right, 0 where it is shifted out.
    static func >> (number: UInt256, count: Int) -> UInt256 {
        if count == 0 { return number }
        if count >= 128 { return UInt256(high: 0, low: number.high >> (count - 128)) }
        return UInt256(
            high: number.high >> count,
            low: number.low >> count | number.high << (128 - count)
        )
    }

    /// How many of the highest bits are not set.
    var leadingZeroBitCount: Int {
        high == 0 ? 128 + low.leadingZeroBitCount : high.leadingZeroBitCount
    }

    /// The whole product of 512 bits.
    func multipliedFullWidth(by other: UInt256) -> (high: UInt256, low: UInt256) {
        let lower = UInt256(multiplying: low, by: other.low)
        let cross = UInt256(multiplying: low, by: other.high)
        let crossed = UInt256(multiplying: high, by: other.low)
        let upper = UInt256(multiplying: high, by: other.high)
        let first = lower.high.addingReportingOverflow(cross.low)
        let second = first.partialValue.addingReportingOverflow(crossed.low)
        let carry: UInt128 = (first.overflow ? 1 : 0) + (second.overflow ? 1 : 0)
        let high =
            upper &+ UInt256(high: 0, low: cross.high) &+ UInt256(high: 0, low: crossed.high)
            &+ UInt256(high: 0, low: carry)
        return (high, UInt256(high: second.partialValue, low: lower.low))
    }
}
