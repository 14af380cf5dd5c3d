import FEEL
import Testing

/// Names as Chinese offices write them, in every place of an expression, each held against the
/// value it must come to; and what input methods make of operators, each with its fix, which must
/// make the expression right.
@Suite struct LanguageChineseTests {
    /// Names with spaces, hyphens, operators, keywords, digits and full-width characters.
    static let names = [
        "营业收入", "营业收入 合计", "营业收入-上年", "总产值 - 上年产值", "营业收入（万元）", "营业收入(万元)",
        "2024年产值", "R&D费用", "增长率%", "是否in规上", "in规上企业", "收入 and 利润", "研发费用/营业收入", "甲、乙、丙",
        "《办法》第三条", "企业名称：全称", "１号企业", "Ａ类", "a股", "α系数", "北京市·海淀区", "规上工业企业数*", "同比+环比",
        "人均GDP", "“专精特新”", "①期投资", "℃温差", "第1季度 产值", "if有补贴", "税收.增值税",
    ]

    static func scope(of type: ValueType = .number, _ name: String) -> Scope {
        Scope([Scope.Variable("甲", .number), Scope.Variable(name, type)])
    }

    static func value(_ source: String, in scope: Scope, _ own: Value) throws -> String {
        let compiled = Expression(source, in: scope)
        guard compiled.diagnostics.isEmpty else {
            return compiled.diagnostics.map { $0.report(in: .chinese, source: source) }.joined()
        }
        return try compiled.evaluate([.number(Number(2)), own]).text
    }

    @Test(arguments: names)
    func `a name in scope stands by itself, between operators and in functions`(
        name: String
    ) throws {
        let scope = Self.scope(name)
        for (source, expected) in [
            ("\(name)", "10"), ("甲 + \(name) * 甲", "22"), ("(\(name)-甲)/甲", "4"),
            ("sum([\(name), 甲])", "12"), ("if \(name) > 甲 then \(name) else 甲", "10"),
            ("-\(name)", "-10"), ("\(name) in (1, [5..10])", "true"),
            ("for x in [1, 2] return x + \(name)", "[11, 12]"),
            ("{r: \(name), s: r + 1}.s", "11"), ("(function(x) x + \(name))(1)", "11"),
            ("[1, 10, 20][item >= \(name)]", "[10, 20]"), ("\(name) between 甲 and \(name)", "true"),
        ] {
            #expect(try Self.value(source, in: scope, .number(Number(10))) == expected, "\(source)")
        }
    }

