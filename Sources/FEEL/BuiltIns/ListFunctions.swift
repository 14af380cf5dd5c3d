extension BuiltInLibrary {
    /// Functions of lists (DMN 1.5, clause 10.3.4.4, table 75) and `sort` (clause 10.3.4.7).
    static let listFunctions: [BuiltIn] = [
        function("list contains", [list, element("element")], .boolean, .two(Lists.contains)),
        function("count", [list], .number, .one(Lists.count)),
        folding("min", "c", result: elementType, Lists.least),
        folding("max", "c", result: elementType, Lists.greatest),
        folding("sum", "n", Lists.sum),
        folding("mean", "n", Lists.mean),
        folding("product", "n", Lists.product),
        folding("median", "n", Lists.median),
        folding("stddev", "n", Lists.deviation),
        folding("mode", "n", result: { _ in .list(.number) }, Lists.mode),
        folding("all", "b", result: { _ in .boolean }, Lists.all),
        folding("any", "b", result: { _ in .boolean }, Lists.any),
        BuiltIn(
            name: "sublist",
            signatures: [
                .init([list, start], result: sameList, .two(Lists.sublist)),
                .init(
                    [list, start, .init("length", .number)],
                    result: sameList,
                    .three(Lists.sublist)
                ),
            ]
        ),
        variadic("append", [list, element("item")], Lists.append),
        variadic("concatenate", [list], Lists.concatenate),
        variadic("union", [list], Lists.union),
        function(
            "insert before",
            [list, position, element("newItem")],
            .list(.any),
            .three(Lists.insert)
        ),
        BuiltIn(
            name: "remove",
            signatures: [.init([list, position], result: sameList, .two(Lists.remove))]
        ),
        BuiltIn(
            name: "list replace",
            signatures: [
                // Without names either form may be meant: the value tells.
                .init(
                    [list, .init("position", .any), element("newItem")],
                    result: .list(.any),
                    .three(Lists.replace)
                ),
                .init(
                    [list, .init("match", predicate("item", "newItem")), element("newItem")],
                    result: .list(.any),
                    .three(Lists.replace)
                ),
            ]
        ),
        BuiltIn(
            name: "reverse",
            signatures: [.init([list], result: sameList, .one(Lists.reverse))]
        ),
        function("index of", [list, element("match")], .list(.number), .two(Lists.indices)),
        BuiltIn(
            name: "distinct values",
            signatures: [.init([list], result: sameList, .one(Lists.distinct))]
        ),
        function("flatten", [list], .list(.any), .one(Lists.flatten)),
        BuiltIn(
            name: "sort",
            signatures: [
                .init(
                    [list, .init("precedes", predicate("x", "y"))],
                    result: sameList,
                    .two(Lists.sort)
                ),
                // This one is not the standard's; other engines have it.
                .init([list], result: sameList, .one(Lists.sort)),
            ]
        ),
    ]

    private static let list = BuiltIn.Parameter("list", .list(.any))
    private static let start = BuiltIn.Parameter("start position", .number)
    private static let position = BuiltIn.Parameter("position", .number)
    private static let sameList: @Sendable ([ValueType]) -> ValueType = { types in
        if case .list? = types.first { types[0] } else { .list(.any) }
    }

    private static func element(_ name: String) -> BuiltIn.Parameter {
        .init(name, .any, nullable: true)
    }

    private static func predicate(_ first: String, _ second: String) -> ValueType {
        .function([.init(first, .any), .init(second, .any)], .boolean)
    }

    private static let elementType: @Sendable ([ValueType]) -> ValueType = { types in
        switch types.first {
        case .list(let element)?: element
        case let type?: types.allSatisfy { $0 == type } ? type : .any
        case nil: .any
        }
    }

    private static func function(
        _ name: String,
        _ parameters: [BuiltIn.Parameter],
        _ result: ValueType,
        _ body: BuiltIn.Body
    ) -> BuiltIn {
        BuiltIn(name: name, signatures: [.init(parameters, result: result, body)])
    }

    private typealias Fold = @Sendable ([Value], CallSite, Run) throws(Halt) -> Value

    /// A function of numbers that takes them as a list or one by one.
    private static func folding(_ name: String, _ item: String, _ fold: @escaping Fold) -> BuiltIn {
        folding(name, item, result: { _ in .number }, fold)
    }

    /// A function of a list, whose elements may also be given one by one.
    private static func folding(
        _ name: String,
        _ item: String,
        result: @escaping @Sendable ([ValueType]) -> ValueType,
        _ fold: @escaping Fold
    ) -> BuiltIn {
        BuiltIn(
            name: name,
            signatures: [
                .init([list], result: result, .one(Lists.folding(fold))),
                .init(
                    [.init(item, .list(.any))],
                    isVariadic: true,
                    result: result,
                    .many { arguments, site, run throws(Halt) in
                        guard case .list(let elements)? = arguments.last else {
                            return Lists.refuse(arguments.last ?? .null, site)
                        }
                        return try fold(elements, site, run)
                    }
                ),
            ]
        )
    }

    /// A function whose last parameter takes any number of arguments.
    private static func variadic(
        _ name: String,
        _ parameters: [BuiltIn.Parameter],
        _ body: @escaping @Sendable ([Value], CallSite, Run) throws(Halt) -> Value
    ) -> BuiltIn {
        BuiltIn(
            name: name,
            signatures: [
                .init(parameters, isVariadic: true, result: .list(.any), .many(body))
            ]
        )
    }
}
