import ArgumentParser
import FEEL
import Foundation

/// `longyao feel`: what an expression comes to.
struct Feel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluate an expression of FEEL, the language of the rules.",
        discussion: """
            The value goes to standard output; what is wrong, and why a value is null, goes to \
            standard error. A context is a JSON object: each name in it may stand in the \
            expression as it is, spaces and hyphens included. Numbers keep all their digits.

            Examples:
              longyao feel '0.1 + 0.2'
              longyao feel '营业收入 - 上年营业收入' --context facts.json
              longyao feel --file rule.feel --context facts.json --explain
              longyao feel --unary-tests '[60..80), > 95' --input 72

            Exit codes:
              0   there is a value, null included
              64  used wrongly: see --help
              65  refused: the expression does not compile, the context is no JSON object, or a \
            limit was reached
              66  no such file
            """
    )

    // What begins with a minus is an expression, too, unless it is one of the options.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            "The expression; - reads it from standard input.",
            valueName: "expression"
        )
    )
    var expressions: [String] = []

    /// What was given; a `--` that says that options are over is no part of it.
    private var given: [String] { Array(expressions.drop { $0 == "--" }) }

    @Option(help: "A file that holds the expression.", completion: .file())
    var file: String?

    @Option(
        help: "A file with a JSON object of the facts; - reads it from standard input.",
        completion: .file()
    )
    var context: String?

    @Flag(help: "Read the expression as the cell of a decision table: tests of --input.")
    var unaryTests = false

    @Option(
        parsing: .unconditional,
        help: "The value that --unary-tests test, itself an expression."
    )
    var input: String?

    @Flag(help: "Print JSON, numbers with all their digits.")
    var json = false

    @Flag(help: "Print what each part of the expression came to.")
    var explain = false

    @OptionGroup var limits: LimitOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if given.count > 1, let unknown = given.first(where: { $0.hasPrefix("--") }) {
            throw ValidationError("Unknown option '\(unknown)'.")
        }
        guard given.count == (file == nil ? 1 : 0) else {
            throw ValidationError("Give one expression in quotation marks, or --file FILE.")
        }
        if context == "-", file == "-" || (given.first == "-" && !unaryTests) {
            throw ValidationError("Standard input cannot be both the expression and the context.")
        }
        guard unaryTests == (input != nil) else {
            throw ValidationError("--unary-tests and --input belong together.")
        }
    }

    func run() async throws {
        let terminal = try speech.terminal()
        let facts = try facts(terminal)
        let source = try source(terminal)
        let row = try input.map { try value(of: $0, facts, terminal) }
        let form: FEEL.Expression.Form = row.map { .unaryTests(of: $0.type) } ?? .expression
        let compiled = try compile(source, facts, as: form, terminal)
        try await terminal.reporting("feel") {
            let answer = try answer(compiled, facts.values + (row.map { [$0] } ?? []))
            terminal.print(try json ? answer.json(terminal) : answer.text(terminal))
            answer.reasons(terminal).forEach(terminal.say)
        }
    }

    private func answer(_ compiled: FEEL.Expression, _ row: [Value]) throws -> FeelAnswer {
        let explanation = explain ? try compiled.explain(row, in: limits.run()) : nil
        return FeelAnswer(
            value: try explanation?.value ?? compiled.evaluate(row, in: limits.run()),
            explanation: explanation,
            source: compiled.source,
            sizeLimit: limits.size
        )
    }

    /// The facts of `--context`; none without it.
    private func facts(_ terminal: Terminal) throws -> Facts {
        guard let context else { return Facts() }
        return try terminal.reading(context) {
            try Facts(json: try InputFile(context).bytesOrStandardInput())
        }
    }

    private func source(_ terminal: Terminal) throws -> String {
        // Alone, a minus is a cell's test that always holds.
        if let expression = given.first, expression != "-" || unaryTests {
            return expression
        }
        let path = file ?? "-"
        return try terminal.reading(path) {
            try InputFile(path).textOrStandardInput()
        }
    }

    /// The value of the expression that `--input` gives.
    private func value(of source: String, _ facts: Facts, _ terminal: Terminal) throws -> Value {
        let compiled = try compile(source, facts, as: .expression, terminal)
        do {
            return try compiled.evaluate(facts.values, in: limits.run())
        } catch {
            throw terminal.report(error, file: "--input")
        }
    }

    /// The expression compiled, what the compiler found said on standard error.
    ///
    /// - Throws: `ExitCode` where the expression does not mean anything as it stands.
    private func compile(
        _ source: String,
        _ facts: Facts,
        as form: FEEL.Expression.Form,
        _ terminal: Terminal
    ) throws -> FEEL.Expression {
        let compiled = FEEL.Expression(
            source,
            in: facts.scope,
            as: form,
            limits: limits.limits
        )
        for diagnostic in compiled.diagnostics {
            terminal.lines(of: diagnostic, in: source).forEach(terminal.say)
        }
        guard compiled.isSound else { throw ExitCode.refused }
        return compiled
    }
}
