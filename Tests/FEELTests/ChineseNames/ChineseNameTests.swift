import Testing

@testable import FEEL

/// Names as Chinese tables, plans and forms have them: each expression comes to its value, or an
/// error explains what to write instead.
@Suite struct ChineseNameTests {
    @Test func `the suite holds more than three hundred cases`() {
        let count = tables.reduce(0) { $0 + ChineseNameCase.table($1.text).count }
        #expect(count >= 500)
    }

    @Test(arguments: ["plain", "spaces", "operators", "keywords", "characters", "fullWidth"])
    func `a name is read as the data has it`(table: String) { check(table) }

    @Test(arguments: ["places", "functions", "aliases"])
    func `a name is read wherever it may stand`(table: String) { check(table) }

    @Test(arguments: ["whiteSpace", "punctuation", "misspelt", "sentences"])
    func `what was typed otherwise is right or explained with the fix`(table: String) {
        check(table)
    }

    @Test func `the cell of a table speaks of Chinese names`() throws {
        let scope = Scope([Scope.Variable("上年 产值", .number), Scope.Variable("类-别", .string)])
        let table: [(cell: String, type: ValueType, input: Value, holds: Bool)] = [
            ("> 上年 产值", .number, .number(Number(5)), true),
            ("> 上年 产值*2", .number, .number(Number(5)), false),
            ("[上年 产值..9]", .number, .number(Number(5)), true),
            ("\"甲类\",\"乙类\"", .string, .string("乙类"), true),
            ("not(\"甲类\",\"乙类\")", .string, .string("乙类"), false),
            ("类-别", .string, .string("丙类"), true),
            ("? = 类-别", .string, .string("甲类"), false),
            ("-", .string, .string("甲类"), true),
        ]
        for (cell, type, input, holds) in table {
            let compiled = Expression(cell, in: scope, as: .unaryTests(of: type))
            #expect(compiled.isSound, "\(cell)")
            let row = [Value.number(Number(3)), .string("丙类"), input]
            #expect(try compiled.evaluate(row).text == "\(holds)", "\(cell)")
        }
    }

    private var tables: [(name: String, text: String)] {
        [
            ("plain", ChineseNameTables.plain), ("spaces", ChineseNameTables.spaces),
            ("operators", ChineseNameTables.operators), ("keywords", ChineseNameTables.keywords),
            ("characters", ChineseNameTables.characters),
            ("fullWidth", ChineseNameTables.fullWidth), ("places", ChineseNameTables.places),
            ("functions", ChineseNameTables.functions), ("aliases", ChineseNameTables.aliases),
            ("whiteSpace", ChineseNameTables.whiteSpace),
            ("punctuation", ChineseNameTables.punctuation),
            ("misspelt", ChineseNameTables.misspelt), ("sentences", ChineseNameTables.sentences),
        ]
    }

    private func check(_ name: String) {
        let functions = name == "functions" ? Self.functions : []
        for (_, text) in tables.filter({ $0.name == name }) {
            for one in ChineseNameCase.table(text) {
                if let failure = one.failure(with: functions) {
                    Issue.record("\(one.expression) ¦ \(one.facts): \(failure)")
                }
            }
        }
    }

    /// Functions of a host, as models of business knowledge are.
    private static let functions: [FunctionValue] = [
        FunctionValue(
            name: "计算奖励",
            parameters: [.init("营业收入", .number), .init("奖励 比例", .number)],
            result: .number
        ) { (arguments, _) throws(Halt) in product(arguments[0], arguments[1]) },
        FunctionValue(name: "税-率", parameters: [.init("行业 名称", .string)], result: .number) {
            (_, _) throws(Halt) in .number(Number(1, scale: 1))
        },
        FunctionValue(name: "是否 达标", parameters: [.init("产值", .number)], result: .boolean) {
            (arguments, _) throws(Halt) in
            .boolean((arguments[0].compared(to: .number(Number(100))) ?? -1) > 0)
        },
        FunctionValue(name: "奖励（一次性）", parameters: [.init("基数", .number)], result: .number) {
            (arguments, _) throws(Halt) in product(arguments[0], .number(Number(2)))
        },
    ]

    private static func product(_ left: Value, _ right: Value) -> Value {
        guard case .number(let left) = left, case .number(let right) = right,
            let product = left.multiplied(by: right)
        else { return .null }
        return .number(product)
    }
}
