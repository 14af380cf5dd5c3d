/// A day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01, which is 0.
    public let number: Int

    /// The day with a number.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a date, or nothing where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Month(year: year, month: month).length
        else { return nil }
        // Years that begin in March put the leap day last: days from civil, by eras of 400 years.
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The day of a date in ISO 8601, `2022-07-04`, or nothing.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
            parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month and day.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthIndex + 2) / 5 + 1)
    }

    /// The month it lies in.
    public var month: Month {
        let parts = parts
        return Month(year: parts.year, month: parts.month)
    }

    /// Monday is 1, Sunday is 7 (ISO 8601).
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The day so many days later; earlier where negative.
    public func advanced(days: Int) -> Day { Day(number: number + days) }

    /// The day so many months later, at most the last of that month.
    public func advanced(months: Int) -> Day {
        let target = month.advanced(by: months)
        return target.day(min(parts.day, target.length))
    }

    /// Days until another day; negative where it lies before.
    public func days(until other: Day) -> Int { other.number - number }

    public static func < (one: Day, other: Day) -> Bool { one.number < other.number }
}

extension Day: CustomStringConvertible {
    /// The date in ISO 8601.
    public var description: String {
        let parts = parts
        return "\(Month(year: parts.year, month: parts.month))-\(padded(parts.day, 2))"
    }
}

/// A month of a year.
public struct Month: Hashable, Sendable, Comparable {
    /// Months since January of the year 0, which is 0.
    public let number: Int

    /// The month with a number.
    public init(number: Int) {
        self.number = number
    }

    /// A month of a year.
    ///
    /// - Parameters:
    ///   - year: The year.
    ///   - month: 1 to 12; others carry over into the years beside.
    public init(year: Int, month: Int) {
        number = year * 12 + month - 1
    }

    /// The month of a text such as `2022-07`, or nothing.
    public init?(_ text: some StringProtocol) {
        guard let first = Day(String(text) + "-01") else { return nil }
        self = first.month
    }

    /// The year.
    public var year: Int { number >= 0 ? number / 12 : (number - 11) / 12 }

    /// 1 to 12.
    public var month: Int { number - year * 12 + 1 }

    /// How many days it has.
    public var length: Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// A day of the month; the last where it has fewer, the first where below 1.
    public func day(_ day: Int) -> Day {
        let day = min(max(day, 1), length)
        return Day(year: year, month: month, day: day) ?? Day(number: 0)
    }

    /// The month so many later; earlier where negative.
    public func advanced(by months: Int) -> Month { Month(number: number + months) }

    public static func < (one: Month, other: Month) -> Bool { one.number < other.number }
}

extension Month: CustomStringConvertible {
    /// `2022-07`.
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
