import FEEL

/// Reads the kit's test cases.
///
/// Elements are told by their local name, as files differ in prefixes.
struct CaseReader {
    typealias ReadingError = ConformanceSuite.ReadingError

    func read(_ root: XMLElement) throws(ReadingError) -> ConformanceSuite {
        guard root.localName == "testCases" else { throw .notTestCases(found: root.localName) }
        var cases: [ConformanceSuite.Case] = []
        for element in children(of: root, "testCase") { cases.append(try readCase(element)) }
        let labels = children(of: root, "labels").flatMap { children(of: $0, "label") }
        return ConformanceSuite(
            modelName: children(of: root, "modelName").first.map { trimmed($0.text) } ?? "",
            labels: labels.map { trimmed($0.text) },
            cases: cases
        )
    }

    private func children(of element: XMLElement, _ name: String) -> [XMLElement] {
        element.elements.filter { $0.localName == name }
    }

    private func trimmed(_ text: String) -> String {
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }

    private func readCase(
        _ element: XMLElement
    ) throws(ReadingError) -> ConformanceSuite.Case {
        let invocable = element[attribute: "invocableName"]
        let target: ConformanceSuite.Target =
            switch element[attribute: "type"] {
            case "decisionService": .service(invocable ?? "")
            case "bkm": .knowledgeModel(invocable ?? "")
            default: .decisions
            }
        var own: [(String, Value)] = []
        var imported: [String: [(String, Value)]] = [:]
        for node in children(of: element, "inputNode") {
            let name = normalizedName(node[attribute: "name"] ?? "")
            let value = try readValue(in: node).plain
            if let namespace = node[attribute: "namespace"] {
                imported[namespace, default: []].append((name, value))
            }
            own.append((name, value))
        }
        var results: [ConformanceSuite.ExpectedResult] = []
        for node in children(of: element, "resultNode") {
            let expected = children(of: node, "expected").first
            results.append(
                ConformanceSuite.ExpectedResult(
                    name: normalizedName(node[attribute: "name"] ?? ""),
                    value: try expected.map { element throws(ReadingError) in
                        try readValue(in: element)
                    } ?? .null,
                    isError: node[attribute: "errorResult"] == "true"
                )
            )
        }
        return ConformanceSuite.Case(
            id: element[attribute: "id"] ?? "",
            description: children(of: element, "description").first.map { trimmed($0.text) },
            target: target,
            inputs: ModelInputs(Context(own), imported: imported.mapValues { Context($0) }),
            results: results,
            line: element.line
        )
    }

    /// The value that an element holds: components, a list or a plain value.
    private func readValue(
        in element: XMLElement
    ) throws(ReadingError) -> ConformanceSuite.ExpectedValue {
        if isNil(element) { return .null }
        let components = children(of: element, "component")
        if !components.isEmpty {
            var entries: [(name: String, value: ConformanceSuite.ExpectedValue)] = []
            for component in components {
                let name = normalizedName(component[attribute: "name"] ?? "")
                entries.append((name, try readValue(in: component)))
            }
            return .components(entries)
        }
        if let list = children(of: element, "list").first {
            if isNil(list) { return .null }
            var elements: [ConformanceSuite.ExpectedValue] = []
            for item in children(of: list, "item") { elements.append(try readValue(in: item)) }
            return .list(elements)
        }
        guard let value = children(of: element, "value").first, !isNil(value) else { return .null }
        return .value(try readPlain(value))
    }

    private func isNil(_ element: XMLElement) -> Bool {
        element.attributes.contains {
            XMLElement.localName(of: $0.name) == "nil" && ($0.value == "true" || $0.value == "1")
        }
    }

    private func readPlain(_ element: XMLElement) throws(ReadingError) -> Value {
        let type = element.attributes.first { XMLElement.localName(of: $0.name) == "type" }
        let name = XMLElement.localName(of: type?.value ?? "xsd:string")
        let text = trimmed(element.text)
        let value: Value
        switch name {
        case "string": return .string(element.text)
        case "boolean": return .boolean(text == "true" || text == "1")
        case "decimal", "double", "float", "integer", "int", "long":
            let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
            value = Number(digits).map { .number($0) } ?? .null
        case "date": value = Value.string(text).read(as: .date)
        case "time": value = Value.string(text).read(as: .time)
        case "dateTime": value = Value.string(text).read(as: .dateTime)
        case "duration", "dayTimeDuration", "yearMonthDuration":
            value = Value.string(text).read(as: .dayTimeDuration).read(as: .yearMonthDuration)
        default: throw .value(text, type: name, line: element.line)
        }
        switch value {
        case .null, .string: throw .value(text, type: name, line: element.line)
        default: return value
        }
    }
}

extension ConformanceSuite.ExpectedValue {
    /// The value as FEEL has it.
    var plain: Value {
        switch self {
        case .null: .null
        case .value(let value): value
        case .list(let elements): .list(elements.map(\.plain))
        case .components(let entries): .context(Context(entries.map { ($0.name, $0.value.plain) }))
        }
    }
}
