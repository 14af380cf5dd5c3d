// Comparisons and the logic of three values: true, false and null.

extension Vectorizer {
    func mask(_ vector: Vector) -> Lane? {
        if case .boolean(let mask) = vector.shape { mask } else { nil }
    }

    /// The mask of the rows that are false: neither true nor null.
    private mutating func falsehood(_ vector: Vector, mask: Lane) -> Lane {
        graph.both(graph.opposite(mask), graph.opposite(vector.null))
    }

    /// A boolean whose null rows are known, or null; nil of anything else.
    private mutating func boolean(_ vector: Vector) -> Vector? {
        switch vector.shape {
        case .boolean: vector
        case .nothing:
            Vector(shape: .boolean(graph.never()), null: graph.always(), escape: vector.escape)
        // Nothing is known of the rows, but the other side may decide.
        case .opaque:
            Vector(shape: .boolean(graph.never()), null: graph.never(), escape: graph.always())
        default: nil
        }
    }

    mutating func conjunction(_ left: Vector, _ right: Vector) -> Vector {
        guard let left = boolean(left), let right = boolean(right), let first = mask(left),
            let second = mask(right)
        else { return opaque() }
        let truth = graph.both(first, second)
        let isFalse = graph.either(
            decided(left, falsehood(left, mask: first)),
            decided(right, falsehood(right, mask: second))
        )
        return joined(left, right, truth: truth, decided: isFalse)
    }

    mutating func disjunction(_ left: Vector, _ right: Vector) -> Vector {
        guard let left = boolean(left), let right = boolean(right), let first = mask(left),
            let second = mask(right)
        else { return opaque() }
        let isTrue = graph.either(decided(left, first), decided(right, second))
        return joined(left, right, truth: graph.either(first, second), decided: isTrue)
    }

    private mutating func decided(_ vector: Vector, _ mask: Lane) -> Lane {
        graph.both(mask, graph.opposite(vector.escape))
    }

    /// Two booleans joined: where one of them decides, the other may be null or escape.
    private mutating func joined(
        _ left: Vector,
        _ right: Vector,
        truth: Lane,
        decided: Lane
    ) -> Vector {
        let open = graph.opposite(decided)
        return Vector(
            shape: .boolean(truth),
            null: graph.both(graph.either(left.null, right.null), open),
            escape: graph.both(graph.either(left.escape, right.escape), open)
        )
    }

    mutating func inverted(_ operand: Vector) -> Vector {
        guard let mask = mask(operand) else {
            if case .nothing = operand.shape { return operand }
            return opaque()
        }
        return Vector(
            shape: .boolean(falsehood(operand, mask: mask)),
            null: operand.null,
            escape: operand.escape
        )
    }

    mutating func compared(
        _ comparison: Node.Comparison,
        _ left: Vector,
        _ right: Vector
    ) -> Vector {
        let escape = graph.either(left.escape, right.escape)
        switch comparison {
        case .unequal:
            return inverted(compared(.equal, left, right))
        case .greater:
            return compared(.less, right, left)
        case .greaterOrEqual:
            return compared(.lessOrEqual, right, left)
        case .equal:
            guard let mask = equality(left, right) else { return opaque() }
            return Vector(shape: .boolean(mask.lane), null: graph.never(), escape: mask.escape)
        case .less, .lessOrEqual:
            if case .nothing = left.shape, isSettled(right) { return nothing(escape: escape) }
            if case .nothing = right.shape, isSettled(left) { return nothing(escape: escape) }
            guard let mask = order(left, right, orEqual: comparison == .lessOrEqual) else {
                return opaque()
            }
            let null = graph.either(left.null, right.null)
            return Vector(
                shape: .boolean(graph.both(mask.lane, graph.opposite(null))),
                null: null,
                escape: mask.escape
            )
        }
    }

    /// Whether the vector holds values of known kinds.
    func isSettled(_ vector: Vector) -> Bool {
        if case .opaque = vector.shape { false } else { true }
    }

