/// The names an expression may speak of, each with its type: the schema it is compiled against.
///
/// The order of the variables is the order of the values of a row that the expression is
/// evaluated over.
public struct Scope: Sendable {
    /// A name and what stands behind it.
    public struct Variable: Sendable, Hashable {
        /// The name, white space inside it as single spaces.
        public let name: String
        /// Further names of the same variable, such as its label in another language.
        public let aliases: [String]
        /// What a value conforms to.
        public let type: ValueType

        public init(_ name: String, _ type: ValueType = .any, aliases: [String] = []) {
            self.name = name
            self.aliases = aliases
            self.type = type
        }
    }

    /// A named type, for `instance of` and for the parameters of functions.
    ///
    /// What a model allows of the type's values besides plays no part in either.
    public struct NamedType: Sendable {
        /// The name, white space inside it as single spaces.
        public let name: String
        /// What a value conforms to.
        public let type: ValueType

        public init(_ name: String, _ type: ValueType) {
            self.name = name
            self.type = type
        }
    }

    /// The variables, in the order of a row's values.
    public let variables: [Variable]
    /// The named types.
    public let types: [NamedType]
    /// The variables by their names and aliases.
    let index: NameIndex

    public init(_ variables: [Variable] = [], types: [NamedType] = []) {
        self.variables = variables
        self.types = types
        index = NameIndex(
            variables.enumerated().flatMap { place, variable in
                ([variable.name] + variable.aliases).map { (name: $0, target: place) }
            }
        )
    }
}
