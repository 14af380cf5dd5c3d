import CivilTime

import PolicyText
import Storage
import Testing

@testable import Pages
@testable import Programmes

@Suite struct RunningPagesTests {
    @Test(arguments: Language.allCases)
    func `every page of a running plan can be seen`(language: Language) async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let contents = try await hall.contents(plan)
        let task = contents.tasks[0].task.id
        let unit = try await hall.unit("市工信局")
        let addresses = [
            Addresses.plan(plan.id, in: hall.region),
            Addresses.task(task, of: plan.id, in: hall.region),
            Addresses.checkIns(on: task, of: plan.id, in: hall.region),
            Addresses.targets(of: plan.id, in: hall.region),
            Addresses.target(contents.targets[0].id, of: plan.id, in: hall.region),
            Addresses.clauses(of: plan.id, in: hall.region),
            Addresses.units(in: hall.region), Addresses.unit(unit.id, in: hall.region),
            Addresses.supervision(in: hall.region), Addresses.search("陶艺"),
        ]
        for address in addresses {
            let (page, status) = try await desk.page(address, language: language)
            #expect(status == 200)
            #expect(!page.contains("running."), "a message is missing on \(address)")
            #expect(!page.contains("[["), "\(address)")
        }
    }

    @Test func `a task leads to its sentence and tells why its light shines`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let task = try await hall.task("三/(二)/1", of: plan).task
        let page = try await desk.page(
            Addresses.task(task.id, of: plan.id, in: hall.region)
        ).markup
        let span = try #require(task.span)
        #expect(page.contains("at=\(span.start)-\(span.end)"))
        #expect(page.contains("牵头单位：市工信局"))
        let limit = hall.programmes.lights.silentDaysRed
        #expect(page.contains("已有 163 天没有反馈（超过 \(limit) 天）。"))
    }

    @Test func `a refused deed stays open with what was typed`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let task = try await hall.task("三/(二)/1", of: plan).task
        let (page, status) = try await desk.page(
            Addresses.deed(.milestone, on: task.id, of: plan.id, in: hall.region),
            .post,
            form: ["milestone-title": "挂牌", "milestone-due": "明年"]
        )
        #expect(status == 422)
        #expect(page.contains("<details id=\"deed-milestones\" open>"))
        #expect(page.contains("value=\"挂牌\""))
        #expect(page.contains("value=\"明年\""))
    }

    @Test func `a deed on what somebody changed is refused once, and then taken`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let task = try await hall.task("三/(二)/1", of: plan).task
        let address = Addresses.deed(.due, on: task.id, of: plan.id, in: hall.region)
        let due = try #require(Day("2024-12-31"))
        let changed = try await hall.programmes.setDueDate(
            task.id,
            revision: task.revision,
            to: due,
            act: hall.act("李")
        )
        let mine = ["due-day": "2025-06-30", "due-why": "延期", "due-revision": "\(task.revision)"]
        let (page, status) = try await desk.page(address, .post, form: mine)
        #expect(status == 409)
        #expect(page.contains("李先改了这一项"))
        #expect(page.contains("value=\"2025-06-30\""))
        #expect(page.contains("name=\"due-revision\" value=\"\(changed.revision)\""))
        let again = mine.merging(["due-revision": "\(changed.revision)"]) { $1 }
        guard case .redirect = try await desk.ask(address, .post, form: again) else {
            Issue.record("the second try was refused")
            return
        }
    }

    @Test func `supervision names who has not reported and what is red`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        try await hall.report("三/(二)/1", of: plan, by: "市工信局", "2024-06", 50)
        let desk = try await RunningDesk(hall)
        let page = try await desk.page(Addresses.supervision(in: hall.region)).markup
        let silent = try #require(
            page.firstRange(of: "id=\"silent\"").map { page[$0.upperBound...] }
        )
        #expect(page.contains("一、总体情况"))
        #expect(page.contains("钦州市领导小组办公室"))
        #expect(silent.contains("推动体验中心落地"))
        #expect(!silent.contains("推动陶艺研究中心落地"))
        #expect(page.contains("另有 1 个单位只承担配合任务：市财政局。"))
    }

    @Test func `what is not there is not found, and what is no identifier too`() async throws {
        let hall = try Hall()
        let desk = try await RunningDesk(hall)
        let unknown = Address("regions", "450700", "units", "nobody")
        await #expect(throws: ProgrammeError.notFound(.unit, "nobody")) {
            try await desk.ask(unknown)
        }
    }

    @Test func `an entered figure is shown against its target`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let target = try await hall.contents(plan).targets[0].id
        let address = Addresses.actuals(of: target, of: plan.id, in: hall.region)
        let typed = ["value": "9.6", "unit": "亿元", "period": "2024", "asOf": "2024-06-01"]
        let (page, status) = try await desk.page(
            address,
            .post,
            form: typed.merging(["period": "去年"]) { $1 }
        )
        #expect(status == 422)
        #expect(page.contains("value=\"去年\""))
        guard case .redirect = try await desk.ask(address, .post, form: typed) else {
            Issue.record("refused")
            return
        }
        let targets = try await desk.page(Addresses.targets(of: plan.id, in: hall.region)).markup
        #expect(targets.contains("9.6亿元（2024）"))
        #expect(targets.contains("不低于 12亿元"))
        #expect(targets.contains("未达标"))
        #expect(targets.contains("<figure class=\"chart\""))
    }
}

@Suite struct LightSentenceTests {
    static let day = Day(year: 2024, month: 6, day: 12) ?? Day(number: 0)
    static let reasons: [Light.Reason] = [
        .closed(on: nil), .closed(on: day), .complete, .overdue(due: day, days: 3),
        .lag(progress: .none, elapsed: .complete, limit: 30), .silent(days: 70, limit: 62),
        .dueSoon(due: day, days: 3, progress: .none), .onTrack(progress: .none),
    ]

    @Test(arguments: reasons, Language.allCases)
    func `every reason is a sentence with its numbers`(
        reason: Light.Reason,
        language: Language
    ) async throws {
        let desk = try await RunningDesk(Hall())
        let light = Light(colour: .green, reason: reason)
        let sentence = desk.scene(language).reason(light)
        #expect(!sentence.contains("{"))
        #expect(sentence != light.key)
        if light.arguments["day"] != nil {
            #expect(sentence.contains(LightSentenceTests.day.text(language)))
        }
    }
}
