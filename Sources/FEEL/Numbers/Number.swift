/// A number of FEEL: 34 significant decimal digits with a scale from −6111 to 6176.
///
/// That is IEEE 754-2008 decimal128 without infinity and NaN (DMN 1.5, clause 10.3.2.3.1).
///
/// Arithmetic rounds half-even to 34 digits. What is too large has no result; what is too small
/// loses digits and at last becomes zero, as IEEE 754 has it.
///
/// Equal numbers are equal however they were written: `1.0 == 1`.
public struct Number: Sendable {
    /// The coefficient's lower and upper half, in two's complement.
    let low: UInt64
    let high: Int64
    /// The power of ten that the coefficient is multiplied by, from −6176 to 6111.
    let exponent: Int16

    /// How many significant digits a number has at most.
    static let precision = 34
    /// The exponents that a number can have; the scale is the exponent's opposite.
    static let exponents = -6176...6111
    /// The scales that a number can have.
    static let scales = -6111...6176
    /// One more than the largest coefficient: 10³⁴.
    static let coefficientLimit: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000

    /// A number of parts that are known to be in range.
    @inline(__always)
    init(unchecked coefficient: Int128, exponent: Int) {
        low = UInt64(truncatingIfNeeded: coefficient)
        high = Int64(truncatingIfNeeded: coefficient >> 64)
        self.exponent = Int16(truncatingIfNeeded: exponent)
    }

    /// A number of a small coefficient and an exponent that is known to be in range.
    @inline(__always)
    init(small coefficient: Int64, exponent: Int16) {
        low = UInt64(bitPattern: coefficient)
        high = coefficient >> 63
        self.exponent = exponent
    }

    /// A whole number.
    public init(_ value: Int) {
        self.init(small: Int64(value), exponent: 0)
    }

    /// The number `value × 10^−scale`, as a column of amounts in cents holds it.
    ///
    /// - Precondition: The scale is from −6111 to 6176.
    public init(_ value: Int64, scale: Int) {
        precondition(Number.exponents.contains(-scale), "a scale is from -6111 to 6176")
        self.init(small: value, exponent: Int16(truncatingIfNeeded: -scale))
    }

    /// The number `coefficient × 10^exponent`, rounded half-even to 34 digits; nil where it is too
    /// large.
    public init?(coefficient: Int128, exponent: Int) {
        let rounded = Number.rounding(
            coefficient.magnitude,
            exponent: exponent,
            isNegative: coefficient < 0
        )
        guard let rounded else { return nil }
        self = rounded
    }
}

extension Number {
    /// The number 0.
    public static let zero = Number(0)
    /// The number 1.
    public static let one = Number(1)

    /// The digits as a whole number.
    @inline(__always)
    var coefficient: Int128 {
        Int128(truncatingIfNeeded: high) << 64 | Int128(truncatingIfNeeded: low)
    }

    /// Whether the coefficient fits 64 bits, so that ``small`` is all of it.
    @inline(__always)
    var isSmall: Bool { high == Int64(bitPattern: low) >> 63 }

    /// The coefficient where it fits 64 bits.
    @inline(__always)
    var small: Int64 { Int64(bitPattern: low) }

    /// Whether the number is 0.
    public var isZero: Bool { low == 0 && high == 0 }

    /// Whether the number is below 0.
    public var isNegative: Bool { high < 0 }

    /// −1, 0 or 1, for a number below, at or above 0.
    public var sign: Int { isNegative ? -1 : isZero ? 0 : 1 }

    /// Whether the number is whole.
    public var isInteger: Bool {
        exponent >= 0 || self.rounded(.down, scale: 0).map { $0 == self } ?? false
    }

    /// Whether the number is whole and divisible by two; nil where it is not whole.
    var isEven: Bool? {
        guard isInteger else { return nil }
        if exponent > 0 { return true }
        return Number.dividing(coefficient.magnitude, byPowerOfTen: -Int(exponent)).quotient & 1
            == 0
    }

    /// The number as an integer, where it is whole and fits.
    public var integer: Int? {
        if exponent == 0, isSmall { return Int(small) }
        return scaled(0).map { Int($0) }
    }

    /// The integer `self × 10^scale`, where that is whole and fits; the opposite of
    /// ``init(_:scale:)``.
    public func scaled(_ scale: Int) -> Int64? {
        if isZero { return 0 }
        let (shift, overflow) = Int(exponent).addingReportingOverflow(scale)
        guard !overflow else { return nil }
        if shift == 0 { return isSmall ? small : nil }
        if shift > 0 {
            guard isSmall, shift <= 18 else { return nil }
            let scaled = small.multipliedReportingOverflow(by: Int64(powerOfTen(shift)))
            return scaled.overflow ? nil : scaled.partialValue
        }
        guard shift >= -Number.precision else { return nil }
        let (quotient, remainder) = Number.dividing(
            coefficient.magnitude,
            byPowerOfTen: -shift
        )
        guard remainder == 0, quotient <= UInt128(UInt64.max) else { return nil }
        return Int64(exactly: isNegative ? -Int128(quotient) : Int128(quotient))
    }

    /// The number with the other sign.
    public var negated: Number {
        Number(unchecked: -coefficient, exponent: Int(exponent))
    }

    /// The distance from 0.
    public var magnitude: Number { isNegative ? negated : self }
}

extension Number: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}
