import FEEL

/// Compiles a model with those it imports.
struct ProgramCompiler {
    private let set: ModelSet
    private let compilers: [LogicCompiler]
    private let resolvers: [TypeResolver]
    /// The types that expressions of each model may name.
    private let namedTypes: [[Scope.NamedType]]
    private var diagnostics: [ModelDiagnostic]
    /// The elements compiled so far, with the type of their value.
    private var nodes: [Int: (kind: Program.Node.Kind, type: ValueType)] = [:]
    /// What each element refers to.
    private var references: [[Int]] = []

    init(_ model: Model, library: [Model]) {
        set = ModelSet(model, library: library)
        diagnostics = set.diagnostics
        resolvers = Self.resolvers(of: set)
        compilers = zip(set.units, resolvers).map { LogicCompiler(model: $0.model, types: $1) }
        namedTypes = resolvers.map { $0.namedTypes() }
    }

    /// A resolver for each model; of models that import each other in a circle, one does without
    /// the other.
    private static func resolvers(of set: ModelSet) -> [TypeResolver] {
        var made: [Int: TypeResolver] = [:]
        var open: Set<Int> = []
        func resolver(_ unit: Int) -> TypeResolver? {
            if let resolver = made[unit] { return resolver }
            guard open.count < 100, open.insert(unit).inserted else { return nil }
            defer { open.remove(unit) }
            var imports: [(name: String, types: TypeResolver)] = []
            for item in set.units[unit].imports {
                if let types = resolver(item.unit) { imports.append((item.name, types)) }
            }
            let resolver = TypeResolver(model: set.units[unit].model, imports: imports)
            made[unit] = resolver
            return resolver
        }
        return set.units.indices.map { unit in
            resolver(unit) ?? TypeResolver(model: set.units[unit].model, imports: [])
        }
    }

    mutating func compile() -> (program: Program, diagnostics: [ModelDiagnostic]) {
        references = set.elements.indices.map { resolveReferences(of: $0) }
        for index in order() { compile(index) }
        for compiler in compilers { diagnostics += compiler.diagnostics }
        for resolver in resolvers { diagnostics += resolver.diagnostics }
        let nodes = set.elements.enumerated().map { index, element in
            Program.Node(
                name: element.name,
                variable: element.variable.name,
                id: element.id,
                unit: element.unit,
                kind: self.nodes[index]?.kind ?? .input(nil)
            )
        }
        let units = set.units.map { Program.Unit(namespace: $0.model.namespace, path: $0.path) }
        let program = Program(nodes: nodes, units: units)
        return (program, diagnostics)
    }

    // References.

    private mutating func resolveReferences(of index: Int) -> [Int] {
        switch set.elements[index].kind {
        case .input: return []
        case .decision(let decision):
            let requirements = decision.requirements
            return resolve(requirements.inputs, of: index)
                + resolve(requirements.decisions, of: index)
                + resolve(requirements.knowledge, of: index)
        case .knowledge(let knowledge): return resolve(knowledge.requirements.knowledge, of: index)
        case .service(let service):
            return resolve(service.inputDecisions, of: index) + resolve(service.inputs, of: index)
                + resolve(service.encapsulated, of: index) + resolve(service.outputs, of: index)
        }
    }

    private mutating func resolve(_ references: [ElementReference], of index: Int) -> [Int] {
        var found: [Int] = []
        var seen: Set<Int> = []
        for reference in references {
            if let target = set.element(reference, from: set.elements[index].unit) {
                if seen.insert(target).inserted { found.append(target) }
            } else {
                diagnostics.append(
                    ModelDiagnostic(
                        .error,
                        .unknownReference(reference.href),
                        element: set.elements[index].name,
                        line: reference.line
                    )
                )
            }
        }
        return found
    }

