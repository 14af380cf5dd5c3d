import Testing

@testable import FEEL

@Suite struct ColumnsTests {
    static let rows = 1_030

    /// Holds the columns' results against the rows', and counts the rows that were compared.
    private func compare(
        _ sources: [String],
        over table: RandomTable,
        every stride: Int = 7
    ) throws {
        let expressions = sources.map { Expression($0, in: RandomTable.scope) }
        let columns = try ColumnProgram(expressions).evaluate(table.table, in: Run())
        for (place, expression) in expressions.enumerated() {
            #expect(columns[place].count == table.table.rowCount)
            for row in Swift.stride(from: place % stride, to: table.table.rowCount, by: stride) {
                let expected = try expression.evaluate(table.row(row))
                let found = columns[place][row]
                guard !found.text.utf8.elementsEqual(expected.text.utf8) else { continue }
                Issue.record(
                    "\(sources[place]) in row \(row): \(found.text), by row \(expected.text)"
                )
                break
            }
        }
    }

    @Test(arguments: 1...8)
    func `random expressions come to the same over columns and over rows`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let table = RandomTable(rows: Self.rows, using: &random)
        var source = RandomSource(random: random)
        for _ in 0..<8 { try compare((0..<5).map { _ in source.any(4) }, over: table) }
    }
}
