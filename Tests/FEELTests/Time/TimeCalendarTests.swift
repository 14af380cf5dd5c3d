import Testing

@testable import FEEL

@Suite struct TimeCalendarTests {
    /// The calendar as everybody learns it: one day after the other.
    struct Walk {
        var year: Int, month = 1, day = 1

        mutating func step() {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `days are counted as a walk from day to day counts them`() throws {
        var walk = Walk(year: -410)
        let start = try #require(CalendarDate(year: -410, month: 1, day: 1))
        var (weekday, ofYear) = (start.weekday, 1)
        for number in start.dayNumber..<start.dayNumber + 1_200 * 365 {
            let date = try #require(CalendarDate(dayNumber: number))
            guard Int(date.year) == walk.year, Int(date.month) == walk.month,
                Int(date.day) == walk.day, date.dayNumber == number, date.weekday == weekday,
                date.dayOfYear == ofYear
            else {
                Issue.record("\(date) is not \(walk), day \(number)")
                return
            }
            weekday = weekday % 7 + 1
            let year = walk.year
            walk.step()
            ofYear = walk.year == year ? ofYear + 1 : 1
        }
    }

    @Test func `the first of January 1970 is day 0, a Thursday`() throws {
        let date = try #require(CalendarDate("1970-01-01"))
        #expect(date.dayNumber == 0)
        #expect(date.weekday == 4)
    }

    @Test func `the calendar ends with the year 999,999,999 on both sides`() throws {
        let last = try #require(CalendarDate("999999999-12-31"))
        let first = try #require(CalendarDate("-999999999-01-01"))
        #expect(last.adding(days: 1) == nil)
        #expect(first.adding(days: -1) == nil)
        #expect(last.adding(months: 1) == nil)
        #expect(first.adding(months: -1) == nil)
        #expect(last.adding(days: .max) == nil)
        #expect(first.adding(days: .min) == nil)
        #expect(first.adding(months: .min) == nil)
        #expect(first.adding(days: last.dayNumber - first.dayNumber) == last)
        #expect(CalendarDate(dayNumber: last.dayNumber) == last)
        #expect(CalendarDate(dayNumber: first.dayNumber) == first)
        #expect(CalendarDate(dayNumber: .max) == nil)
        #expect(CalendarDate(dayNumber: .min) == nil)
        #expect(CalendarDate(year: .min, month: 1, day: 1) == nil)
        #expect(CalendarDate(year: 2024, month: .min, day: .max) == nil)
        #expect([first.weekOfYear, last.weekOfYear].allSatisfy { 1...53 ~= $0 })
    }

    @Test func `a day number and its date are one`() {
        var dice = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let date = dice.date()
            #expect(CalendarDate(dayNumber: date.dayNumber) == date)
            let days = Int.random(in: -1_000...1_000, using: &dice)
            guard let other = date.adding(days: days) else { continue }
            #expect(other.compared(to: date) == days.signum())
        }
    }

    @Test(arguments: [
        ("2019-09-17", 38), ("2003-12-29", 1), ("2004-01-04", 1), ("2005-01-01", 53),
        ("2005-01-03", 1), ("2005-01-09", 1), ("2008-12-29", 1), ("2010-01-03", 53),
        ("2020-12-31", 53), ("2021-01-01", 53), ("2021-01-04", 1), ("2024-12-30", 1),
    ])
    func `weeks are counted by ISO 8601`(text: String, week: Int) throws {
        #expect(try #require(CalendarDate(text)).weekOfYear == week)
    }

    @Test func `a week number rises by one on Mondays and else stays`() throws {
        var date = try #require(CalendarDate("1900-01-01"))
        for _ in 0..<146_097 {
            let next = try #require(date.adding(days: 1))
            if next.weekday == 1 {
                // The week of a Monday is that of its Thursday.
                let thursday = try #require(next.adding(days: 3))
                #expect(next.weekOfYear == (thursday.dayOfYear - 1) / 7 + 1)
            } else {
                #expect(next.weekOfYear == date.weekOfYear)
            }
            date = next
        }
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -12, "2023-02-28"),
        ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"),
        ("2024-01-15", -1, "2023-12-15"), ("0000-01-15", -1, "-0001-12-15"),
        ("-0001-12-31", 2, "0000-02-29"),
    ])
    func `months later, a day stays or becomes the month's last`(
        text: String,
        months: Int,
        expected: String
    ) throws {
        let date = try #require(CalendarDate(text))
        #expect(date.adding(months: months)?.description == expected)
    }

    @Test func `whole months between two dates never lead past the second`() {
        var dice = SeededGenerator(seed: 2)
        for _ in 0..<20_000 {
            let (one, other) = (dice.date(), dice.date())
            let months = one.months(until: other)
            let step = months < 0 || other.compared(to: one) < 0 ? -1 : 1
            guard let reached = one.adding(months: months),
                let beyond = one.adding(months: months + step)
            else { continue }
            #expect(reached.compared(to: other) * step <= 0)
            // The last day of a short month stands in for a day that it has not.
            let isClamped = beyond.day != one.day
            #expect(isClamped || beyond.compared(to: other) * step > 0)
        }
    }
}
