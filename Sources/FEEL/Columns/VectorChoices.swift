// `if`, and what is many conditions in one: `in`, `some`, `every`.

extension Vectorizer {
    mutating func conditional(
        _ condition: Vector,
        _ then: Vector,
        _ otherwise: Vector
    ) -> Vector {
        guard let mask = mask(condition) else {
            // What is no boolean is not true; of what is opaque nothing is known.
            guard isSettled(condition), graph.truth(of: condition.escape) == false else {
                return opaque()
            }
            if case .code = condition.shape { return opaque() }
            return otherwise
        }
        if graph.truth(of: condition.escape) == false, let truth = graph.truth(of: mask) {
            return truth ? then : otherwise
        }
        guard let merged = merged(mask, then, otherwise) else { return opaque() }
        return Vector(
            shape: merged.shape,
            null: merged.null,
            escape: graph.either(condition.escape, merged.escape)
        )
    }

    /// The mask `then` where a mask is true, else the mask `otherwise`.
    private mutating func choice(_ mask: Lane, _ then: Lane, _ otherwise: Lane) -> Lane {
        if then == otherwise { return then }
        return graph.either(
            graph.both(mask, then),
            graph.both(graph.opposite(mask), otherwise)
        )
    }

    /// Two vectors in one shape; nil where there is none for both.
    private mutating func merged(_ mask: Lane, _ then: Vector, _ otherwise: Vector) -> Vector? {
        var escapes = (then.escape, otherwise.escape)
        let shape: Vector.Shape
        switch (then.shape, otherwise.shape) {
        case (.opaque, .opaque): return nil
        // A mask is false where it is null.
        case (.nothing, .boolean(let second)):
            shape = .boolean(choice(mask, graph.never(), second))
        case (.boolean(let first), .nothing):
            shape = .boolean(choice(mask, first, graph.never()))
        case (.opaque, let other), (.nothing, let other): shape = other
        case (let other, .opaque), (let other, .nothing): shape = other
        case (.boolean(let first), .boolean(let second)):
            shape = .boolean(choice(mask, first, second))
        case (.date(let first, let range), .date(let second, let other)):
            shape = .date(graph.choice(mask, first, second), range: range.joined(with: other))
        case (.code(let first, let dictionary), .code(let second, let other)):
            guard dictionary.count + other.count <= 65536 else { return nil }
            let moved = graph.scaled(second, factor: 1, term: Int64(dictionary.count))
            shape = .code(graph.choice(mask, first, moved), dictionary: dictionary + other)
        default:
            guard let first = integers(then), let second = integers(otherwise) else { return nil }
            let scale = max(first.scale, second.scale)
            guard let first = widened(first, to: scale), let second = widened(second, to: scale)
            else { return nil }
            escapes = (first.escape, second.escape)
            shape = .number(
                graph.choice(mask, first.lane, second.lane),
                scale: scale,
                range: first.range.joined(with: second.range)
            )
        }
        return Vector(
            shape: shape,
            null: choice(mask, then.null, otherwise.null),
            escape: choice(mask, escapes.0, escapes.1)
        )
    }

    /// `some` and `every` over iterators whose domains are known: the conditions joined.
    mutating func quantified(
        _ quantifier: Node.Quantifier,
        _ iterators: ArraySlice<Node.Iterator>,
        condition: Node
    ) -> Vector {
        var joined = vector(of: .boolean(quantifier == .every))
        guard let iterator = iterators.first else { return vector(of: condition) }
        guard let elements = elements(of: iterator.domain) else { return opaque() }
        for element in elements {
            let held = binding(iterator.slot, to: .value(element)) { vectorizer in
                vectorizer.quantified(quantifier, iterators.dropFirst(), condition: condition)
            }
            // What is opaque stays so, and there may be many turns to come.
            guard mask(held) != nil else { return opaque() }
            joined =
                quantifier == .some ? disjunction(joined, held) : conjunction(joined, held)
        }
        return joined
    }

    /// The elements of a domain that is the same in every row and short.
    private mutating func elements(of domain: Node.Iterator.Domain) -> [Value]? {
        guard case .values(let node) = domain, let value = constant(node) else { return nil }
        guard case .list(let elements) = value, elements.count <= 32 else { return nil }
        return elements
    }

    /// What a part comes to that is the same in every row.
    private mutating func constant(_ node: Node) -> Value? {
        if case .literal(let value) = node.kind { return value }
        for slot in slots(of: node) {
            guard case .value = bindings[slot] else { return nil }
        }
        return value(of: node)
    }

    /// `value in tests`.
    mutating func membership(_ value: Vector, input: Int, tests: [Node.UnaryTest]) -> Vector {
        // Whether a null is among the tests is left to the row back end.
        let value = Vector(
            shape: value.shape,
            null: graph.never(),
            escape: graph.either(value.escape, value.null)
        )
        return held(tests, by: value, input: input)
    }

    private mutating func held(
        _ tests: [Node.UnaryTest],
        by value: Vector,
        input: Int
    ) -> Vector {
        var joined = vector(of: .boolean(false))
        for test in tests {
            let held = held(test, by: value, input: input)
            guard mask(held) != nil else { return opaque() }
            joined = disjunction(joined, held)
        }
        return joined
    }

    private mutating func held(
        _ test: Node.UnaryTest,
        by value: Vector,
        input: Int
    ) -> Vector {
        switch test {
        case .any:
            return vector(of: .boolean(true))
        case .compare(let comparison, let node):
            return compared(comparison, value, vector(of: node))
        case .condition(let node):
            let condition = binding(input, to: .vector(value)) { $0.vector(of: node) }
            return mask(condition) == nil ? opaque() : condition
        case .value(let node):
            guard let constant = constant(node) else { return opaque() }
            return contained(value, in: constant)
        case .negation(let tests):
            return inverted(held(tests, by: value, input: input))
        }
    }

    /// Where a value equals a constant, or is an element of it.
    private mutating func contained(_ value: Vector, in constant: Value) -> Vector {
        switch constant {
        case .null, .boolean, .context, .function:
            return opaque()
        case .list(let elements):
            guard elements.count <= 32 else { return opaque() }
            var joined = vector(of: .boolean(false))
            for element in elements {
                let held = contained(value, in: element)
                guard mask(held) != nil else { return opaque() }
                joined = disjunction(joined, held)
            }
            return joined
        case .range(let range):
            var joined = vector(of: .boolean(true))
            if let low = range.low {
                let test = compared(
                    range.includesLow ? .greaterOrEqual : .greater,
                    value,
                    vector(of: low)
                )
                joined = conjunction(joined, test)
            }
            if let high = range.high {
                let test = compared(
                    range.includesHigh ? .lessOrEqual : .less,
                    value,
                    vector(of: high)
                )
                joined = conjunction(joined, test)
            }
            return mask(joined) == nil ? opaque() : joined
        default:
            return compared(.equal, value, vector(of: constant))
        }
    }

    /// `{…}.name` of a context that is written out: its entries are no more than names.
    mutating func entry(_ name: String, of node: Node) -> Vector {
        guard case .context(let entries) = node.kind else { return opaque() }
        let before = bindings
        defer { bindings = before }
        var found = opaque()
        for entry in entries {
            let value = vector(of: entry.value)
            bindings[entry.slot] = .vector(value)
            if entry.name.utf8.elementsEqual(name.utf8) { found = value }
        }
        return found
    }
}
