/// 10 to a power from 0 to 19.
///
/// A switch, because the compiler makes it a table that needs neither a lock nor a check.
@inline(__always)
func powerOfTen(_ power: Int) -> UInt64 {
    switch power {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: 10_000_000_000_000_000_000
    }
}

/// 10 to a power from 0 to 38.
@inline(__always)
func widePowerOfTen(_ power: Int) -> UInt128 {
    guard power > 19 else { return UInt128(powerOfTen(power)) }
    let product = powerOfTen(19).multipliedFullWidth(by: powerOfTen(power - 19))
    return UInt128(product.high) << 64 | UInt128(product.low)
}

extension UInt64 {
    /// The quotient of a number of 128 bits, and what remains.
    ///
    /// The library's `dividingFullWidth` divides twice.
    ///
    /// - Precondition: The upper half is less than the divisor.
    @inline(__always)
    func dividing(_ high: UInt64, _ low: UInt64) -> (quotient: UInt64, remainder: UInt64) {
        let dividend = UInt128(high) << 64 | UInt128(low)
        let quotient = UInt64(truncatingIfNeeded: dividend / UInt128(self))
        return (quotient, low &- quotient &* self)
    }
}

extension UInt128 {
    /// The quotient and what remains, with one division.
    @inline(__always)
    func divided(by divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
        let quotient = self / divisor
        return (quotient, self &- quotient &* divisor)
    }

    /// How many decimal digits the number has; 0 for 0.
    var digitCount: Int {
        let bits = 128 - leadingZeroBitCount
        // 1233/4096 is the logarithm of two, near enough for 128 bits.
        let estimate = (bits &* 1233) &>> 12
        return self >= widePowerOfTen(estimate) ? estimate + 1 : estimate
    }
}
