/// A transaction under way.
///
/// It must not leave the closure that it was given to.
package struct Connection {
    let engine: SQLiteConnection

    /// All rows of an answer.
    package func rows(_ sql: SQL) throws -> [Row] {
        try engine.rows(sql)
    }

    /// The first row of an answer, if there is one.
    package func row(_ sql: SQL) throws -> Row? {
        try engine.row(sql)
    }

    /// Carries a statement out.
    ///
    /// - Returns: How many rows it inserted, changed or removed.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        try engine.execute(sql)
    }
}
