/// A reference to an element of this model or of an imported one.
public struct ElementReference: Sendable, Hashable {
    /// The namespace of the model; nil for the model itself.
    public var namespace: String?
    /// The element's id.
    public var id: String
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(_ id: String, in namespace: String? = nil, line: Int = 0) {
        self.id = id
        self.namespace = namespace
        self.line = line
    }

    /// The reference as a model writes it: `namespace#id`, or `#id`.
    public var href: String { (namespace ?? "") + "#" + id }
}

/// What a decision or a knowledge model needs from others.
public struct Requirements: Sendable, Hashable {
    /// Decisions whose results are needed.
    public var decisions: [ElementReference]
    /// Input data that are needed.
    public var inputs: [ElementReference]
    /// Knowledge models and services that are called.
    public var knowledge: [ElementReference]
    /// What it rests on: knowledge sources, decisions, input data.
    public var authorities: [ElementReference]

    public init(
        decisions: [ElementReference] = [],
        inputs: [ElementReference] = [],
        knowledge: [ElementReference] = [],
        authorities: [ElementReference] = []
    ) {
        self.decisions = decisions
        self.inputs = inputs
        self.knowledge = knowledge
        self.authorities = authorities
    }
}
