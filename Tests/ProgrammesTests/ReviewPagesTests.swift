import CivilTime
import Foundation
import PolicyText
import Storage
import Testing

@testable import Pages
@testable import Programmes

@Suite struct ReviewPagesTests {
    private let hall: Hall
    private let caller: Caller

    init() throws {
        hall = try Hall()
        caller = try Caller(hall)
    }

    private func review(_ plan: Plan, _ part: ReviewPart = .tasks) -> Address {
        Addresses.review(of: plan.id, in: hall.region, part: part)
    }

    /// A draft in a region that has a name.
    private func draft(_ sample: Sample = .park, after plan: Plan.ID? = nil) async throws -> Plan {
        try await nameRegion()
        return try await hall.draft(sample, after: plan)
    }

    private func nameRegion() async throws {
        let region = Region(code: hall.region, name: "钦州市", englishName: "Qinzhou")
        let pack = PackedProgramme(key: "test", version: 1, region: region)
        _ = try await hall.programmes.apply(pack, act: hall.act())
    }

    @Test func `every page is complete in both languages and leads nowhere in vain`() async throws {
        var sample = Sample.park
        sample.candidates = [["市文旅局", "市委宣传部"]]
        let plan = try await draft(sample)
        var seen: Set<String> = []
        var next = [Addresses.home.description]
        while let address = next.popLast() {
            guard seen.insert(address).inserted else { continue }
            for language in Language.allCases {
                let answer = try await caller.get(Address(text: address), language)
                guard case .page(let page, let status) = answer else { continue }
                #expect(status == 200, "\(address)")
                let markup = page.body.markup
                #expect(!markup.contains("review."), "\(address) leaves a key")
                #expect(!markup.contains("{{") && !markup.contains("[["), "\(address)")
                for link in links(of: markup) where link.hasPrefix("/") {
                    let path = link.split(separator: "?")[0]
                    #expect(stands(path, plan), "\(address) leads to \(link)")
                    if caller.route(.get, path) != nil { next.append(link) }
                }
            }
        }
        #expect(seen.count > 20)
    }

