import ArgumentParser
import Foundation
import Storage

/// `longyao restore`: puts a backup in place, after checking it.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check a backup and put it in the place of the database.",
        discussion: """
            Nothing is changed where the backup is damaged or was written by a newer program. A \
            database that is replaced is kept beside it, as longyao.sqlite.replaced.

            Examples:
              longyao restore backups/2026-11-21.sqlite --data fresh
              longyao restore backups/2026-11-21.sqlite --replace
            """
    )

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @Flag(help: "Replace the database that is there.")
    var replace = false

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(file) {
            guard FileManager.default.fileExists(atPath: file) else {
                throw InputFileError.missing(file)
            }
            try Database.restore(
                from: URL(fileURLWithPath: file),
                to: data.folder,
                migrations: House.migrations,
                replacing: replace
            )
            terminal.print(terminal("restore.done", ["file": file, "folder": data.data]))
        }
    }
}
