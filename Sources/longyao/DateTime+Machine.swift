import FEEL
import Foundation

extension DateTime {
    /// The moment of the machine's clock, with the machine's offset from UTC.
    static func ofTheMachine() -> DateTime? {
        let now = Date()
        // Microseconds are what the clock and a double of these years hold.
        let microseconds = Int128((now.timeIntervalSince1970 * 1_000_000).rounded(.down))
        return DateTime(
            nanosecondsSince1970: microseconds * 1000,
            zone: .offset(Int32(TimeZone.current.secondsFromGMT(for: now)))
        )
    }
}
