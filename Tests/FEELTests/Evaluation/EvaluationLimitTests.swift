import FEEL
import Testing

@Suite struct EvaluationLimitTests {
    @Test(arguments: [
        "for i in 1..1000000000 return i", "every i in 1..1000000000 satisfies i > 0",
        "for i in 1..100000, j in 1..100000 return i",
        "for i in 1..64 return if i = 1 then \"龙窑\" else partial[-1] + partial[-1]",
        "for i in 1..64 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])",
        "for i in 1..100000 return partial", "for i in 1..100000 return [partial[-1]]",
        "(function(f) f(f))(function(f) f(f))",
        "(function(f, x) f(f, x))(function(f, x) f(f, [x]), 1)",
        "sort(for i in 1..5000 return i, function(x, y) count(for k in 1..100 return k) > 0)",
    ])
    func `a hostile expression ends in an error`(source: String) {
        var limits = Limits()
        limits.steps = 1_000_000
        limits.size = 1_000_000
        #expect(throws: Halt.self) { try Expression(source).evaluate([], in: Run(limits: limits)) }
    }

    /// Each entry holds the one before twice: fifty of them make 2⁵⁰ parts.
    private static let entries = (1...50).map { "a\($0): [a\($0 - 1), a\($0 - 1)]" }
        .joined(separator: ", ")

    @Test(arguments: ["= b50", "in [b50]", "instance of list<Any>"])
    func `parts that repeat each other cost what they hold`(rest: String) {
        let other = Self.entries.replacing("a", with: "b")
        let source = "{a0: 1, \(Self.entries), b0: 1, \(other), r: a50 \(rest)}.r"
        var limits = Limits()
        limits.steps = 100_000
        let run = Run(limits: limits)
        let value = try? Expression(source).evaluate([], in: run)
        #expect(value == nil || value?.text == "true")
        #expect(throws: Halt.self) {
            try Expression("{a0: 1, \(Self.entries)}").evaluate([], in: Run(limits: limits))
        }
    }

    @Test func `a sort ends whatever the order says`() {
        expect([
            ("sort([3, 1, 2], function(x, y) true)", "[2, 1, 3]"),
            ("sort([3, 1, 2], function(x, y) false)", "[3, 1, 2]"),
            ("sort([3, 1, 2], function(x, y) null)", "null"),
        ])
    }

    @Test func `functions call each other many deep`() {
        let source =
            "(function(f, n) f(f, n))(function(f, n) if n = 0 then 0 else 1 + f(f, n - 1), 64)"
        #expect(evaluated(source) == "64")
    }

    @Test func `evaluations that share a run share its limits`() throws {
        var limits = Limits()
        limits.steps = 100
        let run = Run(limits: limits)
        let expression = Expression("for i in 1..60 return i")
        _ = try expression.evaluate([], in: run)
        #expect(throws: Halt.tooManySteps(limit: 100)) { try expression.evaluate([], in: run) }
    }
}
