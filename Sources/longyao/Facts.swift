import FEEL

/// The facts that expressions of a command speak of: their names, types and values.
struct Facts {
    /// The names, each with the type of its value.
    let scope: Scope
    /// The values, in the order of the scope's variables.
    let values: [Value]

    /// No facts.
    init() {
        scope = Scope()
        values = []
    }

    /// The facts of a JSON object, one for each of its names.
    ///
    /// - Throws: `JSONError`, or ``FactsError``.
    init(json: [UInt8]) throws {
        let value = try JSONReader().value(of: json)
        guard case .context(let context) = value else { throw FactsError.notAnObject }
        scope = Scope(
            context.entries.map { name, value in
                // A fact that is null says nothing about what it would be otherwise.
                Scope.Variable(name, value.isNull ? .any : value.type)
            }
        )
        values = context.values
    }
}

/// Why a file holds no facts.
enum FactsError: Error, Hashable {
    /// Its JSON is something else than an object.
    case notAnObject
}
