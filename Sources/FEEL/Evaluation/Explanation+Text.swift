extension Explanation {
    /// The explanation for people: a line a part, indented below the part it was evaluated for.
    ///
    /// A line gives the part as it was written and what it came to; conditions hold or do not, a
    /// choice says which branch was taken, and a null why it is one.
    ///
    /// - Parameters:
    ///   - language: The language of the words between; FEEL stays as it is.
    ///   - lines: How many lines there may be before the rest is only counted.
    /// - Returns: The lines, without one at the end.
    public func text(in language: Language, lines: Int = 1_000) -> String {
        var writer = ExplanationWriter(language: language, limit: lines)
        writer.write(self, depth: 0)
        return writer.text
    }
}

/// Writes explanations line by line.
private struct ExplanationWriter {
    let language: Language
    let limit: Int
    private var lines: [String] = []
    private var leftOut = 0

    init(language: Language, limit: Int) {
        self.language = language
        self.limit = limit
    }

    var text: String {
        guard leftOut > 0 else { return lines.joined(separator: "\n") }
        let rest = words("……另有 \(leftOut) 行", "… and \(leftOut) lines more")
        return (lines + [rest]).joined(separator: "\n")
    }

    mutating func write(_ part: Explanation, depth: Int) {
        add(sentence(part), depth)
        let parts = part.parts
        switch part.node.kind {
        case .conditional(let condition, let then, let otherwise):
            let isTrue = writeCondition(condition, of: parts, depth: depth + 1)
            let branch = isTrue ? then : otherwise
            add(choice(isTrue, part.source(of: branch)), depth + 1)
            for part in parts where part.node === branch { write(part, depth: depth + 1) }
        case .conjunction(_, let right), .disjunction(_, let right):
            for part in parts { write(part, depth: depth + 1) }
            if parts.count == 1, parts[0].node !== right, !right.isLiteral {
                add(words("其余不必再看", "the rest need not be looked at"), depth + 1)
            }
        default: for part in parts { write(part, depth: depth + 1) }
        }
    }

    /// Writes the condition of a choice; whether it was true.
    private mutating func writeCondition(_ node: Node, of parts: [Explanation], depth: Int) -> Bool
    {
        guard let part = parts.first(where: { $0.node === node }) else {
            // A condition that is not listed is a literal.
            if case .literal(.boolean(true)) = node.kind { return true }
            return false
        }
        write(part, depth: depth)
        if case .boolean(let isTrue) = part.value { return isTrue }
        return false
    }

    private func choice(_ isTrue: Bool, _ branch: String) -> String {
        let branch = Self.shortened(branch)
        return isTrue
            ? words("因此取 then 一支：\(branch)", "so then counts: \(branch)")
            : words("因此取 else 一支：\(branch)", "so else counts: \(branch)")
    }

    private func sentence(_ part: Explanation) -> String {
        let source = Self.shortened(part.source)
        switch part.value {
        case .null(let reason):
            guard let reason else { return words("\(source) 为空", "\(source) is null") }
            let why = reason.problem.text(in: language)
            return words("\(source) 为空：\(why)", "\(source) is null: \(why)")
        case .boolean(let isTrue) where part.isCondition:
            return isTrue
                ? words("\(source) 成立", "\(source) holds")
                : words("\(source) 不成立", "\(source) does not hold")
        default: return "\(source) = \(Self.shortened(part.value.text))"
        }
    }

    private mutating func add(_ line: String, _ depth: Int) {
        guard lines.count < limit else {
            leftOut += 1
            return
        }
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private func words(_ chinese: String, _ english: String) -> String {
        language == .chinese ? chinese : english
    }

    /// A text on one line, its middle left out where it is long.
    private static func shortened(_ text: String) -> String {
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        guard words.count > 120 else { return words }
        return "\(words.prefix(80)) … \(words.suffix(30))"
    }
}

extension Explanation {
    /// Whether the part asks something, so that it holds or does not.
    fileprivate var isCondition: Bool {
        switch kind {
        case .comparison, .between, .membership, .conjunction, .disjunction, .quantifier,
            .instance, .unaryTests:
            true
        default: false
        }
    }
}

extension Node {
    fileprivate var isLiteral: Bool {
        if case .literal = kind { true } else { false }
    }
}
