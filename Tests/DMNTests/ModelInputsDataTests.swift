import DMN
import FEEL
import Testing

@Suite struct ModelInputsDataTests {
    private func model() throws -> CompiledModel {
        let xml = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" namespace="m">
              <itemDefinition name="项目"><itemComponent name="开工 日期"><typeRef>date</typeRef>
                </itemComponent></itemDefinition>
              <inputData name="项目" id="i1"><variable name="项目" typeRef="项目"/></inputData>
              <inputData name="备注" id="i2"><variable name="备注" typeRef="string"/></inputData>
              <decision name="年" id="d1"><variable name="年" typeRef="number"/>
                <informationRequirement><requiredInput href="#i1"/></informationRequirement>
                <literalExpression><text>项目.开工 日期.year</text></literalExpression></decision>
            </definitions>
            """
        return CompiledModel(try Model(xml: Array(xml.utf8)))
    }

    @Test func `a string counts as a date where the model declares one`() throws {
        let model = try model()
        let json = #"{"项目":{"开工 日期":"2026-08-01"},"备注":"2026-08-01","别的":1}"#
        guard case .context(let data) = try JSONReader().value(of: json) else {
            Issue.record("no object")
            return
        }
        let inputs = model.inputs(from: data)
        #expect(inputs.values["备注"]?.text == #""2026-08-01""#)
        #expect(try model.evaluate(decision: "年", inputs: inputs).value.text == "2026")
        #expect(model.unknownNames(in: data) == ["别的"])
    }
}
