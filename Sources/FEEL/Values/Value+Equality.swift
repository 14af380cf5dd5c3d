extension Value {
    /// FEEL's `=` (DMN 1.5, clause 10.3.2.13, table 53): nil where the values are of kinds that
    /// cannot be compared.
    ///
    /// Null equals null and nothing else. Operands are not converted to one another, so a list of
    /// one element does not equal the element.
    public func equals(_ other: Value) -> Bool? {
        // Without a run nothing is counted, so nothing is thrown.
        (try? equals(other, in: nil)) ?? nil
    }

    /// FEEL's `is()` (DMN 1.5, clause 10.3.4.3): whether both are the same element of FEEL's
    /// domain.
    ///
    /// Unlike `=` it always has an answer, and a time with a zone is never a time without.
    public func isSame(as other: Value) -> Bool {
        (try? isSame(as: other, in: nil)) ?? false
    }

    /// FEEL's `=`, each compared element counted as a step of the run.
    func equals(_ other: Value, in run: Run?) throws(Halt) -> Bool? {
        switch (self, other) {
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)):
            guard left.utf8.count == right.utf8.count else { return false }
            try run?.look(at: left, right)
            return Text.equal(left, right)
        case (.boolean(let left), .boolean(let right)): return left == right
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.date(let left), .date(let right)): return left == right
        case (.time(let left), .time(let right)): return left.equals(right)
        case (.dateTime(let left), .dateTime(let right)): return left.equals(right)
        case (.dayTimeDuration(let left), .dayTimeDuration(let right)): return left == right
        case (.yearMonthDuration(let left), .yearMonthDuration(let right)): return left == right
        case (.list(let left), .list(let right)):
            return try Self.compare(left, right) { first, second throws(Halt) in
                try run?.step()
                return try first.equals(second, in: run)
            }
        case (.context(let left), .context(let right)):
            return try Self.compare(left, right) { first, second throws(Halt) in
                try run?.step()
                return try first.equals(second, in: run)
            }
        case (.range(let left), .range(let right)):
            guard left.hasSameInclusion(as: right) else { return false }
            return try Self.compare(left.bounds, right.bounds) { first, second throws(Halt) in
                try first.equals(second, in: run)
            }
        case (.function(let left), .function(let right)):
            return try left.isSame(as: right, in: run)
        default: return nil
        }
    }

    /// FEEL's `is()`, each compared element counted as a step of the run.
    func isSame(as other: Value, in run: Run?) throws(Halt) -> Bool {
        switch (self, other) {
        case (.time(let left), .time(let right)): return left.isSame(as: right)
        case (.dateTime(let left), .dateTime(let right)): return left.isSame(as: right)
        case (.list(let left), .list(let right)):
            return try Self.compare(left, right) { first, second throws(Halt) in
                try run?.step()
                return try first.isSame(as: second, in: run)
            } ?? false
        case (.list, _), (_, .list): return false
        case (.context(let left), .context(let right)):
            return try Self.compare(left, right) { first, second throws(Halt) in
                try run?.step()
                return try first.isSame(as: second, in: run)
            } ?? false
        case (.range(let left), .range(let right)):
            guard left.hasSameInclusion(as: right) else { return false }
            return try Self.compare(left.bounds, right.bounds) { first, second throws(Halt) in
                try first.isSame(as: second, in: run)
            } ?? false
        default: return try equals(other, in: run) ?? false
        }
    }

    /// Whether two lists agree element by element: false where one pair surely differs, else nil
    /// where one pair cannot be compared.
    private static func compare(
        _ left: [Value],
        _ right: [Value],
        by same: (Value, Value) throws(Halt) -> Bool?
    ) throws(Halt) -> Bool? {
        guard left.count == right.count else { return false }
        var isKnown = true
        for index in left.indices {
            switch try same(left[index], right[index]) {
            case false?: return false
            case nil: isKnown = false
            case true?: break
            }
        }
        return isKnown ? true : nil
    }

    /// Whether two contexts agree entry by entry, whatever the order of the entries.
    private static func compare(
        _ left: Context,
        _ right: Context,
        by same: (Value, Value) throws(Halt) -> Bool?
    ) throws(Halt) -> Bool? {
        guard left.count == right.count else { return false }
        if left.shape === right.shape { return try compare(left.values, right.values, by: same) }
        var others: [Value] = []
        others.reserveCapacity(left.count)
        for name in left.shape.names {
            guard let value = right[name] else { return false }
            others.append(value)
        }
        return try compare(left.values, others, by: same)
    }
}

extension ValueRange {
    func hasSameInclusion(as other: ValueRange) -> Bool {
        includesLow == other.includesLow && includesHigh == other.includesHigh
    }

    /// Both bounds, null where the range has none.
    var bounds: [Value] { [low ?? .null, high ?? .null] }
}

extension FunctionValue {
    /// Whether both are one function: the same built-in, or the same literal over the same
    /// captured values.
    func isSame(as other: FunctionValue, in run: Run?) throws(Halt) -> Bool {
        if self === other { return true }
        switch (body, other.body) {
        case (.builtIn(let left), .builtIn(let right)): return left.name == right.name
        case (.closure(let left, let values), .closure(let right, let others)):
            guard left === right else { return false }
            for (value, other) in zip(values, others) {
                try run?.step()
                guard try value.isSame(as: other, in: run) else { return false }
            }
            return true
        default: return false
        }
    }
}
