/// A row of an answer.
package struct Row: Hashable, Sendable {
    /// The names of the columns, in the order of the statement.
    package let columns: [String]
    /// The values, as many as there are columns.
    package let values: [Value]

    /// The value of a column.
    ///
    /// - Throws: ``StorageError/noColumn(_:among:)`` or ``StorageError/wrongValue(column:expected:)``.
    package subscript<T: Storable>(column: String) -> T {
        get throws {
            guard let index = columns.firstIndex(of: column) else {
                throw StorageError.noColumn(column, among: columns)
            }
            guard let value = T(stored: values[index]) else {
                throw StorageError.wrongValue(column: column, expected: "\(T.self)")
            }
            return value
        }
    }
}
