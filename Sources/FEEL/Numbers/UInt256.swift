/// An unsigned integer of 256 bits: what a product of two coefficients takes.
struct UInt256: Sendable, Hashable {
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
        let second = divisor.dividingFullWidth((third.remainder, c))
        let first = divisor.dividingFullWidth((second.remainder, b))
        let last = divisor.dividingFullWidth((first.remainder, a))
        let quotient = UInt256(
            high: UInt128(third.quotient) << 64 | UInt128(second.quotient),
            low: UInt128(first.quotient) << 64 | UInt128(last.quotient)
        )
        return (quotient, last.remainder)
    }

    /// The quotient by a power of ten from 1 to 38, and whether anything remains.
    ///
    /// - Precondition: The quotient fits 128 bits.
    func dividedByPowerOfTen(_ power: Int) -> (quotient: UInt128, hasMore: Bool) {
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
