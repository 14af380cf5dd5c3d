/// Data that a decision model is given (DMN 1.5, clause 7.3.1).
public struct InputData: Sendable, Hashable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The id by which references find it.
    public var id: String
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// The name and type under which expressions speak of it.
    public var variable: InformationItem
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        _ typeRef: String? = nil,
        id: String,
        label: String? = nil,
        description: String? = nil
    ) {
        self.init(
            name: name,
            id: id,
            label: label,
            description: description,
            variable: InformationItem(name, typeRef),
            line: 0
        )
    }

    init(
        name: String,
        id: String,
        label: String?,
        description: String?,
        variable: InformationItem,
        line: Int
    ) {
        self.name = name
        self.id = id
        self.label = label
        self.description = description
        self.variable = variable
        self.line = line
    }
}

/// A decision: a result determined from inputs by logic (DMN 1.5, clause 6.3.7).
public struct Decision: Sendable, Hashable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The id by which references find it.
    public var id: String
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// The question that the decision answers, for people.
    public var question: String?
    /// What may be answered, for people.
    public var allowedAnswers: String?
    /// The name and type under which expressions speak of the result.
    public var variable: InformationItem
    /// What it needs of other elements.
    public var requirements: Requirements
    /// How the result is determined; nil where the model does not say.
    public var logic: BoxedExpression?
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        _ typeRef: String? = nil,
        id: String,
        requires requirements: Requirements = Requirements(),
        label: String? = nil,
        description: String? = nil,
        question: String? = nil,
        allowedAnswers: String? = nil,
        logic: BoxedExpression?
    ) {
        self.name = name
        self.id = id
        self.label = label
        self.description = description
        self.question = question
        self.allowedAnswers = allowedAnswers
        variable = InformationItem(name, typeRef)
        self.requirements = requirements
        self.logic = logic
        line = 0
    }

    init(
        name: String,
        id: String,
        label: String?,
        description: String?,
        question: String?,
        allowedAnswers: String?,
        variable: InformationItem,
        requirements: Requirements,
        logic: BoxedExpression?,
        line: Int
    ) {
        self.name = name
        self.id = id
        self.label = label
        self.description = description
        self.question = question
        self.allowedAnswers = allowedAnswers
        self.variable = variable
        self.requirements = requirements
        self.logic = logic
        self.line = line
    }
}

/// A function of the model, which decisions call (DMN 1.5, clause 6.3.9: business knowledge
/// model).
public struct KnowledgeModel: Sendable, Hashable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The id by which references find it.
    public var id: String
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// The name under which it is called, and the type of the function or of its result.
    public var variable: InformationItem
    /// What it needs of other elements.
    public var requirements: Requirements
    /// The function; nil where the model does not say.
    public var logic: FunctionDefinition?
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        _ typeRef: String? = nil,
        id: String,
        requires requirements: Requirements = Requirements(),
        label: String? = nil,
        description: String? = nil,
        logic: FunctionDefinition?
    ) {
        self.init(
            name: name,
            id: id,
            label: label,
            description: description,
            variable: InformationItem(name, typeRef),
            requirements: requirements,
            logic: logic,
            line: 0
        )
    }

    init(
        name: String,
        id: String,
        label: String?,
        description: String?,
        variable: InformationItem,
        requirements: Requirements,
        logic: FunctionDefinition?,
        line: Int
    ) {
        self.name = name
        self.id = id
        self.label = label
        self.description = description
        self.variable = variable
        self.requirements = requirements
        self.logic = logic
        self.line = line
    }
}

/// Decisions that are offered together, callable as one function (DMN 1.5, clause 6.3.11).
public struct DecisionService: Sendable, Hashable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The id by which references find it.
    public var id: String
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// The name under which it is called, and the type of the function or of its result.
    public var variable: InformationItem
    /// The decisions whose results the service gives.
    public var outputs: [ElementReference]
    /// The decisions it evaluates besides.
    public var encapsulated: [ElementReference]
    /// The decisions whose results the caller gives; the parameters behind the input data.
    public var inputDecisions: [ElementReference]
    /// The input data that the caller gives; the first parameters.
    public var inputs: [ElementReference]
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        _ typeRef: String? = nil,
        id: String,
        outputs: [ElementReference],
        encapsulated: [ElementReference] = [],
        inputDecisions: [ElementReference] = [],
        inputs: [ElementReference] = [],
        label: String? = nil,
        description: String? = nil
    ) {
        self.init(
            name: name,
            id: id,
            label: label,
            description: description,
            variable: InformationItem(name, typeRef),
            outputs: outputs,
            encapsulated: encapsulated,
            inputDecisions: inputDecisions,
            inputs: inputs,
            line: 0
        )
    }

    init(
        name: String,
        id: String,
        label: String?,
        description: String?,
        variable: InformationItem,
        outputs: [ElementReference],
        encapsulated: [ElementReference],
        inputDecisions: [ElementReference],
        inputs: [ElementReference],
        line: Int
    ) {
        self.name = name
        self.id = id
        self.label = label
        self.description = description
        self.variable = variable
        self.outputs = outputs
        self.encapsulated = encapsulated
        self.inputDecisions = inputDecisions
        self.inputs = inputs
        self.line = line
    }
}

/// Where knowledge comes from: a law, a policy, an expert (DMN 1.5, clause 6.3.12).
public struct KnowledgeSource: Sendable, Hashable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The id by which references find it.
    public var id: String
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// Where to find it.
    public var locationURI: String?
    /// What kind of source it is, in the modeller's words.
    public var type: String?
    /// What it rests on in turn.
    public var authorities: [ElementReference]
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ name: String,
        id: String,
        locationURI: String? = nil,
        type: String? = nil,
        authorities: [ElementReference] = [],
        label: String? = nil,
        description: String? = nil,
        line: Int = 0
    ) {
        self.name = name
        self.id = id
        self.locationURI = locationURI
        self.type = type
        self.authorities = authorities
        self.label = label
        self.description = description
        self.line = line
    }
}
