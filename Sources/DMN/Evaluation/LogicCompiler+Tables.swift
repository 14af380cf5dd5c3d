import FEEL

extension LogicCompiler {
    func compile(
        _ table: DecisionTable,
        in environment: Environment,
        origin: String,
        line: Int
    ) -> CompiledTable {
        var columnTypes: [ValueType] = []
        var inputs: [CompiledTable.Input] = []
        for input in table.inputs {
            let (compiled, type) = compile(input, in: environment, origin: origin)
            inputs.append(compiled)
            columnTypes.append(type)
        }
        let outputs = table.outputs.map { compile($0, in: environment, origin: origin) }
        var rules: [CompiledTable.Rule] = []
        rules.reserveCapacity(table.rules.count)
        for (index, rule) in table.rules.enumerated() {
            rules.append(
                compile(
                    rule,
                    of: table,
                    columnTypes,
                    outputs,
                    in: environment,
                    origin: "\(origin) [\(index + 1)]"
                )
            )
        }
        return CompiledTable(
            inputs: inputs,
            outputs: outputs,
            shape: shape(of: table, origin: origin, line: line),
            rules: rules,
            hitPolicy: table.hitPolicy,
            aggregation: table.hitPolicy == .collect ? table.aggregation : nil,
            site: Site(origin: origin, range: SourceRange(0, 0))
        )
    }

    private func shape(of table: DecisionTable, origin: String, line: Int) -> ContextShape? {
        guard table.outputs.count > 1 else { return nil }
        var names: [String] = []
        var seen: Set<TextKey> = []
        for (index, output) in table.outputs.enumerated() {
            var name = output.name ?? ""
            if name.isEmpty {
                report(.error, .missing("name", in: "output"), origin, line: output.line)
                name = "\(index + 1)"
            }
            if seen.contains(TextKey(name)) {
                report(.error, .duplicateName(name), origin, line: output.line)
                // A name made so can be that of another column again.
                while seen.contains(TextKey(name)) { name += " \(index + 1)" }
            }
            seen.insert(TextKey(name))
            names.append(name)
        }
        return ContextShape(names)
    }

    private func compile(
        _ input: DecisionTable.Input,
        in environment: Environment,
        origin: String
    ) -> (CompiledTable.Input, ValueType) {
        let text = input.expression.text
        let expression = compileFEEL(text, in: environment, origin: origin, line: input.line)
        let declared = type(input.typeRef, origin: origin, line: input.line)
        let type = declared?.type ?? expression.type
        let allowed = nonEmpty(input.values).map {
            compileFEEL(
                $0,
                as: .unaryTests(of: type),
                in: environment,
                origin: origin,
                line: input.line
            )
        }
        let compiled = CompiledTable.Input(
            expression: expression,
            site: Site(origin: origin, range: SourceRange(0, text.utf8.count)),
            allowed: allowed,
            label: input.label ?? text
        )
        return (compiled, type)
    }

    private func compile(
        _ output: DecisionTable.Output,
        in environment: Environment,
        origin: String
    ) -> CompiledTable.Output {
        let origin = output.name.map { "\(origin) \($0)" } ?? origin
        let type = type(output.typeRef, origin: origin, line: output.line)
        let priorities = nonEmpty(output.values) ?? allowedValues(of: output.typeRef)
        return CompiledTable.Output(
            type: type,
            priorities: priorities.map { values(listed: $0, in: environment) } ?? [],
            defaultEntry: output.defaultEntry.flatMap { entry in
                guard nonEmpty(entry.text) != nil else { return nil }
                let (logic, _) = compile(
                    entry,
                    in: environment,
                    origin: origin,
                    line: output.line
                )
                let site = Site(origin: origin, range: SourceRange(0, entry.text.utf8.count))
                return type.map { .converted(logic, $0, site) } ?? logic
            }
        )
    }

    private func allowedValues(of typeRef: String?) -> String? {
        guard let typeRef else { return nil }
        return model.itemDefinitions.first { $0.name == typeRef }?.allowedValues
    }

    /// The values that unary tests list, in their order; empty where they are no list of values.
    private func values(listed tests: String, in environment: Environment) -> [Value] {
        let list = Expression("[\(tests)\n]", in: environment.scope)
        guard list.isSound else { return [] }
        let nulls = [Value](repeating: .null, count: environment.variables.count)
        do {
            guard case .list(let values) = try list.evaluate(nulls) else { return [] }
            return values
        } catch {
            return []
        }
    }

    private func compile(
        _ rule: DecisionTable.Rule,
        of table: DecisionTable,
        _ columnTypes: [ValueType],
        _ outputs: [CompiledTable.Output],
        in environment: Environment,
        origin: String
    ) -> CompiledTable.Rule {
        var tests: [(column: Int, test: Expression)] = []
        for (column, cell) in rule.inputs.enumerated() where column < columnTypes.count {
            guard let text = nonEmpty(cell.text), text != "-" else { continue }
            tests.append(
                (
                    column,
                    compileFEEL(
                        cell.text,
                        as: .unaryTests(of: columnTypes[column]),
                        in: environment,
                        origin: origin,
                        line: rule.line
                    )
                )
            )
        }
        var results: [Logic] = []
        for (column, output) in outputs.enumerated() {
            let name = table.outputs[column].name
            let origin = name.map { "\(origin) \($0)" } ?? origin
            guard column < rule.outputs.count, nonEmpty(rule.outputs[column].text) != nil else {
                let reason = Reason(
                    ModelProblem.missing("outputEntry", in: origin).asReason,
                    at: SourceRange(0, 0),
                    in: origin
                )
                results.append(.null(reason))
                continue
            }
            let cell = rule.outputs[column]
            let (logic, _) = compile(cell, in: environment, origin: origin, line: rule.line)
            let site = Site(origin: origin, range: SourceRange(0, cell.text.utf8.count))
            results.append(output.type.map { .converted(logic, $0, site) } ?? logic)
        }
        return CompiledTable.Rule(tests: tests, outputs: results)
    }

    /// A text without the white space around it, or nil where nothing else is in it.
    private func nonEmpty(_ text: String?) -> String? {
        guard let text, let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(text[start...end])
    }
}
