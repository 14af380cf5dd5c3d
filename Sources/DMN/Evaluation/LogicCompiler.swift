import FEEL

/// Compiles the boxed logic of one model.
final class LogicCompiler {
    let types: TypeResolver
    let model: Model
    private(set) var diagnostics: [ModelDiagnostic] = []

    init(model: Model, types: TypeResolver) {
        self.model = model
        self.types = types
    }

    func report(
        _ severity: Diagnostic.Severity,
        _ problem: ModelProblem,
        _ origin: String,
        line: Int,
        range: SourceRange? = nil
    ) {
        diagnostics.append(
            ModelDiagnostic(severity, problem, element: origin, line: line, range: range)
        )
    }

    /// The type of a name, where it is given and there is one; `any` constrains nothing.
    func type(_ name: String?, origin: String, line: Int) -> ItemType? {
        guard let name, let type = types.type(name, element: origin, line: line) else { return nil }
        return type.type == .any && type.constraint == nil ? nil : type
    }

    /// Compiles logic and makes its value conform to the type it declares.
    func compile(
        _ expression: BoxedExpression,
        in environment: Environment,
        origin: String
    ) -> (logic: Logic, type: ValueType) {
        let (logic, found) = compileKind(expression, in: environment, origin: origin)
        let inferred = found.bounded
        // The type of a function is that of its result in models of some tools.
        if case .function = expression.kind { return (logic, inferred) }
        guard let type = type(expression.typeRef, origin: origin, line: expression.line) else {
            return (logic, inferred)
        }
        return (.converted(logic, type, site(of: expression, origin)), type.type)
    }

    /// The place of a whole expression.
    func site(of expression: BoxedExpression?, _ origin: String) -> Site {
        if case .literal(let literal)? = expression?.kind {
            return Site(origin: origin, range: SourceRange(0, literal.text.utf8.count))
        }
        return Site(origin: origin, range: SourceRange(0, 0))
    }

    private func compileKind(
        _ expression: BoxedExpression,
        in environment: Environment,
        origin: String
    ) -> (Logic, ValueType) {
        switch expression.kind {
        case .literal(let literal):
            return compile(literal, in: environment, origin: origin, line: expression.line)
        case .decisionTable(let table):
            let table = compile(table, in: environment, origin: origin, line: expression.line)
            return (.table(table), table.type)
        case .context(let entries, let result):
            return compile(entries, result: result, in: environment, origin: origin)
        case .invocation(let function, let bindings):
            return compileCall(
                of: function,
                bindings,
                in: environment,
                origin: origin,
                line: expression.line
            )
        case .list(let elements):
            return compile(elements, in: environment, origin: origin)
        case .relation(let columns, let rows):
            return compile(columns, rows, in: environment, origin: origin, line: expression.line)
        case .function(let definition):
            let function = compile(definition, named: nil, in: environment, origin: origin)
            return (.function(function), function.type)
        case .conditional(let condition, let then, let otherwise):
            return compileConditional(condition, then, otherwise, in: environment, origin: origin)
        case .filter(let list, let match):
            return compileFilter(list, match, in: environment, origin: origin)
        case .iteration(let variable, let list, let body):
            return compileLoop(
                variable,
                list,
                body,
                quantifier: nil,
                in: environment,
                origin: origin
            )
        case .quantified(let quantifier, let variable, let list, let condition):
            return compileLoop(
                variable,
                list,
                condition,
                quantifier: quantifier,
                in: environment,
                origin: origin
            )
        }
    }

    // Literals.

    /// Compiles FEEL and reports what the compiler finds.
    func compileFEEL(
        _ source: String,
        as form: Expression.Form = .expression,
        in environment: Environment,
        origin: String,
        line: Int,
        offset: Int = 0,
        length: Int? = nil
    ) -> Expression {
        let expression = Expression(source, in: environment.scope, as: form)
        for diagnostic in expression.diagnostics {
            let range = diagnostic.range.moved(
                by: -offset,
                within: length ?? source.utf8.count
            )
            report(
                diagnostic.severity,
                .expression(diagnostic.problem),
                origin,
                line: line,
                range: range
            )
        }
        return expression
    }

    /// The reason why text in another language than FEEL comes to null, or nil for FEEL.
    func unsupportedLanguage(_ literal: LiteralExpression, origin: String, line: Int) -> Reason? {
        guard let language = literal.language ?? model.expressionLanguage, !language.isEmpty,
            !StandardVersion.isExpressionLanguage(language), language.lowercased() != "feel"
        else { return nil }
        let problem = ModelProblem.unsupportedLanguage(language)
        report(.error, problem, origin, line: line)
        let range = SourceRange(0, literal.text.utf8.count)
        return Reason(problem.asReason, at: range, in: origin)
    }

    func compile(
        _ literal: LiteralExpression,
        in environment: Environment,
        origin: String,
        line: Int
    ) -> (Logic, ValueType) {
        if let reason = unsupportedLanguage(literal, origin: origin, line: line) {
            return (.null(reason), .null)
        }
        let expression = compileFEEL(literal.text, in: environment, origin: origin, line: line)
        let site = Site(origin: origin, range: SourceRange(0, literal.text.utf8.count))
        return (.literal(expression, site), expression.type)
    }

    /// Logic that is not there.
    func missing(_ origin: String, line: Int) -> Logic {
        let problem = ModelProblem.noLogic(origin)
        report(.warning, problem, origin, line: line)
        return .null(Reason(problem.asReason, at: SourceRange(0, 0), in: origin))
    }
}

extension SourceRange {
    /// The range in a text that begins so many bytes further on and ends at a length.
    func moved(by offset: Int, within length: Int) -> SourceRange {
        let start = min(max(0, self.start + offset), length)
        let end = min(max(start, self.end + offset), length)
        // What lies wholly outside concerns the whole text.
        return start == end && self.start != self.end
            ? SourceRange(0, length) : SourceRange(start, end)
    }
}
