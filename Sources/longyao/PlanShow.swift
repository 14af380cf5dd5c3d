import ArgumentParser
import Pages
import Programmes
import Storage

/// `longyao plan show`: how a plan stands today.
struct PlanShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show how a plan stands: its tasks with their lights and who leads.",
        discussion: """
            Examples:
              longyao plan show 0192… --region 450700
              longyao plan show 0192… --region 450700 --json
            """
    )

    @OptionGroup var plan: PlanArgument
    @OptionGroup var region: RegionOption
    @OptionGroup var data: DataOptions
    @OptionGroup var packs: PackOptions

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(plan.plan) {
            let house = try House(folder: data.folder, packs: packs.folder())
            defer { try? house.database.close() }
            let code = try region.code()
            let shown = PlanStanding(
                overview: try await house.programmes.overview(
                    of: plan.id(),
                    on: House.now().day,
                    in: code
                )
            )
            if json {
                try terminal.print(json: shown)
            } else {
                shown.lines(terminal).forEach { terminal.print($0) }
            }
        }
    }
}
