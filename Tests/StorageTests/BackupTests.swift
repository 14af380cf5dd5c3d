import Foundation
import Testing

@testable import Storage

@Suite struct BackupTests {
    @Test func `a backup taken while others write is whole`() async throws {
        let scratch = try Scratch()
        let database = try Database(
            opening: .folder(scratch.file("data")),
            migrations: [pieces]
        )
        let backup = scratch.file("backup.sqlite")
        try await withThrowingTaskGroup { group in
            for number in 0..<50 {
                group.addTask {
                    try await database.write { connection in
                        try insert("a\(number)", connection)
                        try insert("b\(number)", connection)
                    }
                }
            }
            group.addTask { try await database.backup(to: backup) }
            try await group.waitForAll()
        }
        try await database.backup(to: backup)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted()
                == ["backup.sqlite", "data"]
        )
        try Database.restore(
            from: backup,
            to: scratch.file("other"),
            migrations: [pieces]
        )
        let other = try Database(opening: .folder(scratch.file("other")), migrations: [pieces])
        #expect(try await count(other) == 100)
        try other.close()
        try database.close()
    }

    @Test func `a flipped byte is found wherever it is`() async throws {
        let scratch = try Scratch()
        let bytes = try await madeBackup(scratch)
        var random = Seeded(3)
        for round in 0..<60 {
            var damaged = bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            let file = scratch.file("damaged.sqlite")
            try Data(damaged).write(to: file)
            #expect("byte \(place) of round \(round)") {
                try Database.restore(
                    from: file,
                    to: scratch.file("other"),
                    migrations: [pieces]
                )
            } throws: { error in
                if case StorageError.damagedBackup = error { true } else { false }
            }
        }
        let left = try FileManager.default.contentsOfDirectory(
            atPath: scratch.file("other").path
        )
        #expect(left == ["longyao.lock"])
    }

    @Test(arguments: [0, 1, 511, 4096, 8192])
    func `a cut file is found`(size: Int) async throws {
        let scratch = try Scratch()
        let bytes = try await madeBackup(scratch)
        let file = scratch.file("cut.sqlite")
        try Data(bytes.prefix(size)).write(to: file)
        #expect {
            try Database.restore(from: file, to: scratch.file("other"), migrations: [pieces])
        } throws: { error in
            if case StorageError.damagedBackup = error { true } else { false }
        }
    }

    @Test func `a file that is missing or no database is refused`() throws {
        let scratch = try Scratch()
        try Data("陶".utf8).write(to: scratch.file("text"))
        for name in ["missing", "text"] {
            #expect {
                try Database.restore(
                    from: scratch.file(name),
                    to: scratch.file("other"),
                    migrations: [pieces]
                )
            } throws: { error in
                if case StorageError.damagedBackup = error { true } else { false }
            }
        }
    }

    @Test func `a backup from the future is refused`() async throws {
        let scratch = try Scratch()
        _ = try await madeBackup(scratch)
        #expect(throws: StorageError.fromTheFuture(room: "test", number: 1, name: "pieces")) {
            try Database.restore(
                from: scratch.file("backup.sqlite"),
                to: scratch.file("other"),
                migrations: []
            )
        }
    }

    @Test func `a database that is there goes only when it is said, and is kept`() async throws {
        let scratch = try Scratch()
        _ = try await madeBackup(scratch)
        let folder = scratch.file("data")
        let database = try Database(opening: .folder(folder), migrations: [pieces])
        try await database.write { try insert("later", $0) }
        #expect(throws: StorageError.inUse(folder: folder.path)) {
            try Database.restore(
                from: scratch.file("backup.sqlite"),
                to: folder,
                migrations: [pieces],
                replacing: true
            )
        }
        try database.close()
        #expect(throws: StorageError.alreadyThere(folder: folder.path)) {
            try Database.restore(
                from: scratch.file("backup.sqlite"),
                to: folder,
                migrations: [pieces]
            )
        }
        try Database.restore(
            from: scratch.file("backup.sqlite"),
            to: folder,
            migrations: [pieces],
            replacing: true
        )
        let restored = try Database(opening: .folder(folder), migrations: [pieces])
        #expect(try await count(restored) == 20)
        try restored.close()
        #expect(
            FileManager.default.fileExists(
                atPath: folder.appendingPathComponent("longyao.sqlite.replaced").path
            )
        )
    }

    /// A backup of twenty pieces.
    private func madeBackup(_ scratch: Scratch) async throws -> [UInt8] {
        let database = try Database(
            opening: .folder(scratch.file("data")),
            migrations: [pieces]
        )
        try await database.write { connection in
            for number in 0..<20 { try insert("piece \(number)", connection) }
        }
        let backup = scratch.file("backup.sqlite")
        try await database.backup(to: backup)
        try database.close()
        return [UInt8](try Data(contentsOf: backup))
    }
}
