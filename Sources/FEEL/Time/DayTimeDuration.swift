/// A duration of days, hours, minutes and seconds (DMN 1.5, clause 10.3.2.3.7).
public struct DayTimeDuration: Sendable, Hashable {
    /// Whole seconds; negative for a negative duration.
    public let seconds: Int64
    /// Of the same sign as the seconds, below a thousand million.
    public let nanoseconds: Int32

    /// A duration of whole seconds; nil below −(2⁶³ − 1), so that every duration has a negative.
    public init?(seconds: Int64) {
        self.init(total: Int128(seconds) * Self.second)
    }

    /// A duration of nanoseconds, or nil where its seconds exceed 2⁶³ − 1 on either side.
    public init?(total: Int128) {
        let (seconds, rest) = total.quotientAndRemainder(dividingBy: Self.second)
        guard let seconds = Int64(exactly: seconds), seconds != .min else { return nil }
        self.seconds = seconds
        nanoseconds = Int32(truncatingIfNeeded: rest)
    }

    private static let second = Int128(TimeOfDay.nanosecondsPerSecond)

    /// All of the duration in nanoseconds.
    public var total: Int128 { Int128(seconds) * Self.second + Int128(nanoseconds) }

    /// Whether the duration is shorter than nothing.
    public var isNegative: Bool { seconds < 0 || nanoseconds < 0 }

    /// The duration without its sign.
    public var magnitude: DayTimeDuration { isNegative ? negated : self }

    /// The duration with the opposite sign.
    public var negated: DayTimeDuration {
        DayTimeDuration(knownSeconds: -seconds, nanoseconds: -nanoseconds)
    }

    private init(knownSeconds seconds: Int64, nanoseconds: Int32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Below zero if the duration is shorter than the other, zero if they are equal, above zero if
    /// it is longer.
    public func compared(to other: DayTimeDuration) -> Int {
        seconds != other.seconds
            ? (seconds < other.seconds ? -1 : 1)
            : Int((nanoseconds - other.nanoseconds).signum())
    }
}

extension DayTimeDuration {
    /// The whole days.
    ///
    /// All components of a negative duration are negative or zero.
    public var days: Int { Int(seconds / 86_400) }
    /// The hours beside the days, up to 23 on either side.
    public var hours: Int { Int(seconds / 3_600 % 24) }
    /// The minutes beside the hours, up to 59 on either side.
    public var minutes: Int { Int(seconds / 60 % 60) }
    /// The nanoseconds beside the minutes, below those of a minute on either side.
    var nanosecondsOfMinute: Int {
        Int(seconds % 60) * TimeOfDay.nanosecondsPerSecond + Int(nanoseconds)
    }
}
