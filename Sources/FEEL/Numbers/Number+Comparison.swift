extension Number: Hashable, Comparable {
    public static func == (left: Number, right: Number) -> Bool {
        if left.exponent == right.exponent {
            return left.low == right.low && left.high == right.high
        }
        return left.compared(to: right) == 0
    }

    public static func < (left: Number, right: Number) -> Bool {
        if left.exponent == right.exponent { return left.coefficient < right.coefficient }
        return left.compared(to: right) < 0
    }

    /// The order between two numbers: below 0, 0 or above 0, where the first is less, equal or
    /// greater.
    public func compared(to other: Number) -> Int {
        if exponent == other.exponent {
            return coefficient < other.coefficient ? -1 : coefficient == other.coefficient ? 0 : 1
        }
        if let order = comparedSmall(to: other) { return order }
        if sign != other.sign { return sign < other.sign ? -1 : 1 }
        if isZero { return 0 }
        let order =
            exponent > other.exponent
            ? comparedMagnitude(toFiner: other) : -other.comparedMagnitude(toFiner: self)
        return isNegative ? -order : order
    }

    /// The order where both numbers, written with one exponent, fit 64 bits.
    @inline(__always)
    private func comparedSmall(to other: Number) -> Int? {
        guard isSmall, other.isSmall else { return nil }
        let shift = Int(exponent) - Int(other.exponent)
        guard shift.magnitude <= 18 else { return nil }
        let factor = Int64(powerOfTen(Int(shift.magnitude)))
        let left = small.multipliedReportingOverflow(by: shift > 0 ? factor : 1)
        let right = other.small.multipliedReportingOverflow(by: shift < 0 ? factor : 1)
        if left.overflow || right.overflow { return nil }
        return left.partialValue < right.partialValue
            ? -1 : left.partialValue == right.partialValue ? 0 : 1
    }

    /// The order between the magnitudes of this number and one of a lower exponent, neither 0.
    private func comparedMagnitude(toFiner other: Number) -> Int {
        let shift = Int(exponent) - Int(other.exponent)
        let mine = coefficient.magnitude
        let its = other.coefficient.magnitude
        // Scaled up it has more digits than any coefficient.
        guard shift + mine.digitCount <= Number.precision else { return 1 }
        let scaled = mine * widePowerOfTen(shift)
        return scaled < its ? -1 : scaled == its ? 0 : 1
    }

    public func hash(into hasher: inout Hasher) {
        let (magnitude, exponent) = reduced
        hasher.combine(UInt64(truncatingIfNeeded: magnitude))
        hasher.combine(UInt32(truncatingIfNeeded: exponent << 1 | (isNegative ? 1 : 0)))
        if magnitude >> 64 != 0 { hasher.combine(UInt64(truncatingIfNeeded: magnitude >> 64)) }
    }

    /// The magnitude without zeros at its end, and the exponent that goes with it; 0 and 0 for 0.
    var reduced: (magnitude: UInt128, exponent: Int) {
        if isZero { return (0, 0) }
        var magnitude = coefficient.magnitude
        var exponent = Int(exponent)
        Number.shorten(&magnitude, &exponent, most: Number.precision)
        return (magnitude, exponent)
    }
}
