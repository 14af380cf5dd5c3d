import CivilTime
import Pages
import PolicyText
import Storage

/// A plan as it runs: its title block, the lights by group, and its tasks in the order of the outline.
struct RunningPlanPage: Sendable {
    let facts: [RunningFact]
    /// What is special about the plan: a retelling, made-up work, an edition of the past.
    let notices: [Notice]
    let lightFacts: [LightCount]
    let filtered: HTML
    let chart: HTML
    let groups: [Group]
    let targets: HTML
    let hasTargets: Bool
    let targetCount: Int
    let targetsAddress: Address
    let clauseCount: Int
    let clausesAddress: Address
    let documentAddress: Address
    let historyAddress: Address
    let reviewAddress: Address?
    let supervisionAddress: Address
    let filter: HTML
    let told: HTML

    /// A sentence about the plan as a whole.
    struct Notice: Hashable, Sendable {
        let text: String
        let link: String
        let address: Address?
    }

    /// How many tasks have a light; leads to them.
    struct LightCount: Hashable, Sendable {
        let badge: HTML
        let count: Int
        let address: Address
        let isCurrent: Bool
    }

    /// Tasks under a heading.
    struct Group: Sendable {
        let title: String
        let anchor: String
        let table: HTML
    }

    /// Which tasks a visitor wants to see.
    struct Choice: Hashable, Sendable {
        /// Those with a light; nil for all.
        let light: Light.Colour?
        /// Those in which a unit has a part; nil for all.
        let unit: Unit.ID?

        /// Whether a task is among them.
        func takes(_ standing: TaskStanding) -> Bool {
            (light.map { $0 == standing.light.colour } ?? true)
                && (unit.map { unit in standing.item.duties.contains { $0.unit == unit } } ?? true)
        }
    }

    /// Makes the page ready.
    init(
        _ overview: Overview,
        targets records: [TargetRecord],
        clauses: Int,
        editionInForce: Plan?,
        choice: Choice,
        told: String = "",
        address: Address,
        _ scene: RunningScene
    ) {
        let plan = overview.plan
        let code = scene.code
        facts = RunningPlanPage.facts(overview, scene)
        notices = RunningPlanPage.notices(plan, editionInForce, scene)
        lightFacts = Light.Colour.allCases.map { colour in
            let isCurrent = choice.light == colour
            return LightCount(
                badge: LightBadge(scene.colour(colour)).html(scene.voice),
                count: overview.lights[colour, default: 0],
                address: address.with("light", isCurrent ? "" : colour.rawValue).at("tasks"),
                isCurrent: isCurrent
            )
        }
        let shown = overview.tasks.filter(choice.takes)
        filtered =
            shown.count == overview.tasks.count
            ? .empty
            : scene.voice(
                "running.filtered",
                ["shown": "\(shown.count)", "all": "\(overview.tasks.count)"]
            ).html
        chart = RunningPlanPage.chart(overview, scene)
        groups = RunningPlanPage.groups(overview, shown, scene)
        targets = TargetTable(records.prefix(6).map { $0 }, of: plan.id)
            .html(caption: scene.voice("running.targets"), scene)
        hasTargets = !records.isEmpty
        targetCount = records.count
        targetsAddress = Addresses.targets(of: plan.id, in: code)
        clauseCount = clauses
        clausesAddress = Addresses.clauses(of: plan.id, in: code)
        documentAddress = Addresses.document(of: plan.id, in: code)
        historyAddress = Addresses.history(of: plan.id, in: code)
        reviewAddress = plan.status == .draft ? Addresses.at(plan.id, code, "review") : nil
        supervisionAddress = Addresses.supervision(in: code).with("plan", plan.id.description)
        filter = RunningFilter(light: choice.light, unit: choice.unit)
            .sheet(
                action: Addresses.plan(plan.id, in: code),
                units: overview.units.map { ($0.unit, $0.name) },
                scene
            ).html(scene.voice)
        self.told = told.html
    }

    private static func facts(_ overview: Overview, _ scene: RunningScene) -> [RunningFact] {
        let plan = overview.plan
        let voice = scene.voice
        let texts: [(String, String?)] = [
            ("running.plan.number", plan.number),
            ("running.plan.issuer", plan.issuer),
            ("running.plan.date", plan.date?.text(scene.language)),
            ("running.plan.kind", voice("running.kind.\(plan.kind.rawValue)")),
            ("running.plan.period", plan.period?.description),
            ("running.plan.status", voice("running.status.\(plan.status.rawValue)")),
            ("running.plan.in-force", plan.inForceOn?.text(scene.language)),
            ("running.plan.edition", plan.edition > 1 ? "\(plan.edition)" : nil),
            ("running.progress", scene.percent(overview.progress)),
        ]
        return texts.compactMap { key, text in text.map { RunningFact(voice(key), $0) } }
    }

    private static func notices(
        _ plan: Plan,
        _ editionInForce: Plan?,
        _ scene: RunningScene
    ) -> [Notice] {
        var notices: [Notice] = []
        if plan.status != .inForce {
            notices.append(
                Notice(
                    text: scene.voice("running.plan.is-\(plan.status.rawValue)"),
                    link: editionInForce.map(\.title) ?? "",
                    address: editionInForce.map { Addresses.plan($0.id, in: scene.code) }
                )
            )
        }
        if let original = plan.original {
            let name = [original.title, original.number].compactMap(\.self)
                .joined(separator: scene.voice("running.list"))
            notices.append(
                Notice(
                    text: scene.voice("running.plan.retelling", ["original": name]),
                    link: "",
                    address: nil
                )
            )
        }
        if plan.isMadeUp {
            notices.append(
                Notice(text: scene.voice("running.plan.made-up"), link: "", address: nil)
            )
        }
        return notices
    }

    private static func chart(_ overview: Overview, _ scene: RunningScene) -> HTML {
        guard !overview.groups.isEmpty else { return .empty }
        return StackedBarChart(
            id: "lights",
            caption: scene.voice("running.chart.groups"),
            heading: scene.voice("running.group"),
            parts: scene.lightParts,
            groups: overview.groups.map { group in
                StackedBarChart.Group(
                    title(group, scene),
                    scene.counts(group.lights),
                    address: Addresses.plan(overview.plan.id, in: scene.code).at(anchor(group.path))
                )
            }
        ).html(scene.voice)
    }

    private static func groups(
        _ overview: Overview,
        _ shown: [TaskStanding],
        _ scene: RunningScene
    ) -> [Group] {
        overview.groups.compactMap { group in
            let tasks = shown.filter { $0.item.task.group == group.path }
            guard !tasks.isEmpty else { return nil }
            let title = title(group, scene)
            return Group(
                title: title,
                anchor: anchor(group.path),
                table: TaskTable(
                    caption: title,
                    tasks: tasks.map { (overview.plan, $0) },
                    hidesCaption: true
                ).html(columns: [.title, .light, .lead, .progress, .due], scene)
            )
        }
    }

    static func title(_ group: Overview.GroupStanding, _ scene: RunningScene) -> String {
        guard !group.title.isEmpty else { return scene.voice("running.group.none") }
        let number = group.path.split(separator: "/").last.map(String.init) ?? ""
        return number.isEmpty ? group.title : number + " " + group.title
    }

    private static func anchor(_ path: String) -> String { "group-" + path }
}
