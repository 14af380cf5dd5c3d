import CivilTime
import Pages

/// A task as the cells of a table show it.
struct TaskCells: Sendable {
    let scene: RunningScene
    let plan: Plan.ID
    let standing: TaskStanding

    private var task: Task { standing.item.task }

    /// The title, which leads to the task; with the number that the document gives it.
    var title: Table.Cell {
        let number = task.path.split(separator: "/").last ?? ""
        return .html(
            """
            \(HTML.when(task.parent != nil, "<span class=\"part\" aria-hidden=\"true\">└ </span>"))\
            <a href="\(Addresses.task(task.id, of: plan, in: scene.code))">\
            \(HTML.when(!number.isEmpty, "<span class=\"outline-number\">\(number)</span> "))\
            \(task.title)</a>
            """
        )
    }

    /// The light alone.
    var light: Table.Cell { .html(scene.badge(standing.light).html(scene.voice)) }

    /// The light with its reason in words, for paper.
    var lightWithReason: Table.Cell {
        .html(
            """
            \(scene.badge(standing.light, withReason: false).html(scene.voice))\
            <span class="reason">\(scene.reason(standing.light))</span>
            """
        )
    }

    /// Why the light has its colour.
    var reason: Table.Cell { .text(scene.reason(standing.light)) }

    /// The lead units, each leading to its page.
    var lead: Table.Cell { units(.lead) }

    /// How far it is.
    var progress: Table.Cell {
        .html(
            ProgressBar(percent: standing.progress.hundredths / 100, elapsed: elapsed)
                .html(scene.voice)
        )
    }

    /// The day by which it is due.
    var due: Table.Cell { .day(task.due) }

    /// The units of a role, each leading to its page.
    func units(_ role: Duty.Role) -> Table.Cell {
        let units = standing.item.units(role)
        guard !units.isEmpty else { return .nothing }
        return .html(scene.links(to: units))
    }

    /// Per cent of the time gone, where the light compared it.
    private var elapsed: Int? {
        guard case .lag(_, let elapsed, _) = standing.light.reason else { return nil }
        return elapsed.hundredths / 100
    }
}

extension RunningScene {
    /// A text that leads somewhere.
    func link(_ text: String, _ address: Address) -> HTML {
        "<a href=\"\(address)\">\(text)</a>"
    }

    /// Units in a row, each leading to its page.
    func links(to units: [Duty]) -> HTML {
        HTML.joined(
            units.enumerated().map { index, duty in
                """
                \(HTML.when(index > 0, "\(voice("running.list"))"))\
                <a href="\(Addresses.unit(duty.unit, in: code))">\(duty.unitName)</a>
                """
            }
        )
    }
}
