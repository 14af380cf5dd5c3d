import DMN
import FEEL
import Testing

/// Models of every edition of the standard.
@Suite struct EditionTests {
    private func source(_ version: StandardVersion) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="\(version.namespace)" xmlns:feel="\(version.expressionLanguage)" \
        xmlns:my="urn:m" id="m" name="m" namespace="urn:m" \
        expressionLanguage="\(version.expressionLanguage)">
          <itemDefinition name="工 资"><typeRef>feel:number</typeRef>\
        <allowedValues><text>&gt;= 0</text></allowedValues></itemDefinition>
          <inputData id="_1" name="月薪"><variable name="月薪" typeRef="my:工 资"/></inputData>
          <decision id="_2" name="结果"><variable name="结果" typeRef="feel:string"/>
            <informationRequirement><requiredInput href="#_1"/></informationRequirement>
            <decisionTable hitPolicy="UNIQUE"><input><inputExpression typeRef="feel:number">\
        <text>月薪</text></inputExpression></input><output/>
              <rule><inputEntry><text>&lt; 5000</text></inputEntry>\
        <outputEntry><text>"免"</text></outputEntry></rule>
              <rule><inputEntry><text>&gt;= 5000</text></inputEntry>\
        <outputEntry><text>"征"</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """
    }

    @Test(arguments: StandardVersion.allCases)
    func `models of each edition are read and evaluated`(version: StandardVersion) throws {
        let model = try Model(xml: Array(source(version).utf8))
        #expect(model.version == version)
        #expect(try model.result(["月薪": "4999.99"]) == "\"免\"")
        #expect(try model.result(["月薪": "5000"]) == "\"征\"")
        #expect(try model.reason(["月薪": "-1"]).codes.contains("not-allowed"))
    }

    @Test(arguments: StandardVersion.allCases)
    func `an older model is written as one of 1·5`(version: StandardVersion) throws {
        let written = try Model(xml: Array(source(version).utf8)).makeDocument()
        let wanted = max(version, .dmn15)
        #expect(written.root.namespace == wanted.namespace)
        let text = written.text
        for older in StandardVersion.allCases where older != wanted {
            #expect(!text.contains(older.namespace))
            #expect(!text.contains("\"\(older.expressionLanguage)\""))
        }
        let again = try Model(xml: written.bytes)
        #expect(again.version == wanted)
        #expect(try again.result(["月薪": "5000"]) == "\"征\"")
    }

    @Test func `an import of 1·1 is named by its prefix`() throws {
        let source = """
            <definitions xmlns="\(StandardVersion.dmn11.namespace)" xmlns:底="urn:base" name="m" \
            namespace="urn:m"><import namespace="urn:base" importType="\
            \(StandardVersion.dmn11.namespace)"/><inputData id="_1" name="甲">\
            <variable name="甲" typeRef="底:数"/></inputData></definitions>
            """
        let model = try Model(xml: Array(source.utf8))
        #expect(model.imports.map(\.name) == ["底"])
        #expect(model.inputs[0].variable.typeRef == "底.数")
        #expect(model.makeDocument().text.contains("name=\"底\""))
    }

    @Test func `what is no model is refused`() throws {
        for source in [
            "<definitions/>", "<a xmlns='urn:x'/>", "<b", "<definitions xmlns='urn:x'/>",
        ] {
            do {
                _ = try Model(xml: Array(source.utf8))
                Issue.record("read: \(source)")
            } catch {
                #expect(!error.text(in: .chinese).isEmpty)
                #expect(!error.text(in: .english).isEmpty)
            }
        }
    }

    @Test func `oddities are reported with their line`() throws {
        let source = """
            <definitions xmlns="\(StandardVersion.dmn15.namespace)" name="m" namespace="urn:m">
              <decision id="_1">
                <decisionTable hitPolicy="SOMETIMES"><input><inputExpression><text>1</text>\
            </inputExpression></input><output/>
                  <rule><outputEntry><text>1</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """
        let diagnostics = CompiledModel(try Model(xml: Array(source.utf8))).diagnostics
        let found = Dictionary(
            diagnostics.map { ($0.problem.code, $0.line) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(found["missing-part"] == 2)
        #expect(found["unknown-value"] == 3)
        #expect(found["wrong-cell-count"] == 4)
    }
}
