import ArgumentParser

/// `longyao dmn`: decision models from the terminal.
struct DMNCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dmn",
        abstract: "Evaluate and check decision models (DMN), and run test cases of the kit.",
        discussion: """
            Examples:
              longyao dmn eval model.dmn --input facts.json
              longyao dmn check model.dmn
              longyao dmn tck dmn-tck/TestCases
            """,
        subcommands: [DMNEval.self, DMNCheck.self, DMNTestKit.self]
    )
}
