import FEEL
import Testing

/// The language as the standard has it, in cases of our own.
///
/// A line holds an expression and, behind `⇒`, the text of its value, or `null` with its reason's
/// code. Before `⊢` stands the input that unary
/// tests are put to. Lines without `⇒` are headings.
enum StandardCases {}

@Suite struct StandardTests {
    @Test(arguments: [
        ("literals", StandardCases.literals), ("operators", StandardCases.operators),
        ("control", StandardCases.control), ("unary tests", StandardCases.unaryTests),
        ("texts", StandardCases.textFunctions), ("numbers", StandardCases.numericFunctions),
        ("lists", StandardCases.listFunctions), ("others", StandardCases.otherFunctions),
        ("corners", StandardCases.corners),
    ])
    func `expressions come to what the standard says`(family: String, cases: String) throws {
        var count = 0
        for line in cases.split(separator: "\n") {
            guard let arrow = line.firstRange(of: " ⇒ ") else { continue }
            let expected = line[arrow.upperBound...]
            let found = try described(line[..<arrow.lowerBound])
            #expect(Array(found.utf8) == Array(expected.utf8), "\(line)\nfound \(found)")
            count += 1
        }
        #expect(count > 50, "\(family) has its cases")
    }

    private func described(_ source: Substring) throws -> String {
        guard let turnstile = source.firstRange(of: " ⊢ ") else {
            return describe(try Expression(String(source)).evaluate([]))
        }
        let input = try Expression(String(source[..<turnstile.lowerBound])).evaluate([])
        let tests = Expression(
            String(source[turnstile.upperBound...]),
            as: .unaryTests(of: input.isNull ? .any : input.type)
        )
        return describe(try tests.evaluate([input]))
    }

    private func describe(_ value: Value) -> String {
        guard case .null(let reason) = value else { return value.text }
        return reason.map { "null \($0.problem.code)" } ?? "null"
    }
}
