/// A date of the proleptic Gregorian calendar (DMN 1.5, clause 10.3.2.3.5); years from
/// −999,999,999 to 999,999,999, with a year 0 between −1 and 1.
public struct CalendarDate: Sendable, Hashable {
    /// The year, from −999,999,999 to 999,999,999; 0 is the year before 1.
    public let year: Int32
    /// From 1 to 12.
    public let month: UInt8
    /// From 1 to 31, never beyond the end of the month.
    public let day: UInt8

    /// The years that dates have.
    static let years = -999_999_999...999_999_999

    /// The date of a year, a month and a day, or nil where the calendar has no such date.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.years ~= year, 1...12 ~= month, day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.init(knownYear: year, month: month, day: day)
    }

    private init(knownYear year: Int, month: Int, day: Int) {
        self.year = Int32(truncatingIfNeeded: year)
        self.month = UInt8(truncatingIfNeeded: month)
        self.day = UInt8(truncatingIfNeeded: day)
    }

    /// The date that lies a number of days after 1970-01-01, or nil where its year is out of
    /// range.
    public init?(dayNumber: Int) {
        guard -400_000_000_000...400_000_000_000 ~= dayNumber else { return nil }
        // Years are counted from March, so that the leap day is the last of its year, in eras of
        // 400 years.
        let days = dayNumber + Self.daysBeforeEpoch
        let era = days.floored(by: Self.daysPerEra)
        let dayOfEra = days - era * Self.daysPerEra
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard Self.years ~= year else { return nil }
        self.init(knownYear: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    private static let daysPerEra = 146_097
    /// From 0000-03-01 to 1970-01-01.
    private static let daysBeforeEpoch = 719_468

    /// How many days after 1970-01-01 the date lies.
    public var dayNumber: Int {
        let shiftedYear = Int(year) - (month <= 2 ? 1 : 0)
        let era = shiftedYear.floored(by: 400)
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? Int(month) - 3 : Int(month) + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + Int(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.daysPerEra + dayOfEra - Self.daysBeforeEpoch
    }

    /// Whether a year has a 29th of February.
    public static func isLeap(_ year: Int) -> Bool {
        year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    }

    /// How many days a month from 1 to 12 has.
    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    /// The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
    public var weekday: Int { (dayNumber + 3).remainder(floored: 7) + 1 }

    /// The number of the day within its year, from 1.
    public var dayOfYear: Int {
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][Int(month) - 1]
        return before + Int(day) + (month > 2 && Self.isLeap(Int(year)) ? 1 : 0)
    }

    /// The number of the week by ISO 8601, from 1 to 53: the first is the one that holds the
    /// year's first Thursday, so the first days of January may belong to the year before and the
    /// last of December to the year after.
    public var weekOfYear: Int {
        let week = (dayOfYear - weekday + 10) / 7
        if week < 1 { return Self.weeks(in: Int(year) - 1) }
        return week > Self.weeks(in: Int(year)) ? 1 : week
    }

    /// A year has 53 weeks if it has 53 Thursdays: it begins with one, or, of 366 days, with a
    /// Wednesday.
    private static func weeks(in year: Int) -> Int {
        // The weekdays repeat every 400 years; this one is in range whatever the year.
        let alike = 2000 + year.remainder(floored: 400)
        let first = CalendarDate(knownYear: alike, month: 1, day: 1).weekday
        return first == 4 || (first == 3 && isLeap(year)) ? 53 : 52
    }

    /// The date a number of days later, or earlier where it is negative; nil out of range.
    public func adding(days: Int) -> CalendarDate? {
        let (number, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(dayNumber: number)
    }

    /// The date a number of months later, or earlier where it is negative, on the same day of the
    /// month or the month's last where it has no such day; nil out of range.
    public func adding(months: Int) -> CalendarDate? {
        let (count, overflow) = monthNumber.addingReportingOverflow(months)
        guard !overflow else { return nil }
        let year = count.floored(by: 12)
        guard Self.years ~= year else { return nil }
        let month = count - year * 12 + 1
        let last = Self.length(ofMonth: month, in: year)
        return CalendarDate(knownYear: year, month: month, day: min(Int(day), last))
    }

    /// How many whole months lie between the date and a later one; negative up to an earlier one.
    func months(until other: CalendarDate) -> Int {
        let months = other.monthNumber - monthNumber
        if months > 0, other.day < day { return months - 1 }
        if months < 0, other.day > day { return months + 1 }
        return months
    }

    /// Months since January of the year 0.
    private var monthNumber: Int { Int(year) * 12 + Int(month) - 1 }

    /// Below zero if the date is before the other, zero if it is the same, above zero if it is
    /// after it.
    public func compared(to other: CalendarDate) -> Int {
        let own = (Int(year) << 16) + (Int(month) << 8) + Int(day)
        let its = (Int(other.year) << 16) + (Int(other.month) << 8) + Int(other.day)
        return own < its ? -1 : own > its ? 1 : 0
    }
}

extension Int {
    /// The quotient, rounded towards negative infinity.
    func floored(by divisor: Int) -> Int {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    /// The remainder of the quotient that is rounded towards negative infinity: from 0 to below
    /// the divisor.
    func remainder(floored divisor: Int) -> Int {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
