/// The logic of a decision or of a part of one (DMN 1.5, clause 10.2.2).
public struct BoxedExpression: Sendable, Hashable {
    /// The form the logic takes.
    public indirect enum Kind: Sendable, Hashable {
        /// FEEL. (`literalExpression`)
        case literal(LiteralExpression)
        case decisionTable(DecisionTable)
        /// Named entries, each seeing those before it, and perhaps a result.
        case context([Entry], result: BoxedExpression?)
        /// A call with named arguments.
        case invocation(BoxedExpression, [Binding])
        case list([BoxedExpression])
        /// A table of values: a list of contexts.
        case relation(columns: [InformationItem], rows: [[BoxedExpression]])
        case function(FunctionDefinition)
        case conditional(if: BoxedExpression, then: BoxedExpression, else: BoxedExpression)
        /// The elements for which `match` is true; `item` is the element.
        case filter(in: BoxedExpression, match: BoxedExpression)
        /// The list of what `return` comes to for each element.
        case iteration(variable: String, in: BoxedExpression, return: BoxedExpression)
        /// Whether `satisfies` is true for every element or for some.
        case quantified(
            Quantifier,
            variable: String,
            in: BoxedExpression,
            satisfies: BoxedExpression
        )
    }

    /// Which of the elements must satisfy the condition.
    public enum Quantifier: String, Sendable, Hashable {
        case every
        case some
    }

    /// A named entry of a boxed context.
    public struct Entry: Sendable, Hashable {
        /// The name of the entry and the type it declares.
        public var variable: InformationItem
        /// What the entry holds; nil where the model does not say.
        public var value: BoxedExpression?

        public init(_ variable: InformationItem, _ value: BoxedExpression?) {
            self.variable = variable
            self.value = value
        }
    }

    /// A named argument of an invocation.
    public struct Binding: Sendable, Hashable {
        /// The parameter that is given the value.
        public var parameter: InformationItem
        /// The argument; nil where the model does not say.
        public var value: BoxedExpression?

        public init(_ parameter: InformationItem, _ value: BoxedExpression?) {
            self.parameter = parameter
            self.value = value
        }
    }

    /// What it is.
    public var kind: Kind
    /// The name of the type its value must conform to; nil where none is given.
    public var typeRef: String?
    /// The id by which references find it.
    public var id: String?
    /// What people are shown beside or instead of the name.
    public var label: String?
    /// What the modeller says about it.
    public var description: String?
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int

    public init(
        _ kind: Kind,
        typeRef: String? = nil,
        id: String? = nil,
        label: String? = nil,
        description: String? = nil,
        line: Int = 0
    ) {
        self.kind = kind
        self.typeRef = typeRef
        self.id = id
        self.label = label
        self.description = description
        self.line = line
    }

    /// A FEEL expression.
    public static func feel(_ text: String, typeRef: String? = nil) -> BoxedExpression {
        BoxedExpression(.literal(LiteralExpression(text)), typeRef: typeRef)
    }

    /// A decision table.
    public static func table(_ table: DecisionTable) -> BoxedExpression {
        BoxedExpression(.decisionTable(table))
    }
}

/// An expression as text (DMN 1.5, clause 7.3.6).
public struct LiteralExpression: Sendable, Hashable {
    /// The text as it was written.
    public var text: String
    /// The language's namespace; nil means the model's, FEEL by default.
    public var language: String?

    public init(_ text: String, language: String? = nil) {
        self.text = text
        self.language = language
    }
}

/// A function (DMN 1.5, clause 10.2.1.7).
public struct FunctionDefinition: Sendable, Hashable {
    /// What the function is written in.
    public enum Kind: String, Sendable, Hashable {
        case feel = "FEEL"
        /// A method of Java. It is kept, but calling it comes to null.
        case java = "Java"
        /// A model of PMML. It is kept, but calling it comes to null.
        case pmml = "PMML"
    }

    /// What it is.
    public var kind: Kind
    /// The parameters in order.
    public var parameters: [InformationItem]
    /// What the function comes to; nil where the model does not say.
    public var body: BoxedExpression? {
        get { bodies.first }
        set { bodies = newValue.map { [$0] } ?? [] }
    }
    /// The name of the type of the function or of its result; nil where none is given.
    public var typeRef: String?
    /// The id by which references find it.
    public var id: String?
    /// Where it stands in the source; 0 where it was not read.
    public var line: Int
    /// The body, if any, behind an indirection.
    private var bodies: [BoxedExpression]

    public init(
        _ parameters: [InformationItem] = [],
        kind: Kind = .feel,
        typeRef: String? = nil,
        id: String? = nil,
        line: Int = 0,
        body: BoxedExpression?
    ) {
        self.kind = kind
        self.parameters = parameters
        self.typeRef = typeRef
        self.id = id
        self.line = line
        bodies = body.map { [$0] } ?? []
    }
}
