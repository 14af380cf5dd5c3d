import FEEL
import Testing

@Suite struct LanguageDiagnosticTests {
    static let scope = Scope([
        Scope.Variable("营业收入", .number, aliases: ["revenue"]), Scope.Variable("上年营业收入", .number),
        Scope.Variable("行业", .string), Scope.Variable("注册日期", .date),
        Scope.Variable("flag", .boolean), Scope.Variable("any"),
        Scope.Variable("企业", .context(.init([.init("名称", .string), .init("年份", .number)]))),
        Scope.Variable("奖励", .function([.init("金额", .number), .init("行业", .string)], .number)),
    ])

    @Test(arguments: [
        ("1 +", ["error syntax ||"]), ("1 + * 2", ["error syntax |*|"]),
        ("(1", ["error syntax ||"]),
        ("[1, , 2]", ["error syntax |,|"]),
        ("[1 2, 3 4]", ["error syntax |2|", "error syntax |4|"]),
        ("{a: 1, b 2, c: 3 +}", ["error syntax |,|", "error syntax |}|"]),
        (
            "sum(1 +, foo, 2 *)",
            ["error syntax |,|", "error unknown-name |foo|", "error syntax |)|"]
        ),
        ("if flag then 1", ["error syntax ||"]), ("for x return 1", ["error syntax |return|"]),
        ("flag x", ["error syntax |x|"]), ("1 /* 2", ["error syntax |/*|"]),
        ("\"abc", ["error syntax |\"|"]),
        ("营业收入 instance of numbr", ["error unknown-type |numbr|"]), ("1..2", ["error syntax |..|"]),
        ("}", ["error syntax |}|"]), ("[1)", ["error syntax |)|"]), ("any.", ["error syntax ||"]),
        ("1 then 2", ["error syntax |then|"]), ("@5", ["error syntax |5|"]),
        ("", ["error syntax ||"]),
        ("\"\\u12\"", ["error syntax |\\u|"]), ("3abc", ["error syntax |abc|"]),
        ("{a: 1, a: 2}", ["error duplicate-name |a|"]),
        ("function(x, y, x) 1", ["error duplicate-name |x|"]), ("~", ["error syntax |~|"]),
    ])
    func `failures of the grammar are found where they are`(source: String, expected: [String]) {
        #expect(findings(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("营收 / 12", "营收", ["营业收入", "上年营业收入"]), ("营业收人", "营业收人", ["营业收入"]),
        ("reveneu * 2", "reveneu", ["revenue"]), ("Flag", "Flag", ["flag"]),
        ("注册 日期", "注册 日期", ["注册日期"]), ("税额", "税额", []),
    ])
    func `unknown names come with the nearest ones`(
        source: String,
        name: String,
        suggestions: [String]
    ) throws {
        let found = try #require(Expression(source, in: Self.scope).diagnostics.first)
        #expect(found.problem == .unknownName(name, suggestions: suggestions))
    }

    @Test func `facts have no entry but theirs, what is written may lack one`() {
        let declared = Expression("企业.名", in: Self.scope)
        #expect(declared.diagnostics.map(\.severity) == [.error])
        let written = Expression("{a: 1}.b")
        #expect(written.diagnostics.map(\.severity) == [.warning])
        #expect(written.isSound)
    }

    @Test func `functions, parameters, entries and types come with the nearest ones too`() {
        func first(_ source: String) -> Problem? {
            Expression(source, in: Self.scope).diagnostics.first?.problem
        }
        #expect(first("summ(1)") == .unknownFunction("summ", suggestions: ["sum"]))
        #expect(
            first("奖励(金 额: 1, 行业: 行业)")
                == .unknownParameter("金 额", function: "奖励", suggestions: ["金额"])
        )
        #expect(first("企业.名") == .noSuchEntry("名", in: "context", suggestions: ["名称"]))
        #expect(first("企业.年分") == .noSuchEntry("年分", in: "context", suggestions: ["年份"]))
        #expect(first("企业.年 份") == .noSuchEntry("年 份", in: "context", suggestions: ["年份"]))
        #expect(first("1 instance of nunber") == .unknownType("nunber", suggestions: ["number"]))
        #expect(first("奖励(1)") == .wrongArity(function: "奖励", expected: "2", given: 1))
        #expect(first("abs()") == .wrongArity(function: "abs", expected: "1", given: 0))
        #expect(first("abs(m: 1)") == .unknownParameter("m", function: "abs", suggestions: []))
    }

    static let confusions: [(String, String)] = [
        ("营业收入＞100", "＞ >"),
        ("max（1，2）", "（ (; ， ,; ） )"),
        ("营业收入 ＝＝ 1", "＝ =; ＝ ="),
        ("营业收入 == 1", "== ="),
        ("flag && flag", "&& and"),
        ("flag || flag", "|| or"),
        ("营业收入 <> 1", "<> !="),
        ("营业收入 ≥ 1", "≥ >="),
        ("营业收入≤1", "≤ <="),
        ("营业收入≠1", "≠ !="),
        ("营业收入×2", "× *"),
        ("营业收入 ÷ 2", "÷ /"),
        ("“工业”", "“ \"; ” \""),
        ("行业 = ‘工业’", "‘ \"; ’ \""),
        ("行业 = '工业'", "' \"; ' \""),
        ("行业 = 「工业」", "「 \"; 」 \""),
        ("１００ + 1", "１００ 100"),
        ("{甲：1}", "： :"),
        ("sum(1，2)", "， ,"),
        ("【1, 2】", "【 ["),
        ("flag 且 flag", "且 and"),
        ("如果 flag 那么 1 否则 2", "如果 if; 那么 then; 否则 else"),
        ("TRUE", "TRUE true"),
        ("2亿", "2亿 200000000"),
        ("1.5 + 3万", "3万 30000"),
        ("0.25万元", "0.25万元 2500"),
        ("1.23456万", "1.23456万 12345.6"),
        ("100元", "100元 100"),
        ("50%", "50% 0.5"),
        ("营业收入 * 5‰", "5‰ 0.005"),
        ("12.5％", "12.5％ 0.125"),
        ("3百万", "3百万 3000000"),
        ("2 ^ 3", "^ **"),
        ("1,000,000 + 1", "1,000,000 1000000"),
        ("flag & flag | flag", "& and; | or"),
        ("{单价 (元): 1}", "单价 (元) \"单价 (元)\""),
        ("if 营业收入 > 2亿 then 5% else 1万", "2亿 200000000; 5% 0.05; 1万 10000"),
        ("1；2", "； ;"),
    ]

    @Test(arguments: confusions)
    func `characters that seem to be others are explained`(source: String, expected: String) {
        let compiled = Expression(source, in: Self.scope)
        let found = compiled.diagnostics.compactMap { diagnostic -> String? in
            guard case .confusable(let written, let instead) = diagnostic.problem else {
                return nil
            }
            let bytes = Array(source.utf8)[diagnostic.range.start..<diagnostic.range.end]
            #expect(String(decoding: bytes, as: UTF8.self) == written)
            return "\(written) \(instead)"
        }
        #expect(found.joined(separator: "; ") == expected)
        #expect(!compiled.isSound)
    }

    @Test func `full-width punctuation in a name that exists is a part of it`() {
        let scope = Scope([Scope.Variable("产值（万元）", .number), Scope.Variable("甲、乙", .number)])
        #expect(Expression("产值（万元）+甲、乙", in: scope).diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("1 + \"a\"", ["wrong-operands |1 + \"a\"|"]), ("行业 * 2", ["wrong-operands |行业 * 2|"]),
        ("注册日期 + 1", ["wrong-operands |注册日期 + 1|"]), ("注册日期 + duration(\"P1D\")", []),
        ("营业收入 > \"100\"", ["wrong-operands |营业收入 > \"100\"|"]),
        ("行业 = 1", ["wrong-operands |行业 = 1|"]),
        ("行业 = null", []), ("营业收入 < null", ["wrong-operands |营业收入 < null|"]),
        ("营业收入 in (\"a\", 2)", ["wrong-operands |\"a\"|"]),
        ("营业收入 between 1 and \"2\"", ["wrong-operands |营业收入 between 1 and \"2\"|"]),
        ("if 营业收入 then 1 else 2", ["wrong-condition |营业收入|"]), ("-行业", ["wrong-operand |-行业|"]),
        ("flag and 营业收入", ["wrong-operand |营业收入|"]), ("营业收入(1)", ["not-a-function |营业收入(1)|"]),
        ("floor(行业)", ["wrong-argument |行业|"]), ("奖励(行业, 行业)", ["wrong-argument |行业|"]),
        ("注册日期.hour", ["no-such-property |hour|"]), ("null.a", ["no-such-property |a|"]),
        ("[1..\"a\"]", ["wrong-range |[1..\"a\"]|"]), ("any + 1", []),
        ("企业 = 1", ["wrong-operands |企业 = 1|"]), ("[1] = 1", []),
        ("[1] < 2", ["wrong-operands |[1] < 2|"]),
        ("date(2024-01-01)", ["wrong-argument |2024-01-01|"]), ("any > any", []),
        ("[1] + 1", ["wrong-operands |[1] + 1|"]),
        ("sum(1, 2)", []), ("count([])", []), ("sum([])", []), ("function(x) x + 1", []),
        ("(1 + \"a\") * 2", ["wrong-operands |1 + \"a\"|"]),
    ])
    func `what is null for certain is a warning`(source: String, expected: [String]) {
        let compiled = Expression(source, in: Self.scope)
        #expect(findings(source, in: Self.scope) == expected.map { "warning \($0)" })
        #expect(compiled.isSound)
    }

    @Test(arguments: [
        ("1 + 2", "number"), ("行业 + \"x\"", "string"), ("注册日期 - 注册日期", "days and time duration"),
        ("注册日期 + duration(\"P1D\")", "date"), ("[1, 2]", "list<number>"),
        ("[1, \"a\"]", "list<Any>"),
        ("[null, 1]", "list<number>"), ("[{a: 1}, {a: 2, b: 1}].a", "list<number>"),
        ("if flag then 1 else null", "number"), ("if flag then 1 else \"a\"", "Any"),
        ("for x in [1, 2] return {y: x}", "list<context<y: number>>"),
        ("for x in 1..3 return x", "list<number>"), ("[1, 2][1]", "number"),
        ("[1, 2][item > 1]", "list<number>"), ("企业.名称", "string"),
        ("企业[年份 > 1].名称", "list<string>"),
        ("[1..3].start", "number"), ("注册日期.year", "number"), ("奖励(1, 行业)", "number"),
        ("function(x: number) x + 1", "function<number> -> number"), ("any.x", "Any"),
        ("flag and any", "boolean"), ("any + \"a\"", "string"),
        ("some x in [1] satisfies x > 1", "boolean"),
        ("营业收入 in (1, 2)", "boolean"), ("(<5)", "range<number>"),
        ("duration(\"P1D\") / duration(\"P1D\")", "number"),
    ])
    func `types are found`(source: String, expected: String) {
        #expect(Expression(source, in: Self.scope).type.text == expected)
    }

    @Test func `of contexts that differ the shared entries are known`() {
        let type = Expression("[{a: 1, b: 2}, {a: 2, c: \"\"}]").type
        #expect(type == .list(.context(.init([.init("a", .number)], isOpen: true))))
    }

    @Test func `conformance and joining follow the standard`() {
        let wide: ValueType = .context(.init([.init("a", .number), .init("b", .string)]))
        let narrow: ValueType = .context(.init([.init("a", .any)]))
        #expect(wide.conforms(to: narrow))
        #expect(!narrow.conforms(to: wide))
        #expect(ValueType.null.conforms(to: .number))
        #expect(!ValueType.number.conforms(to: .list(.number)))
        let general: ValueType = .function([.init("", .any)], .number)
        let special: ValueType = .function([.init("", .number)], .any)
        #expect(general.conforms(to: special))
        #expect(!special.conforms(to: general))
        #expect(ValueType.list(.number).joined(with: .list(.string)) == .list(.any))
    }
}
