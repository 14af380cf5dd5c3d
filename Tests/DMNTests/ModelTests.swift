import DMN
import FEEL
import Testing

/// Requirements, functions, services, types and imports.
@Suite struct ModelTests {
    private func ref(_ id: String) -> ElementReference { ElementReference(id) }

    @Test func `a decision is determined once, and may be given instead`() throws {
        let model = Model(
            name: "m",
            namespace: "urn:m",
            inputs: [InputData("总产值", "number", id: "_1")],
            decisions: [
                Decision(
                    "总产值 - 上年产值",
                    id: "_2",
                    requires: .init(inputs: [ref("_1")]),
                    logic: .feel("总产值 * 2")
                ),
                Decision(
                    "结果",
                    id: "_3",
                    requires: .init(decisions: [ref("_2")], inputs: [ref("_1")]),
                    logic: .feel("总产值 - 上年产值 + 总产值")
                ),
            ]
        )
        #expect(try model.result(["总产值": "5"]) == "15")
        #expect(try model.result(["总产值": "5", "总产值 - 上年产值": "1"]) == "6")
        let result = try model.compiled().evaluate(
            decision: "结果",
            inputs: given(["总产值": "5"]),
            recording: true
        )
        #expect(result.records.map(\.name) == ["总产值 - 上年产值", "结果"])
    }

    @Test func `inputs conform to their type and its allowed values`() throws {
        let grade = ItemDefinition(
            "等级",
            .reference("string"),
            allowedValues: "\"甲\", \"乙\""
        )
        let list = ItemDefinition("等级表", .reference("等级"), isCollection: true)
        let one = model(.feel("值"), inputs: ["值": "等级"], types: [grade])
        #expect(try one.result(["值": "\"甲\""]) == "\"甲\"")
        #expect(try one.result(["值": "[\"乙\"]"]) == "\"乙\"")
        #expect(try one.reason(["值": "\"丙\""]).problem.code == "not-allowed")
        #expect(try one.reason(["值": "3"]).problem.code == "not-conforming")
        #expect(try one.reason().problem == .notGiven("值"))
        let many = model(.feel("值"), inputs: ["值": "等级表"], types: [list, grade])
        #expect(try many.result(["值": "[\"甲\", \"乙\"]"]) == "[\"甲\", \"乙\"]")
        #expect(try many.reason(["值": "[\"甲\", \"丙\"]"]).problem.code == "not-allowed")
    }

