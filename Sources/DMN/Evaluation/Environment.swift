import FEEL

/// The variables that logic may speak of, each with its slot in the row.
struct Environment {
    private(set) var variables: [Scope.Variable] = []
    let types: [Scope.NamedType]
    private var slots: [TextKey: Int] = [:]
    private var made = Made()

    init(types: [Scope.NamedType]) {
        self.types = types
    }

    /// What expressions are compiled against; made once, however many cells a table has.
    var scope: Scope {
        if let scope = made.scope { return scope }
        let scope = Scope(variables, types: types)
        made.scope = scope
        return scope
    }

    /// Where the scope is kept once it was made; environments of equal variables may share it.
    private final class Made {
        var scope: Scope?
    }

    /// Adds a variable; one of the same name is hidden by it and gives it its slot.
    ///
    /// - Returns: The slot of the variable.
    @discardableResult
    mutating func add(_ name: String, _ type: ValueType) -> Int {
        made = Made()
        let variable = Scope.Variable(name, type)
        if let slot = slots[TextKey(name)] {
            variables[slot] = variable
            return slot
        }
        slots[TextKey(name)] = variables.count
        variables.append(variable)
        return variables.count - 1
    }

    /// The environment with one variable more.
    func adding(_ name: String, _ type: ValueType) -> (environment: Environment, slot: Int) {
        var environment = self
        let slot = environment.add(name, type)
        return (environment, slot)
    }

    /// Whether a name is a variable's.
    func contains(_ name: String) -> Bool { slots[TextKey(name)] != nil }
}

extension [Value] {
    /// Puts a value into its slot, which may be the one behind the last.
    mutating func set(_ value: Value, at slot: Int) {
        if slot < count { self[slot] = value } else { append(value) }
    }
}
