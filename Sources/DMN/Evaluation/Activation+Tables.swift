import FEEL

extension Activation {
    /// Evaluates a decision table (DMN 1.5, clause 8.2.11).
    func evaluate(_ table: CompiledTable, _ row: [Value]) throws(Halt) -> Value {
        var inputs: [Value] = []
        inputs.reserveCapacity(table.inputs.count)
        for input in table.inputs {
            inputs.append(input.site.attributed(try input.expression.evaluate(row, in: run)))
        }
        let refusal = try refusal(of: inputs, table, row)
        let matched = refusal == nil ? try matches(table, inputs, row) : []
        let value = try result(of: table, matched, inputs, refusal, row)
        recorder?.note(
            TableRecord(
                path: table.site.origin,
                hitPolicy: table.hitPolicy,
                inputs: zip(table.inputs, inputs).map { TableRecord.Input($0.label, $1) },
                matched: matched,
                value: value
            )
        )
        return value
    }

    /// Why an input value is none that can occur; nil where all are.
    private func refusal(
        of inputs: [Value],
        _ table: CompiledTable,
        _ row: [Value]
    ) throws(Halt) -> Reason? {
        for (input, value) in zip(table.inputs, inputs) {
            guard let allowed = input.allowed, !value.isNull else { continue }
            if case .boolean(true) = try allowed.evaluate(row + [value], in: run) { continue }
            let problem = ModelProblem.inputNotAllowed(value.excerpt, column: input.label)
            return Reason(problem.asReason, at: input.site.range, in: input.site.origin)
        }
        return nil
    }

    /// The rules that match, by their index, in order; the first alone where no other counts.
    private func matches(
        _ table: CompiledTable,
        _ inputs: [Value],
        _ row: [Value]
    ) throws(Halt) -> [Int] {
        var matched: [Int] = []
        var full = row
        full.append(.null)
        let candidates = table.index.candidates(for: inputs)
        for place in 0..<(candidates?.count ?? table.rules.count) {
            let index = candidates?[place] ?? place
            try run.step()
            guard try holds(table.rules[index], inputs, &full) else { continue }
            matched.append(index)
            if table.hitPolicy == .first { break }
        }
        return matched
    }

    /// Whether all cells of a rule accept the inputs; the row has a place for the input of a cell
    /// behind it.
    private func holds(
        _ rule: CompiledTable.Rule,
        _ inputs: [Value],
        _ row: inout [Value]
    ) throws(Halt) -> Bool {
        let place = row.count - 1
        for test in rule.tests {
            row[place] = inputs[test.column]
            if case .boolean(true) = try test.test.evaluate(row, in: run) { continue }
            return false
        }
        return true
    }

    private func result(
        of table: CompiledTable,
        _ matched: [Int],
        _ inputs: [Value],
        _ refusal: Reason?,
        _ row: [Value]
    ) throws(Halt) -> Value {
        guard !matched.isEmpty else {
            return try defaults(of: table, row)
                ?? table.site.null(
                    .noRuleMatches,
                    because: refusal ?? inputs.lazy.compactMap(\.reason).first
                )
        }
        if table.hitPolicy == .unique, matched.count > 1 {
            return table.site.null(.severalRulesMatch(matched.map { $0 + 1 }))
        }
        var hits: [[Value]] = []
        for index in matched {
            var outputs: [Value] = []
            for output in table.rules[index].outputs { outputs.append(try evaluate(output, row)) }
            hits.append(outputs)
        }
        switch table.hitPolicy {
        case .unique, .first: return single(hits[0], table)
        case .any:
            let first = hits[0]
            for hit in hits.dropFirst() {
                let same = zip(first, hit).allSatisfy { $0.isSame(as: $1) || $0.equals($1) == true }
                guard same else {
                    return table.site.null(.rulesDisagree(matched.map { $0 + 1 }))
                }
            }
            return single(first, table)
        case .priority: return single(sorted(hits, table)[0], table)
        case .outputOrder: return .list(sorted(hits, table).map { single($0, table) })
        case .ruleOrder: return .list(hits.map { single($0, table) })
        case .collect:
            guard let aggregate = table.aggregate else {
                return .list(hits.map { single($0, table) })
            }
            return try aggregated(hits, by: aggregate, table)
        }
    }

    /// The outputs of a rule as one value.
    private func single(_ outputs: [Value], _ table: CompiledTable) -> Value {
        guard let shape = table.shape else { return outputs.first ?? .null }
        return .context(Context(shape: shape, values: outputs))
    }

    /// What the table comes to when no rule matches; nil where no column has a default.
    private func defaults(of table: CompiledTable, _ row: [Value]) throws(Halt) -> Value? {
        guard table.outputs.contains(where: { $0.defaultEntry != nil }) else { return nil }
        var values: [Value] = []
        for output in table.outputs {
            guard let entry = output.defaultEntry else {
                values.append(table.site.null(.noRuleMatches))
                continue
            }
            values.append(try evaluate(entry, row))
        }
        return single(values, table)
    }

    /// The hits by the priority of their outputs, the first column counting most; hits of the
    /// same priority keep the order of the rules.
    private func sorted(_ hits: [[Value]], _ table: CompiledTable) -> [[Value]] {
        let ranked = hits.enumerated().map { place, hit in
            (ranks: zip(hit, table.outputs).map { rank(of: $0, in: $1.priorities) }, place: place)
        }
        let order = ranked.sorted { left, right in
            for (one, other) in zip(left.ranks, right.ranks) where one != other {
                return one < other
            }
            return left.place < right.place
        }
        return order.map { hits[$0.place] }
    }

    private func rank(of value: Value, in priorities: [Value]) -> Int {
        priorities.firstIndex { $0.equals(value) == true } ?? priorities.count
    }

    private func aggregated(
        _ hits: [[Value]],
        by aggregate: Expression,
        _ table: CompiledTable
    ) throws(Halt) -> Value {
        var values: [Value] = []
        for column in table.outputs.indices {
            let list = Value.list(hits.map { $0[column] })
            let value = try aggregate.evaluate([list], in: run)
            guard case .null(let reason?) = value else {
                values.append(value)
                continue
            }
            let cause = hits.lazy.compactMap { $0[column].reason }.first
            values.append(table.site.null(reason.problem, because: cause))
        }
        return single(values, table)
    }
}
