/// What a part of an expression comes to over a batch of rows.
struct Vector {
    /// The lanes that the value is in, and how they are to be read.
    enum Shape {
        /// Integers with so many decimals, all within the range.
        case number(Lane, scale: Int, range: ClosedRange<Int128>)
        /// Numbers not yet divided.
        case ratio(Ratio)
        /// A mask. It is false where the value is null.
        case boolean(Lane)
        /// Days since 1970-01-01, all within the range.
        case date(Lane, range: ClosedRange<Int128>)
        /// Places in a dictionary.
        case code(Lane, dictionary: [Value])
        /// Null in every row.
        case nothing
        /// No lane holds it: every row is evaluated by itself.
        case opaque
    }

    let shape: Shape
    /// The mask of the rows in which it is null.
    ///
    /// The other lanes mean nothing there.
    let null: Lane
    /// The mask of the rows that have to be evaluated by themselves.
    ///
    /// No lane means anything there.
    let escape: Lane
}

/// Numbers that are to be divided but are not yet: integers of a scale by positive integers.
///
/// FEEL keeps 34 digits of a quotient. What is asked of it afterwards, on which side of some number
/// it lies or what it is rounded to, is answered from the integers instead, once and exactly. That
/// comes to the same as long as the digits that FEEL drops cannot matter; see
/// ``isFaithful(decimals:)``.
struct Ratio {
    let lane: Lane
    let scale: Int
    let range: ClosedRange<Int128>
    /// Never below 1, also where the divisor is zero and the ratio null.
    let divisor: Lane
    let divisors: ClosedRange<Int128>
    /// How many digits the quotient has before its point at most, or had before something was
    /// added to it.
    let digits: Int

    init(
        _ lane: Lane,
        scale: Int,
        range: ClosedRange<Int128>,
        divisor: Lane,
        divisors: ClosedRange<Int128>,
        digits: Int = 1
    ) {
        self.lane = lane
        self.scale = scale
        self.range = range
        self.divisor = divisor
        self.divisors = divisors
        let whole = range.magnitude / divisors.lowerBound.magnitude
        self.digits = max(digits, String(whole).utf8.count - scale)
    }

    /// Whether the quotient N / (D·10^c) lies on the same side of every number of so many decimals
    /// as the 34 digits that FEEL keeps of it, and on one exactly when they do.
    ///
    /// A quotient that is not such a number is at least 1 / (D·10^max(c, s)) away from each of
    /// them. With i digits before the point, what FEEL drops is at most 10^(i − 34) / 2. So it
    /// suffices that D·10^max(c, s) < 10^(34 − i); and then a quotient that is such a number has
    /// less than 34 digits and is kept whole.
    func isFaithful(decimals: Int) -> Bool {
        let room = Number.precision - digits - max(scale, decimals)
        guard room > 0 else { return false }
        return room > 18 || divisors.upperBound < Int128(ScaledInteger.powers[room])
    }
}

extension ClosedRange<Int128> {
    /// Every integer of 64 bits.
    static let integers = Int128(Int64.min)...Int128(Int64.max)

    /// Whether every integer of the range fits 64 bits.
    var fits: Bool {
        lowerBound >= Self.integers.lowerBound && upperBound <= Self.integers.upperBound
    }

    /// The one integer of the range, where there is but one.
    var single: Int64? { lowerBound == upperBound ? Int64(exactly: lowerBound) : nil }

    /// The largest distance from zero.
    var magnitude: UInt128 { Swift.max(lowerBound.magnitude, upperBound.magnitude) }

    func adding(_ other: Self) -> Self {
        lowerBound + other.lowerBound...upperBound + other.upperBound
    }

    func subtracting(_ other: Self) -> Self {
        lowerBound - other.upperBound...upperBound - other.lowerBound
    }

    /// - Precondition: Both ranges fit 64 bits.
    func multiplied(by other: Self) -> Self {
        let corners = [
            lowerBound * other.lowerBound, lowerBound * other.upperBound,
            upperBound * other.lowerBound, upperBound * other.upperBound,
        ]
        return (corners.min() ?? 0)...(corners.max() ?? 0)
    }

    /// The smallest range that holds both.
    func joined(with other: Self) -> Self {
        Swift.min(lowerBound, other.lowerBound)...Swift.max(upperBound, other.upperBound)
    }
}
