/// Puts what was changed in a model back into the tree that it was read from.
struct ModelMerger {
    /// The model as it was read.
    private let original: Model
    private let model: Model
    private let writer: ElementWriter

    init(original: Model, model: Model) {
        self.original = original
        self.model = model
        let name = original.document?.root.name ?? ""
        let prefix = name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
        writer = ElementWriter(prefix: prefix, namespace: original.version.namespace)
    }

    func merge(into root: XMLElement) -> XMLElement {
        let before = ModelNoun.all(of: original)
        let after = ModelNoun.all(of: model)
        var root = mergeAttributes(into: root)
        if before == after { return root }
        var remaining: [String: ModelNoun] = [:]
        for noun in after { remaining[noun.key] = noun }
        // The elements were read kind by kind, in their order.
        var queues: [String: [ModelNoun]] = [:]
        for noun in before.reversed() { queues[noun.elementName, default: []].append(noun) }
        var children: [XMLNode] = []
        var ends = [Int?](repeating: nil, count: 3)
        for child in root.children {
            guard case .element(let element) = child, element.namespace == root.namespace,
                let noun = queues[element.localName]?.popLast()
            else {
                children.append(child)
                continue
            }
            guard let changed = remaining.removeValue(forKey: noun.key) else {
                if case .text? = children.last { children.removeLast() }
                continue
            }
            children.append(.element(changed == noun ? element : rewrite(element, as: changed)))
            ends[noun.rank] = children.count
        }
        let added = after.filter { remaining[$0.key] != nil }
        insert(added, into: &children, after: ends)
        root.children = children
        return root
    }

    private func mergeAttributes(into root: XMLElement) -> XMLElement {
        var root = root
        root.set("name", model.name, was: original.name)
        root.set("namespace", model.namespace, was: original.namespace)
        root.set("id", model.id, was: original.id)
        root.set(
            "expressionLanguage",
            model.expressionLanguage,
            was: original.expressionLanguage
        )
        return root
    }

    /// The element anew, with the attributes and children of the old one that are not DMN's own.
    private func rewrite(_ old: XMLElement, as noun: ModelNoun) -> XMLElement {
        var element = noun.write(writer).indented(level: 1)
        element.attributes += old.attributes.filter { $0.namespace != nil }
        let kept = old.children.filter {
            guard case .element(let child) = $0 else { return false }
            return child.namespace != old.namespace || child.localName == "extensionElements"
        }
        let description = element.children.firstIndex {
            if case .element(let child) = $0 { child.localName == "description" } else { false }
        }
        let place = description.map { $0 + 1 } ?? 0
        for node in kept.reversed() {
            element.children.insert(contentsOf: [.text("\n    "), node], at: place)
        }
        return element
    }

    /// Puts new elements behind the last of their kind, or of a kind that stands before it.
    private func insert(
        _ nouns: [ModelNoun],
        into children: inout [XMLNode],
        after ends: [Int?]
    ) {
        var ends = ends
        for noun in nouns {
            let place =
                (0...noun.rank).reversed().lazy.compactMap { ends[$0] }.first
                ?? start(of: children)
            let element = noun.write(writer).indented(level: 1)
            children.insert(contentsOf: [.text("\n  "), .element(element)], at: place)
            for rank in noun.rank..<ends.count {
                ends[rank] = rank == noun.rank ? place + 2 : ends[rank].map { $0 + 2 }
            }
        }
    }

    /// Behind the description and the extensions, which stand first.
    private func start(of children: [XMLNode]) -> Int {
        let last = children.lastIndex {
            guard case .element(let element) = $0 else { return false }
            return element.localName == "description" || element.localName == "extensionElements"
        }
        return last.map { $0 + 1 } ?? 0
    }
}

extension XMLElement {
    /// Sets an attribute that was changed; nil removes it.
    fileprivate mutating func set(_ name: String, _ value: String?, was old: String?) {
        guard value != old else { return }
        attributes.removeAll { $0.name == name }
        if let value { attributes.append(XMLAttribute(name, value)) }
    }
}
