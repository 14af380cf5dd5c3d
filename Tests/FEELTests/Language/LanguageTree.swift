@testable import FEEL

/// The tree of an expression drawn in brackets, for tests.
func tree(
    _ source: String,
    in scope: Scope = Scope(),
    as form: Expression.Form = .expression
) -> String {
    Expression(source, in: scope, as: form).root.drawn
}

/// What the compiler found in a source, each as its severity, code and the text it marks.
func findings(
    _ source: String,
    in scope: Scope = Scope(),
    as form: Expression.Form = .expression
) -> [String] {
    Expression(source, in: scope, as: form).diagnostics.map { diagnostic in
        let bytes = Array(source.utf8)[diagnostic.range.start..<diagnostic.range.end]
        let marked = String(decoding: bytes, as: UTF8.self)
        let severity = diagnostic.severity == .error ? "error" : "warning"
        return "\(severity) \(diagnostic.problem.code) |\(marked)|"
    }
}

extension Node {
    /// The tree in brackets: operators first, variables by name, literals as they are.
    var drawn: String {
        switch kind {
        case .literal(let value): value.drawn
        case .variable(_, let name): name
        case .entryOrElse(let name, _, let otherwise):
            "(entry \(name)\(otherwise.map { " or \($0.drawn)" } ?? ""))"
        case .invalid(let problem): "!\(problem.code)"
        case .negation(let node): "(- \(node.drawn))"
        case .arithmetic(let operation, let left, let right):
            "(\(operation.sign) \(left.drawn) \(right.drawn))"
        case .comparison(let comparison, let left, let right):
            "(\(comparison.sign) \(left.drawn) \(right.drawn))"
        case .between(let value, let low, let high):
            "(between \(value.drawn) \(low.drawn) \(high.drawn))"
        case .membership(let value, _, let tests): "(in \(value.drawn) \(tests.drawn))"
        case .conjunction(let left, let right): "(and \(left.drawn) \(right.drawn))"
        case .disjunction(let left, let right): "(or \(left.drawn) \(right.drawn))"
        case .conditional(let condition, let then, let otherwise):
            "(if \(condition.drawn) \(then.drawn) \(otherwise.drawn))"
        case .loop(let iterators, let body, let partial):
            "(for\(partial == nil ? "" : " partial") \(iterators.drawn) \(body.drawn))"
        case .quantified(let quantifier, let iterators, let condition):
            "(\(quantifier) \(iterators.drawn) \(condition.drawn))"
        case .filter(let list, _, let condition): "(filter \(list.drawn) \(condition.drawn))"
        case .path(let value, let name): "(. \(value.drawn) \(name))"
        case .instance(let value, let type): "(is \(value.drawn) \(type.text))"
        case .builtIn(let builtIn, _, let arguments):
            "(\(([builtIn.name] + arguments.map(\.drawn)).joined(separator: " ")))"
        case .call(let callee, let arguments):
            "(call \(([callee.drawn] + arguments.map(\.drawn)).joined(separator: " ")))"
        case .namedCall(let callee, let arguments):
            "(call \(callee.drawn) \(arguments.map { "\($0.name): \($0.value.drawn)" }))"
        case .list(let elements): "[\(elements.map(\.drawn).joined(separator: " "))]"
        case .context(let entries):
            "{\(entries.map { "\($0.name): \($0.value.drawn)" }.joined(separator: ", "))}"
        case .range(let low, let includesLow, let high, let includesHigh):
            (includesLow ? "[" : "(") + (low?.drawn ?? "") + ".." + (high?.drawn ?? "")
                + (includesHigh ? "]" : ")")
        case .function(let literal):
            "(function (\(literal.parameters.map(\.name).joined(separator: " "))) "
                + "\(literal.body.drawn))"
        case .unaryTests(_, let tests, let negated):
            "(\(negated ? "none" : "tests") \(tests.drawn))"
        }
    }
}

extension Value {
    fileprivate var drawn: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number(let number): "\(number)"
        case .string(let text): "\"\(text)\""
        case .function(let function): "'\(function.name ?? "")"
        default: "@"
        }
    }
}

extension [Node.UnaryTest] {
    fileprivate var drawn: String { map(\.drawn).joined(separator: " ") }
}

extension Node.UnaryTest {
    fileprivate var drawn: String {
        switch self {
        case .any: "-"
        case .compare(let comparison, let node): "\(comparison.sign)\(node.drawn)"
        case .value(let node): node.drawn
        case .condition(let node): "?\(node.drawn)"
        case .negation(let tests): "(none \(tests.drawn))"
        }
    }
}

extension [Node.Iterator] {
    fileprivate var drawn: String {
        map { iterator in
            switch iterator.domain {
            case .values(let node): "\(iterator.name)<-\(node.drawn)"
            case .span(let first, let last): "\(iterator.name)<-\(first.drawn)..\(last.drawn)"
            }
        }.joined(separator: " ")
    }
}
