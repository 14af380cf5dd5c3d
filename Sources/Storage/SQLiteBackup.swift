import Foundation
import GRDB

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Backups of SQLite: a database file of its own that carries its checksum.
///
/// SQLite's `integrity_check` sees damage to the structure, not to what the cells hold. So a backup
/// has the first four bytes of its SHA-256 in the header's user version (bytes 60 to 63, taken as zero
/// when it is made), which nothing else uses. A file with zero there is a plain copy of a database and is
/// judged by its structure alone.
enum SQLiteBackup {
    private static let checksumRange = 60..<64
    private static let headerSize = 100

    /// Copies a database that is in use.
    static func write(_ source: any DatabaseWriter, to file: URL) throws {
        let temporary = file.appendingPathExtension("part")
        try removeDatabase(temporary)
        do {
            try SQLiteEngine.translating {
                let target = try DatabaseQueue(path: temporary.path)
                try source.backup(to: target)
                try target.writeWithoutTransaction { connection in
                    // A file alone, without a log beside it.
                    try connection.execute(sql: "PRAGMA journal_mode = DELETE")
                    try checkIntegrity(connection, of: file)
                }
                try target.close()
            }
            try seal(temporary)
            try move(temporary, to: file)
        } catch {
            try? removeDatabase(temporary)
            throw error
        }
    }

    /// Puts a backup in the place of a database.
    static func restore(
        from file: URL,
        to folder: URL,
        migrations: [Migration],
        replacing: Bool
    ) throws {
        let lock = try FolderLock(folder: folder)
        defer { lock.release() }
        let place = folder.appendingPathComponent(SQLiteEngine.fileName)
        let exists = FileManager.default.fileExists(atPath: place.path)
        guard replacing || !exists else { throw StorageError.alreadyThere(folder: folder.path) }
        let temporary = place.appendingPathExtension("part")
        try removeDatabase(temporary)
        do {
            try copy(file, to: temporary)
            try check(temporary, of: file, migrations: migrations)
            if exists { try setAside(place) }
            // A log that a crash left behind must not be taken for that of the backup.
            try removeDatabase(place)
            try move(temporary, to: place)
        } catch {
            try? removeDatabase(temporary)
            throw error
        }
    }

    /// Copies a backup and takes its checksum out, once it agrees.
    private static func copy(_ file: URL, to temporary: URL) throws {
        do {
            try FileManager.default.copyItem(at: file, to: temporary)
        } catch {
            throw StorageError.damagedBackup(path: file.path, reason: "it cannot be read")
        }
        let handle = try FileHandle(forUpdating: temporary)
        defer { try? handle.close() }
        let header = [UInt8](try handle.read(upToCount: headerSize) ?? Data())
        guard header.count == headerSize, header.starts(with: Array("SQLite format 3\0".utf8))
        else { throw StorageError.damagedBackup(path: file.path, reason: "it is no database") }
        let noted = Array(header[checksumRange])
        try put([0, 0, 0, 0], into: handle)
        let found = try checksum(of: handle)
        guard noted == [0, 0, 0, 0] || noted == found else {
            throw StorageError.damagedBackup(
                path: file.path,
                reason: "its checksum does not agree"
            )
        }
    }

    private static func check(
        _ temporary: URL,
        of file: URL,
        migrations: [Migration]
    ) throws {
        do {
            try SQLiteEngine.translating {
                let queue = try DatabaseQueue(path: temporary.path)
                try queue.writeWithoutTransaction { connection in
                    try checkIntegrity(connection, of: file)
                    try Schema.check(
                        SQLiteConnection(connection),
                        against: SQLiteSearch.migrations + migrations
                    )
                }
                try queue.close()
            }
        } catch StorageError.engine(_, let message) {
            throw StorageError.damagedBackup(path: file.path, reason: message)
        }
    }

    private static func checkIntegrity(_ connection: GRDB.Database, of file: URL) throws {
        let findings = try String.fetchAll(connection, sql: "PRAGMA integrity_check")
        guard findings == ["ok"] else {
            throw StorageError.damagedBackup(
                path: file.path,
                reason: findings.first ?? "the check said nothing"
            )
        }
        guard try GRDB.Row.fetchOne(connection, sql: "PRAGMA foreign_key_check") == nil else {
            throw StorageError.damagedBackup(path: file.path, reason: "rows without their owner")
        }
    }

    /// Writes the checksum into the header.
    private static func seal(_ file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        defer { try? handle.close() }
        try put([0, 0, 0, 0], into: handle)
        try put(checksum(of: handle), into: handle)
    }

    private static func put(_ checksum: [UInt8], into handle: FileHandle) throws {
        try handle.seek(toOffset: UInt64(checksumRange.lowerBound))
        try handle.write(contentsOf: Data(checksum))
    }

    /// The first four bytes of the digest of a file, never all zero; read a megabyte at a time.
    private static func checksum(of handle: FileHandle) throws -> [UInt8] {
        try handle.seek(toOffset: 0)
        let digest = try Digest(ofPieces: {
            try handle.read(upToCount: 1 << 20).flatMap { $0.isEmpty ? nil : [UInt8]($0) }
        })
        let bytes = Array(digest.bytes.prefix(4))
        return bytes == [0, 0, 0, 0] ? [0, 0, 0, 1] : bytes
    }

    /// Gives a file its name, so that it is whole or absent even when the power fails.
    private static func move(_ temporary: URL, to file: URL) throws {
        try synchronise(temporary)
        guard rename(temporary.path, file.path) == 0 else {
            throw StorageError.folder(file.path, reason: String(cString: strerror(errno)))
        }
        try synchronise(file.deletingLastPathComponent())
    }

    /// Keeps the database that was there, with what its log still held.
    private static func setAside(_ place: URL) throws {
        try SQLiteEngine.translating {
            let queue = try DatabaseQueue(path: place.path)
            try queue.writeWithoutTransaction { connection in
                try connection.execute(sql: "PRAGMA journal_mode = DELETE")
            }
            try queue.close()
        }
        let aside = place.appendingPathExtension("replaced")
        guard rename(place.path, aside.path) == 0 else {
            throw StorageError.folder(place.path, reason: String(cString: strerror(errno)))
        }
    }

    private static func removeDatabase(_ file: URL) throws {
        for ending in ["", "-wal", "-shm", "-journal"] {
            let path = file.path + ending
            guard FileManager.default.fileExists(atPath: path) else { continue }
            try FileManager.default.removeItem(atPath: path)
        }
    }

    private static func synchronise(_ file: URL) throws {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw StorageError.folder(file.path, reason: String(cString: strerror(errno)))
        }
        _ = Foundation.close(descriptor)
    }
}
