import FEEL
import Testing

@Suite struct ExplanationTests {
    private let scope = Scope([.init("营业收入", .number), .init("在园区", .boolean)])

    @Test func `an explanation tells what held, which branch counts, and the facts`() throws {
        let expression = Expression(
            "if 营业收入 >= 2000 and 在园区 then 营业收入 * 0.1 else 0",
            in: scope
        )
        let explanation = try expression.explain([.number(2500), .boolean(true)])
        #expect(explanation.value.text == "250")
        #expect(
            explanation.text(in: .chinese) == """
                if 营业收入 >= 2000 and 在园区 then 营业收入 * 0.1 else 0 → 250（条件成立，取 then）
                  营业收入 >= 2000 and 在园区 → 成立
                    营业收入 >= 2000 → 成立
                      营业收入 = 2500
                    在园区 = true
                  营业收入 * 0.1 → 250
                    营业收入 = 2500
                """
        )
        #expect(explanation.facts.map(\.name) == ["营业收入", "在园区"])
        #expect(explanation.facts.map(\.value.text) == ["2500", "true"])
    }

    @Test func `what need not be looked at is not, and is said to be so`() throws {
        let expression = Expression("营业收入 >= 2000 and 在园区", in: scope)
        let explanation = try expression.explain([.number(5), .boolean(true)])
        #expect(
            explanation.text(in: .english) == """
                营业收入 >= 2000 and 在园区 → does not hold (the rest need not be looked at)
                  营业收入 >= 2000 → does not hold
                    营业收入 = 5
                """
        )
        #expect(explanation.facts.map(\.name) == ["营业收入"])
    }

    @Test func `a null is explained by its reason, in both languages`() throws {
        let explanation = try Expression("营业收入 / 0", in: scope).explain([.number(1), .null])
        #expect(explanation.text(in: .english).hasPrefix("营业收入 / 0 → null ("))
        #expect(explanation.text(in: .chinese).hasPrefix("营业收入 / 0 → null（"))
    }

    @Test func `parts give kind, source and value as data`() throws {
        let source = "[营业收入, 2][item > 1]"
        let explanation = try Expression(source, in: scope).explain(Context([("营业收入", .number(1))]))
        #expect(explanation.kind == .filter)
        #expect(explanation.source == source)
        #expect(explanation.parts.map(\.source) == ["[营业收入, 2]", "item > 1", "item > 1"])
        #expect(explanation.parts.map(\.value.text) == ["[1, 2]", "false", "true"])
        #expect(explanation.parts[1].parts.map(\.kind) == [.variable])
        #expect(explanation.isComplete)
    }

    @Test func `functions written elsewhere are quoted from where they were written`() throws {
        let function = try Expression("function(基数) 基数 * 2").evaluate([])
        let expression = Expression("f(3)", in: Scope([.init("f")]))
        let explanation = try expression.explain([function])
        #expect(explanation.parts.map(\.source) == ["f", "基数 * 2"])
        #expect(explanation.facts.map(\.name) == ["f"])
    }

    @Test func `long evaluations are explained in part, and say so`() throws {
        let explanation = try Expression("for i in 1..200000 return i").explain([])
        #expect(!explanation.isComplete)
        #expect(explanation.text(in: .english).split(separator: "\n").count < 100)
    }

    @Test func `explained values are the plain ones`() throws {
        var sources = RandomExpressions(seed: 20_240_601)
        let scope = Scope([
            .init("a", .number), .init("b", .boolean), .init("c", .string), .init("d"),
        ])
        for _ in 0..<1_500 {
            let expression = Expression(sources.expression(depth: 4), in: scope)
            let row = [sources.value(), sources.value(), sources.value(), sources.value()]
            let plain = try expression.evaluate(row)
            let explanation = try expression.explain(row)
            #expect(plain.text == explanation.value.text, "\(expression.source)")
            #expect(
                plain.reason?.problem == explanation.value.reason?.problem,
                "\(expression.source)"
            )
        }
    }
}

/// Random expressions over a number, a boolean, a string and anything, named a to d; most of them
/// mean something.
struct RandomExpressions {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

    mutating func value() -> Value {
        switch below(7) {
        case 0: .null
        case 1: .boolean(below(2) == 0)
        case 2: .string(pick(["", "甲", "2770"]))
        case 3: .list([.number(1), .number(Number(below(5)))])
        default: .number(Number(below(20) - 5))
        }
    }

    mutating func expression(depth: Int) -> String {
        if depth == 0 {
            return pick(["a", "b", "c", "d", "1", "0.5", "\"甲\"", "true", "null", "[1, 2, 3]"])
        }
        func part(_ source: inout RandomExpressions) -> String {
            source.expression(depth: depth - 1)
        }
        let (first, second, third) = (part(&self), part(&self), part(&self))
        switch below(14) {
        case 0: return "(\(first)) \(pick(["+", "-", "*", "/"])) (\(second))"
        case 1: return "(\(first)) \(pick(["<", "<=", ">", ">=", "=", "!="])) (\(second))"
        case 2: return "(\(first)) \(pick(["and", "or"])) (\(second))"
        case 3: return "if \(first) then \(second) else \(third)"
        case 4: return "for x in \(first) return (x) + (\(second))"
        case 5: return "\(pick(["some", "every"])) x in \(first) satisfies (\(second)) > x"
        case 6: return "[\(first), \(second)][\(third)]"
        case 7: return "(\(first)) in (\"甲\", \"2770\", 3)"
        case 8: return "(\(first)) in ([1..5], > (\(second)), \(third))"
        case 9: return "(\(first)) between (\(second)) and (\(third))"
        case 10: return "\(pick(["sum", "min", "count", "distinct values"]))([\(first), \(second)])"
        case 11: return "{x: \(first), y: \(second)}.\(pick(["x", "y", "z"]))"
        case 12: return "(function(x) (x) = (\(second)))(\(first))"
        default: return "[\(first), \(second)][item = (\(third))]"
        }
    }
}
