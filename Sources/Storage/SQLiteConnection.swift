import Foundation
import GRDB

/// A transaction of SQLite.
struct SQLiteConnection {
    private let connection: GRDB.Database

    init(_ connection: GRDB.Database) {
        self.connection = connection
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try SQLiteEngine.translating {
            let statement = try prepared(sql)
            let columns = statement.columnNames
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(of: sql))
            var rows: [Row] = []
            while let row = try cursor.next() {
                rows.append(Row(columns: columns, values: try values(of: row, columns)))
            }
            return rows
        }
    }

    func row(_ sql: SQL) throws -> Row? {
        try SQLiteEngine.translating {
            let statement = try prepared(sql)
            let columns = statement.columnNames
            let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(of: sql))
            return try cursor.next().map { row in
                Row(columns: columns, values: try values(of: row, columns))
            }
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        try SQLiteEngine.translating {
            try prepared(sql).execute(arguments: arguments(of: sql))
            return connection.changesCount
        }
    }

    /// Keeps prepared statements, but for those whose words vary: there would be no end of them.
    private func prepared(_ sql: SQL) throws -> Statement {
        let text = sql.text { _ in "?" }
        return sql.varies
            ? try connection.makeStatement(sql: text)
            : try connection.cachedStatement(sql: text)
    }

    private func arguments(of sql: SQL) -> StatementArguments {
        StatementArguments(
            sql.values.map { value -> DatabaseValue in
                switch value {
                case .null: .null
                case .integer(let number): number.databaseValue
                case .text(let text): text.databaseValue
                case .blob(let bytes): Data(bytes).databaseValue
                }
            }
        )
    }

    private func values(of row: GRDB.Row, _ columns: [String]) throws -> [Value] {
        try zip(columns, row.databaseValues).map { column, value in
            switch value.storage {
            case .null: .null
            case .int64(let number): .integer(number)
            case .string(let text): .text(text)
            case .blob(let data): .blob([UInt8](data))
            case .double: throw StorageError.wrongValue(column: column, expected: "an exact value")
            }
        }
    }
}
