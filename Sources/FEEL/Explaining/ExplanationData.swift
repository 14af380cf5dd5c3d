extension Explanation {
    /// The explanation as a value of FEEL, which a ``JSONWriter`` writes: a context of `source`,
    /// `start` and `end` (bytes of the source), `value`, for a null with a reason `code` and
    /// `reason`, which is a sentence of the language, and `parts`, a list of such contexts.
    public func data(in language: Language) -> Value {
        data(in: language, depth: 0)
    }

    /// Parts nest as deep as functions call each other; what lies deeper than this is left out.
    private static let depth = 100

    private func data(in language: Language, depth: Int) -> Value {
        var entries: [(String, Value)] = [
            ("source", .string(source)),
            ("start", .number(Number(node.range.start))),
            ("end", .number(Number(node.range.end))),
            ("value", value),
        ]
        if let reason = value.reason {
            entries.append(("code", .string(reason.problem.code)))
            entries.append(("reason", .string(reason.problem.text(in: language))))
        }
        let parts = depth < Self.depth ? parts : []
        if !parts.isEmpty {
            entries.append(("parts", .list(parts.map { $0.data(in: language, depth: depth + 1) })))
        }
        return .context(Context(entries))
    }
}
