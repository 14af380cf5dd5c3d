package import Foundation

/// The folder of a room's resources, which lies beside the executable.
///
/// SwiftPM copies the resources of target `Pages` to `longyao_Pages.resources`. Its own way to find
/// them, `Bundle.module`, traps where the folder is missing and has the build machine's path inside;
/// this one looks beside the running program only, and says what it missed.
package struct ResourceFolder: Hashable, Sendable {
    /// Where the folder is.
    package let url: URL

    /// Finds the resources of a room.
    ///
    /// - Parameters:
    ///   - room: The name of the target, such as `Programmes`.
    ///   - place: The folder to look in; nil for the one that holds the running executable.
    /// - Throws: ``ResourceError/noFolder(room:place:)``.
    package init(room: String, beside place: URL? = nil) throws(ResourceError) {
        let place = place ?? ResourceFolder.executableFolder
        let url = place.appendingPathComponent("longyao_\(room).resources", isDirectory: true)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .noFolder(room: room, place: place.path) }
        self.url = url
    }

    /// A folder or file inside.
    package func appending(_ name: String) -> URL { url.appendingPathComponent(name) }

    /// The folder of the running executable, links resolved; that of the test bundle in tests.
    private static var executableFolder: URL {
        let path = Bundle.main.executablePath ?? CommandLine.arguments.first ?? "."
        return URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    }
}

/// What is wrong with the files beside the executable.
package enum ResourceError: Error, Hashable, CustomStringConvertible {
    /// The folder of a room is not there.
    case noFolder(room: String, place: String)
    /// A template that the program names is not there.
    case noTemplate(String, folder: String)
    /// A template cannot be parsed; where and why.
    case badTemplate(String, reason: String)

    package var description: String {
        switch self {
        case .noFolder(let room, let place):
            "There is no folder longyao_\(room).resources in \(place). It is made by the build and "
                + "must be installed beside the executable."
        case .noTemplate(let name, let folder):
            "There is no template \(name).mustache in \(folder)."
        case .badTemplate(let name, let reason):
            "The template \(name).mustache cannot be used: \(reason)"
        }
    }
}