    /// Where two values are equal: both null, or neither null and the same.
    private mutating func equality(
        _ left: Vector,
        _ right: Vector
    ) -> (lane: Lane, escape: Lane)? {
        guard isSettled(left), isSettled(right) else { return nil }
        let escape = graph.either(left.escape, right.escape)
        if case .nothing = left.shape { return (right.null, escape) }
        if case .nothing = right.shape { return (left.null, escape) }
        guard let same = sameness(left, right) else { return nil }
        let bothNull = graph.both(left.null, right.null)
        let noneNull = graph.opposite(graph.either(left.null, right.null))
        return (graph.either(bothNull, graph.both(same.lane, noneNull)), same.escape)
    }

    /// Where two values that are not null are equal.
    private mutating func sameness(
        _ left: Vector,
        _ right: Vector
    ) -> (lane: Lane, escape: Lane)? {
        let escape = graph.either(left.escape, right.escape)
        if let first = mask(left), let second = mask(right) {
            let neither = graph.both(graph.opposite(first), graph.opposite(second))
            return (graph.either(graph.both(first, second), neither), escape)
        }
        if let coded = coded(left), let value = constant(right) {
            return sameness(coded, value).map { ($0, escape) }
        }
        if let coded = coded(right), let value = constant(left) {
            return sameness(coded, value).map { ($0, escape) }
        }
        guard let pair = aligned(left, right) else { return nil }
        return (equal(pair.left, pair.right), pair.escape)
    }

    /// Where a value out of a dictionary equals a constant.
    private mutating func sameness(_ coded: Coded, _ value: Value) -> Lane? {
        for entry in coded.dictionary where !entry.isNull && entry.equals(value) == nil {
            return nil
        }
        let result = mapped(coded.codes, of: coded.dictionary) { entry in
            .boolean(entry.equals(value) ?? false)
        }
        return mask(result)
    }

    private mutating func order(
        _ left: Vector,
        _ right: Vector,
        orEqual: Bool
    ) -> (lane: Lane, escape: Lane)? {
        let escape = graph.either(left.escape, right.escape)
        if let coded = coded(left), let value = constant(right) {
            let mask = order(coded) { entry in
                entry.compared(to: value).map { orEqual ? $0 <= 0 : $0 < 0 }
            }
            return mask.map { ($0, escape) }
        }
        if let coded = coded(right), let value = constant(left) {
            let mask = order(coded) { entry in
                value.compared(to: entry).map { orEqual ? $0 <= 0 : $0 < 0 }
            }
            return mask.map { ($0, escape) }
        }
        guard let pair = aligned(left, right) else { return nil }
        // a ≤ b is not b < a.
        let lane =
            orEqual ? graph.opposite(less(pair.right, pair.left)) : less(pair.left, pair.right)
        return (lane, pair.escape)
    }

    /// Where a value out of a dictionary stands on the right side of a constant.
    private mutating func order(_ coded: Coded, _ holds: (Value) -> Bool?) -> Lane? {
        for entry in coded.dictionary where !entry.isNull && holds(entry) == nil { return nil }
        let result = mapped(coded.codes, of: coded.dictionary) { .boolean(holds($0) ?? false) }
        return mask(result)
    }

    /// Places in a dictionary.
    private struct Coded {
        let codes: Lane
        let dictionary: [Value]
    }

    private func coded(_ vector: Vector) -> Coded? {
        guard case .code(let codes, let dictionary) = vector.shape else { return nil }
        return Coded(codes: codes, dictionary: dictionary)
    }

    /// The value that a vector has in every row, of the kinds that dictionaries hold.
    private func constant(_ vector: Vector) -> Value? {
        guard let coded = coded(vector), let code = graph.constant(of: coded.codes) else {
            return nil
        }
        return coded.dictionary[Int(code)]
    }
}
