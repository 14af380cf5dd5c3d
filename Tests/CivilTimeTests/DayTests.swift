import CivilTime
import Testing

@Suite struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0, 4), ("2000-02-29", 11_016, 2), ("2022-07-04", 19_177, 1),
        ("1969-12-31", -1, 3), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
    func `a date is a number and back`(text: String, number: Int, weekday: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == number)
        #expect(day.description == text)
        #expect(day.weekday == weekday)
    }

    @Test func `every day of four centuries follows the one before`() throws {
        var day = try #require(Day("1900-01-01"))
        for _ in 0..<146_097 {
            let parts = day.parts
            #expect(Day(year: parts.year, month: parts.month, day: parts.day) == day)
            day = day.advanced(days: 1)
        }
        #expect(day.description == "2300-01-01")
    }

    @Test(arguments: [
        "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "20230101", "", "2023-04-31",
        "２023-01-01", "-023-01-01",
    ])
    func `what is no date is refused`(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2024-03-31", -1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"), ("2024-12-15", 1, "2025-01-15"),
    ])
    func `months clamp to the last day`(start: String, months: Int, end: String) throws {
        #expect(try #require(Day(start)).advanced(months: months).description == end)
    }

    @Test func `a month knows its days`() throws {
        let month = try #require(Month("2024-02"))
        #expect(month.length == 29)
        #expect(month.day(31).description == "2024-02-29")
        #expect(month.advanced(by: -2).description == "2023-12")
        #expect(month.advanced(by: 11).description == "2025-01")
    }
}
