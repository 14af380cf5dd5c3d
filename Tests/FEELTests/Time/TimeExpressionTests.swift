import FEEL
import Testing

@Suite struct TimeExpressionTests {
    private func result(_ source: String) throws -> Value {
        let now = try #require(DateTime("2026-11-21T13:08:57+08:00"))
        return try Expression(source).evaluate([], in: Run(now: now))
    }

    @Test(arguments: [
        (#"date(from: "2012-12-25")"#, #"@"2012-12-25""#),
        ("date(year: 2017, month: 08, day: 30)", #"@"2017-08-30""#),
        (#"date(day: 30, year: 2017, month: 8) + @"P1M""#, #"@"2017-09-30""#),
        (#"date and time(date: @"2017-01-01", time: @"23:59:01")"#, #"@"2017-01-01T23:59:01""#),
        (
            #"date and time(year: 2017, month: 1, day: 2, hour: 3, minute: 4, second: 5, timezone: "Asia/Shanghai")"#,
            #"@"2017-01-02T03:04:05@Asia/Shanghai""#
        ),
        (
            #"date and time(year: 2017, month: 1, day: 2, hour: 3, minute: 4, second: 5, offset: @"PT8H")"#,
            #"@"2017-01-02T03:04:05+08:00""#
        ),
        (
            #"time(hour: 12, minute: 59, second: 1.3, offset: @"-PT1H")"#,
            #"@"12:59:01.3-01:00""#
        ),
        ("time(hour: 12, minute: 59, second: 1)", #"@"12:59:01""#),
        (#"duration(from: "P26M")"#, #"@"P2Y2M""#),
        (
            #"years and months duration(to: date("2013-08-24"), from: date("2011-12-22"))"#,
            #"@"P1Y8M""#
        ),
        (#"day of week(date: @"2019-09-17")"#, #""Tuesday""#),
        (#"week of year(date: @"2005-01-01T00:00:00")"#, "53"),
        ("now()", #"@"2026-11-21T13:08:57+08:00""#), ("today()", #"@"2026-11-21""#),
        (#"now() - @"P1D" < now()"#, "true"),
        (#"@"2018-12-10T10:30:00@Asia/Shanghai".time offset"#, #"@"PT8H""#),
        (#"@"2018-12-10".weekday"#, "1"), (#"(@"P1D" * 2.5).hours"#, "12"),
        (#"@"P1Y" / @"P1M""#, "12"), (#"-@"PT1H""#, #"@"-PT1H""#), (#"abs(@"-P1Y")"#, #"@"P1Y""#),
        (#"@"2024-02-29" in [@"2024-02-01"..@"2024-03-01")"#, "true"),
        (#"@"10:00:00Z" = @"18:00:00+08:00""#, "true"),
        (#"is(@"10:00:00Z", @"18:00:00+08:00")"#, "false"),
        (#"is(@"10:00:00Z", @"10:00:00+00:00")"#, "true"),
        (
            #"for d in @"2024-02-28"..@"2024-03-01" return d.day"#,
            "[28, 29, 1]"
        ),
    ])
    func `expressions come to`(source: String, expected: String) throws {
        #expect(try result(source).text == expected)
    }

    @Test(arguments: [
        #"@"2021-02-29""#, #"@"2021-01-01" + @"2021-01-01""#, #"@"P1D" + @"P1M""#,
        #"@"2021-01-01T00:00:00" - @"2021-01-01T00:00:00Z""#, #"@"999999999-12-31" + @"P1D""#,
        #"@"P1D" / 0"#, #"-@"2021-01-01""#, #"@"P1D".years"#, #"date(value: "2021-01-01")"#,
        #"date("2021-13-01")"#, #"day of week("foo")"#, #"now(1)"#, "date()",
        #"@"P1D" < @"P1M""#,
    ])
    func `expressions come to null for a reason that stands in the source`(source: String) throws {
        let result = try result(source)
        #expect(result.isNull)
        #expect(result.reason?.range != nil)
    }
}
