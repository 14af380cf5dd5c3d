import CivilTime
import Pages

/// The page of the programme office: how all running plans stand on a day, printed as an official
/// document.
struct SupervisionPage: Sendable {
    let region: String
    let day: String
    let summary: String
    let filter: HTML
    /// What the lists are narrowed to, for paper; empty for nothing.
    let narrowed: HTML
    let plans: [PlanPart]
    let hasPlans: Bool
    let planChart: HTML
    let flaggedTitle: String
    let flagged: HTML
    let dueThisWeek: HTML
    let week: String
    let silent: HTML
    let silentMonth: String
    let otherMonth: String
    let otherMonthAddress: Address
    let reminders: [ReminderForm]
    let told: HTML

    /// What is said of one plan.
    struct PlanPart: Sendable {
        /// The number in official form, with the title: （一）…; without it where there is one plan.
        let title: String
        let address: Address
        let lights: String
        let units: HTML
        /// The units that lead nothing.
        let supporting: HTML
        let unitChart: HTML
        let groups: HTML
        let groupChart: HTML
    }

    /// The form that reminds the units of a plan.
    struct ReminderForm: Sendable {
        let plan: String
        let form: HTML
    }

    /// Makes the page ready.
    ///
    /// `overviews` tell how the plans stand, those of the filter alone.
    /// `running` are all running plans, to choose from.
    /// `month` is the month of which reports are missing.
    init(
        _ overviews: [Overview],
        running: [Plan],
        filter: RunningFilter,
        listing: Listing,
        month: Month,
        told: String = "",
        _ scene: RunningScene
    ) {
        let voice = scene.voice
        let tasks = overviews.flatMap { overview in overview.tasks.map { (overview.plan, $0) } }
        region = scene.regionName
        day = scene.now.day.text(scene.language)
        summary = SupervisionPage.summary(overviews, scene)
        self.filter = filter.sheet(
            action: Addresses.supervision(in: scene.code),
            units: SupervisionPage.units(overviews),
            plans: running,
            scene
        ).html(voice)
        narrowed = SupervisionPage.narrowed(filter, overviews, scene).html
        plans = overviews.enumerated().map { index, overview in
            SupervisionPage.part(
                overview,
                number: overviews.count > 1 ? index + 1 : nil,
                filter,
                listing,
                scene
            )
        }
        hasPlans = !overviews.isEmpty
        planChart = overviews.count > 1 ? SupervisionPage.planChart(overviews, scene) : .empty
        let choice = RunningPlanPage.Choice(light: filter.light ?? .red, unit: filter.unit)
        flaggedTitle = voice("pages.light.\((filter.light ?? .red).rawValue)")
        flagged = SupervisionPage.flagged(overviews, choice, scene)
        dueThisWeek = SupervisionPage.due(overviews, filter, scene)
        week = SupervisionPage.week(of: scene.now.day, scene)
        silent = SupervisionPage.silent(tasks, filter, month, scene)
        silentMonth = month.text(scene.language)
        let now = scene.now.day.month
        let other = month == now ? now.advanced(by: -1) : now
        otherMonth = voice("running.supervision.other-month", ["month": other.text(scene.language)])
        otherMonthAddress = listing.address
            .with("month", other == now ? "" : other.description).at("silent")
        reminders = overviews.map { overview in
            ReminderForm(
                plan: overview.plan.title,
                form: FormSheet(
                    action: Addresses.reminders(of: overview.plan.id, in: scene.code),
                    fields: [],
                    submit: voice("running.supervision.remind")
                ).html(voice)
            )
        }
        self.told = told.html
    }

    private static func summary(_ overviews: [Overview], _ scene: RunningScene) -> String {
        let lights = overviews.flatMap(\.lights)
        func count(_ colour: Light.Colour) -> String {
            "\(lights.filter { $0.key == colour }.reduce(0) { $0 + $1.value })"
        }
        return scene.voice(
            "running.supervision.summary",
            [
                "plans": "\(overviews.count)",
                "tasks": "\(overviews.reduce(0) { $0 + $1.tasks.count })",
                "units": "\(units(overviews).count)",
                "blue": count(.blue), "green": count(.green), "yellow": count(.yellow),
                "red": count(.red),
            ]
        )
    }

    private static func units(_ overviews: [Overview]) -> [(Unit.ID, String)] {
        let names = Dictionary(
            overviews.flatMap(\.units).map { ($0.unit, $0.name) }
        ) { one, _ in one }
        return names.map { ($0.key, $0.value) }.sorted { $0.1 < $1.1 }
    }

    private static func narrowed(
        _ filter: RunningFilter,
        _ overviews: [Overview],
        _ scene: RunningScene
    ) -> String {
        var parts: [String] = []
        if let unit = filter.unit, let name = units(overviews).first(where: { $0.0 == unit })?.1 {
            parts.append(name)
        }
        if let light = filter.light { parts.append(scene.voice("pages.light.\(light.rawValue)")) }
        return parts.isEmpty
            ? "" : scene.voice("running.supervision.narrowed", ["to": scene.list(parts)])
    }

