/// `a and b` (DMN 1.5, clause 10.3.2.12): false where one is false, true where both are true, else
/// null.
///
/// What is no boolean counts as null.
final class ConjunctionStep: Step, @unchecked Sendable {
    private let left: Step
    private let right: Step

    init(_ node: Node, _ left: Step, _ right: Step) {
        self.left = left
        self.right = right
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let first = try left.value(frame, run)
        if case .boolean(let isTrue) = first {
            if !isTrue { return first }
            let second = try right.value(frame, run)
            if case .boolean = second { return second }
            return undecided("and", second)
        }
        if case .boolean(false) = try right.value(frame, run) { return .boolean(false) }
        return undecided("and", first)
    }
}

/// `a or b` (DMN 1.5, clause 10.3.2.12): true where one is true, false where both are false, else
/// null.
///
/// What is no boolean counts as null.
final class DisjunctionStep: Step, @unchecked Sendable {
    private let left: Step
    private let right: Step

    init(_ node: Node, _ left: Step, _ right: Step) {
        self.left = left
        self.right = right
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let first = try left.value(frame, run)
        if case .boolean(let isTrue) = first {
            if isTrue { return first }
            let second = try right.value(frame, run)
            if case .boolean = second { return second }
            return undecided("or", second)
        }
        if case .boolean(true) = try right.value(frame, run) { return .boolean(true) }
        return undecided("or", first)
    }
}

/// `if a then b else c`: the first branch where the condition is true, the second where it is
/// false, null, or no boolean at all.
final class ConditionalStep: Step, @unchecked Sendable {
    private let condition: Step
    private let then: Step
    private let otherwise: Step

    init(_ node: Node, _ condition: Step, then: Step, else otherwise: Step) {
        self.condition = condition
        self.then = then
        self.otherwise = otherwise
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        if case .boolean(true) = try condition.value(frame, run) {
            return try then.value(frame, run)
        }
        return try otherwise.value(frame, run)
    }
}

/// `a instance of T` (DMN 1.5, clause 10.3.2.9.5).
///
/// Null is an instance of the type of null alone. The constraint of a named type does not count: a
/// value that it does not allow is still an instance of the type that it narrows.
final class InstanceStep: Step, @unchecked Sendable {
    private let operand: Step
    private let type: ValueType

    init(_ node: Node, _ operand: Step, _ type: ValueType) {
        self.operand = operand
        self.type = type
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let value = try operand.value(frame, run)
        if value.isNull { return .boolean(type == .null) }
        return .boolean(try value.conforms(to: type, in: run))
    }
}

extension Step {
    /// The null of a condition that is neither true nor false.
    final func undecided(_ operation: String, _ value: Value) -> Value {
        null(.wrongOperand(operation: operation, found: value.kind), because: value.reason)
    }
}
