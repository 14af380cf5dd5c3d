import CivilTime
import Pages
@testable import PolicyText
import Storage
import Synchronization

@testable import Programmes

/// A room in memory with what a test needs to act in it.
struct Hall {
    let programmes: Programmes
    let region: RegionCode
    let today: Day

    /// A room whose identifiers come from a seed; `today` is the day of acts that name no other.
    init(seed: UInt64 = 1, today: String = "2024-06-12") throws {
        let database = try Database(opening: .memory, migrations: Programmes.migrations)
        let state = Mutex(Seeded(seed))
        programmes = Programmes(
            database: database,
            identifiers: Identifiers { state.withLock { $0.next() } },
            convert: { bytes, _ in String(decoding: bytes, as: UTF8.self) }
        )
        guard let region = RegionCode("450700"), let today = Day(today) else { throw NoDay() }
        self.region = region
        self.today = today
    }

    struct NoDay: Error {}

    /// An act of today, or of another day.
    func act(_ name: String = "陈", on day: String? = nil, why: String = "") throws -> Act {
        let day =
            try day.map { text in
                guard let day = Day(text) else { throw NoDay() }
                return day
            } ?? today
        return Act(
            region: region,
            actor: Actor(name: name),
            now: Moment(milliseconds: Int64(day.number) * 86_400_000, day: day),
            why: why
        )
    }

    /// A draft of a document.
    func draft(_ sample: Sample, after predecessor: Plan.ID? = nil) async throws -> Plan {
        let document = sample.document()
        return try await programmes.write(act()) { work in
            let plan = try work.insertDraft(
                sample.file,
                document,
                work.lineage(after: predecessor)
            )
            try work.index(plan)
            return plan
        }
    }

    /// A plan in force since a day.
    func running(_ sample: Sample, from day: String = "2024-01-01") async throws -> Plan {
        let draft = try await draft(sample)
        return try await programmes.putInForce(
            draft.id,
            revision: draft.revision,
            from: Day(day),
            act: act()
        )
    }

    func contents(_ plan: Plan) async throws -> PlanContents {
        try await programmes.contents(of: plan.id, in: region)
    }

    /// The task under a path.
    func task(_ path: String, of plan: Plan) async throws -> TaskWithDuties {
        let tasks = try await contents(plan).tasks
        guard let task = tasks.first(where: { $0.task.path == path }) else {
            throw ProgrammeError.notFound(.task, path)
        }
        return task
    }

    func unit(_ name: String) async throws -> Unit {
        try await programmes.unit(named: name, in: region)
    }

    /// Reports on the task under a path.
    @discardableResult
    func report(
        _ path: String,
        of plan: Plan,
        by unit: String,
        _ month: String,
        _ progress: Int,
        revision: Int? = nil,
        on day: String? = nil
    ) async throws -> CheckIn {
        let task = try await task(path, of: plan)
        let unit = try await self.unit(unit)
        guard let month = Month(month) else { throw NoDay() }
        return try await programmes.reportCheckIn(
            CheckIn.Report(
                task: task.task.id,
                unit: unit.id,
                month: month,
                progress: progress,
                done: "已完成\(progress)%"
            ),
            revision: revision,
            act: act(on: day)
        )
    }
}

/// A document with what a reader finds in it, drawn by hand.
struct Sample {
    var title = "坭兴陶园区实施方案"
    var items: [Item]
    var figures: [Figure] = []
    var grants: [Grant] = []
    var candidates: [[String]] = []

    struct Item {
        var path: String
        var heading: String
        var lead: [String] = []
        var support: [String] = []
        var form = Assignment.Form.bracket

        init(
            _ path: String,
            _ heading: String,
            lead: [String] = [],
            support: [String] = [],
            form: Assignment.Form = .bracket
        ) {
            self.path = path
            self.heading = heading
            self.lead = lead
            self.support = support
            self.form = form
        }
    }

    struct Figure {
        var path: String
        var subject = "园区"
        var metric: String
        var value: Int64
        var unit: String
        var years: YearRange?
    }

    struct Grant {
        var path: String
        var name: String
        var cap: Int64
    }

