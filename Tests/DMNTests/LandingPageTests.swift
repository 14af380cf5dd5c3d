import DMN
import FEEL
import Foundation
import Testing

/// The examples of the engine's landing page, as somebody would write them who takes the engine.
@Suite struct LandingPageTests {
    private let source: Model
    private let model: CompiledModel

    init() {
        let table = DecisionTable(
            hitPolicy: .unique,
            inputs: [.init("级别", "string")],
            outputs: [.init(nil, "number")],
            rules: [.init(["\"国家级\""], ["100000"]), .init(["\"省级\""], ["50000"])]
        )
        let source = Model(
            name: "奖励",
            namespace: "urn:example:award",
            inputs: [InputData("级别", "string", id: "_level")],
            decisions: [
                Decision(
                    "奖励金额",
                    "number",
                    id: "_amount",
                    requires: Requirements(inputs: [ElementReference("_level")]),
                    logic: .table(table)
                )
            ]
        )
        self.source = source
        model = CompiledModel(source)
    }

    @Test func `a model is read and evaluated`() throws {
        let bytes = source.xml()
        let model = CompiledModel(try Model(xml: bytes))
        let result = try model.evaluate(
            decision: "奖励金额",
            inputs: ModelInputs([("级别", .string("省级"))])
        )
        let text = result.value.text  // 50000
        #expect(text == "50000")
        #expect(model.isSound)
    }

    @Test func `inputs are read from JSON`() throws {
        let data = try JSONReader().value(of: #"{"级别": "省级"}"#)
        guard case .context(let facts) = data else { return }
        let result = try model.evaluate(decision: "奖励金额", inputs: model.inputs(from: facts))
        #expect(result.value.text == "50000")
    }

    @Test func `a record tells which rules counted`() throws {
        let result = try model.evaluate(
            decision: "奖励金额",
            inputs: ModelInputs([("级别", .string("省级"))]),
            recording: true
        )
        let matched = result.records[0].tables[0].matched  // the second rule: [1]
        #expect(matched == [1])
    }

    @Test func `a check shows what a table leaves open`() throws {
        let findings = model.checkTables().flatMap { table in
            table.report.findings.map { $0.text(in: .english) }
        }
        #expect(findings.count == 1)
        #expect(findings[0].contains("级别"))
    }

    @Test func `every example of the page is one of these`() throws {
        let project = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = project.appendingPathComponent("Sources/DMN/DMN.docc/DMN.md")
        let blocks = try String(contentsOf: page, encoding: .utf8)
            .components(separatedBy: "```swift\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
        #expect(blocks.count == 5)
        let tests = try String(contentsOfFile: #filePath, encoding: .utf8)
            .split(separator: "\n").map { $0.drop { $0 == " " } }
        for block in blocks {
            let lines = block.split(separator: "\n").map { $0.drop { $0 == " " } }
            for line in lines { #expect(tests.contains(line), "\(line)") }
        }
    }
}
