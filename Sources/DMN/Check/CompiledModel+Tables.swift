import FEEL

/// What a check found in one decision table of a model.
public struct TableCheckResult: Sendable {
    /// The path of names that leads to the table: the decision or knowledge model, then the
    /// entries of its boxes.
    public let element: String
    /// What the check of the table came to.
    public let report: TableReport
}

extension CompiledModel {
    /// Looks for gaps, overlaps and rules without effect in every decision table of the model;
    /// tables of imported models are their own models' affair.
    ///
    /// Where a table collects, or has a default for each output, inputs without a rule are in
    /// order and no gaps are reported.
    public func checkTables() -> [TableCheckResult] {
        var results: [TableCheckResult] = []
        for node in program.nodes where node.unit == 0 {
            let logic: Logic
            switch node.kind {
            case .decision(let decision): logic = decision.logic
            case .knowledge(let knowledge): logic = knowledge.function.body
            case .input, .service: continue
            }
            for table in logic.tables where !table.inputs.isEmpty && !table.rules.isEmpty {
                var check = TableCheck(table, typeOf: inputType)
                results.append(
                    TableCheckResult(
                        element: table.site.origin,
                        report: check.report(expectsGaps: table.expectsGaps)
                    )
                )
            }
        }
        return results
    }

    /// The type of the input data or decision of a name.
    private func inputType(_ name: String) -> ItemType? {
        for node in program.nodes
        where node.unit == 0 && node.variable.utf8.elementsEqual(name.utf8) {
            switch node.kind {
            case .input(let type): return type
            case .decision(let decision): return decision.type
            case .knowledge, .service: continue
            }
        }
        return nil
    }
}

extension Logic {
    /// The decision tables in the logic, outermost first.
    fileprivate var tables: [CompiledTable] {
        switch self {
        case .table(let table):
            [table]
        case .converted(let logic, _, _):
            logic.tables
        case .context(let context):
            context.entries.flatMap(\.value.tables) + (context.result?.tables ?? [])
        case .invocation(let invocation):
            (invocation.function?.tables ?? []) + invocation.arguments.flatMap(\.tables)
        case .list(let items):
            items.flatMap(\.tables)
        case .relation(_, let rows):
            rows.joined().flatMap(\.tables)
        case .function(let function):
            function.body.tables
        case .conditional(let condition, let then, let otherwise, _):
            condition.tables + then.tables + otherwise.tables
        case .filter(let filter):
            filter.list.tables
        case .loop(let loop):
            loop.list.tables + loop.body.tables
        case .literal, .null:
            []
        }
    }
}

extension CompiledTable {
    /// Whether inputs that no rule matches are in order.
    fileprivate var expectsGaps: Bool {
        switch hitPolicy {
        case .collect, .ruleOrder, .outputOrder: true
        case .unique, .any, .first, .priority: outputs.allSatisfy { $0.defaultEntry != nil }
        }
    }

    /// What of the hit policy matters to a check.
    fileprivate var checkedPolicy: TableCheck.Policy {
        switch hitPolicy {
        case .unique: .unique
        case .any: .any(outcomes: numbered(rules.map { $0.outputs.map(\.outcome) }))
        case .first: .first(ranks: rules.map { _ in 0 })
        case .priority: .first(ranks: priorityRanks)
        case .collect, .ruleOrder, .outputOrder: .all
        }
    }

    /// The same number for the same outcome.
    private func numbered(_ outcomes: [[String]]) -> [Int] {
        var numbers: [[String]: Int] = [:]
        return outcomes.map { outcome in
            let number = numbers[outcome] ?? numbers.count
            numbers[outcome] = number
            return number
        }
    }

    /// Where each rule's outputs stand among the values by priority, column after column.
    private var priorityRanks: [Int] {
        let places = rules.map { rule in
            zip(outputs, rule.outputs).map { output, logic in
                let value = logic.outcome
                return output.priorities.firstIndex { $0.text == value }
                    ?? output.priorities.count
            }
        }
        let ordered = Set(places).sorted { $0.lexicographicallyPrecedes($1) }
        let ranks = Dictionary(uniqueKeysWithValues: zip(ordered, ordered.indices))
        return places.map { ranks[$0] ?? 0 }
    }
}

extension Logic {
    /// What an output cell says, so far as two cells can be compared: the value of a constant,
    /// otherwise the text.
    fileprivate var outcome: String {
        switch self {
        case .literal(let expression, _):
            return expression.constantValue?.text ?? expression.source
        case .converted(let logic, _, _):
            return logic.outcome
        default:
            return ""
        }
    }
}

extension TableCheck {
    /// The check of a compiled table.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - typeOf: The declared type of the input data or decision of a name, whose allowed values
    ///     bound a column that asks for it.
    fileprivate init(_ table: CompiledTable, typeOf: (String) -> ItemType?) {
        let inputs = table.inputs.map { input in
            let declared = typeOf(input.expression.source)
            var allowed = input.allowed
            if allowed == nil, case .tests(let tests, _)? = declared?.constraint {
                allowed = tests
            }
            return Input(
                name: input.label,
                type: input.cellType,
                allowed: allowed
            )
        }
        let rules = table.rules.map { rule in
            var cells = inputs.map { Expression("-", as: .unaryTests(of: $0.type)) }
            for (column, test) in rule.tests { cells[column] = test }
            return cells
        }
        self.init(inputs: inputs, rules: rules, policy: table.checkedPolicy)
    }
}

extension CompiledTable.Input {
    /// The type of the values that the column's cells test.
    fileprivate var cellType: ValueType {
        if let allowed, case .unaryTests(let type) = allowed.form { return type }
        return expression.type
    }
}
