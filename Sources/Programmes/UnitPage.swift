import CivilTime
import Pages
import Storage

/// What a unit has to report now, in one list, each with its button; and all its tasks beneath.
struct UnitPage: Sendable {
    let names: HTML
    let month: String
    /// How many reports are missing, in a sentence.
    let summary: String
    let isDone: Bool
    let due: [Line]
    let hasDue: Bool
    let done: [Line]
    let hasDone: Bool
    let support: [Line]
    let hasSupport: Bool
    let milestones: [Step]
    let hasMilestones: Bool
    let chart: HTML
    let tasks: HTML
    let lightChoices: [CheckInPage.Choice]
    let actsFor: String
    let actorAddress: Address?
    let told: HTML

    /// A task that the unit reports on.
    struct Line: Sendable {
        let title: String
        let address: Address
        let plan: String
        let light: HTML
        let reason: String
        /// What was said last.
        let last: String
        let due: HTML
        /// The months that are missing, in a sentence; empty where none is.
        let missing: HTML
        let button: String
        let report: Address
        /// Another month that can be reported, or corrected.
        let otherButton: String
        let other: Address?
    }

    /// A step of a task that is due this month or late.
    struct Step: Sendable {
        let title: String
        let task: String
        let address: Address
        let due: HTML
        let isLate: Bool
    }

