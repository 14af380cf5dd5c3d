public import FEEL

extension CompiledModel {
    /// Inputs from data without types of its own, such as JSON: where an input data or decision
    /// declares a date, a time or a duration, a string that reads as one becomes it.
    ///
    /// - Parameter data: The values by name; those of an imported model stand in a context under
    ///   the import's name.
    public func inputs(from data: Context) -> ModelInputs {
        ModelInputs(Context(data.entries.map { ($0, read($1, as: $0, unit: 0)) }))
    }

    /// The names in data that neither are an input or decision of the model nor lead to one.
    public func unknownNames(in data: Context) -> [String] {
        data.shape.names.filter { name in
            declaredType(of: name, unit: 0) == nil
                && !model.imports.contains { $0.name.utf8.elementsEqual(name.utf8) }
                && !model.imports.contains { item in
                    item.name.isEmpty && declaredType(of: name, unit: unit(of: item)) != nil
                }
        }
    }

    private func read(_ value: Value, as name: String, unit: Int) -> Value {
        if let type = declaredType(of: name, unit: unit) { return value.read(as: type) }
        for item in model.imports {
            if item.name.isEmpty, let type = declaredType(of: name, unit: self.unit(of: item)) {
                return value.read(as: type)
            }
            if item.name.utf8.elementsEqual(name.utf8), case .context(let context) = value {
                let inner = self.unit(of: item)
                return .context(
                    Context(context.entries.map { ($0, read($1, as: $0, unit: inner)) })
                )
            }
        }
        return value
    }

    private func unit(of item: Import) -> Int {
        program.namespaces.firstIndex(of: item.namespace) ?? -1
    }

    /// The type of an input or decision, under its own name or that of its variable.
    private func declaredType(of name: String, unit: Int) -> ValueType? {
        for node in program.nodes
        where node.unit == unit
            && (node.name.utf8.elementsEqual(name.utf8)
                || node.variable.utf8.elementsEqual(name.utf8))
        {
            switch node.kind {
            case .input(let type): return type?.type ?? .any
            case .decision(let decision): return decision.type?.type ?? .any
            case .knowledge, .service: continue
            }
        }
        return nil
    }
}
