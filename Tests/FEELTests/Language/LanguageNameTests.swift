import FEEL
import Testing

@Suite struct LanguageNameTests {
    static let firm: ValueType = .context(
        .init([
            .init("名称", .string), .init("上年-产值", .number), .init("year end", .number),
            .init("amount", .number, aliases: ["金额"]),
        ])
    )
    static let scope = Scope([
        Scope.Variable("总产值", .number), Scope.Variable("上年产值", .number),
        Scope.Variable("总产值-上年产值", .number), Scope.Variable("a", .number),
        Scope.Variable("b", .number), Scope.Variable("a-b", .number),
        Scope.Variable("Profit and loss", .number), Scope.Variable("Person's age", .number),
        Scope.Variable("in1", .number), Scope.Variable("investment", .number),
        Scope.Variable("days in weekend", .list(.string)), Scope.Variable("营业收入 合计", .number),
        Scope.Variable("2024年产值", .number), Scope.Variable("产值（万元）", .number),
        Scope.Variable("产值(万元)", .number), Scope.Variable("增长率%", .number),
        Scope.Variable("营业收入", .number, aliases: ["revenue", "主营 收入"]),
        Scope.Variable("企业", .list(firm)), Scope.Variable("单位", firm), Scope.Variable("any"),
        Scope.Variable("合格?", .boolean), Scope.Variable("and", .number),
        Scope.Variable("ｆｉｒｍ", .number), Scope.Variable("e\u{301}", .number),
        Scope.Variable("C**", .number), Scope.Variable("if any", .number),
    ])

    @Test(arguments: [
        ("总产值 - 上年产值", "(- 总产值 上年产值)"), ("总产值-上年产值", "总产值-上年产值"),
        ("a-b - a - b", "(- (- a-b a) b)"), ("a-b-b", "(- a-b b)"), ("a -b", "(- a b)"),
        ("Profit and loss > 1 and a > 1", "(and (> Profit and loss 1) (> a 1))"),
        ("Profit  and\n loss", "Profit and loss"), ("Person's age + 1", "(+ Person's age 1)"),
        ("in1 + investment", "(+ in1 investment)"), ("营业收入 + 营业收入\u{3000}合计", "(+ 营业收入 营业收入 合计)"),
        ("for i in days in weekend return i", "(for i<-days in weekend i)"),
        ("2024年产值 * 2", "(* 2024年产值 2)"), ("产值（万元）+产值(万元)", "(+ 产值（万元） 产值(万元))"),
        ("增长率% / 100", "(/ 增长率% 100)"), ("revenue + 主营 收入", "(+ 营业收入 营业收入)"),
        ("合格? and true", "(and 合格? true)"), ("and + 1", "(+ and 1)"), ("ｆｉｒｍ", "ｆｉｒｍ"),
        ("C** ** 2", "(** C** 2)"), ("if any + 1", "(+ if any 1)"),
    ])
    func `the longest name in scope is the name`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test func `names are compared by code points`() {
        #expect(tree("e\u{301}", in: Self.scope) == "e\u{301}")
        #expect(tree("\u{E9}", in: Self.scope) == "!unknown-name")
    }

    @Test(arguments: [
        ("单位.上年-产值 - 1", "(- (. 单位 上年-产值) 1)"), ("单位.year end", "(. 单位 year end)"),
        ("单位.金额", "(. 单位 amount)"), ("企业.year  end[1]", "(filter (. 企业 year end) 1)"),
        (
            "企业[year end > 3 and 金额 < a].名称",
            "(. (filter 企业 (and (> (. item year end) 3) (< (. item amount) a))) 名称)"
        ),
        ("企业[item.名称 = \"x\"]", "(filter 企业 (= (. item 名称) \"x\"))"),
        ("any.first name.last and true", "(and (. (. any first name) last) true)"),
        ("any.a-b", "(- (. any a) b)"), ("any.time offset", "(. any time offset)"),
        ("any.in", "(. any in)"),
        (
            "sort(企业, function(x, y) x.上年-产值 < y.金额)",
            "(sort 企业 (function (x y) (< (. x 上年-产值) (. y amount))))"
        ),
    ])
    func `members are found by the type before the point`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("any[price > b]", "(filter any (> (entry price) (entry b or b)))"),
        ("any[unit price > 1]", "(filter any (> (entry unit price) 1))"),
        ("any[a price > 1]", "(filter any (> (entry a price) 1))"),
        ("any[count(item) > 1]", "(filter any (> (count item) 1))"),
        (
            "any[x[y = b]]",
            "(filter any (filter (entry x) (= (entry y or (entry y)) (entry b or (entry b or b)))))"
        ),
        ("any[1]", "(filter any 1)"),
    ])
    func `in a filter of unknown elements a name may be an entry`(source: String, expected: String)
    {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("{max: 5, r: max}", "{max: 5, r: max}"),
        ("{a: 1, r: {a: 2, s: a}, t: a}", "{a: 1, r: {a: 2, s: a}, t: a}"),
        ("for a in [1] return a", "(for a<-[1] a)"),
        ("for a in [a] return a-b", "(for a<-[a] a-b)"),
        ("{a-b: 1, a: 2, b: 3, c: a-b}", "{a-b: 1, a: 2, b: 3, c: a-b}"),
        ("{单价 (元): 1}", "!confusable"),
        ("{甲 and 乙: 1, c: 甲 and 乙 + 1}", "{甲 and 乙: 1, c: (+ 甲 and 乙 1)}"),
        ("for x y in [1] return x y + 1", "(for x y<-[1] (+ x y 1))"),
        ("function(x-y: number) x-y", "(function (x-y) x-y)"),
    ])
    func `what an expression defines shadows what is further out`(source: String, expected: String)
    {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test func `a variable of a function's name hides the function`() {
        let scope = Scope([Scope.Variable("count", .number)])
        #expect(tree("count + 1", in: scope) == "(+ count 1)")
        #expect(findings("count(1)", in: scope) == ["warning not-a-function |count(1)|"])
    }

    @Test func `slots are given in order, and functions take along what they use`() throws {
        let scope = Scope([Scope.Variable("p", .number), Scope.Variable("q", .number)])
        let source = "for x in [1, 2] return (function(y) (function(z) x + y + z + q)(10))(100)"
        let value = try Expression(source, in: scope).evaluate([.null, .number(Number(1000))])
        guard case .list(let sums) = value else {
            Issue.record("no list: \(value)")
            return
        }
        let expected = [1111, 1112]
        for (sum, wanted) in zip(sums, expected) {
            #expect(sum.equals(.number(Number(wanted))) == true)
        }
    }
}
