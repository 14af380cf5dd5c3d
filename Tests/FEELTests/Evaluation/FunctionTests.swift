import FEEL
import Testing

@Suite struct FunctionTests {
    @Test func `functions take along what they speak of`() {
        expect([
            ("(function(x) x + 1)(2)", "3"), ("{n: 10, f: function(x) x * n, r: f(2)}.r", "20"),
            ("(function(x) function(y) x - y)(5)(3)", "2"),
            ("(for i in 1..3 return function() i)[2]()", "2"),
            ("{f: function(a, b) a - b, r: f(b: 1, a: 5)}.r", "4"),
            (
                "(function(f, n) f(f, n))(function(f, n) if n = 0 then 1 else n * f(f, n - 1), 20)",
                "2432902008176640000"
            ),
        ])
    }

    @Test func `arguments and results are converted to their types, or the call is null`() {
        expect([
            ("(function(x: number) x)(\"a\")", "null"), ("(function(x: number) x)([1])", "1"),
            ("(function(x: list<number>) x)(1)", "[1]"), ("(function(x: number) x)(null)", "null"),
            ("(function(x: list<number>) count(x))([1, \"a\"])", "null"),
            ("(function(x) x)(1, 2)", "null"), ("(function(x) x)()", "null"),
            ("{f: function(a) a, r: f(b: 1)}.r", "null"), ("5(1)", "null"),
        ])
    }

    @Test func `built-in functions are values, too`() {
        expect([
            ("{f: sum, r: f([1, 2])}.r", "3"), ("{f: sum, r: f(1, 2)}.r", "3"),
            ("{f: not, r: f(negand: true)}.r", "false"),
            ("(for f in [min, max] return f(1, 2))", "[1, 2]"),
            ("{f: abs, r: f(1, 2)}.r", "null"),
            ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
        ])
    }

    @Test func `the host calls functions, and gives them`() throws {
        let run = Run()
        let twice = FunctionValue(name: "twice", parameters: [.init("x", .number)], result: .number)
        {
            arguments,
            run throws(Halt) in
            try run.step()
            guard case .number(let number)? = arguments.first else { return .null }
            return .number(number.adding(number) ?? number)
        }
        let expression = Expression("twice(x: 2) + twice([3])", in: Scope([.init("twice")]))
        #expect(try expression.evaluate([.function(twice)], in: run).text == "10")
        let refused = Expression("twice(\"a\")", in: Scope([.init("twice")]))
        let value = try refused.evaluate([.function(twice)], in: run)
        #expect(value.reason?.problem.code == "wrong-argument")
        guard case .function(let made) = try Expression("function(x) x + 1").evaluate([]) else {
            Issue.record("not a function")
            return
        }
        #expect(try made.call([.number(1)], in: run).text == "2")
        #expect(try made.call([], in: run).reason?.problem.code == "wrong-arity")
    }
}
