import Foundation
import Synchronization

/// The zones of the IANA database, as Foundation brings them: its own copy, whichever the
/// machine's zone.
enum ZoneDatabase {
    /// Looking a zone up by its name takes long, and the names of a model are few; a hostile text
    /// may hold many, so the memory is bounded.
    private static let known = Mutex<[String: TimeZone?]>([:])
    private static let capacity = 1_000

    /// Whether the database has a zone of that very name.
    static func has(_ name: String) -> Bool { zone(name) != nil }

    /// Seconds east of UTC at a moment, or nil where the database has no such zone.
    ///
    /// Before 1800 the zone's first offset holds. Beyond the year 2400 the rules of today repeat
    /// themselves with the calendar, every 400 years.
    ///
    /// - Parameter instant: Seconds since 1970-01-01T00:00:00Z.
    static func offset(of name: String, at instant: Int64) -> Int32? {
        guard let zone = zone(name) else { return nil }
        var instant = max(instant, start)
        if instant >= repetition {
            instant = repetition + (instant - repetition) % period
        }
        let date = Date(timeIntervalSince1970: TimeInterval(instant))
        return Int32(truncatingIfNeeded: zone.secondsFromGMT(for: date))
    }

    /// 1800-01-01.
    private static let start: Int64 = -62_091 * 86_400
    /// 2400-01-01.
    private static let repetition: Int64 = 157_054 * 86_400
    /// 400 years.
    private static let period: Int64 = 146_097 * 86_400

    private static func zone(_ name: String) -> TimeZone? {
        known.withLock { known in
            if let zone = known[name] { return zone }
            let zone = isName(name) ? TimeZone(identifier: name) : nil
            if known.count >= capacity { known.removeAll() }
            known[name] = .some(zone)
            return zone
        }
    }

    /// Foundation knows abbreviations and offsets too, `PST` or `UTC+8`; the standard does not.
    private static func isName(_ name: String) -> Bool {
        name.utf8.contains(UInt8(ascii: "/")) || namesWithoutArea.contains(name)
    }

    /// The names of the IANA database that have no area before a slash.
    private static let namesWithoutArea: Set<String> = [
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire",
        "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich", "HST", "Hongkong", "Iceland", "Iran",
        "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ",
        "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore",
        "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET", "Zulu",
    ]
}
