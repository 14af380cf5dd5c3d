import ArgumentParser
import FEEL
import Foundation
import Pages
import Packs
import Programmes
import Storage
import Web

/// What an error says on a terminal, and how a command ends on it.
struct ErrorSentence {
    /// The key of the sentence in the messages.
    let key: String
    /// What the sentence speaks of.
    let arguments: [String: String]
    /// How the command ends.
    let code: ExitCode

    init(_ error: any Error) {
        if let refusal = ReadRefusal(error) {
            self.init(key: refusal.key, arguments: refusal.arguments, code: .refused)
        } else if let refusal = error as? any Refusal {
            self.init(key: refusal.key, arguments: refusal.arguments, code: .refused)
        } else if let error = error as? InputFileError {
            switch error {
            case .missing(let path):
                self.init(key: "error.file.missing", arguments: ["path": path], code: .noFile)
            case .folder(let path):
                self.init(key: "error.file.folder", arguments: ["path": path], code: .refused)
            case .unreadable(let path):
                self.init(key: "error.file.unreadable", arguments: ["path": path], code: .noFile)
            case .notText(let path):
                self.init(key: "error.file.not-text", arguments: ["path": path], code: .refused)
            }
        } else if error is FactsError {
            self.init(key: "error.facts.not-an-object", arguments: [:], code: .refused)
        } else if let halt = error as? Halt {
            self.init(halt)
        } else if let error = error as? StorageError {
            self.init(error)
        } else if error is DemoError {
            self.init(key: "demo.no-packs", arguments: [:], code: .noFile)
        } else if let error = error as? SiteError {
            self.init(error)
        } else if let error = error as? PackError {
            self.init(
                key: "error.pack",
                arguments: ["mistake": error.description],
                code: .refused
            )
        } else {
            self.init(
                key: "error.unexpected",
                arguments: ["error": String(describing: error)],
                code: .failure
            )
        }
    }

    private init(key: String, arguments: [String: String], code: ExitCode) {
        self.key = key
        self.arguments = arguments
        self.code = code
    }

    private init(_ halt: Halt) {
        let (key, limit) =
            switch halt {
            case .tooManySteps(let limit): ("error.limit.steps", limit)
            case .tooLarge(let limit): ("error.limit.size", limit)
            case .tooDeep(let limit): ("error.limit.depth", limit)
            }
        self.init(key: key, arguments: ["limit": String(limit)], code: .refused)
    }

    private init(_ error: SiteError) {
        switch error {
        case .notLoopback(let host):
            self.init(key: "error.serve.not-loopback", arguments: ["host": host], code: .refused)
        case .cannotListen(let host, let port, let reason):
            self.init(
                key: "error.serve.cannot-listen",
                arguments: ["host": host, "port": String(port), "reason": reason],
                code: .busy
            )
        case .twoRoutes, .badPath:
            self.init(
                key: "error.unexpected",
                arguments: ["error": error.description],
                code: .failure
            )
        }
    }

    private init(_ error: StorageError) {
        switch error {
        case .inUse(let folder):
            self.init(key: "error.data.in-use", arguments: ["folder": folder], code: .busy)
        case .folder(let folder, let reason):
            self.init(
                key: "error.data.folder",
                arguments: ["folder": folder, "reason": reason],
                code: .noFile
            )
        case .fromTheFuture(let room, let number, let name):
            self.init(
                key: "error.data.future",
                arguments: ["migration": "\(room)/\(number)-\(name)"],
                code: .refused
            )
        case .damagedBackup(let path, let reason):
            self.init(
                key: "error.backup.damaged",
                arguments: ["path": path, "reason": reason],
                code: .refused
            )
        case .alreadyThere(let folder):
            self.init(key: "error.restore.there", arguments: ["folder": folder], code: .refused)
        default:
            self.init(
                key: "error.unexpected",
                arguments: ["error": error.description],
                code: .failure
            )
        }
    }
}
