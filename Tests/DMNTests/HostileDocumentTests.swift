import DMN
import FEEL
import Testing

/// Documents that mean harm, to tables and loops above all.
@Suite struct HostileDocumentTests {
    @Test func `outputs of one name, over and over, are an error and no more`() throws {
        let names = ["a 3", "x", "a", "a", "b", "c", "a 4", "d", "a"]
        let table = DecisionTable(
            hitPolicy: .first,
            inputs: [.init("甲", "number")],
            outputs: names.map { .init($0) },
            rules: [.init(["-"], names.map { _ in "1" })]
        )
        let compiled = CompiledModel(model(.table(table), inputs: ["甲": "number"]))
        #expect(!compiled.isSound)
        let value = try compiled.evaluate(decision: "结果", inputs: given(["甲": "1"])).value
        guard case .context(let context) = value else {
            Issue.record("\(value.text)")
            return
        }
        #expect(context.count == names.count)
    }

    @Test func `a boxed iteration takes time in proportion to its list`() throws {
        let loop = BoxedExpression(
            .iteration(variable: "甲", in: .feel("[1..200000]"), return: .feel("甲"))
        )
        let compiled = CompiledModel(model(loop, inputs: [:]))
        let value = try compiled.evaluate(decision: "结果", inputs: ModelInputs()).value
        guard case .list(let elements) = value else {
            Issue.record("\(value.text.prefix(100))")
            return
        }
        #expect(elements.count == 200_000)
    }

    @Test func `text in many pieces is read in proportion to its length`() throws {
        let pieces = String(repeating: "&lt;", count: 400_000)
        let document = try XMLDocument(Array("<a>\(pieces)<b/>x</a>".utf8))
        #expect(document.root.children.count == 3)
        #expect(document.root.text.utf8.count == 400_001)
    }
}
