/// A range of FEEL, such as `[1..5)` (DMN 1.5, clause 10.3.2.7).
public struct ValueRange: Sendable {
    /// The lower bound; nil where the range has no lower end, as in `< 5`.
    public let low: Value?
    /// Whether the lower bound belongs to the range.
    public let includesLow: Bool
    /// The upper bound; nil where the range has no upper end, as in `>= 5`.
    public let high: Value?
    /// Whether the upper bound belongs to the range.
    public let includesHigh: Bool

    public init(low: Value?, includesLow: Bool, high: Value?, includesHigh: Bool) {
        self.low = low
        self.includesLow = includesLow
        self.high = high
        self.includesHigh = includesHigh
    }
}
