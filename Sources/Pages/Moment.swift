package import CivilTime

/// A point in time with the calendar day it falls on where the program serves.
///
/// Time comes in as a parameter; nothing below the top floor asks a clock.
package struct Moment: Hashable, Sendable {
    /// Milliseconds since 1970-01-01 UTC.
    package let milliseconds: Int64
    /// The day, in the region's time zone.
    package let day: Day

    /// Pairs a time with its day.
    package init(milliseconds: Int64, day: Day) {
        self.milliseconds = milliseconds
        self.day = day
    }
}
