import FEEL

extension LogicCompiler {
    // Contexts, lists and relations.

    func compile(
        _ entries: [BoxedExpression.Entry],
        result: BoxedExpression?,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        var inner = environment
        var fields: [(name: String, type: ValueType)] = []
        var seen: Set<TextKey> = []
        var compiled: [(slot: Int, value: Logic)] = []
        for entry in entries {
            let name = entry.variable.name
            let origin = "\(origin) / \(name)"
            if !seen.insert(TextKey(name)).inserted {
                report(.error, .duplicateName(name), origin, line: entry.variable.line)
                continue
            }
            let (logic, type) = compile(entry, in: inner, origin: origin)
            compiled.append((inner.add(name, type), logic))
            fields.append((name, type))
        }
        let shape = ContextShape(fields.map(\.name))
        if let result {
            let (logic, type) = compile(result, in: inner, origin: origin)
            return (
                .context(CompiledContext(shape: shape, entries: compiled, result: logic)), type
            )
        }
        let type = ValueType.Fields(fields.map { ValueType.Fields.Field($0.name, $0.type) })
        return (
            .context(CompiledContext(shape: shape, entries: compiled, result: nil)),
            .context(type)
        )
    }

    private func compile(
        _ entry: BoxedExpression.Entry,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        let line = entry.variable.line
        guard let value = entry.value else { return (missing(origin, line: line), .null) }
        let (logic, inferred) = compile(value, in: environment, origin: origin)
        guard let type = type(entry.variable.typeRef, origin: origin, line: line) else {
            return (logic, inferred)
        }
        return (.converted(logic, type, site(of: value, origin)), type.type)
    }

    func compile(
        _ elements: [BoxedExpression],
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        var compiled: [Logic] = []
        var element: ValueType?
        for (index, expression) in elements.enumerated() {
            let (logic, type) = compile(
                expression,
                in: environment,
                origin: "\(origin) [\(index + 1)]"
            )
            compiled.append(logic)
            element = element == nil || element == type ? type : .any
        }
        return (.list(compiled), .list(element ?? .any))
    }

    func compile(
        _ columns: [InformationItem],
        _ rows: [[BoxedExpression]],
        in environment: Environment,
        origin: String,
        line: Int
    ) -> (Logic, ValueType) {
        var seen: Set<TextKey> = []
        for column in columns where !seen.insert(TextKey(column.name)).inserted {
            report(.error, .duplicateName(column.name), origin, line: column.line)
        }
        guard seen.count == columns.count else {
            let reason = Reason(
                ModelProblem.duplicateName(origin).asReason,
                at: SourceRange(0, 0),
                in: origin
            )
            return (.null(reason), .null)
        }
        let types = columns.map { type($0.typeRef, origin: origin, line: $0.line) }
        var found = [ValueType?](repeating: nil, count: columns.count)
        var compiled: [[Logic]] = []
        for (index, row) in rows.enumerated() {
            var cells: [Logic] = []
            for (place, column) in columns.enumerated() {
                let origin = "\(origin) [\(index + 1)] \(column.name)"
                guard place < row.count else {
                    cells.append(missing(origin, line: line))
                    continue
                }
                var (logic, type) = compile(row[place], in: environment, origin: origin)
                if let declared = types[place] {
                    logic = .converted(logic, declared, site(of: row[place], origin))
                    type = declared.type
                }
                cells.append(logic)
                found[place] = found[place] == nil || found[place] == type ? type : .any
            }
            compiled.append(cells)
        }
        let fields = zip(columns, found).map { ValueType.Fields.Field($0.name, $1 ?? .any) }
        return (
            .relation(ContextShape(columns.map(\.name)), rows: compiled),
            .list(.context(ValueType.Fields(fields)))
        )
    }

    // Functions and calls.

    func compile(
        _ definition: FunctionDefinition,
        named name: String?,
        result declared: ItemType? = nil,
        in environment: Environment,
        origin: String
    ) -> CompiledFunction {
        var inner = environment
        var parameters: [FunctionValue.Parameter] = []
        var slots: [(slot: Int, type: ItemType?)] = []
        for parameter in definition.parameters {
            let type = type(parameter.typeRef, origin: origin, line: parameter.line)
            parameters.append(FunctionValue.Parameter(parameter.name, type?.type ?? .any))
            let slot = inner.add(parameter.name, type?.type ?? .any)
            slots.append((slot, type?.constraint == nil ? nil : type))
        }
        var result = declared
        if let own = type(definition.typeRef, origin: origin, line: definition.line) {
            result = result ?? resultType(of: own)
        }
        let (body, inferred) = compileBody(of: definition, in: inner, origin: origin)
        return CompiledFunction(
            name: name,
            parameters: parameters,
            slots: slots,
            result: result ?? (inferred == .any ? nil : ItemType(name: origin, type: inferred)),
            body: result.map { .converted(body, $0, site(of: definition.body, origin)) } ?? body,
            site: site(of: definition.body, origin)
        )
    }

    /// The type of a function's result, where a type is declared that may be either's.
    func resultType(of type: ItemType) -> ItemType? {
        guard case .function(_, let result) = type.type else { return type }
        return result == .any ? nil : ItemType(name: type.name, type: result)
    }

    private func compileBody(
        of definition: FunctionDefinition,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        guard definition.kind == .feel else {
            let problem = ModelProblem.unsupportedLanguage(definition.kind.rawValue)
            report(.error, problem, origin, line: definition.line)
            return (.null(Reason(problem.asReason, at: SourceRange(0, 0), in: origin)), .null)
        }
        guard let body = definition.body else {
            return (missing(origin, line: definition.line), .null)
        }
        return compile(body, in: environment, origin: origin)
    }

    func compileCall(
        of function: BoxedExpression,
        _ bindings: [BoxedExpression.Binding],
        in environment: Environment,
        origin: String,
        line: Int
    ) -> (Logic, ValueType) {
        var inner = environment
        var callee = ""
        var compiledFunction: Logic?
        var length = 0
        var offset = 0
        if case .literal(let literal) = function.kind {
            callee = literal.text
            length = callee.utf8.count
            if !environment.contains(normalizedName(callee)),
                callee.contains(where: "([{\"".contains)
            {
                callee = "(\(callee))"
                offset = 1
            }
        } else {
            let (logic, type) = compile(function, in: inner, origin: origin)
            compiledFunction = logic
            callee = "__called function"
            inner.add(callee, type)
        }
        var arguments: [Logic] = []
        var names: [String] = []
        for (index, binding) in bindings.enumerated() {
            let origin = "\(origin) / \(binding.parameter.name)"
            let (logic, type) =
                binding.value.map { compile($0, in: environment, origin: origin) }
                ?? (missing(origin, line: line), .null)
            arguments.append(logic)
            let slot = "__argument \(index + 1)"
            inner.add(slot, type)
            names.append("\(binding.parameter.name): \(slot)")
        }
        let call = compileFEEL(
            "\(callee)(\(names.joined(separator: ", ")))",
            in: inner,
            origin: origin,
            line: line,
            offset: offset,
            length: length
        )
        let invocation = CompiledInvocation(
            function: compiledFunction,
            arguments: arguments,
            call: call,
            site: Site(origin: origin, range: SourceRange(0, length)),
            offset: offset,
            length: length
        )
        return (.invocation(invocation), call.type)
    }
}
