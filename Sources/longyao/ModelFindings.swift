import DMN
import FEEL

/// What a check of a model found, for people and as data.
struct ModelFindings {
    private let compiled: CompiledModel
    private let tables: [TableCheckResult]
    private let terminal: Terminal

    init(_ compiled: CompiledModel, terminal: Terminal) {
        self.compiled = compiled
        self.terminal = terminal
        tables = compiled.checkTables()
    }

    /// How many errors there are.
    var errors: Int { compiled.diagnostics.count { $0.severity == .error } }

    /// How many warnings there are, those about decision tables included.
    var warnings: Int {
        compiled.diagnostics.count - errors + tables.reduce(0) { $0 + $1.report.findings.count }
    }

    /// A line for each finding, then a summary.
    var lines: [String] {
        compiled.diagnostics.map(terminal.line) + tables.flatMap(lines) + [summary]
    }

    private func lines(of table: TableCheckResult) -> [String] {
        let head = terminal("dmn.check.table", ["path": table.element])
        var lines = table.report.findings.map { finding in
            let text = Excerpt.printable(finding.text(in: terminal.engineLanguage))
            return terminal("feel.warning") + head + text + " [\(finding.code)]"
        }
        if !table.report.undecided.isEmpty {
            let rules = table.report.undecided.map(String.init)
            let names = ["rules": rules.joined(separator: terminal("list.comma"))]
            lines.append(head + terminal("dmn.check.undecided", names))
        }
        if !table.report.isComplete { lines.append(head + terminal("dmn.check.incomplete")) }
        return lines
    }

    private var summary: String {
        terminal(
            "dmn.check.summary",
            [
                "decisions": String(compiled.model.decisions.count),
                "tables": String(tables.count),
                "errors": String(errors),
                "warnings": String(warnings),
            ]
        )
    }

    /// An object of the model's name, the findings, and those about each table.
    var data: Value {
        .context(
            Context([
                ("model", .string(compiled.model.name)),
                ("namespace", .string(compiled.model.namespace)),
                ("sound", .boolean(compiled.isSound)),
                ("findings", .list(compiled.diagnostics.map(data))),
                ("tables", .list(tables.map(data))),
            ])
        )
    }

    private func data(_ diagnostic: ModelDiagnostic) -> Value {
        .context(
            Context([
                ("severity", .string(diagnostic.severity == .error ? "error" : "warning")),
                ("code", .string(diagnostic.problem.code)),
                ("element", diagnostic.element.map(Value.string) ?? .null),
                ("line", .number(Number(diagnostic.line))),
                (
                    "range",
                    diagnostic.range.map {
                        .list([.number(Number($0.start)), .number(Number($0.end))])
                    } ?? .null
                ),
                ("text", .string(diagnostic.problem.text(in: terminal.engineLanguage))),
            ])
        )
    }

    private func data(_ table: TableCheckResult) -> Value {
        .context(
            Context([
                ("table", .string(table.element)),
                ("complete", .boolean(table.report.isComplete)),
                ("undecided", numbers(table.report.undecided)),
                ("findings", .list(table.report.findings.map(data))),
            ])
        )
    }

    private func data(_ finding: TableFinding) -> Value {
        .context(
            Context([
                ("code", .string(finding.code)),
                ("rules", numbers(finding.rules)),
                ("case", .context(Context(finding.inputs.map { ($0.name, $0.example) }))),
                ("text", .string(finding.text(in: terminal.engineLanguage))),
            ])
        )
    }

    private func numbers(_ numbers: [Int]) -> Value {
        .list(numbers.map { .number(Number($0)) })
    }
}