    /// Four tasks in two groups, a target and a clause.
    static let park = Sample(
        items: [
            Item("一", "创建目标"),
            Item("三", "主要任务"),
            Item("三/(一)", "健全文化公共服务体系"),
            Item("三/(一)/1", "抓好精神文明建设", lead: ["市委宣传部"], support: ["市财政局"]),
            Item("三/(一)/2", "做好保护传承与创新", lead: ["市文旅局", "市委宣传部"]),
            Item("三/(二)", "建设特色文化重点项目"),
            Item("三/(二)/1", "推动陶艺研究中心落地", lead: ["市工信局"], support: ["市财政局"]),
            Item("三/(二)/2", "推动体验中心落地", lead: ["市工信局"]),
        ],
        figures: [
            Figure(
                path: "一",
                metric: "年产值",
                value: 12,
                unit: "亿元",
                years: YearRange(2024, 2024)
            )
        ],
        grants: [Grant(path: "三/(二)/1", name: "陶艺研究中心补助", cap: 500_000)]
    )

    var file: Programmes.IncomingFile {
        Programmes.IncomingFile(
            name: "方案.txt",
            mediaType: "text/plain",
            bytes: Array(document().text.utf8)
        )
    }

    /// The document: each item a line with its units in brackets, then the figures and the grants.
    func document() -> PolicyDocument {
        var text = title + "\n\n"
        func add(_ words: String) -> Span {
            let start = text.utf8.count
            text += words
            return Span(start, text.utf8.count)
        }
        var outline: [OutlineItem] = []
        var assignments: [Assignment] = []
        for item in items {
            let steps = item.path.split(separator: "/").map(String.init)
            let span = add((steps.last ?? "") + "、" + item.heading)
            _ = add("。")
            var lead: [Assignment.Unit] = []
            var support: [Assignment.Unit] = []
            let start = text.utf8.count
            if !item.lead.isEmpty || !item.support.isEmpty {
                _ = add("（牵头单位：")
                lead = item.lead.map { Assignment.Unit(name: $0, span: add($0)) }
                _ = add("；配合单位：")
                support = item.support.map { Assignment.Unit(name: $0, span: add($0)) }
                _ = add("）")
                assignments.append(
                    Assignment(
                        item: outline.count,
                        form: item.form,
                        lead: lead,
                        support: support,
                        span: Span(start, text.utf8.count)
                    )
                )
            }
            outline.append(
                OutlineItem(
                    path: item.path,
                    number: steps.last ?? "",
                    heading: item.heading,
                    level: steps.count - 1,
                    parent: items.firstIndex {
                        $0.path == steps.dropLast().joined(separator: "/")
                    },
                    span: span,
                    body: Span(span.start, text.utf8.count)
                )
            )
            text += "\n\n"
        }
        let indicators = figures.map { figure in
            Indicator(
                item: items.firstIndex { $0.path == figure.path },
                subject: figure.subject,
                metric: figure.metric,
                comparator: .atLeast,
                value: ExactNumber(figure.value),
                upper: nil,
                unit: figure.unit,
                period: figure.years,
                kind: .target,
                span: add("\(figure.metric)达到\(figure.value)\(figure.unit)。")
            )
        }
        let clauses = grants.map { grant in
            Clause(
                item: items.firstIndex { $0.path == grant.path },
                name: grant.name,
                who: "园区企业",
                condition: nil,
                benefit: .subsidy,
                amount: nil,
                rate: nil,
                base: nil,
                cap: ExactNumber(grant.cap),
                floor: nil,
                range: nil,
                once: nil,
                payer: nil,
                assignment: assignments.firstIndex {
                    $0.item.map { outline[$0].path } == grant.path
                },
                stacking: nil,
                span: add("\(grant.name)最高\(grant.cap)元。")
            )
        }
        return PolicyDocument(
            text: text,
            title: Sourced(title, at: Span(0, title.utf8.count)),
            documentNumber: nil,
            issuer: nil,
            date: nil,
            kind: .plan,
            period: nil,
            outline: outline,
            assignments: assignments,
            indicators: indicators,
            clauses: clauses,
            people: [],
            unitCandidates: candidates.map { names in
                PolicyText.UnitCandidate(
                    names: names.map { Assignment.Unit(name: $0, span: Span(0, 0)) }
                )
            },
            notes: []
        )
    }
}

/// Numbers that are the same for the same seed.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
