/// A duration of years and months (DMN 1.5, clause 10.3.2.3.8).
public struct YearMonthDuration: Sendable, Hashable {
    /// All of the duration in months; negative for a negative duration.
    public let months: Int64

    /// A duration of months; nil below −(2⁶³ − 1), so that every duration has a negative.
    public init?(months: Int64) {
        guard months != .min else { return nil }
        self.months = months
    }

    private init(known months: Int64) { self.months = months }

    /// Whether the duration is shorter than nothing.
    public var isNegative: Bool { months < 0 }

    /// The duration without its sign.
    public var magnitude: YearMonthDuration { isNegative ? negated : self }

    /// The duration with the opposite sign.
    public var negated: YearMonthDuration { YearMonthDuration(known: -months) }

    /// The whole years; of a negative duration negative or zero.
    public var years: Int { Int(months / 12) }

    /// The months beside the years, up to 11 on either side.
    public var monthsOfYear: Int { Int(months % 12) }

    /// Below zero if the duration is shorter than the other, zero if they are equal, above zero if
    /// it is longer.
    public func compared(to other: YearMonthDuration) -> Int {
        months < other.months ? -1 : months > other.months ? 1 : 0
    }
}
