import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct SupervisionTests {
    @Test func `a task is closed in two steps, or sent back`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        await #expect(throws: ProgrammeError.taskOpen(title: task.title)) {
            try await hall.programmes.reviewClosing(
                task.id,
                accept: true,
                opinion: "",
                act: hall.act()
            )
        }
        _ = try await hall.programmes.submitClosing(task.id, statement: "已办结", act: hall.act())
        await #expect(throws: ProgrammeError.taskClosing(title: task.title)) {
            try await hall.programmes.submitClosing(task.id, statement: "又", act: hall.act())
        }
        await #expect(throws: ProgrammeError.empty(field: "opinion")) {
            try await hall.programmes.reviewClosing(
                task.id,
                accept: false,
                opinion: "",
                act: hall.act()
            )
        }
        let returned = try await hall.programmes.reviewClosing(
            task.id,
            accept: false,
            opinion: "材料不全",
            act: hall.act("李")
        )
        #expect(returned.outcome == .returned)
        #expect(returned.reviewedBy == "李")
        _ = try await hall.programmes.submitClosing(task.id, statement: "补齐", act: hall.act())
        _ = try await hall.programmes.reviewClosing(
            task.id,
            accept: true,
            opinion: "同意",
            act: hall.act("李")
        )
        let record = try await hall.programmes.task(task.id, on: hall.today, in: hall.region)
        #expect(record.standing.item.task.status == .closed)
        #expect(record.standing.item.task.closedOn == hall.today)
        #expect(record.standing.light == Light(colour: .blue, reason: .closed(on: hall.today)))
        #expect(record.standing.progress == .complete)
        #expect(
            record.reviews.map(\.outcome).sorted { $0.rawValue < $1.rawValue } == [
                .accepted, .returned,
            ]
        )
        #expect(
            record.history.filter { $0.field == "status" }.map(\.after)
                == ["closed", "closing", "open", "closing"]
        )
        await #expect(throws: ProgrammeError.empty(field: "why")) {
            try await hall.programmes.reopen(task.id, act: hall.act())
        }
        let open = try await hall.programmes.reopen(task.id, act: hall.act(why: "复查"))
        #expect(open.status == .open)
        #expect(open.closedOn == nil)
        await #expect(throws: ProgrammeError.taskOpen(title: task.title)) {
            try await hall.programmes.reopen(task.id, act: hall.act(why: "复查"))
        }
    }

    @Test func `a task is scheduled with its steps`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        let due = try #require(Day("2024-12-31"))
        let step = try #require(Day("2024-09-30"))
        let scheduled = try await hall.programmes.setDueDate(
            task.id,
            revision: 1,
            to: due,
            act: hall.act()
        )
        #expect(scheduled.due == due)
        await #expect(throws: ProgrammeError.self) {
            try await hall.programmes.setDueDate(task.id, revision: 1, to: nil, act: hall.act())
        }
        let milestone = try await hall.programmes.addMilestone(
            "服务站启用",
            due: step,
            to: task.id,
            act: hall.act()
        )
        let changed = try await hall.programmes.changeMilestone(
            milestone.id,
            revision: 1,
            title: "服务站投入使用",
            due: step.advanced(days: 1),
            act: hall.act()
        )
        #expect(changed.revision == 2)
        let reached = try await hall.programmes.markMilestone(
            milestone.id,
            revision: 2,
            doneOn: hall.today,
            act: hall.act()
        )
        #expect(reached.doneOn == hall.today)
        #expect(reached.title == "服务站投入使用")
        await #expect(throws: ProgrammeError.dayInFuture(step)) {
            try await hall.programmes.markMilestone(
                milestone.id,
                revision: 3,
                doneOn: step,
                act: hall.act()
            )
        }
        await #expect(throws: ProgrammeError.self) {
            try await hall.programmes.markMilestone(
                milestone.id,
                revision: 2,
                doneOn: nil,
                act: hall.act()
            )
        }
        #expect(
            try await hall.programmes.setMissingDueDates(of: plan.id, to: due, act: hall.act())
                == 3
        )
        let dues = try await hall.contents(plan).tasks.map(\.task.due)
        #expect(dues == [due, due, due, due])
    }

    @Test func `units are reminded once a day of what is due, late or missing`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let late = try await hall.task("三/(一)/1", of: plan).task
        let soon = try await hall.task("三/(一)/2", of: plan).task
        let stepped = try await hall.task("三/(二)/1", of: plan).task
        let done = try await hall.task("三/(二)/2", of: plan).task
        for (task, day) in [(late, "2024-06-01"), (soon, "2024-07-12"), (stepped, "2024-12-31")] {
            _ = try await hall.programmes.setDueDate(
                task.id,
                revision: 1,
                to: Day(day),
                act: hall.act()
            )
        }
        _ = try await hall.programmes.addMilestone(
            "设备到货",
            due: try #require(Day("2024-06-30")),
            to: stepped.id,
            act: hall.act()
        )
        try await hall.report("三/(一)/2", of: plan, by: "市委宣传部", "2024-06", 10)
        try await hall.report("三/(二)/2", of: plan, by: "市工信局", "2024-06", 100)
        let made = try await hall.programmes.remind(plan.id, act: hall.act())
        #expect(
            made.map { "\($0.unitName) \($0.reason.rawValue) \($0.about)" } == [
                "市委宣传部 late 2024-06-01", "市委宣传部 silent 2024-06-01",
                "市文旅局 due 2024-07-12", "市文旅局 silent 2024-06-01",
                "市委宣传部 due 2024-07-12",
                "市工信局 milestone 2024-06-30", "市工信局 silent 2024-06-01",
            ]
        )
        #expect(!made.contains { $0.task == done.id })
        #expect(try await hall.programmes.remind(plan.id, act: hall.act()).isEmpty)
        let stored = try await hall.programmes.reminders(
            of: plan.id,
            madeOn: hall.today,
            in: hall.region
        )
        #expect(Set(stored) == Set(made))
        let tomorrow = try await hall.programmes.remind(
            plan.id,
            act: hall.act(on: "2024-06-13")
        )
        #expect(tomorrow.count == made.count)
    }

    @Test func `notes are kept with who wrote them`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        _ = try await hall.programmes.supervise(
            task.id,
            note: "请于月底前报进展",
            answerBy: Day("2024-06-30"),
            act: hall.act()
        )
        await #expect(throws: ProgrammeError.empty(field: "text")) {
            try await hall.programmes.supervise(task.id, note: "", act: hall.act())
        }
        let record = try await hall.programmes.task(task.id, on: hall.today, in: hall.region)
        #expect(record.notes.map(\.text) == ["请于月底前报进展"])
        #expect(record.notes[0].answerBy?.description == "2024-06-30")
    }

    @Test func `a figure is entered and corrected`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let target = try await hall.contents(plan).targets[0]
        var entry = Actual.Entry(
            target: target.id,
            period: "2024",
            value: ExactNumber(97, scale: 1),
            unit: "亿元",
            asOf: hall.today,
            note: "快报"
        )
        let first = try await hall.programmes.enterActual(entry, act: hall.act())
        entry.value = ExactNumber(121, scale: 1)
        let corrected = try await hall.programmes.enterActual(entry, act: hall.act("李"))
        #expect(corrected.id == first.id)
        #expect(corrected.revision == 2)
        let record = try await hall.programmes.target(target.id, in: hall.region)
        #expect(record.actuals == [corrected])
        #expect(record.standing == .met)
        #expect(record.sentence == "年产值达到12亿元。")
        entry.period = "今年"
        await #expect(throws: ProgrammeError.wrongValue(field: "period", value: "今年")) {
            try await hall.programmes.enterActual(entry, act: hall.act())
        }
        entry.period = "2024-06"
        entry.asOf = hall.today.advanced(days: 1)
        await #expect(throws: ProgrammeError.dayInFuture(entry.asOf)) {
            try await hall.programmes.enterActual(entry, act: hall.act())
        }
    }

    @Test(
        arguments: [
            (.atLeast, 120, nil, 120, .met), (.atLeast, 120, nil, 119, .short),
            (.above, 120, nil, 120, .short), (.above, 120, nil, 121, .met),
            (.atMost, 120, nil, 120, .met), (.atMost, 120, nil, 121, .short),
            (.below, 120, nil, 119, .met), (.below, 120, nil, 120, .short),
            (.equal, 120, nil, 125, .met), (.increase, 120, nil, 110, .short),
            (.about, 100, nil, 95, .met), (.about, 100, nil, 94, .short),
            (.range, 100, 120, 110, .met), (.range, 100, 120, 130, .short),
            (.range, 100, 120, 90, .short),
        ] as [(Indicator.Comparator, Int64, Int64?, Int64, TargetStanding)]
    )
    func `a figure meets a target or falls short`(
        comparator: Indicator.Comparator,
        value: Int64,
        upper: Int64?,
        actual: Int64,
        standing: TargetStanding
    ) throws {
        let id = try #require(Target.ID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        let other = try #require(Actual.ID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        let content = Target.Content(
            subject: "",
            metric: "产值",
            comparator: comparator,
            value: ExactNumber(value, scale: 1),
            upper: upper.map { ExactNumber($0, scale: 1) },
            unit: "亿元"
        )
        func entered(_ unit: String) -> Actual {
            Actual(
                id: other,
                entry: Actual.Entry(
                    target: id,
                    period: "2024",
                    value: ExactNumber(actual, scale: 1),
                    unit: unit,
                    asOf: Day(number: 0)
                ),
                source: .entered,
                author: "",
                revision: 1
            )
        }
        #expect(TargetStanding(content, [entered("亿元")]) == standing)
        #expect(TargetStanding(content, [entered("万元")]) == nil)
        #expect(TargetStanding(content, []) == nil)
    }
}
