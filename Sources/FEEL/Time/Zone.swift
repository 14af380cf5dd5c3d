/// What places a time on the globe.
public enum Zone: Sendable, Hashable {
    /// Seconds east of UTC; `Z` is 0.
    case offset(Int32)
    /// A zone of the IANA database, by its name there. An unknown name counts as UTC.
    case named(String)

    /// UTC, written `Z`.
    public static let utc = Zone.offset(0)

    /// The furthest offset on either side, 18 hours: as other engines take it.
    ///
    /// In truth, and in DMN 1.5, table 66, none exceeds 14 hours.
    static let lastOffset: Int32 = 18 * 3_600

    /// Seconds east of UTC at a moment, which is given in seconds since 1970-01-01T00:00:00Z.
    public func offset(at instant: Int64) -> Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name): ZoneDatabase.rules(of: name)?.offset(at: instant) ?? 0
        }
    }

    /// Seconds east of UTC when summer time is not observed, by the rules of the year 2020.
    var standardOffset: Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name): ZoneDatabase.rules(of: name)?.standardOffset ?? 0
        }
    }

    /// Seconds east of UTC while the clocks show a time.
    ///
    /// Where clocks are set forward they skip an hour: a time in it counts with the offset before,
    /// and so is the same moment as one an hour later. Where they are set back they show an hour
    /// twice: the first is meant, unless the repeated one is asked for. What the clocks show is
    /// given in seconds since they showed 1970-01-01T00:00:00.
    func offset(atLocal local: Int64, isRepeated: Bool = false) -> Int32 {
        switch self {
        case .offset(let seconds): seconds
        case .named(let name):
            ZoneDatabase.rules(of: name)?.offset(atLocal: local, isRepeated: isRepeated) ?? 0
        }
    }

    /// Whether a moment is the second at which the clocks show the same.
    func isRepeated(at instant: Int64) -> Bool {
        guard case .named(let name) = self, let rules = ZoneDatabase.rules(of: name) else {
            return false
        }
        let offset = rules.offset(at: instant)
        return rules.offset(atLocal: instant + Int64(offset), isRepeated: false) != offset
    }
}

extension ZoneRules {
    /// The lesser of the offsets in January and in July of the year 2020.
    fileprivate var standardOffset: Int32 {
        min(offset(at: 1_577_836_800), offset(at: 1_593_561_600))
    }

    fileprivate func offset(atLocal local: Int64, isRepeated: Bool) -> Int32 {
        let day: Int64 = 86_400
        let before = offset(at: local - day)
        let after = offset(at: local + day)
        guard before != after else { return before }
        let isFirst = offset(at: local - Int64(before)) == before
        let isSecond = offset(at: local - Int64(after)) == after
        return isSecond && (isRepeated || !isFirst) ? after : before
    }
}
