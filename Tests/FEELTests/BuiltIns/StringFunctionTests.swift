import Testing

@testable import FEEL

@Suite struct StringFunctionTests {
    @Test func `a substring counts code points from either end`() {
        expect([
            (#"substring("foobar", 3)"#, #""obar""#), (#"substring("foobar", 3, 3)"#, #""oba""#),
            (#"substring("foobar", -2, 1)"#, #""a""#), (#"substring("foobar", 3, 3.8)"#, #""oba""#),
            (#"substring("foobar", 3, 99)"#, #""obar""#), (#"substring("foobar", 6)"#, #""r""#),
            (#"substring("foobar", -6, 6)"#, #""foobar""#), (#"substring("foobar", 3, 0)"#, #""""#),
            (#"substring("浙江省龙窑市", 4, 2)"#, #""龙窑""#), (#"substring("ＡＢ１２", -2)"#, #""１２""#),
            (#"substring("\U01F40Efoo", 2)"#, #""foo""#), (#"substring("🐎😀国", 2, 1)"#, #""😀""#),
            (#"substring(string: "foobar", start position: 3)"#, #""obar""#),
            (#"substring(length: 1, start position: -1, string: "国家")"#, #""家""#),
        ])
        // A combining mark is a code point of its own.
        #expect(evaluated(#"string length(substring("e\u0301x", 2))"#) == "2")
    }

    @Test(arguments: [
        #"substring("abc", 0)"#, #"substring("abc", 4)"#, #"substring("abc", -4)"#,
        #"substring("", 1)"#, #"substring("abc", 1, -1)"#, #"substring("abc", 0.9)"#,
    ]) func `a position or length that no text has is refused`(source: String) {
        #expect(reason(source)?.problem.code == "invalid-argument")
    }

    @Test func `lengths count code points`() {
        expect([
            (#"string length("")"#, "0"), (#"string length("abc")"#, "3"),
            (#"string length("龙窑")"#, "2"), (#"string length("ｶﾞ")"#, "2"),
            (#"string length("🐎😀")"#, "2"),
            (#"string length("\uD83D\uDCA9")"#, "1"), (#"string length("👨‍👩‍👧")"#, "5"),
            (#"string length("e\u0301")"#, "2"), (#"string length(string: " a ")"#, "3"),
        ])
    }

    @Test func `case is Unicode's`() {
        expect([
            (#"upper case("aBc4")"#, #""ABC4""#), (#"lower case("aBc4")"#, #""abc4""#),
            (#"upper case("ａ国é")"#, #""Ａ国É""#), (#"upper case("straße")"#, #""STRASSE""#),
            (#"lower case("ΑΓΟΡΑ")"#, #""αγορα""#), (#"lower case(string: "İ")"#, "\"i\u{307}\""),
        ])
    }

    @Test func `parts before and after another`() {
        expect([
            (#"substring before("foobar", "bar")"#, #""foo""#),
            (#"substring before("foobar", "xyz")"#, #""""#),
            (#"substring before("abc", "")"#, #""""#),
            (#"substring after("foobar", "ob")"#, #""ar""#), (#"substring after("", "a")"#, #""""#),
            (#"substring after("abc", "")"#, #""abc""#), (#"substring after("abc", "x")"#, #""""#),
            (#"substring after(string: "浙江省龙窑市", match: "省")"#, #""龙窑市""#),
            (#"substring before("浙江省龙窑市", "龙")"#, #""浙江省""#),
        ])
    }

    @Test func `what a text contains is found by code points`() {
        expect([
            (#"contains("foobar", "oba")"#, "true"), (#"contains("foobar", "of")"#, "false"),
            (#"contains("", "")"#, "true"), (#"contains("a", "ab")"#, "false"),
            (#"contains("\u212A", "K")"#, "false"), (#"contains("e\u0301", "e")"#, "true"),
            (#"contains("é", "e\u0301")"#, "false"), (#"contains("１２", "1")"#, "false"),
            (#"starts with("浙江省", "浙")"#, "true"), (#"starts with("浙", "浙江")"#, "false"),
            (#"ends with(string: "浙江省", match: "省")"#, "true"),
            (#"ends with("abc", "b")"#, "false"),
            (#"ends with("abc", "")"#, "true"), (#"starts with("abc", "")"#, "true"),
        ])
    }

    @Test func `long parts are found like short ones`() {
        for count in [1, 15, 16, 17, 40, 200] {
            let match = String(repeating: "ab", count: count) + "c"
            let text = String(repeating: "ab", count: count * 3) + "c国"
            #expect(Text.firstPlace(of: match, in: text) == count * 4)
            #expect(Text.firstPlace(of: match + "d", in: text) == nil)
            #expect(Text.firstPlace(of: text + "x", in: text) == nil)
        }
    }

    @Test func `strings are joined`() {
        expect([
            (#"string join(["a", "b"])"#, #""ab""#), (#"string join(["a", "b"], "、")"#, #""a、b""#),
            (#"string join(["a", null, "b"], ",")"#, #""a,b""#), (#"string join([], ",")"#, #""""#),
            (#"string join([null], ",")"#, #""""#), (#"string join(["a", "b"], null)"#, #""ab""#),
            (#"string join(["", ""], "-")"#, #""-""#), (#"string join("a", ",")"#, #""a""#),
            (#"string join(delimiter: "-", list: ["a", "b"])"#, #""a-b""#),
            (#"string join(["a", 1])"#, "null"), (#"string join(["a"], 1)"#, "null"),
            (#"string join(null)"#, "null"),
        ])
    }

    @Test func `values become texts`() {
        expect([
            (#"string("a")"#, #""a""#), ("string(1.10)", #""1.1""#), ("string(true)", #""true""#),
            (#"string(@"2020-02-29")"#, #""2020-02-29""#), (#"string(@"PT1H")"#, #""PT1H""#),
            (#"string(@"2020-02-29T10:00:00+08:00")"#, #""2020-02-29T10:00:00+08:00""#),
            (#"string(@"10:20:00@Asia/Shanghai")"#, #""10:20:00@Asia/Shanghai""#),
            (#"string([1, "a"])"#, #""[1, \"a\"]""#), (#"string(from: {a: 1})"#, #""{a: 1}""#),
            ("string(null)", "null"),
        ])
    }
}

@Suite struct StringFunctionPatternTests {
    @Test func `matches, replace and split take patterns`() {
        expect([
            (#"matches("浙江省", "^\p{IsCJKUnifiedIdeographs}+$")"#, "true"),
            (#"matches("abracadabra", "bra", null)"#, "true"), (#"matches("A", "a", "i")"#, "true"),
            (#"matches(pattern: "b", input: "abc", flags: "")"#, "true"),
            (#"replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")"#, #""[1=ab][2=]cd""#),
            (#"replace("a.b", ".", "$", "q")"#, #""a$b""#),
            (#"replace("２０２４年", "[０-９]+", "*")"#, #""*年""#),
            (#"replace(replacement: "-", input: "a b", pattern: "\s", flags: null)"#, #""a-b""#),
            (#"split("a;b;c;;", ";")"#, #"["a", "b", "c", "", ""]"#),
            (#"split(delimiter: "[、，]", string: "甲、乙，丙")"#, #"["甲", "乙", "丙"]"#),
        ])
    }

    @Test(arguments: [
        (#"matches("a", "[")"#, "pattern-forx0002"),
        (#"matches("a", "a", "p")"#, "pattern-forx0001"),
        (#"replace("abc", "x*", "-")"#, "pattern-forx0003"),
        (#"split("abc", "")"#, "pattern-forx0003"),
        (#"replace("a", "a", "$")"#, "pattern-forx0004"),
        (#"matches("a", "((xy){1,1000}){1,1000}")"#, "pattern-forx0002"),
    ]) func `what cannot be used is null and says why`(source: String, code: String) {
        let reason = reason(source)
        #expect(reason?.problem.code == "invalid-argument")
        #expect(reason?.cause?.problem.code == code)
        #expect(reason?.range != nil)
    }

    @Test func `the reason tells the place`() {
        let problem = reason(#"matches("a", "国(")"#)?.cause?.problem
        #expect(
            problem?.text(in: .english)
                == #"At character 2 of the regular expression: The "(" has no ")"."#
        )
        #expect(problem?.text(in: .chinese) == "正则表达式第 2 个字符处：“(”没有对应的“)”。")
    }

    @Test(arguments: [
        #"matches("a", null)"#, #"matches(null, "a")"#, #"matches("a", 1)"#, #"split(null, ",")"#,
        #"replace("a", "a", null)"#, #"contains(null, "a")"#, #"string length(1)"#,
        #"substring("abc", "1")"#, #"matches("a", "a", [])"#, #"upper case(null)"#,
    ]) func `arguments of another type are refused`(source: String) {
        #expect(reason(source)?.problem.code == "wrong-argument")
    }
}

@Suite struct StringFunctionLimitTests {
    @Test func `texts that grow too large end the evaluation`() {
        var limits = Limits()
        limits.size = 10_000
        let sources = [
            #"string join(for i in 1..20 return string join(for j in 1..50 return "国国国国国国国国国国"))"#,
            #"replace(string join(for i in 1..90 return "a"), "a", string join(for i in 1..90 return "国"))"#,
        ]
        for source in sources { #expect(evaluated(source, in: Run(limits: limits)) == "halted") }
    }

    @Test func `searching long texts counts as steps`() throws {
        var limits = Limits()
        limits.steps = 10_000
        let text = Value.string(String(repeating: "a", count: 100_000))
        let scope = Scope([Scope.Variable("text", .string)])
        let source = #"for i in 1..100 return contains(text, "b")"#
        #expect(throws: Halt.tooManySteps(limit: 10_000)) {
            try Expression(source, in: scope).evaluate([text], in: Run(limits: limits))
        }
    }

    @Test func `errors render in both languages`() {
        let syntax: [PatternError.Syntax] = [
            .unclosedGroup, .unopenedGroup, .unclosedClass, .emptyClass, .nothingToRepeat,
            .wrongCount,
            .unescaped("]"), .unknownEscape("b"), .unknownProperty("Foo"), .wrongRange,
            .wrongSubtraction, .wrongReference(2),
        ]
        let errors: [PatternError] =
            syntax.map { .syntax($0, at: 3) }
            + [.unknownFlag("p"), .matchesEmpty, .replacement(at: 3), .tooLarge]
        for error in errors {
            let english = error.problem.text(in: .english)
            let chinese = error.problem.text(in: .chinese)
            #expect(english.hasSuffix(".") && chinese.hasSuffix("。"))
            #expect(english.unicodeScalars.allSatisfy { $0.isASCII })
        }
        #expect(Set(errors.map { $0.problem.text(in: .chinese) }).count == errors.count)
    }
}
