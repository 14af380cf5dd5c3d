import CivilTime
import PolicyText
import Testing

@testable import Pages
@testable import Programmes

@Suite struct RunningTextTests {
    @Test(arguments: [
        (0, "0 B"), (1023, "1023 B"), (1024, "1 KB"), (1025, "2 KB"), (20 << 20, "20 MB"),
        ((3 << 19), "1.5 MB"),
    ])
    func `a size is told as people know it`(bytes: Int, text: String) {
        #expect(FileSize(bytes).description == text)
    }

    @Test(arguments: [
        (Indicator.Comparator.atLeast, "不低于 1,200亿元", "at least 1,200 亿元"),
        (.above, "高于 1,200亿元", "above 1,200 亿元"), (.equal, "1,200亿元", "1,200 亿元"),
    ])
    func `a figure tells how it binds`(
        comparator: Indicator.Comparator,
        chinese: String,
        english: String
    ) async throws {
        let desk = try await RunningDesk(Hall())
        let content = Target.Content(
            subject: "园区",
            metric: "年产值",
            comparator: comparator,
            value: ExactNumber(1200),
            unit: "亿元"
        )
        #expect(TargetText(content: content, scene: desk.scene(.chinese)).figure == chinese)
        #expect(TargetText(content: content, scene: desk.scene(.english)).figure == english)
        #expect(TargetText(content: content, scene: desk.scene(.chinese)).name == "园区年产值")
    }

    @Test func `money and shares are exact`() async throws {
        let desk = try await RunningDesk(Hall())
        let content = ClauseRecord.Content(
            name: "奖励",
            benefit: .reward,
            amount: ExactNumber(1_234_567),
            rate: Clause.Quantity(ExactNumber(2, scale: 3), to: ExactNumber(15, scale: 2)),
            cap: ExactNumber(500_000),
            once: true
        )
        let facts = ClauseText(content: content, scene: desk.scene()).facts.map(\.text)
        #expect(facts == ["1,234,567元", "2‰–15%", "50万元", "一次性"])
    }

    @Test func `figures of one kind over the years make one series`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.figures = [2023, 2024, 2025].map { year in
            Sample.Figure(
                path: "一",
                metric: year == 2025 ? "游客" : "年产值",
                value: Int64(year),
                unit: "亿元",
                years: YearRange(year, year)
            )
        }
        let plan = try await hall.running(sample)
        let records = try await hall.programmes.targets(of: plan.id, in: hall.region)
        let series = TargetSeries.grouped(records)
        #expect(series.map(\.records.count) == [2, 1])
        #expect(series.map(\.isDrawable) == [true, false])
    }

    @Test(arguments: Language.allCases)
    func `every word that a page puts together is in the messages`(language: Language) throws {
        let voice = try TestRoom.library().voice(language)
        let keys =
            TaskDeed.allCases.flatMap { deed in
                ["", ".note", ".send"].map { "running.deed.\(deed.rawValue)\($0)" }
                    + ["running.done.\(deed.rawValue)"]
            } + Duty.Role.allCases.map { "running.role.\($0.rawValue)" }
            + Task.Status.allCases.map { "running.task.status.\($0.rawValue)" }
            + Plan.Status.allCases.map { "running.status.\($0.rawValue)" }
            + DocumentKind.allCases.map { "running.kind.\($0.rawValue)" }
            + ClosingReview.Outcome.allCases.map { "running.outcome.\($0.rawValue)" }
            + Reminder.Reason.allCases.map { "running.reminder.\($0.rawValue)" }
            + TargetStanding.allCases.map { "running.standing.\($0.rawValue)" }
            + Clause.Benefit.allCases.map { "running.benefit.\($0.rawValue)" }
            + SearchResult.Kind.allCases.map { "running.search.kind.\($0.rawValue)" }
            + (1...10).map { "running.supervision.plan.\($0)" }
            + [Plan.Status.draft, .replaced, .withdrawn].map { "running.plan.is-\($0.rawValue)" }
        for key in keys { #expect(voice.messages.has(key), "\(key)") }
    }
}
