import ArgumentParser
import Foundation
import Packs
import Pages
import Programmes
import Storage

/// `longyao demo`: the five plans of the demonstration.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Load the demonstration: the plans of every pack, with a year of made-up reports.",
        discussion: """
            Applying a version of a pack twice changes nothing.

            Examples:
              longyao demo
              longyao demo --data fresh --packs Packs
            """
    )

    @Flag(help: "Do nothing where the data folder has plans already.")
    var ifMissing = false

    @OptionGroup var data: DataOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting(data.data) {
            guard let folder = try packs.folder() else { throw DemoError.noPacks }
            let house = try House(folder: data.folder, packs: folder)
            defer { try? house.database.close() }
            if ifMissing, try await !house.programmes.regions().isEmpty {
                terminal.say(terminal("demo.there", ["folder": data.data]))
                return
            }
            for pack in try Pack.all(in: folder) where pack.head.region != nil {
                try await apply(pack, in: house, terminal)
            }
        }
    }

    private func apply(_ pack: Pack, in house: House, _ terminal: Terminal) async throws {
        let programme = try PackedProgramme(pack)
        let report = try await house.programmes.apply(
            programme,
            act: Act(
                region: programme.region.code,
                actor: Actor(name: terminal("demo.actor")),
                now: House.now()
            )
        )
        terminal.say(
            terminal(
                report.isKnown ? "demo.unchanged" : "demo.loaded",
                [
                    "title": terminal.language == .chinese
                        ? pack.head.title.zh : pack.head.title.en,
                    "key": pack.head.key,
                    "version": String(pack.head.version),
                    "checkIns": String(report.checkIns),
                    "actuals": String(report.actuals),
                ]
            )
        )
        for problem in report.problems {
            terminal.say("  " + terminal("demo.problem", ["problem": String(describing: problem)]))
        }
    }
}

/// Why the demonstration cannot be loaded.
enum DemoError: Error, Hashable {
    /// No folder of packs is found.
    case noPacks
}
