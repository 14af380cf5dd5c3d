import Foundation
import GRDB

/// SQLite through GRDB: one writer, several readers, write-ahead log.
final class SQLiteEngine: Sendable {
    /// The name of the database in its folder.
    static let fileName = "longyao.sqlite"

    private let writer: any DatabaseWriter
    private let lock: FolderLock?

    init(opening location: DatabaseLocation, migrations: [Migration]) throws {
        switch location {
        case .memory:
            lock = nil
            writer = try SQLiteEngine.translating {
                try DatabaseQueue(configuration: SQLiteEngine.configuration)
            }
        case .folder(let folder):
            lock = try FolderLock(folder: folder)
            let path = folder.appendingPathComponent(SQLiteEngine.fileName).path
            writer = try SQLiteEngine.translating {
                try DatabasePool(path: path, configuration: SQLiteEngine.configuration)
            }
        }
        try SQLiteEngine.translating {
            try writer.writeWithoutTransaction { connection in
                // GRDB sets NORMAL when it turns the log on, which may lose the last commits at a
                // loss of power; so FULL comes after, and is looked at again.
                try connection.execute(sql: "PRAGMA synchronous = FULL")
                try SQLiteEngine.checkSettings(connection, inMemory: location == .memory)
                try Schema.bring(SQLiteConnection(connection), upTo: migrations) { body in
                    try connection.inTransaction(.immediate) {
                        try body()
                        return .commit
                    }
                }
            }
        }
    }

    func read<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        do {
            return try await writer.read { connection in
                try body(Connection(engine: SQLiteConnection(connection)))
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    func write<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        do {
            return try await writer.write { connection in
                try body(Connection(engine: SQLiteConnection(connection)))
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    func backup(to file: URL) async throws {
        let writer = writer
        // The copy takes as long as the database is large; it must not hold a thread of the pool
        // that answers visits.
        try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
            DispatchQueue.global(qos: .utility).async {
                done.resume(with: Result { try SQLiteBackup.write(writer, to: file) })
            }
        }
    }

    func close() throws {
        try SQLiteEngine.translating { try writer.close() }
        lock?.release()
    }

    /// How a connection is made.
    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 5
        return configuration
    }

    /// Makes sure of what durability rests on.
    private static func checkSettings(_ connection: GRDB.Database, inMemory: Bool) throws {
        let expected = [
            ("journal_mode", inMemory ? "memory" : "wal"),
            ("foreign_keys", "1"),
            ("synchronous", "2"),
            ("busy_timeout", "5000"),
        ]
        for (name, value) in expected {
            let found = try String.fetchOne(connection, sql: "PRAGMA \(name)") ?? ""
            guard found == value else {
                throw StorageError.setting(name: name, expected: value, found: found)
            }
        }
    }

    /// Carries out what speaks of the engine's errors, and speaks of ours.
    static func translating<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }
}

extension StorageError {
    /// An error of SQLite, without the statement: it may hold what people wrote.
    init(_ error: DatabaseError) {
        let message = error.message ?? "no message"
        self =
            error.resultCode == .SQLITE_CONSTRAINT
            ? .constraint(message)
            : .engine(code: Int(error.extendedResultCode.rawValue), message: message)
    }
}
