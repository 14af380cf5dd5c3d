import ArgumentParser
import Foundation
import Logging
import Pages
import Programmes
import Storage
import Web

/// `longyao serve`: the pages and the API, on this machine.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the pages and the API on this machine.",
        discussion: """
            Prints the address it serves at. Until there are accounts, only this machine can reach \
            it. One process holds a data folder; a second one is refused (exit 75).

            Examples:
              longyao serve
              longyao serve --data /srv/longyao --port 9000
            """
    )

    @Option(help: "The address to listen on: 127.0.0.1, ::1 or localhost.")
    var host = "127.0.0.1"

    @Option(help: "The port; 0 for any that is free.")
    var port = 8080

    @Option(help: "What the log says at least.")
    var log = LogLevel.notice

    @OptionGroup var data: DataOptions
    @OptionGroup var packs: PackOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port takes 0 to 65535.")
        }
    }

    func run() async throws {
        let terminal = try speech.terminal()
        try await terminal.reporting("\(host):\(port)") {
            let house = try House(folder: data.folder, packs: packs.folder())
            defer { try? house.database.close() }
            var logger = Logger(label: "longyao") { StreamLogHandler.standardError(label: $0) }
            logger.logLevel = log.level
            try await serve(house, logger: logger, terminal)
        }
    }

    private func serve(_ house: House, logger: Logger, _ terminal: Terminal) async throws {
        let chamber = try ProgrammesChamber(
            programmes: house.programmes,
            library: TemplateLibrary(room: "Programmes"),
            report: { logger.error("\($0)") }
        )
        let control = try ServerControl(folder: data.folder, database: house.database)
        defer { control.remove() }
        let regions = try await house.programmes.regions()
        let site = try Site(
            title: Bilingual(zh: "龙窑", en: "Longyao"),
            region: regions.count == 1
                ? Bilingual(zh: regions[0].name, en: regions[0].englishName)
                : Bilingual(
                    zh: terminal.messages("serve.regions", .chinese),
                    en: terminal.messages("serve.regions", .english)
                ),
            version: Longyao.configuration.version,
            chambers: [chamber.chamber, control.chamber],
            logger: logger,
            now: House.now
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await chamber.run() }
            try await site.run(host: host, port: port) { address in
                control.announce(address)
                terminal.print(terminal("serve.at", ["address": address]))
                terminal.say(terminal("serve.stop"))
            }
            group.cancelAll()
        }
    }
}

/// How much the log says.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
    case debug, info, notice, warning, error

    /// The level of the log.
    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .notice }
}
