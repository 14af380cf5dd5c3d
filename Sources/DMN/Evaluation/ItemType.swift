import FEEL

/// A type of a model, resolved: what its values conform to, and which of them are allowed.
final class ItemType: Sendable {
    /// The name under which it was referred to.
    let name: String
    let type: ValueType
    /// Which of the values that conform to the type are allowed; nil allows all.
    let constraint: Constraint?

    init(name: String, type: ValueType, constraint: Constraint? = nil) {
        self.name = name
        self.type = type
        self.constraint = constraint
    }

    /// Which values are allowed.
    indirect enum Constraint: Sendable {
        /// Unary tests over no variables.
        case tests(Expression, type: String)
        /// Each element of a list, or the value itself where it is none.
        case elements(Constraint)
        /// Entries of a context.
        case entries([(name: String, constraint: Constraint)])
        case all([Constraint])

        /// The first part of a value that is not allowed, or nil where all is.
        ///
        /// Null is allowed: it conforms to every type.
        func violation(of value: Value, in run: Run) throws(Halt) -> Problem? {
            if value.isNull { return nil }
            try run.step()
            switch self {
            case .tests(let tests, let type):
                if case .boolean(true) = try tests.evaluate([value], in: run) { return nil }
                return .notAllowed(value.excerpt, type: type)
            case .elements(let constraint):
                guard case .list(let elements) = value else {
                    return try constraint.violation(of: value, in: run)
                }
                for element in elements {
                    if let problem = try constraint.violation(of: element, in: run) {
                        return problem
                    }
                }
                return nil
            case .entries(let entries):
                guard case .context(let context) = value else { return nil }
                for entry in entries {
                    if let part = context[entry.name],
                        let problem = try entry.constraint.violation(of: part, in: run)
                    {
                        return problem
                    }
                }
                return nil
            case .all(let constraints):
                for constraint in constraints {
                    if let problem = try constraint.violation(of: value, in: run) {
                        return problem
                    }
                }
                return nil
            }
        }
    }

    /// The value as the type asks for it, with FEEL's implicit conversions; null with a reason
    /// where it does not conform or is not allowed, at the site that is given.
    func converted(_ value: Value, at site: Site, in run: Run) throws(Halt) -> Value {
        if value.isNull { return value }
        let converted = type == .any ? value : value.converted(to: type)
        if case .null(let reason) = converted {
            let problem =
                reason?.problem ?? .notConforming(expected: type.text, found: value.type.text)
            return site.null(problem)
        }
        if let constraint, let problem = try constraint.violation(of: converted, in: run) {
            return site.null(problem)
        }
        return converted
    }
}

/// Where in a model a null arises, for its reason.
struct Site: Sendable {
    /// The path of names, such as a decision's and a context entry's.
    let origin: String
    /// The part of the expression's text.
    let range: SourceRange?

    func null(_ problem: Problem, because cause: Reason? = nil) -> Value {
        .null(Reason(problem, at: range, in: origin, because: cause))
    }

    func null(_ problem: ModelProblem, because cause: Reason? = nil) -> Value {
        null(problem.asReason, because: cause)
    }

    /// A value as it leaves this place: a null's reason says that it arose here.
    ///
    /// A null that came from elsewhere, and from no expression, follows from what it came from.
    func attributed(_ value: Value) -> Value {
        guard case .null(let reason?) = value else { return value }
        if reason.origin == nil {
            return .null(
                Reason(
                    reason.problem,
                    at: reason.range ?? range,
                    in: origin,
                    because: reason.cause
                )
            )
        }
        if reason.range == nil { return null(reason.problem, because: reason) }
        return value
    }
}
