/// A decision table (DMN 1.5, clause 8).
public struct DecisionTable: Sendable, Hashable {
    /// What counts when several rules match (DMN 1.5, clause 8.2.11).
    public enum HitPolicy: String, Sendable, Hashable, CaseIterable {
        /// At most one rule may match.
        case unique = "UNIQUE"
        /// The first that matches.
        case first = "FIRST"
        /// The one with the highest output value, as the outputs' values are listed.
        case priority = "PRIORITY"
        /// Several may match, if their outputs are equal.
        case any = "ANY"
        /// All, or what the aggregation makes of them.
        case collect = "COLLECT"
        /// All, in the order of the rules.
        case ruleOrder = "RULE ORDER"
        /// All, in the order of the outputs' values.
        case outputOrder = "OUTPUT ORDER"

        /// The letter that stands in the table's corner.
        public var letter: Character { rawValue[rawValue.startIndex] }
    }

    /// What collect makes of several outputs.
    public enum Aggregation: String, Sendable, Hashable, CaseIterable {
        case sum = "SUM"
        case count = "COUNT"
        case minimum = "MIN"
        case maximum = "MAX"

        /// The sign that stands behind the C in the table's corner.
        public var sign: Character {
            switch self {
            case .sum: "+"
            case .count: "#"
            case .minimum: "<"
            case .maximum: ">"
            }
        }
    }

    /// A column of conditions.
    public struct Input: Sendable, Hashable {
        /// The expression whose value the cells test.
        public var expression: LiteralExpression
        /// The name of the type that its value must conform to; nil where none is declared.
        public var typeRef: String?
        /// Unary tests that say which values can occur; nil where the model does not say.
        public var values: String?
        /// The id by which references find it.
        public var id: String?
        /// What people are shown beside or instead of the name.
        public var label: String?
        /// Where it stands in the source; 0 where it was not read.
        public var line: Int

        public init(
            _ expression: String,
            _ typeRef: String? = nil,
            values: String? = nil,
            id: String? = nil,
            label: String? = nil
        ) {
            self.init(
                LiteralExpression(expression),
                typeRef,
                values: values,
                id: id,
                label: label,
                line: 0
            )
        }

        init(
            _ expression: LiteralExpression,
            _ typeRef: String?,
            values: String?,
            id: String?,
            label: String?,
            line: Int
        ) {
            self.expression = expression
            self.typeRef = typeRef
            self.values = values
            self.id = id
            self.label = label
            self.line = line
        }
    }

    /// A column of conclusions.
    public struct Output: Sendable, Hashable {
        /// The name of the entry in the result; nil where the table has one output.
        public var name: String?
        /// The name of the type that its value must conform to; nil where none is declared.
        public var typeRef: String?
        /// The values that can occur, for priorities the highest first; nil where the model does
        /// not say.
        public var values: String?
        /// The output when no rule matches.
        public var defaultEntry: LiteralExpression?
        /// The id by which references find it.
        public var id: String?
        /// What people are shown beside or instead of the name.
        public var label: String?
        /// Where it stands in the source; 0 where it was not read.
        public var line: Int

        public init(
            _ name: String? = nil,
            _ typeRef: String? = nil,
            values: String? = nil,
            defaultEntry: LiteralExpression? = nil,
            id: String? = nil,
            label: String? = nil,
            line: Int = 0
        ) {
            self.name = name
            self.typeRef = typeRef
            self.values = values
            self.defaultEntry = defaultEntry
            self.id = id
            self.label = label
            self.line = line
        }
    }

    /// A line of the table.
    public struct Rule: Sendable, Hashable {
        /// Unary tests, one for each input; `-` and nothing match all.
        public var inputs: [LiteralExpression]
        /// Expressions, one for each output.
        public var outputs: [LiteralExpression]
        /// What is noted beside the rule, a text for each column of annotations.
        public var annotations: [String]
        /// The id by which references find it.
        public var id: String?
        /// What the modeller says about it.
        public var description: String?
        /// Where it stands in the source; 0 where it was not read.
        public var line: Int

        public init(
            _ inputs: [String],
            _ outputs: [String],
            annotations: [String] = [],
            id: String? = nil,
            description: String? = nil
        ) {
            self.init(
                inputs: inputs.map { LiteralExpression($0) },
                outputs: outputs.map { LiteralExpression($0) },
                annotations: annotations,
                id: id,
                description: description,
                line: 0
            )
        }

        init(
            inputs: [LiteralExpression],
            outputs: [LiteralExpression],
            annotations: [String],
            id: String?,
            description: String?,
            line: Int
        ) {
            self.inputs = inputs
            self.outputs = outputs
            self.annotations = annotations
            self.id = id
            self.description = description
            self.line = line
        }
    }

    /// The columns of conditions.
    public var inputs: [Input]
    /// The columns of conclusions.
    public var outputs: [Output]
    /// The names of the columns of annotations.
    public var annotations: [String]
    /// The rules in order.
    public var rules: [Rule]
    /// What becomes of the rules that match.
    public var hitPolicy: HitPolicy
    /// What collect makes of the outputs; nil for their list.
    public var aggregation: Aggregation?
    /// What people call what the table comes to.
    public var outputLabel: String?
    /// How the table is drawn, as the standard names it: `Rule-as-Row` and the like.
    public var orientation: String?

    public init(
        hitPolicy: HitPolicy = .unique,
        aggregation: Aggregation? = nil,
        inputs: [Input],
        outputs: [Output],
        annotations: [String] = [],
        rules: [Rule],
        outputLabel: String? = nil,
        orientation: String? = nil
    ) {
        self.hitPolicy = hitPolicy
        self.aggregation = aggregation
        self.inputs = inputs
        self.outputs = outputs
        self.annotations = annotations
        self.rules = rules
        self.outputLabel = outputLabel
        self.orientation = orientation
    }
}
