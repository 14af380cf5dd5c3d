import Pages

/// Tasks in a table.
struct TaskTable: Sendable {
    /// A column that such a table may have.
    enum Column: Hashable, Sendable {
        case title, plan, light, lightWithReason, reason, lead, support, progress, percent, due
    }

    let caption: String
    let tasks: [(plan: Plan, standing: TaskStanding)]
    var empty = ""
    var hidesCaption = false

    /// The table.
    func html(columns: [Column], _ scene: RunningScene) -> HTML {
        table(columns: columns, scene).html(scene.voice)
    }

    /// The table, made ready.
    func table(columns: [Column], _ scene: RunningScene) -> Table {
        Table(
            caption: caption,
            columns: columns.map { Table.Column(title($0, scene.voice)) },
            rows: tasks.map { plan, standing in
                let cells = TaskCells(scene: scene, plan: plan.id, standing: standing)
                return Table.Row(columns.map { cell($0, cells, plan, scene) })
            },
            empty: empty,
            hidesCaption: hidesCaption
        )
    }

    private func title(_ column: Column, _ voice: Voice) -> String {
        switch column {
        case .title: voice("running.task")
        case .plan: voice("running.plan")
        case .light, .lightWithReason: voice("running.light")
        case .reason: voice("running.reason")
        case .lead: voice("running.role.lead")
        case .support: voice("running.role.support")
        case .progress, .percent: voice("running.progress")
        case .due: voice("running.due")
        }
    }

    private func cell(
        _ column: Column,
        _ cells: TaskCells,
        _ plan: Plan,
        _ scene: RunningScene
    ) -> Table.Cell {
        switch column {
        case .title: cells.title
        case .plan: .link(plan.title, Addresses.plan(plan.id, in: scene.code))
        case .light: cells.light
        case .lightWithReason: cells.lightWithReason
        case .reason: cells.reason
        case .lead: cells.lead
        case .support: cells.units(.support)
        case .progress: cells.progress
        case .percent: .text(scene.percent(cells.standing.progress))
        case .due: cells.due
        }
    }
}
