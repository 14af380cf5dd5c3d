extension Model {
    /// The model as XML in UTF-8.
    ///
    /// A model that was read is written as it was read: what this library does not know is kept,
    /// diagrams, extensions and comments included, and only elements that were changed since are
    /// made anew, of which extensions and unknown attributes are kept too. Models of editions
    /// before 1.5 become models of 1.5; those of 1.6 stay so.
    public func xml() -> [UInt8] { makeDocument().bytes }

    /// The model as a tree.
    public func makeDocument() -> XMLDocument {
        guard let document else { return XMLDocument(root: ModelWriter(self).write().indented()) }
        var written = document
        if let original = try? Model(document) {
            written.root = ModelMerger(original: original, model: self).merge(into: document.root)
        }
        if version < .dmn15 { written.root = Upgrade(of: self).upgrade(written.root) }
        return written
    }
}

/// Writes a model that was not read from anything.
struct ModelWriter {
    private let model: Model
    private let writer: ElementWriter

    init(_ model: Model) {
        self.model = model
        writer = ElementWriter(prefix: "", namespace: StandardVersion.dmn15.namespace)
    }

    func write() -> XMLElement {
        var root = writer.element(
            "definitions",
            [
                "xmlns": StandardVersion.dmn15.namespace, "id": model.id, "name": model.name,
                "namespace": model.namespace, "expressionLanguage": model.expressionLanguage,
            ],
            [writer.text("description", model.description)]
        )
        for noun in ModelNoun.all(of: model) { root.children.append(.element(noun.write(writer))) }
        return root
    }
}

/// A noun that stands directly in a model.
enum ModelNoun: Hashable {
    case importItem(Import)
    case itemDefinition(ItemDefinition)
    case input(InputData)
    case decision(Decision)
    case knowledge(KnowledgeModel)
    case service(DecisionService)
    case source(KnowledgeSource)

    /// The nouns of a model in the order of the schema.
    static func all(of model: Model) -> [ModelNoun] {
        model.imports.map(ModelNoun.importItem)
            + model.itemDefinitions.map(ModelNoun.itemDefinition)
            + model.inputs.map(ModelNoun.input) + model.decisions.map(ModelNoun.decision)
            + model.knowledgeModels.map(ModelNoun.knowledge)
            + model.services.map(ModelNoun.service) + model.knowledgeSources.map(ModelNoun.source)
    }

    /// The local name of its element.
    var elementName: String {
        switch self {
        case .importItem: "import"
        case .itemDefinition: "itemDefinition"
        case .input: "inputData"
        case .decision: "decision"
        case .knowledge: "businessKnowledgeModel"
        case .service: "decisionService"
        case .source: "knowledgeSource"
        }
    }

    /// Where its kind stands in a model: imports, types, then all else.
    var rank: Int {
        switch self {
        case .importItem: 0
        case .itemDefinition: 1
        default: 2
        }
    }

    /// What tells it from others of its kind.
    var key: String {
        let (id, name): (String, String) =
            switch self {
            case .importItem(let item): (item.namespace, "")
            case .itemDefinition(let definition): (definition.id ?? "", definition.name)
            case .input(let input): (input.id, input.name)
            case .decision(let decision): (decision.id, decision.name)
            case .knowledge(let knowledge): (knowledge.id, knowledge.name)
            case .service(let service): (service.id, service.name)
            case .source(let source): (source.id, source.name)
            }
        return id.isEmpty ? "\(elementName) \(name)" : "\(elementName)#\(id)"
    }

    func write(_ writer: ElementWriter) -> XMLElement {
        switch self {
        case .importItem(let item): writer.importElement(item)
        case .itemDefinition(let definition): writer.itemDefinition(definition)
        case .input(let input): writer.inputData(input)
        case .decision(let decision): writer.decision(decision)
        case .knowledge(let knowledge): writer.knowledgeModel(knowledge)
        case .service(let service): writer.service(service)
        case .source(let source): writer.knowledgeSource(source)
        }
    }
}

extension XMLElement {
    /// The element with each child element on a line of its own, where there is no text to spoil;
    /// the level tells how deep the element itself stands.
    func indented(level: Int = 0) -> XMLElement {
        let hasText = children.contains {
            switch $0 {
            case .text, .characterData: true
            default: false
            }
        }
        guard !children.isEmpty, !hasText else { return self }
        var result = self
        let margin = String(repeating: "  ", count: level + 1)
        result.children = []
        for child in children {
            result.children.append(.text("\n" + margin))
            if case .element(let element) = child {
                result.children.append(.element(element.indented(level: level + 1)))
            } else {
                result.children.append(child)
            }
        }
        result.children.append(.text("\n" + String(margin.dropLast(2))))
        return result
    }
}
