/// A named type, or a component of one (DMN 1.5, clause 7.3.2: `itemDefinition`).
public struct ItemDefinition: Sendable, Hashable {
    /// What the type is made of.
    public enum Structure: Sendable, Hashable {
        /// Another type by its name: FEEL's, the model's, or an imported model's with its prefix.
        /// nil stands for any.
        case reference(String?)
        /// A context with these entries.
        case components([ItemDefinition])
        /// A function with these parameters and this result.
        case function(parameters: [InformationItem], result: String?)
    }

    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The id by which references find it.
    public var id: String?
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// What its values are made of.
    public var structure: Structure
    /// Whether the type is a list of what the structure says.
    public var isCollection: Bool
    /// Unary tests for the value, or for each element where the type is a collection; nil allows
    /// all. (DMN: `allowedValues`.)
    public var allowedValues: String?
    /// Unary tests for the whole value, be it a collection or not. (DMN 1.5: `typeConstraint`.)
    public var constraint: String?
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        _ structure: Structure,
        isCollection: Bool = false,
        allowedValues: String? = nil,
        constraint: String? = nil,
        id: String? = nil,
        label: String? = nil,
        description: String? = nil,
        line: Int = 0
    ) {
        self.name = name
        self.structure = structure
        self.isCollection = isCollection
        self.allowedValues = allowedValues
        self.constraint = constraint
        self.id = id
        self.label = label
        self.description = description
        self.line = line
    }
}

/// A name with a type: a variable, a parameter, a column (DMN 1.5, clause 7.3.3).
public struct InformationItem: Sendable, Hashable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The name of its type; nil where none is given.
    public var typeRef: String?
    /// The id by which references find it.
    public var id: String?
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        _ typeRef: String? = nil,
        id: String? = nil,
        label: String? = nil,
        line: Int = 0
    ) {
        self.name = name
        self.typeRef = typeRef
        self.id = id
        self.label = label
        self.line = line
    }
}
