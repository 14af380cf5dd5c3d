import Testing

@testable import FEEL

/// Where a pattern first matches, as the texts before and within the match and of the groups.
private func find(_ pattern: Pattern, in text: String) throws -> [String?]? {
    var found: [String?]?
    try pattern.forEachMatch(in: text, keepsGroups: true, Run()) { match, bytes throws(Halt) in
        guard found == nil else { return }
        func part(_ range: Range<Int>?) -> String? {
            range.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        var parts = [part(0..<match.start), part(match.start..<match.end)]
        for number in 0..<pattern.groupCount { parts.append(part(match.group(number + 1))) }
        found = parts
    }
    return found
}

private func matches(_ text: String, _ pattern: String, _ flags: String = "") throws -> Bool {
    try Pattern(pattern, flags: flags).isFound(in: text, Run())
}

@Suite struct PatternTests {
    @Test(arguments: [
        ("abracadabra", "bra", true), ("abracadabra", "^a.*a$", true),
        ("abracadabra", "^bra", false), ("", "", true), ("", "a", false), ("a", "()", true),
        ("reginald", "a|e", true), ("ab", "^(?:a|b)+$", true), ("aab", "^a{2}b$", true),
        ("ab", "^a{2}b$", false), ("aaab", "^a{2,}b$", true), ("aaab", "^a{1,2}b$", false),
        ("aaab", "a{1,2}b", true), ("b", "^a{0}b$", true), ("ab", "^a{0}b$", false),
        ("xyz", "^...$", true), ("a\nb", "a.b", false), ("a\rb", "a.b", false),
        ("a.b", #"a\.b"#, true), ("axb", #"a\.b"#, false), ("a$b", #"a\$b"#, true),
        ("国字", "^..$", true), ("🐎", "^.$", true), ("e\u{301}", "^.$", false),
        ("国国国", "^国{3}$", true), ("国国", "^国{3}$", false),
        ("91330106MA2B0XK17W", #"^[0-9A-HJ-NP-Z]{18}$"#, true),
    ]) func `a pattern is found`(text: String, pattern: String, isFound: Bool) throws {
        #expect(try matches(text, pattern) == isFound)
    }

    @Test(arguments: [
        ("s", "a\nb", "a.b", true), ("m", "a\nb", "^b$", true), ("", "a\nb", "^b$", false),
        // A line feed at the end begins no line, but a line ends before it.
        ("m", "a\n", "^$", false), ("m", "\nab\n", "^$", true), ("m", "a\n\nb", "^$", true),
        ("m", "a\n", "a$", true), ("", "a\n", "a$", false),
        ("i", "abc", "ABC", true), ("i", "\u{212A}", "k", true), ("i", "k", "\u{212A}", true),
        ("i", "ǅ", "ǆ", true), ("i", "ﬀ", "FF", false), ("i", "ς", "Σ", true),
        ("i", "x", "[A-Z-[OI]]", true), ("i", "o", "[A-Z-[OI]]", false),
        ("i", "q", "[^Q]", false), ("i", "a", #"^\p{Lu}$"#, false), ("i", "Ａ", "ａ", true),
        ("i", "dUd", #"^([md])[aeiou]\1$"#, true), ("i", "\u{212A}xk", #"^(k)x\1$"#, true),
        ("x", "hello world", "hello[ ]world", true), ("x", "hello world", "hello world", false),
        ("x", "hello world", #"hello\ sworld"#, true), ("x", "ab", " a\n b\t", true),
        ("x", "abc", #"^\p{ I s B a s i c L a t i n }+$"#, true),
        ("q", "a.b", "a.b", true), ("q", "axb", "a.b", false), ("q", "([", "([", true),
        ("qi", "A.B", "a.b", true), ("qx", "a b", "a b", true), ("smix", "A", "a", true),
    ]) func `flags change what matches`(flags: String, text: String, pattern: String, isFound: Bool)
        throws
    {
        #expect(try matches(text, pattern, flags) == isFound)
    }

    @Test(arguments: [
        ("[a-c]", "b", true), ("[a-c]", "d", false), ("[^a-c]", "d", true), ("[^a-c]", "b", false),
        ("[-a]", "-", true), ("[a-]", "-", true), ("[a-c-e]", "-", true), ("[a^]", "^", true),
        ("[--]", "-", true), ("[a-c-[b]]", "b", false), ("[a-c-[b]]", "a", true),
        ("[a-z-[b-y-[m]]]", "m", true), ("[a-z-[b-y-[m]]]", "n", false),
        ("[^a-[b]]", "b", false), ("[^a-[b]]", "c", true), (#"[\]\[\-\\]"#, "]", true),
        (#"[\d-z]"#, "-", true), (#"[\n-\r]"#, "\r", true), ("[.$]", "$", true),
        (#"\d"#, "٣", true), (#"\d"#, "３", true), (#"\d"#, "三", false), (#"\D"#, "3", false),
        (#"\w"#, "中", true), (#"\w"#, "_", false), (#"\w"#, "，", false), (#"\w"#, "+", true),
        (#"\W"#, "-", true), (#"\s"#, "\t", true), (#"\s"#, "\u{3000}", false),
        (#"\S"#, "\u{A0}", true), (#"\i"#, ":", true), (#"\i"#, "1", false), (#"\c"#, "1", true),
        (#"\I"#, "·", true), (#"\C"#, "·", false), (#"\p{L}"#, "中", true),
        (#"\p{Lu}"#, "a", false), (#"\P{Lu}"#, "a", true), (#"\p{Nd}"#, "½", false),
        (#"\p{Sc}"#, "¥", true), (#"\p{Zs}"#, "\u{3000}", true), (#"\p{Cn}"#, "\u{378}", true),
        (#"\p{IsCJKUnifiedIdeographs}"#, "龙", true), (#"\p{IsCJKUnifiedIdeographs}"#, "𠀀", false),
        (#"\p{IsCJKUnifiedIdeographsExtensionB}"#, "𠀀", true), (#"\P{IsHiragana}"#, "あ", false),
        (#"\p{IsHalfwidthandFullwidthForms}"#, "（", true), (#"\p{IsLatin-1Supplement}"#, "é", true),
        (#"\p{IsCJKSymbolsandPunctuation}"#, "。", true), (#"\p{IsGreek}"#, "α", true),
        (#"[\p{L}-[一-龥]]"#, "龙", false), (#"[\p{L}-[一-龥]]"#, "L", true), ("[🐎-😀]", "😀", true),
    ]) func `a class has its members and no others`(pattern: String, text: String, isFound: Bool)
        throws
    {
        #expect(try matches(text, "^\(pattern)$") == isFound)
    }

    @Test(
        arguments: [
            ("a*", "aab", ["", "aa"]), ("a*?", "aab", ["", ""]), ("a+?", "aab", ["", "a"]),
            ("a??b", "aab", ["a", "ab"]), ("a{1,3}?b", "aaaab", ["a", "aaab"]),
            ("a{2,3}", "aaaa", ["", "aaa"]), ("a{2,3}?", "aaaa", ["", "aa"]),
            ("(ab)|(a)", "xabcd", ["x", "ab", "ab", nil]), ("(a)|(ab)", "ab", ["", "a", "a", nil]),
            ("^(.*?)d(.*)$", "darted", ["", "darted", "", "arted"]),
            ("(a|b)+", "abx", ["", "ab", "b"]),
            ("((a)|b)+", "ab", ["", "ab", "b", "a"]), ("(a*)*", "b", ["", "", nil]),
            ("(a*)+", "b", ["", "", ""]), ("(?:(a)|b)*c", "abc", ["", "abc", "a"]),
            ("(国|家)+", "爱国家吗", ["爱", "国家", "家"]),
        ] as [(String, String, [String?])]
    )
    func `the first alternative that succeeds counts`(
        pattern: String,
        text: String,
        parts: [String?]
    ) throws {
        #expect(try find(Pattern(pattern), in: text) == parts)
    }

    @Test(arguments: [
        (#"^(a)\1$"#, "aa", true), (#"^(a)\1$"#, "ab", false), (#"^(.+)\1$"#, "国家国家", true),
        (#"^(a)|b\1$"#, "b", true), (#"^(?:(a)|b)\1$"#, "b", true),
        // One group: the zero is a digit of the text. Ten groups: it is the tenth.
        (#"^(a)\10$"#, "aa0", true), (#"^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\10$"#, "abcdefghijj", true),
        (#"^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\100$"#, "abcdefghijj0", true),
        (#"('|").*?\1"#, #"he said "don't""#, true), (#"^(a*)b\1$"#, "aabaa", true),
        (#"^(a*)*\1$"#, "aaa", true), (#"^(?:()|a)*\1$"#, "aa", true),
    ]) func `a back-reference is what its group captured`(
        pattern: String,
        text: String,
        isFound: Bool
    ) throws {
        #expect(try matches(text, pattern) == isFound)
    }

    @Test(
        arguments: [
            ("(a", .unclosedGroup, 0), ("x((a)", .unclosedGroup, 1), ("a)", .unopenedGroup, 1),
            ("a[b", .unclosedClass, 1), ("[a-[b]", .unclosedClass, 0), ("[]", .emptyClass, 1),
            ("[^]", .emptyClass, 2), ("*", .nothingToRepeat, 0), ("a**", .nothingToRepeat, 2),
            ("a|+", .nothingToRepeat, 2), ("(?=a)", .nothingToRepeat, 1),
            ("a{2}{3}", .nothingToRepeat, 4),
            ("a{,3}", .wrongCount, 1), ("a{3,2}", .wrongCount, 1), ("a{x}", .wrongCount, 1),
            ("a{3", .wrongCount, 1), ("a}", .unescaped("}"), 1), ("a]", .unescaped("]"), 1),
            ("[a[b]", .unescaped("["), 2), ("[+--]", .unescaped("-"), 3),
            (#"\"#, .unknownEscape(""), 0),
            (#"a\b"#, .unknownEscape("b"), 2), (#"\u0041"#, .unknownEscape("u"), 1),
            (#"[\1]"#, .unknownEscape("1"), 2), (#"(a)\0"#, .unknownEscape("0"), 4),
            (#"\p{Foo}"#, .unknownProperty("Foo"), 3),
            (#"\p{IsFoo}"#, .unknownProperty("IsFoo"), 3),
            (#"\p{ IsBasicLatin}"#, .unknownProperty(" IsBasicLatin"), 3),
            (#"\pL"#, .unknownEscape("p"), 1),
            (#"\p{Cs}"#, .unknownProperty("Cs"), 3), ("[b-a]", .wrongRange, 3),
            (#"[a-\d]"#, .wrongRange, 4),
            ("[a-[b]c]", .wrongSubtraction, 6), (#"(.)\2"#, .wrongReference(2), 3),
            (#"\1(a)"#, .wrongReference(1), 0), (#"(a\1)"#, .wrongReference(1), 2),
            ("国[]", .emptyClass, 2),
        ] as [(String, PatternError.Syntax, Int)]
    )
    func `what is wrong is told with its place`(
        pattern: String,
        syntax: PatternError.Syntax,
        place: Int
    ) {
        #expect(throws: PatternError.syntax(syntax, at: place)) { try Pattern(pattern) }
    }

    @Test func `places count the white space that x drops`() {
        #expect(throws: PatternError.syntax(.unescaped("]"), at: 4)) {
            try Pattern(" a b]", flags: "x")
        }
    }

    @Test(arguments: ["p", "X", " ", "ig", "国"])
    func `an unknown flag is refused`(flags: String) throws {
        let letter = try #require(flags.unicodeScalars.last)
        #expect(throws: PatternError.unknownFlag(letter)) { try Pattern("a", flags: flags) }
    }
}

// MARK: Replacing and splitting

@Suite struct PatternTextTests {
    @Test(arguments: [
        ("abcd", "(ab)|(a)", "[1=$1][2=$2]", "[1=ab][2=]cd"),
        ("abracadabra", "bra", "*", "a*cada*"),
        ("abracadabra", "a.*?a", "*", "*c*bra"),
        ("abracadabra", "a(.)", "a$1$1", "abbraccaddabbra"),
        ("AAAA", "A+?", "b", "bbbb"), ("a.b", #"\."#, #"\\\$"#, #"a\$b"#), ("abc", "x", "y", "abc"),
        ("facetiously", "[iouy]", "[$0]", "facet[i][o][u]sl[y]"), ("abc", "(b)", "$12", "ab2c"),
        ("abc", "(b)", "$2", "ac"), ("abc", "b", "$1", "ac"), ("abc", "b", "$01", "ac"),
        ("３国", "[０-９]", "#", "#国"), ("🐎🐎", "🐎", "马", "马马"),
    ]) func `each match is replaced`(
        text: String,
        pattern: String,
        replacement: String,
        expected: String
    ) throws {
        let pattern = try Pattern(pattern)
        let replacement = try Replacement(replacement, groupCount: pattern.groupCount)
        #expect(try pattern.replacing(in: text, with: replacement, Run()) == expected)
    }

    @Test(arguments: [("$", 0), ("a$b", 1), (#"\"#, 0), (#"国\n"#, 1), ("$1$", 2)])
    func `a replacement that means nothing is refused`(source: String, place: Int) {
        #expect(throws: PatternError.replacement(at: place)) {
            try Replacement(source, groupCount: 1)
        }
    }

    @Test(arguments: [
        ("John Doe", #"\s"#, ["John", "Doe"]), ("a;b;c;;", ";", ["a", "b", "c", "", ""]),
        (",a", ",", ["", "a"]), ("abc", ",", ["abc"]), ("", ",", [""]),
        ("a1b22c", #"\d+"#, ["a", "b", "c"]),
        ("甲、乙，丙", "[、，]", ["甲", "乙", "丙"]),
    ]) func `a text is split at each match`(text: String, pattern: String, parts: [String]) throws {
        #expect(try Pattern(pattern).splitting(text, Run()) == parts)
    }

    @Test func `a text without a match is returned without counting`() throws {
        var limits = Limits()
        limits.size = 0
        let replacement = try Replacement("b", groupCount: 0)
        let text = String(repeating: "x", count: 100)
        #expect(
            try Pattern("a").replacing(in: text, with: replacement, Run(limits: limits)) == text
        )
    }

    @Test func `a replacement that grows too large ends the run`() throws {
        var limits = Limits()
        limits.size = 1_000
        let run = Run(limits: limits)
        let replacement = try Replacement(String(repeating: "y", count: 100), groupCount: 0)
        let text = String(repeating: "x", count: 11)
        #expect(throws: Halt.tooLarge(limit: 1_000)) {
            try Pattern("x").replacing(in: text, with: replacement, run)
        }
    }
}
