import DMN
import FEEL

/// What a check of a model found, for people and as data.
struct ModelFindings {
    private let compiled: CompiledModel
    private let tables: [TableCheckResult]
    private let terminal: Terminal

    init(_ compiled: CompiledModel, terminal: Terminal) {
        self.compiled = compiled
        tables = compiled.checkTables()
        self.terminal = terminal
    }

    /// A line for each finding, then a summary.
    var lines: [String] {
        compiled.diagnostics.map(terminal.line) + tables.flatMap(lines) + [summary]
    }

    /// A line for each finding in a table, and one each for what could not be told.
    private func lines(of table: TableCheckResult) -> [String] {
        let language = terminal.engineLanguage
        var lines = table.report.findings.map { finding in
            terminal(
                "dmn.check.table",
                ["table": table.element, "finding": finding.text(in: language)]
            )
        }
        if !table.report.undecided.isEmpty {
            let rules = table.report.undecided.map(String.init).joined(separator: ", ")
            lines.append(
                terminal("dmn.check.table.undecided", ["table": table.element, "rules": rules])
            )
        }
        if !table.report.isComplete {
            lines.append(terminal("dmn.check.table.incomplete", ["table": table.element]))
        }
        return lines
    }

    private var summary: String {
        let errors = compiled.diagnostics.count { $0.severity == .error }
        return terminal(
            "dmn.check.summary",
            [
                "decisions": String(compiled.model.decisions.count),
                "errors": String(errors),
                "warnings": String(compiled.diagnostics.count - errors),
                "findings": String(tables.reduce(0) { $0 + $1.report.findings.count }),
            ]
        )
    }

    /// An object of the model's name, edition and findings.
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

    private func data(_ table: TableCheckResult) -> Value {
        .context(
            Context([
                ("table", .string(table.element)),
                ("complete", .boolean(table.report.isComplete)),
                ("undecided", .list(table.report.undecided.map { .number(Number($0)) })),
                ("findings", .list(table.report.findings.map(data))),
            ])
        )
    }

    private func data(_ finding: TableFinding) -> Value {
        .context(
            Context([
                ("code", .string(finding.code)),
                ("rules", .list(finding.rules.map { .number(Number($0)) })),
                (
                    "case",
                    .context(Context(finding.inputs.map { ($0.name, $0.example) }))
                ),
                ("text", .string(finding.text(in: terminal.engineLanguage))),
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
}
