import Foundation
import Testing

@testable import Storage

@Suite struct MigrationTests {
    let colour = Migration(
        room: "test",
        number: 2,
        name: "colour",
        statements: ["ALTER TABLE piece ADD COLUMN colour TEXT NOT NULL DEFAULT '红'"]
    )

    @Test func `a step is taken once, on what was there`() async throws {
        let scratch = try Scratch()
        let place = DatabaseLocation.folder(scratch.folder)
        let first = try Database(opening: place, migrations: [pieces])
        try await first.write { try insert("one", $0) }
        try first.close()
        for _ in 0..<2 {
            let second = try Database(opening: place, migrations: [pieces, colour])
            let colours = try await second.read { connection in
                try connection.rows("SELECT colour FROM piece").map {
                    try $0["colour"] as String
                }
            }
            #expect(colours == ["红"])
            try second.close()
        }
    }

    @Test func `a database from the future is refused by name`() throws {
        let scratch = try Scratch()
        let place = DatabaseLocation.folder(scratch.folder)
        try Database(opening: place, migrations: [pieces, colour]).close()
        let error = StorageError.fromTheFuture(room: "test", number: 2, name: "colour")
        #expect(throws: error) { try Database(opening: place, migrations: [pieces]) }
        #expect(error.description.contains("test/0002-colour"))
        // … and is left as it was.
        try Database(opening: place, migrations: [pieces, colour]).close()
    }

    @Test func `a step that changed after it was taken is refused by name`() throws {
        let scratch = try Scratch()
        let place = DatabaseLocation.folder(scratch.folder)
        try Database(opening: place, migrations: [pieces, colour]).close()
        let changed = Migration(
            room: "test",
            number: 2,
            name: "colour",
            statements: ["ALTER TABLE piece ADD COLUMN colour TEXT"]
        )
        #expect(
            throws: StorageError.changedMigration(room: "test", number: 2, name: "colour")
        ) {
            try Database(opening: place, migrations: [pieces, changed])
        }
    }

    @Test func `a step that fails leaves nothing of itself`() async throws {
        let scratch = try Scratch()
        let place = DatabaseLocation.folder(scratch.folder)
        let broken = Migration(
            room: "test",
            number: 2,
            name: "broken",
            statements: ["CREATE TABLE half (id TEXT)", "CREATE TABLE half (id TEXT)"]
        )
        #expect(throws: StorageError.self) {
            try Database(opening: place, migrations: [pieces, broken])
        }
        let database = try Database(opening: place, migrations: [pieces])
        let tables = try await database.read {
            try $0.rows("SELECT name FROM sqlite_master WHERE name = 'half'").count
        }
        #expect(tables == 0)
        try database.close()
    }
}
