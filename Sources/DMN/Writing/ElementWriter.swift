/// Makes the XML of a model's nouns, in the order that the schema of DMN 1.5 asks for.
struct ElementWriter {
    /// The prefix of DMN's own elements, with its colon; empty for none.
    let prefix: String
    let namespace: String

    /// An element of DMN; attributes without a value and children that are nil are left out.
    func element(
        _ name: String,
        _ attributes: KeyValuePairs<String, String?> = [:],
        _ children: [XMLElement?] = []
    ) -> XMLElement {
        XMLElement(
            prefix + name,
            namespace: namespace,
            attributes: attributes.compactMap { name, value in
                value.map { XMLAttribute(name, $0) }
            },
            children: children.compactMap { $0.map(XMLNode.element) }
        )
    }

    /// An element that holds a text alone; nil where there is none.
    func text(_ name: String, _ text: String?) -> XMLElement? {
        guard let text else { return nil }
        var element = element(name)
        if !text.isEmpty { element.children = [.text(text)] }
        return element
    }

    func importElement(_ item: Import) -> XMLElement {
        element(
            "import",
            [
                "name": item.name, "namespace": item.namespace, "locationURI": item.locationURI,
                "importType": item.importType,
            ]
        )
    }

    func item(_ name: String, _ item: InformationItem) -> XMLElement {
        element(
            name,
            ["id": item.id, "name": item.name, "label": item.label, "typeRef": item.typeRef]
        )
    }

    /// Unary tests, as values of types and columns are constrained by them.
    func tests(_ name: String, _ tests: String?) -> XMLElement? {
        tests.map { element(name, [:], [text("text", $0)]) }
    }

    func itemDefinition(
        _ definition: ItemDefinition,
        as name: String = "itemDefinition"
    ) -> XMLElement {
        var children: [XMLElement?] = [text("description", definition.description)]
        switch definition.structure {
        case .reference(let type): children.append(text("typeRef", type ?? "Any"))
        case .components(let components):
            children += components.map { itemDefinition($0, as: "itemComponent") }
        case .function(let parameters, let result):
            children.append(
                element(
                    "functionItem",
                    ["outputTypeRef": result],
                    parameters.map { item("parameters", $0) }
                )
            )
        }
        children.append(tests("allowedValues", definition.allowedValues))
        children.append(tests("typeConstraint", definition.constraint))
        return element(
            name,
            [
                "id": definition.id, "name": definition.name, "label": definition.label,
                "isCollection": definition.isCollection ? "true" : nil,
            ],
            children
        )
    }

    private func id(_ id: String) -> String? { id.isEmpty ? nil : id }

    func inputData(_ input: InputData) -> XMLElement {
        element(
            "inputData",
            ["id": id(input.id), "name": input.name, "label": input.label],
            [text("description", input.description), item("variable", input.variable)]
        )
    }

    func decision(_ decision: Decision) -> XMLElement {
        let requirements = decision.requirements
        return element(
            "decision",
            ["id": id(decision.id), "name": decision.name, "label": decision.label],
            [
                text("description", decision.description), text("question", decision.question),
                text("allowedAnswers", decision.allowedAnswers),
                item("variable", decision.variable),
            ]
                + requirements.inputs.map {
                    requirement("informationRequirement", "requiredInput", $0)
                }
                + requirements.decisions.map {
                    requirement("informationRequirement", "requiredDecision", $0)
                }
                + requirements.knowledge.map {
                    requirement("knowledgeRequirement", "requiredKnowledge", $0)
                }
                + requirements.authorities.map {
                    requirement("authorityRequirement", "requiredAuthority", $0)
                }
                + [decision.logic.map { expression($0) }]
        )
    }

    func knowledgeModel(_ knowledge: KnowledgeModel) -> XMLElement {
        element(
            "businessKnowledgeModel",
            ["id": id(knowledge.id), "name": knowledge.name, "label": knowledge.label],
            [
                text("description", knowledge.description), item("variable", knowledge.variable),
                knowledge.logic.map { function($0, as: "encapsulatedLogic") },
            ]
                + knowledge.requirements.knowledge.map {
                    requirement("knowledgeRequirement", "requiredKnowledge", $0)
                }
                + knowledge.requirements.authorities.map {
                    requirement("authorityRequirement", "requiredAuthority", $0)
                }
        )
    }

    func service(_ service: DecisionService) -> XMLElement {
        element(
            "decisionService",
            ["id": id(service.id), "name": service.name, "label": service.label],
            [text("description", service.description), item("variable", service.variable)]
                + service.outputs.map { reference("outputDecision", $0) }
                + service.encapsulated.map { reference("encapsulatedDecision", $0) }
                + service.inputDecisions.map { reference("inputDecision", $0) }
                + service.inputs.map { reference("inputData", $0) }
        )
    }

    func knowledgeSource(_ source: KnowledgeSource) -> XMLElement {
        element(
            "knowledgeSource",
            [
                "id": id(source.id), "name": source.name, "label": source.label,
                "locationURI": source.locationURI,
            ],
            [text("description", source.description)]
                + source.authorities.map {
                    requirement("authorityRequirement", "requiredAuthority", $0)
                }
                + [text("type", source.type)]
        )
    }

    private func reference(_ name: String, _ reference: ElementReference) -> XMLElement {
        element(name, ["href": reference.href])
    }

    private func requirement(
        _ name: String,
        _ kind: String,
        _ target: ElementReference
    ) -> XMLElement {
        element(name, [:], [reference(kind, target)])
    }
}
