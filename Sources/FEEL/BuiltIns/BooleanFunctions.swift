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
                            return site.refuse("negand", negand, expected: .boolean)
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
