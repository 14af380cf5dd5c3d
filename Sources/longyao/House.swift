import ArgumentParser
import CivilTime
import Foundation
import Intake
import Packs
import Pages
import Programmes
import Storage

/// Where a command finds its data.
struct DataOptions: ParsableArguments {
    @Option(help: "The data folder.", completion: .directory)
    var data = "data"

    /// The data folder.
    var folder: URL { URL(fileURLWithPath: data, isDirectory: true) }
}

/// Where a command finds the packs.
struct PackOptions: ParsableArguments {
    @Option(
        help: "The folder of packs. Without it, Packs here or above the executable.",
        completion: .directory
    )
    var packs: String?

    /// The folder of packs, or nil where there is none.
    func folder() throws -> URL? {
        if let packs {
            guard FileManager.default.fileExists(atPath: packs) else {
                throw InputFileError.missing(packs)
            }
            return URL(fileURLWithPath: packs, isDirectory: true)
        }
        let executable = URL(
            fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0]
        )
        var places = [URL(fileURLWithPath: FileManager.default.currentDirectoryPath)]
        var place = executable.resolvingSymlinksInPath().deletingLastPathComponent()
        for _ in 0..<5 {
            places.append(place)
            place.deleteLastPathComponent()
        }
        return places.map { $0.appendingPathComponent("Packs", isDirectory: true) }
            .first {
                let base = $0.appendingPathComponent("base/pack.yaml").path
                return FileManager.default.fileExists(atPath: base)
            }
    }
}

/// The rooms put together over a data folder.
struct House {
    /// The database.
    let database: Database
    /// The chamber of plans.
    let programmes: Programmes

    /// The steps of every room's schema, rooms in order.
    static let migrations = Programmes.migrations

    /// Opens the data folder.
    ///
    /// - Throws: `StorageError`, or `PackError` of the base pack.
    init(folder: URL, packs: URL?) throws {
        database = try Database(opening: .folder(folder), migrations: House.migrations)
        let intake = Intake()
        programmes = Programmes(
            database: database,
            lights: try packs.map { try LightRule(base: Pack(folder: $0.appending(path: "base"))) }
                ?? LightRule(),
            convert: { bytes, name in try await intake.text(of: bytes, name: name) }
        )
    }

    /// The moment of the machine's clock; days begin where China does.
    static func now() -> Moment {
        let milliseconds = Int64((Date().timeIntervalSince1970 * 1000).rounded(.down))
        let local = milliseconds + 8 * 3_600_000
        let day = Day(number: Int((Double(local) / 86_400_000).rounded(.down)))
        return Moment(milliseconds: milliseconds, day: day)
    }
}
