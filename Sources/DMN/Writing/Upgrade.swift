/// Makes a tree of an older edition one of DMN 1.5.
struct Upgrade {
    private let reader: ModelReader?
    private let version: StandardVersion

    init(of model: Model) {
        version = model.version
        guard let root = model.document?.root else {
            reader = nil
            return
        }
        var reader = ModelReader(root: root, version: model.version)
        for item in model.imports where reader.importNames[item.namespace] == nil {
            reader.importNames[item.namespace] = item.name
        }
        self.reader = reader
    }

    func upgrade(_ element: XMLElement) -> XMLElement {
        var element = element
        let isOwn = element.namespace.map { StandardVersion(namespace: $0) != nil } ?? false
        element.namespace = element.namespace.map(current)
        for place in element.attributes.indices {
            var attribute = element.attributes[place]
            if attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") {
                attribute.value = current(attribute.value)
            } else if isOwn {
                attribute.value = upgraded(attribute)
            }
            attribute.namespace = attribute.namespace.map(current)
            element.attributes[place] = attribute
        }
        if isOwn { complete(&element) }
        element.children = element.children.map {
            if case .element(let child) = $0 { .element(upgrade(child)) } else { $0 }
        }
        return element
    }

    /// The namespace of 1.5 in the place of an older edition's.
    private func current(_ namespace: String) -> String {
        if StandardVersion(namespace: namespace) != nil { return StandardVersion.dmn15.namespace }
        if StandardVersion.isExpressionLanguage(namespace) {
            return StandardVersion.dmn15.expressionLanguage
        }
        let isDiagram = StandardVersion.allCases.contains { $0.diagramNamespace == namespace }
        return isDiagram ? StandardVersion.dmn15.diagramNamespace ?? namespace : namespace
    }

    private func upgraded(_ attribute: XMLAttribute) -> String {
        switch attribute.name {
        case "typeRef", "outputTypeRef": reader?.typeName(attribute.value) ?? attribute.value
        case "expressionLanguage", "typeLanguage", "importType": current(attribute.value)
        default: attribute.value
        }
    }

    /// Adds what 1.5 asks for and older editions do without.
    private func complete(_ element: inout XMLElement) {
        switch element.localName {
        case "typeRef":
            element.children = [.text(reader?.typeName(element.text) ?? element.text)]
        case "import" where element[attribute: "name"] == nil:
            let name = reader?.importNames[element[attribute: "namespace"] ?? ""] ?? ""
            element.attributes.append(XMLAttribute("name", name))
        default: break
        }
    }
}
