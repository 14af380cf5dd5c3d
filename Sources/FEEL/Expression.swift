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

    /// What runs over rows, and what it was made of: one reference, so that copies are cheap.
    let program: Program

    /// An expression of its parts, made to run; its frame holds the scope's variables, the input of
    /// unary tests, and what the expression binds.
    init(
        source: String,
        scope: Scope,
        form: Form,
        diagnostics: [Diagnostic],
        root: Node,
        frameSize: Int
    ) {
        program = Program(
            source: source,
            scope: scope,
            form: form,
            diagnostics: diagnostics,
            root: root,
            frameSize: frameSize
        )
    }

    /// The text it was compiled from.
    public var source: String { program.source }

    /// The names it may speak of.
    public var scope: Scope { program.scope }

    /// What the source was read as.
    public var form: Form { program.form }

    /// What the compiler found, in the order of the source.
    public var diagnostics: [Diagnostic] { program.diagnostics }

    /// The tree of its parts.
    public var root: Node { program.node }

    /// How many slots a frame has.
    var frameSize: Int { program.frameSize }

    /// The type of its value; null conforms to every type.
    public var type: ValueType { root.type }

    /// Whether the compiler found no error.
    public var isSound: Bool { !diagnostics.contains { $0.severity == .error } }
}