    private static func planChart(_ overviews: [Overview], _ scene: RunningScene) -> HTML {
        StackedBarChart(
            id: "plans",
            caption: scene.voice("running.chart.plans"),
            heading: scene.voice("running.plan"),
            parts: scene.lightParts,
            groups: overviews.map { overview in
                StackedBarChart.Group(
                    overview.plan.title,
                    scene.counts(overview.lights),
                    address: Addresses.plan(overview.plan.id, in: scene.code)
                )
            }
        ).html(scene.voice)
    }

    private static func flagged(
        _ overviews: [Overview],
        _ choice: RunningPlanPage.Choice,
        _ scene: RunningScene
    ) -> HTML {
        let tasks = overviews.flatMap { overview in
            let ordered = choice.light == .red ? overview.red : overview.tasks
            return ordered.filter(choice.takes).map { (overview.plan, $0) }
        }
        var columns: [TaskTable.Column] = [.title, .lead, .percent, .due, .lightWithReason]
        if overviews.count > 1 { columns.insert(.plan, at: 1) }
        return TaskTable(
            caption: scene.voice("running.supervision.flagged"),
            tasks: tasks,
            empty: scene.voice("running.supervision.flagged.none"),
            hidesCaption: true
        ).html(columns: columns, scene)
    }

    private static func due(
        _ overviews: [Overview],
        _ filter: RunningFilter,
        _ scene: RunningScene
    ) -> HTML {
        let voice = scene.voice
        let choice = RunningPlanPage.Choice(light: filter.light, unit: filter.unit)
        let items = overviews.flatMap { overview in
            overview.dueThisWeek.filter { choice.takes($0.task) }.map { (overview.plan, $0) }
        }.sorted { $0.1.day < $1.1.day }
        return Table(
            caption: voice("running.supervision.due"),
            columns: [
                .init(voice("running.due")), .init(voice("running.supervision.what")),
                .init(voice("running.task")), .init(voice("running.role.lead")),
                .init(voice("running.progress")),
            ],
            rows: items.map { plan, item in
                let cells = TaskCells(scene: scene, plan: plan.id, standing: item.task)
                return Table.Row([
                    .day(item.day),
                    .text(item.milestone?.title ?? voice("running.supervision.whole-task")),
                    cells.title, cells.lead, .text(scene.percent(item.task.progress)),
                ])
            },
            empty: voice("running.supervision.due.none"),
            hidesCaption: true
        ).html(voice)
    }

    private static func week(of day: Day, _ scene: RunningScene) -> String {
        let monday = day.advanced(days: 1 - day.weekday)
        return scene.voice(
            "running.supervision.week",
            [
                "from": monday.text(scene.language),
                "to": monday.advanced(days: 6).text(scene.language),
            ]
        )
    }

    /// The units that have not reported on tasks they lead, those with most first.
    private static func silent(
        _ tasks: [(Plan, TaskStanding)],
        _ filter: RunningFilter,
        _ month: Month,
        _ scene: RunningScene
    ) -> HTML {
        let voice = scene.voice
        var missing: [Unit.ID: SilentUnit] = [:]
        for (plan, standing) in tasks where standing.asksForReports {
            for duty in standing.reporters {
                guard filter.unit == nil || filter.unit == duty.unit,
                    MonthlyDuty(duty.unit, on: standing, for: month).state == .missing
                else { continue }
                missing[duty.unit, default: SilentUnit(duty)].tasks.append((plan, standing))
            }
        }
        let units = missing.values.sorted {
            ($1.tasks.count, $0.name) < ($0.tasks.count, $1.name)
        }
        return Table(
            caption: voice("running.supervision.silent"),
            columns: [
                .init(voice("running.unit")), .init(voice("running.supervision.tasks"), .end),
                .init(voice("running.task")),
            ],
            rows: units.map { $0.row(scene) },
            empty: voice("running.supervision.silent.none"),
            hidesCaption: true
        ).html(voice)
    }

    private struct SilentUnit {
        let unit: Unit.ID
        let name: String
        var tasks: [(Plan, TaskStanding)] = []

        init(_ duty: Duty) {
            unit = duty.unit
            name = duty.unitName
        }

        func row(_ scene: RunningScene) -> Table.Row {
            let links = tasks.map { plan, standing in
                let task = standing.item.task
                return HTML(
                    """
                    <li><a href="\(Addresses.task(task.id, of: plan.id, in: scene.code))">\
                    \(task.title)</a></li>

                    """
                )
            }
            return Table.Row([
                .link(name, Addresses.unit(unit, in: scene.code)),
                .number(DecimalText(tasks.count)),
                .html("<ul class=\"plain\">\n\(HTML.joined(links))</ul>"),
            ])
        }
    }
}
