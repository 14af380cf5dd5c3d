import FEEL

extension Model {
    /// Reads a model from XML (DMN 1.1 to 1.6).
    ///
    /// What is odd in the model stands in the diagnostics of the compiled model; only bytes that
    /// are no model at all are refused.
    ///
    /// - Throws: ``ModelReadingError``.
    public init(xml bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(ModelReadingError) {
        let document: XMLDocument
        do {
            document = try XMLDocument(bytes, limits: limits)
        } catch {
            throw .xml(error)
        }
        try self.init(document)
    }

    /// Reads a model from a tree.
    public init(_ document: XMLDocument) throws(ModelReadingError) {
        let root = document.root
        guard root.localName == "definitions", let namespace = root.namespace,
            let version = StandardVersion(namespace: namespace)
        else {
            let found = root.namespace.map { "\(root.localName) {\($0)}" } ?? root.localName
            throw .model(.notAModel(found: found))
        }
        var reader = ModelReader(root: root, version: version)
        self = reader.readModel(from: document)
    }
}

/// Why bytes are no decision model.
public enum ModelReadingError: Error, Sendable, Hashable {
    case xml(XMLProblem)
    case model(ModelProblem)
}

/// Reads the nouns of a model from its tree.
struct ModelReader {
    let root: XMLElement
    let version: StandardVersion
    let namespace: String
    /// The namespaces of the prefixes that the root declares.
    let prefixes: [String: String]
    /// The names of imports by their namespace.
    var importNames: [String: String] = [:]
    var diagnostics: [ModelDiagnostic] = []

    init(root: XMLElement, version: StandardVersion) {
        self.root = root
        self.version = version
        namespace = root[attribute: "namespace"] ?? ""
        var prefixes: [String: String] = [:]
        for attribute in root.attributes where attribute.name.hasPrefix("xmlns:") {
            prefixes[String(attribute.name.dropFirst(6))] = attribute.value
        }
        self.prefixes = prefixes
    }

    mutating func readModel(from document: XMLDocument) -> Model {
        let imports = children(of: root, "import").map { readImport($0) }
        for item in imports where importNames[item.namespace] == nil {
            importNames[item.namespace] = item.name
        }
        let children = elements(of: root)
        return Model(
            name: root[attribute: "name"] ?? "",
            namespace: namespace,
            id: root[attribute: "id"],
            description: text(of: root, "description"),
            expressionLanguage: root[attribute: "expressionLanguage"],
            imports: imports,
            itemDefinitions: children.compactMap { element in
                element.localName == "itemDefinition" ? readItemDefinition(element) : nil
            },
            inputs: children.compactMap { element in
                element.localName == "inputData" ? readInput(element) : nil
            },
            decisions: children.compactMap { element in
                element.localName == "decision" ? readDecision(element) : nil
            },
            knowledgeModels: children.compactMap { element in
                element.localName == "businessKnowledgeModel" ? readKnowledgeModel(element) : nil
            },
            services: children.compactMap { element in
                element.localName == "decisionService" ? readService(element) : nil
            },
            knowledgeSources: children.compactMap { element in
                element.localName == "knowledgeSource" ? readKnowledgeSource(element) : nil
            },
            version: version,
            document: document,
            readingDiagnostics: diagnostics
        )
    }

    // The tree.

    /// The child elements in the model's own namespace.
    func elements(of element: XMLElement) -> [XMLElement] {
        element.elements.filter { $0.namespace == root.namespace }
    }

    func children(of element: XMLElement, _ name: String) -> [XMLElement] {
        elements(of: element).filter { $0.localName == name }
    }

    func child(of element: XMLElement, _ name: String) -> XMLElement? {
        elements(of: element).first { $0.localName == name }
    }

    func text(of element: XMLElement, _ name: String) -> String? {
        child(of: element, name)?.text
    }

    /// A required attribute; empty, with a diagnostic, where it is missing.
    mutating func required(_ name: String, of element: XMLElement) -> String {
        if let value = element[attribute: name] { return value }
        diagnostics.append(
            ModelDiagnostic(
                .error,
                .missing(name, in: element.localName),
                element: element[attribute: "name"],
                line: element.line
            )
        )
        return ""
    }

    // Names.

    /// The name of a type as expressions write it, whatever prefix the edition has it with.
    func typeName(_ name: String?) -> String? {
        guard let name else { return nil }
        let trimmed = normalizedName(name)
        guard !trimmed.isEmpty else { return nil }
        guard let colon = trimmed.firstIndex(of: ":") else { return trimmed }
        let prefix = String(trimmed[..<colon])
        let local = String(trimmed[trimmed.index(after: colon)...])
        guard let namespace = prefixes[prefix] else { return trimmed }
        if StandardVersion.isExpressionLanguage(namespace) || namespace == self.namespace {
            return local
        }
        if let name = importNames[namespace] { return name.isEmpty ? local : "\(name).\(local)" }
        return trimmed
    }

    mutating func readReference(_ element: XMLElement) -> ElementReference {
        let href = required("href", of: element)
        guard let hash = href.lastIndex(of: "#") else {
            return ElementReference(href, line: element.line)
        }
        let space = String(href[..<hash])
        return ElementReference(
            String(href[href.index(after: hash)...]),
            in: space.isEmpty || space == namespace ? nil : space,
            line: element.line
        )
    }

    private mutating func readImport(_ element: XMLElement) -> Import {
        let namespace = required("namespace", of: element)
        // DMN 1.1 names no imports; there the prefix of the namespace does.
        let name = element[attribute: "name"] ?? prefixes.first { $0.value == namespace }?.key
        return Import(
            name: normalizedName(name ?? ""),
            namespace: namespace,
            locationURI: element[attribute: "locationURI"],
            importType: required("importType", of: element),
            line: element.line
        )
    }
}

/// A name with its white space as single spaces and none around it.
func normalizedName(_ name: String) -> String {
    if !name.utf8.contains(where: { $0 == 0x20 || (0x09...0x0D).contains($0) || $0 >= 0x80 }) {
        return name
    }
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in name.unicodeScalars {
        if scalar.properties.isWhitespace {
            pending = !result.isEmpty
        } else {
            if pending { result.append(" ") }
            pending = false
            result.append(scalar)
        }
    }
    return String(result)
}
