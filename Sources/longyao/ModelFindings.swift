import DMN
import FEEL

/// What a check of a model found, for people and as data.
struct ModelFindings {
    private let compiled: CompiledModel
    private let terminal: Terminal

    init(_ compiled: CompiledModel, terminal: Terminal) {
        self.compiled = compiled
        self.terminal = terminal
    }

    /// A line for each finding, then a summary.
    var lines: [String] {
        compiled.diagnostics.map(terminal.line) + [summary]
    }

    private var summary: String {
        let errors = compiled.diagnostics.count { $0.severity == .error }
        return terminal(
            "dmn.check.summary",
            [
                "decisions": String(compiled.model.decisions.count),
                "errors": String(errors),
                "warnings": String(compiled.diagnostics.count - errors),
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
