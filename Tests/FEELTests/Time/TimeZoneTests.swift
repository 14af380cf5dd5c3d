import Testing

@testable import FEEL

@Suite struct TimeZoneTests {
    private func dateTime(_ text: String) throws -> DateTime {
        try #require(DateTime(text))
    }

    private func offset(_ text: String) throws -> String {
        TimeText.text(try dateTime(text).property("time offset"))
    }

    @Test(arguments: [
        ("2021-01-01T00:00:00@Europe/Paris", "PT1H"), ("2021-07-01T00:00:00@Europe/Paris", "PT2H"),
        ("2021-07-01T00:00:00@Asia/Shanghai", "PT8H"),
        ("1988-07-01T00:00:00@Asia/Shanghai", "PT9H"),
        ("2021-01-01T00:00:00@Australia/Melbourne", "PT11H"), ("2021-07-01T00:00:00Z", "PT0S"),
        ("2021-07-01T00:00:00-01:30", "-PT1H30M"),
        ("2021-07-01T00:00:00@Asia/Kathmandu", "PT5H45M"),
        ("0001-01-01T00:00:00@Europe/Paris", "PT9M21S"),
        ("-999999999-01-01T00:00:00@Europe/Paris", "PT9M21S"),
        ("999999999-01-15T00:00:00@Europe/Paris", "PT1H"),
        ("999999999-07-15T00:00:00@Europe/Paris", "PT2H"),
        ("2399-07-15T00:00:00@Europe/Paris", "PT2H"), ("2400-07-15T00:00:00@Europe/Paris", "PT2H"),
        ("2021-07-01T00:00:00", "null"),
    ])
    func `a zone has its offset of the moment, in any year`(text: String, expected: String) throws {
        #expect(try offset(text) == expected)
    }