    /// Makes the page ready.
    ///
    /// `light` is the light of the tasks that are wanted in the full list; nil for all.
    init(
        _ record: UnitRecord,
        light: Light.Colour? = nil,
        told: String = "",
        address: Address,
        _ scene: RunningScene
    ) {
        let unit = record.unit
        let voice = scene.voice
        let now = scene.now.day.month
        let reporting = record.tasks.filter { $0.standing.asksForReports }
        let leads = reporting.filter { UnitPage.reports(unit.id, on: $0) }
        let missing = leads.filter {
            MonthlyDuty(unit.id, on: $0.standing, for: now).state == .missing
        }
        let reported = leads.filter {
            MonthlyDuty(unit.id, on: $0.standing, for: now).state == .reported
        }
        let other = (unit.names.filter { $0 != unit.name }) + record.merged.map(\.name)
        names = scene.list(other.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }).html
        month = now.text(scene.language)
        summary =
            leads.isEmpty
            ? voice("running.unit.nothing")
            : voice(
                missing.isEmpty ? "running.unit.all-reported" : "running.unit.to-report",
                ["month": month, "missing": "\(missing.count)", "all": "\(leads.count)"]
            )
        isDone = missing.isEmpty
        due = missing.sorted(by: UnitPage.comesFirst)
            .map { UnitPage.line($0, unit.id, now, scene) }
        hasDue = !missing.isEmpty
        done = reported.map { UnitPage.line($0, unit.id, now, scene) }
        hasDone = !reported.isEmpty
        let supports = reporting.filter { !UnitPage.reports(unit.id, on: $0) }
        support = supports.map { UnitPage.line($0, unit.id, now, scene) }
        hasSupport = !supports.isEmpty
        milestones = UnitPage.steps(leads, scene)
        hasMilestones = !milestones.isEmpty
        chart = UnitPage.chart(record, scene)
        tasks = UnitPage.table(record, light, scene)
        lightChoices = UnitPage.choices(record, light, address, scene)
        let speaks = scene.actingUnit == unit.id
        actsFor =
            speaks
            ? voice("running.unit.yours") : voice("running.unit.act", ["unit": unit.name])
        actorAddress = speaks ? nil : Address("actor")
        self.told = told.html
    }

    /// Whether the report of a unit on a task is waited for.
    private static func reports(_ unit: Unit.ID, on planned: UnitRecord.PlannedTask) -> Bool {
        planned.standing.reporters.contains { $0.unit == unit }
    }

    /// The worse light first, then the earlier day.
    private static func comesFirst(
        _ one: UnitRecord.PlannedTask,
        _ other: UnitRecord.PlannedTask
    ) -> Bool {
        let (first, second) = (one.standing, other.standing)
        if first.light.colour != second.light.colour {
            return first.light.colour > second.light.colour
        }
        let days = [first, second].map { $0.item.task.due?.number ?? .max }
        return days[0] < days[1]
    }

    private static func line(
        _ planned: UnitRecord.PlannedTask,
        _ unit: Unit.ID,
        _ now: Month,
        _ scene: RunningScene
    ) -> Line {
        let standing = planned.standing
        let task = standing.item.task
        let voice = scene.voice
        let duty = MonthlyDuty(unit, on: standing, for: now)
        let before = MonthlyDuty(unit, on: standing, for: now.advanced(by: -1))
        let report = Addresses.checkIns(on: task.id, of: planned.plan.id, in: scene.code)
            .with("unit", unit.description).with("back", "unit")
        // In the first month of a plan there is nothing to report for the month before.
        let began = planned.plan.inForceOn?.month ?? now
        let owesBefore = before.state == .missing && began < now
        return Line(
            title: task.title,
            address: Addresses.task(task.id, of: planned.plan.id, in: scene.code),
            plan: planned.plan.title,
            light: scene.badge(standing.light, withReason: false).html(voice),
            reason: scene.reason(standing.light),
            last: duty.last.map { last in
                voice(
                    "running.unit.last",
                    [
                        "month": last.report.month.text(scene.language),
                        "progress": "\(last.report.progress)",
                    ]
                )
            } ?? voice("running.unit.never"),
            due: task.due?.html(scene.language) ?? .empty,
            missing: owesBefore
                ? voice(
                    "running.unit.owes",
                    ["month": now.advanced(by: -1).text(scene.language)]
                ).html : .empty,
            button: voice(
                duty.isOfMonth ? "running.unit.correct" : "running.unit.report",
                ["month": now.text(scene.language)]
            ),
            report: report.with("month", now.description),
            otherButton: owesBefore
                ? voice(
                    "running.unit.report",
                    ["month": now.advanced(by: -1).text(scene.language)]
                ) : "",
            other: owesBefore ? report.with("month", now.advanced(by: -1).description) : nil
        )
    }

    private static func steps(
        _ tasks: [UnitRecord.PlannedTask],
        _ scene: RunningScene
    ) -> [Step] {
        let today = scene.now.day
        let end = today.month.day(31)
        return tasks.flatMap { planned in
            planned.standing.milestones.filter { $0.doneOn == nil && $0.due <= end }.map {
                (planned, $0)
            }
        }.sorted { $0.1.due < $1.1.due }.map { planned, milestone in
            Step(
                title: milestone.title,
                task: planned.standing.item.task.title,
                address: Addresses.task(milestone.task, of: planned.plan.id, in: scene.code)
                    .at("milestones"),
                due: milestone.due.html(scene.language),
                isLate: milestone.due < today
            )
        }
    }

    private static func chart(_ record: UnitRecord, _ scene: RunningScene) -> HTML {
        let plans = record.tasks.filter { $0.role == .lead }
        guard !plans.isEmpty else { return .empty }
        var order: [Plan] = []
        for planned in plans where !order.contains(planned.plan) { order.append(planned.plan) }
        return StackedBarChart(
            id: "lights",
            caption: scene.voice("running.chart.unit"),
            heading: scene.voice("running.plan"),
            parts: scene.lightParts,
            groups: order.map { plan in
                let lights = plans.filter { $0.plan.id == plan.id }.map(\.standing.light.colour)
                return StackedBarChart.Group(
                    plan.title,
                    Light.Colour.allCases.map { colour in lights.count { $0 == colour } },
                    address: Addresses.plan(plan.id, in: scene.code)
                        .with("unit", record.unit.id.description)
                )
            }
        ).html(scene.voice)
    }

    private static func table(
        _ record: UnitRecord,
        _ light: Light.Colour?,
        _ scene: RunningScene
    ) -> HTML {
        let shown = record.tasks.filter { light == nil || $0.standing.light.colour == light }
        let voice = scene.voice
        return Table(
            caption: voice("running.unit.tasks"),
            columns: [
                .init(voice("running.task")), .init(voice("running.plan")),
                .init(voice("running.role")), .init(voice("running.light")),
                .init(voice("running.progress")), .init(voice("running.due")),
            ],
            rows: shown.map { planned in
                let cells = TaskCells(
                    scene: scene,
                    plan: planned.plan.id,
                    standing: planned.standing
                )
                return Table.Row([
                    cells.title,
                    .link(planned.plan.title, Addresses.plan(planned.plan.id, in: scene.code)),
                    .text(voice("running.role.\(planned.role.rawValue)")), cells.light,
                    cells.progress, cells.due,
                ])
            },
            hidesCaption: true
        ).html(voice)
    }

    private static func choices(
        _ record: UnitRecord,
        _ light: Light.Colour?,
        _ address: Address,
        _ scene: RunningScene
    ) -> [CheckInPage.Choice] {
        let all = CheckInPage.Choice(
            title: scene.voice("running.all"),
            address: address.with("light", "").at("tasks"),
            isCurrent: light == nil,
            note: "\(record.tasks.count)".html
        )
        return [all]
            + Light.Colour.allCases.reversed().map { colour in
                CheckInPage.Choice(
                    title: scene.voice("pages.light.\(colour.rawValue)"),
                    address: address.with("light", colour.rawValue).at("tasks"),
                    isCurrent: light == colour,
                    note: "\(record.tasks.count { $0.standing.light.colour == colour })".html
                )
            }
    }
}
