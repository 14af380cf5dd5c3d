/// A number as an integer and how many decimals it has, none of them at the end a zero.
struct ScaledInteger: Hashable, Sendable {
    /// The powers of ten that 64 bits hold.
    static let powers: [Int64] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

    let integer: Int64
    /// From 0 to 18.
    let scale: Int

    init(integer: Int64, scale: Int) {
        self.integer = integer
        self.scale = scale
    }

    /// The number's parts, or nil where they do not fit 64 bits and 18 decimals.
    init?(_ number: Number) {
        var coefficient = Int128(number.high) << 64 | Int128(number.low)
        var exponent = Int(number.exponent)
        guard coefficient != 0 else {
            self.init(integer: 0, scale: 0)
            return
        }
        while exponent < 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        guard (-18...18).contains(exponent), let integer = Int64(exactly: coefficient) else {
            return nil
        }
        guard exponent > 0 else {
            self.init(integer: integer, scale: -exponent)
            return
        }
        let (product, overflow) = integer.multipliedReportingOverflow(by: Self.powers[exponent])
        guard !overflow else { return nil }
        self.init(integer: product, scale: 0)
    }

    /// The integer with another number of decimals; nil where it has more or does not fit.
    func integer(scale other: Int) -> Int64? {
        guard other >= scale, other - scale <= 18 else { return nil }
        let (product, overflow) = integer.multipliedReportingOverflow(
            by: Self.powers[other - scale]
        )
        return overflow ? nil : product
    }
}
