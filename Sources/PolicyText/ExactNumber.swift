/// A decimal number without rounding: `digits × 10^-scale`.
///
/// Held in lowest terms, so that 1.20 equals 1.2. Never floating point.
public struct ExactNumber: Hashable, Sendable, CustomStringConvertible {
    /// The digits as an integer.
    public let digits: Int64
    /// How many of them stand after the point; 0 to 18.
    public let scale: Int

    /// Creates a number in lowest terms.
    ///
    /// - Precondition: `0 <= scale && scale <= 18`.
    public init(_ digits: Int64, scale: Int = 0) {
        precondition((0...18).contains(scale))
        var digits = digits
        var scale = scale
        while scale > 0, digits % 10 == 0 {
            digits /= 10
            scale -= 1
        }
        self.digits = digits
        self.scale = digits == 0 ? 0 : scale
    }

    /// The number times a power of ten, or nil where it does not fit in 18 digits.
    public func shifted(by places: Int) -> ExactNumber? {
        var digits = digits
        var scale = scale - places
        while scale < 0 {
            let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            digits = product
            scale += 1
        }
        guard scale <= 18 else { return nil }
        return ExactNumber(digits, scale: scale)
    }

    /// The number as people write it, without exponent: `0.002`, `-12.5`.
    public var description: String {
        guard scale > 0 else { return String(digits) }
        var text = String(digits.magnitude)
        if text.count <= scale {
            text = String(repeating: "0", count: scale - text.count + 1) + text
        }
        let point = text.index(text.endIndex, offsetBy: -scale)
        return (digits < 0 ? "-" : "") + text[..<point] + "." + text[point...]
    }
}
