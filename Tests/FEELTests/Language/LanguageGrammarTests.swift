import FEEL
import Testing

@Suite struct LanguageGrammarTests {
    static let scope = Scope([
        Scope.Variable("a"), Scope.Variable("b", .number), Scope.Variable("c", .number),
        Scope.Variable("flag", .boolean), Scope.Variable("xs", .list(.number)),
    ])

    @Test(arguments: [
        ("1 + 2 * 3", "(+ 1 (* 2 3))"),
        ("1 - 2 - 3", "(- (- 1 2) 3)"),
        ("8 / 4 / 2 * 3", "(* (/ (/ 8 4) 2) 3)"),
        ("2 ** 3 ** 2", "(** (** 2 3) 2)"),
        ("-b ** 2", "(** (- b) 2)"),
        ("2 ** -b", "(** 2 (- b))"),
        ("(1 + b) ** -c", "(** (+ 1 b) (- c))"),
        ("--b", "(- (- b))"),
        ("-5", "-5"),
        ("- 5", "-5"),
        ("1 - -1", "(- 1 -1)"),
        ("1-1", "(- 1 1)"),
        ("b<c and b>c or flag", "(or (and (< b c) (> b c)) flag)"),
        ("b + 1 >= c * 2", "(>= (+ b 1) (* c 2))"),
        ("b != c = flag", "(= (!= b c) flag)"),
        ("b between 1 and c + 1 and flag", "(and (between b 1 (+ c 1)) flag)"),
        ("flag or b between 1 and 2", "(or flag (between b 1 2))"),
        ("-b instance of number", "(- (is b number))"),
        ("b + c instance of number", "(+ b (is c number))"),
    ])
    func `operators bind as the grammar has it`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        (".5", "0.5"), ("1.50", "1.5"), ("1.2e3", "1200"), ("12E-1", "1.2"), ("007", "7"),
        ("1..2", "!syntax"), ("true", "true"), ("null", "null"),
        (#""a\n\"b\"\\""#, "\"a\n\"b\"\\\""),
        (#""\u4E2D\uD83D\uDC0E\U01F40E""#, "\"中🐎🐎\""),
        (#""\d\s\3\p{L}""#, #""\d\s\3\p{L}""#),
        (#""\ud800""#, "!syntax"), (#""\u12""#, "!syntax"), (#""abc"#, "!syntax"),
        ("\"abc\\", "!syntax"),
    ])
    func `literals are read`(source: String, expected: String) {
        #expect(tree(source) == expected)
    }

    @Test func `temporal literals are read`() {
        #expect(Expression(#"@"2026-01-31""#).type == .date)
        #expect(Expression(#"@ "P1M""#).type == .yearMonthDuration)
        #expect(findings(#"@"2026-02-30""#) == [#"error syntax |@"2026-02-30"|"#])
    }

    @Test(arguments: [
        ("1 + /* 1 + */ 1", "(+ 1 1)"), ("// before\n1 // behind", "1"),
        ("/**/1/***/", "1"), ("1\u{A0}+\u{3000}2\u{FEFF}", "(+ 1 2)"), ("b /c", "(/ b c)"),
    ])
    func `comments and all kinds of white space are passed over`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("[]", "[]"), ("[1, [2], 3]", "[1 [2] 3]"), ("[1..5]", "[1..5]"), ("(1..5)", "(1..5)"),
        ("]1..5[", "(1..5)"), ("[1..5[", "[1..5)"), ("(b+1..c*2]", "((+ b 1)..(* c 2)]"),
        ("[1..xs[1]]", "[1..(filter xs 1)]"), ("[1..xs[-1]]", "[1..(filter xs -1)]"),
        ("[1..5[ = a", "(= [1..5) a)"), ("[1..5[.start", "(. [1..5) start)"),
        ("[1..5[ and flag", "(and [1..5) flag)"), ("(<5)", "(..5)"), ("(>= b)", "[b..)"),
        ("(= 5)", "[5..5]"), ("< 5", "(..5)"), ("(1..5].end included", "(. (1..5] end included)"),
        ("((1))", "1"), ("[< 5, >= 7]", "[(..5) [7..)]"), ("[[1..2], [3..4)]", "[[1..2] [3..4)]"),
    ])
    func `lists and ranges are told apart`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("b in 5", "(in b 5)"), ("b in < 5 and flag", "(and (in b <5) flag)"),
        ("b in (1, 2, > 5)", "(in b 1 2 >5)"), ("b in (1..5]", "(in b (1..5])"),
        ("b in ]1..5]", "(in b (1..5])"), ("b in (5)", "(in b 5)"), ("b in (xs)", "(in b xs)"),
        ("b in (1 + 2) * 3", "(in b (* (+ 1 2) 3))"), ("b in (xs)[1]", "(in b (filter xs 1))"),
        ("b in (!= 5)", "(in b !=5)"), ("b in != 5", "(in b !=5)"), ("b in =5", "(in b =5)"),
        ("b in ([1..2], [4..5])", "(in b [1..2] [4..5])"), ("b in (? > 5)", "(in b ?(> ? 5))"),
        ("b in (not(1, 2))", "(in b (none 1 2))"), ("b in ((1..2), 5)", "(in b (1..2) 5)"),
    ])
    func `membership takes tests`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("if flag then 1 else 2", "(if flag 1 2)"),
        ("if flag then 1 else if b > 1 then 2 else 3", "(if flag 1 (if (> b 1) 2 3))"),
        ("1 + if flag then 1 else 2 + 3", "(+ 1 (if flag 1 (+ 2 3)))"),
        ("for i in xs return i + 1", "(for i<-xs (+ i 1))"),
        ("for i in 1+1..b return i", "(for i<-(+ 1 1)..b i)"),
        ("for i in [1..3], j in xs return i * j", "(for i<-[1..3] j<-xs (* i j))"),
        ("for i in 0..4 return partial[-1]", "(for partial i<-0..4 (filter partial -1))"),
        ("some x in xs satisfies x > 1", "(some x<-xs (> x 1))"),
        ("every x in xs, y in xs satisfies x = y", "(every x<-xs y<-xs (= x y))"),
        ("xs[item > 1]", "(filter xs (> item 1))"), ("xs[1][2]", "(filter (filter xs 1) 2)"),
        ("sum(for x in xs return x)", "(sum (for x<-xs x))"),
        ("{a: 1, b c: a + 1}.b c", "(. {a: 1, b c: (+ a 1)} b c)"),
        (#"{"x+y(!": 1}"#, "{x+y(!: 1}"), ("{}", "{}"), ("{foo+bar: 1}", "{foo+bar: 1}"),
        ("{if: 1, a-b: 2, c: a-b}", "{if: 1, a-b: 2, c: a-b}"),
    ])
    func `conditions, loops, filters and contexts are read`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("abs(-1)", "(abs -1)"),
        ("date and time(\"2020-01-01\")", "(date and time \"2020-01-01\")"),
        (
            "number(from: \"1\", decimal separator: \".\", grouping separator: null)",
            "(number \"1\" null \".\")"
        ),
        (
            "insert before(newItem: 1, position: 2, list: xs)", "(insert before xs 2 1)"
        ),
        ("abs", "'abs"), ("(abs)(1)", "(call 'abs 1)"), ("not(flag)", "(not flag)"),
        ("function(x, y z: list<number>) x + b", "(function (x y z) (+ x b))"),
        ("(function(x) x)(1)", "(call (function (x) x) 1)"),
        ("function() function(x) x + b", "(function () (function (x) (+ x b)))"),
        ("a(1)(2)", "(call (call a 1) 2)"), ("a(p: 1, q r: 2)", #"(call a ["p: 1", "q r: 2"])"#),
        ("{f: function(x) x, r: f(1)}", "{f: (function (x) x), r: (call f 1)}"),
        ("sum (1, 2)", "(sum 1 2)"),
        ("function(x) external {java: {class: \"c\"}}", "(function (x) !external-function)"),
    ])
    func `calls and functions are read`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope) == expected)
    }

    @Test(arguments: [
        ("number", "number"), ("list<list<string>>", "list<list<string>>"), ("list", "list<Any>"),
        ("context<a: number, b c: string>", "context<a: number, b c: string>"),
        ("range<date>", "range<date>"), ("function<> -> Any", "function<> -> Any"),
        ("function<number,string>->boolean", "function<number, string> -> boolean"),
        ("days and time duration", "days and time duration"), ("date  and\ttime", "date and time"),
        ("years and months duration", "years and months duration"), ("Any", "Any"),
        ("context", "context"), ("tName", "string"), ("other.tName", "number"),
    ])
    func `types are read`(source: String, expected: String) throws {
        let types = [Scope.NamedType("tName", .string), Scope.NamedType("other.tName", .number)]
        #expect(try #require(ValueType(source, types: types)).text == expected)
        let scope = Scope([Scope.Variable("a")], types: types)
        #expect(
            tree("a instance of \(source) and true", in: scope) == "(and (is a \(expected)) true)"
        )
    }

    @Test(arguments: ["", "numbr", "list<", "list<number", "number string", "context<a>", "list<>"])
    func `what is no type is none`(source: String) {
        #expect(ValueType(source) == nil)
    }

    @Test func `a type's text reads as the type again`() {
        let inner: ValueType = .context(.init([.init("甲 乙", .list(.dateTime)), .init("x", .any)]))
        let type: ValueType = .function([.init("", inner), .init("", .range(.time))], inner)
        #expect(ValueType(type.text) == type)
    }
}
