import Foundation

@testable import Pages
@testable import Programmes

/// What tests of pages need of the room: its templates and messages, as they lie in the sources.
enum TestRoom {
    static func library() throws -> TemplateLibrary { try loaded.get() }

    /// Loaded once, because every template is parsed in each language.
    private static let loaded = Result {
        try TemplateLibrary(folders: ["Pages", "Programmes"].map { sources.appending(path: $0) })
    }

    /// The keys of a message file, such as `errors`.
    static func keys(of subject: String) throws -> [String] {
        let file = sources.appending(path: "Programmes/Messages/\(subject).zh.json")
        let texts = try JSONDecoder().decode([String: String].self, from: Data(contentsOf: file))
        return Array(texts.keys)
    }

    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")
}
