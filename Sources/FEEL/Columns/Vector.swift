/// What a part of an expression comes to over a batch of rows.
struct Vector {
    /// The lanes that the value is in, and how they are to be read.
    enum Shape {
        /// Integers with so many decimals, all within the range.
        case number(Lane, scale: Int, range: ClosedRange<Int128>)
        /// Numbers not yet divided: integers with so many decimals, by a divisor of 2 or more that
        /// is not a multiple of 10.
        case ratio(Lane, scale: Int, range: ClosedRange<Int128>, divisor: Int64)
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
    /// The mask of the rows in which it is null. The other lanes mean nothing there.
    let null: Lane
    /// The mask of the rows that have to be evaluated by themselves. No lane means anything there.
    let escape: Lane
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
