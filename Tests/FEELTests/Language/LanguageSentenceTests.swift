import FEEL
import Testing

@Suite struct LanguageSentenceTests {
    static let problems: [Problem] =
        [
            Problem.Expectation.expression, .name, .type, .unaryTest, .end, .tokens([",", ")"]),
        ].flatMap { [.syntax(expected: $0, found: "x"), .syntax(expected: $0, found: "")] }
        + [
            .endOf("string"), .endOf("comment"), .endOf("back-quote"), .validEscape, .validNumber,
            .validTemporal,
        ].map { .syntax(expected: $0, found: "x") } + [
            .unknownName("营收", suggestions: ["营业收入"]), .unknownName("x", suggestions: []),
            .unknownFunction("f", suggestions: ["g", "h"]),
            .unknownParameter("p", function: "f", suggestions: ["q"]),
            .unknownType("t", suggestions: []),
            .wrongArity(function: "f", expected: "1–3", given: 4),
            .confusable("，", instead: ","), .duplicateName("a"), .externalFunction,
            .sourceTooLarge(limit: 10), .nestedTooDeep(limit: 10),
            .wrongOperands(operation: "+", left: "number", right: "string"),
            .wrongOperand(operation: "-", found: "list"),
            .wrongArgument(function: "f", parameter: "p", expected: "list<number>", found: "null"),
            .invalidArgument(function: "f", parameter: "p", found: "-1"),
            .notAFunction(found: "number"), .noSuchEntry("a", in: "context", suggestions: ["b"]),
            .noSuchProperty("a", of: "date"), .indexOutOfRange(index: "5", count: 3),
            .indexOutOfRange(index: "5", count: 0), .divisionByZero, .outOfRange(operation: "**"),
            .unreadable("x", as: "date"), .wrongCondition(found: "number"),
            .notConforming(expected: "number", found: "string"), .notAllowed("5", type: "t"),
            .wrongRange(low: "1", high: "\"a\""), .noClock, .notGiven("a"),
            .other(code: "own-code", chinese: "别的。", english: "Other."),
        ]

    @Test(arguments: Language.allCases)
    func `every problem has a sentence that says its facts`(language: Language) {
        for problem in Self.problems {
            let text = problem.text(in: language)
            let end: [Character] = language == .chinese ? ["。", "？"] : [".", "?"]
            #expect(text.last.map(end.contains) ?? false, "\(problem): \(text)")
            #expect(!text.contains("  ") && !text.contains("「」") && !text.contains("“”"), "\(text)")
            #expect(!text.contains("Optional"))
        }
        #expect(Set(Self.problems.map { $0.text(in: language) }).count == Self.problems.count)
    }

    @Test func `every problem has a code`() {
        for problem in Self.problems {
            let isCode = problem.code.unicodeScalars.allSatisfy {
                $0 == "-" || ("a"..."z").contains($0)
            }
            #expect(isCode && !problem.code.isEmpty, "\(problem)")
        }
    }

    @Test func `halts have sentences`() {
        for language in Language.allCases {
            for halt in [Halt.tooManySteps(limit: 7), .tooLarge(limit: 7), .tooDeep(limit: 7)] {
                #expect(halt.text(in: language).contains("7"))
            }
        }
    }

    @Test func `a report marks the place under wide characters`() throws {
        let scope = Scope([Scope.Variable("营业收入", .number), Scope.Variable("利润", .number)])
        let source = "利润 +\n  利润 / 营收 * 2"
        let found = try #require(Expression(source, in: scope).diagnostics.first)
        #expect(
            found.report(in: .chinese, source: source) == """
                第 2 行第 8 列：没有名为「营收」的名称；您是不是要写「营业收入」？
                    利润 / 营收 * 2
                           ^^^^
                """
        )
        #expect(
            found.report(in: .english, source: source) == """
                Line 2, column 8: There is no name “营收” here; did you mean “营业收入”?
                    利润 / 营收 * 2
                           ^^^^
                """
        )
    }

    @Test func `a report at the end of the source marks the place behind it`() throws {
        let found = try #require(Expression("1 +").diagnostics.first)
        #expect(found.report(in: .english, source: "1 +").hasSuffix("  1 +\n     ^"))
    }

    @Test func `a reason's text follows its causes`() {
        let first = Reason(.divisionByZero, at: SourceRange(4, 9))
        let second = Reason(.divisionByZero, at: SourceRange(0, 9), because: first)
        let third = Reason(.notGiven("甲"), in: "奖励", because: second)
        #expect(third.text(in: .chinese) == "「奖励」：没有给出「甲」的值。\n除数是 0，结果是空值；请先判断除数。")
        #expect(third.report(in: .english, source: "1 + (2 / 0)").contains("^^^^^"))
    }
}
