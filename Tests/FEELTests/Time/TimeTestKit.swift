@testable import FEEL

/// What temporal tests write values in.
enum TimeText {
    /// The value of a temporal text, a number or null.
    static func value(_ text: String) -> Value {
        if let temporal = TemporalLiteral.read(text) { return temporal }
        return Number(text).map { .number($0) } ?? .null
    }

    /// A value as FEEL's `string()` writes it; "nil" for no value at all.
    static func text(_ value: Value?) -> String {
        switch value {
        case nil: "nil"
        case .null?: "null"
        case .number(let number)?: number.description
        case .string(let text)?: text
        case .date(let date)?: date.description
        case .time(let time)?: time.description
        case .dateTime(let dateTime)?: dateTime.description
        case .dayTimeDuration(let duration)?: duration.description
        case .yearMonthDuration(let duration)?: duration.description
        default: "other"
        }
    }

    /// What the text stands for, written again.
    static func again(_ text: String) -> String { self.text(TemporalLiteral.read(text)) }

    /// The result of `a + b`, `a - b`, `a * b` or `a / b`.
    static func result(_ expression: String) -> String {
        let parts = expression.split(separator: " ").map(String.init)
        let (left, right) = (value(parts[0]), value(parts[2]))
        return switch parts[1] {
        case "+": text(Temporal.sum(left, right))
        case "-": text(Temporal.difference(left, right))
        case "*": text(Temporal.product(left, right))
        default: text(Temporal.quotient(left, right))
        }
    }
}

extension SeededGenerator {
    /// A date anywhere in the range, or, as often, near to our time.
    mutating func date() -> CalendarDate {
        let days =
            Bool.random(using: &self)
            ? Int.random(in: -365_000_000_000...365_000_000_000, using: &self)
            : Int.random(in: -100_000...100_000, using: &self)
        return CalendarDate(dayNumber: days) ?? CalendarDate(year: 2024, month: 2, day: 29)
            ?? date()
    }

    /// A time with a zone as often as not, and with a fraction as often as not.
    mutating func time(zones: [Zone?] = [nil, .utc, .offset(28_800), .named("Europe/Paris")])
        -> TimeOfDay
    {
        let second = Int.random(in: 0..<86_400, using: &self)
        let fraction =
            Bool.random(using: &self)
            ? Int.random(in: 0..<1_000_000_000, using: &self) : 0
        return TimeOfDay(
            wrapping: second * 1_000_000_000 + fraction,
            zone: zones.randomElement(using: &self) ?? nil
        )
    }

    /// A duration of up to some million years, or of less than a minute.
    mutating func duration() -> DayTimeDuration {
        let most: Int128 =
            Bool.random(using: &self) ? 100_000_000_000_000_000_000_000 : 60_000_000_000
        return DayTimeDuration(total: Int128.random(in: -most...most, using: &self)) ?? duration()
    }
}
