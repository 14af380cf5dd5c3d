/// An edition of the DMN standard, known by the namespace of its models.
public enum StandardVersion: String, Sendable, Hashable, CaseIterable, Comparable {
    case dmn11 = "1.1"
    case dmn12 = "1.2"
    case dmn13 = "1.3"
    case dmn14 = "1.4"
    case dmn15 = "1.5"
    case dmn16 = "1.6"

    /// The namespace of models.
    public var namespace: String {
        switch self {
        case .dmn11: "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
        case .dmn12: "http://www.omg.org/spec/DMN/20180521/MODEL/"
        case .dmn13: "https://www.omg.org/spec/DMN/20191111/MODEL/"
        case .dmn14: "https://www.omg.org/spec/DMN/20211108/MODEL/"
        case .dmn15: "https://www.omg.org/spec/DMN/20230324/MODEL/"
        case .dmn16: "https://www.omg.org/spec/DMN/20240513/MODEL/"
        }
    }

    /// The namespace of FEEL, as an expression language and as a prefix of types.
    public var expressionLanguage: String {
        switch self {
        case .dmn11: "http://www.omg.org/spec/FEEL/20140401"
        case .dmn12: "http://www.omg.org/spec/DMN/20180521/FEEL/"
        case .dmn13: "https://www.omg.org/spec/DMN/20191111/FEEL/"
        case .dmn14: "https://www.omg.org/spec/DMN/20211108/FEEL/"
        case .dmn15: "https://www.omg.org/spec/DMN/20230324/FEEL/"
        case .dmn16: "https://www.omg.org/spec/DMN/20240513/FEEL/"
        }
    }

    /// The namespace of diagrams; nil for 1.1, which has none.
    public var diagramNamespace: String? {
        switch self {
        case .dmn11: nil
        case .dmn12: "http://www.omg.org/spec/DMN/20180521/DMNDI/"
        case .dmn13: "https://www.omg.org/spec/DMN/20191111/DMNDI/"
        case .dmn14: "https://www.omg.org/spec/DMN/20211108/DMNDI/"
        case .dmn15, .dmn16: "https://www.omg.org/spec/DMN/20230324/DMNDI/"
        }
    }

    /// The edition whose models have a namespace, or nil where it is none's.
    public init?(namespace: String) {
        // DMN 1.1 was published with two spellings of its namespace.
        let name =
            namespace == "http://www.omg.org/spec/DMN/20151101/dmn11.xsd"
            ? StandardVersion.dmn11.namespace : namespace
        guard let version = Self.allCases.first(where: { $0.namespace == name }) else { return nil }
        self = version
    }

    public static func < (left: StandardVersion, right: StandardVersion) -> Bool {
        left.rawValue < right.rawValue
    }

    /// Whether a namespace is FEEL's in any edition.
    static func isExpressionLanguage(_ namespace: String) -> Bool {
        allCases.contains { $0.expressionLanguage == namespace }
            || namespace == "http://www.omg.org/spec/FEEL/20140401/"
    }
}
