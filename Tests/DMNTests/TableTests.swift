import DMN
import FEEL
import Testing

/// Hit policies, aggregations, defaults and cells of decision tables.
@Suite struct TableTests {
    private typealias Table = DecisionTable

    /// Rules that overlap: below 10 rules 1 and 2 match, from 10 to 20 rules 2 and 3, above rule 3.
    private func table(
        _ policy: DecisionTable.HitPolicy,
        _ aggregation: DecisionTable.Aggregation? = nil
    ) -> Model {
        let table = DecisionTable(
            hitPolicy: policy,
            aggregation: aggregation,
            inputs: [.init("营业收入", "number")],
            outputs: [.init(nil, "number", values: "30, 10, 20")],
            rules: [
                .init(["< 10"], ["10"]), .init(["<= 20"], ["20"]), .init([">= 10"], ["30"]),
            ]
        )
        return model(.table(table), inputs: ["营业收入": "number"])
    }

    @Test(arguments: [
        (Table.HitPolicy.first, "5", "10"), (.first, "15", "20"), (.first, "25", "30"),
        (.priority, "5", "10"), (.priority, "15", "30"), (.ruleOrder, "15", "[20, 30]"),
        (.outputOrder, "15", "[30, 20]"), (.outputOrder, "5", "[10, 20]"),
        (.collect, "5", "[10, 20]"), (.unique, "25", "30"), (.any, "25", "30"),
    ])
    func `a hit policy chooses among the rules that match`(
        policy: DecisionTable.HitPolicy,
        input: String,
        result: String
    ) throws {
        #expect(try table(policy).result(["营业收入": input]) == result)
    }

    @Test(arguments: [
        (Table.Aggregation.sum, "50"), (.count, "2"), (.minimum, "20"), (.maximum, "30"),
    ])
    func `collect makes one value of the outputs`(
        aggregation: DecisionTable.Aggregation,
        result: String
    ) throws {
        #expect(try table(.collect, aggregation).result(["营业收入": "15"]) == result)
    }

    @Test func `unique and any give null with the rules that contradict`() throws {
        let several = try table(.unique).reason(["营业收入": "15"])
        #expect(several.problem.code == "several-rules-match")
        #expect(several.problem.text(in: .chinese).contains("2、3"))
        #expect(several.origin == "结果")
        let disagree = try table(.any).reason(["营业收入": "15"])
        #expect(disagree.problem.code == "rules-disagree")
    }

    @Test func `without a rule the result is null for that reason, or the default`() throws {
        var logic = DecisionTable(
            inputs: [.init("级")],
            outputs: [.init()],
            rules: [.init(["\"甲\""], ["1"])]
        )
        let types: KeyValuePairs<String, String?> = ["级": "string"]
        let reason = try model(.table(logic), inputs: types).reason(["级": "\"乙\""])
        #expect(reason.problem.code == "no-rule-matches")
        logic.outputs[0].defaultEntry = LiteralExpression("0")
        #expect(try model(.table(logic), inputs: types).result(["级": "\"乙\""]) == "0")
        logic.hitPolicy = .collect
        #expect(try model(.table(logic), inputs: types).result(["级": "\"甲\""]) == "[1]")
    }