    @Test func `components, constraints and instance of`() throws {
        let rate = ItemDefinition(
            "率",
            .reference("number"),
            allowedValues: "[0..1]",
            constraint: "? != 0.5"
        )
        let person = ItemDefinition(
            "企业",
            .components([
                ItemDefinition("名 称", .reference("string")), ItemDefinition("税率", .reference("率")),
            ])
        )
        let types = [person, rate]
        let reader = model(.feel("值.名 称"), inputs: ["值": "企业"], types: types)
        #expect(try reader.result(["值": "{名 称: \"窑厂\", 税率: 0.1}"]) == "\"窑厂\"")
        #expect(
            try reader.reason(["值": "{名 称: \"窑厂\", 税率: 2}"]).codes.contains("not-allowed")
        )
        #expect(
            try reader.reason(["值": "{名 称: \"窑厂\", 税率: 0.5}"]).codes.contains("not-allowed")
        )
        let tester = model(
            .feel("[0.2 instance of 率, 2 instance of 率, \"x\" instance of 率]"),
            types: types
        )
        #expect(try tester.result() == "[true, true, false]")
    }

    @Test func `knowledge models call each other and themselves`() throws {
        let model = Model(
            name: "m",
            namespace: "urn:m",
            decisions: [
                Decision(
                    "结果",
                    id: "_1",
                    requires: .init(knowledge: [ref("_2")]),
                    logic: .feel("阶乘(20)")
                )
            ],
            knowledgeModels: [
                KnowledgeModel(
                    "阶乘",
                    id: "_2",
                    requires: .init(knowledge: [ref("_3")]),
                    logic: FunctionDefinition(
                        [InformationItem("n", "number")],
                        body: .feel("if n <= 1 then 1 else n * 阶乘(减一(n))")
                    )
                ),
                KnowledgeModel(
                    "减一",
                    id: "_3",
                    logic: FunctionDefinition(
                        [InformationItem("n", "number")],
                        body: .feel("n - 1")
                    )
                ),
            ]
        )
        #expect(try model.result() == "2432902008176640000")
        let function = try #require(try model.compiled().function("阶乘"))
        #expect(try function.call([feel("5")], in: Run()).text == "120")
    }

    @Test func `a function without end stops at a limit`() throws {
        let model = Model(
            name: "m",
            namespace: "urn:m",
            decisions: [
                Decision(
                    "结果",
                    id: "_1",
                    requires: .init(knowledge: [ref("_2")]),
                    logic: .feel("f(1)")
                )
            ],
            knowledgeModels: [
                KnowledgeModel(
                    "f",
                    id: "_2",
                    logic: FunctionDefinition(
                        [InformationItem("n")],
                        body: .init(
                            .context(
                                [.init(InformationItem("x"), .feel("f(n + 1)"))],
                                result: .feel("x")
                            )
                        )
                    )
                )
            ]
        )
        #expect(throws: Halt.self) { try model.result() }
    }

    @Test func `a service sees what it is given and nothing else`() throws {
        let model = Model(
            name: "m",
            namespace: "urn:m",
            inputs: [InputData("甲", "number", id: "_1")],
            decisions: [
                Decision("乙", id: "_2", logic: .feel("100")),
                Decision(
                    "丙",
                    id: "_3",
                    requires: .init(decisions: [ref("_2")], inputs: [ref("_1")]),
                    logic: .feel("甲 + 乙")
                ),
                Decision(
                    "丁",
                    id: "_6",
                    requires: .init(decisions: [ref("_3")]),
                    logic: .feel("丙 * 2")
                ),
                Decision(
                    "结果",
                    id: "_4",
                    requires: .init(inputs: [ref("_1")], knowledge: [ref("_5")]),
                    logic: .feel("[服务(1, 2), 服务(乙: 5, 甲: 甲)]")
                ),
            ],
            services: [
                DecisionService(
                    "服务",
                    id: "_5",
                    outputs: [ref("_3"), ref("_6")],
                    inputDecisions: [ref("_2")],
                    inputs: [ref("_1")]
                )
            ]
        )
        #expect(try model.result(["甲": "10"]) == "[{丙: 3, 丁: 6}, {丙: 15, 丁: 30}]")
        let result = try model.compiled().evaluate(
            service: "服务",
            inputs: given(["甲": "1", "乙": "1"])
        )
        #expect(result.value.text == "{丙: 2, 丁: 4}")
        #expect(result.outputs.map(\.name) == ["丙", "丁"])
        let missing = try model.compiled().evaluate(service: "服务", inputs: given(["甲": "1"]))
        #expect(missing.outputs[0].value.reason != nil)
    }

    @Test func `imported elements stand behind the import's name`() throws {
        let base = Model(
            name: "base",
            namespace: "urn:base",
            itemDefinitions: [ItemDefinition("数", .reference("number"), allowedValues: "> 0")],
            inputs: [InputData("基 数", "数", id: "_1")],
            decisions: [
                Decision(
                    "双",
                    id: "_2",
                    requires: .init(inputs: [ref("_1")]),
                    logic: .feel("基 数 * 2")
                )
            ],
            knowledgeModels: [
                KnowledgeModel(
                    "加 一",
                    id: "_3",
                    logic: FunctionDefinition([InformationItem("n", "数")], body: .feel("n + 1"))
                )
            ]
        )
        let middle = Model(
            name: "middle",
            namespace: "urn:middle",
            imports: [Import(name: "底", namespace: "urn:base")],
            decisions: [
                Decision(
                    "四",
                    id: "_1",
                    requires: .init(decisions: [ElementReference("_2", in: "urn:base")]),
                    logic: .feel("底.双 * 2")
                )
            ]
        )
        let top = Model(
            name: "top",
            namespace: "urn:top",
            imports: [
                Import(name: "中", namespace: "urn:middle"),
                Import(name: "底", namespace: "urn:base"),
            ],
            decisions: [
                Decision(
                    "结果",
                    "底.数",
                    id: "_1",
                    requires: .init(
                        decisions: [ElementReference("_1", in: "urn:middle")],
                        knowledge: [ElementReference("_3", in: "urn:base")]
                    ),
                    logic: .feel("底.加 一(中.四)")
                )
            ]
        )
        let compiled = try top.compiled(importing: [middle, base])
        func value(_ inputs: ModelInputs) throws -> String {
            try compiled.evaluate(decision: "结果", inputs: inputs).value.text
        }
        #expect(try value(given(["中": "{底: {基 数: 3}}"])) == "13")
        #expect(try value(given(["基 数": "1"])) == "5")
        let byNamespace = ModelInputs(
            Context([]),
            imported: ["urn:base": Context([("基 数", try feel("2"))])]
        )
        #expect(try value(byNamespace) == "9")
        #expect(
            try compiled.evaluate(decision: "中.底.双", inputs: given(["基 数": "8"])).value.text
                == "16"
        )
        let alone = CompiledModel(top)
        #expect(alone.diagnostics.contains { $0.problem == .missingImport(namespace: "urn:base") })
    }

    @Test func `circles of decisions, types and imports are found and end`() throws {
        let circle = Model(
            name: "m",
            namespace: "urn:m",
            imports: [Import(name: "他", namespace: "urn:other")],
            itemDefinitions: [
                ItemDefinition("甲", .components([ItemDefinition("x", .reference("乙"))])),
                ItemDefinition("乙", .components([ItemDefinition("y", .reference("甲"))])),
            ],
            decisions: [
                Decision(
                    "结果",
                    "甲",
                    id: "_1",
                    requires: .init(decisions: [ref("_2")]),
                    logic: .feel("丁")
                ),
                Decision(
                    "丁",
                    id: "_2",
                    requires: .init(decisions: [ref("_1")]),
                    logic: .feel("结果")
                ),
            ]
        )
        let other = Model(
            name: "other",
            namespace: "urn:other",
            imports: [Import(name: "我", namespace: "urn:m")]
        )
        let compiled = CompiledModel(circle, importing: [other])
        let codes = Set(compiled.diagnostics.map(\.problem.code))
        #expect(codes.isSuperset(of: ["requirement-cycle", "recursive-type", "import-cycle"]))
        #expect(try compiled.evaluate(decision: "结果", inputs: ModelInputs()).value.isNull)
    }

    @Test func `a chain of ten thousand decisions is evaluated`() throws {
        let decisions = (0..<10_000).map { index in
            Decision(
                "d\(index)",
                "number",
                id: "_\(index)",
                requires: index == 0 ? .init() : .init(decisions: [ref("_\(index - 1)")]),
                logic: .feel(index == 0 ? "1" : "d\(index - 1) + 1")
            )
        }
        let model = CompiledModel(Model(name: "m", namespace: "urn:m", decisions: decisions))
        let value = try model.evaluate(decision: "d9999", inputs: ModelInputs()).value
        #expect(value.text == "10000")
    }

    @Test func `what is wrong is found, in both languages`() throws {
        let model = Model(
            name: "m",
            namespace: "urn:m",
            inputs: [InputData("甲", "无此类型", id: "_1")],
            decisions: [
                Decision(
                    "结果",
                    id: "_1",
                    requires: .init(decisions: [ref("_无")]),
                    logic: .feel("乙 + 1")
                ),
                Decision("甲", id: "_3", logic: nil),
            ],
            knowledgeModels: [
                KnowledgeModel("外", id: "_4", logic: FunctionDefinition(kind: .java, body: nil))
            ]
        )
        let diagnostics = CompiledModel(model).diagnostics
        let codes = Set(diagnostics.map(\.problem.code))
        #expect(
            codes.isSuperset(of: [
                "unknown-type", "duplicate-id", "unknown-reference", "unknown-name",
                "duplicate-name", "no-logic", "unsupported-language",
            ])
        )
        for diagnostic in diagnostics {
            #expect(!diagnostic.text(in: .chinese).isEmpty)
            #expect(diagnostic.text(in: .english) != diagnostic.text(in: .chinese))
        }
        let compiled = CompiledModel(model)
        #expect(
            try compiled.evaluate(decision: "没有", inputs: ModelInputs()).value.reason?.problem
                .code
                == "unknown-element"
        )
        let java = try compiled.function("外")?.call([], in: Run())
        #expect(java?.reason?.problem.code == "unsupported-language")
    }
}

