extension Expression {
    /// The value where it is the same whatever the facts are, else nil.
    public var constantValue: Value? { root.constant }

    /// The constants between which these unary tests cannot change their mind, or nil where more
    /// than constants decides: another variable, or a function of the input.
    ///
    /// Of `"甲", "乙"` they are the two texts; of `[1..5)` they are 1 and 5; of `-` there are none.
    /// Whatever the tests answer for one input they answer for every other of its kind that lies
    /// between the same two of these values. So a table of tests is known whole from finitely many
    /// inputs. The order is that of the source, and a value can appear twice.
    ///
    /// - Returns: Nil also for an expression that is not compiled as unary tests.
    public func decidingValues() -> [Value]? {
        guard case .unaryTests = form, case .unaryTests(let input, let tests, _) = root.kind else {
            return nil
        }
        var collector = DecidingValueCollector()
        return collector.collect(tests, about: input) ? collector.values : nil
    }
}

/// Walks unary tests and gathers the constants they compare their input with.
private struct DecidingValueCollector {
    var values: [Value] = []

    /// Gathers from tests; false where something other than constants decides.
    mutating func collect(_ tests: [Node.UnaryTest], about input: Int) -> Bool {
        for test in tests {
            switch test {
            case .any:
                continue
            case .compare(_, let node):
                guard let value = node.constant, add(scalar: value) else { return false }
            case .value(let node):
                guard let value = node.constant, add(value) else { return false }
            case .condition(let node):
                guard collect(condition: node, about: input) else { return false }
            case .negation(let tests):
                guard collect(tests, about: input) else { return false }
            }
        }
        return true
    }

    /// Gathers from a condition that speaks of the input.
    private mutating func collect(condition node: Node, about input: Int) -> Bool {
        switch node.kind {
        case .literal:
            return true
        case .comparison(_, let left, let right):
            if left.isVariable(input), let value = right.constant { return add(scalar: value) }
            if right.isVariable(input), let value = left.constant { return add(scalar: value) }
            return false
        case .between(let subject, let low, let high):
            guard subject.isVariable(input), let low = low.constant, let high = high.constant
            else { return false }
            return add(scalar: low) && add(scalar: high)
        case .membership(let subject, let slot, let tests):
            return subject.isVariable(input) && collect(tests, about: slot)
        case .conjunction(let left, let right), .disjunction(let left, let right):
            return collect(condition: left, about: input) && collect(condition: right, about: input)
        case .conditional(let condition, let then, let otherwise):
            return collect(condition: condition, about: input)
                && collect(condition: then, about: input)
                && collect(condition: otherwise, about: input)
        case .builtIn(let function, _, let arguments) where function.name == "not":
            return arguments.allSatisfy { $0.isVariable(input) }
                || arguments.allSatisfy { collect(condition: $0, about: input) }
        case .variable(let slot, _):
            // The input itself is the condition: it is a boolean, and both are always looked at.
            return slot == input
        default:
            return false
        }
    }

    /// Takes a value that tests are made of: one value, a range, or a list of such.
    private mutating func add(_ value: Value) -> Bool {
        switch value {
        case .list(let items):
            items.allSatisfy { add($0) }
        case .range(let range):
            add(scalar: range.low ?? .null) && add(scalar: range.high ?? .null)
        default:
            add(scalar: value)
        }
    }

    private mutating func add(scalar value: Value) -> Bool {
        switch value {
        case .null, .boolean: return true
        case .number, .string, .date, .time, .dateTime, .dayTimeDuration, .yearMonthDuration:
            values.append(value)
            return true
        case .list, .context, .range, .function: return false
        }
    }
}

extension Node {
    /// Whether the part is a given slot's value and nothing else.
    fileprivate func isVariable(_ slot: Int) -> Bool {
        if case .variable(slot, _) = kind { true } else { false }
    }

    /// The value of a part that is the same whatever the facts are.
    fileprivate var constant: Value? {
        guard isConstant else { return nil }
        if case .literal(let value) = kind { return value }
        let expression = Expression(
            source: "",
            scope: Scope(),
            form: .expression,
            diagnostics: [],
            root: self,
            frameSize: 0
        )
        return try? expression.evaluate([])
    }
}
