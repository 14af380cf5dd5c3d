import ArgumentParser
import Foundation
import Pages
import Programmes
import Storage

/// `longyao plan import`: a document becomes a draft.
struct PlanImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read a document in; a draft comes of it, or with --in-force a running plan.",
        discussion: """
            Prints the identifier of the plan.

            Examples:
              longyao plan import plan.docx --region 450700
              longyao plan import plan.docx --region 330100 --region-name 杭州市
              longyao plan import later.docx --region 450700 --after 0192…
            """
    )

    @Argument(help: "The document.", completion: .file())
    var file: String

    @Option(help: "The plan of which it is a later edition.")
    var after: String?

    @Option(help: "The name of a region that the data folder does not have yet.")
    var regionName: String?

    @Flag(help: "Put it in force as it was read, without a review.")
    var inForce = false

    @Flag(help: "Print JSON.")
    var json = false

    @Option(help: "The name that the history keeps.")
    var actor = NSUserName()

    @OptionGroup var region: RegionOption
    @OptionGroup var data: DataOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(file) {
            let bytes = try InputFile(file).bytes()
            let house = try House(folder: data.folder, packs: packs.folder())
            defer { try? house.database.close() }
            let act = Act(
                region: try region.code(),
                actor: Actor(name: actor),
                now: House.now()
            )
            if let regionName {
                let name = Region(code: act.region, name: regionName, englishName: regionName)
                try await house.programmes.addRegion(name, act: act)
            }
            _ = try await house.programmes.region(act.region)
            var plan = try await house.programmes.readDocument(
                Programmes.IncomingFile(
                    name: URL(fileURLWithPath: file).lastPathComponent,
                    mediaType: "application/octet-stream",
                    bytes: bytes
                ),
                after: try after.map {
                    guard let id = Plan.ID($0) else { throw ProgrammeError.notFound(.plan, $0) }
                    return id
                },
                act: act
            )
            if inForce {
                plan = try await house.programmes.putInForce(
                    plan.id,
                    revision: plan.revision,
                    act: act
                )
            }
            try terminal.print(PlanLine(plan), json: json)
        }
    }
}
