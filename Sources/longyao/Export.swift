import ArgumentParser
import Foundation
import Pages
import PolicyText
import Programmes
import Storage

/// `longyao export`: a plan for other programs.
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a plan for other programs: its standing, its tasks, or its document.",
        discussion: """
            json holds the tasks with lights and units, csv the same as a table for Excel, akn the \
            document as Akoma Ntoso 3.0.

            Examples:
              longyao export 0192… --region 450700 --format csv --output tasks.csv
              longyao export 0192… --region 450700 --format akn
            """
    )

    /// The form of the output.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, csv, akn
    }

    @OptionGroup var plan: PlanArgument
    @OptionGroup var region: RegionOption

    @Option(help: "json, csv or akn.")
    var format = Format.json

    @Option(name: .shortAndLong, help: "The file to write; standard output without it.")
    var output: String?

    @OptionGroup var data: DataOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(plan.plan) {
            let house = try House(folder: data.folder, packs: packs.folder())
            defer { try? house.database.close() }
            let text = try await text(house.programmes, terminal)
            if let output {
                try Data(text.utf8).write(to: URL(fileURLWithPath: output), options: .atomic)
            } else {
                FileHandle.standardOutput.write(Data(text.utf8))
            }
        }
    }

    private func text(_ programmes: Programmes, _ terminal: Terminal) async throws -> String {
        let id = try plan.id()
        let code = try region.code()
        if format == .akn {
            let stored = try await programmes.plan(id, in: code)
            let document = try await programmes.document(stored.document, in: code)
            return try PolicyReader().read(document.text).akomaNtoso() + "\n"
        }
        let standing = PlanStanding(
            overview: try await programmes.overview(of: id, on: House.now().day, in: code)
        )
        return format == .csv ? standing.csv(terminal) : try terminal.json(standing) + "\n"
    }
}