    @Test func `a time that the clocks skip is the same moment as an hour later`() throws {
        let skipped = try dateTime("2021-03-28T02:30:00@Europe/Paris")
        #expect(skipped.description == "2021-03-28T02:30:00@Europe/Paris")
        #expect(try offset("2021-03-28T02:30:00@Europe/Paris") == "PT1H")
        #expect(skipped.equals(try dateTime("2021-03-28T03:30:00@Europe/Paris")))
        #expect(skipped.equals(try dateTime("2021-03-28T01:30:00Z")))
        let before = try dateTime("2021-03-28T01:30:00@Europe/Paris")
        let hour = try #require(DayTimeDuration("PT1H"))
        #expect(before.adding(hour)?.description == "2021-03-28T03:30:00@Europe/Paris")
        #expect(
            TimeText.result("2021-03-28T04:00:00@Europe/Paris - 2021-03-28T01:00:00@Europe/Paris")
                == "PT2H"
        )
        // Of a month's time the clock's face counts, not the hours.
        #expect(
            TimeText.result("2021-02-28T12:00:00@Europe/Paris + P1M")
                == "2021-03-28T12:00:00@Europe/Paris"
        )
        #expect(
            TimeText.result("2021-03-27T12:00:00@Europe/Paris + P1D")
                == "2021-03-28T13:00:00@Europe/Paris"
        )
    }

    @Test func `a time that the clocks show twice is the first, unless an hour passed`() throws {
        let first = try dateTime("2021-10-31T02:30:00@Europe/Paris")
        #expect(first.equals(try dateTime("2021-10-31T00:30:00Z")))
        let hour = try #require(DayTimeDuration("PT1H"))
        let second = try #require(first.adding(hour))
        #expect(second.description == first.description)
        #expect(second.equals(try dateTime("2021-10-31T01:30:00Z")))
        #expect(TimeText.text(second.property("time offset")) == "PT1H")
        #expect(!second.equals(first))
        #expect(!second.isSame(as: first))
        #expect(second.compared(to: first) == 1)
        #expect(second.since(first) == hour)
        let third = try #require(second.adding(hour))
        #expect(third.description == "2021-10-31T03:30:00@Europe/Paris")
        #expect(second.adding(hour.negated)?.isSame(as: first) == true)
    }

    @Test func `every moment around a change of clocks is told and found again`() throws {
        for name in ["Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Asia/Shanghai"] {
            // Two years in steps of 17 minutes, 1988 and 1989, when Shanghai observed summer time.
            for step in Int64(0)..<61_000 {
                let instant = (567_993_600 + step * 1_020)
                let moment = DateTime(
                    nanosecondsSince1970: Int128(instant) * 1_000_000_000,
                    zone: .named(name)
                )
                #expect(moment?.nanosecondsSince1970 == Int128(instant) * 1_000_000_000)
            }
        }
    }

    @Test(arguments: [
        ("10:30:00Z", "10:30:00+00:00", true, true), ("10:30:00Z", "10:30:00", false, false),
        ("10:30:00", "10:30:00", true, true), ("10:30:00+01:00", "09:30:00Z", true, false),
        ("10:30:00+01:00", "10:30:00@Europe/Paris", true, false),
        ("10:30:00Z", "10:30:00@Etc/UTC", true, false),
        ("10:30:00", "10:30:00@Europe/Paris", false, false), ("10:30:00", "10:30:01", false, false),
        ("2021-01-01T00:00:00", "2021-01-01T00:00:00", true, true),
        ("2021-01-01T00:00:00", "2021-01-01T00:00:00@Asia/Dhaka", false, false),
        ("2018-10-08T00:00:00+01:00", "2018-10-08T00:00:00@Europe/Paris", false, false),
        ("2018-10-08T00:00:00+02:00", "2018-10-08T00:00:00@Europe/Paris", true, false),
        (
            "2002-04-02T23:00:00@Australia/Melbourne", "2002-04-02T23:00:00@Australia/Sydney", true,
            false
        ),
        ("2021-01-01T00:00:00Z", "2020-12-31T23:00:00-01:00", true, false),
        ("2021-01-01T00:00:00+00:00", "2021-01-01T00:00:00Z", true, true),
    ])
    func `equal is the same moment, is() the same zone too`(
        one: String,
        other: String,
        equal: Bool,
        same: Bool
    ) {
        switch (TimeText.value(one), TimeText.value(other)) {
        case (.time(let one), .time(let other)):
            #expect(one.equals(other) == equal)
            #expect(other.equals(one) == equal)
            #expect(one.isSame(as: other) == same)
        case (.dateTime(let one), .dateTime(let other)):
            #expect(one.equals(other) == equal)
            #expect(other.equals(one) == equal)
            #expect(one.isSame(as: other) == same)
        default: Issue.record("not of one kind")
        }
    }

    @Test(arguments: [
        ("10:30:00", "10:30:01", -1), ("10:30:00Z", "10:30:00+01:00", 1),
        ("10:30:00Z", "10:30:00", 0),
        ("10:30:00+05:00", "10:29:00", 1),
        ("2018-12-08T00:00:00", "2018-12-08T00:00:00@Asia/Dhaka", 0),
        ("2018-12-08T00:00:00Z", "2018-12-08T00:00:00@Asia/Dhaka", 1),
        ("2018-12-08T00:00:00.000000001", "2018-12-08T00:00:00", 1),
        ("-999999999-01-01T00:00:00", "999999999-12-31T00:00:00", -1),
    ])
    func `of two times one with a zone lends it to one without`(
        one: String,
        other: String,
        order: Int
    ) {
        switch (TimeText.value(one), TimeText.value(other)) {
        case (.time(let one), .time(let other)):
            #expect(one.compared(to: other) == order)
            #expect(other.compared(to: one) == -order)
        case (.dateTime(let one), .dateTime(let other)):
            #expect(one.compared(to: other) == order)
            #expect(other.compared(to: one) == -order)
        default: Issue.record("not of one kind")
        }
    }

    @Test func `only names of the database are zones`() {
        for name in [
            "Asia/Shanghai", "Etc/UTC", "Etc/GMT+5", "UTC", "PRC", "America/Argentina/Buenos_Aires",
        ] {
            #expect(ZoneDatabase.has(name))
        }
        for name in [
            "", "/", "PST", "CST", "UTC+8", "GMT+8", "asia/shanghai", "Asia/", "../UTC",
            "Asia/Longyao",
        ] {
            #expect(!ZoneDatabase.has(name))
        }
    }

    @Test func `many unknown zones are not kept in memory, and known ones still found`() {
        for number in 0..<5_000 { #expect(!ZoneDatabase.has("Nowhere/\(number)")) }
        #expect(ZoneDatabase.has("Asia/Shanghai"))
    }

    @Test func `an unknown zone of a host counts as UTC`() throws {
        let time = try #require(TimeOfDay(hour: 1, minute: 2, second: 3, zone: .named("nowhere")))
        #expect(time.offset == 0)
    }

    @Test func `zones may be asked from many tasks at once`() async {
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).allSatisfy { step in
                        ZoneDatabase.has("Nowhere/\(task * 500 + step)") == false
                            && Zone.named("Asia/Shanghai").offset(at: 1_600_000_000) == 28_800
                    }
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
