import FEEL
import Testing

/// What is dear counts as much as it takes.
@Suite struct HostileExpressionTests {
    private static let long =
        "a: (for i in 1..15 return if i = 1 then \"12\" else partial[-1] + partial[-1])[-1]"

    private func limits(steps: Int = 10_000_000, size: Int = 20_000_000) -> Limits {
        var limits = Limits()
        limits.steps = steps
        limits.size = size
        return limits
    }

    @Test(arguments: [
        "b = c", "b < c", "b between b and c", "b in [b..c]", "min(b, c)", "sort([b, c])",
        "number(a)", "number(a, \",\", \".\")", "distinct values([b])",
    ])
    func `long texts cost what is looked at`(call: String) {
        let source =
            "{\(Self.long), b: a + \"x\", c: a + \"y\", r: for i in 1..1500 return \(call)}"
        #expect(throws: Halt.self) {
            try Expression(source).evaluate([], in: Run(limits: limits(steps: 100_000)))
        }
    }

    @Test(arguments: ["all", "any"])
    func `long lists cost what is looked at`(name: String) {
        let item = name == "all"
        let source =
            "{l: for i in 1..2000 return \(item), r: for i in 1..2000 return \(name)(l)}"
        #expect(throws: Halt.self) {
            try Expression(source).evaluate([], in: Run(limits: limits(steps: 100_000)))
        }
    }

    @Test func `each new pattern costs its compiling`() {
        let source = "for i in 1..2000 return matches(\"a\", \"[b-y]窑\" + string(i))"
        #expect(throws: Halt.self) {
            try Expression(source).evaluate([], in: Run(limits: limits(steps: 100_000)))
        }
    }

    @Test func `a copy of the results so far costs their number`() throws {
        let kept = "for i in 1..3000 return count(for j in [partial] return 1)"
        #expect(throws: Halt.self) {
            try Expression(kept).evaluate([], in: Run(limits: limits(steps: 100_000)))
        }
        let plain = Expression("for i in 1..3000 return count(partial)")
        _ = try plain.evaluate([], in: Run(limits: limits(steps: 100_000, size: 100_000)))
        #expect(throws: Halt.self) {
            try plain.explain([], in: Run(limits: limits(steps: 100_000, size: 100_000)))
        }
    }

    @Test func `nulls that arose and entries weigh more than elements`() {
        for source in [
            "for i in 1..10000 return 1 / 0",
            "context(for i in 1..4000 return {key: string(i), value: i})",
        ] {
            #expect(throws: Halt.self) {
                try Expression(source).evaluate([], in: Run(limits: limits(size: 25_000)))
            }
        }
    }

    @Test func `many small loops and large contexts take time in proportion`() throws {
        let loops = Expression("count(for a in 1..600, b in 1..600 return a)")
        #expect(try loops.evaluate([]).text == "360000")
        let entries = (1...20_000).map { "a\($0): 1" }.joined(separator: ", ")
        #expect(Expression("{\(entries)}").isSound)
    }

    @Test func `a loop of thousands of variables is refused`() {
        let variables = (0..<5_000).map { "i\($0) in [1]" }.joined(separator: ", ")
        for source in ["for \(variables) return 1", "some \(variables) satisfies true"] {
            let compiled = Expression(source)
            #expect(!compiled.isSound)
            #expect((try? compiled.evaluate([]))?.isNull == true)
        }
    }

    @Test(arguments: ["(", "[", "{a: ", "abs(", "if true then 1 else if ", "not("])
    func `a source that nests forty deep is read`(piece: String) {
        let closing =
            switch piece.first {
            case "[": "]"
            case "{": "}"
            case "i": " then 1 else 2"
            default: ")"
            }
        let depth = 40
        let source =
            String(repeating: piece, count: depth) + "true"
            + String(repeating: closing, count: piece.hasPrefix("if") ? 1 : depth)
        let compiled = Expression(source)
        #expect(
            !compiled.diagnostics.contains { diagnostic in
                if case .nestedTooDeep = diagnostic.problem { true } else { false }
            }
        )
    }
}
