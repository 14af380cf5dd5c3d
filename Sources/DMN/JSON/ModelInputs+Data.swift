public import FEEL

extension CompiledModel {
    /// Inputs from data without types of its own, such as JSON: where an input data or decision
    /// declares a date, a time or a duration, a string that reads as one becomes it.
    ///
    /// - Parameter data: The values by name; those of an imported model stand in a context under
    ///   the import's name.
    /// - Returns: The inputs as the model's types ask for them.
    public func inputs(from data: Context) -> ModelInputs {
        ModelInputs(read(data, at: []))
    }

    /// The names in data that are no input or decision of the model and lead to no imported one.
    public func unknownNames(in data: Context) -> [String] {
        data.shape.names.filter { name in
            declaredType(of: name, at: []) == nil && !hasModel(at: [name])
        }
    }

    /// The values of a model that the names of imports lead to.
    private func read(_ data: Context, at path: [String]) -> Context {
        let entries = data.entries.map { name, value -> (String, Value) in
            if let type = declaredType(of: name, at: path) { return (name, value.read(as: type)) }
            if case .context(let inner) = value, hasModel(at: path + [name]) {
                return (name, .context(read(inner, at: path + [name])))
            }
            return (name, value)
        }
        return Context(entries)
    }

    private func hasModel(at path: [String]) -> Bool {
        program.units.contains { $0.path.starts(with: path) }
    }

    /// The type of an input or decision; without a path also of an imported model's, which may be
    /// given by its mere name.
    private func declaredType(of name: String, at path: [String]) -> ValueType? {
        var found: ValueType?
        for node in program.nodes where node.isCalled(name) {
            let isThere = program.units[node.unit].path == path
            guard isThere || (path.isEmpty && found == nil) else { continue }
            switch node.kind {
            case .input(let type): found = type?.type ?? .any
            case .decision(let decision): found = decision.type?.type ?? .any
            case .knowledge, .service: continue
            }
            if isThere { return found }
        }
        return found
    }
}

extension Program.Node {
    /// Whether the element or its variable has a name.
    fileprivate func isCalled(_ name: String) -> Bool {
        self.name.utf8.elementsEqual(name.utf8) || variable.utf8.elementsEqual(name.utf8)
    }
}
