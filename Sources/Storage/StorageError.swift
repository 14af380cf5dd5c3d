/// What storage refuses or cannot do.
package enum StorageError: Error, Hashable {
    /// Another process holds the data folder.
    case inUse(folder: String)
    /// The data folder cannot be made or read.
    case folder(String, reason: String)
    /// The engine did not take a setting that durability rests on.
    case setting(name: String, expected: String, found: String)
    /// The database has a migration that this program does not know: a newer one wrote it.
    case fromTheFuture(room: String, number: Int, name: String)
    /// A migration that was applied differs from the one in this program.
    case changedMigration(room: String, number: Int, name: String)
    /// A row has no such column.
    case noColumn(String, among: [String])
    /// The value of a column is of another sort.
    case wrongValue(column: String, expected: String)
    /// The schema forbids what was written: a key twice, a missing row, a failed check.
    case constraint(String)
    /// The engine failed.
    case engine(code: Int, message: String)
    /// A backup is no database, or is damaged.
    case damagedBackup(path: String, reason: String)
    /// There is a database already where one is to be restored.
    case alreadyThere(folder: String)
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .inUse(let folder):
            "the data folder \(folder) is in use by another process; stop that one first"
        case .folder(let folder, let reason):
            "the data folder \(folder) cannot be used: \(reason)"
        case .setting(let name, let expected, let found):
            "the database runs with \(name) = \(found), but must with \(expected)"
        case .fromTheFuture(let room, let number, let name):
            """
            the database was written by a newer program: it has the migration \
            \(Migration.label(room, number, name)), which this one does not know; install the \
            newer program or restore an older backup
            """
        case .changedMigration(let room, let number, let name):
            """
            the migration \(Migration.label(room, number, name)) was applied with other \
            statements than this program has; it must never change once shipped
            """
        case .noColumn(let name, let columns):
            "no column \(name) among \(columns.joined(separator: ", "))"
        case .wrongValue(let column, let expected):
            "the column \(column) does not hold \(expected)"
        case .constraint(let message): "the schema forbids it: \(message)"
        case .engine(let code, let message): "the database failed (\(code)): \(message)"
        case .damagedBackup(let path, let reason): "the backup \(path) cannot be used: \(reason)"
        case .alreadyThere(let folder):
            "there is a database in \(folder) already; say that it is to be replaced"
        }
    }
}
