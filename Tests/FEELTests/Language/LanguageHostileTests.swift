import FEEL
import Testing

@Suite struct LanguageHostileTests {
    @Test(arguments: [
        "(", "[", "{a:", "-", "- -", "not(", "if ", "if true then ", "for x in ", "function() ",
        "a[",
        "f(", "x in (", "[1..", "<", "list<", "{", "1 + (", "a.", "sum(", "else ",
        "x instance of list<",
        "some x in ", "\"a\" + (", "@", "]", "[[",
    ])
    func `deep nesting ends in an error`(piece: String) async {
        // On the stack of a thread of the pool, as a server calls it.
        let compiled = await Task.detached {
            Expression(String(repeating: piece, count: 100_000))
        }.value
        #expect(!compiled.isSound)
        #expect(compiled.diagnostics.count <= 50)
    }

    @Test(arguments: [
        " + 1", " and true", "[1]", ".a", "(1)", " in x", " instance of Any", " = x", " ** 2",
    ])
    func `long chains end in an error, shorter ones do not`(piece: String) async {
        let scope = Scope([Scope.Variable("x")])
        await Task.detached {
            let long = Expression("x" + String(repeating: piece, count: 50_000), in: scope)
            #expect(long.diagnostics.map(\.problem) == [.nestedTooDeep(limit: 200)])
            let short = Expression("x" + String(repeating: piece, count: 900), in: scope)
            #expect(short.isSound)
            _ = try? short.evaluate([.boolean(true)])
        }.value
    }

    @Test func `chains beside each other do not count as one`() {
        let chain = "(1" + String(repeating: " + 1", count: 500) + ")"
        #expect(Expression("[\(chain), \(chain), \(chain)]").isSound)
        #expect(Expression("\(chain) * \(chain) * \(chain)").isSound)
        #expect(Expression(String(repeating: "if true then 1 else ", count: 900) + "2").isSound)
    }

    @Test func `entries that repeat each other do not make types explode`() {
        var source = "{e0: {a: 1}"
        for level in 1...60 { source += ", e\(level): {a: e\(level - 1), b: e\(level - 1)}" }
        #expect(Expression(source + "}").isSound)
        let lists = (1...60).reduce("x") { text, _ in
            "[\(text), \(text)][1]".count < 5_000 ? "[\(text), \(text)][1]" : text
        }
        #expect(Expression(lists, in: Scope([Scope.Variable("x", .number)])).isSound)
    }

    @Test func `a source that is too long is not read`() {
        var limits = Limits()
        limits.sourceLength = 10
        let compiled = Expression("1 + 1 + 1 + 1", limits: limits)
        #expect(compiled.diagnostics.map(\.problem) == [.sourceTooLarge(limit: 10)])
    }

    @Test(arguments: 1...8)
    func `garbage is compiled without a crash, its ranges inside the source`(seed: UInt64) {
        var generator = LanguageDice(state: seed)
        let pieces = [
            "(", ")", "[", "]", "{", "}", ",", ":", "..", ".", "+", "-", "*", "**", "/", "<", "<=",
            "=", "!=",
            "if", "then", "else", "for", "in", "return", "some", "satisfies", "and", "or", "not(",
            "between",
            "instance of", "function(", "external", "null", "true", "1", "2.5", ".5", "1e9",
            "\"s\"", "\"", "\\",
            "\\u12", "@\"P1D\"", "@", "?", "item", "partial", "a", "b c", "a-b", "甲", "，", "（", "”",
            "≥", "亿", "//",
            "/*", "*/", "\n", " ", "\u{3000}", "\u{0}", "🐎", "e\u{301}", "list<", ">", "->", "sum(",
            "date and time(",
        ]
        let scope = Scope([
            Scope.Variable("a"), Scope.Variable("a-b", .number), Scope.Variable("b c", .list(.any)),
            Scope.Variable("甲", .list(.context(.init([.init("b c", .number)])))),
        ])
        for _ in 0..<400 {
            let count = generator.below(25)
            let words = (0..<count).map { _ in pieces[generator.below(pieces.count)]
            }
            let source = words.joined(separator: generator.below(2) == 0 ? " " : "")
            let form: Expression.Form =
                generator.below(3) == 0 ? .unaryTests(of: .number) : .expression
            let compiled = Expression(source, in: scope, as: form)
            for diagnostic in compiled.diagnostics {
                let range = diagnostic.range
                #expect(0 <= range.start && range.start <= range.end, "\(source)")
                #expect(range.end <= source.utf8.count, "\(source)")
                _ = diagnostic.report(in: .chinese, source: source)
            }
            let row = Array(repeating: Value.null(nil), count: 4 + (form == .expression ? 0 : 1))
            _ = try? compiled.evaluate(row)
        }
    }

    @Test func `long sources of one kind are read in proportion to their length`() {
        for piece in [
            "a b ", "a.b-c ", "/*", "\"\\", "1 ", "甲，", "{", "a:", "f(a b", "x in (", "not(1) ",
            "[1..2[ ",
        ] {
            let source = String(repeating: piece, count: 200_000 / piece.utf8.count)
            let time = ContinuousClock().measure { _ = Expression(source) }
            #expect(time < .seconds(3), "\(piece)")
        }
    }
}
