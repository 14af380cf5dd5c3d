/// A duration of days, hours, minutes and seconds.
public struct DayTimeDuration: Sendable, Hashable {
    /// Whole seconds; negative for a negative duration.
    public let seconds: Int64
    /// Of the same sign as the seconds, below a thousand million.
    public let nanoseconds: Int32
}

/// A duration of years and months.
public struct YearMonthDuration: Sendable, Hashable {
    /// Negative for a negative duration.
    public let months: Int64
}
