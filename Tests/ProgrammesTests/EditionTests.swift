import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct EditionTests {
    /// The park's plan a year later: a task reworded and moved, one gone, one added, more to reach.
    private var later: Sample {
        var sample = Sample.park
        sample.items = [
            Sample.Item("一", "创建目标"),
            Sample.Item("三", "主要任务"),
            Sample.Item("三/(一)", "健全文化公共服务体系"),
            Sample.Item("三/(一)/1", "开展坭兴陶产业人才开发", lead: ["市人社局"]),
            Sample.Item("三/(一)/2", "抓好精神文明建设", lead: ["市委宣传部"], support: ["市财政局"]),
            Sample.Item("三/(二)", "建设特色文化重点项目"),
            Sample.Item(
                "三/(二)/1",
                "推动陶艺研究中心尽快落地",
                lead: ["市工信局", "市科技局"],
                support: ["市财政局"]
            ),
            Sample.Item("三/(二)/2", "推动体验中心落地", lead: ["市工信局"]),
        ]
        sample.figures[0].value = 15
        return sample
    }

    @Test func `what is added, changed and gone is told`() async throws {
        let hall = try Hall()
        let first = try await hall.running(.park)
        let draft = try await hall.draft(later, after: first.id)
        #expect(draft.edition == 2)
        #expect(draft.lineage == first.lineage)
        let comparison = try await hall.programmes.compareWithInForce(draft.id, in: hall.region)
        #expect(
            comparison.tasks.map(\.told) == [
                "+ 开展坭兴陶产业人才开发",
                "~ 抓好精神文明建设: path",
                "~ 推动陶艺研究中心尽快落地: title lead",
                "= 推动体验中心落地",
                "- 做好保护传承与创新",
            ]
        )
        guard case .changed(_, _, let differences) = comparison.targets[0] else {
            Issue.record("the target did not change")
            return
        }
        #expect(
            differences == [EditionComparison.Difference(field: "value", before: "12", after: "15")]
        )
        guard case .same = comparison.clauses[0] else {
            Issue.record("the clause changed")
            return
        }
    }

    @Test func `a replaced plan keeps its reports, and the running one their tasks`()
        async throws
    {
        let hall = try Hall()
        let first = try await hall.running(.park)
        let moved = try await hall.task("三/(一)/1", of: first).task
        let centre = try await hall.task("三/(二)/1", of: first).task
        let gone = try await hall.task("三/(一)/2", of: first).task
        try await hall.report("三/(一)/1", of: first, by: "市委宣传部", "2024-05", 35)
        try await hall.report("三/(二)/1", of: first, by: "市工信局", "2024-05", 60)
        try await hall.report("三/(一)/2", of: first, by: "市文旅局", "2024-05", 10)
        let scheduled = try await hall.programmes.setDueDate(
            moved.id,
            revision: 1,
            to: Day("2024-12-31"),
            act: hall.act()
        )
        let target = try await hall.contents(first).targets[0]
        _ = try await hall.programmes.enterActual(
            Actual.Entry(
                target: target.id,
                period: "2024",
                value: ExactNumber(8),
                unit: "亿元",
                asOf: hall.today
            ),
            act: hall.act()
        )
        let clause = try await hall.contents(first).clauses[0]

        let draft = try await hall.draft(later, after: first.id)
        let running = try await hall.programmes.replace(
            with: draft.id,
            revision: 1,
            act: hall.act(on: "2024-06-20")
        )
        #expect(running.status == .inForce)
        #expect(try await hall.programmes.plan(first.id, in: hall.region).status == .replaced)

        let contents = try await hall.contents(running)
        #expect(
            contents.tasks.map(\.task.path) == ["三/(一)/1", "三/(一)/2", "三/(二)/1", "三/(二)/2"]
        )
        let tasks = contents.tasks.map(\.task)
        #expect(tasks[1].id == moved.id)
        #expect(tasks[1].due == scheduled.due)
        #expect(tasks[1].startedOn?.description == "2024-01-01")
        #expect(tasks[2].id == centre.id)
        #expect(tasks[2].title == "推动陶艺研究中心尽快落地")
        #expect(contents.tasks[2].units(.lead).map(\.unitName) == ["市工信局", "市科技局"])
        #expect(tasks[0].startedOn?.description == "2024-06-20")
        #expect(contents.targets[0].id == target.id)
        #expect(contents.targets[0].content.value == ExactNumber(15))
        #expect(contents.clauses[0].id == clause.id)
        #expect(contents.clauses[0].task == centre.id)

        let record = try await hall.programmes.task(moved.id, on: hall.today, in: hall.region)
        #expect(record.checkIns.map(\.report.progress) == [35])
        #expect(record.sentence?.contains("2、抓好精神文明建设") == true)
        let targets = try await hall.programmes.targets(of: running.id, in: hall.region)
        #expect(targets[0].actuals.map(\.entry.value) == [ExactNumber(8)])

        // The earlier edition still says what it said.
        let past = try await hall.contents(first)
        #expect(
            past.tasks.map(\.task.title)
                == Sample.park.items.filter { !$0.lead.isEmpty }.map(\.heading)
        )
        #expect(past.tasks[2].units(.lead).map(\.unitName) == ["市工信局"])
        #expect(past.tasks[1].task.id == gone.id)
        #expect(past.targets[0].content.value == ExactNumber(12))
        #expect(past.clauses[0].task == past.tasks[2].task.id)
        let left = try await hall.programmes.task(gone.id, on: hall.today, in: hall.region)
        #expect(left.checkIns.map(\.report.progress) == [10])
    }

    @Test func `a task that is gone goes on where it is wanted`() async throws {
        let hall = try Hall()
        let first = try await hall.running(.park)
        let gone = try await hall.task("三/(一)/2", of: first).task
        try await hall.report("三/(一)/2", of: first, by: "市文旅局", "2024-05", 10)
        let draft = try await hall.draft(later, after: first.id)
        let running = try await hall.programmes.replace(
            with: draft.id,
            revision: 1,
            keeping: [gone.id],
            act: hall.act()
        )
        let kept = try #require(
            try await hall.contents(running).tasks.first { $0.task.id == gone.id }
        )
        #expect(kept.task.span == nil)
        #expect(kept.units(.lead).map(\.unitName) == ["市文旅局", "市委宣传部"])
        _ = try await hall.programmes.reportCheckIn(
            CheckIn.Report(
                task: gone.id,
                unit: kept.duties[0].unit,
                month: hall.today.month,
                progress: 20,
                done: "继续推进"
            ),
            act: hall.act()
        )
        #expect(try await hall.contents(first).tasks.count == 3)
    }

    @Test func `parts follow their wholes over editions`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.items[2].lead = ["市文旅局"]
        let first = try await hall.running(sample)
        var next = sample
        next.items[3].heading = "完全不同的另一件事情"
        let draft = try await hall.draft(next, after: first.id)
        let running = try await hall.programmes.replace(
            with: draft.id,
            revision: 1,
            act: hall.act()
        )
        for plan in [first, running] {
            let tasks = try await hall.contents(plan).tasks.map(\.task)
            let whole = try #require(tasks.first { $0.path == "三/(一)" })
            #expect(tasks.filter { $0.parent == whole.id }.map(\.path) == ["三/(一)/1", "三/(一)/2"])
        }
    }

    @Test func `replacing twice keeps what was reported first`() async throws {
        let hall = try Hall()
        var plan = try await hall.running(.park)
        try await hall.report("三/(二)/2", of: plan, by: "市工信局", "2024-05", 45)
        for _ in 0..<3 {
            let draft = try await hall.draft(.park, after: plan.id)
            plan = try await hall.programmes.replace(
                with: draft.id,
                revision: 1,
                act: hall.act()
            )
        }
        #expect(plan.edition == 4)
        let task = try await hall.task("三/(二)/2", of: plan).task
        let record = try await hall.programmes.task(task.id, on: hall.today, in: hall.region)
        #expect(record.checkIns.map(\.report.progress) == [45])
        #expect(
            try await hall.programmes.editions(of: plan.lineage, in: hall.region).map(\.status)
                == [.replaced, .replaced, .replaced, .inForce]
        )
    }

    @Test func `a draft comes into force once, and alone`() async throws {
        let hall = try Hall()
        let draft = try await hall.draft(.park)
        await #expect(throws: ProgrammeError.nothingToReplace(title: draft.title)) {
            try await hall.programmes.replace(with: draft.id, revision: 1, act: hall.act())
        }
        let plan = try await hall.programmes.putInForce(draft.id, revision: 1, act: hall.act())
        #expect(plan.inForceOn == hall.today)
        await #expect(
            throws: ProgrammeError.planNotDraft(title: plan.title, status: .inForce)
        ) {
            try await hall.programmes.putInForce(draft.id, revision: 2, act: hall.act())
        }
        let second = try await hall.draft(.park, after: plan.id)
        await #expect(throws: ProgrammeError.editionInForce(title: plan.title, edition: 1)) {
            try await hall.programmes.putInForce(second.id, revision: 1, act: hall.act())
        }
        await #expect(throws: ProgrammeError.self) {
            try await hall.programmes.replace(with: second.id, revision: 7, act: hall.act())
        }
        #expect(try await hall.programmes.plan(plan.id, in: hall.region).status == .inForce)
    }

    @Test func `a plan without items does not come into force`() async throws {
        let hall = try Hall()
        let empty = try await hall.draft(Sample(title: "空", items: []))
        await #expect(throws: ProgrammeError.planIsEmpty(title: "空")) {
            try await hall.programmes.putInForce(empty.id, revision: 1, act: hall.act())
        }
    }

    @Test func `a later edition is recognised by its title`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        var sample = Sample.park
        sample.title = "坭兴陶园区实施方案（修订）"
        let draft = try await hall.draft(sample)
        _ = try await hall.draft(Sample(title: "完全无关的文件", items: Sample.park.items))
        let likely = try await hall.programmes.likelyPredecessors(of: draft.id, in: hall.region)
        #expect(likely.map(\.id) == [plan.id])
    }

    @Test(arguments: [
        ("推动陶艺研究中心落地", "推动陶艺研究中心落地", 1000),
        ("推动陶艺研究中心落地", "推动 陶艺，研究中心落地。", 1000),
        ("推动陶艺研究中心落地", "推动陶艺研究中心尽快落地", 800),
        ("年产值", "营业收入", 0), ("", "陶", 0), ("陶", "陶", 1000),
    ])
    func `likeness counts pairs in common`(one: String, other: String, thousandths: Int) {
        #expect(Likeness(one).thousandths(Likeness(other)) == thousandths)
        #expect(Likeness(other).thousandths(Likeness(one)) == thousandths)
    }
}

extension EditionComparison.Match<TaskWithDuties> {
    /// `+` added, `-` gone, `=` the same, `~` changed with the fields.
    fileprivate var told: String {
        switch self {
        case .added(let item): "+ " + item.task.title
        case .gone(let item): "- " + item.task.title
        case .same(_, let item): "= " + item.task.title
        case .changed(_, let item, let differences):
            "~ \(item.task.title): \(differences.map(\.field).joined(separator: " "))"
        }
    }
}
