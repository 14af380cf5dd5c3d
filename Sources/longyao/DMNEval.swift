import ArgumentParser
import DMN
import FEEL

/// `longyao dmn eval`: what the decisions of a model come to.
struct DMNEval: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Evaluate the decisions of a model over the facts of a JSON object.",
        discussion: """
            Without --decision or --service all decisions are evaluated. A string counts as a \
            date, time or duration where the model declares one. Models that the model imports \
            are looked for in its folder.

            Examples:
              longyao dmn eval model.dmn --input facts.json
              longyao dmn eval model.dmn --input facts.json --decision 奖励金额 --explain
              longyao dmn eval model.dmn --input - --json < facts.json
            """
    )

    @Argument(help: "The model.", completion: .file())
    var model: String

    @Option(
        help: "A file with a JSON object of the inputs; - reads it from standard input.",
        completion: .file()
    )
    var input: String?

    @Option(help: "A decision to evaluate; may be given several times.")
    var decision: [String] = []

    @Option(help: "A decision service to call.")
    var service: String?

    @Flag(help: "Print JSON, numbers with all their digits.")
    var json = false

    @Flag(help: "Print what each decision came to, and by which rules of which table.")
    var explain = false

    @OptionGroup var limits: LimitOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if service != nil, !decision.isEmpty {
            throw ValidationError("Give --decision or --service, not both.")
        }
    }

    func run() async throws {
        let terminal = try speech.terminal()
        let model = try terminal.model(self.model)
        for diagnostic in model.diagnostics where diagnostic.severity == .error {
            terminal.say(terminal.line(of: diagnostic))
        }
        let facts = try facts(terminal)
        for name in model.unknownNames(in: facts) {
            terminal.say(terminal("feel.warning") + terminal("dmn.unknown-input", ["name": name]))
        }
        try checkNames(model.model, terminal)
        try await terminal.reporting(self.model) {
            let answer = try answer(of: model, model.inputs(from: facts))
            terminal.print(try json ? answer.json(terminal) : answer.text(terminal))
            answer.reasons(terminal).forEach(terminal.say)
        }
    }

    private func facts(_ terminal: Terminal) throws -> Context {
        guard let input else { return Context([]) }
        return try terminal.reading(input) {
            let value = try JSONReader().value(of: try InputFile(input).bytesOrStandardInput())
            guard case .context(let context) = value else { throw FactsError.notAnObject }
            return context
        }
    }

    /// Checks that what is asked for is in the model.
    private func checkNames(_ model: Model, _ terminal: Terminal) throws {
        let names = service == nil ? model.decisions.map(\.name) : model.services.map(\.name)
        let wanted = service.map { [$0] } ?? decision
        // A name with a point may lead into an imported model.
        for name in wanted where !names.contains(name) && !name.contains(".") {
            terminal.say(
                terminal(
                    service == nil ? "dmn.no-decision" : "dmn.no-service",
                    ["name": name, "names": names.joined(separator: terminal("list.comma"))]
                )
            )
            throw ExitCode.refused
        }
    }

    private func answer(of model: CompiledModel, _ inputs: ModelInputs) throws -> DMNAnswer {
        if let service {
            let result = try model.evaluate(
                service: service,
                inputs: inputs,
                in: limits.run(),
                recording: explain
            )
            return DMNAnswer(
                values: [(service, result.value)],
                records: result.records,
                isSingle: true,
                sizeLimit: limits.size
            )
        }
        let names = decision.isEmpty ? model.model.decisions.map(\.name) : decision
        let results = try model.evaluate(
            decisions: names,
            inputs: inputs,
            in: limits.run(),
            recording: explain
        )
        return DMNAnswer(
            values: Array(zip(names, results.map(\.value))),
            records: results.first?.records ?? [],
            isSingle: decision.count == 1,
            sizeLimit: limits.size
        )
    }
}
