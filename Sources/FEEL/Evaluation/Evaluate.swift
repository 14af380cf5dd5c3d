extension Expression {
    /// The value over a row.
    ///
    /// - Parameters:
    ///   - row: A value for each variable of the scope, in its order; for unary tests the input
    ///     behind them.
    ///   - run: What the evaluation may take; several evaluations can share one.
    /// - Throws: ``Halt`` where a limit is reached.
    public func evaluate(_ row: [Value], in run: Run = Run()) throws(Halt) -> Value {
        .null
    }

    /// The value over a context, whose entries are found by the names of the scope's variables.
    /// A variable without an entry is null, for the reason ``Problem/notGiven(_:)``.
    public func evaluate(_ facts: Context, in run: Run = Run()) throws(Halt) -> Value {
        .null
    }

    /// The value over a row, with the tree of what each part came to.
    public func explain(_ row: [Value], in run: Run = Run()) throws(Halt) -> Explanation {
        Explanation(node: root, value: .null, parts: [])
    }
}

/// What a part of an expression came to, and why: a node, its value, and the parts that were
/// evaluated for it, in the order in which they were.
public struct Explanation: Sendable {
    public let node: Node
    public let value: Value
    public let parts: [Explanation]
}

extension FunctionValue {
    /// Calls the function from the host.
    ///
    /// - Parameter arguments: In the order of the parameters.
    public func call(_ arguments: [Value], in run: Run) throws(Halt) -> Value {
        .null
    }
}

extension Value {
    /// FEEL's `=` (DMN 1.5, table 53): nil where the values cannot be compared.
    public func equals(_ other: Value) -> Bool? { nil }

    /// FEEL's `is()`: of one kind and equal, a zone and the same time without it being different.
    public func isSame(as other: Value) -> Bool { false }

    /// FEEL's order between two values of one ordered kind: below zero, zero, above zero; nil
    /// where there is none.
    public func compared(to other: Value) -> Int? { nil }

    /// Whether the value conforms to a type (DMN 1.5, clause 10.3.2.9.3).
    public func conforms(to type: ValueType) -> Bool { false }

    /// The value as a type asks for it, with FEEL's implicit conversions (DMN 1.5, clause
    /// 10.3.2.9.4); null for the reason ``Problem/notConforming(expected:found:)`` where it
    /// cannot be.
    public func converted(to type: ValueType) -> Value { self }

    /// The value as FEEL writes it: an expression that comes to it again, where there is one.
    public var text: String { "" }

    /// The type of the value.
    public var type: ValueType { .any }
}
