/// The values of a row's variables and of what the expression binds, by slot.
typealias Frame = UnsafeMutablePointer<Value>

/// A node made to run: one subclass a kind of work, built once an expression.
///
/// - Note: `@unchecked` because the class is open to its subclasses; each of them, as this one, has
///   constant properties of `Sendable` types alone.
class Step: @unchecked Sendable {
    /// The part of the expression that the step works out.
    let node: Node

    init(_ node: Node) { self.node = node }

    /// Works out the value.
    ///
    /// Steps call ``value(_:_:)`` of each other, which also takes notes.
    func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value { .null }

    /// The value, noted where the run keeps a record.
    @inline(__always)
    final func value(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        if run.recorder == nil { return try evaluate(frame, run) }
        return try recorded(frame, run)
    }

    /// The value if the step always comes to the same.
    var constant: Value? { nil }

    /// The null that the step comes to, with its reason.
    final func null(_ problem: Problem, because cause: Reason? = nil) -> Value {
        .null(Reason(problem, at: node.range, because: cause))
    }

    @inline(never)
    private func recorded(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        guard constant == nil, let recorder = run.recorder else { return try evaluate(frame, run) }
        try run.admitPart()
        let place = recorder.begin(node)
        let value = try evaluate(frame, run)
        recorder.end(place, value)
        return value
    }
}

/// A value that is known beforehand.
final class ConstantStep: Step, @unchecked Sendable {
    private let known: Value

    init(_ node: Node, _ value: Value) {
        known = value
        super.init(node)
    }

    override var constant: Value? { known }
    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value { known }
}

/// A part that means nothing.
final class InvalidStep: Step, @unchecked Sendable {
    private let nothing: Value

    init(_ node: Node, _ problem: Problem) {
        nothing = .null(Reason(problem, at: node.range))
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value { nothing }
}

/// The value in a slot.
final class VariableStep: Step, @unchecked Sendable {
    let slot: Int

    init(_ node: Node, slot: Int) {
        self.slot = slot
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        run.recorder?.read(slot)
        return frame[slot]
    }
}
