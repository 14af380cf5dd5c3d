/// Brings a schema up to date and refuses one that it does not understand.
enum Schema {
    /// Applies what is missing.
    ///
    /// - Parameters:
    ///   - connection: Outside a transaction.
    ///   - migrations: What this program knows; numbers of a room from 1 without gaps.
    ///   - transaction: Carries out what it is given in one transaction.
    /// - Throws: ``StorageError/fromTheFuture(room:number:name:)``,
    ///   ``StorageError/changedMigration(room:number:name:)``.
    static func bring(
        _ connection: SQLiteConnection,
        upTo migrations: [Migration],
        transaction: (() throws -> Void) throws -> Void
    ) throws {
        let known = SQLiteSearch.migrations + migrations
        for (room, steps) in Dictionary(grouping: known, by: \.room) {
            precondition(
                steps.map(\.number) == Array(1...steps.count),
                "the migrations of \(room) are not numbered from 1"
            )
        }
        try transaction {
            _ = try connection.execute(
                """
                CREATE TABLE IF NOT EXISTS storage_migration (
                    room TEXT NOT NULL,
                    number BIGINT NOT NULL,
                    name TEXT NOT NULL,
                    digest TEXT NOT NULL,
                    PRIMARY KEY (room, number)
                )
                """
            )
        }
        let applied = try check(connection, against: known)
        for migration in known where !applied.contains(migration) {
            try transaction { try apply(migration, to: connection) }
        }
    }

    /// Refuses a schema from the future or with a changed past.
    ///
    /// - Returns: The migrations that were applied.
    @discardableResult
    static func check(
        _ connection: SQLiteConnection,
        against known: [Migration]
    ) throws -> Set<Migration> {
        var applied: Set<Migration> = []
        let rows = try connection.rows(
            "SELECT room, number, name, digest FROM storage_migration ORDER BY room, number"
        )
        for row in rows {
            let room: String = try row["room"]
            let number: Int = try row["number"]
            let name: String = try row["name"]
            let digest: String = try row["digest"]
            guard let migration = known.first(where: { $0.room == room && $0.number == number })
            else { throw StorageError.fromTheFuture(room: room, number: number, name: name) }
            guard migration.digest == digest else {
                throw StorageError.changedMigration(room: room, number: number, name: name)
            }
            applied.insert(migration)
        }
        return applied
    }

    private static func apply(_ migration: Migration, to connection: SQLiteConnection) throws {
        for statement in migration.statements {
            _ = try connection.execute(statement)
        }
        _ = try connection.execute(
            """
            INSERT INTO storage_migration (room, number, name, digest)
            VALUES (
                \(migration.room), \(migration.number), \(migration.name), \(migration.digest)
            )
            """
        )
    }
}
