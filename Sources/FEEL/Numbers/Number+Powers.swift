extension Number {
    /// The number raised to a power, FEEL's `**`.
    ///
    /// A whole power is rounded once; another is `e^(power × ln self)`, to 34 digits. Any number
    /// to the power of 0 is 1.
    ///
    /// - Returns: nil where the result is too large, for 0 to a power below 0, and for a number
    ///   below 0 to a power that is not whole.
    public func raised(to power: Number) -> Number? {
        if power.isZero { return .one }
        if isZero { return power.isNegative ? nil : .zero }
        if let whole = power.integer, whole.magnitude < 1 << 62 { return raised(to: whole) }
        let isEven = power.isEven
        if isNegative, isEven == nil { return nil }
        if isEven == nil, let exact = raisedByRoot(to: power) { return exact }
        return raisedByLogarithm(to: power, isNegative: isNegative && isEven == false)
    }

    // MARK: Whole powers

    private func raised(to power: Int) -> Number? {
        let (base, exponent) = reduced
        let isNegative = isNegative && power & 1 == 1
        let scaled = exponent.multipliedReportingOverflow(by: power)
        if !scaled.overflow, let exact = Number.exactPower(of: base, to: power.magnitude) {
            if power > 0 {
                return Number.rounding(
                    exact,
                    exponent: scaled.partialValue,
                    isNegative: isNegative
                )
            }
            return Number.dividing(
                1,
                by: exact,
                exponent: scaled.partialValue,
                isNegative: isNegative
            )
        }
        let isGrowing = (power > 0) == (magnitude > .one)
        guard isWithinRange(power) else { return isGrowing ? nil : .zero }
        let wide = WideFloat(magnitude: self).raised(to: power.magnitude)
        return Number(power > 0 ? wide : wide.reciprocal, isNegative: isNegative)
    }

    /// Whether the power of a magnitude other than 1 is far from no range; it need not be in it.
    private func isWithinRange(_ power: Int) -> Bool {
        guard let logarithm = magnitude.wideLogarithm else { return true }
        let size =
            logarithm.magnitude
            * WideFloat(UInt256(high: 0, low: UInt128(power.magnitude)), exponent: 0)
        return size.fixedPoint.map { $0 < FixedPoint(15_000) } ?? false
    }

    /// A power that fits 128 bits; 38 digits leave room for rounding to 34 exactly.
    private static func exactPower(of base: UInt128, to power: UInt) -> UInt128? {
        if base == 1 { return 1 }
        guard power < 128 else { return nil }
        var result: UInt128 = 1
        for _ in 0..<power {
            let product = result.multipliedReportingOverflow(by: base)
            if product.overflow || product.partialValue > widePowerOfTen(38) { return nil }
            result = product.partialValue
        }
        return result
    }

    // MARK: Other powers

    /// A power of so many halves, where the root has an end.
    private func raisedByRoot(to power: Number) -> Number? {
        guard let whole = power.multiplied(by: 2)?.integer else { return nil }
        let (root, isExact) = exactOrRoundedSquareRoot
        if whole == 1 { return root }
        return isExact ? root?.raised(to: whole) : nil
    }

    private func raisedByLogarithm(to power: Number, isNegative: Bool) -> Number? {
        guard let logarithm = magnitude.wideLogarithm else { return isNegative ? -1 : 1 }
        let product = logarithm.magnitude * WideFloat(magnitude: power)
        let result = Number.exponential(
            product,
            isNegative: logarithm.isNegative != power.isNegative
        )
        return isNegative ? result?.negated : result
    }
}
