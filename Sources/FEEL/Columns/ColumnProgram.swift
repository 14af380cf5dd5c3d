/// Expressions that are evaluated together over the rows of tables, in one pass.
///
/// Every value is the one that evaluating the row by itself gives, to the last digit. Only the
/// columns that the expressions speak of are read, and what several expressions have in common is
/// done once.
public struct ColumnProgram: Sendable {
    /// The expressions, in the order of their results.
    public let expressions: [Expression]

    public init(_ expressions: [Expression]) {
        self.expressions = expressions
    }

    /// A column of values for each expression.
    ///
    /// - Parameters:
    ///   - table: The facts, a column for each variable that the expressions speak of.
    ///   - run: What the evaluation may take, all rows together. A step is counted for each pass
    ///     over a batch of 1,024 rows, and the usual ones for rows evaluated by themselves.
    /// - Returns: As many columns as there are expressions, each with a row for each of the
    ///   table's.
    /// - Throws: ``Halt`` where a limit is reached.
    public func evaluate(
        _ table: ColumnTable,
        in run: Run = Run()
    ) throws(Halt) -> [Column] {
        guard let first = expressions.first else { return [] }
        var vectorizer = Vectorizer(table: table, run: run, expression: first)
        var results: [ColumnResult] = []
        for expression in expressions {
            let vector = vectorizer.vector(of: expression)
            results.append(
                ColumnResult(expression, vectorizer.settled(vector), vectorizer.graph, table)
            )
        }
        let program = LaneProgram(
            vectorizer.graph,
            over: table,
            results: results.compactMap(\.integerLane),
            kept: results.flatMap(\.keptLanes)
        )
        let batch = LaneBatch(
            program,
            vectorizer.graph,
            over: table,
            results: results.compactMap(\.integers)
        )
        var row = 0
        while row < table.rowCount {
            let count = min(LaneBatch.size, table.rowCount - row)
            try run.step(max(1, program.steps.count))
            batch.run(from: row, count: count)
            for index in results.indices {
                try results[index].take(from: batch, row: row, count: count, in: run)
            }
            row += count
        }
        return results.map { $0.column }
    }
}

extension Expression {
    /// The value for each row of a table; see ``ColumnProgram`` for several expressions at once.
    ///
    /// - Parameters:
    ///   - columns: The facts, a column for each variable that the expression speaks of.
    ///   - run: What the evaluation may take, all rows together.
    /// - Returns: A column with a row for each of the table's.
    /// - Throws: ``Halt`` where a limit is reached.
    public func evaluate(
        columns: ColumnTable,
        in run: Run = Run()
    ) throws(Halt) -> Column {
        try ColumnProgram([self]).evaluate(columns, in: run)[0]
    }

    /// The value for one row of a table, with the tree of what each part came to.
    ///
    /// - Parameters:
    ///   - row: Counted from 0.
    ///   - columns: The facts, as the table was evaluated.
    ///   - run: What the evaluation may take.
    /// - Returns: What evaluating the row by itself explains.
    /// - Throws: ``Halt`` where a limit is reached.
    public func explain(
        row: Int,
        of columns: ColumnTable,
        in run: Run = Run()
    ) throws(Halt) -> Explanation {
        try explain(
            places(in: columns).map { $0.map { columns.columns[$0][row] } ?? .null },
            in: run
        )
    }
}

extension Vectorizer {
    /// A vector whose shape a column can hold: a quotient that nobody rounded is divided now, and
    /// one that does not end is left to the row back end.
    mutating func settled(_ vector: Vector) -> Vector {
        guard case .ratio = vector.shape else { return vector }
        guard let number = integers(vector) else { return opaque() }
        return Vector(
            shape: .number(number.lane, scale: number.scale, range: number.range),
            null: vector.null,
            escape: number.escape
        )
    }
}
