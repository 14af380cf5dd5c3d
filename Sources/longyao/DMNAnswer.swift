import DMN
import FEEL

/// What `longyao dmn eval` prints of an evaluation.
struct DMNAnswer {
    /// The decisions or the service asked for, with what they came to.
    let values: [(name: String, value: Value)]
    /// The decisions that were evaluated, where that was asked for.
    let records: [DecisionRecord]
    /// Whether one was asked for by name: its value is printed alone.
    let isSingle: Bool
    /// How many bytes may be printed.
    let sizeLimit: Int

    /// The values as FEEL text; below them, if asked for, how they came about.
    func text(_ terminal: Terminal) throws -> String {
        var lines = values.map { name, value in
            isSingle ? value.text : "\(name) = \(value.text)"
        }
        if !records.isEmpty { lines.append("") }
        for record in records {
            lines.append("\(record.name) = \(record.value.text)")
            lines += record.tables.flatMap { self.lines(of: $0, terminal) }
        }
        return lines.joined(separator: "\n")
    }

    private func lines(of table: TableRecord, _ terminal: Terminal) -> [String] {
        let rules = table.matched.map { String($0 + 1) }.joined(separator: terminal("list.comma"))
        let head = terminal(
            table.matched.isEmpty ? "dmn.table.none" : "dmn.table",
            ["path": table.path, "policy": String(table.hitPolicy.letter), "rules": rules]
        )
        return ["  " + head] + table.inputs.map { "    \($0.label) = \($0.value.text)" }
    }

    /// The values as JSON; if asked for, with how they came about.
    func json(_ terminal: Terminal) throws -> String {
        let writer = JSONWriter(isIndented: true, sizeLimit: sizeLimit)
        let answer: Value =
            isSingle ? values.first?.value ?? .null : .context(Context(values.map { ($0, $1) }))
        guard !records.isEmpty else { return try writer.text(of: answer) }
        let data = Value.list(records.map(data))
        return try writer.text(of: .context(Context([("value", answer), ("decisions", data)])))
    }

    private func data(_ record: DecisionRecord) -> Value {
        .context(
            Context([
                ("decision", .string(record.name)),
                ("namespace", .string(record.namespace)),
                ("value", record.value),
                ("tables", .list(record.tables.map(data))),
            ])
        )
    }

    private func data(_ table: TableRecord) -> Value {
        .context(
            Context([
                ("table", .string(table.path)),
                ("hitPolicy", .string(table.hitPolicy.rawValue)),
                (
                    "inputs",
                    .list(
                        table.inputs.map {
                            .context(Context([("input", .string($0.label)), ("value", $0.value)]))
                        }
                    )
                ),
                ("matched", .list(table.matched.map { .number(Number($0 + 1)) })),
                ("value", table.value),
            ])
        )
    }

    /// Why values are null, as lines.
    func reasons(_ terminal: Terminal) -> [String] {
        values.flatMap { name, value in
            NullsWithin(value).reasons.flatMap { reason in
                [terminal("dmn.null-of", ["name": name])]
                    + terminal.lines(of: reason).map { "  " + $0 }
            }
        }
    }
}
