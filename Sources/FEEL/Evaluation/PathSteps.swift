/// `value.name` (DMN 1.5, clause 10.3.2.6): an entry of a context, a property of a temporal value
/// or range, and of a list the list of them.
final class PathStep: Step, @unchecked Sendable {
    private let operand: Step
    private let name: String

    init(_ node: Node, _ operand: Step, name: String) {
        self.operand = operand
        self.name = name
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        try member(of: try operand.value(frame, run), run)
    }

    private func member(of value: Value, _ run: Run) throws(Halt) -> Value {
        switch value {
        case .context(let context):
            if let entry = context[name] { return entry }
            return null(.noSuchEntry(name, in: value.kind, suggestions: []))
        case .list(let elements):
            try run.grow(by: elements.count)
            var members: [Value] = []
            members.reserveCapacity(elements.count)
            for element in elements {
                try run.step()
                members.append(try member(of: element, run))
            }
            return .list(members)
        default:
            if let property = value.property(name) { return property }
            return null(.noSuchProperty(name, of: value.kind), because: value.reason)
        }
    }
}

extension Value {
    /// A property of a value that has no entries (DMN 1.5, clause 10.3.2.11, table 65); nil where
    /// the kind has none of that name.
    func property(_ name: String) -> Value? {
        switch self {
        case .range(let range): range.property(name)
        default: Temporal.property(name, of: self)
        }
    }
}

extension ValueRange {
    /// A property of the range: its bounds and whether they belong to it.
    fileprivate func property(_ name: String) -> Value? {
        switch name {
        case "start": low ?? .null
        case "end": high ?? .null
        case "start included": .boolean(includesLow)
        case "end included": .boolean(includesHigh)
        default: nil
        }
    }
}

/// A name within a filter: the element's entry, or what the name means outside.
final class EntryStep: Step, @unchecked Sendable {
    private let name: String
    private let item: Int
    private let otherwise: Step?

    init(_ node: Node, name: String, item: Int, otherwise: Step?) {
        self.name = name
        self.item = item
        self.otherwise = otherwise
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        if case .context(let context) = frame[item], let entry = context[name] { return entry }
        if let otherwise { return try otherwise.value(frame, run) }
        return null(.noSuchEntry(name, in: frame[item].kind, suggestions: []))
    }
}
