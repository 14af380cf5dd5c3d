/// A test of an input value, made to run (DMN 1.5, clause 10.3.2.5).
indirect enum Test: Sendable {
    case any
    case compare(Node.Comparison, Step)
    case value(Step)
    case condition(Step)
    case negation([Test])
}

extension Step {
    /// True where one test holds; null where none does and one cannot be decided; else false.
    final func anyHolds(_ tests: [Test], _ input: Value, _ frame: Frame, _ run: Run) throws(Halt)
        -> Value
    {
        var undecided: Value?
        for test in tests {
            let value = try holds(test, input, frame, run)
            switch value {
            case .boolean(true): return value
            case .boolean(false): continue
            default: undecided = undecided ?? value
            }
        }
        return undecided ?? .boolean(false)
    }

    private final func holds(_ test: Test, _ input: Value, _ frame: Frame, _ run: Run) throws(Halt)
        -> Value
    {
        switch test {
        case .any: return .boolean(true)
        case .compare(let comparison, let step):
            return try compare(comparison, input, try step.value(frame, run), run)
        case .value(let step): return try matches(input, try step.value(frame, run), run)
        case .condition(let step):
            let value = try step.value(frame, run)
            if case .boolean = value { return value }
            return null(.wrongCondition(found: value.kind), because: value.reason)
        case .negation(let tests):
            let value = try anyHolds(tests, input, frame, run)
            if case .boolean(let isTrue) = value { return .boolean(!isTrue) }
            return value
        }
    }

    /// Whether the input is the value, or lies in the list or range that it is.
    private final func matches(_ input: Value, _ value: Value, _ run: Run) throws(Halt) -> Value {
        switch value {
        case .range(let range): return try lies(input, in: range, run)
        case .list(let elements): return try lies(input, in: elements, run)
        case .null(let reason?) where !input.isNull:
            return null(
                .wrongOperands(operation: "in", left: input.kind, right: "null"),
                because: reason
            )
        default: return .boolean(try input.equals(value, in: run) ?? false)
        }
    }

    private final func lies(_ input: Value, in range: ValueRange, _ run: Run) throws(Halt) -> Value
    {
        if let isInside = try range.contains(input, in: run) { return .boolean(isInside) }
        if case .range = input {
            return .boolean(try input.equals(.range(range), in: run) ?? false)
        }
        return null(
            .wrongOperands(operation: "in", left: input.kind, right: "range"),
            because: input.reason
        )
    }

    private final func lies(_ input: Value, in elements: [Value], _ run: Run) throws(Halt) -> Value
    {
        var undecided: Value?
        for element in elements {
            try run.step()
            if case .range(let range) = element {
                let value = try lies(input, in: range, run)
                if case .boolean(true) = value { return value }
                if value.isNull { undecided = undecided ?? value }
            } else if try input.equals(element, in: run) == true {
                return .boolean(true)
            }
        }
        if case .list = input, try input.equals(.list(elements), in: run) == true {
            return .boolean(true)
        }
        return undecided ?? .boolean(false)
    }
}

/// `a in tests`.
class MembershipStep: Step, @unchecked Sendable {
    fileprivate let operand: Step
    fileprivate let input: Int
    fileprivate let tests: [Test]

    init(_ node: Node, _ operand: Step, input: Int, tests: [Test]) {
        self.operand = operand
        self.input = input
        self.tests = tests
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        try test(try operand.value(frame, run), frame, run)
    }

    fileprivate final func test(_ value: Value, _ frame: Frame, _ run: Run) throws(Halt) -> Value {
        frame[input] = value
        return try anyHolds(tests, value, frame, run)
    }
}

/// `a in ("x", "y")` over literal texts or numbers, searched by hash.
final class LiteralMembershipStep: MembershipStep, @unchecked Sendable {
    private let set: LiteralSet

    init(_ node: Node, _ operand: Step, _ set: LiteralSet, input: Int, tests: [Test]) {
        self.set = set
        super.init(node, operand, input: input, tests: tests)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try operand.value(frame, run)
        switch value {
        case .string(let text): return .boolean(set.contains(text))
        case .number(let number): return .boolean(set.contains(number))
        default: return try test(value, frame, run)
        }
    }
}

/// A cell of unary tests.
final class UnaryTestsStep: Step, @unchecked Sendable {
    private let input: Int
    let tests: [Test]
    let negated: Bool

    init(_ node: Node, input: Int, tests: [Test], negated: Bool) {
        self.input = input
        self.tests = tests
        self.negated = negated
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        run.recorder?.read(input)
        let value = try anyHolds(tests, frame[input], frame, run)
        if negated, case .boolean(let isTrue) = value { return .boolean(!isTrue) }
        return value
    }
}
