import Foundation
import Testing

@testable import Storage

@Suite struct DatabaseTests {
    @Test(arguments: [true, false])
    func `durability is as promised`(inMemory: Bool) async throws {
        let scratch = try Scratch()
        let database = try Database(
            opening: inMemory ? .memory : .folder(scratch.file("data")),
            migrations: [pieces]
        )
        let settings = try await database.write { connection in
            try ["synchronous", "journal_mode", "foreign_keys", "busy_timeout"].map { name in
                try setting(name, connection)
            }
        }
        #expect(
            settings == [
                .integer(2), .text(inMemory ? "memory" : "wal"), .integer(1), .integer(5000),
            ]
        )
        try database.close()
    }

    @Test func `values come back as they went in`() async throws {
        let database = try Database(opening: .memory, migrations: [pieces])
        let texts = [
            "", "陶", "𠮷野家 👩‍👩‍👧", "'; DROP TABLE piece; --", "\" OR 1=1", "%_?$1", "a\r\nb\t",
            "e\u{301}", "é",
        ]
        let numbers: [Int64] = [0, .max]
        let blobs: [[UInt8]] = [[], [0], Array(0...255)]
        try await database.write { connection in
            for (index, text) in texts.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO piece (region, id, amount, note, picture)
                    VALUES (
                        \(text), \(String(index)), \(numbers[index % 2]), \(text),
                        \(blobs[index % 3])
                    )
                    """
                )
            }
        }
        let rows = try await database.read { connection in
            try connection.rows("SELECT region, amount, note, picture FROM piece ORDER BY id")
        }
        #expect(rows.count == texts.count)
        for (index, row) in rows.enumerated() {
            let note: String = try row["note"]
            #expect(Array(note.unicodeScalars) == Array(texts[index].unicodeScalars))
            #expect(try row["amount"] as Int64 == numbers[index % 2])
            #expect(try row["picture"] as [UInt8] == blobs[index % 3])
        }
    }

    @Test func `a floating point number does not come out`() async throws {
        let database = try Database(opening: .memory, migrations: [])
        await #expect(
            throws: StorageError.wrongValue(column: "x", expected: "an exact value")
        ) {
            try await database.read { try $0.rows("SELECT 0.5 AS x") }
        }
    }

    @Test func `a transaction that throws leaves nothing`() async throws {
        struct Stop: Error {}
        let database = try Database(opening: .memory, migrations: [pieces])
        await #expect(throws: Stop.self) {
            try await database.write { connection in
                try insert("one", connection)
                throw Stop()
            }
        }
        #expect(try await count(database) == 0)
    }

    @Test func `the schema forbids what it must`() async throws {
        let database = try Database(opening: .memory, migrations: [pieces])
        try await database.write { try insert("one", $0) }
        let refused: [@Sendable (Connection) throws -> Void] = [
            { try insert("one", $0) },
            { try $0.execute("UPDATE piece SET amount = -1") },
            { try $0.execute("INSERT INTO mark VALUES ('450700', 'm', 'nowhere')") },
        ]
        for body in refused {
            await #expect {
                try await database.write(body)
            } throws: { error in
                if case StorageError.constraint = error { true } else { false }
            }
        }
        #expect(try await count(database) == 1)
    }

    @Test func `a reader cannot write`() async throws {
        let scratch = try Scratch()
        let database = try Database(opening: .folder(scratch.folder), migrations: [pieces])
        await #expect(throws: StorageError.self) {
            try await database.read { try insert("one", $0) }
        }
        try database.close()
    }

    @Test func `two hundred writers at once lose nothing`() async throws {
        let scratch = try Scratch()
        let database = try Database(opening: .folder(scratch.folder), migrations: [pieces])
        try await database.write { try insert("sum", amount: 0, $0) }
        try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask {
                    try await database.write { connection in
                        try insert("piece \(number)", connection)
                        let sum: Int =
                            try connection.row(
                                "SELECT amount FROM piece WHERE id = 'sum'"
                            )?["amount"] ?? 0
                        try connection.execute(
                            "UPDATE piece SET amount = \(sum + 1) WHERE id = 'sum'"
                        )
                    }
                }
                group.addTask {
                    // A reader sees whole transactions only.
                    let (pieces, sum) = try await database.read { connection in
                        (
                            try connection.row("SELECT COUNT(*) AS n FROM piece")?["n"] ?? 0,
                            try connection.row(
                                "SELECT amount FROM piece WHERE id = 'sum'"
                            )?["amount"] ?? 0
                        ) as (Int, Int)
                    }
                    #expect(pieces == sum + 1)
                }
            }
            try await group.waitForAll()
        }
        #expect(try await count(database) == 201)
        try database.close()
        let again = try Database(opening: .folder(scratch.folder), migrations: [pieces])
        #expect(try await count(again) == 201)
        try again.close()
    }

    @Test func `what was written is there without a proper close`() async throws {
        let scratch = try Scratch()
        let other = try Scratch()
        let database = try Database(opening: .folder(scratch.folder), migrations: [pieces])
        try await database.write { try insert("one", $0) }
        // What a killed process leaves: the files as they lie while the database is open.
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        where !name.hasSuffix("-shm") {
            try FileManager.default.copyItem(at: scratch.file(name), to: other.file(name))
        }
        let survivor = try Database(opening: .folder(other.folder), migrations: [pieces])
        #expect(try await count(survivor) == 1)
        try survivor.close()
        try database.close()
    }

    @Test func `a second holder of the folder is refused`() async throws {
        let scratch = try Scratch()
        let folder = scratch.file("data")
        let first = try Database(opening: .folder(folder), migrations: [])
        #expect(throws: StorageError.inUse(folder: folder.path)) {
            try Database(opening: .folder(folder), migrations: [])
        }
        try first.close()
        let second = try Database(opening: .folder(folder), migrations: [])
        try second.close()
    }

    @Test func `the folder is its owner's alone`() throws {
        let scratch = try Scratch()
        let folder = scratch.file("a/b")
        let database = try Database(opening: .folder(folder), migrations: [])
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
        #expect(attributes[.posixPermissions] as? Int == 0o700)
        try database.close()
    }

    @Test func `a folder that cannot be is refused`() throws {
        let scratch = try Scratch()
        try Data().write(to: scratch.file("file"))
        #expect {
            try Database(opening: .folder(scratch.file("file/data")), migrations: [])
        } throws: { error in
            if case StorageError.folder = error { true } else { false }
        }
    }
}

private func setting(_ name: String, _ connection: Connection) throws -> Value {
    let sql: SQL =
        switch name {
        case "synchronous": "PRAGMA synchronous"
        case "journal_mode": "PRAGMA journal_mode"
        case "foreign_keys": "PRAGMA foreign_keys"
        default: "PRAGMA busy_timeout"
        }
    return try connection.row(sql)?.values.first ?? .null
}

func insert(_ id: String, amount: Int = 1, _ connection: Connection) throws {
    try connection.execute(
        "INSERT INTO piece (region, id, amount) VALUES ('450700', \(id), \(amount))"
    )
}

func count(_ database: Database) async throws -> Int {
    try await database.read { try $0.row("SELECT COUNT(*) AS n FROM piece")?["n"] ?? -1 }
}
