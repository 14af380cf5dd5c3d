import ArgumentParser

/// The one executable: a file a command; what a command does lives in the rooms below.
@main
struct Longyao: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "longyao",
        abstract: "Runs the official plans of a region's industry (龙窑).",
        discussion: """
            Examples:
              longyao read plan.docx               read a document, print its outline
              longyao demo --data data             load the demonstration
              longyao serve --data data            serve it on this machine
              longyao feel '0.1 + 0.2'             evaluate an expression

            Exit codes:
              0   done
              1   failed: something went wrong that is not in the input
              64  used wrongly: see --help
              65  refused: the input cannot be taken, and why is on standard error
              66  no such file
              75  busy: another process holds the data folder
            """,
        version: "0.1.0",
        subcommands: [
            Read.self, Serve.self, PlanCommand.self, Export.self, Backup.self, Restore.self,
            Demo.self, Feel.self, DMNCommand.self,
        ]
    )
}
