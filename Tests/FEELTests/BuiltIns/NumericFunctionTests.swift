import Testing

@testable import FEEL

@Suite struct NumericFunctionTests {
    /// What a call comes to: a number or a boolean as it is written, or the problem.
    private func call(_ function: String, _ arguments: Value...) throws -> String {
        let builtIn = try #require(BuiltInLibrary[function])
        let signature = try #require(
            builtIn.signatures.first { $0.parameters.count == arguments.count }
        )
        let site = CallSite(function: function, range: SourceRange(0, 1))
        let run = Run()
        let value =
            switch signature.body {
            case .none(let body): try body(site, run)
            case .one(let body): try body(arguments[0], site, run)
            case .two(let body): try body(arguments[0], arguments[1], site, run)
            case .three(let body): try body(arguments[0], arguments[1], arguments[2], site, run)
            case .many(let body): try body(arguments, site, run)
            }
        return switch value {
        case .number(let number): number.description
        case .boolean(let boolean): boolean ? "true" : "false"
        case .dayTimeDuration(let duration): "\(duration.seconds)s \(duration.nanoseconds)"
        case .yearMonthDuration(let duration): "\(duration.months)m"
        case .null: value.reason.map { "\($0.problem)" } ?? "null"
        default: "\(value)"
        }
    }

    private func number(_ text: String) throws -> Value { .number(try #require(Number(text))) }

    @Test(arguments: [
        ("decimal", "0.515", "2", "0.52"), ("decimal", "2.5", "0", "2"),
        ("decimal", "1.5", "0", "2"),
        ("decimal", "65.123456", "6", "65.123456"), ("decimal", "0.3333", "2.5", "0.33"),
        ("floor", "-1.56", "1", "-1.6"),
        ("ceiling", "-1.56", "1", "-1.5"), ("round up", "-1.126", "2", "-1.13"),
        ("round down", "-1.126", "2", "-1.12"),
        ("round half up", "-1.125", "2", "-1.13"), ("round half down", "-1.125", "2", "-1.12"),
        ("round up", "5.5", "6176", "5.5"),
        ("modulo", "-10.1", "4.5", "3.4"),
    ])
    func `two numbers`(function: String, first: String, second: String, expected: String) throws {
        #expect(try call(function, number(first), number(second)) == expected)
    }

    @Test(arguments: [
        ("floor", "-1.5", "-2"), ("ceiling", "-1.5", "-1"), ("round up", "5.5", "6"),
        ("round down", "-5.5", "-5"), ("round half up", "5.5", "6"),
        ("round half down", "5.5", "5"), ("abs", "-1", "1"), ("sqrt", "16", "4"), ("exp", "0", "1"),
        ("log", "1", "0"), ("odd", "5", "true"),
        ("odd", "-1", "true"), ("odd", "2", "false"), ("odd", "1.5", "false"),
        ("odd", "5.0", "true"), ("odd", "1e30", "false"), ("even", "0", "true"),
        ("even", "1", "false"), ("even", "-2.0", "true"), ("even", "2.5", "false"),
        ("even", "5e2", "true"), ("number", "5", "5"),
    ])
    func `one number`(function: String, argument: String, expected: String) throws {
        #expect(try call(function, number(argument)) == expected)
    }

    @Test func `a scale out of range and a number without a value are told`() throws {
        for scale in ["6177", "-6112", "1e30"] {
            let reason = try call("round up", number("5.5"), number(scale))
            #expect(reason.contains("invalidArgument") && reason.contains("scale"))
        }
        #expect(try call("sqrt", number("-1")).contains("invalidArgument"))
        #expect(try call("log", number("0")).contains("invalidArgument"))
        #expect(try call("modulo", number("10"), number("0")) == "divisionByZero")
        #expect(try call("exp", number("1e6")).contains("outOfRange"))
    }

    @Test func `abs takes durations`() throws {
        let negative = try #require(DayTimeDuration(total: -86_400_000_000_005))
        #expect(try call("abs", .dayTimeDuration(negative)) == "86400s 5")
        let positive = try #require(DayTimeDuration(total: 5))
        #expect(try call("abs", .dayTimeDuration(positive)) == "0s 5")
        let months = try #require(YearMonthDuration(months: -14))
        #expect(try call("abs", .yearMonthDuration(months)) == "14m")
        #expect(try call("abs", .string("-1")).contains("wrongArgument"))
    }

    @Test func `the type of abs is that of its argument`() throws {
        let signature = try #require(BuiltInLibrary["abs"]?.signatures.first)
        #expect(signature.result([.dayTimeDuration]) == .dayTimeDuration)
        #expect(signature.result([.any]) == .any)
    }

    @Test(
        arguments: [
            ("1.000.000,01", ".", ",", "1000000.01"), ("1,000,000.01", ",", ".", "1000000.01"),
            ("1 000 000.01", " ", ".", "1000000.01"),
            ("1000000.01", nil, ".", "1000000.01"), ("1,000,000.00", ",", nil, "1000000"),
            ("1,000,000", ",", nil, "1000000"),
            ("-1,234.5e2", ",", ".", "-123450"), ("1.234", ".", nil, "1234"),
            ("12,5", nil, ",", "12.5"), (".5", nil, nil, "0.5"),
            ("1,2345", ",", nil, "12345"),
        ] as [(String, String?, String?, String)]
    )
    func `a text with separators is read`(
        from: String,
        grouping: String?,
        decimal: String?,
        expected: String
    ) throws {
        #expect(try convert(from, grouping, decimal) == expected)
    }

    @Test(
        arguments: [
            ("1,000,000.01", " ", ".", "unreadable"), ("1,000,000.01", ":", ".", "invalidArgument"),
            ("1,000,000.01", ",", ":", "invalidArgument"),
            ("1,000,000.00", ",", ",", "invalidArgument"), ("1 000", nil, " ", "invalidArgument"),
            ("foo,bar.001", ".", ",", "unreadable"),
            ("1,,000", ",", ".", "unreadable"), (",100", ",", ".", "unreadable"),
            ("100,", ",", ".", "unreadable"), ("1.5,0", ",", ".", "unreadable"),
            ("1.5", nil, ",", "unreadable"), ("1,0", "", ".", "invalidArgument"),
            ("-,1", ",", ".", "unreadable"), ("1e1,0", ",", ".", "unreadable"),
        ] as [(String, String?, String?, String)]
    )
    func `a text or separator that does not fit is told`(
        from: String,
        grouping: String?,
        decimal: String?,
        problem: String
    ) throws {
        #expect(try convert(from, grouping, decimal).hasPrefix(problem))
    }

    private func convert(_ from: String, _ grouping: String?, _ decimal: String?) throws -> String {
        try call(
            "number",
            .string(from),
            grouping.map { .string($0) } ?? .null,
            decimal.map { .string($0) } ?? .null
        )
    }

    @Test func `number takes a text or a number alone`() throws {
        #expect(try call("number", .string("1.1")) == "1.1")
        #expect(try call("number", .string("1 2 3")).hasPrefix("unreadable"))
        #expect(try call("number", .boolean(true)).contains("wrongArgument"))
    }

    @Test(
        arguments: [
            ("abs(n: -1)", "1"), ("modulo(divisor: 4, dividend: 10)", "2"),
            ("sqrt(number: 4)", "2"),
            ("round half up(n: 5.5, scale: 0)", "6"), ("round up(5.5)", "6"),
            ("floor([1.56], 1)", "1.5"),
            (
                "number(from: \"1.000,01\", decimal separator: \",\", grouping separator: \".\")",
                "1000.01"
            ),
            ("decimal(1/3, 2)", "0.33"), ("3 ** 2.00", "9"), ("-3 ** 2", "9"),
            ("1.2*10**3", "1200"),
        ]
    )
    func `calls in an expression`(source: String, expected: String) throws {
        #expect(try Expression(source).evaluate([]).text == expected)
    }

    @Test(
        arguments: [
            "abs(number: -1)", "sqrt(n: 4)", "round up()", "round up(scale: 0)",
            "floor(1.56, null)",
            "decimal(1, 2, 3)", "number(\"1.000,01\", \".\")", "odd(\"4\")", "log(null)",
            "0.0 / 0.0",
        ]
    )
    func `a wrong call is null for a reason`(source: String) throws {
        let value = try Expression(source).evaluate([])
        #expect(value.isNull && value.reason != nil)
    }

    @Test func `parameters have the names of the standard`() {
        let names = BuiltInLibrary.numericFunctions.map { function in
            let last = function.signatures.last?.parameters.map(\.name) ?? []
            return "\(function.name)(\(last.joined(separator: ", ")))"
        }
        #expect(
            names == [
                "decimal(n, scale)", "floor(n, scale)", "ceiling(n, scale)", "round up(n, scale)",
                "round down(n, scale)", "round half up(n, scale)", "round half down(n, scale)",
                "number(from, grouping separator, decimal separator)", "abs(n)",
                "modulo(dividend, divisor)", "sqrt(number)", "log(number)", "exp(number)",
                "odd(number)", "even(number)",
            ]
        )
    }
}
