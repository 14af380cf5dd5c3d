extension Parser {
    /// More diagnostics than a reader wants.
    private static let mostDiagnostics = 50

    /// Whether further diagnostics are dropped.
    var isFull: Bool { diagnostics.count >= Parser.mostDiagnostics }

    /// Notes a failure of the grammar.
    mutating func note(_ failure: SyntaxFailure) {
        // Once the end was reached by giving up, what is missing there is no news.
        if let first = syntaxFailure, case .nestedTooDeep = first.problem { return }
        if syntaxFailure == nil { syntaxFailure = failure }
        // Nor is it that a bracket is missing where something else was missing already.
        if let last = diagnostics.last, last.severity == .error, last.range == failure.range {
            return
        }
        report(.error, failure.problem, failure.range)
    }

    /// Notes a failure, and makes the part that means nothing for it.
    mutating func invalid(_ failure: SyntaxFailure) -> Node {
        note(failure)
        return Node(.invalid(failure.problem), at: failure.range, type: .null)
    }

    /// Notes an error of meaning, and makes the part that means nothing for it.
    mutating func meaningless(_ problem: Problem, _ range: SourceRange) -> Node {
        report(.error, problem, range)
        return Node(.invalid(problem), at: range, type: .null)
    }

    /// Notes what was found.
    mutating func report(_ severity: Diagnostic.Severity, _ problem: Problem, _ range: SourceRange)
    {
        if isFull { return }
        let diagnostic = Diagnostic(severity, problem, at: range)
        if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
    }

    /// The failure that something else was expected at this place.
    func unexpected(_ expectation: Problem.Expectation) -> SyntaxFailure {
        let end = tokenEnd(at: position)
        if let failure = Confusables.failure(in: source, from: position, to: end) {
            return failure
        }
        let found = source.text(position, end)
        return SyntaxFailure(
            .syntax(expected: expectation, found: found),
            SourceRange(position, end)
        )
    }

    /// Where the token ends that begins at an offset, for naming it.
    private func tokenEnd(at start: Int) -> Int {
        if start >= source.count { return source.count }
        let end = source.partEnd(from: start)
        if end > start { return end }
        let two = [source[start], source[start + 1]]
        let isPair = ["..", "**", "<=", ">=", "!=", "==", "&&", "||", "<>", "=>", "->"]
            .contains { Array($0.utf8) == two }
        if isPair { return start + 2 }
        return start + source.scalar(at: start).length
    }

    /// Passes over the rest of a part that failed, up to the comma or bracket that ends it.
    mutating func recover() {
        var depth = 0
        while position < source.count {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 { return }
                depth -= 1
            case UInt8(ascii: ","): if depth == 0 { return }
            case UInt8(ascii: "\""): skipString()
            default: break
            }
            position += source.scalar(at: position).length
            lastEnd = position
            skipSpace()
        }
    }

    private mutating func skipString() {
        position += 1
        while position < source.count, byte != UInt8(ascii: "\"") {
            position += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, source.count - 1)
        while source[position] & 0xC0 == 0x80 { position -= 1 }
    }

    /// Reads parts until a closing character, with commas between them; a part that fails is noted
    /// and passed over.
    mutating func parts(
        until close: Unicode.Scalar,
        _ part: (inout Parser) throws(SyntaxFailure) -> Void
    ) throws(SyntaxFailure) {
        if take(close) { return }
        repeat { attempt(until: close, part) } while take(",")
        try expect(close)
    }

    /// Reads a part that a comma or a closing character ends; if it fails that is noted, and the
    /// rest of it passed over.
    ///
    /// Without a closing character the end of the source closes. The dots of a range may end it
    /// too where the caller says so.
    mutating func attempt(
        until close: Unicode.Scalar?,
        orDots: Bool = false,
        _ part: (inout Parser) throws(SyntaxFailure) -> Void
    ) {
        let before = (bindings.count, depth)
        do throws(SyntaxFailure) {
            try part(&self)
            if !isPartEnd(close), !(orDots && isDots) {
                throw unexpected(close.map { .tokens([",", String($0)]) } ?? .end)
            }
        } catch {
            note(error)
            bindings.removeSubrange(min(before.0, bindings.count)...)
            depth = before.1
            recover()
        }
    }

    private func isPartEnd(_ close: Unicode.Scalar?) -> Bool {
        if byte == UInt8(ascii: ",") { return true }
        guard let close else { return position >= source.count }
        return byte == UInt8(ascii: close)
    }
}
