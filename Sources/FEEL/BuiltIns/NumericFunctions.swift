extension BuiltInLibrary {
    /// The numeric functions (DMN 1.5, clause 10.3.4.5), and `number` (clause 10.3.4.1).
    static let numericFunctions: [BuiltIn] =
        roundingFunctions + [number, abs, modulo, sqrt, log, exp, odd, even]

    private static let modulo = BuiltIn(
        name: "modulo",
        signatures: [
            numeric("dividend", "divisor") { dividend, divisor, site in
                if divisor.isZero { return site.null(.divisionByZero) }
                return result(dividend.modulo(divisor), site)
            }
        ]
    )

    private static let sqrt = BuiltIn(
        name: "sqrt",
        signatures: [
            numeric("number") { number, site in
                if number.isNegative { return invalid("number", number, site) }
                return result(number.squareRoot(), site)
            }
        ]
    )

    private static let log = BuiltIn(
        name: "log",
        signatures: [
            numeric("number") { number, site in
                if number.sign <= 0 { return invalid("number", number, site) }
                return result(number.naturalLogarithm(), site)
            }
        ]
    )

    private static let exp = BuiltIn(
        name: "exp",
        signatures: [numeric("number") { number, site in result(number.exponential(), site) }]
    )

    /// A number that is not whole is neither odd nor even.
    private static let odd = BuiltIn(
        name: "odd",
        signatures: [
            numeric("number", to: .boolean) { number, _ in .boolean(number.isEven == false) }
        ]
    )

    private static let even = BuiltIn(
        name: "even",
        signatures: [
            numeric("number", to: .boolean) { number, _ in .boolean(number.isEven == true) }
        ]
    )
}

extension BuiltInLibrary {
    /// A signature with one number for a parameter.
    static func numeric(
        _ parameter: String,
        to type: ValueType = .number,
        _ body: @escaping @Sendable (Number, CallSite) -> Value
    ) -> BuiltIn.Signature {
        BuiltIn.Signature(
            [BuiltIn.Parameter(parameter, .number)],
            result: type,
            .one { value, site, _ in
                guard case .number(let number) = value else {
                    return wrong(parameter, value, site)
                }
                return body(number, site)
            }
        )
    }

    /// A signature with two numbers for parameters.
    static func numeric(
        _ first: String,
        _ second: String,
        _ body: @escaping @Sendable (Number, Number, CallSite) -> Value
    ) -> BuiltIn.Signature {
        BuiltIn.Signature(
            [BuiltIn.Parameter(first, .number), BuiltIn.Parameter(second, .number)],
            result: .number,
            .two { left, right, site, _ in
                guard case .number(let left) = left else { return wrong(first, left, site) }
                guard case .number(let right) = right else { return wrong(second, right, site) }
                return body(left, right, site)
            }
        )
    }

    /// A number as a function's value, or why there is none.
    static func result(_ number: Number?, _ site: CallSite) -> Value {
        guard let number else { return site.null(.outOfRange(operation: site.function)) }
        return .number(number)
    }

    /// The null of a number that has no meaning for the function.
    static func invalid(_ parameter: String, _ number: Number, _ site: CallSite) -> Value {
        site.null(
            .invalidArgument(
                function: site.function,
                parameter: parameter,
                found: number.description
            )
        )
    }

    /// The null of an argument that is not of the type that is wanted.
    static func wrong(
        _ parameter: String,
        _ value: Value,
        _ site: CallSite,
        expected: String = "number"
    ) -> Value {
        site.null(
            .wrongArgument(
                function: site.function,
                parameter: parameter,
                expected: expected,
                found: value.type(parts: 100).text
            )
        )
    }
}
