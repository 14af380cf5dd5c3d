public import FEEL

/// What was found wrong with a model, and where.
public struct ModelDiagnostic: Sendable, Hashable {
    /// How much it matters.
    public let severity: Diagnostic.Severity
    /// What is wrong.
    public let problem: ModelProblem
    /// The name of the decision, type or other element it concerns; nil for the model itself.
    public let element: String?
    /// The line of the XML; 0 where the model was not read from any.
    public let line: Int
    /// Where in the expression, where the problem is one of an expression.
    public let range: SourceRange?

    public init(
        _ severity: Diagnostic.Severity,
        _ problem: ModelProblem,
        element: String? = nil,
        line: Int = 0,
        range: SourceRange? = nil
    ) {
        self.severity = severity
        self.problem = problem
        self.element = element
        self.line = line
        self.range = range
    }

    /// The finding as a sentence, with its line and element before it.
    public func text(in language: Language) -> String {
        let place =
            switch language {
            case .chinese:
                (line > 0 ? "第 \(line) 行，" : "") + (element.map { "“\($0)”：" } ?? "")
            case .english:
                (line > 0 ? "Line \(line), " : "") + (element.map { "“\($0)”: " } ?? "")
            }
        return place + problem.text(in: language)
    }
}

/// What can be wrong with a model, or with what becomes of it when it is evaluated.
public enum ModelProblem: Sendable, Hashable {
    /// The root element is not DMN's `definitions` of an edition that is known.
    case notAModel(found: String)
    /// Something the standard asks for is not there.
    case missing(String, in: String)
    /// An attribute's value that the standard does not know.
    case unknownValue(String, of: String)
    /// A reference to an element that is not there.
    case unknownReference(String)
    /// A reference to an element of another kind than is wanted.
    case wrongReference(String, expected: String)
    /// The imported model is not among those given.
    case missingImport(namespace: String)
    /// Models import each other in a circle.
    case importCycle([String])
    case unknownType(String)
    /// A type contains itself.
    case recursiveType([String])
    /// A type has more parts than the limit, as types made of types come to have.
    case typeTooLarge(limit: Int)
    /// Decisions require each other in a circle.
    case requirementCycle([String])
    /// Two elements have one name, so that expressions cannot tell them apart.
    case duplicateName(String)
    case duplicateID(String)
    /// A decision or function without logic.
    case noLogic(String)
    /// A rule with another number of cells than the table has columns.
    case wrongCellCount(expected: Int, found: Int)
    /// A language other than FEEL, or a function of Java or PMML.
    case unsupportedLanguage(String)
    /// A boxed expression that the standard does not know.
    case unknownExpression(String)
    /// Elements nest deeper than the limit.
    case nestedTooDeep(limit: Int)
    /// An expression that the compiler found fault with.
    case expression(Problem)

    // When a model is evaluated.

    /// No rule of a table matches.
    case noRuleMatches
    /// Several rules of a table match whose hit policy allows one; rules count from 1.
    case severalRulesMatch([Int])
    /// Rules that match have different outputs, which hit policy Any does not allow.
    case rulesDisagree([Int])
    /// An input value that the table's list of values does not hold.
    case inputNotAllowed(String, column: String)
    /// The model has no decision, service or function of this name.
    case unknownName(String)
}
