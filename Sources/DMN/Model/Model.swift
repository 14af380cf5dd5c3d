/// A decision model (DMN 1.5, clause 6.3.2: `definitions`).
///
/// A model is made in Swift or read from XML. One that was read remembers what it was read from,
/// so that writing keeps what this library does not know: diagrams, extensions, comments.
public struct Model: Sendable {
    /// The name by which expressions and callers speak of it.
    public var name: String
    /// The namespace that other models import it by.
    public var namespace: String
    /// The id by which references find it.
    public var id: String?
    /// What the modeller says about it.
    public var description: String?
    /// The language of the expressions that name none; nil means FEEL.
    public var expressionLanguage: String?
    /// The models it speaks of.
    public var imports: [Import]
    /// The types (item definitions) of the model.
    public var itemDefinitions: [ItemDefinition]
    /// The input data.
    public var inputs: [InputData]
    /// The decisions.
    public var decisions: [Decision]
    /// The business knowledge models: functions.
    public var knowledgeModels: [KnowledgeModel]
    /// The decision services.
    public var services: [DecisionService]
    /// The knowledge sources: where the logic comes from.
    public var knowledgeSources: [KnowledgeSource]
    /// The edition the model was read in; 1.5 for one made in Swift.
    public let version: StandardVersion
    /// What the model was read from.
    let document: XMLDocument?
    /// What was found while reading.
    let readingDiagnostics: [ModelDiagnostic]

    public init(
        name: String,
        namespace: String,
        id: String? = nil,
        description: String? = nil,
        imports: [Import] = [],
        itemDefinitions: [ItemDefinition] = [],
        inputs: [InputData] = [],
        decisions: [Decision] = [],
        knowledgeModels: [KnowledgeModel] = [],
        services: [DecisionService] = [],
        knowledgeSources: [KnowledgeSource] = []
    ) {
        self.init(
            name: name,
            namespace: namespace,
            id: id,
            description: description,
            imports: imports,
            itemDefinitions: itemDefinitions,
            inputs: inputs,
            decisions: decisions,
            knowledgeModels: knowledgeModels,
            services: services,
            knowledgeSources: knowledgeSources,
            version: .dmn15,
            document: nil,
            readingDiagnostics: []
        )
    }

    init(
        name: String,
        namespace: String,
        id: String?,
        description: String?,
        expressionLanguage: String? = nil,
        imports: [Import],
        itemDefinitions: [ItemDefinition],
        inputs: [InputData],
        decisions: [Decision],
        knowledgeModels: [KnowledgeModel],
        services: [DecisionService],
        knowledgeSources: [KnowledgeSource],
        version: StandardVersion,
        document: XMLDocument?,
        readingDiagnostics: [ModelDiagnostic]
    ) {
        self.name = name
        self.namespace = namespace
        self.id = id
        self.description = description
        self.expressionLanguage = expressionLanguage
        self.imports = imports
        self.itemDefinitions = itemDefinitions
        self.inputs = inputs
        self.decisions = decisions
        self.knowledgeModels = knowledgeModels
        self.services = services
        self.knowledgeSources = knowledgeSources
        self.version = version
        self.document = document
        self.readingDiagnostics = readingDiagnostics
    }
}

/// The import of another model (DMN 1.5, clause 6.3.3).
public struct Import: Sendable, Hashable {
    /// The name that the imported elements are spoken of by, as in `name.element`.
    ///
    /// Where it is empty they are spoken of as if they were the model's own.
    public var name: String
    /// The namespace of the imported model.
    public var namespace: String
    /// Where the model may be found, for whoever loads it.
    public var locationURI: String?
    /// The namespace of the imported model's language; DMN's own for a decision model.
    public var importType: String
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        name: String,
        namespace: String,
        locationURI: String? = nil,
        importType: String = StandardVersion.dmn15.namespace,
        line: Int = 0
    ) {
        self.name = name
        self.namespace = namespace
        self.locationURI = locationURI
        self.importType = importType
        self.line = line
    }
}
