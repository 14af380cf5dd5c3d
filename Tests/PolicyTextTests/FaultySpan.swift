import PolicyText

extension PolicyDocument {
    /// The first span that leaves the text or cuts a scalar, with what it belongs to.
    var faultySpan: String? {
        let bytes = Array(text.utf8)
        func isFaulty(_ span: Span) -> Bool {
            guard 0 <= span.start, span.start <= span.end, span.end <= bytes.count else {
                return true
            }
            return [span.start, span.end].contains { $0 < bytes.count && bytes[$0] & 0xC0 == 0x80 }
        }
        var spans: [(String, Span)] = []
        spans += outline.flatMap { [("item \($0.path)", $0.span), ("body \($0.path)", $0.body)] }
        for assignment in assignments {
            spans.append(("assignment", assignment.span))
            spans += (assignment.lead + assignment.support).map { ($0.name, $0.span) }
        }
        spans += indicators.map { ($0.metric, $0.span) }
        spans += clauses.map { ($0.name, $0.span) }
        spans += people.map { ($0.name, $0.span) }
        spans += notes.map { ($0.kind.rawValue, $0.span) }
        spans += unitCandidates.flatMap { $0.names.map { ($0.name, $0.span) } }
        for (name, span) in [
            ("title", title?.span), ("number", documentNumber?.span), ("issuer", issuer?.span),
            ("date", date?.span), ("period", period?.span),
        ] {
            if let span { spans.append((name, span)) }
        }
        return spans.first { isFaulty($0.1) }.map { "\($0.0): \($0.1)" }
    }
}
