import DMN
import FEEL
import Testing

/// A value from its FEEL text.
func feel(_ source: String) throws -> Value {
    let expression = Expression(source)
    #expect(expression.isSound, "\(source): \(expression.diagnostics)")
    return try expression.evaluate([])
}

/// Inputs from FEEL texts.
func given(_ entries: KeyValuePairs<String, String>) throws -> ModelInputs {
    ModelInputs(try entries.map { ($0, try feel($1)) })
}

/// A model of one decision with one input for each name, of the type behind it.
func model(
    _ logic: BoxedExpression,
    inputs: KeyValuePairs<String, String?> = [:],
    types: [ItemDefinition] = [],
    result: String? = nil
) -> Model {
    let data = inputs.map { InputData($0, $1, id: "_" + $0) }
    return Model(
        name: "试",
        namespace: "urn:试",
        itemDefinitions: types,
        inputs: data,
        decisions: [
            Decision(
                "结果",
                result,
                id: "_结果",
                requires: Requirements(inputs: data.map { ElementReference($0.id) }),
                logic: logic
            )
        ]
    )
}

extension Model {
    /// The text of what the decision 结果 comes to; the model must be sound.
    func result(_ entries: KeyValuePairs<String, String> = [:]) throws -> String {
        try compiled().evaluate(decision: "结果", inputs: given(entries)).value.text
    }

    /// The model made anew from its nouns, written and read: nothing of its source is left.
    func madeAnew() throws -> Model {
        let anew = Model(
            name: name,
            namespace: namespace,
            id: id,
            description: description,
            imports: imports,
            itemDefinitions: itemDefinitions,
            inputs: inputs,
            decisions: decisions,
            knowledgeModels: knowledgeModels,
            services: services,
            knowledgeSources: knowledgeSources
        )
        return try Model(xml: anew.xml())
    }

    /// The reason why the decision 结果 is null.
    func reason(_ entries: KeyValuePairs<String, String> = [:]) throws -> Reason {
        let compiled = CompiledModel(self)
        let result = try compiled.evaluate(decision: "结果", inputs: given(entries))
        return try #require(result.value.reason)
    }

    func compiled(importing library: [Model] = []) throws -> CompiledModel {
        let compiled = CompiledModel(self, importing: library)
        #expect(compiled.diagnostics.map { $0.text(in: .english) } == [])
        return compiled
    }
}

extension Reason {
    /// The codes of the problem and of those it follows from, the latest first.
    var codes: [String] { [problem.code] + (cause?.codes ?? []) }
}