/// Models made to take more than they should.
@Suite struct HostileModelTests {
    @Test func `types that double at each step end as any`() throws {
        var types = [ItemDefinition("t0", .reference("number"))]
        for index in 1...60 {
            types.append(
                ItemDefinition(
                    "t\(index)",
                    .components([
                        ItemDefinition("a", .reference("t\(index - 1)")),
                        ItemDefinition("b", .reference("t\(index - 1)")),
                    ])
                )
            )
        }
        let compiled = CompiledModel(model(.feel("1 + 1"), inputs: ["甲": "t60"], types: types))
        #expect(compiled.diagnostics.contains { $0.problem.code == "type-too-large" })
        #expect(try compiled.evaluate(decision: "结果", inputs: ModelInputs()).value.text == "2")
    }

    @Test func `values that double at each step end at a limit`() throws {
        let decisions = (0...60).map { index in
            Decision(
                "d\(index)",
                id: "_\(index)",
                requires: index == 0 ? .init() : .init(decisions: [.init("_\(index - 1)")]),
                logic: .feel(index == 0 ? "1" : "{a: d\(index - 1), b: d\(index - 1)}")
            )
        }
        let compiled = CompiledModel(Model(name: "m", namespace: "urn:m", decisions: decisions))
        #expect(throws: Halt.self) {
            try compiled.evaluate(decision: "d60", inputs: ModelInputs())
        }
    }

    @Test func `boxes within boxes are read to a depth and no further`() throws {
        var box = BoxedExpression.feel("1")
        for _ in 0..<60 { box = BoxedExpression(.list([box])) }
        let deep = model(box)
        #expect(try Model(xml: deep.xml()).result().hasPrefix("[[["))
        for _ in 0..<200 { box = BoxedExpression(.list([box])) }
        #expect(throws: ModelReadingError.self) { try Model(xml: model(box).xml()) }
    }

    @Test func `models that import each other many times over are counted`() throws {
        let models = (0..<12).map { index in
            Model(
                name: "m\(index)",
                namespace: "urn:\(index)",
                imports: (0..<12).filter { $0 != index }.map {
                    Import(name: "i\($0)", namespace: "urn:\($0)")
                }
            )
        }
        let compiled = CompiledModel(models[0], importing: models)
        #expect(compiled.diagnostics.contains { $0.problem.code == "nested-too-deep" })
    }
}
