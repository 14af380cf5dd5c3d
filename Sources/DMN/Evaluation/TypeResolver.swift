import FEEL

/// Finds the types of one model and of those it imports.
final class TypeResolver {
    private let model: Model
    /// The resolvers of imported models by the name of the import.
    private let imports: [(name: String, types: TypeResolver)]
    private var definitions: [TextKey: ItemDefinition] = [:]
    private var resolved: [TextKey: ItemType] = [:]
    /// The definitions being resolved, to find those that contain themselves.
    private var path: [String] = []
    private(set) var diagnostics: [ModelDiagnostic] = []

    init(model: Model, imports: [(name: String, types: TypeResolver)]) {
        self.model = model
        self.imports = imports
        for definition in model.itemDefinitions {
            if definitions[TextKey(definition.name)] != nil {
                diagnostics.append(
                    ModelDiagnostic(
                        .error,
                        .duplicateName(definition.name),
                        element: definition.name,
                        line: definition.line
                    )
                )
            } else {
                definitions[TextKey(definition.name)] = definition
            }
        }
    }

    /// The types of FEEL by the names that models of all editions use.
    ///
    /// `integer`, `long` and `double` are none of the standard's, but a widespread modeller writes
    /// them.
    private static let builtIn: [String: ValueType] = [
        "Any": .any, "any": .any, "Null": .null, "boolean": .boolean, "number": .number,
        "string": .string, "date": .date, "time": .time, "dateTime": .dateTime,
        "date and time": .dateTime, "dayTimeDuration": .dayTimeDuration,
        "days and time duration": .dayTimeDuration, "yearMonthDuration": .yearMonthDuration,
        "years and months duration": .yearMonthDuration, "integer": .number, "long": .number,
        "double": .number,
        "list": .list(.any),
        "context": .context(.open), "range": .range(.any),
    ]

    /// The type of a name; nil, with a diagnostic, where there is none.
    func type(_ name: String, element: String?, line: Int) -> ItemType? {
        if let type = find(name) { return type }
        diagnostics.append(
            ModelDiagnostic(.error, .unknownType(name), element: element, line: line)
        )
        return nil
    }

    /// All named types, those of imports under the import's name, as expressions may name them.
    func namedTypes(depth: Int = 8) -> [Scope.NamedType] {
        var types: [Scope.NamedType] = []
        for definition in model.itemDefinitions {
            if let type = find(definition.name) {
                types.append(Scope.NamedType(definition.name, type.type))
            }
        }
        guard depth > 0 else { return types }
        for item in imports {
            for type in item.types.namedTypes(depth: depth - 1) {
                let name = item.name.isEmpty ? type.name : "\(item.name).\(type.name)"
                types.append(Scope.NamedType(name, type.type))
            }
        }
        return types
    }

    private func find(_ name: String) -> ItemType? {
        if let type = Self.builtIn[name] { return ItemType(name: name, type: type) }
        if let type = resolved[TextKey(name)] { return type }
        if let definition = definitions[TextKey(name)] { return resolve(definition) }
        for item in imports {
            if item.name.isEmpty {
                if let type = item.types.find(name) { return type }
            } else if name.hasPrefix(item.name + ".") {
                if let type = item.types.find(String(name.dropFirst(item.name.count + 1))) {
                    return type
                }
            }
        }
        return ValueType(name).map { ItemType(name: name, type: $0) }
    }

    private func resolve(_ definition: ItemDefinition) -> ItemType? {
        let name = definition.name
        if let start = path.firstIndex(of: name) {
            diagnostics.append(
                ModelDiagnostic(
                    .error,
                    .recursiveType(path[start...] + [name]),
                    element: name,
                    line: definition.line
                )
            )
            return ItemType(name: name, type: .any)
        }
        guard path.count < 100 else {
            diagnostics.append(
                ModelDiagnostic(
                    .error,
                    .nestedTooDeep(limit: 100),
                    element: name,
                    line: definition.line
                )
            )
            return ItemType(name: name, type: .any)
        }
        path.append(name)
        defer { path.removeLast() }
        var type = build(definition)
        if type.type.isLarge {
            diagnostics.append(
                ModelDiagnostic(
                    .error,
                    .typeTooLarge(limit: ValueType.sizeLimit),
                    element: name,
                    line: definition.line
                )
            )
            type = ItemType(name: name, type: .any)
        }
        resolved[TextKey(name)] = type
        return type
    }

    /// Makes the type of a definition or of a component.
    private func build(_ definition: ItemDefinition) -> ItemType {
        let base = structure(of: definition)
        var constraints: [ItemType.Constraint] = []
        if let inner = base.constraint { constraints.append(inner) }
        if let tests = tests(definition.allowedValues, of: base.type, definition) {
            constraints.append(tests)
        }
        var type = base.type
        if definition.isCollection {
            type = .list(type)
            if let inner = Self.joined(constraints) { constraints = [.elements(inner)] }
        }
        if let tests = tests(definition.constraint, of: type, definition) {
            constraints.append(tests)
        }
        return ItemType(name: definition.name, type: type, constraint: Self.joined(constraints))
    }

    private static func joined(_ constraints: [ItemType.Constraint]) -> ItemType.Constraint? {
        constraints.count > 1 ? .all(constraints) : constraints.first
    }

    private func structure(of definition: ItemDefinition) -> ItemType {
        let name = definition.name
        switch definition.structure {
        case .reference(let reference):
            guard let reference else { return ItemType(name: name, type: .any) }
            return type(reference, element: name, line: definition.line)
                ?? ItemType(name: name, type: .any)
        case .components(let components):
            var fields: [ValueType.Fields.Field] = []
            var constraints: [(name: String, constraint: ItemType.Constraint)] = []
            for component in components {
                let type = build(component)
                fields.append(ValueType.Fields.Field(component.name, type.type))
                if let constraint = type.constraint {
                    constraints.append((component.name, constraint))
                }
            }
            return ItemType(
                name: name,
                type: .context(ValueType.Fields(fields)),
                constraint: constraints.isEmpty ? nil : .entries(constraints)
            )
        case .function(let parameters, let result):
            let parameters = parameters.map { parameter in
                FunctionValue.Parameter(
                    parameter.name,
                    parameter.typeRef.flatMap {
                        type($0, element: name, line: parameter.line)?.type
                    } ?? .any
                )
            }
            let result = result.flatMap { type($0, element: name, line: definition.line)?.type }
            return ItemType(name: name, type: .function(parameters, result ?? .any))
        }
    }

    private func tests(
        _ source: String?,
        of type: ValueType,
        _ definition: ItemDefinition
    ) -> ItemType.Constraint? {
        guard let source, !source.allSatisfy(\.isWhitespace) else { return nil }
        let tests = Expression(source, in: Scope(), as: .unaryTests(of: type))
        for diagnostic in tests.diagnostics {
            diagnostics.append(
                ModelDiagnostic(
                    diagnostic.severity,
                    .expression(diagnostic.problem),
                    element: definition.name,
                    line: definition.line,
                    range: diagnostic.range
                )
            )
        }
        return .tests(tests, type: definition.name)
    }
}
