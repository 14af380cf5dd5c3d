import ArgumentParser
import Foundation
import FoundationNetworking
import Storage

/// `longyao backup`: a copy of the database, whole and checked.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy the database to a file and check the copy.",
        discussion: """
            A server that holds the data folder is asked to make the copy and goes on serving.

            Examples:
              longyao backup backups/2026-11-21.sqlite
              longyao backup today.sqlite --data /srv/longyao
            """
    )

    @Argument(help: "The file to write; one of that name is replaced.", completion: .file())
    var file: String

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(data.data) {
            guard FileManager.default.fileExists(atPath: data.data) else {
                throw InputFileError.missing(data.data)
            }
            let target = URL(fileURLWithPath: file)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try await copy(to: target)
            let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int
            terminal.print(terminal("backup.done", ["file": file, "bytes": String(size ?? 0)]))
        }
    }

    private func copy(to target: URL) async throws {
        do {
            let database = try Database(
                opening: .folder(data.folder),
                migrations: House.migrations
            )
            defer { try? database.close() }
            try await database.backup(to: target)
        } catch let error as StorageError {
            guard case .inUse = error, let notice = ServerControl.notice(in: data.folder) else {
                throw error
            }
            try await notice.backup(to: target)
        }
    }
}

extension ServerControl.Notice {
    /// Asks the server to copy its database.
    fileprivate func backup(to target: URL) async throws {
        guard let url = URL(string: address + "control/backup") else {
            throw StorageError.inUse(folder: address)
        }
        var request = URLRequest(url: url)
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.timeoutInterval = 3600
        request.httpBody = try JSONEncoder().encode(
            ServerControl.BackupRequest(secret: secret, file: target.standardizedFileURL.path)
        )
        let (body, response) = try await URLSession.shared.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 204 else {
            throw ServerRefused(answer: String(decoding: body.prefix(300), as: UTF8.self))
        }
    }
}

/// The server would not do what a command asked.
struct ServerRefused: Error, CustomStringConvertible {
    let answer: String
    var description: String { "the server would not: " + answer }
}
