extension Expression {
    /// The value over a row.
    ///
    /// - Parameters:
    ///   - row: A value for each variable of the scope, in its order; for unary tests the input
    ///     behind them. What a shorter row lacks is null.
    ///   - run: What the evaluation may take; several evaluations can share one.
    /// - Returns: The value; null with a reason where the expression has none.
    /// - Throws: ``Halt`` where a limit is reached.
    public func evaluate(_ row: [Value], in run: Run = Run()) throws(Halt) -> Value {
        try program.evaluate(row, in: run)
    }

    /// The value over a context, whose entries are found by the names of the scope's variables.
    ///
    /// A variable without an entry is null, for the reason ``Problem/notGiven(_:)``.
    ///
    /// - Throws: ``Halt`` where a limit is reached.
    public func evaluate(_ facts: Context, in run: Run = Run()) throws(Halt) -> Value {
        try program.evaluate(facts, in: run)
    }

    /// The value over a row, with the tree of what each part came to.
    ///
    /// - Throws: ``Halt`` where a limit is reached.
    public func explain(_ row: [Value], in run: Run = Run()) throws(Halt) -> Explanation {
        let (value, record) = try program.record(row, in: run)
        return Explanation(of: root, value: value, record: record)
    }

    /// The value over a context, with the tree of what each part came to.
    ///
    /// - Throws: ``Halt`` where a limit is reached.
    public func explain(_ facts: Context, in run: Run = Run()) throws(Halt) -> Explanation {
        let (value, record) = try program.record(facts, in: run)
        return Explanation(of: root, value: value, record: record)
    }
}
