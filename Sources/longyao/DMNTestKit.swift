import ArgumentParser
import Foundation

/// `longyao dmn tck`: cases of the DMN Technology Compatibility Kit.
struct DMNTestKit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tck",
        abstract: "Run test cases of the DMN Technology Compatibility Kit.",
        discussion: """
            Walks a folder for files of test cases and the models beside them. Nothing is \
            skipped: what cannot be read counts as failed. A result that the kit expects to be \
            an error passes only if the null says why and where.

            Examples:
              longyao dmn tck dmn-tck/TestCases/compliance-level-3
              longyao dmn tck dmn-tck/TestCases --json > results.json

            Exit codes:
              0   every case passed
              1   a case failed
              65  there is no case in the folder
              66  no such folder
            """
    )

    /// The form of the output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        /// A table a folder, the failures, a summary.
        case text
        /// One object. Stable.
        case json
    }

    @Argument(
        help: "A folder of the kit, or any with models and test cases.",
        completion: .directory
    )
    var folder: String

    @Option(help: "text for people, or json.")
    var format = Format.text

    @Flag(help: "Print JSON; the same as --format json.")
    var json = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
            throw terminal.report(InputFileError.missing(folder), file: folder)
        }
        let kit = TestKit(URL(fileURLWithPath: folder, isDirectory: isFolder.boolValue))
        let results = kit.run(terminal.engineLanguage)
        guard !results.isEmpty else {
            terminal.say("\(folder): " + terminal("dmn.tck.none"))
            throw ExitCode.refused
        }
        let report = TestKitReport(results: results, terminal: terminal)
        if json || format == .json {
            terminal.print(try report.json())
        } else {
            report.lines.forEach(terminal.print)
        }
        if report.failed > 0 { throw ExitCode.failure }
    }
}
