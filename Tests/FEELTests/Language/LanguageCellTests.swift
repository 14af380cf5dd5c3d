import FEEL
import Testing

@Suite struct LanguageCellTests {
    static let scope = Scope([
        Scope.Variable("flag", .boolean), Scope.Variable("n", .number), Scope.Variable("a"),
        Scope.Variable("r", .record),
    ])

    @Test(arguments: [
        ("-", "(tests -)"), (" - ", "(tests -)"), ("-5", "(tests -5)"), ("< 5", "(tests <5)"),
        ("1, 2,3", "(tests 1 2 3)"), ("[1..5], > 7", "(tests [1..5] >7)"),
        ("(1..5]", "(tests (1..5])"),
        ("not(1, > 5)", "(none 1 >5)"), ("not(1), 2", "(tests (none 1) 2)"),
        ("? > 3 and ? < 5", "(tests ?(and (> ? 3) (< ? 5)))"), ("n + 1", "(tests (+ n 1))"),
        ("not(flag) and ? > 3", "(tests ?(and (not flag) (> ? 3)))"), ("n > 3", "(tests ?(> n 3))"),
        ("flag", "(tests ?flag)"), ("odd(?)", "(tests ?(odd ?))"),
        (">= n * 2", "(tests >=(* n 2))"),
        ("? + 1", "(tests (+ ? 1))"), ("(<5)", "(tests (..5))"), ("!= 5", "(tests !=5)"),
    ])
    func `a cell of numbers is read`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope, as: .unaryTests(of: .number)) == expected)
    }

    @Test(arguments: [
        ("true", "(tests true)"), ("flag", "(tests flag)"), ("not(flag)", "(none flag)"),
        ("n > 3", "(tests (> n 3))"), ("? = flag", "(tests ?(= ? flag))"),
        ("r.b", "(tests (. r b))"),
    ])
    func `a boolean is a value for a boolean input`(source: String, expected: String) {
        #expect(tree(source, in: Self.scope, as: .unaryTests(of: .boolean)) == expected)
    }

    @Test(arguments: [
        ("true", "(tests true)"), ("flag", "(tests flag)"), ("n > 3", "(tests ?(> n 3))"),
        ("a", "(tests a)"), ("\"x\", \"y\"", "(tests \"x\" \"y\")"),
    ])
    func `a condition on other things is one for an input of any type`(
        source: String,
        expected: String
    ) {
        #expect(tree(source, in: Self.scope, as: .unaryTests(of: .any)) == expected)
    }

    @Test(arguments: [
        ("", ["error syntax ||"]), ("< 5 and", ["error syntax |and|"]),
        ("1 2", ["error syntax |2|"]),
        ("\"x\"", ["warning wrong-operands |\"x\"|"]),
        ("< \"x\"", ["warning wrong-operands |< \"x\"|"]),
        ("[\"a\"..\"b\"]", ["warning wrong-operands |[\"a\"..\"b\"]|"]),
        ("x, y", ["error unknown-name |x|", "error unknown-name |y|"]),
        ("1 +, 2 +", ["error syntax |,|", "error syntax ||"]), ("1)", ["error syntax |)|"]),
        ("1 3, not(2", ["error syntax |3|", "error syntax ||"]),
    ])
    func `what is wrong in a cell is found`(source: String, expected: [String]) {
        #expect(findings(source, in: Self.scope, as: .unaryTests(of: .number)) == expected)
    }
}

extension ValueType {
    /// A context with a boolean entry, for tests.
    fileprivate static let record: ValueType = .context(.init([.init("b", .boolean)]))
}
