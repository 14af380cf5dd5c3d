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
        if sign != other.sign { return sign < other.sign ? -1 : 1 }
        if isZero { return 0 }
        let order =
            exponent > other.exponent
            ? comparedMagnitude(toFiner: other) : -other.comparedMagnitude(toFiner: self)
        return isNegative ? -order : order
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
        hasher.combine(isNegative)
        hasher.combine(UInt64(truncatingIfNeeded: magnitude))
        hasher.combine(UInt64(truncatingIfNeeded: magnitude >> 64))
        hasher.combine(exponent)
    }

    /// The magnitude without zeros at its end, and the exponent that goes with it; 0 and 0 for 0.
    var reduced: (magnitude: UInt128, exponent: Int) {
        if isZero { return (0, 0) }
        var magnitude = coefficient.magnitude
        var exponent = Int(exponent)
        for step in [16, 8, 4, 2, 1] {
            // An odd number is no multiple of ten.
            while magnitude & 1 == 0 {
                let (quotient, remainder) = Number.dividing(magnitude, byPowerOfTen: step)
                if remainder != 0 { break }
                magnitude = quotient
                exponent += step
            }
        }
        return (magnitude, exponent)
    }
}
