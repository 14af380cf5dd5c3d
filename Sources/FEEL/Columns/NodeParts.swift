extension Node {
    /// The nodes right below.
    var parts: [Node] {
        switch kind {
        case .literal, .variable, .invalid: []
        case .entryOrElse(_, _, let otherwise): otherwise.map { [$0] } ?? []
        case .negation(let node), .path(let node, _), .instance(let node, _): [node]
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right),
            .conjunction(let left, let right), .disjunction(let left, let right):
            [left, right]
        case .between(let value, let low, let high): [value, low, high]
        case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
        case .membership(let value, _, let tests): [value] + tests.flatMap(\.parts)
        case .loop(let iterators, let body, _): iterators.flatMap(\.parts) + [body]
        case .quantified(_, let iterators, let condition):
            iterators.flatMap(\.parts) + [condition]
        case .filter(let list, _, let condition): [list, condition]
        case .builtIn(_, _, let arguments), .list(let arguments): arguments
        case .call(let function, let arguments): [function] + arguments
        case .namedCall(let function, let arguments): [function] + arguments.map(\.value)
        case .context(let entries): entries.map(\.value)
        case .range(let low, _, let high, _): [low, high].compactMap { $0 }
        // A function's body has a frame of its own.
        case .function: []
        case .unaryTests(_, let tests, _): tests.flatMap(\.parts)
        }
    }

    /// The slots of the frame that the part itself reads, not those that its parts read.
    private var ownReads: [Int] {
        switch kind {
        case .variable(let slot, _): [slot]
        case .entryOrElse(_, let item, _): [item]
        case .function(let literal): literal.captures
        case .unaryTests(let input, _, _): [input]
        default: []
        }
    }

    /// The slots of the frame that the part binds for its parts.
    private var ownBindings: [Int] {
        switch kind {
        case .membership(_, let input, _): [input]
        case .loop(let iterators, _, let partial):
            iterators.map(\.slot) + (partial.map { [$0] } ?? [])
        case .quantified(_, let iterators, _): iterators.map(\.slot)
        case .filter(_, let item, _): [item]
        case .context(let entries): entries.map(\.slot)
        default: []
        }
    }

    /// For the node and all below it, the slots that must be filled before it can be evaluated.
    ///
    /// What is bound around a node is not bound again within, so that what is bound anywhere
    /// within is none of them.
    var freeSlotsOfAll: [ObjectIdentifier: Set<Int>] {
        var order = [self]
        var next = 0
        while next < order.count {
            order.append(contentsOf: order[next].parts)
            next += 1
        }
        // Parts come behind what they are parts of.
        var slots: [ObjectIdentifier: Set<Int>] = [:]
        for node in order.reversed() {
            var free = Set(node.ownReads)
            for part in node.parts { free.formUnion(slots[ObjectIdentifier(part)] ?? []) }
            slots[ObjectIdentifier(node)] = free.subtracting(node.ownBindings)
        }
        return slots
    }
}

extension Node.UnaryTest {
    /// The nodes right below.
    var parts: [Node] {
        switch self {
        case .any: []
        case .compare(_, let node), .value(let node), .condition(let node): [node]
        case .negation(let tests): tests.flatMap(\.parts)
        }
    }
}

extension Node.Iterator {
    /// The nodes right below.
    var parts: [Node] {
        switch domain {
        case .values(let node): [node]
        case .span(let low, let high): [low, high]
        }
    }
}
