import ArgumentParser
import DMN
import FEEL

/// `longyao dmn check`: what is wrong with a model.
struct DMNCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check a model: its parts, its expressions, and its decision tables.",
        discussion: """
            Findings go to standard output, those in expressions with the line of the file. Each \
            decision table is searched for gaps, overlaps and rules that never take effect, with \
            the case that shows it. Models that the model imports are looked for in its folder.

            Examples:
              longyao dmn check model.dmn
              longyao dmn check model.dmn --json

            Exit codes:
              0   no error was found; there may be warnings
              65  an error was found, or the file is no model
              66  no such file
            """
    )

    @Argument(help: "The model.", completion: .file())
    var model: String

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Refuse a model with warnings, too.")
    var strict = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        let compiled = try terminal.model(model)
        let findings = ModelFindings(compiled, terminal: terminal)
        if json {
            terminal.print(try JSONWriter(isIndented: true).text(of: findings.data))
        } else {
            findings.lines.forEach(terminal.print)
        }
        if findings.errors > 0 || (strict && findings.warnings > 0) { throw ExitCode.refused }
    }
}
