/// What a part of an expression came to, and why.
///
/// An explanation is a node, its value, and the parts that were evaluated for it, in the order in
/// which they were. Literals are not listed, nor what is the same for every row. An explanation is
/// a view of notes that were taken flat; its parts are made as they are asked for.
public struct Explanation: Sendable {
    /// The part of the expression.
    public let node: Node
    /// What it came to.
    public let value: Value
    private let record: Record
    private let place: Int

    /// The explanation of a whole expression.
    init(of root: Node, value: Value, record: Record) {
        node = root
        self.value = value
        self.record = record
        place = record.parts.isEmpty ? -1 : 0
    }

    private init(_ record: Record, at place: Int) {
        self.record = record
        self.place = place
        node = record.parts[place].node
        value = record.parts[place].value
    }

    /// The parts that were evaluated for this one, in the order in which they were.
    public var parts: [Explanation] {
        guard place >= 0 else { return [] }
        var parts: [Explanation] = []
        var next = place + 1
        while next < Int(record.parts[place].end) {
            parts.append(Explanation(record, at: next))
            next = max(Int(record.parts[next].end), next + 1)
        }
        return parts
    }

    /// The variables that the whole evaluation read, each with its value, in the order of their
    /// first reading.
    public var facts: [(name: String, value: Value)] { record.facts }

    /// Whether every part is there: of an evaluation of more than a hundred thousand parts the
    /// later ones are left out.
    public var isComplete: Bool { record.isComplete }

    /// The text that came to the value, as it was written.
    public var source: String { source(of: node) }

    /// The text of a node that was written where this part was.
    func source(of node: Node) -> String {
        let text = record.sources[place < 0 ? 0 : Int(record.parts[place].source)]
        let utf8 = text.utf8
        let start = min(node.range.start, utf8.count)
        let end = max(start, min(node.range.end, utf8.count))
        return String(decoding: utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }
}

extension Explanation {
    /// What a part does.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case literal, variable, entry, meaningless, negation, arithmetic, comparison, between
        case membership, conjunction, disjunction, conditional, loop, quantifier, filter, path
        case instance, call, list, context, range, function
        case unaryTests = "unary-tests"
    }

    /// What the part does; the raw value is a stable word for it.
    public var kind: Kind {
        switch node.kind {
        case .literal: .literal
        case .variable: .variable
        case .entryOrElse: .entry
        case .invalid: .meaningless
        case .negation: .negation
        case .arithmetic: .arithmetic
        case .comparison: .comparison
        case .between: .between
        case .membership: .membership
        case .conjunction: .conjunction
        case .disjunction: .disjunction
        case .conditional: .conditional
        case .loop: .loop
        case .quantified: .quantifier
        case .filter: .filter
        case .path: .path
        case .instance: .instance
        case .builtIn, .call, .namedCall: .call
        case .list: .list
        case .context: .context
        case .range: .range
        case .function: .function
        case .unaryTests: .unaryTests
        }
    }
}
