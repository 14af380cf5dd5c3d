import CivilTime

/// A point in time as people in China read it: the day and the minute at UTC+8.
struct ClockText: Hashable, Sendable, CustomStringConvertible {
    /// The day there.
    let day: Day
    /// The minute of the day there.
    let minute: Int

    /// Reads milliseconds since 1970-01-01 UTC.
    init(milliseconds: Int64) {
        let minutes = (milliseconds + 8 * 3_600_000) / 60_000
        let days = Int(minutes / 1440) - (minutes % 1440 < 0 ? 1 : 0)
        day = Day(number: days)
        minute = Int(minutes) - days * 1440
    }

    /// `2026-03-05 09:30`.
    var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(two(minute / 60)):\(two(minute % 60))"
    }
}
