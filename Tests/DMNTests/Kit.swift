import DMN
import FEEL
import Foundation

/// The conformance kit beside the project, where it is.
enum Kit {
    /// A folder of the kit: a model, its cases, and the models it imports.
    struct Folder: Sendable, CustomStringConvertible {
        let name: String
        let models: [URL]
        let tests: [URL]

        var description: String { name }
    }

    static let root: URL = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/conformance/dmn-tck")

    /// The folders in order; empty where the kit is absent.
    static let folders: [Folder] = {
        let levels = ["compliance-level-2", "compliance-level-3"]
        return levels.flatMap { level in
            contents(of: root.appending(path: level)).map { folder in
                let files = contents(of: folder)
                return Folder(
                    name: "\(level)/\(folder.lastPathComponent)",
                    models: files.filter { $0.pathExtension == "dmn" },
                    tests: files.filter { $0.pathExtension == "xml" }
                )
            }
        }
    }()

    static func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

    private static func contents(of folder: URL) -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        return (files ?? []).sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
