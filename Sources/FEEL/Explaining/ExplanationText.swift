extension Explanation {
    /// The explanation for people: a line for each part, indented under the part it was evaluated
    /// for, with the source of the part and what it came to.
    ///
    /// Parts beyond twenty of one whole, and deeper than forty levels, are counted only.
    public func text(in language: Language) -> String {
        var text = ExplanationText(language: language)
        text.append(self, depth: 0)
        return text.lines.joined(separator: "\n")
    }
}

/// The lines of an explanation while they are written.
private struct ExplanationText {
    let language: Language
    private(set) var lines: [String] = []

    /// How many parts of one whole are listed.
    private static let width = 20
    /// How deep parts are listed.
    private static let depth = 40
    /// How many lines there are at most.
    private static let length = 2_000

    init(language: Language) {
        self.language = language
    }

    mutating func append(_ part: Explanation, depth: Int) {
        let indentation = String(repeating: "  ", count: depth)
        lines.append(indentation + line(of: part))
        let parts = ExplanationText.shown(of: part)
        let isDeep = depth >= Self.depth || lines.count >= Self.length
        let listed = isDeep ? 0 : min(parts.count, Self.width)
        for part in parts.prefix(listed) { append(part, depth: depth + 1) }
        if parts.count > listed {
            lines.append(indentation + "  " + words.more(parts.count - listed))
        }
        if depth == 0, !part.isComplete { lines.append(words.isCut) }
    }

    /// The parts that a reader wants to see of one: of a chain of one kind of operator the
    /// operands, of a property or entry no more than its value.
    private static func shown(of part: Explanation) -> [Explanation] {
        switch part.node.kind {
        case .path(let whole, _):
            if case .variable = whole.kind { return [] }
        case .entryOrElse: return []
        default: break
        }
        return part.parts.flatMap { inner -> [Explanation] in
            if case .function = inner.value { return [] }
            return isChain(part.node, inner.node) ? shown(of: inner) : [inner]
        }
    }

    /// Whether an operator goes on with the result of another of its kind, as in `a * b / c`.
    private static func isChain(_ outer: Node, _ inner: Node) -> Bool {
        guard outer.range.start == inner.range.start else { return false }
        switch (outer.kind, inner.kind) {
        case (.arithmetic(let outer, _, _), .arithmetic(let inner, _, _)):
            return outer.isAdditive == inner.isAdditive && outer != .power && inner != .power
        case (.conjunction, .conjunction), (.disjunction, .disjunction): return true
        default: return false
        }
    }

    private var words: ExplanationWords { ExplanationWords(language: language) }

    /// What one part came to.
    private func line(of part: Explanation) -> String {
        let source = ExplanationText.excerpt(part.source, length: 60)
        if case .null(let reason) = part.value {
            let sentence = reason.map { words.bracketed($0.problem.text(in: language)) } ?? ""
            return "\(source) \(ExplanationText.sign(of: part.node)) null" + sentence
        }
        let value = ExplanationText.excerpt(part.value.boundedText, length: 80)
        switch part.node.kind {
        case .comparison, .between, .membership, .conjunction, .disjunction, .quantified,
            .instance, .unaryTests:
            if case .boolean(let holds) = part.value {
                let rest = ExplanationText.isDecidedAtOnce(part) ? words.bracketed(words.rest) : ""
                return "\(source) → \(words.verdict(holds))" + rest
            }
        case .conditional(let condition, _, _):
            let holds = ExplanationText.isTrue(condition, of: part)
            return "\(source) → \(value)" + words.bracketed(words.choice(holds))
        case .filter:
            if case .list(let kept) = part.value {
                return "\(source) → \(words.kept(kept.count)) \(value)"
            }
        default: break
        }
        return "\(source) \(ExplanationText.sign(of: part.node)) \(value)"
    }

    /// What stands between a part and its value: a fact is what it is, the rest comes to it.
    private static func sign(of node: Node) -> String {
        switch node.kind {
        case .variable, .entryOrElse, .path: "="
        default: "→"
        }
    }

    /// Whether a condition was true; one that is not listed is a literal.
    private static func isTrue(_ condition: Node, of part: Explanation) -> Bool {
        if let listed = part.parts.first(where: { $0.node === condition }) {
            if case .boolean(true) = listed.value { return true }
            return false
        }
        if case .literal(.boolean(true)) = condition.kind { return true }
        return false
    }

    /// Whether the first operand of a conjunction or disjunction decided it alone.
    private static func isDecidedAtOnce(_ part: Explanation) -> Bool {
        switch part.node.kind {
        case .conjunction(let first, let second), .disjunction(let first, let second):
            if case .literal = second.kind { return false }
            return part.parts.count == 1 && part.parts[0].node === first
        default: return false
        }
    }

    /// A text in one line, its middle left out where it is long.
    private static func excerpt(_ text: String, length: Int) -> String {
        var scalars: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if isSpace && scalars.last == " " { continue }
            scalars.append(isSpace ? " " : scalar)
        }
        if scalars.count <= length { return String(String.UnicodeScalarView(scalars)) }
        let tail = length / 3
        return String(String.UnicodeScalarView(scalars.prefix(length - tail - 3))) + " … "
            + String(String.UnicodeScalarView(scalars.suffix(tail)))
    }
}

extension Node.Arithmetic {
    /// Whether it is addition or subtraction.
    fileprivate var isAdditive: Bool { self == .add || self == .subtract }
}

/// What explanations say in both languages.
private struct ExplanationWords {
    let language: Language

    /// Whether a test holds.
    func verdict(_ holds: Bool) -> String {
        switch language {
        case .chinese: holds ? "成立" : "不成立"
        case .english: holds ? "holds" : "does not hold"
        }
    }

    /// Which branch counts, and why.
    func choice(_ holds: Bool) -> String {
        switch language {
        case .chinese: holds ? "条件成立，取 then" : "条件不成立，取 else"
        case .english:
            holds ? "the condition holds: then counts" : "the condition does not hold: else counts"
        }
    }

    /// That the operands after the first did not matter.
    var rest: String {
        switch language {
        case .chinese: "其余不必再看"
        case .english: "the rest need not be looked at"
        }
    }

    /// How many elements a filter kept.
    func kept(_ count: Int) -> String {
        switch language {
        case .chinese: "留下 \(count) 项"
        case .english: "keeps \(count):"
        }
    }

    /// Parts that are not listed.
    func more(_ count: Int) -> String {
        switch language {
        case .chinese: "……还有 \(count) 项"
        case .english: "… and \(count) more"
        }
    }

    /// That the evaluation had more parts than are noted.
    var isCut: String {
        switch language {
        case .chinese: "……后面的部分太多，没有记下"
        case .english: "… what followed was too much to be noted"
        }
    }

    /// Words in the language's brackets, behind others.
    func bracketed(_ words: String) -> String {
        switch language {
        case .chinese: "（\(words)）"
        case .english: " (\(words))"
        }
    }
}
