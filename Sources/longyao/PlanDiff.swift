import ArgumentParser
import Programmes
import Storage

/// `longyao plan diff`: what a later edition changes.
struct PlanDiff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Compare a draft with the edition in force: added, changed, gone.",
        discussion: """
            Lines begin with + (added), ~ (changed) or - (gone).

            Examples:
              longyao plan diff 0192… --region 450700
              longyao plan diff 0192… --region 450700 --json
            """
    )

    @OptionGroup var plan: PlanArgument
    @OptionGroup var region: RegionOption
    @OptionGroup var data: DataOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(plan.plan) {
            let house = try House(folder: data.folder, packs: nil)
            defer { try? house.database.close() }
            let comparison = try await house.programmes.compareWithInForce(
                plan.id(),
                in: try region.code()
            )
            let lines = DiffLine.lines(of: comparison)
            if json {
                try terminal.print(json: lines)
            } else {
                lines.forEach { terminal.print($0.description) }
            }
        }
    }
}

/// A difference between two editions.
///
/// The JSON form is stable.
struct DiffLine: Encodable, CustomStringConvertible {
    let what: String
    let change: String
    let title: String
    let differences: [String: [String?]]

    static func lines(of comparison: EditionComparison) -> [DiffLine] {
        comparison.tasks.compactMap { DiffLine("task", $0) { $0.task.path + " " + $0.task.title } }
            + comparison.targets.compactMap {
                DiffLine("target", $0) { "\($0.path) \($0.content.subject) \($0.content.metric)" }
            }
            + comparison.clauses.compactMap {
                DiffLine("clause", $0) { $0.path + " " + $0.content.name }
            }
    }

    private init?<Item>(
        _ what: String,
        _ match: EditionComparison.Match<Item>,
        title: (Item) -> String
    ) {
        self.what = what
        switch match {
        case .added(let item):
            change = "added"
            self.title = title(item)
            differences = [:]
        case .changed(_, let item, let found):
            change = "changed"
            self.title = title(item)
            differences = Dictionary(
                found.map { ($0.field, [$0.before, $0.after]) },
                uniquingKeysWith: { one, _ in one }
            )
        case .same: return nil
        case .gone(let item):
            change = "gone"
            self.title = title(item)
            differences = [:]
        }
    }

    var description: String {
        let sign = change == "added" ? "+" : change == "gone" ? "-" : "~"
        let fields = differences.sorted { $0.key < $1.key }.map { field, values in
            "\n    \(field): \(values.first.flatMap(\.self) ?? "") → \(values.last.flatMap(\.self) ?? "")"
        }
        return "\(sign) \(what) \(title)" + fields.joined()
    }
}
