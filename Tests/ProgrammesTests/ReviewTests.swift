import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct ReviewTests {
    @Test func `an item is accepted, dropped and taken back`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        let accepted = try await hall.programmes.review(
            task.id,
            revision: 1,
            .accept,
            act: hall.act()
        )
        #expect(accepted.task.state == .accepted)
        #expect(accepted.task.revision == 2)
        let dropped = try await hall.programmes.review(
            task.id,
            revision: 2,
            .drop,
            act: hall.act(why: "重复")
        )
        #expect(dropped.task.state == .dropped)
        let back = try await hall.programmes.review(
            task.id,
            revision: 3,
            .accept,
            act: hall.act()
        )
        #expect(back.task.state == .accepted)
        let history = try await hall.programmes.history(
            of: .task,
            task.id.description,
            in: hall.region
        )
        #expect(history.map(\.after) == ["accepted", "dropped", "accepted"])
        #expect(history.map(\.before) == ["dropped", "accepted", "proposed"])
        #expect(history[1].why == "重复")
        #expect(history[1].actor == "陈")
    }

    @Test func `a task is corrected`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let item = try await hall.task("三/(一)/1", of: plan)
        var content = item.content
        content.title = "  抓好社会主义精神文明建设 "
        content.due = Day("2024-12-31")
        content.lead = [try await hall.unit("市文旅局").id, item.content.lead[0]]
        // Who leads need not support as well.
        content.support = [item.content.lead[0], item.content.support[0]]
        let after = try await hall.programmes.review(
            item.task.id,
            revision: 1,
            .correct(content),
            act: hall.act()
        )
        #expect(after.task.state == .corrected)
        #expect(after.task.title == "抓好社会主义精神文明建设")
        #expect(after.units(.lead).map(\.unitName) == ["市文旅局", "市委宣传部"])
        #expect(after.units(.support).map(\.unitName) == ["市财政局"])
        #expect(after.units(.lead)[1].span == item.units(.lead)[0].span)
        #expect(after.task.span == item.task.span)
        let fields = try await hall.programmes.history(
            of: .task,
            item.task.id.description,
            in: hall.region
        ).map(\.field)
        #expect(fields == ["title", "due", "lead", "state"])
    }

    @Test func `what is left as it was is no correction`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let item = try await hall.task("三/(一)/1", of: plan)
        let after = try await hall.programmes.review(
            item.task.id,
            revision: 1,
            .correct(item.content),
            act: hall.act()
        )
        #expect(after == item)
    }

    @Test func `two officers at one item are told apart`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let item = try await hall.task("三/(一)/1", of: plan)
        var content = item.content
        content.title = "陈的题目"
        _ = try await hall.programmes.review(
            item.task.id,
            revision: 1,
            .correct(content),
            act: hall.act("陈")
        )
        content.title = "李的题目"
        await #expect {
            try await hall.programmes.review(
                item.task.id,
                revision: 1,
                .correct(content),
                act: hall.act("李")
            )
        } throws: { error in
            guard case ProgrammeError.conflict(let conflict) = error else { return false }
            return conflict.actor == "陈" && conflict.revision == 2
                && conflict.changes.first?.field == "title"
                && conflict.changes.first?.value == "陈的题目"
                && (error as? ProgrammeError)?.status == 409
                && (error as? ProgrammeError)?.arguments["theirs"]?.contains("陈的题目") == true
        }
        #expect(try await hall.task("三/(一)/1", of: plan).task.title == "陈的题目")
    }

    @Test func `a target is corrected and a clause dropped`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let contents = try await hall.contents(plan)
        var content = contents.targets[0].content
        content.value = ExactNumber(125, scale: 1)
        let target = try await hall.programmes.review(
            contents.targets[0].id,
            revision: 1,
            .correct(content),
            act: hall.act()
        )
        #expect(target.content.value.description == "12.5")
        #expect(target.state == .corrected)
        #expect(target.content.span == contents.targets[0].content.span)
        let clause = try await hall.programmes.review(
            contents.clauses[0].id,
            revision: 1,
            .drop,
            act: hall.act()
        )
        #expect(clause.state == .dropped)
        await #expect(throws: ProgrammeError.self) {
            try await hall.programmes.review(
                clause.id,
                revision: 1,
                .accept,
                act: hall.act()
            )
        }
    }

    @Test func `what the reader missed is added`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let heading = try await hall.contents(plan).headings[5]
        let unit = try await hall.programmes.addUnit(named: "市商务局", act: hall.act())
        let task = try await hall.programmes.addTask(
            Task.Content(title: "推动创客中心落地", lead: [unit.id], span: heading.span),
            to: plan.id,
            under: heading.id,
            act: hall.act()
        )
        #expect(task.task.state == .added)
        #expect(task.task.path == "三/(二)")
        #expect(task.task.position == 4)
        let target = try await hall.programmes.addTarget(
            Target.Content(subject: "园区", metric: "企业数", value: ExactNumber(169), unit: "家"),
            to: plan.id,
            act: hall.act()
        )
        #expect(target.state == .added)
        let clause = try await hall.programmes.addClause(
            ClauseRecord.Content(name: "租金减免", benefit: .fee),
            to: plan.id,
            act: hall.act()
        )
        #expect(clause.position == 1)
        // An added item stays added when it is corrected.
        var content = target.content
        content.value = ExactNumber(170)
        let corrected = try await hall.programmes.review(
            target.id,
            revision: 1,
            .correct(content),
            act: hall.act()
        )
        #expect(corrected.state == .added)
    }

    @Test func `all is accepted at once but what was decided`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        _ = try await hall.programmes.review(task.id, revision: 1, .drop, act: hall.act())
        #expect(try await hall.programmes.acceptAll(of: plan.id, act: hall.act()) == 5)
        #expect(try await hall.programmes.acceptAll(of: plan.id, act: hall.act()) == 0)
        let states = try await hall.contents(plan).tasks.map(\.task.state)
        #expect(states == [.dropped, .accepted, .accepted, .accepted])
    }

    @Test func `what an officer types is checked`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let one = try await hall.task("三/(一)/1", of: plan)
        let two = try await hall.task("三/(一)/2", of: plan)
        var part = one.content
        part.parent = two.task.id
        _ = try await hall.programmes.review(
            one.task.id,
            revision: 1,
            .correct(part),
            act: hall.act()
        )
        let other = try await hall.draft(Sample(title: "别的方案", items: Sample.park.items))
        let stranger = try await hall.task("三/(一)/1", of: other)
        let nobody = try #require(Unit.ID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        func corrected(_ change: (inout Task.Content) -> Void) -> Task.Content {
            var content = two.content
            change(&content)
            return content
        }
        let long = String(repeating: "长", count: 501)
        let refused: [(Task.Content, ProgrammeError)] = [
            (corrected { $0.title = " \n" }, .empty(field: "title")),
            (corrected { $0.title = long }, .tooLong(field: "title", length: 501, limit: 500)),
            (corrected { $0.lead = [nobody] }, .notFound(.unit, nobody.description)),
            (corrected { $0.parent = two.task.id }, .partOfItself(title: two.task.title)),
            (corrected { $0.parent = one.task.id }, .partOfItself(title: two.task.title)),
            (
                corrected { $0.parent = stranger.task.id },
                .notFound(.task, stranger.task.id.description)
            ),
            (
                corrected { $0.span = Span(0, 1_000_000) },
                .wrongValue(field: "span", value: "0–1000000")
            ),
        ]
        for (content, error) in refused {
            await #expect(throws: error) {
                try await hall.programmes.review(
                    two.task.id,
                    revision: 1,
                    .correct(content),
                    act: hall.act()
                )
            }
        }
        await #expect(throws: ProgrammeError.wrongValue(field: "upper", value: "")) {
            try await hall.programmes.addTarget(
                Target.Content(
                    subject: "",
                    metric: "产值",
                    comparator: .range,
                    value: ExactNumber(1),
                    unit: ""
                ),
                to: plan.id,
                act: hall.act()
            )
        }
    }

    @Test func `a plan of the past does not change`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        _ = try await hall.programmes.withdraw(plan.id, revision: 1, act: hall.act())
        await #expect(
            throws: ProgrammeError.planIsPast(title: plan.title, status: .withdrawn)
        ) {
            try await hall.programmes.review(task.id, revision: 1, .accept, act: hall.act())
        }
    }

    @Test func `a task with work is not dropped`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 10)
        let task = try await hall.task("三/(一)/1", of: plan).task
        await #expect(throws: ProgrammeError.taskHasWork(title: task.title)) {
            try await hall.programmes.review(task.id, revision: 1, .drop, act: hall.act())
        }
        let idle = try await hall.task("三/(一)/2", of: plan).task
        _ = try await hall.programmes.review(idle.id, revision: 1, .drop, act: hall.act())
    }
}
