import Foundation
import Synchronization

/// The zones of the IANA database, as Foundation brings them: its own copy, whichever the
/// machine's zone.
enum ZoneDatabase {
    /// Looking a zone up by its name takes long, and the names of a model are few; a hostile text
    /// may hold many, so the memory is bounded.
    private static let known = Mutex<[String: ZoneRules?]>([:])
    private static let capacity = 1_000

    /// Whether the database has a zone of that very name.
    static func has(_ name: String) -> Bool { rules(of: name) != nil }

    /// The rules of a zone, or nil where the database has none of that very name.
    static func rules(of name: String) -> ZoneRules? {
        guard isName(name) else { return nil }
        return known.withLock { known in
            if let rules = known[name] { return rules }
            let rules = TimeZone(identifier: name).map { ZoneRules(zone: $0) }
            if known.count >= capacity { known.removeAll() }
            known[name] = .some(rules)
            return rules
        }
    }

    /// Whether a text can be the name of a zone; what cannot is neither looked up nor remembered.
    ///
    /// Foundation knows abbreviations and offsets too, `PST` or `UTC+8`; the standard does not.
    private static func isName(_ name: String) -> Bool {
        guard name.utf8.count <= longest, name.utf8.allSatisfy(isPartOfName) else { return false }
        return name.utf8.contains(UInt8(ascii: "/")) || namesWithoutArea.contains(name)
    }

    /// The longest name of the database has 32 bytes.
    private static let longest = 64

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "/"):
            true
        default: false
        }
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

/// When the clocks of a zone show what.
struct ZoneRules: Sendable {
    fileprivate let zone: TimeZone

    /// Seconds east of UTC at a moment, which is given in seconds since 1970-01-01T00:00:00Z.
    ///
    /// Before 1800 the zone's first offset holds. Beyond the year 2400 the rules of today repeat
    /// themselves with the calendar, every 400 years.
    func offset(at instant: Int64) -> Int32 {
        var instant = max(instant, Self.start)
        if instant >= Self.repetition {
            instant = Self.repetition + (instant - Self.repetition) % Self.period
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
}
