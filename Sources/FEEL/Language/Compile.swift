extension Expression {
    /// Compiles a source against a scope.
    public init(
        _ source: String,
        in scope: Scope = Scope(),
        as form: Form = .expression,
        limits: Limits = Limits()
    ) {
        let range = SourceRange(0, source.utf8.count)
        self.init(
            source: source,
            scope: scope,
            form: form,
            diagnostics: [],
            root: Node(.literal(.null), at: range, type: .null),
            frameSize: scope.variables.count
        )
    }
}

extension ValueType {
    /// Reads a type as FEEL writes it, such as `list<number>`; nil where it is none.
    public init?(_ text: String, types: [Scope.NamedType] = []) {
        return nil
    }

    /// The type as FEEL writes it.
    public var text: String { "Any" }
}

extension Problem {
    /// The problem's stable code: lower-case words joined by hyphens.
    public var code: String { "" }

    /// The problem as a sentence that says what is wrong and, where it can, what to do.
    public func text(in language: Language) -> String { "" }
}