    /// The elements so that each stands behind what it refers to, circles aside.
    private mutating func order() -> [Int] {
        enum State { case new, open, done }
        var states = [State](repeating: .new, count: set.elements.count)
        var order: [Int] = []
        for root in set.elements.indices {
            var stack: [(index: Int, next: Int)] = [(root, 0)]
            if states[root] != .new { continue }
            states[root] = .open
            while let (index, next) = stack.last {
                guard next < references[index].count else {
                    states[index] = .done
                    order.append(index)
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].next += 1
                let target = references[index][next]
                switch states[target] {
                case .new:
                    states[target] = .open
                    stack.append((target, 0))
                case .open: reportCycle(stack.map(\.index), at: target)
                case .done: break
                }
            }
        }
        return order
    }

    /// Functions may call each other in a circle; decisions may not need each other in one.
    private mutating func reportCycle(_ path: [Int], at target: Int) {
        guard let start = path.firstIndex(of: target) else { return }
        let circle = path[start...] + [target]
        let isOfDecisions = circle.allSatisfy {
            if case .decision = set.elements[$0].kind { true } else { false }
        }
        guard isOfDecisions else { return }
        let element = set.elements[target]
        diagnostics.append(
            ModelDiagnostic(
                .error,
                .requirementCycle(circle.map { set.elements[$0].name }),
                element: element.name,
                line: element.line
            )
        )
    }

    // Elements.

    private mutating func compile(_ index: Int) {
        let element = set.elements[index]
        let compiler = compilers[element.unit]
        let declared = compiler.type(
            element.variable.typeRef,
            origin: element.name,
            line: element.variable.line
        )
        switch element.kind {
        case .input:
            nodes[index] = (.input(declared), declared?.type ?? .any)
        case .decision(let decision): compile(decision, index, declared)
        case .knowledge(let knowledge): compile(knowledge, index, declared)
        case .service(let service): compile(service, index, declared)
        }
    }

    private mutating func compile(_ decision: Decision, _ index: Int, _ declared: ItemType?) {
        let element = set.elements[index]
        let compiler = compilers[element.unit]
        let (environment, row) = environment(of: index)
        var logic: Logic
        var inferred: ValueType
        if let expression = decision.logic {
            (logic, inferred) = compiler.compile(
                expression,
                in: environment,
                origin: decision.name
            )
        } else {
            logic = compiler.missing(decision.name, line: decision.line)
            inferred = .any
        }
        if case .decisionTable(let table)? = decision.logic?.kind, table.outputs.isEmpty {
            compiler.report(
                .error,
                .missing("output", in: "decisionTable"),
                decision.name,
                line: decision.line
            )
        }
        var needs: [Int] = []
        for source in row { source.forEachNode { needs.append($0) } }
        let compiled = Program.CompiledDecision(
            row: row,
            needs: needs,
            logic: logic,
            type: declared,
            site: compiler.site(of: decision.logic, decision.name)
        )
        nodes[index] = (.decision(compiled), declared?.type ?? inferred.bounded)
    }

    private mutating func compile(
        _ knowledge: KnowledgeModel,
        _ index: Int,
        _ declared: ItemType?
    ) {
        let element = set.elements[index]
        let compiler = compilers[element.unit]
        let definition = knowledge.logic ?? FunctionDefinition(body: nil)
        let result = declared.flatMap { compiler.resultType(of: $0) }
        var (environment, row) = environment(of: index)
        if !environment.contains(element.variable.name) {
            // A function may call itself.
            let parameters = definition.parameters.map { parameter in
                FunctionValue.Parameter(
                    parameter.name,
                    compiler.type(
                        parameter.typeRef,
                        origin: knowledge.name,
                        line: parameter.line
                    )?.type
                        ?? .any
                )
            }
            environment.add(element.variable.name, .function(parameters, result?.type ?? .any))
            row.append(.node(index))
        }
        let function = compiler.compile(
            definition,
            named: knowledge.name,
            result: result,
            in: environment,
            origin: knowledge.name
        )
        nodes[index] = (
            .knowledge(Program.CompiledKnowledge(row: row, function: function)), function.type
        )
    }

