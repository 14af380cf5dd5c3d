/// The texts of temporal values, as `@"…"` and the conversion functions read them (DMN 1.5,
/// clause 10.3.4.1).
public enum TemporalLiteral {
    /// The date, time, date and time or duration that a text stands for; nil where it is none.
    public static func read(_ text: String) -> Value? {
        switch text.utf8.first {
        case nil: return nil
        case UInt8(ascii: "P"): return duration(text)
        case UInt8(ascii: "-") where text.utf8.dropFirst().first == UInt8(ascii: "P"):
            return duration(text)
        default: break
        }
        if text.utf8.dropFirst(2).first == UInt8(ascii: ":") {
            return TimeOfDay(text).map { .time($0) }
        }
        if let date = CalendarDate(text) { return .date(date) }
        return DateTime(text).map { .dateTime($0) }
    }

    /// The duration of either kind that a text stands for; nil where it is none.
    static func duration(_ text: String) -> Value? {
        TemporalReader.read(text) { $0.duration() }
    }
}

extension CalendarDate {
    /// Reads `2024-02-29` or `-0044-03-15`; years have up to nine digits.
    ///
    /// A date has no zone.
    public init?(_ text: String) {
        let read = TemporalReader.read(text) { reader in
            let date = reader.date()
            return reader.isAtEnd ? date : nil
        }
        guard let read else { return nil }
        self = read
    }
}

extension TimeOfDay {
    /// Reads `10:20:00`, `10:20:00.123456789`, `10:20:00+08:00`, `10:20:00Z` or
    /// `10:20:00@Asia/Shanghai`; `24:00:00` is `00:00:00`.
    public init?(_ text: String) {
        guard let read = TemporalReader.read(text, { $0.time() }) else { return nil }
        self = read.time
    }
}

extension DateTime {
    /// Reads a date, `T` and a time, such as `2024-02-29T10:20:00+08:00`; `24:00:00` is the start
    /// of the next day.
    ///
    /// A date alone, with an offset or without, is its midnight.
    public init?(_ text: String) {
        guard let read = TemporalReader.read(text, { $0.dateTime() }) else { return nil }
        self = read
    }
}

extension DayTimeDuration {
    /// Reads `P3DT4H5M6.789S` or a part of it, after `-` for a negative duration.
    public init?(_ text: String) {
        guard case .dayTimeDuration(let duration)? = TemporalLiteral.duration(text) else {
            return nil
        }
        self = duration
    }
}

extension YearMonthDuration {
    /// Reads `P1Y2M` or a part of it, after `-` for a negative duration.
    public init?(_ text: String) {
        guard case .yearMonthDuration(let duration)? = TemporalLiteral.duration(text) else {
            return nil
        }
        self = duration
    }
}
