/// A time of day (DMN 1.5, clause 10.3.2.3.4), with an offset, a zone or neither.
public struct TimeOfDay: Sendable {
    /// Nanoseconds since midnight, below those of a day.
    public let nanoseconds: UInt64
    /// Nil where the time is that of any place; it is never the zone of the machine.
    public let zone: Zone?

    static let nanosecondsPerSecond = 1_000_000_000
    static let nanosecondsPerDay = 86_400 * nanosecondsPerSecond

    /// The time a number of nanoseconds after midnight; nil from 24 hours on.
    public init?(nanoseconds: UInt64, zone: Zone? = nil) {
        guard nanoseconds < UInt64(Self.nanosecondsPerDay) else { return nil }
        self.nanoseconds = nanoseconds
        self.zone = zone
    }

    /// The time on a clock's face, or nil where there is no such time.
    public init?(
        hour: Int,
        minute: Int,
        second: Int,
        nanosecond: Int = 0,
        zone: Zone? = nil
    ) {
        guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<60 ~= second,
            0..<Self.nanosecondsPerSecond ~= nanosecond
        else { return nil }
        let seconds = (hour * 60 + minute) * 60 + second
        self.init(wrapping: seconds * Self.nanosecondsPerSecond + nanosecond, zone: zone)
    }

    /// The time that a number of nanoseconds after midnight shows, whichever the day.
    init(wrapping nanoseconds: Int, zone: Zone?) {
        self.nanoseconds = UInt64(nanoseconds.remainder(floored: Self.nanosecondsPerDay))
        self.zone = zone
    }

    /// From 0 to 23.
    public var hour: Int { Int(nanoseconds) / (3_600 * Self.nanosecondsPerSecond) }
    /// From 0 to 59.
    public var minute: Int { Int(nanoseconds) / (60 * Self.nanosecondsPerSecond) % 60 }
    /// The whole seconds of the minute, from 0 to 59.
    public var second: Int { Int(nanoseconds) / Self.nanosecondsPerSecond % 60 }
    /// The nanoseconds of the second, below a thousand million.
    public var nanosecond: Int { Int(nanoseconds) % Self.nanosecondsPerSecond }

    /// Seconds east of UTC; nil without an offset or a zone.
    ///
    /// A zone counts with its standard time, since a time without a date cannot tell whether summer
    /// time is observed.
    public var offset: Int32? { zone?.standardOffset }
}

extension TimeOfDay {
    /// Whether FEEL's `=` holds: both name the same moment of a day in UTC, or both are without a
    /// zone and show the same.
    ///
    /// A time with a zone never equals one without.
    public func equals(_ other: TimeOfDay) -> Bool {
        guard let own = offset, let its = other.offset else {
            return zone == nil && other.zone == nil && nanoseconds == other.nanoseconds
        }
        return universalNanoseconds(own) == other.universalNanoseconds(its)
    }

    /// Whether FEEL's `is()` holds: the clocks show the same, and the zones are the same.
    public func isSame(as other: TimeOfDay) -> Bool {
        nanoseconds == other.nanoseconds && zone == other.zone
    }

    /// FEEL's order.
    ///
    /// Where one time has a zone and the other has none, the other is taken to be of that zone (DMN
    /// 1.5, table 54); so such two can compare as 0 without being equal.
    public func compared(to other: TimeOfDay) -> Int {
        let difference: Int
        if let own = offset, let its = other.offset {
            difference = universalNanoseconds(own) - other.universalNanoseconds(its)
        } else {
            difference = Int(nanoseconds) - Int(other.nanoseconds)
        }
        return difference.signum()
    }

    /// Whether the order to the other is known without supposing a zone: both have one, or none.
    func isOfOneKind(as other: TimeOfDay) -> Bool { (zone == nil) == (other.zone == nil) }

    /// Nanoseconds since midnight in UTC; negative where it is the day before there.
    private func universalNanoseconds(_ offset: Int32) -> Int {
        Int(nanoseconds) - Int(offset) * Self.nanosecondsPerSecond
    }

    /// The time a duration later, around midnight if need be.
    func adding(_ duration: DayTimeDuration) -> TimeOfDay {
        let days = duration.total % Int128(Self.nanosecondsPerDay)
        return TimeOfDay(wrapping: Int(nanoseconds) + Int(days), zone: zone)
    }

    /// The duration since another time of the same day; nil where only one has a zone.
    func since(_ other: TimeOfDay) -> DayTimeDuration? {
        guard isOfOneKind(as: other) else { return nil }
        let own = universalNanoseconds(offset ?? 0)
        let its = other.universalNanoseconds(other.offset ?? 0)
        return DayTimeDuration(total: Int128(own - its))
    }
}
