import Testing

@testable import FEEL

@Suite struct ExplanationTextTests {
    /// The explanation of an expression over facts in JSON.
    private func explain(_ source: String, _ facts: String = "{}") throws -> Explanation {
        guard case .context(let facts) = try JSONReader().value(of: facts) else {
            throw Unreadable()
        }
        let scope = Scope(facts.entries.map { Scope.Variable($0, $1.type) })
        return try Expression(source, in: scope).explain(facts.values)
    }

    private struct Unreadable: Error {}

    @Test func `each part stands under the part it was evaluated for`() throws {
        let explanation = try explain(
            "if 收入 - 成本 > 10 and 户数 in [1..5] then 收入 * 8 / 100 else 0",
            #"{"收入": 50, "成本": 20, "户数": 3}"#
        )
        #expect(
            explanation.text(in: .chinese) == """
                if 收入 - 成本 > 10 and 户数 in [1..5] then 收入 * 8 / 100 else 0 → 4（条件成立，取 then）
                  收入 - 成本 > 10 and 户数 in [1..5] → 成立
                    收入 - 成本 > 10 → 成立
                      收入 - 成本 → 30
                        收入 = 50
                        成本 = 20
                    户数 in [1..5] → 成立
                      户数 = 3
                  收入 * 8 / 100 → 4
                    收入 = 50
                """
        )
        #expect(
            explanation.text(in: .english).hasPrefix(
                "if 收入 - 成本 > 10 and 户数 in [1..5] then 收入 * 8 / 100 else 0 → 4"
                    + " (the condition holds: then counts)\n  收入 - 成本 > 10 and 户数 in [1..5] → holds\n"
            )
        )
    }

    @Test func `a null says why`() throws {
        let text = try explain("甲 / 0 + 1", #"{"甲": 1}"#).text(in: .english)
        let problem = Problem.divisionByZero.text(in: .english)
        #expect(text.contains("  甲 / 0 → null (\(problem))"))
    }

    @Test func `many parts are counted, long ones are cut`() throws {
        let loop = try explain("for i in 1..500 return i + 1").text(in: .english)
        #expect(loop.hasSuffix("… and 480 more"))
        #expect(loop.split(separator: "\n").count < 60)
        #expect(loop.utf8.count < 10_000)
        let nested = try explain("count(for i in 1..200000 return i)").text(in: .chinese)
        #expect(nested.utf8.count < 10_000)
    }

    @Test func `an explanation is data, too`() throws {
        let explanation = try explain("甲 + 1 / 0", #"{"甲": 1.50}"#)
        let json = try explanation.data(in: .english).json()
        let problem = Problem.divisionByZero
        #expect(json.hasPrefix(#"{"source":"甲 + 1 / 0","start":0,"end":11,"value":null,"#))
        #expect(json.contains(#"{"source":"甲","start":0,"end":3,"value":1.5}"#))
        #expect(json.contains(#""code":"\#(problem.code)""#))
    }
}
