/// Columns of equal length with the names by which expressions find them.
public struct ColumnTable: Sendable {
    /// The columns in the order they were given.
    public let columns: [Column]
    /// How many rows there are.
    public let rowCount: Int
    private let places: [TextKey: Int]

    /// A table of columns.
    ///
    /// An expression reads the column that has the name, or else an alias, of
    /// its variable; a variable without a column is null in every row.
    ///
    /// - Precondition: The columns have as many rows each, and no two names are equal.
    public init(_ columns: [(name: String, column: Column)]) {
        self.columns = columns.map(\.column)
        rowCount = columns.first?.column.count ?? 0
        precondition(columns.allSatisfy { [rowCount] in $0.column.count == rowCount })
        places = Dictionary(
            uniqueKeysWithValues: columns.enumerated().map { (TextKey($1.name), $0) }
        )
    }

    /// The place of the column that a variable reads, counted from 0; nil where there is none.
    func place(of variable: Scope.Variable) -> Int? {
        for name in [variable.name] + variable.aliases {
            if let place = places[TextKey(name)] { return place }
        }
        return nil
    }
}
