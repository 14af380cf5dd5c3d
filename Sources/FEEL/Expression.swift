/// A FEEL expression, compiled against a scope.
///
/// Compiling never fails: what is wrong stands in ``diagnostics``, and the wrong part comes to
/// null with its reason, as the standard has it. Whoever wants a sound expression or none looks at
/// ``isSound`` first.
public struct Expression: Sendable {
    /// What a source is to be read as.
    public enum Form: Sendable, Hashable {
        case expression
        /// The cell of a decision table: tests of an input value of a type. The input is `?`, in
        /// the slot behind the scope's variables.
        case unaryTests(of: ValueType)
    }

    /// The text it was compiled from.
    public let source: String
    /// The names it may speak of.
    public let scope: Scope
    public let form: Form
    /// What the compiler found, in the order of the source.
    public let diagnostics: [Diagnostic]
    /// The tree of its parts.
    public let root: Node
    /// How many slots a frame has: the scope's variables, the input of unary tests, and what the
    /// expression binds.
    let frameSize: Int
    /// What runs over rows.
    let program: Program

    /// An expression of its parts, made to run.
    init(
        source: String,
        scope: Scope,
        form: Form,
        diagnostics: [Diagnostic],
        root: Node,
        frameSize: Int
    ) {
        self.source = source
        self.scope = scope
        self.form = form
        self.diagnostics = diagnostics
        self.root = root
        self.frameSize = frameSize
        program = Program(
            source: source,
            scope: scope,
            form: form,
            root: root,
            frameSize: frameSize
        )
    }

    /// The type of its value; null conforms to every type.
    public var type: ValueType { root.type }

    /// Whether the compiler found no error.
    public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}
