import DMN
import FEEL
import Foundation
import Testing

/// What is written: models that were read, models that were changed, and new ones.
@Suite struct WritingTests {
    @Test(.enabled(if: !Kit.folders.isEmpty))
    func `every model of the kit is written as it was read`() throws {
        for folder in Kit.folders {
            for file in folder.models {
                let document = try XMLDocument(Kit.bytes(of: file))
                let model = try Model(document)
                let written = model.xml()
                #expect(try XMLDocument(written) == document, "\(file.lastPathComponent)")
                #expect(try Model(xml: written).xml() == written)
            }
        }
    }

    private let source = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- 一份模型 -->
        <d:definitions xmlns:d="https://www.omg.org/spec/DMN/20230324/MODEL/" \
        xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/" xmlns:v="urn:vendor" \
        name="m" namespace="urn:m" v:tool="x">
          <d:extensionElements><v:note>留</v:note></d:extensionElements>
          <d:itemDefinition name="数"><d:typeRef>number</d:typeRef></d:itemDefinition>
          <!-- 输入 -->
          <d:inputData id="_1" name="甲"><d:variable name="甲" typeRef="数"/></d:inputData>
          <d:decision id="_2" name="结果" v:color="red">
            <d:extensionElements><v:mark/></d:extensionElements>
            <d:variable name="结果"/>
            <d:informationRequirement><d:requiredInput href="#_1"/></d:informationRequirement>
            <d:literalExpression><d:text>甲 + 1</d:text></d:literalExpression>
          </d:decision>
          <dmndi:DMNDI><dmndi:DMNDiagram/></dmndi:DMNDI>
        </d:definitions>
        """

    @Test func `a change rewrites its element and leaves the rest`() throws {
        var model = try Model(xml: Array(source.utf8))
        #expect(model.makeDocument() == (try XMLDocument(Array(source.utf8))))
        model.decisions[0].logic = .feel("甲 + 2")
        model.inputs.append(InputData("乙", "number", id: "_3"))
        model.name = "改"
        let text = model.makeDocument().text
        for kept in [
            "<!-- 一份模型 -->", "<!-- 输入 -->", "v:tool=\"x\"", "<v:note>留</v:note>",
            "v:color=\"red\"", "<v:mark/>", "<dmndi:DMNDI><dmndi:DMNDiagram/></dmndi:DMNDI>",
            "<d:text>甲 + 2</d:text>", "name=\"改\"", "<d:inputData id=\"_3\" name=\"乙\">",
        ] {
            #expect(text.contains(kept), "\(kept) in \(text)")
        }
        let again = try Model(xml: model.xml())
        #expect(again.inputs.map(\.name) == ["甲", "乙"])
        #expect(try again.result(["甲": "1"]) == "3")
        #expect(again.xml() == model.xml())
    }

    @Test func `what is removed is gone, what is added stands where the schema wants it`() throws {
        var model = try Model(xml: Array(source.utf8))
        model.decisions = []
        model.imports = [Import(name: "他", namespace: "urn:o")]
        model.knowledgeSources = [KnowledgeSource("条例", id: "_9", locationURI: "https://x.cn")]
        let root = model.makeDocument().root
        #expect(
            root.elements.map(\.localName) == [
                "extensionElements", "import", "itemDefinition", "inputData", "knowledgeSource",
                "DMNDI",
            ]
        )
    }

    @Test func `a new model is written in the schema's order`() throws {
        let table = DecisionTable(
            hitPolicy: .collect,
            aggregation: .sum,
            inputs: [.init("额", "number", values: "> 0", label: "金额")],
            outputs: [.init("奖", "number", values: "1, 2", defaultEntry: LiteralExpression("0"))],
            annotations: ["依据"],
            rules: [.init(["< 5 & 6"], ["1"], annotations: ["第一条"], description: "小")]
        )
        var made = model(.table(table), inputs: ["额": "number"], result: "number")
        made.decisions[0].description = "说明"
        made.decisions[0].question = "多少？"
        let text = made.makeDocument().text
        let order = [
            "<definitions", "<inputData", "<decision id", "<description>", "<question>",
            "<variable name=\"结果\"", "<informationRequirement>", "<decisionTable", "<input label",
            "<inputExpression", "<inputValues>", "<output ", "<outputValues>",
            "<defaultOutputEntry>", "<annotation ", "<rule>", "<inputEntry>", "<outputEntry>",
            "<annotationEntry>",
        ]
        var rest = Substring(text)
        for part in order {
            let place = try #require(rest.range(of: part), "\(part) in \(text)")
            rest = rest[place.upperBound...]
        }
        #expect(text.contains("&lt; 5 &amp; 6"))
        let again = try Model(xml: made.xml())
        #expect(again.decisions[0].question == "多少？")
        guard case .decisionTable(let read)? = again.decisions[0].logic?.kind else {
            Issue.record("no table")
            return
        }
        #expect(read.rules[0].annotations == ["第一条"])
        #expect(read.aggregation == .sum)
    }
}
