extension Number {
    /// The square root, correct to the last of 34 digits; nil for a number below 0.
    public func squareRoot() -> Number? {
        if isZero { return .zero }
        return isNegative ? nil : exactOrRoundedSquareRoot.root
    }

    /// The square root, and whether it is exact rather than rounded.
    ///
    /// - Precondition: The number is above 0.
    var exactOrRoundedSquareRoot: (root: Number?, isExact: Bool) {
        let digits = coefficient.magnitude.digitCount
        // The radicand gets 72 or 73 digits, so that its root has 36 or 37.
        let shift = 72 - digits + ((Int(exponent) + 72 - digits) & 1)
        let first = min(shift, 38 - digits)
        let radicand = UInt256(
            multiplying: coefficient.magnitude * widePowerOfTen(first),
            by: widePowerOfTen(shift - first)
        )
        var (root, isExact) = radicand.squareRoot()
        var exponent = (Int(exponent) - shift) / 2
        if isExact { Number.shorten(&root, &exponent, most: Number.precision + 3) }
        let isShort = isExact && root < Number.coefficientLimit
        return (
            Number.rounding(root, exponent: exponent, isNegative: false, hasMore: !isExact),
            isShort
        )
    }
}

extension UInt256 {
    /// The whole part of the square root, and whether there is no other.
    ///
    /// - Precondition: The number is from 2²³⁵ to 2²⁴⁵.
    fileprivate func squareRoot() -> (root: UInt128, isExact: Bool) {
        // Each step of Newton's doubles how many bits are right: 40, 80, all.
        let top = Double(UInt64(truncatingIfNeeded: high >> 64)).squareRoot()
        var root = UInt128(UInt64(top * 0x1p36)) << 60
        for _ in 0..<2 {
            root = (root + Divisor(root).dividing(self).quotient) / 2
        }
        while self < UInt256(multiplying: root, by: root) { root -= 1 }
        while UInt256(multiplying: root + 1, by: root + 1) <= self { root += 1 }
        return (root, UInt256(multiplying: root, by: root) == self)
    }
}
