import FEEL

/// A model with the models it imports, directly or through others.
///
/// A model that is imported twice is there twice: each import has its own input data.
struct ModelSet {
    /// One model of the set, at one of the places where it is imported.
    struct Unit {
        let model: Model
        /// The unit that imports it; nil for the model that is compiled.
        let parent: Int?
        /// The names by which the compiled model speaks of it, import by import.
        let path: [String]
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

    /// How many models there may be, counted at each place where they are imported.
    private static let limit = 256

    /// A model with what it imports of a library, where models are found by their namespace.
    init(_ model: Model, library: [Model]) {
        units = [Unit(model: model, parent: nil, path: [])]
        var next = 0
        while next < units.count {
            for item in units[next].model.imports where Self.isModel(item) {
                add(item, to: next, from: library)
            }
            next += 1
        }
        for unit in units.indices { addElements(of: unit) }
    }

    private mutating func add(_ item: Import, to unit: Int, from library: [Model]) {
        if let ancestor = ancestor(of: unit, in: item.namespace) {
            report(.importCycle([units[ancestor].model.name, units[unit].model.name]), item)
            units[unit].imports.append((item.name, ancestor))
        } else if units.count >= Self.limit {
            report(.nestedTooDeep(limit: Self.limit), item)
        } else if let found = library.first(where: { $0.namespace == item.namespace }) {
            let path = units[unit].path + (item.name.isEmpty ? [] : [item.name])
            units[unit].imports.append((item.name, units.count))
            units.append(Unit(model: found, parent: unit, path: path))
        } else {
            report(.missingImport(namespace: item.namespace), item)
        }
    }

    private mutating func report(_ problem: ModelProblem, _ item: Import) {
        diagnostics.append(ModelDiagnostic(.error, problem, element: item.name, line: item.line))
    }

    /// The unit itself or one above it that has a namespace.
    private func ancestor(of unit: Int, in namespace: String) -> Int? {
        var current: Int? = unit
        while let unit = current {
            if units[unit].model.namespace == namespace { return unit }
            current = units[unit].parent
        }
        return nil
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

    /// The element that a unit refers to, or nil where there is none.
    func element(_ reference: ElementReference, from unit: Int) -> Int? {
        guard let namespace = reference.namespace else { return units[unit].ids[reference.id] }
        let target = search(from: unit) { units[$0].model.namespace == namespace }
        return target.flatMap { units[$0.unit].ids[reference.id] }
    }

    /// The names by which a unit speaks of another, import by import; nil where it does not
    /// import it, even through others.
    func path(from unit: Int, to target: Int) -> [String]? {
        search(from: unit) { $0 == target }?.path
    }

    /// The nearest of the units that a unit imports, with the names of the imports.
    private func search(
        from unit: Int,
        for isWanted: (Int) -> Bool
    ) -> (unit: Int, path: [String])? {
        var queue: [(unit: Int, path: [String])] = [(unit, [])]
        var seen: Set<Int> = [unit]
        var next = 0
        while next < queue.count {
            let (current, path) = queue[next]
            next += 1
            if isWanted(current) { return (current, path) }
            for item in units[current].imports where seen.insert(item.unit).inserted {
                queue.append((item.unit, path + (item.name.isEmpty ? [] : [item.name])))
            }
        }
        return nil
    }
}
