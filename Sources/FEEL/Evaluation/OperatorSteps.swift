/// `-a`.
final class NegationStep: Step, @unchecked Sendable {
    private let operand: Step

    init(_ node: Node, _ operand: Step) {
        self.operand = operand
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try operand.value(frame, run)
        if case .number(let number) = value { return .number(number.negated) }
        if let negated = Temporal.negated(value) { return negated }
        return null(.wrongOperand(operation: "-", found: value.kind), because: value.reason)
    }
}

/// `a + b` and the like.
final class ArithmeticStep: Step, @unchecked Sendable {
    private let operation: Node.Arithmetic
    private let left: Step
    private let right: Step

    init(_ node: Node, _ operation: Node.Arithmetic, _ left: Step, _ right: Step) {
        self.operation = operation
        self.left = left
        self.right = right
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let first = try left.value(frame, run)
        let second = try right.value(frame, run)
        return try calculate(operation, first, second, run)
    }
}

/// `a < b` and the like.
final class ComparisonStep: Step, @unchecked Sendable {
    private let comparison: Node.Comparison
    private let left: Step
    private let right: Step

    init(_ node: Node, _ comparison: Node.Comparison, _ left: Step, _ right: Step) {
        self.comparison = comparison
        self.left = left
        self.right = right
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let first = try left.value(frame, run)
        let second = try right.value(frame, run)
        return try compare(comparison, first, second, run)
    }
}

/// `a < 5`: the commonest comparison, of a variable against a number.
final class NumberTestStep: Step, @unchecked Sendable {
    private let comparison: Node.Comparison
    private let variable: VariableStep
    private let slot: Int
    private let number: Number

    init(
        _ node: Node,
        _ comparison: Node.Comparison,
        _ variable: VariableStep,
        _ number: Number
    ) {
        self.comparison = comparison
        self.variable = variable
        slot = variable.slot
        self.number = number
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        if let recorder = run.recorder {
            recorder.read(slot)
            recorder.note(variable.node, frame[slot])
        }
        if case .number(let value) = frame[slot] {
            return .boolean(comparison.holds(value.compared(to: number)))
        }
        return try compare(comparison, frame[slot], .number(number), run)
    }
}

/// `a between b and c`, which is `a >= b and a <= c`.
final class BetweenStep: Step, @unchecked Sendable {
    private let operand: Step
    private let low: Step
    private let high: Step

    init(_ node: Node, _ operand: Step, low: Step, high: Step) {
        self.operand = operand
        self.low = low
        self.high = high
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try operand.value(frame, run)
        let (low, high) = (try low.value(frame, run), try high.value(frame, run))
        let aboveLow = try value.compared(to: low, in: run).map { $0 >= 0 }
        let belowHigh = try value.compared(to: high, in: run).map { $0 <= 0 }
        if aboveLow == false || belowHigh == false { return .boolean(false) }
        if aboveLow == true, belowHigh == true { return .boolean(true) }
        return wrongOperands("between", value, aboveLow == nil ? low : high)
    }
}
