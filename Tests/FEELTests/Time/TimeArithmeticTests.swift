import Testing

@testable import FEEL

@Suite struct TimeArithmeticTests {
    @Test(arguments: [
        ("2021-01-01T24:00:00 + PT1S", "2021-01-02T00:00:01"),
        ("2021-01-01T24:00:00 + -PT1S", "2021-01-01T23:59:59"),
        ("2021-01-12T10:10:10+11:00 + P1DT1H", "2021-01-13T11:10:10+11:00"),
        (
            "-2021-01-01T10:10:10@Australia/Melbourne + -P1D",
            "-2022-12-31T10:10:10@Australia/Melbourne"
        ),
        (
            "P1M + 2021-01-01T10:10:10@Australia/Melbourne",
            "2021-02-01T10:10:10@Australia/Melbourne"
        ),
        ("-2021-01-01T10:10:10+11:00 + -P1M", "-2022-12-01T10:10:10+11:00"),
        ("2021-01-01 + P1Y", "2022-01-01"), ("P1M + 2021-01-31", "2021-02-28"),
        ("2021-01-01 + PT36H", "2021-01-02"), ("2021-01-01 + PT48H", "2021-01-03"),
        ("2021-01-02 - PT1S", "2021-01-01"), ("2021-01-02 - -PT1S", "2021-01-02"),
        ("2021-01-02 - PT25H", "2020-12-31"), ("2021-01-02 - -PT24H", "2021-01-03"),
        ("10:15:00@Australia/Melbourne + -PT1H", "09:15:00@Australia/Melbourne"),
        ("10:15:00+11:00 + P1D", "10:15:00+11:00"), ("23:30:00 + PT1H", "00:30:00"),
        ("00:00:00 - PT0.000000001S", "23:59:59.999999999"),
        ("P1Y + -P2M", "P10M"), ("-P1Y - -P2M", "-P10M"), ("P1D - PT2H", "PT22H"),
        ("-P1D - PT2H", "-P1DT2H"), ("PT24H + P1D", "P2D"),
        ("2021-01-02T10:10:10@Europe/Paris - 2021-01-01T10:10:10@Asia/Dhaka", "P1DT5H"),
        ("2021-01-02T10:10:10@Europe/Paris - 1995-01-01T10:10:10@Europe/Paris", "P9498D"),
        ("2021-01-02T00:00:00Z - 2021-01-02", "PT0S"),
        ("2021-01-02T10:10:10@Europe/Paris - 2021-01-01", "P1DT9H10M10S"),
        ("2021-01-02 - 2021-01-01T10:10:10@Australia/Melbourne", "P1DT49M50S"),
        ("2021-01-02 - 1995-01-01", "P9498D"), ("10:10:10 - 11:10:10", "-PT1H"),
        ("10:10:10Z - 10:10:10+11:00", "PT11H"),
        ("10:10:10@Australia/Melbourne - 09:10:10@Australia/Melbourne", "PT1H"),
        ("1.5 * P4DT1H", "P6DT1H30M"), ("PT23H * 2.5", "P2DT9H30M"), ("-10 * -P1D", "P10D"),
        ("-2.5 * P1Y11M", "-P4Y9M"), ("1.5 * P2M", "P3M"), ("P1Y * 0", "P0M"), ("0 * P1D", "PT0S"),
        ("P10Y11M / 2.5", "P4Y4M"), ("P10Y11M / -2.5", "-P4Y4M"), ("P10DT23H / 2.5", "P4DT9H12M"),
        ("P10Y / P5Y", "2"), ("P10D / P5D", "2"),
        ("PT1S / PT3S", "0.3333333333333333333333333333333333"),
        ("PT1S / 3", "PT0.333333333S"), ("PT2S / 3", "PT0.666666667S"),
        ("PT0.000000001S * 0.5", "PT0S"), ("PT0.000000003S * 0.5", "PT0.000000002S"),
        ("PT0.000000001S * 1.5", "PT0.000000002S"), ("-PT0.000000003S / 2", "-PT0.000000002S"),
    ])
    func `values come to`(expression: String, expected: String) {
        #expect(TimeText.result(expression) == expected)
    }

