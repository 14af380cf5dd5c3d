import ArgumentParser
import Foundation
import Intake
import PolicyText

/// `longyao read`: what a document says.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read official documents and print what they say.",
        discussion: """
            Takes plain text, Markdown, HTML, DOCX and PDF with a text layer.

            Examples:
              longyao read plan.pdf
              longyao read plan.txt --format json
              longyao read *.docx --format akn --output read/
            """
    )

    /// The form of the output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// An outline and a summary for people.
        case text
        /// One object in the schema of the annotated corpus. Stable.
        case json
        /// Akoma Ntoso 3.0. Stable.
        case akn

        /// The ending of a file of this form.
        var ending: String { self == .akn ? "xml" : self == .json ? "json" : "txt" }
    }

    @Argument(help: "The documents.", completion: .file())
    var files: [String]

    @Option(help: "text for people, json in the corpus schema, or akn for Akoma Ntoso 3.0.")
    var format = Format.text

    @Option(
        name: .shortAndLong,
        help: "A folder to write one file a document into, named after it.",
        completion: .directory
    )
    var output: String?

    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if files.count > 1, output == nil, format != .text {
            throw ValidationError("Several documents in one output need --output FOLDER.")
        }
        if files.isEmpty { throw ValidationError("Name at least one document.") }
    }

    func run() async throws {
        let terminal = try speech.terminal()
        if let output {
            try FileManager.default.createDirectory(
                atPath: output,
                withIntermediateDirectories: true
            )
        }
        var failure: ExitCode?
        for file in files {
            do {
                let document = try await read(file)
                let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
                try write(text(of: document, name: name, terminal), name: name)
            } catch {
                // One document that cannot be read does not keep the others from being read.
                failure = terminal.report(error, file: file)
            }
        }
        if let failure { throw failure }
    }

    private func read(_ file: String) async throws -> PolicyDocument {
        let bytes = try InputFile(file).bytes()
        let text = try await Intake().text(of: bytes, name: file)
        return try PolicyReader().read(text)
    }

    private func text(of document: PolicyDocument, name: String, _ terminal: Terminal) -> String {
        switch format {
        case .text: ReadingSummary(document: document, terminal: terminal).text
        case .json: document.corpusJSON(id: name) + "\n"
        case .akn: document.akomaNtoso() + "\n"
        }
    }

    private func write(_ text: String, name: String) throws {
        guard let output else {
            FileHandle.standardOutput.write(Data(text.utf8))
            return
        }
        let file = URL(fileURLWithPath: output, isDirectory: true)
            .appendingPathComponent("\(name).\(format.ending)")
        try Data(text.utf8).write(to: file, options: .atomic)
    }
}
