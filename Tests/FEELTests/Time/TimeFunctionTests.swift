import Testing

@testable import FEEL

@Suite struct TimeFunctionTests {
    /// Calls a function as the evaluator does, by position.
    private func call(_ name: String, _ arguments: [Value], now: DateTime? = nil) throws -> Value {
        let function = try #require(BuiltInLibrary.temporalFunctions.first { $0.name == name })
        let signature = try #require(
            function.signatures.first { $0.parameters.count == arguments.count }
        )
        let site = CallSite(function: name, range: nil)
        let run = Run(now: now)
        return switch signature.body {
        case .none(let body): try body(site, run)
        case .one(let body): try body(arguments[0], site, run)
        case .two(let body): try body(arguments[0], arguments[1], site, run)
        case .three(let body): try body(arguments[0], arguments[1], arguments[2], site, run)
        case .many(let body): try body(arguments, site, run)
        }
    }

    /// Arguments as a test writes them: numbers, temporal literals after `@`, else texts.
    private func call(_ name: String, _ arguments: [String]) throws -> String {
        let values: [Value] = arguments.map { text in
            if text.hasPrefix("@") { return TimeText.value(String(text.dropFirst())) }
            if text == "null" { return .null }
            return Number(text).map { .number($0) } ?? .string(text)
        }
        return TimeText.text(try call(name, values))
    }

    @Test(arguments: [
        ("date", ["2017-12-31"], "2017-12-31"),
        ("date", ["@2017-09-03T09:45:30@Europe/Paris"], "2017-09-03"),
        ("date", ["@2017-10-11"], "2017-10-11"), ("date", ["-2017", "12", "31"], "-2017-12-31"),
        ("date", ["999999999", "12", "31"], "999999999-12-31"),
        ("date", ["2017.0", "1", "1"], "2017-01-01"),
        ("date and time", ["2012-12-24"], "2012-12-24T00:00:00"),
        ("date and time", ["@2012-12-24"], "2012-12-24T00:00:00Z"),
        ("date and time", ["2017-12-31T11:22:33-02:00"], "2017-12-31T11:22:33-02:00"),
        (
            "date and time", ["@2017-01-01", "@23:59:01@Europe/Paris"],
            "2017-01-01T23:59:01@Europe/Paris"
        ),
        (
            "date and time", ["@2017-08-10T10:20:00@Europe/Paris", "@23:59:01"],
            "2017-08-10T23:59:01"
        ),
        ("date and time", ["2017", "8", "10", "10", "20", "30.5"], "2017-08-10T10:20:30.5"),
        (
            "date and time", ["2017", "8", "10", "10", "20", "0", "@PT8H"],
            "2017-08-10T10:20:00+08:00"
        ),
        (
            "date and time", ["2017", "8", "10", "10", "20", "0", "Asia/Shanghai"],
            "2017-08-10T10:20:00@Asia/Shanghai"
        ),
        ("time", ["00:00:01-01:00"], "00:00:01-01:00"),
        ("time", ["@2016-12-24T23:59:00-08:00"], "23:59:00-08:00"),
        ("time", ["@10:20:00"], "10:20:00"), ("time", ["@2016-12-24"], "00:00:00Z"),
        ("time", ["12", "59", "1.3", "@-PT1H"], "12:59:01.3-01:00"),
        ("time", ["12", "59", "0"], "12:59:00"),
        ("time", ["12", "59", "0", "null"], "12:59:00"),
        ("time", ["11", "59", "45", "@PT2H45M55S"], "11:59:45+02:45:55"),
        ("time", ["0", "0", "59.9999999999"], "00:00:59.999999999"),
        ("time", ["23", "59", "0", "@PT0H"], "23:59:00Z"),
        ("duration", ["P26M"], "P2Y2M"), ("duration", ["PT24H"], "P1D"),
        ("duration", ["@P1D"], "P1D"),
        ("day of year", ["@2020-12-31"], "366"), ("day of year", ["@2019-09-17T10:10:10"], "260"),
        ("day of week", ["@2019-09-17"], "Tuesday"),
        ("month of year", ["@2019-09-17T00:00:00"], "September"),
        ("week of year", ["@2005-01-01"], "53"),
    ])
    func `functions come to`(name: String, arguments: [String], expected: String) throws {
        #expect(try call(name, arguments) == expected)
    }

    @Test(arguments: [
        ("date", ["2012-12-25T"]), ("date", [""]), ("date", ["1"]), ("date", ["null"]),
        ("date", ["2017", "13", "31"]),
        ("date", ["2017", "12", "32"]), ("date", ["2017", "-8", "2"]),
        ("date", ["-1000999999", "12", "1"]),
        ("date", ["2017.5", "12", "1"]), ("date", ["2017", "2", "29"]), ("date", ["@PT1H"]),
        ("date", ["2017-12-31T11:22:33"]),
        ("date and time", ["11:00:00"]), ("date and time", ["@11:00:00"]),
        ("date and time", ["2017"]),
        ("date and time", ["2017-12-31T24:00:01"]), ("date and time", ["null", "@23:59:01"]),
        ("date and time", ["2017", "8", "10", "24", "0", "0"]),
        ("date and time", ["2017", "8", "10", "1", "0", "0", "Mars/Base"]),
        ("time", ["7:00:00"]), ("time", ["24", "0", "0"]), ("time", ["1", "60", "0"]),
        ("time", ["1", "0", "60"]),
        ("time", ["1", "0", "-1"]), ("time", ["1", "0", "-0.0000000001"]),
        ("time", ["1.5", "0", "0"]),
        ("time", ["1", "0", "0", "@PT19H"]), ("time", ["1", "0", "0", "@PT0.5S"]),
        ("time", ["1", "0", "1e6000"]),
        ("duration", ["P"]), ("duration", ["2017"]), ("duration", ["null"]),
        ("duration", ["@2017-01-01"]),
        ("years and months duration", ["2017", "@2017-01-01"]),
        ("years and months duration", ["@2017-01-01", "null"]),
        ("day of week", ["foo"]), ("day of year", ["null"]), ("week of year", ["@10:20:00"]),
        ("now", []), ("today", []),
    ])
    func `functions come to null for a reason`(name: String, arguments: [String]) throws {
        let values: [Value] = arguments.map { text in
            if text.hasPrefix("@") { return TimeText.value(String(text.dropFirst())) }
            if text == "null" { return .null }
            return Number(text).map { .number($0) } ?? .string(text)
        }
        let result = try call(name, values)
        #expect(result.isNull)
        #expect(result.reason != nil)
    }

    @Test(arguments: [
        ("2011-12-22", "2013-08-24", "P1Y8M"), ("2013-08-24", "2011-12-22", "-P1Y8M"),
        ("2015-01-21", "2016-01-21", "P1Y"), ("2016-01-01", "2016-01-01", "P0M"),
        ("2017-12-31T13:00:00", "2017-12-31T12:00:00", "P0M"),
        ("2016-09-30T23:25:00", "2017-12-28T12:12:12", "P1Y2M"),
        ("-2016-01-30T09:05:00", "-2017-02-28T02:02:02", "-P11M"),
        ("2014-12-31T23:59:59", "-2019-10-01T12:32:59", "-P4033Y2M"),
        ("2017-09-05T10:20:00-01:00", "-2019-10-01T12:32:59+02:00", "-P4035Y11M"),
        ("2011-08-25T15:59:59@Europe/Paris", "2015-08-25T15:20:59+02:00", "P4Y"),
        ("2013-08-24", "2017-12-15T00:59:59", "P4Y3M"), ("2024-01-31", "2024-02-29", "P0M"),
    ])
    func `years and months lie between dates`(from: String, to: String, expected: String) throws {
        #expect(try call("years and months duration", ["@" + from, "@" + to]) == expected)
    }

    @Test func `the clock is the run's`() throws {
        let now = try #require(DateTime("2026-11-21T13:08:57+08:00"))
        #expect(TimeText.text(try call("now", [], now: now)) == "2026-11-21T13:08:57+08:00")
        #expect(TimeText.text(try call("today", [], now: now)) == "2026-11-21")
        guard case .noClock? = try call("now", []).reason?.problem else {
            Issue.record("another reason")
            return
        }
    }

    @Test func `a list of one element is the element`() throws {
        #expect(TimeText.text(try call("date", [.list([.string("2017-12-31")])])) == "2017-12-31")
        #expect(try call("date", [.list([])]).isNull)
        #expect(
            TimeText.text(try call("day of year", [.list([TimeText.value("1970-01-01")])])) == "1"
        )
    }

    @Test(arguments: [
        ("2018-12-10", "weekday", "1"), ("2018-12-10", "year", "2018"),
        ("2018-12-10", "hour", "nil"),
        ("2018-12-10", "time offset", "nil"), ("-0044-03-15", "year", "-44"),
        ("2018-12-10T10:30:01.5", "second", "1.5"), ("2018-12-10T10:30:01", "second", "1"),
        ("2018-12-10T10:30:01", "day", "10"), ("2018-12-10T10:30:01", "time offset", "null"),
        ("2018-12-10T10:30:00+05:00", "time offset", "PT5H"),
        ("2018-12-10T10:30:00@Etc/UTC", "timezone", "Etc/UTC"),
        ("2018-12-10T10:30:00Z", "timezone", "null"), ("2018-12-10T10:30:00", "years", "nil"),
        ("10:30:01", "hour", "10"), ("10:30:01", "minute", "30"), ("10:30:01", "year", "nil"),
        ("10:30:00+05:00", "time offset", "PT5H"), ("10:30:00@Europe/Paris", "time offset", "PT1H"),
        ("10:30:00", "timezone", "null"), ("P1Y2M", "years", "1"), ("P2M", "years", "0"),
        ("-P1Y2M", "months", "-2"),
        ("P1Y", "days", "nil"), ("P1D", "months", "nil"), ("P13DT2H14S", "seconds", "14"),
        ("PT2H", "days", "0"),
        ("P1DT2H3M4.25S", "seconds", "4.25"), ("P1DT2H3M4.25S", "minutes", "3"),
        ("-P1DT2H", "hours", "-2"),
    ])
    func `properties are`(text: String, name: String, expected: String) {
        #expect(TimeText.text(Temporal.property(name, of: TimeText.value(text))) == expected)
    }
}
