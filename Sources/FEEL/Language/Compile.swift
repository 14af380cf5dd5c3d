extension Expression {
    /// Compiles a source against a scope.
    ///
    /// It takes time in proportion to the source. A source that is too long or nests too deep is
    /// not read to its end.
    ///
    /// - Parameters:
    ///   - source: The text of the expression or of the tests.
    ///   - scope: The names it may speak of.
    ///   - form: What the source is to be read as.
    ///   - limits: Of which the length of the source and its nesting count here.
    public init(
        _ source: String,
        in scope: Scope = Scope(),
        as form: Form = .expression,
        limits: Limits = Limits()
    ) {
        var input: ValueType?
        if case .unaryTests(let type) = form { input = type }
        var parser = Parser(source, scope: scope, input: input, limits: limits)
        let root = parser.root(form)
        self.init(
            source: source,
            scope: scope,
            form: form,
            diagnostics: parser.diagnostics,
            root: root,
            frameSize: parser.frames[0].size
        )
    }
}
