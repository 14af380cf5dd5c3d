import FEEL

extension LogicCompiler {
    func compileConditional(
        _ condition: BoxedExpression,
        _ then: BoxedExpression,
        _ otherwise: BoxedExpression,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        let site = site(of: condition, origin)
        let (condition, _) = compile(condition, in: environment, origin: origin)
        let (then, thenType) = compile(then, in: environment, origin: origin)
        let (otherwise, otherType) = compile(otherwise, in: environment, origin: origin)
        let logic = Logic.conditional(condition, then: then, else: otherwise, site)
        return (logic, thenType == otherType ? thenType : .any)
    }

    func compileFilter(
        _ list: BoxedExpression,
        _ match: BoxedExpression,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        let source = list
        let (list, type) = compile(source, in: environment, origin: origin)
        let elements = elements(of: type)
        let compiledMatch: CompiledFilter.Match
        if case .literal(let literal) = match.kind,
            unsupportedLanguage(literal, origin: origin, line: match.line) == nil
        {
            let (inner, _) = environment.adding(Self.listName, type)
            let prefix = "\(Self.listName)["
            let filter = compileFEEL(
                prefix + literal.text + "\n]",
                in: inner,
                origin: origin,
                line: match.line,
                offset: prefix.utf8.count,
                length: literal.text.utf8.count
            )
            compiledMatch = .literal(
                filter,
                offset: prefix.utf8.count,
                length: literal.text.utf8.count
            )
        } else {
            compiledMatch = compileMatch(
                match,
                element: Self.element(of: type),
                in: environment,
                origin: origin
            )
        }
        let filter = CompiledFilter(
            list: list,
            elements: elements,
            match: compiledMatch,
            site: site(of: match, origin)
        )
        if case .list = type { return (.filter(filter), type) }
        return (.filter(filter), .list(.any))
    }

    private func compileMatch(
        _ match: BoxedExpression,
        element: ValueType,
        in environment: Environment,
        origin: String
    ) -> CompiledFilter.Match {
        var (inner, item) = environment.adding("item", element)
        var entries: [(slot: Int, name: String)] = []
        if case .context(let fields) = element {
            for field in fields.fields where field.name != "item" {
                entries.append((inner.add(field.name, field.type), field.name))
            }
        }
        let (logic, _) = compile(match, in: inner, origin: origin)
        return .logic(logic, item: item, entries: entries)
    }

    func compileLoop(
        _ variable: String,
        _ list: BoxedExpression,
        _ body: BoxedExpression,
        quantifier: BoxedExpression.Quantifier?,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        let (domain, type) = compile(list, in: environment, origin: origin)
        var (inner, item) = environment.adding(variable, Self.element(of: type))
        var result = CompiledLoop.Result.quantified(quantifier ?? .every)
        if quantifier == nil {
            result = .list(partial: inner.add("partial", .list(.any)))
        }
        let (compiledBody, bodyType) = compile(body, in: inner, origin: origin)
        let loop = CompiledLoop(
            list: domain,
            elements: elements(of: type),
            item: item,
            body: compiledBody,
            result: result,
            site: site(of: body, origin)
        )
        return (.loop(loop), quantifier == nil ? .list(bodyType) : .boolean)
    }

    /// The name of the variable that holds the list of a filter or loop, which no model has.
    private static let listName = "__list of elements"

    private func elements(of type: ValueType) -> Expression {
        Expression("for e in l return e", in: Scope([Scope.Variable("l", type)]))
    }

    /// The type of what a value of a type has as elements.
    private static func element(of type: ValueType) -> ValueType {
        let element: ValueType =
            switch type {
            case .list(let element): element
            case .range(let element): element
            default: type
            }
        // An empty list says nothing of what a filled one would hold.
        return element == .null ? .any : element
    }
}
