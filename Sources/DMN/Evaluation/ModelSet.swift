import FEEL

/// A model with the models it imports, directly or through others.
struct ModelSet {
    /// One model of the set.
    struct Unit {
        let model: Model
        /// The imports whose model was given: the name and the place of the model in the set.
        var imports: [(name: String, unit: Int)] = []
        /// The elements by their id, as places in ``ModelSet/elements``.
        var ids: [String: Int] = [:]
    }

    /// An element of one of the models.
    struct Element {
        enum Kind {
            case input(InputData)
            case decision(Decision)
            case knowledge(KnowledgeModel)
            case service(DecisionService)
        }

        let unit: Int
        let name: String
        let id: String
        let variable: InformationItem
        let line: Int
        let kind: Kind
    }

    /// The models; the first is the one to compile.
    private(set) var units: [Unit] = []
    private(set) var elements: [Element] = []
    private(set) var diagnostics: [ModelDiagnostic] = []

    /// - Parameter library: Models that may be imported, found by their namespace.
    init(_ model: Model, library: [Model]) {
        var places: [String: Int] = [model.namespace: 0]
        units = [Unit(model: model)]
        var next = 0
        while next < units.count {
            for item in units[next].model.imports where Self.isModel(item) {
                if let place = places[item.namespace] {
                    units[next].imports.append((item.name, place))
                } else if let found = library.first(where: { $0.namespace == item.namespace }) {
                    places[item.namespace] = units.count
                    units[next].imports.append((item.name, units.count))
                    units.append(Unit(model: found))
                } else {
                    diagnostics.append(
                        ModelDiagnostic(
                            .error,
                            .missingImport(namespace: item.namespace),
                            element: item.name,
                            line: item.line
                        )
                    )
                }
            }
            next += 1
        }
        for unit in units.indices { addElements(of: unit) }
    }

    private static func isModel(_ item: Import) -> Bool {
        StandardVersion(namespace: item.importType) != nil || item.importType.isEmpty
    }

    private mutating func addElements(of unit: Int) {
        let model = units[unit].model
        diagnostics += model.readingDiagnostics
        for input in model.inputs {
            add(
                Element(
                    unit: unit,
                    name: input.name,
                    id: input.id,
                    variable: input.variable,
                    line: input.line,
                    kind: .input(input)
                )
            )
        }
        for decision in model.decisions {
            add(
                Element(
                    unit: unit,
                    name: decision.name,
                    id: decision.id,
                    variable: decision.variable,
                    line: decision.line,
                    kind: .decision(decision)
                )
            )
        }
        for knowledge in model.knowledgeModels {
            add(
                Element(
                    unit: unit,
                    name: knowledge.name,
                    id: knowledge.id,
                    variable: knowledge.variable,
                    line: knowledge.line,
                    kind: .knowledge(knowledge)
                )
            )
        }
        for service in model.services {
            add(
                Element(
                    unit: unit,
                    name: service.name,
                    id: service.id,
                    variable: service.variable,
                    line: service.line,
                    kind: .service(service)
                )
            )
        }
        var names: Set<String> = []
        for element in elements where element.unit == unit {
            if !names.insert(element.name).inserted {
                diagnostics.append(
                    ModelDiagnostic(
                        .error,
                        .duplicateName(element.name),
                        element: element.name,
                        line: element.line
                    )
                )
            }
        }
    }

    private mutating func add(_ element: Element) {
        if !element.id.isEmpty {
            if units[element.unit].ids[element.id] != nil {
                diagnostics.append(
                    ModelDiagnostic(
                        .error,
                        .duplicateID(element.id),
                        element: element.name,
                        line: element.line
                    )
                )
            } else {
                units[element.unit].ids[element.id] = elements.count
            }
        }
        elements.append(element)
    }

    /// The element that a model refers to, or nil where there is none.
    func element(_ reference: ElementReference, from unit: Int) -> Int? {
        guard let namespace = reference.namespace else { return units[unit].ids[reference.id] }
        guard let target = units.firstIndex(where: { $0.model.namespace == namespace }) else {
            return nil
        }
        return units[target].ids[reference.id]
    }

    /// The names by which a model speaks of another, import by import; nil where it does not
    /// import it, even through others.
    func path(from unit: Int, to target: Int) -> [String]? {
        if unit == target { return [] }
        var paths: [Int: [String]] = [unit: []]
        var queue = [unit]
        var next = 0
        while next < queue.count {
            let current = queue[next]
            next += 1
            for item in units[current].imports where paths[item.unit] == nil {
                paths[item.unit] = (paths[current] ?? []) + (item.name.isEmpty ? [] : [item.name])
                if item.unit == target { return paths[target] }
                queue.append(item.unit)
            }
        }
        return nil
    }
}
