import ArgumentParser
import Programmes
import Storage

/// `longyao plan list`: the plans of every region, or of one.
struct PlanList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the plans: identifier, region, status, title.",
        discussion: """
            Examples:
              longyao plan list
              longyao plan list --region 450700 --json
            """
    )

    @Option(help: "The code of a region; every region without it.")
    var region: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var data: DataOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(data.data) {
            let house = try House(folder: data.folder, packs: nil)
            defer { try? house.database.close() }
            var lines: [PlanLine] = []
            for one in try await house.programmes.regions()
            where region == nil || region == one.code.description {
                lines += try await house.programmes.plans(in: one.code)
                    .map { PlanLine($0, region: one) }
            }
            if json {
                try terminal.print(json: lines)
            } else {
                lines.forEach { terminal.print($0.description) }
            }
        }
    }
}
