import FEEL

/// What `longyao feel` prints of an evaluation.
struct FeelAnswer {
    /// What the expression came to.
    let value: Value
    /// What each part of it came to, where that was asked for.
    let explanation: Explanation?
    /// The text of the expression.
    let source: String
    /// How many bytes may be printed.
    let sizeLimit: Int

    /// The value as FEEL text; below it, if asked for, what each part came to.
    func text(_ terminal: Terminal) throws -> String {
        guard let explanation else { return value.text }
        return value.text + "\n\n" + explanation.text(in: terminal.engineLanguage)
    }

    /// The value as JSON; if asked for, an object of the value and its explanation.
    func json(_ terminal: Terminal) throws -> String {
        let writer = JSONWriter(isIndented: true, sizeLimit: sizeLimit)
        guard let explanation else { return try writer.text(of: value) }
        let data = explanation.data(in: terminal.engineLanguage)
        return try writer.text(of: .context(Context([("value", value), ("explanation", data)])))
    }

    /// Why the value is null, or why parts of it are, as lines.
    func reasons(_ terminal: Terminal) -> [String] {
        NullsWithin(value).reasons.flatMap { terminal.lines(of: $0, in: source) }
    }
}

/// The nulls in a value that have a reason.
struct NullsWithin {
    /// Their reasons, each once; the first of them.
    private(set) var reasons: [Reason] = []
    private var seen: Set<ObjectIdentifier> = []
    private var visitsLeft = 100_000

    init(_ value: Value) {
        visit(value, depth: 0)
    }

    private mutating func visit(_ value: Value, depth: Int) {
        visitsLeft -= 1
        guard visitsLeft > 0, depth < 100, reasons.count < 10 else { return }
        switch value {
        case .null(let reason?):
            if seen.insert(ObjectIdentifier(reason)).inserted { reasons.append(reason) }
        case .list(let elements):
            for element in elements { visit(element, depth: depth + 1) }
        case .context(let context):
            for element in context.values { visit(element, depth: depth + 1) }
        default: break
        }
    }
}
