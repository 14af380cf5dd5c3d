import DMN
import FEEL
import Testing

/// Boxed expressions of every kind.
@Suite struct BoxTests {
    @Test func `a context's entries see those before them`() throws {
        let entries: [BoxedExpression.Entry] = [
            .init(InformationItem("应纳税额", "number"), .feel("收入 * 0.1")),
            .init(InformationItem("税后 收入"), .feel("收入 - 应纳税额")),
        ]
        let open = model(
            .init(.context(entries, result: nil)),
            inputs: ["收入": "number"]
        )
        #expect(try open.result(["收入": "100"]) == "{应纳税额: 10, 税后 收入: 90}")
        let closed = model(
            .init(.context(entries, result: .feel("税后 收入 / 2"))),
            inputs: ["收入": "number"]
        )
        #expect(try closed.result(["收入": "100"]) == "45")
    }

    @Test func `an entry hides a variable of its name from then on`() throws {
        let logic = BoxedExpression(
            .context(
                [
                    .init(InformationItem("a"), .feel("a + 1")),
                    .init(InformationItem("a b"), .feel("a * 10")),
                ],
                result: .feel("[a, a b]")
            )
        )
        #expect(try model(logic, inputs: ["a": "number"]).result(["a": "1"]) == "[2, 20]")
    }

    @Test func `lists, relations and what reads them`() throws {
        let list = BoxedExpression(.list([.feel("1"), .feel("甲"), .feel("null")]))
        #expect(try model(list, inputs: ["甲": nil]).result(["甲": "2"]) == "[1, 2, null]")
        let relation = BoxedExpression(
            .context(
                [
                    .init(
                        InformationItem("表"),
                        .init(
                            .relation(
                                columns: [InformationItem("区 名"), InformationItem("额", "number")],
                                rows: [
                                    [.feel("\"东\""), .feel("1")], [.feel("\"西\""), .feel("2")],
                                ]
                            )
                        )
                    )
                ],
                result: .feel("表[区 名 = \"西\"].额")
            )
        )
        #expect(try model(relation).result() == "[2]")
    }

    @Test func `functions take their surroundings along, and call themselves by name`() throws {
        let add = FunctionDefinition([InformationItem("b", "number")], body: .feel("a + b"))
        let logic = BoxedExpression(
            .context(
                [.init(InformationItem("加"), .init(.function(add)))],
                result: .feel("[加(1), 加(b: 2)]")
            )
        )
        #expect(try model(logic, inputs: ["a": "number"]).result(["a": "10"]) == "[11, 12]")
    }

    @Test func `an invocation gives its arguments by name`() throws {
        let call = BoxedExpression(
            .invocation(
                .feel("substring"),
                [
                    .init(InformationItem("string"), .feel("\"龙窑青瓷\"")),
                    .init(InformationItem("start position"), .feel("3")),
                ]
            )
        )
        #expect(try model(call).result() == "\"青瓷\"")
        let lambda = BoxedExpression(
            .invocation(
                .init(.function(FunctionDefinition([InformationItem("x")], body: .feel("x * x")))),
                [.init(InformationItem("x"), .feel("12"))]
            )
        )
        #expect(try model(lambda).result() == "144")
        let wrong = BoxedExpression(
            .invocation(.feel("abs"), [.init(InformationItem("甲"), .feel("1"))])
        )
        let reason = try model(wrong).reason()
        #expect(reason.origin == "结果")
        #expect(reason.range == SourceRange(0, 3))
    }

    @Test func `a conditional decides by a boolean or null alone`() throws {
        func logic(_ condition: String) -> Model {
            model(.init(.conditional(if: .feel(condition), then: .feel("1"), else: .feel("2"))))
        }
        #expect(try logic("1 < 2").result() == "1")
        #expect(try logic("1 > 2").result() == "2")
        #expect(try logic("null").result() == "2")
        #expect(try logic("\"是\"").reason().problem.code == "wrong-condition")
    }

    @Test func `a filter knows the item and its entries`() throws {
        let list = "[{名: \"甲\", 额: 1}, {名: \"乙\", 额: 5}, {名: \"丙\", 额: 9}]"
        func logic(_ match: BoxedExpression) -> Model {
            model(.init(.filter(in: .feel(list), match: match)))
        }
        #expect(try logic(.feel("额 > 4")).result().contains("乙"))
        #expect(try logic(.feel("item.额 > 100")).result() == "[]")
        #expect(try logic(.feel("2")).result().contains("乙"))
        let table = DecisionTable(
            inputs: [.init("额")],
            outputs: [.init()],
            rules: [.init(["< 5"], ["true"]), .init([">= 5"], ["false"])]
        )
        #expect(try logic(.table(table)).result() == "[{名: \"甲\", 额: 1}]")
    }

    @Test func `iterations and quantifications run their body for each element`() throws {
        let squares = BoxedExpression(
            .iteration(variable: "x", in: .feel("[1..3]"), return: .feel("x * x + count(partial)"))
        )
        #expect(try model(squares).result() == "[1, 5, 11]")
        func logic(_ quantifier: BoxedExpression.Quantifier, _ list: String) -> Model {
            model(
                .init(
                    .quantified(
                        quantifier,
                        variable: "x",
                        in: .feel(list),
                        satisfies: .feel("x > 2")
                    )
                ),
                inputs: ["无": nil]
            )
        }
        #expect(try logic(.every, "[3, 4]").result() == "true")
        #expect(try logic(.every, "[1, 无, 4]").result() == "false")
        #expect(try logic(.some, "[1, 无, 4]").result() == "true")
        #expect(try logic(.some, "[1, 2]").result() == "false")
        #expect(try logic(.some, "[]").result() == "false")
        #expect(try logic(.every, "[]").result() == "true")
        #expect(try logic(.every, "[3, 无]").reason().problem.code == "wrong-condition")
    }

    @Test func `a declared type converts or makes null with a reason`() throws {
        let number = model(.feel("值", typeRef: "number"), inputs: ["值": nil])
        #expect(try number.result(["值": "[7]"]) == "7")
        let reason = try number.reason(["值": "\"七\""])
        #expect(reason.problem.code == "not-conforming")
        #expect(reason.range == SourceRange(0, 3))
        #expect(reason.origin == "结果")
    }
}
