package import Foundation

/// A database, open and up to date.
///
/// A transaction is a closure. It may be carried out again where the engine asks for it, so it must
/// do nothing but read and write the database.
package struct Database: Sendable {
    private let engine: SQLiteEngine

    /// Opens a database, makes it where there is none, and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - location: Where it lies.
    ///   - migrations: The steps of every room's schema, rooms in order, numbers from 1.
    /// - Throws: ``StorageError/inUse(folder:)`` where another process holds it,
    ///   ``StorageError/fromTheFuture(room:number:name:)`` where a newer program wrote it.
    package init(opening location: DatabaseLocation, migrations: [Migration]) throws {
        engine = try SQLiteEngine(opening: location, migrations: migrations)
    }

    /// Reads in one transaction: all its statements see the same state.
    package func read<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await engine.read(body)
    }

    /// Writes in one transaction: all of it is kept, or nothing where the closure throws.
    ///
    /// When it returns, what was written survives the loss of power.
    package func write<T: Sendable>(
        _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await engine.write(body)
    }

    /// Copies the database to a file while it goes on working, and checks the copy.
    ///
    /// The file appears under its name only when it is whole; one of that name is replaced.
    package func backup(to file: URL) async throws {
        try await engine.backup(to: file)
    }

    /// Puts a backup in the place of a database that is not open.
    ///
    /// - Parameters:
    ///   - file: The backup; it is only read.
    ///   - folder: The data folder.
    ///   - migrations: What this program knows.
    ///   - replacing: Whether a database that is there may go; it is kept beside, as
    ///     `longyao.sqlite.replaced`.
    /// - Throws: ``StorageError/damagedBackup(path:reason:)``,
    ///   ``StorageError/fromTheFuture(room:number:name:)`` or
    ///   ``StorageError/alreadyThere(folder:)``; then nothing was changed.
    package static func restore(
        from file: URL,
        to folder: URL,
        migrations: [Migration],
        replacing: Bool = false
    ) throws {
        try SQLiteBackup.restore(
            from: file,
            to: folder,
            migrations: migrations,
            replacing: replacing
        )
    }

    /// Closes the database and lets go of its folder.
    package func close() throws {
        try engine.close()
    }
}
