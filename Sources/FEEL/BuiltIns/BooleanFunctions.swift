extension BuiltInLibrary {
    /// Functions of booleans and of sameness (DMN 1.5, clauses 10.3.4.2 and 10.3.4.3).
    static let booleanFunctions: [BuiltIn] = [
        BuiltIn(
            name: "not",
            signatures: [
                .init(
                    [.init("negand", .boolean)],
                    result: .boolean,
                    .one { negand, site, _ throws(Halt) in
                        guard case .boolean(let isTrue) = negand else {
                            return site.refuse("negand", .boolean, negand)
                        }
                        return .boolean(!isTrue)
                    }
                )
            ]
        ),
        BuiltIn(
            name: "is",
            signatures: [
                .init(
                    [.init("value1", .any, nullable: true), .init("value2", .any, nullable: true)],
                    result: .boolean,
                    .two { first, second, _, run throws(Halt) in
                        .boolean(try first.isSame(as: second, in: run))
                    }
                )
            ]
        ),
    ]
}

extension CallSite {
    /// The null of a call whose argument is of another type than asked for.
    func refuse(_ parameter: String, _ type: ValueType, _ value: Value) -> Value {
        let problem = Problem.wrongArgument(
            function: function,
            parameter: parameter,
            expected: type.text,
            found: value.kind
        )
        return null(problem, because: value.reason)
    }

    /// The null of a call whose argument has the right type but no meaning there.
    func reject(_ parameter: String, _ value: Value, _ run: Run) throws(Halt) -> Value {
        null(
            .invalidArgument(
                function: function,
                parameter: parameter,
                found: try value.text(in: run)
            ),
            because: value.reason
        )
    }
}
