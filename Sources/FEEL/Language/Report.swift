extension Diagnostic {
    /// The diagnostic for people: its sentence, the line and column, and the source with the place
    /// marked below it.
    ///
    ///     第 1 行第 1 列：没有名为「营收」的名称；您是不是要写「营业收入」？
    ///       营收 / 12
    ///       ^^^^
    ///
    /// - Parameters:
    ///   - language: Of the sentence.
    ///   - source: The source that the diagnostic was found in.
    /// - Returns: Three lines, without a line break at the end.
    public func report(in language: Language, source: String) -> String {
        problem.text(in: language).placed(at: range, of: source, in: language)
    }
}

extension Reason {
    /// The reason as sentences: the problem, then what it follows from, a line each.
    ///
    /// A chain of causes is followed to its first, eight lines at most.
    public func text(in language: Language) -> String {
        chain.map { reason in
            let sentence = reason.problem.text(in: language)
            guard let origin = reason.origin else { return sentence }
            return language == .chinese ? "「\(origin)」：\(sentence)" : "\(origin): \(sentence)"
        }.joined(separator: "\n")
    }

    /// The reason for people: as ``text(in:)``, each sentence with its line and column and the
    /// place marked in the source.
    ///
    /// - Parameters:
    ///   - language: Of the sentences.
    ///   - source: The source of the expression that came to null. A reason that arose elsewhere
    ///     stands without a place.
    /// - Returns: Three lines for each reason with a place, one for the others.
    public func report(in language: Language, source: String) -> String {
        chain.map { reason in
            guard let range = reason.range, range.end <= source.utf8.count else {
                return reason.text(in: language)
            }
            return reason.problem.text(in: language).placed(at: range, of: source, in: language)
        }.joined(separator: "\n")
    }

    /// The reason and its causes, without repetitions.
    private var chain: [Reason] {
        var chain: [Reason] = []
        var next: Reason? = self
        while let reason = next, chain.count < 8 {
            if chain.last.map({ $0.problem != reason.problem || $0.origin != reason.origin })
                ?? true
            {
                chain.append(reason)
            }
            next = reason.cause
        }
        return chain
    }
}

extension String {
    /// A sentence with the place it speaks of, and the line of the source with a mark below it.
    fileprivate func placed(
        at range: SourceRange,
        of source: String,
        in language: Language
    ) -> String {
        let excerpt = Excerpt(range, in: source)
        let place =
            language == .chinese
            ? "第 \(excerpt.line) 行第 \(excerpt.column) 列："
            : "Line \(excerpt.line), column \(excerpt.column): "
        return ([place + self] + excerpt.lines).joined(separator: "\n")
    }
}
