import CivilTime
import Programmes
import Storage

/// How a plan stands, on a terminal.
///
/// The JSON form is stable.
struct PlanStanding: Encodable {
    /// A task with its light.
    struct Line: Encodable {
        let id: String
        let path: String
        let title: String
        let light: String
        let progress: String
        let due: String?
        let status: String
        let lead: [String]
        let support: [String]
    }

    let id: String
    let title: String
    let status: String
    let day: String
    let progress: String
    let lights: [String: Int]
    let tasks: [Line]

    init(overview: Overview) {
        id = overview.plan.id.description
        title = overview.plan.title
        status = overview.plan.status.rawValue
        day = overview.day.description
        progress = overview.progress.description
        lights = Dictionary(
            uniqueKeysWithValues: Light.Colour.allCases.map {
                ($0.rawValue, overview.lights[$0, default: 0])
            }
        )
        tasks = overview.tasks.map { standing in
            let task = standing.item.task
            return Line(
                id: task.id.description,
                path: task.path,
                title: task.title,
                light: standing.light.colour.rawValue,
                progress: standing.progress.description,
                due: task.due?.description,
                status: task.status.rawValue,
                lead: standing.item.units(.lead).map(\.unitName),
                support: standing.item.units(.support).map(\.unitName)
            )
        }
    }

    /// The lines for people.
    func lines(_ terminal: Terminal) -> [String] {
        let counts = Light.Colour.allCases.map {
            terminal("light." + $0.rawValue) + " " + String(lights[$0.rawValue, default: 0])
        }
        let head = [title, "\(day)  \(progress)%  " + counts.joined(separator: " ")]
        return head
            + tasks.map { task in
                let light = terminal("light." + task.light)
                let lead = task.lead.joined(separator: terminal("list.comma"))
                return "\(light)  \(task.progress)%  \(task.path)  \(task.title)  \(lead)"
            }
    }

    /// The tasks as a table for spreadsheets.
    ///
    /// RFC 4180 with a byte-order mark, which makes Excel read it as UTF-8. A cell that a spreadsheet would take for a formula gets an apostrophe.
    func csv(_ terminal: Terminal) -> String {
        let columns = ["path", "title", "light", "progress", "due", "status", "lead", "support"]
        let rows = tasks.map { task in
            [
                task.path, task.title, terminal("light." + task.light), task.progress,
                task.due ?? "", task.status, task.lead.joined(separator: "、"),
                task.support.joined(separator: "、"),
            ]
        }
        let lines = ([columns.map { terminal("export." + $0) }] + rows).map { cells in
            cells.map(PlanStanding.cell).joined(separator: ",")
        }
        return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let risky = text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = risky ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}
