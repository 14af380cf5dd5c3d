import FEEL

/// What logic is evaluated with: the limits, and where its course is noted.
struct Activation {
    let program: Program
    let run: Run
    let recorder: Recorder?

    /// Evaluates logic over a row.
    func evaluate(_ logic: Logic, _ row: [Value]) throws(Halt) -> Value {
        switch logic {
        case .literal(let expression, let site):
            return site.attributed(try expression.evaluate(row, in: run))
        case .table(let table): return try evaluate(table, row)
        case .context(let context): return try evaluate(context, row)
        case .invocation(let invocation): return try evaluate(invocation, row)
        case .list(let elements): return .list(try evaluate(elements, row))
        case .relation(let shape, let rows):
            var contexts: [Value] = []
            for cells in rows {
                let values = try evaluate(cells, row)
                contexts.append(.context(Context(shape: shape, values: values)))
            }
            return .list(contexts)
        case .function(let function): return .function(value(of: function, row))
        case .conditional(let condition, let then, let otherwise, let site):
            // Null chooses as false does; what is no boolean chooses nothing (DMN 1.5, clause
            // 10.2.2.9).
            switch try evaluate(condition, row) {
            case .boolean(true): return try evaluate(then, row)
            case .boolean(false), .null: return try evaluate(otherwise, row)
            case let other: return site.null(.wrongCondition(found: other.kind))
            }
        case .filter(let filter): return try evaluate(filter, row)
        case .loop(let loop): return try evaluate(loop, row)
        case .converted(let inner, let type, let site):
            return try type.converted(try evaluate(inner, row), at: site, in: run)
        case .null(let reason): return .null(reason)
        }
    }

    private func evaluate(_ logics: [Logic], _ row: [Value]) throws(Halt) -> [Value] {
        try run.grow(by: logics.count)
        var values: [Value] = []
        values.reserveCapacity(logics.count)
        for logic in logics { values.append(try evaluate(logic, row)) }
        return values
    }

    private func evaluate(_ context: CompiledContext, _ row: [Value]) throws(Halt) -> Value {
        var row = row
        var values: [Value] = []
        for entry in context.entries {
            let value = try evaluate(entry.value, row)
            values.append(value)
            row.set(value, at: entry.slot)
        }
        if let result = context.result { return try evaluate(result, row) }
        return .context(Context(shape: context.shape, values: values))
    }

    // Functions.

    /// A function that takes the row along.
    func value(of function: CompiledFunction, _ row: [Value]) -> FunctionValue {
        let program = program
        let recorder = recorder
        return FunctionValue(
            name: function.name ?? function.site.origin,
            parameters: function.parameters,
            result: .any,
            body: { (arguments: [Value], run: Run) throws(Halt) -> Value in
                let activation = Activation(program: program, run: run, recorder: recorder)
                return try activation.call(function, arguments, row)
            }
        )
    }

    /// Runs a function's body; as many arguments as it has parameters.
    func call(
        _ function: CompiledFunction,
        _ arguments: [Value],
        _ row: [Value]
    ) throws(Halt) -> Value {
        var row = row
        for (parameter, argument) in zip(function.slots, arguments) {
            var argument = argument
            if let type = parameter.type, !argument.isNull {
                argument = try type.converted(argument, at: function.site, in: run)
                // An argument that its type does not allow: the function is not called.
                if argument.isNull { return argument }
            }
            row.set(argument, at: parameter.slot)
        }
        return try evaluate(function.body, row)
    }

    private func evaluate(_ call: CompiledInvocation, _ row: [Value]) throws(Halt) -> Value {
        var full = row
        if let function = call.function { full.append(try evaluate(function, row)) }
        for argument in call.arguments { full.append(try evaluate(argument, row)) }
        let value = try call.call.evaluate(full, in: run)
        return rebased(value, by: -call.offset, within: call.length, at: call.site)
    }

    /// A value whose reason speaks of a source that was made around a text, as one that speaks
    /// of the text.
    private func rebased(
        _ value: Value,
        by offset: Int,
        within length: Int,
        at site: Site
    ) -> Value {
        guard case .null(let reason?) = value, reason.origin == nil else { return value }
        let range = reason.range.map { $0.moved(by: offset, within: length) } ?? site.range
        return .null(Reason(reason.problem, at: range, in: site.origin, because: reason.cause))
    }

    // Filters and loops.

    private func evaluate(_ filter: CompiledFilter, _ row: [Value]) throws(Halt) -> Value {
        let list = try evaluate(filter.list, row)
        switch filter.match {
        case .literal(let expression, let offset, let length):
            let value = try expression.evaluate(row + [list], in: run)
            return rebased(value, by: -offset, within: length, at: filter.site)
        case .logic(let logic, let item, let entries):
            if list.isNull { return .list([]) }
            let elements = try filter.elements.evaluate([list], in: run)
            guard case .list(let elements) = elements else {
                return filter.site.attributed(elements)
            }
            var kept: [Value] = []
            for element in elements {
                try run.step()
                var row = row
                row.set(element, at: item)
                for entry in entries {
                    guard case .context(let context) = element else {
                        row.set(.null, at: entry.slot)
                        continue
                    }
                    row.set(context[entry.name] ?? .null, at: entry.slot)
                }
                guard case .boolean(true) = try evaluate(logic, row) else { continue }
                try run.grow(by: 1)
                kept.append(element)
            }
            return .list(kept)
        }
    }

    private func evaluate(_ loop: CompiledLoop, _ row: [Value]) throws(Halt) -> Value {
        let list = try evaluate(loop.list, row)
        let domain = list.isNull ? list : try loop.elements.evaluate([list], in: run)
        guard case .list(let elements) = domain else { return loop.site.attributed(domain) }
        var results: [Value] = []
        var row = row
        for element in elements {
            try run.step()
            try run.grow(by: 1)
            row.set(element, at: loop.item)
            results.append(try evaluate(loop.body, of: loop.result, &results, &row))
        }
        switch loop.result {
        case .list: return .list(results)
        case .quantified(let quantifier): return quantify(quantifier, results, at: loop.site)
        }
    }

    /// What the body comes to for one element; while it runs, the slot of the results so far holds
    /// them, and nothing else does, so that they are never copied.
    private func evaluate(
        _ body: Logic,
        of kind: CompiledLoop.Result,
        _ results: inout [Value],
        _ row: inout [Value]
    ) throws(Halt) -> Value {
        guard case .list(let partial) = kind else { return try evaluate(body, row) }
        row.set(.list(results), at: partial)
        results = []
        let value = try evaluate(body, row)
        guard case .list(let list) = row[partial] else { return value }
        row[partial] = .null
        results = list
        return value
    }

    /// `every` is the conjunction of the results, `some` their disjunction; a result that is no
    /// boolean makes it null (DMN 1.5, clause 10.2.2.11 and .12).
    private func quantify(
        _ quantifier: BoxedExpression.Quantifier,
        _ results: [Value],
        at site: Site
    ) -> Value {
        let decisive = quantifier == .some
        var isDecided = false
        var cause: Reason?
        var hasNull = false
        for result in results {
            switch result {
            case .boolean(let flag): isDecided = isDecided || flag == decisive
            case .null(let reason):
                hasNull = true
                cause = cause ?? reason
            default: return site.null(.wrongCondition(found: result.kind))
            }
        }
        if isDecided { return .boolean(decisive) }
        if hasNull { return site.null(.wrongCondition(found: "null"), because: cause) }
        return .boolean(!decisive)
    }
}