    @Test func `several outputs make a context`() throws {
        let logic = DecisionTable(
            inputs: [.init("年龄"), .init("有 房产")],
            outputs: [.init("等级"), .init("利率")],
            rules: [
                .init(["[18..60]", "true"], ["\"优\"", "3.5%".replacing("%", with: "/100")]),
                .init(["-", ""], ["\"普\"", "0.05"]),
            ],
            outputLabel: "评定"
        )
        var first = logic
        first.hitPolicy = .first
        let model = model(.table(first), inputs: ["年龄": "number", "有 房产": "boolean"])
        #expect(
            try model.result(["年龄": "30", "有 房产": "true"]) == "{等级: \"优\", 利率: 0.035}"
        )
        #expect(
            try model.result(["年龄": "30", "有 房产": "false"]) == "{等级: \"普\", 利率: 0.05}"
        )
    }

    @Test func `cells speak of the input, of other variables, and of lists`() throws {
        let logic = DecisionTable(
            hitPolicy: .collect,
            inputs: [.init("值")],
            outputs: [.init()],
            rules: [
                .init(["not(5, 6)"], ["1"]), .init(["? > 上限"], ["2"]),
                .init(["[1..3], 7"], ["4"]), .init(["null"], ["5"]),
            ]
        )
        let model = model(.table(logic), inputs: ["值": nil, "上限": "number"])
        #expect(try model.result(["值": "7", "上限": "6"]) == "[1, 2, 4]")
        #expect(try model.result(["值": "5", "上限": "6"]) == "null")
    }

    @Test func `an input outside the column's values matches no rule`() throws {
        let logic = DecisionTable(
            inputs: [.init("色", "string", values: "\"红\", \"绿\"")],
            outputs: [.init()],
            rules: [.init(["-"], ["1"])]
        )
        let model = model(.table(logic), inputs: ["色": "string"])
        #expect(try model.result(["色": "\"红\""]) == "1")
        let reason = try model.reason(["色": "\"蓝\""])
        #expect(reason.problem.code == "no-rule-matches")
        #expect(reason.cause?.problem.code == "input-not-allowed")
        #expect(reason.cause?.range == SourceRange(0, 3))
    }

    @Test func `a rule's null says which rule and cell`() throws {
        let logic = DecisionTable(
            inputs: [.init("值")],
            outputs: [.init("额", "number"), .init("注")],
            rules: [.init(["-"], ["值 / 0", "\"注\""])]
        )
        let compiled = CompiledModel(model(.table(logic), inputs: ["值": "number"]))
        let result = try compiled.evaluate(decision: "结果", inputs: given(["值": "1"]))
        guard case .context(let context) = result.value else {
            Issue.record("\(result.value.text)")
            return
        }
        #expect(context["额"]?.reason?.problem == .divisionByZero)
        #expect(context["额"]?.reason?.origin == "结果 [1] 额")
    }

    @Test func `the record tells which rules matched over which inputs`() throws {
        let compiled = try table(.collect).compiled()
        let result = try compiled.evaluate(
            decision: "结果",
            inputs: given(["营业收入": "15"]),
            recording: true
        )
        let record = try #require(result.records.first)
        #expect(record.name == "结果")
        #expect(record.value.text == "[20, 30]")
        let table = try #require(record.tables.first)
        #expect(table.matched == [1, 2])
        #expect(table.inputs.map(\.label) == ["营业收入"])
        #expect(table.inputs.map(\.value.text) == ["15"])
        #expect(table.hitPolicy == .collect)
    }
}

/// Tables of many rules, which are searched by an index.
@Suite struct TableIndexTests {
    private func cell(_ generator: inout SeededGenerator) -> String {
        let low = Int.random(in: 0..<20, using: &generator)
        let high = low + Int.random(in: 0..<5, using: &generator)
        let cells = [
            "-", "\(low)", "< \(low)", "<= \(low)", "> \(low)", ">= \(low)", "[\(low)..\(high)]",
            "(\(low)..\(high))", "[\(low)..\(high))", "\(low), \(high), > 22", "not(\(low))",
            "\"\(low)\"", "\"\(low)\", \(high)", "? > \(low)", "[\(low), \(high)]", "-\(low)",
            "null", "true",
        ]
        return cells[Int.random(in: cells.indices, using: &generator)]
    }

    @Test func `an indexed table matches the rules that each cell by itself does`() throws {
        var generator = SeededGenerator(seed: 20_261_121)
        for _ in 0..<40 {
            let cells = (0..<(5 + Int.random(in: 0..<30, using: &generator))).map { _ in
                [cell(&generator), cell(&generator)]
            }
            let table = DecisionTable(
                hitPolicy: .collect,
                inputs: [.init("甲"), .init("乙")],
                outputs: [.init()],
                rules: cells.enumerated().map { .init($1, ["\($0)"]) }
            )
            let model = CompiledModel(model(.table(table), inputs: ["甲": nil, "乙": nil]))
            let tests = cells.map { $0.map { Expression($0, as: .unaryTests(of: .any)) } }
            for input in ["-1", "0", "3", "7.5", "19", "25", "\"7\"", "\"x\"", "null", "true"] {
                let value = try feel(input)
                let wanted = try tests.indices.filter { rule in
                    try tests[rule].allSatisfy { try $0.evaluate([value]).text == "true" }
                }
                let found = try model.evaluate(
                    decision: "结果",
                    inputs: given(["甲": input, "乙": input]),
                    recording: true
                )
                #expect(found.records[0].tables[0].matched == wanted, "\(input) in \(cells)")
            }
        }
    }

    @Test func `a table of ten thousand rules is answered at once`() throws {
        let table = DecisionTable(
            inputs: [.init("额", "number"), .init("类", "string")],
            outputs: [.init()],
            rules: (0..<10_000).map {
                .init(["[\($0)..\($0 + 1))", "\"\($0 % 7)\""], ["\($0)"])
            }
        )
        var limits = Limits()
        limits.steps = 1_000
        let model = try model(.table(table), inputs: ["额": "number", "类": "string"]).compiled()
        let result = try model.evaluate(
            decision: "结果",
            inputs: given(["额": "9998.5", "类": "\"2\""]),
            in: Run(limits: limits)
        )
        #expect(result.value.text == "9998")
    }
}