    @Test func `each item highlights its words, and the words lead to the item`() async throws {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan)
        let markup = try await caller.get(review(plan)).markup
        let span = try #require(task.task.span)
        #expect(markup.contains("id=\"s\(span.start)-\(span.end)\""))
        #expect(markup.contains("href=\"#s\(span.start)-\(span.end)\""))
        #expect(markup.contains("#i-\(task.task.id)\">"))
        #expect(markup.contains("id=\"i-\(task.task.id)\""))
    }

    @Test func `an item is accepted, dropped and restored by its own button`() async throws {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan).task
        let decisions = Addresses.decisions(on: plan.id, in: hall.region)
        let answer = try await caller.post(
            decisions,
            ["part": "tasks", "drop": "\(task.id):\(task.revision)"]
        )
        #expect(answer.location.hasSuffix("#i-\(task.id)"))
        let dropped = try await hall.task("三/(二)/1", of: plan).task
        #expect(dropped.state == .dropped)
        _ = try await caller.post(
            decisions,
            ["part": "tasks", "accept": "\(task.id):\(dropped.revision)"]
        )
        #expect(try await hall.task("三/(二)/1", of: plan).task.state == .accepted)
    }

    @Test func `many items are decided on at once`() async throws {
        let plan = try await draft()
        let tasks = try await hall.contents(plan).tasks.map(\.task)
        let form = Form(fields: [
            "part": ["tasks"], "ticked": ["accept"],
            "item": tasks.prefix(3).map { "\($0.id):\($0.revision)" },
        ])
        _ = try await caller.post(Addresses.decisions(on: plan.id, in: hall.region), form)
        let states = try await hall.contents(plan).tasks.map(\.task.state)
        #expect(states == [.accepted, .accepted, .accepted, .proposed])
        _ = try await caller.post(Addresses.acceptance(of: plan.id, in: hall.region))
        let contents = try await hall.contents(plan)
        #expect(contents.tasks.allSatisfy { $0.task.state == .accepted })
        #expect(contents.targets.allSatisfy { $0.state == .accepted })
    }

    @Test func `a decision on what somebody else changed is refused and says what they wrote`()
        async throws
    {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan)
        try await correct(task, title: "陶艺研究中心开工")
        let answer = try await caller.post(
            Addresses.decisions(on: plan.id, in: hall.region),
            ["part": "tasks", "accept": "\(task.task.id):\(task.task.revision)"]
        )
        #expect(answer.status == 409)
        #expect(answer.markup.contains("陶艺研究中心开工"))
        #expect(answer.markup.contains("陈"))
    }

    @Test func `a correction is kept, with its units and its words`() async throws {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan)
        let answer = try await caller.post(
            item(task, of: plan),
            [
                "revision": "\(task.task.revision)", "title": "建成陶艺研究中心", "due": "2024年9月30日",
                "lead": "市工信局、市文旅局", "support": "市财政局", "words": "推动陶艺研究中心落地",
                "why": "按会议纪要",
            ]
        )
        #expect(answer.status == 303)
        let corrected = try await hall.task("三/(二)/1", of: plan)
        #expect(corrected.task.title == "建成陶艺研究中心")
        #expect(corrected.task.state == .corrected)
        #expect(corrected.task.due == Day("2024-09-30"))
        #expect(corrected.units(.lead).map(\.unitName) == ["市工信局", "市文旅局"])
        let text = PlanText(try await hall.contents(plan).document.text)
        #expect(corrected.task.span.map(text.words) == "推动陶艺研究中心落地")
        let history = try await caller.get(
            Addresses.history(of: .task, task.task.id.description, in: plan.id, hall.region)
        )
        #expect(history.markup.contains("按会议纪要"))
    }

    @Test func `a refused correction keeps what was typed and says what is wrong beside it`()
        async throws
    {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan)
        let answer = try await caller.post(
            item(task, of: plan),
            [
                "revision": "\(task.task.revision)", "title": "", "lead": "市工信",
                "words": "文件里没有的话", "due": "明天", "support": "市财政局",
            ]
        )
        #expect(answer.status == 422)
        let markup = answer.markup
        #expect(markup.contains("市工信</textarea>") && markup.contains("市工信局"))
        #expect(markup.contains("文件里没有的话"))
        #expect(markup.contains("value=\"明天\""))
        for field in ["title", "lead", "words", "due"] {
            #expect(markup.contains("id=\"field-\(field)-error\""), "\(field)")
        }
        #expect(try await hall.task("三/(二)/1", of: plan) == task)
    }

    @Test func `a correction of what somebody else changed keeps what was typed`() async throws {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan)
        try await correct(task, title: "陶艺研究中心开工")
        var form = [
            "revision": "\(task.task.revision)", "title": "陶艺研究中心竣工", "lead": "市工信局",
        ]
        let answer = try await caller.post(item(task, of: plan), form)
        #expect(answer.status == 409)
        #expect(answer.markup.contains("陶艺研究中心开工"))
        #expect(answer.markup.contains("陶艺研究中心竣工</textarea>"))
        let now = try await hall.task("三/(二)/1", of: plan).task.revision
        #expect(answer.markup.contains("name=\"revision\" value=\"\(now)\""))
        form["revision"] = "\(now)"
        #expect(try await caller.post(item(task, of: plan), form).status == 303)
        #expect(try await hall.task("三/(二)/1", of: plan).task.title == "陶艺研究中心竣工")
    }

    @Test func `a unit that is not known is added with permission only`() async throws {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan)
        var form = [
            "revision": "\(task.task.revision)", "title": task.task.title, "lead": "北投集团",
        ]
        #expect(try await caller.post(item(task, of: plan), form).status == 422)
        form["new-units"] = "yes"
        #expect(try await caller.post(item(task, of: plan), form).status == 303)
        let names = try await hall.task("三/(二)/1", of: plan).units(.lead).map(\.unitName)
        #expect(names == ["北投集团"])
    }

    @Test func `targets and clauses are corrected in the units that people use`() async throws {
        let plan = try await draft()
        let contents = try await hall.contents(plan)
        let target = contents.targets[0]
        let targetForm = [
            "revision": "\(target.revision)", "subject": "园区", "metric": "年产值",
            "kind": "target", "comparator": "range", "value": "１２", "upper": "15.50",
            "unit": "亿元", "first": "2024", "last": "2025",
        ]
        _ = try await caller.post(
            Addresses.item(target.id.description, .targets, of: plan.id, in: hall.region),
            targetForm
        )
        let clause = contents.clauses[0]
        let clauseForm = [
            "revision": "\(clause.revision)", "name": "补助", "benefit": "subsidy", "cap": "60.5",
            "rate": "0.2", "frequency": "once",
        ]
        _ = try await caller.post(
            Addresses.item(clause.id.description, .clauses, of: plan.id, in: hall.region),
            clauseForm
        )
        let corrected = try await hall.contents(plan)
        #expect(corrected.targets[0].content.upper == ExactNumber(155, scale: 1))
        #expect(corrected.targets[0].content.period == YearRange(2024, 2025))
        #expect(corrected.clauses[0].content.cap == ExactNumber(605_000))
        #expect(corrected.clauses[0].content.rate == Clause.Quantity(ExactNumber(2, scale: 3)))
        #expect(corrected.clauses[0].content.once == true)
        let page = try await caller.get(review(plan, .clauses)).markup
        #expect(page.contains("60.5 万元") && page.contains("0.2%"))
    }

    @Test(arguments: [ReviewPart.tasks, .targets, .clauses])
    func `the form of an item left as it is changes nothing`(part: ReviewPart) async throws {
        let plan = try await draft()
        let before = try await hall.contents(plan)
        let desk = ReviewDesk(
            programmes: hall.programmes,
            scene: ReviewScene(
                region: try await hall.programmes.region(hall.region),
                voice: try TestRoom.library().voice(.chinese)
            ),
            contents: before
        )
        switch part {
        case .tasks: try await expectSame(TaskReview(desk))
        case .targets: try await expectSame(TargetReview(desk))
        default: try await expectSame(ClauseReview(desk))
        }
    }

    @Test func `what the reader missed is added under its heading`() async throws {
        let plan = try await draft()
        let heading = try await hall.contents(plan).headings[6]
        let address = Addresses.addition(to: .tasks, of: plan.id, in: hall.region)
        let answer = try await caller.post(
            address,
            ["title": "成立工作专班", "lead": "市工信局", "heading": "\(heading.id)", "words": "体验中心"]
        )
        #expect(answer.status == 303)
        let tasks = try await hall.contents(plan).tasks
        let added = try #require(tasks.first { $0.task.title == "成立工作专班" })
        #expect(added.task.state == .added)
        #expect(added.task.heading == heading.id)
        let refused = try await caller.post(address, ["title": "", "why": "漏读"])
        #expect(refused.status == 422)
        #expect(refused.markup.contains("value=\"漏读\""))
    }

    @Test func `candidates are merged into the one that was chosen, or kept apart`() async throws {
        var sample = Sample.park
        sample.candidates = [["市委宣传部", "市文旅局"], ["市工信局", "市财政局"]]
        let plan = try await draft(sample)
        let sets = try await hall.contents(plan).candidates
        let chosen = try #require(sets[0].units.first { $0.name == "市文旅局" })
        _ = try await caller.post(
            Addresses.candidate(sets[0].number, of: plan.id, in: hall.region),
            ["deed": "merge", "into": "\(chosen.id)"]
        )
        _ = try await caller.post(
            Addresses.candidate(sets[1].number, of: plan.id, in: hall.region),
            ["deed": "apart"]
        )
        #expect(try await hall.contents(plan).candidates.allSatisfy(\.settled))
        let names = try await hall.programmes.units(in: hall.region).map(\.name)
        #expect(Set(names) == ["市文旅局", "市工信局", "市财政局"])
        let page = try await caller.get(
            Addresses.reviewedUnit(chosen.id, of: plan.id, in: hall.region)
        )
        #expect(page.markup.contains("市委宣传部"))
        let merged = try await hall.programmes.unit(chosen.id, on: hall.today, in: hall.region)
        let split = try #require(merged.merged.first)
        _ = try await caller.post(
            Addresses.unitDeed("split", on: split.id, of: plan.id, in: hall.region)
        )
        #expect(try await hall.programmes.units(in: hall.region).count == 4)
    }

    @Test func `a name that means another unit is refused beside its field`() async throws {
        let plan = try await draft()
        let unit = try await hall.unit("市工信局")
        let address = Addresses.reviewedUnit(unit.id, of: plan.id, in: hall.region)
        let answer = try await caller.post(
            address,
            ["name": "市财政局", "revision": "\(unit.revision)"]
        )
        #expect(answer.status == 409)
        #expect(answer.markup.contains("value=\"市财政局\""))
        #expect(answer.markup.contains("id=\"field-name-error\""))
        _ = try await caller.post(
            address,
            ["name": "市工业和信息化局", "revision": "\(unit.revision)"]
        )
        #expect(try await hall.unit("市工信局").name == "市工业和信息化局")
    }

    @Test func `a draft is put in force, and a later edition is compared before it replaces it`()
        async throws
    {
        let first = try await draft()
        let forced = try await caller.post(
            Addresses.inForce(first.id, in: hall.region),
            ["revision": "\(first.revision)"]
        )
        #expect(forced.location == Addresses.plan(first.id, in: hall.region).description)
        var sample = Sample.park
        sample.items[6].heading = "推动陶艺研究中心建成"
        sample.items[7] = Sample.Item("三/(二)/2", "培育龙头企业", lead: ["市商务局"])
        let second = try await hall.draft(sample, after: first.id)
        let inForce = Addresses.inForce(second.id, in: hall.region)
        let led = try await caller.post(inForce, ["revision": "\(second.revision)"])
        let comparison = Addresses.comparison(of: second.id, in: hall.region)
        #expect(led.location == comparison.description)
        let page = try await caller.get(comparison).markup
        #expect(page.contains("推动陶艺研究中心落地") && page.contains("推动陶艺研究中心建成"))
        #expect(page.contains("培育龙头企业") && page.contains("推动体验中心落地"))
        let replaced = try await caller.post(
            inForce,
            ["revision": "\(second.revision)", "replace": "yes"]
        )
        #expect(replaced.location == Addresses.plan(second.id, in: hall.region).description)
        #expect(
            try await hall.programmes.plan(first.id, in: hall.region).status == .replaced
        )
    }

    @Test func `a plan is withdrawn with its reason`() async throws {
        let plan = try await draft()
        _ = try await caller.post(
            Addresses.withdrawal(of: plan.id, in: hall.region),
            ["revision": "\(plan.revision)", "why": "重复上传"]
        )
        #expect(try await hall.programmes.plan(plan.id, in: hall.region).status == .withdrawn)
        let page = try await caller.get(Addresses.history(of: plan.id, in: hall.region))
        #expect(page.markup.contains("重复上传"))
    }

    @Test func `a deed on a plan that is refused keeps what was typed`() async throws {
        let plan = try await draft()
        let early = try await caller.post(
            Addresses.inForce(plan.id, in: hall.region),
            ["revision": "\(plan.revision)", "from": "后天"]
        )
        #expect(early.status == 422)
        #expect(early.markup.contains("value=\"后天\""))
        let late = try await caller.post(
            Addresses.inForce(plan.id, in: hall.region),
            ["revision": "7", "from": "2024-05-01"]
        )
        #expect(late.status == 409)
        #expect(late.markup.contains("value=\"2024-05-01\""))
        let withdrawal = try await caller.post(
            Addresses.withdrawal(of: plan.id, in: hall.region),
            ["revision": "\(plan.revision)"]
        )
        #expect(withdrawal.status == 422)
        #expect(try await hall.programmes.plan(plan.id, in: hall.region).status == .draft)
    }

    @Test func `pasted text is read, and what is refused is not lost`() async throws {
        try await nameRegion()
        let plans = Addresses.plans(in: hall.region)
        let nothing = try await caller.post(plans, ["name": "方案"])
        #expect(nothing.status == 422)
        #expect(nothing.markup.contains("value=\"方案\""))
        let answer = try await caller.post(plans, ["text": "——", "name": "一页纸"])
        #expect(answer.status == 303)
        let page = try await caller.get(Address(text: answer.location))
        guard case .page(let waiting, 200) = page else {
            Issue.record("\(page)")
            return
        }
        #expect(waiting.refresh == 1)
        #expect(waiting.body.markup.contains("aria-current=\"step\""))
    }

    @Test func `the document shows the words that a link led to`() async throws {
        let plan = try await draft()
        let span = try #require(try await hall.task("三/(二)/1", of: plan).task.span)
        let page = try await caller.get(Addresses.words(span, of: plan.id, in: hall.region))
        #expect(page.markup.contains("id=\"s\(span.start)-\(span.end)\""))
        #expect(page.markup.contains("class=\"here"))
        let hostile = Addresses.document(of: plan.id, in: hall.region).with("at", "9-99999999")
        #expect(try await caller.get(hostile).status == 200)
        let original = Addresses.original(of: plan.id, in: hall.region)
        guard case .file(let file) = try await caller.get(original) else {
            Issue.record("no file")
            return
        }
        #expect(file.bytes == Sample.park.file.bytes)
    }

    private func item(_ task: TaskWithDuties, of plan: Plan) -> Address {
        Addresses.item(task.task.id.description, .tasks, of: plan.id, in: hall.region)
    }

    private func correct(_ task: TaskWithDuties, title: String) async throws {
        var content = task.content
        content.title = title
        _ = try await hall.programmes.review(
            task.task.id,
            revision: task.task.revision,
            .correct(content),
            act: hall.act()
        )
    }

    private func expectSame<Noun: ReviewNoun>(_ noun: Noun) async throws {
        let items = noun.items
        #expect(!items.isEmpty)
        for item in items {
            let form = noun.form(of: item.content)
            let read = try await noun.read(form, for: item, act: hall.act())
            #expect(read == item.content)
        }
    }

    private func links(of markup: String) -> [String] {
        markup.matches(of: /(?:href|action)="([^"#]*)/).map {
            String($0.output.1).replacingOccurrences(of: "&amp;", with: "&")
        }
    }

    /// Whether something stands at a path; `/actor` is the shell's.
    private func stands(_ path: Substring, _ plan: Plan) -> Bool {
        let running = Addresses.plan(plan.id, in: hall.region).description
        return caller.route(.get, path) != nil || caller.route(.post, path) != nil
            || path == running || path == "/actor"
    }
}

extension Address {
    /// The address of a link's text.
    init(text: String) {
        let parts = text.split(separator: "#")[0].split(separator: "?", maxSplits: 1)
        self.init(
            encodedPath: String(parts[0]),
            query: parts.count == 2
                ? parts[1].split(separator: "&").map { pair in
                    let sides = pair.split(separator: "=", maxSplits: 1)
                    let value = sides.count == 2 ? String(sides[1]) : ""
                    return (String(sides[0]), value.removingPercentEncoding ?? "")
                } : []
        )
    }
}