    @Test(arguments: [
        "2021-01-02T10:10:10@Europe/Paris - 2021-01-01T10:10:10",
        "2021-01-02T10:10:10 - 2021-01-01T10:10:10Z",
        "2021-01-01T00:00:00 - 2021-01-02", "2021-01-02 - 2021-01-01T10:10:10",
        "10:10:10Z - 10:10:10",
        "2021-01-01 + 2021-01-01", "2021-01-01 + 10:10:10", "10:10:10 + P1Y", "10:10:10 + 10:10:10",
        "P1D + P1Y", "P1Y - P1D", "P1D - 2021-01-01", "P1D - 10:10:10", "P1Y - 2021-01-01",
        "2021-01-01 - 10:10:10", "2021-01-01 + 1", "1 + 2021-01-01", "P1D + 1", "1 - P1D",
        "P1D * P1D", "P1D * P1Y", "2021-01-01 * 2", "10 / P1D", "P1D / 0", "P10D / P0D",
        "P10D / P0Y",
        "P1Y / 0", "P10Y / P0M", "P10Y / P5D", "2021-01-01 / 2",
        "999999999-12-31 + P1D", "-999999999-01-01 - P1D", "999999999-12-31 + P1M",
        "999999999-12-31T23:59:59 + PT1S", "-999999999-01-01T00:00:00@Asia/Shanghai - PT1S",
        "P106751991167300D + P1D", "P106751991167300D * 2", "PT1S / 1e-30", "PT1S * 1e6000",
        "P768614336404564650Y * 2", "P768614336404564650Y + P1Y",
    ])
    func `other values come to nothing`(expression: String) {
        #expect(TimeText.result(expression) == "nil")
    }

    @Test func `a duration added and taken away leaves a point in time as it was`() {
        var dice = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let duration = dice.duration()
            let time = DateTime(date: dice.date(), time: dice.time())
            // A time that the clocks skipped comes back as the one they showed instead.
            let start = time.adding(DayTimeDuration(knownTotal: 0))
            guard let start, let later = start.adding(duration) else { continue }
            #expect(later.adding(duration.negated)?.isSame(as: start) == true)
            #expect(later.since(start) == duration)
            let face = time.time
            #expect(face.adding(duration).adding(duration.negated).isSame(as: face))
        }
    }

    @Test func `dates lie apart what leads from one to the other`() {
        var dice = SeededGenerator(seed: 6)
        for _ in 0..<20_000 {
            let (one, other) = (dice.date(), dice.date())
            let apart = Temporal.difference(.date(other), .date(one)) ?? .null
            #expect(TimeText.text(Temporal.sum(.date(one), apart)) == other.description)
        }
    }

    @Test func `sums of durations may be taken in any order`() {
        var dice = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let (a, b, c) = (dice.duration(), dice.duration(), dice.duration())
            let left = Temporal.sum(Temporal.sum(a.value, b.value) ?? .null, c.value)
            let right = Temporal.sum(a.value, Temporal.sum(c.value, b.value) ?? .null)
            #expect(TimeText.text(left) == TimeText.text(right))
            #expect(TimeText.text(Temporal.difference(a.value, a.value)) == "PT0S")
            #expect(a.compared(to: b) == (a.total - b.total).signum())
            #expect(a.negated.negated == a && !a.magnitude.isNegative)
        }
    }
}

extension DayTimeDuration {
    fileprivate var value: Value { .dayTimeDuration(self) }

    fileprivate init(knownTotal total: Int128) {
        self = DayTimeDuration(total: total) ?? DayTimeDuration(knownTotal: 0)
    }
}
