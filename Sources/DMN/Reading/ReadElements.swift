extension ModelReader {
    mutating func readItemDefinition(_ element: XMLElement) -> ItemDefinition {
        ItemDefinition(
            normalizedName(required("name", of: element)),
            readStructure(of: element),
            isCollection: isTrue(element[attribute: "isCollection"]),
            allowedValues: child(of: element, "allowedValues").flatMap { text(of: $0, "text") },
            constraint: child(of: element, "typeConstraint").flatMap { text(of: $0, "text") },
            id: element[attribute: "id"],
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            line: element.line
        )
    }

    private mutating func readStructure(of element: XMLElement) -> ItemDefinition.Structure {
        if let function = child(of: element, "functionItem") {
            var parameters: [InformationItem] = []
            for parameter in children(of: function, "parameters") {
                parameters.append(readItem(parameter))
            }
            let result = typeName(function[attribute: "outputTypeRef"])
            return .function(parameters: parameters, result: result)
        }
        let components = children(of: element, "itemComponent")
        if !components.isEmpty {
            var definitions: [ItemDefinition] = []
            for component in components { definitions.append(readItemDefinition(component)) }
            return .components(definitions)
        }
        return .reference(typeName(text(of: element, "typeRef")))
    }

    mutating func readItem(_ element: XMLElement) -> InformationItem {
        InformationItem(
            normalizedName(required("name", of: element)),
            typeName(element[attribute: "typeRef"]),
            id: element[attribute: "id"],
            label: element[attribute: "label"],
            line: element.line
        )
    }

    /// The variable of an element; its own name where it declares none.
    private mutating func readVariable(of element: XMLElement) -> InformationItem {
        if let variable = child(of: element, "variable") {
            var item = readItem(variable)
            if item.name.isEmpty { item.name = name(of: element) }
            return item
        }
        return InformationItem(name(of: element), line: element.line)
    }

    private func name(of element: XMLElement) -> String {
        normalizedName(element[attribute: "name"] ?? "")
    }

    mutating func readInput(_ element: XMLElement) -> InputData {
        InputData(
            name: normalizedName(required("name", of: element)),
            id: element[attribute: "id"] ?? "",
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            variable: readVariable(of: element),
            line: element.line
        )
    }

    mutating func readDecision(_ element: XMLElement) -> Decision {
        Decision(
            name: normalizedName(required("name", of: element)),
            id: element[attribute: "id"] ?? "",
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            question: text(of: element, "question"),
            allowedAnswers: text(of: element, "allowedAnswers"),
            variable: readVariable(of: element),
            requirements: readRequirements(of: element),
            logic: readExpression(in: element),
            line: element.line
        )
    }

    mutating func readKnowledgeModel(_ element: XMLElement) -> KnowledgeModel {
        KnowledgeModel(
            name: normalizedName(required("name", of: element)),
            id: element[attribute: "id"] ?? "",
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            variable: readVariable(of: element),
            requirements: readRequirements(of: element),
            logic: child(of: element, "encapsulatedLogic").map { readFunction($0) },
            line: element.line
        )
    }

    mutating func readService(_ element: XMLElement) -> DecisionService {
        DecisionService(
            name: normalizedName(required("name", of: element)),
            id: element[attribute: "id"] ?? "",
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            variable: readVariable(of: element),
            outputs: children(of: element, "outputDecision").map { readReference($0) },
            encapsulated: children(of: element, "encapsulatedDecision").map { readReference($0) },
            inputDecisions: children(of: element, "inputDecision").map { readReference($0) },
            inputs: children(of: element, "inputData").map { readReference($0) },
            line: element.line
        )
    }

    mutating func readKnowledgeSource(_ element: XMLElement) -> KnowledgeSource {
        KnowledgeSource(
            normalizedName(required("name", of: element)),
            id: element[attribute: "id"] ?? "",
            locationURI: element[attribute: "locationURI"],
            type: text(of: element, "type"),
            authorities: readAuthorities(of: element),
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            line: element.line
        )
    }

    private mutating func readRequirements(of element: XMLElement) -> Requirements {
        var requirements = Requirements()
        for requirement in children(of: element, "informationRequirement") {
            for reference in elements(of: requirement) {
                switch reference.localName {
                case "requiredDecision": requirements.decisions.append(readReference(reference))
                case "requiredInput": requirements.inputs.append(readReference(reference))
                default: break
                }
            }
        }
        for requirement in children(of: element, "knowledgeRequirement") {
            for reference in children(of: requirement, "requiredKnowledge") {
                requirements.knowledge.append(readReference(reference))
            }
        }
        requirements.authorities = readAuthorities(of: element)
        return requirements
    }

    private mutating func readAuthorities(of element: XMLElement) -> [ElementReference] {
        var references: [ElementReference] = []
        for requirement in children(of: element, "authorityRequirement") {
            for reference in elements(of: requirement) where reference[attribute: "href"] != nil {
                references.append(readReference(reference))
            }
        }
        return references
    }

    /// Whether an attribute of the type `xsd:boolean` is true.
    private func isTrue(_ value: String?) -> Bool { value == "true" || value == "1" }
}
