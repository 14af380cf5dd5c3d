import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct OverviewTests {
    @Test func `a plan is seen as a whole`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park, from: "2024-05-20")
        // Monday of the week of the day is 2024-06-10, Sunday 2024-06-16.
        let days = ["三/(一)/1": "2024-06-10", "三/(一)/2": "2024-06-16", "三/(二)/1": "2024-06-17"]
        for (path, day) in days {
            let task = try await hall.task(path, of: plan).task
            _ = try await hall.programmes.setDueDate(
                task.id,
                revision: 1,
                to: Day(day),
                act: hall.act()
            )
        }
        let centre = try await hall.task("三/(二)/2", of: plan).task
        _ = try await hall.programmes.addMilestone(
            "改造完工",
            due: try #require(Day("2024-06-14")),
            to: centre.id,
            act: hall.act()
        )
        try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 60)
        try await hall.report("三/(一)/2", of: plan, by: "市文旅局", "2024-06", 95)
        try await hall.report("三/(一)/2", of: plan, by: "市委宣传部", "2024-06", 20)
        try await hall.report("三/(二)/2", of: plan, by: "市工信局", "2024-06", 100)
        let overview = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        #expect(overview.tasks.map(\.light.colour) == [.red, .green, .red, .blue])
        #expect(
            overview.tasks.map(\.light.key) == [
                "light.overdue", "light.on-track", "light.lag", "light.complete",
            ]
        )
        #expect(overview.lights == [.red: 2, .green: 1, .blue: 1])
        // (60 + 95 + 0 + 100) / 4
        #expect(overview.progress.description == "63.75")
        #expect(overview.red.map(\.item.task.path) == ["三/(一)/1", "三/(二)/1"])
        #expect(
            overview.dueThisWeek.map {
                "\($0.day) \($0.milestone?.title ?? $0.task.item.task.path)"
            }
                == ["2024-06-10 三/(一)/1", "2024-06-14 改造完工", "2024-06-16 三/(一)/2"]
        )
        #expect(overview.groups.map(\.title) == ["健全文化公共服务体系", "建设特色文化重点项目"])
        #expect(overview.groups.map(\.progress.description) == ["77.5", "50"])
        #expect(
            overview.units.map {
                "\($0.rank.map(String.init) ?? "-") \($0.name) \($0.leads)/\($0.supports) \($0.silent)"
            }
                == ["1 市文旅局 1/0 0", "2 市工信局 2/0 1", "3 市委宣传部 2/0 1", "- 市财政局 0/2 0"]
        )
        #expect(overview.units.map { $0.progress?.description } == ["95", "50", "40", nil])
    }

    @Test func `equal progress shares a place`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.items = (1...5).map { number in
            Sample.Item("三/\(number)", "第\(number)项任务", lead: ["单位\(number)"])
        }
        let plan = try await hall.running(sample)
        for (number, progress) in [(1, 30), (2, 50), (3, 50), (4, 10)] {
            try await hall.report("三/\(number)", of: plan, by: "单位\(number)", "2024-06", progress)
        }
        let overview = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        #expect(overview.units.map(\.name) == ["单位2", "单位3", "单位1", "单位4", "单位5"])
        #expect(overview.units.map(\.rank) == [1, 1, 3, 4, 5])
    }

    @Test func `a whole is the mean of its parts`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.items[2].lead = ["市文旅局"]
        let plan = try await hall.running(sample)
        try await hall.report("三/(一)", of: plan, by: "市文旅局", "2024-06", 90)
        try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-06", 20)
        try await hall.report("三/(一)/2", of: plan, by: "市文旅局", "2024-06", 41)
        let overview = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        #expect(overview.tasks[0].hasParts)
        #expect(overview.tasks[0].progress.description == "30.5")
        // (20 + 41 + 0 + 0) / 4: the whole does not count twice.
        #expect(overview.progress.description == "15.25")
        let record = try await hall.programmes.task(
            overview.tasks[0].item.task.id,
            on: hall.today,
            in: hall.region
        )
        #expect(record.parts.map(\.item.task.path) == ["三/(一)/1", "三/(一)/2"])
    }

    @Test func `an empty plan has an overview`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(Sample(items: []))
        let overview = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        #expect(overview.progress == .none)
        #expect(overview.tasks.isEmpty && overview.units.isEmpty && overview.groups.isEmpty)
    }

    /// Every sum of the overview, counted again the plain way from what was reported.
    @Test(arguments: [21, 22, 23, 24] as [UInt64])
    func `sums equal a recount`(seed: UInt64) async throws {
        var random = Seeded(seed)
        let hall = try Hall(seed: seed)
        let names = (1...7).map { "单位\($0)局" }
        var sample = Sample(items: [])
        for group in 1...4 {
            sample.items.append(Sample.Item("二/(\(group))", "第\(group)组"))
            for number in 1...Int.random(in: 1...6, using: &random) {
                let units = names.shuffled(using: &random)
                let leads = Int.random(in: 1...3, using: &random)
                sample.items.append(
                    Sample.Item(
                        "二/(\(group))/\(number)",
                        "任务\(group)之\(number)",
                        lead: Array(units[..<leads]),
                        support: Array(
                            units[leads...].prefix(Int.random(in: 0...2, using: &random))
                        )
                    )
                )
            }
        }
        let plan = try await hall.running(sample)
        let merged = try await hall.unit(names[5])
        let into = try await hall.unit(names[6])
        // What each unit reported on each task, month by month.
        var reports: [String: [String: [Int: Int]]] = [:]
        let items = sample.items.filter { !$0.lead.isEmpty }
        for item in items {
            for unit in item.lead + item.support {
                for month in 1...6 where Bool.random(using: &random) {
                    let progress = Int.random(in: 0...100, using: &random)
                    try await hall.report(item.path, of: plan, by: unit, "2024-0\(month)", progress)
                    reports[item.path, default: [:]][unit, default: [:]][month] = progress
                }
            }
        }
        var closed: Set<String> = []
        for item in items where Int.random(in: 0..<5, using: &random) == 0 {
            let task = try await hall.task(item.path, of: plan).task
            _ = try await hall.programmes.submitClosing(task.id, statement: "完", act: hall.act())
            _ = try await hall.programmes.reviewClosing(
                task.id,
                accept: true,
                opinion: "",
                act: hall.act()
            )
            closed.insert(item.path)
        }
        func reported(_ path: String, _ unit: String) -> Int {
            if closed.contains(path) { return 100 }
            return reports[path]?[unit]?.max { $0.key < $1.key }?.value ?? 0
        }
        func reported(_ item: Sample.Item, _ unit: String) -> Int {
            let isSilent = reports[item.path]?[unit] == nil
            return reported(item.path, isSilent ? item.lead[0] : unit)
        }
        func mean(_ values: [Int]) -> Int {
            var sum = 0
            for value in values { sum += value * 100 }
            // Half up: add half of the divisor before dividing.
            return (sum * 2 + values.count) / (values.count * 2)
        }
        let overview = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        #expect(overview.tasks.count == items.count)
        for (standing, item) in zip(overview.tasks, items) {
            #expect(standing.progress.hundredths == reported(item.path, item.lead[0]) * 100)
        }
        #expect(overview.progress.hundredths == mean(items.map { reported($0.path, $0.lead[0]) }))
        for group in overview.groups {
            let members = items.filter { $0.path.hasPrefix(group.path + "/") }
            #expect(group.tasks == members.count)
            #expect(
                group.progress.hundredths == mean(members.map { reported($0.path, $0.lead[0]) })
            )
            #expect(group.lights.values.reduce(0, +) == members.count)
        }
        for unit in overview.units {
            let led = items.filter { $0.lead.contains(unit.name) }
            #expect(unit.leads == led.count)
            #expect(unit.supports == items.count { $0.support.contains(unit.name) })
            #expect(unit.closed == led.count { closed.contains($0.path) })
            #expect(
                unit.progress?.hundredths
                    == (led.isEmpty ? nil : mean(led.map { reported($0, unit.name) }))
            )
        }
        #expect(overview.lights.values.reduce(0, +) == items.count)
        #expect(overview.red.count == overview.lights[.red] ?? 0)

        // A merged unit's part goes to the other, and nothing is lost or counted twice.
        _ = try await hall.programmes.mergeUnits(merged.id, into: into.id, act: hall.act())
        let after = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        #expect(after.tasks.count == items.count)
        #expect(!after.units.contains { $0.name == merged.name })
        let both = items.filter { $0.lead.contains(merged.name) || $0.lead.contains(into.name) }
        #expect(after.units.first { $0.name == into.name }?.leads ?? 0 == both.count)
    }
}