    private mutating func compile(
        _ service: DecisionService,
        _ index: Int,
        _ declared: ItemType?
    ) {
        let unit = set.elements[index].unit
        let compiler = compilers[unit]
        let result = declared.flatMap { compiler.resultType(of: $0) }
        let outputs = places(of: service.outputs, from: unit)
        if outputs.isEmpty {
            compiler.report(
                .error,
                .missing("outputDecision", in: "decisionService"),
                service.name,
                line: service.line
            )
        }
        let names = outputs.map { set.elements[$0].variable.name }
        let isNamed = names.count > 1 && Set(names).count == names.count
        let parameters = places(of: service.inputs + service.inputDecisions, from: unit).map {
            (node: $0, parameter: parameter(for: $0))
        }
        let compiled = Program.CompiledService(
            parameters: parameters,
            outputs: outputs,
            shape: isNamed ? ContextShape(names) : nil,
            result: result,
            site: Site(origin: service.name, range: SourceRange(0, 0))
        )
        let types = outputs.map { nodes[$0]?.type ?? .any }
        let inferred: ValueType =
            isNamed
            ? .context(ValueType.Fields(zip(names, types).map { ValueType.Fields.Field($0, $1) }))
            : types.first ?? .any
        nodes[index] = (
            .service(compiled),
            .function(parameters.map(\.parameter), result?.type ?? inferred)
        )
    }

    private func places(of references: [ElementReference], from unit: Int) -> [Int] {
        references.compactMap { set.element($0, from: unit) }
    }

    /// The parameter of a service that gives an element its value: of the type the element
    /// declares.
    private func parameter(for index: Int) -> FunctionValue.Parameter {
        let element = set.elements[index]
        let declared: ItemType? =
            switch nodes[index]?.kind {
            case .input(let type): type
            case .decision(let decision): decision.type
            default: nil
            }
        return FunctionValue.Parameter(element.variable.name, declared?.type ?? .any)
    }

    // Environments.

    /// The variables of an element: what it refers to, imported elements within a context of the
    /// import's name.
    private mutating func environment(
        of index: Int
    ) -> (environment: Environment, row: [Program.Source]) {
        let unit = set.elements[index].unit
        var tree = Names()
        for target in references[index] {
            let element = set.elements[target]
            guard let path = set.path(from: unit, to: element.unit) else {
                diagnostics.append(
                    ModelDiagnostic(
                        .error,
                        .missingImport(namespace: set.units[element.unit].model.namespace),
                        element: set.elements[index].name,
                        line: set.elements[index].line
                    )
                )
                continue
            }
            tree.add(target, at: path + [element.variable.name])
        }
        var environment = Environment(types: namedTypes[unit])
        var row: [Program.Source] = []
        for (name, child) in tree.children {
            let (source, type) = source(of: child)
            let slot = environment.add(name, type)
            if slot < row.count { row[slot] = source } else { row.append(source) }
        }
        return (environment, row)
    }

    private func source(of tree: Names) -> (Program.Source, ValueType) {
        if let element = tree.element {
            return (.node(element), nodes[element]?.type ?? .any)
        }
        var sources: [Program.Source] = []
        var fields: [ValueType.Fields.Field] = []
        for (name, child) in tree.children {
            let (source, type) = source(of: child)
            sources.append(source)
            fields.append(ValueType.Fields.Field(name, type))
        }
        return (
            .imported(ContextShape(fields.map(\.name)), sources),
            .context(ValueType.Fields(fields))
        )
    }

    /// Names within names, and the elements behind them.
    private struct Names {
        var element: Int?
        private(set) var children: [(name: String, tree: Names)] = []
        private var places: [TextKey: Int] = [:]

        mutating func add(_ element: Int, at path: some Collection<String>) {
            guard let name = path.first else {
                self.element = element
                return
            }
            let place = places[TextKey(name)] ?? children.count
            if place == children.count {
                places[TextKey(name)] = place
                children.append((name, Names()))
            }
            children[place].tree.add(element, at: path.dropFirst())
        }
    }
}
