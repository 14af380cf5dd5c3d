/// `for … return …` (DMN 1.5, clause 10.3.2.8).
final class LoopStep: Step, @unchecked Sendable {
    private let iterations: [Iteration]
    private let body: Step
    private let partial: Int?

    init(_ node: Node, _ iterations: [Iteration], _ body: Step, partial: Int?) {
        self.iterations = iterations
        self.body = body
        self.partial = partial
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        var results: [Value] = []
        if let nothing = try iterate(0, &results, frame, run) { return nothing }
        return .list(results)
    }

    /// Runs the iterations from one on; the null of the loop where one has nothing to run over.
    private func iterate(_ depth: Int, _ results: inout [Value], _ frame: Frame, _ run: Run)
        throws(Halt) -> Value?
    {
        guard depth < iterations.count else {
            let value = try result(&results, frame, run)
            if partial == nil {
                results.append(value)
            } else {
                try append(value, to: &results, run)
            }
            return nil
        }
        let iteration = iterations[depth]
        let (domain, nothing) = try domain(iteration, frame, run)
        guard let domain else { return nothing }
        let count = domain.count
        try run.admit(iterations: count)
        // Of inner iterations each would reserve exactly its own, and copy all there is.
        if iterations.count == 1 { results.reserveCapacity(min(count, 4096)) }
        for place in 0..<count {
            try run.step()
            frame[iteration.slot] = domain.value(at: place)
            if let nothing = try iterate(depth + 1, &results, frame, run) { return nothing }
        }
        return nil
    }

    /// What the body comes to; while it runs, the slot of the results so far holds them.
    private func result(_ results: inout [Value], _ frame: Frame, _ run: Run) throws(Halt) -> Value
    {
        try run.grow(by: 1)
        guard let partial else {
            let value = try body.value(frame, run)
            if case .null(_?) = value { try run.grow(by: 3) }
            return value
        }
        frame[partial] = .list(results)
        results = []
        let value = try body.value(frame, run)
        guard case .list(let list) = frame[partial] else { return value }
        frame[partial] = .null
        results = list
        // The body may nest what it was given, each time one level deeper.
        return try value.admitted(by: run)
    }

    /// Appends a result; where the body left the results so far in a slot or in the notes, so that
    /// all of them are copied, that counts.
    private func append(_ value: Value, to results: inout [Value], _ run: Run) throws(Halt) {
        let old = results.withUnsafeBufferPointer { $0.baseAddress }
        let isFull = results.count == results.capacity
        results.append(value)
        let new = results.withUnsafeBufferPointer { $0.baseAddress }
        if old == new || isFull { return }
        try run.step(results.count / 16)
        if run.recorder != nil { try run.grow(by: results.count) }
    }
}

/// `some … satisfies …` and `every … satisfies …` (DMN 1.5, clause 10.3.2.8): the disjunction or
/// conjunction of the conditions; none at all is false for the one, true for the other.
final class QuantifiedStep: Step, @unchecked Sendable {
    private let quantifier: Node.Quantifier
    private let iterations: [Iteration]
    private let condition: Step

    init(
        _ node: Node,
        _ quantifier: Node.Quantifier,
        _ iterations: [Iteration],
        _ condition: Step
    ) {
        self.quantifier = quantifier
        self.iterations = iterations
        self.condition = condition
        super.init(node)
    }

    private enum Outcome {
        /// A condition decided the whole, or a domain was null.
        case decided(Value)
        case open
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        var undecided: Value?
        if case .decided(let value) = try iterate(0, &undecided, frame, run) { return value }
        return undecided ?? .boolean(quantifier == .every)
    }

    private func iterate(_ depth: Int, _ undecided: inout Value?, _ frame: Frame, _ run: Run)
        throws(Halt) -> Outcome
    {
        guard depth < iterations.count else {
            let value = try condition.value(frame, run)
            if case .boolean(let isTrue) = value {
                if isTrue == (quantifier == .some) { return .decided(value) }
            } else if undecided == nil {
                undecided = null(.wrongCondition(found: value.kind), because: value.reason)
            }
            return .open
        }
        let iteration = iterations[depth]
        let (domain, nothing) = try domain(iteration, frame, run)
        guard let domain else { return .decided(nothing) }
        for place in 0..<domain.count {
            try run.step()
            frame[iteration.slot] = domain.value(at: place)
            let outcome = try iterate(depth + 1, &undecided, frame, run)
            if case .decided = outcome { return outcome }
        }
        return .open
    }
}