    @Test(arguments: names)
    func `a name is found behind a point and in a filter`(name: String) throws {
        let record: ValueType = .context(.init([.init("编号", .number), .init(name, .number)]))
        let firm = Value.context(
            Context([("编号", .number(Number(1))), (name, .number(Number(7)))])
        )
        #expect(
            try Self.value("企业.\(name) + 1", in: Self.scope(of: record, "企业"), firm) == "8"
        )
        let scope = Self.scope(of: .list(record), "企业")
        let firms = Value.list([firm, firm])
        #expect(try Self.value("企业[\(name) > 甲].编号", in: scope, firms) == "[1, 1]")
        #expect(try Self.value("企业[item.\(name) > 甲][1].编号", in: scope, firms) == "1")
        #expect(try Self.value("sum(企业.\(name))", in: scope, firms) == "14")
    }

    @Test(arguments: names)
    func `a name stands for itself as an alias too`(name: String) throws {
        let scope = Scope([
            Scope.Variable("甲", .number), Scope.Variable("x", .number, aliases: [name]),
        ])
        #expect(try Self.value("\(name) + x", in: scope, .number(Number(4))) == "8")
    }

    /// The names that the grammar lets an expression define without quotes.
    static let definable = names.filter {
        !$0.contains("(") && !"①℃“".contains($0.prefix(1)) && !$0.contains("·")
            && $0.first?.isASCII != true
    }

    @Test(arguments: definable)
    func `a name is defined by an expression`(name: String) throws {
        let scope = Self.scope("乙")
        let source = "{\(name): 甲 + 1, r: \(name) * 2}.r"
        #expect(try Self.value(source, in: scope, .null(nil)) == "6")
        let function = "(function(\(name): number) \(name) + 1)(2)"
        #expect(try Self.value(function, in: scope, .null(nil)) == "3")
        let quoted = "{\"\(name)\": 5, r: \(name)}.r"
        #expect(try Self.value(quoted, in: scope, .null(nil)) == "5")
    }

    static let mistakes = [
        "营业收入＞100", "营业收入 ＜ 100", "营业收入＝100", "营业收入≥100", "营业收入≤100", "营业收入≠100", "营业收入＞＝100",
        "营业收入≧100", "营业收入≦100",
        "营业收入＋利润", "营业收入－利润", "营业收入×2", "营业收入÷2", "营业收入＊2", "营业收入／2", "营业收入−利润", "营业收入—利润",
        "营业收入 == 100", "营业收入 <> 100", "达标 && 达标", "达标 || 达标", "达标 & 达标", "达标 | 达标", "营业收入 ^ 2",
        "达标 且 达标", "达标 并且 达标", "达标 或 达标", "达标 或者 达标", "营业收入 大于 100", "营业收入 小于 100", "营业收入 等于 100",
        "营业收入 大于等于 100", "营业收入 小于等于 100", "营业收入 不等于 100", "营业收入 不小于 100", "营业收入 不大于 100",
        "营业收入 加 利润", "营业收入 减 利润", "营业收入 乘以 2", "营业收入 除以 2",
        "如果 达标 那么 1 否则 2", "如果 达标 then 1 else 2", "if 达标 那么 1 else 2", "if 达标 则 1 否则 2",
        "若 达标 那么 1 否则 0",
        "max（营业收入，利润）", "max(营业收入，利润)", "max（营业收入, 利润）", "sum(营业收入、利润)", "（营业收入 + 利润）",
        "营业收入 > 2亿", "营业收入 > 2.5亿元", "营业收入 > 500万", "营业收入 > 500万元", "营业收入 > 3千", "营业收入 > 2百万",
        "营业收入 > 10元",
        "营业收入 * 5%", "营业收入 * 5％", "营业收入 * 1.5‰", "营业收入 * 12.5%", "营业收入 > 1,000,000",
        "营业收入 > 12,345.5",
        "营业收入 ＋ １００", "１００", "营业收入 > ２００", "TRUE", "False", "NULL", "达标 AND 达标", "达标 OR 达标", "真",
        "假", "空",
        "行业 = “工业”", "行业 = ‘工业’", "行业 = 「工业」", "行业 = 『工业』", "行业 = '工业'", "“工业”", "行业 = ＂工业＂",
        "【营业收入，利润】", "{甲：1}", "{甲：1，乙：2}", "{甲: 1，乙: 2}", "｛甲: 1｝", "［1, 2］", "营业收入 > 100；",
        "营业收入。",
        "{营业收入 (万元): 1}", "{产值[2024]: 1}", "营业收入 in （1, 2）", "营业收入 in [1，2]", "行业 in (“工业”，“农业”)",
        "round half up（营业收入，2）", "营业收入 > 100 且 利润 > 2万", "营业收入 ≥ 2亿 && 利润 ≥ 5%", "１ + ２",
    ]

    static let wide = Scope([
        Scope.Variable("营业收入", .number), Scope.Variable("利润", .number),
        Scope.Variable("达标", .boolean), Scope.Variable("行业", .string),
    ])

    @Test(arguments: mistakes)
    func `what was written for something else is named, and its fix helps`(source: String) {
        var text = source
        // What a fix uncovers is fixed in turn.
        for _ in 0..<12 {
            let found = Expression(text, in: Self.wide).diagnostics.reversed()
            var isFixed = false
            for diagnostic in found {
                guard case .confusable(let written, let instead) = diagnostic.problem else {
                    continue
                }
                var bytes = Array(text.utf8)
                let range = diagnostic.range.start..<diagnostic.range.end
                #expect(String(decoding: bytes[range], as: UTF8.self) == written)
                // Words need space around them, as operators do where they were letters.
                let isWord = instead.allSatisfy { $0.isASCII && $0.isLetter }
                bytes.replaceSubrange(range, with: Array((isWord ? " \(instead) " : instead).utf8))
                text = String(decoding: bytes, as: UTF8.self)
                isFixed = true
            }
            if !isFixed { break }
        }
        #expect(text != source)
        let left = Expression(text, in: Self.wide).diagnostics
        let problems = left.map { $0.report(in: .chinese, source: text) }.joined(separator: "\n")
        let isEnd = source.hasSuffix("；") || source.hasSuffix("。")
        #expect(left.isEmpty || isEnd, "\(source): \(problems)")
    }

    @Test(arguments: [
        ("营收", "营业收入"), ("营业収入", "营业收入"), ("营业收入额", "营业收入"), ("利闰", "利润"), ("行业类型", "行业"),
        ("营业 收入", "营业收入"),
        ("营業收入", "营业收入"), ("是否达标", "达标"), ("收入", "营业收入"), ("業", nil), ("税率", nil),
    ])
    func `a name that does not exist comes with the one that does`(name: String, wanted: String?) {
        let problem = Expression("\(name) + 1", in: Self.wide).diagnostics.first?.problem
        #expect(problem == .unknownName(name, suggestions: wanted.map { [$0] } ?? []))
    }
}
