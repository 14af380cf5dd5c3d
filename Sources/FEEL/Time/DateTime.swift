/// A date and a time of day (DMN 1.5, clause 10.3.2.3.6).
public struct DateTime: Sendable {
    /// The date at the place of the zone.
    public let date: CalendarDate
    /// The time of day, with the zone where there is one.
    public let time: TimeOfDay
    /// Whether, of two moments at which the clocks of the zone show the same because they were set
    /// back, the second is meant.
    ///
    /// Only arithmetic comes to it: a text always means the first.
    public let isRepeated: Bool

    public init(date: CalendarDate, time: TimeOfDay) {
        self.init(date: date, time: time, isRepeated: false)
    }

    private init(date: CalendarDate, time: TimeOfDay, isRepeated: Bool) {
        self.date = date
        self.time = time
        self.isRepeated = isRepeated
    }

    /// What the clocks of a zone show at a moment, or nil where the year is out of range.
    ///
    /// - Parameters:
    ///   - instant: Nanoseconds since 1970-01-01T00:00:00Z.
    ///   - zone: The zone; nil stands for UTC, and the result is without a zone.
    public init?(nanosecondsSince1970 instant: Int128, zone: Zone?) {
        guard let seconds = Int64(exactly: instant.floored(by: Self.second)) else { return nil }
        let offset = zone?.offset(at: seconds) ?? 0
        let local = instant + Int128(offset) * Self.second
        self.init(
            localNanoseconds: local,
            zone: zone,
            isRepeated: zone?.isRepeated(at: seconds) ?? false
        )
    }

    private init?(localNanoseconds local: Int128, zone: Zone?, isRepeated: Bool = false) {
        let days = local.floored(by: Self.day)
        guard let number = Int(exactly: days), let date = CalendarDate(dayNumber: number) else {
            return nil
        }
        let time = TimeOfDay(wrapping: Int(local - days * Self.day), zone: zone)
        self.init(date: date, time: time, isRepeated: isRepeated)
    }

    private static let second = Int128(TimeOfDay.nanosecondsPerSecond)
    private static let day = Int128(TimeOfDay.nanosecondsPerDay)

    /// Seconds east of UTC; nil without an offset or a zone.
    public var offset: Int32? {
        guard let zone = time.zone else { return nil }
        if case .offset(let seconds) = zone { return seconds }
        let seconds = date.dayNumber * 86_400 + Int(time.nanoseconds) / 1_000_000_000
        return zone.offset(atLocal: Int64(seconds), isRepeated: isRepeated)
    }

    /// Nanoseconds from 1970-01-01T00:00:00Z to the moment; nil without an offset or a zone.
    public var nanosecondsSince1970: Int128? {
        offset.map { localNanoseconds - Int128($0) * Self.second }
    }

    /// Nanoseconds from 1970-01-01T00:00:00 to what the clocks show.
    private var localNanoseconds: Int128 {
        Int128(date.dayNumber) * Self.day + Int128(time.nanoseconds)
    }
}

extension DateTime {
    /// Whether FEEL's `=` holds: both are the same moment, or both are without a zone and show the
    /// same.
    ///
    /// One with a zone never equals one without.
    public func equals(_ other: DateTime) -> Bool {
        guard isOfOneKind(as: other) else { return false }
        return compared(to: other) == 0
    }

    /// Whether FEEL's `is()` holds: date, time and zone are the same.
    public func isSame(as other: DateTime) -> Bool {
        date == other.date && time.isSame(as: other.time) && isRepeated == other.isRepeated
    }

    /// FEEL's order.
    ///
    /// Where one has a zone and the other has none, the other is taken to be of that zone (DMN 1.5,
    /// table 54); so such two can compare as 0 without being equal.
    public func compared(to other: DateTime) -> Int {
        let local = localNanoseconds - other.localNanoseconds
        // No two offsets are so far apart; to look one up takes longer.
        guard local.magnitude < 2 * Self.day.magnitude, let own = nanosecondsSince1970,
            let its = other.nanosecondsSince1970
        else { return Int(local.signum()) }
        return Int((own - its).signum())
    }

    /// Whether the order to the other is known without supposing a zone: both have one, or none.
    func isOfOneKind(as other: DateTime) -> Bool { time.isOfOneKind(as: other.time) }

    /// The moment a duration later, by the clocks of the same zone; nil out of range.
    func adding(_ duration: DayTimeDuration) -> DateTime? {
        guard case .named? = time.zone, let instant = nanosecondsSince1970 else {
            return DateTime(localNanoseconds: localNanoseconds + duration.total, zone: time.zone)
        }
        return DateTime(nanosecondsSince1970: instant + duration.total, zone: time.zone)
    }

    /// The same time of day a number of months later; nil out of range.
    func adding(months: Int) -> DateTime? {
        date.adding(months: months).map { DateTime(date: $0, time: time) }
    }

    /// The duration since another moment; nil where only one has a zone.
    func since(_ other: DateTime) -> DayTimeDuration? {
        guard isOfOneKind(as: other) else { return nil }
        let own = nanosecondsSince1970 ?? localNanoseconds
        let its = other.nanosecondsSince1970 ?? other.localNanoseconds
        return DayTimeDuration(total: own - its)
    }
}

extension CalendarDate {
    /// The date as a date and time: midnight in UTC (DMN 1.5, clause 10.3.2.3.5).
    public var midnight: DateTime { DateTime(date: self, time: TimeOfDay(wrapping: 0, zone: .utc)) }
}

extension Int128 {
    /// The quotient, rounded towards negative infinity.
    fileprivate func floored(by divisor: Int128) -> Int128 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
