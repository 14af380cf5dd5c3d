/// Where a function is called, for the reasons it gives.
final class CallSite: Sendable {
    /// The function's name.
    let function: String
    /// The call in the source; nil where a function value is called by another function.
    let range: SourceRange?

    init(function: String, range: SourceRange?) {
        self.function = function
        self.range = range
    }

    /// The null that the call comes to, with its reason.
    func null(_ problem: Problem, because cause: Reason? = nil) -> Value {
        .null(Reason(problem, at: range, because: cause))
    }
}

extension CallSite {
    /// The null of a call whose argument is of another type than asked for; a null argument's reason
    /// is its cause.
    func refuse(_ parameter: String, _ value: Value, expected: ValueType...) -> Value {
        let problem = Problem.wrongArgument(
            function: function,
            parameter: parameter,
            expected: expected.map(\.text).joined(separator: ", "),
            found: value.kind
        )
        return null(problem, because: value.reason)
    }

    /// The null of a call whose argument has the right type but no meaning there.
    func reject(_ parameter: String, _ value: Value, because cause: Reason? = nil) -> Value {
        null(
            .invalidArgument(function: function, parameter: parameter, found: value.excerpt),
            because: cause ?? value.reason
        )
    }
}
