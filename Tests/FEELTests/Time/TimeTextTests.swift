import Testing

@testable import FEEL

@Suite struct TimeTextTests {
    @Test(arguments: [
        "2017-12-31", "-2017-01-01", "999999999-12-31", "-999999999-12-31", "0000-02-29",
        "-0001-12-31", "12345-06-07", "2024-02-29",
        "10:20:00", "00:00:00", "23:59:59.999999999", "10:20:00.5", "10:20:00Z",
        "10:20:00+08:00", "10:20:00-01:35", "10:20:00.5@Asia/Shanghai", "10:20:00@Etc/UTC",
        "11:59:45+02:45:55",
        "2017-12-31T11:22:33", "-2017-12-31T11:22:33.456+01:35", "2017-12-31T11:22:33Z",
        "999999999-12-31T23:59:59.999999999@Europe/Paris",
        "-999999999-12-31T23:59:59.999999999+02:00",
        "P1D", "PT2H", "PT3M", "PT4S", "PT0.999S", "P1DT2H3M4.123456789S", "PT0S", "-PT1H2M",
        "P1Y2M", "P1Y", "P2M", "P0M", "-P8Y4M", "P99999999Y", "-PT0.5S", "P1DT1M", "P1DT1S",
    ])
    func `a canonical text is read and written as it was`(text: String) {
        #expect(TimeText.again(text) == text)
    }

    @Test(arguments: [
        ("24:00:00", "00:00:00"), ("24:00:00.000", "00:00:00"), ("10:20:00.500", "10:20:00.5"),
        ("10:20:00+00:00", "10:20:00Z"), ("10:20:00-00:00", "10:20:00Z"),
        ("10:20:00z", "10:20:00Z"),
        ("2021-12-31T24:00:00", "2022-01-01T00:00:00"),
        ("2021-12-31T24:00:00@Asia/Shanghai", "2022-01-01T00:00:00@Asia/Shanghai"),
        ("10:20:00.1234567890", "10:20:00.123456789"), ("2012-03-07Z", "2012-03-07T00:00:00Z"),
        ("PT0.S", "PT0S"), ("PT0M", "PT0S"), ("P0D", "PT0S"), ("P0Y", "P0M"), ("-P0D", "PT0S"),
        ("PT1000M", "PT16H40M"), ("PT24H", "P1D"), ("P2DT274M", "P2DT4H34M"), ("PT90S", "PT1M30S"),
        ("P26M", "P2Y2M"), ("P1Y27M", "P3Y3M"), ("P999999999M", "P83333333Y3M"),
        ("PT1000M0.999999999S", "PT16H40M0.999999999S"), ("P0001D", "P1D"),
        ("P13DT2H14S", "P13DT2H14S"),
    ])
    func `another text is normalised`(text: String, expected: String) {
        #expect(TimeText.again(text) == expected)
    }

    @Test(arguments: [
        "", " ", "2012-12-25T", "2012/12/25", "9999999999-12-25", "2017-13-10", "2017-12-32",
        "998-12-31", "01211-12-31", "+2012-12-02", "2017-00-10", "2017-02-29", "2017-1-10",
        "2017-01-010", "--2017-01-01", "2017-01-01 ", " 2017-01-01", "２０１７-01-01", "1900-02-29",
        "10:20", "7:00:00", "10:2:00", "10:20:1", "24:00:01", "24:01:00", "25:00:00", "00:60:00",
        "00:00:60", "10:20:00.", "10:20:00,5", "10:20:00.1234567891", "10:20:00+5:00",
        "10:20:00+05",
        "10:20:00+05:0", "10:20:00+19:00", "10:20:00-19:00", "10:20:00+05:60", "10:20:00ZZ",
        "10:20:00@", "10:20:00@xyz/abc", "10:20:00@asia/shanghai", "10:20:00@PST", "10:20:00@UTC+8",
        "10:20:00+02:00@Europe/Paris", "10:20:00@Europe/Paris ", "T10:20:00",
        "2011-12-0310:15:30", "2017-12-31t00:00:00", "2017-12-31T7:20", "2017-12-31@Europe/Paris",
        "999999999-12-31T24:00:00", "2017-12-31 00:00:00",
        "P", "-P", "P0", "1Y", "P1H", "P1S", "PT", "P1DT", "PT1D", "P1Y1D", "P1M1Y", "PT1S1M",
        "PT1H1H", "P-1D", "+P1D", "p1d", "P1.5D", "PT1.5H", "PT.5S", "P1YT1H", "P1W",
        "P99999999999999999999D", "P9223372036854775807D", "P9223372036854775807Y",
        "PT0.1234567891S", "PT1S ",
    ])
    func `what is no date, time or duration is not read`(text: String) {
        #expect(TimeText.again(text) == "nil")
    }

    @Test func `a value, written and read, is the same`() {
        var dice = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            let (date, time, duration) = (dice.date(), dice.time(), dice.duration())
            let dateTime = DateTime(date: date, time: time)
            #expect(CalendarDate(date.description) == date)
            #expect(TimeOfDay(time.description)?.isSame(as: time) == true)
            #expect(DateTime(dateTime.description)?.isSame(as: dateTime) == true)
            #expect(DayTimeDuration(duration.description) == duration)
            let months = Int64.random(in: -99_999...99_999, using: &dice)
            let years = YearMonthDuration(months: months)
            #expect(years.flatMap { YearMonthDuration($0.description) } == years)
        }
    }

    @Test func `the longest texts are written whole`() throws {
        let name = String(repeating: "長", count: 500)
        for zone in [Zone.offset(.max), .offset(.min), .named(name)] {
            let time = try #require(
                TimeOfDay(hour: 23, minute: 59, second: 59, nanosecond: 999_999_999, zone: zone)
            )
            let date = try #require(CalendarDate("-999999999-12-31"))
            let text = DateTime(date: date, time: time).description
            #expect(text.hasPrefix("-999999999-12-31T23:59:59.999999999"))
        }
        let longest = try #require(DayTimeDuration(total: -9_223_372_036_854_775_807_999_999_999))
        #expect(longest.description == "-P106751991167300DT15H30M7.999999999S")
        let months = try #require(YearMonthDuration(months: -.max))
        #expect(months.description == "-P768614336404564650Y7M")
    }

    @Test func `no text of odd bytes is read amiss`() {
        var dice = SeededGenerator(seed: 4)
        let alphabet = Array("0123456789-:.+TZPYMDHS@/é")
        for _ in 0..<50_000 {
            let length = Int.random(in: 0...14, using: &dice)
            let text = String((0..<length).map { _ in alphabet.randomElement(using: &dice) ?? "0" })
            guard let value = TemporalLiteral.read(text) else { continue }
            let written = TimeText.text(value)
            #expect(TimeText.again(written) == written)
        }
    }
}
