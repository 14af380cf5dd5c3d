import ArgumentParser
import Foundation
import Intake
import Pages
import PolicyText

/// The language a command speaks.
struct SpeechOptions: ParsableArguments {
    @Option(
        name: .customLong("language"),
        help: "zh or en. Without it, English where LANG asks for it, else Chinese."
    )
    var code: String?

    func validate() throws {
        if let code, Language(rawValue: code) == nil {
            throw ValidationError("--language takes zh or en.")
        }
    }

    /// Where the command speaks.
    func terminal() throws -> Terminal {
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"]
        let fallback: Language = locale?.hasPrefix("en") == true ? .english : .chinese
        return Terminal(
            language: code.flatMap(Language.init(rawValue:)) ?? fallback,
            messages: try Messages.ofTheProgram()
        )
    }
}

extension Messages {
    /// The sentences of the rooms that a command may have to say, and its own.
    static func ofTheProgram() throws -> Messages {
        try ["Programmes", "longyao"].reduce(try Messages([:])) { messages, room in
            let folder = try ResourceFolder(room: room).appending("Messages")
            return messages.merging(try Messages(folder: folder))
        }
    }
}

/// Standard output and standard error, in the reader's language.
struct Terminal {
    /// The language.
    let language: Language
    /// The sentences.
    let messages: Messages

    /// A sentence.
    func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
        messages(key, language, arguments)
    }

    /// Says something on standard error.
    func say(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Prints something on standard output.
    func print(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Says what went wrong with a file, and how the command is to end.
    func report(_ error: any Error, file: String) -> ExitCode {
        let explained = ErrorSentence(error)
        say("\(file): " + self(explained.key, explained.arguments))
        let hint = explained.key + ".hint"
        if messages.has(hint) { say("  " + self(hint, explained.arguments)) }
        return explained.code
    }

    /// A value as JSON with sorted keys.
    func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Prints a value as JSON.
    func print(json value: some Encodable) throws {
        print(try json(value))
    }

    /// Prints a value for people, or as JSON.
    func print(_ value: some Encodable & CustomStringConvertible, json: Bool) throws {
        if json { try print(json: value) } else { print(value.description) }
    }

    /// Does the work of a command.
    ///
    /// What it throws is said in the reader's language and decides how the command ends.
    ///
    /// - Parameters:
    ///   - subject: What the command works on: a file, a folder, a plan.
    ///   - work: The work.
    /// - Throws: `ExitCode`.
    func reporting(_ subject: String, _ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            throw report(error, file: subject)
        }
    }
}
