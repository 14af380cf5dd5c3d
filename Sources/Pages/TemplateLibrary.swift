package import Foundation
import Mustache

/// The templates of a room with the messages put in, once for each language.
///
/// Templates are read and parsed when the program starts, so that a broken one stops `serve` and not
/// a visitor. A room's template may use any other of the room, and those of `Pages`, as a partial.
///
/// - `[[key]]` is the message of that key, escaped.
/// - `[[key name=value]]` is the message with `{{value}}` in place of its `{name}`.
/// - `{{x}}` is escaped; `{{{x}}}` takes ``HTML`` only; `{{&x}}` is refused.
package struct TemplateLibrary: Sendable {
    /// The room's messages over those of `Pages`.
    package let messages: Messages
    private let folder: String
    private let names: Set<String>
    private let libraries: [Language: MustacheLibrary]

    /// Loads the messages and templates of a room from the folders beside the executable.
    ///
    /// - Throws: ``ResourceError``, ``MessagesError``, or what reading a file throws.
    package init(room: String, beside place: URL? = nil) throws {
        let shared = try ResourceFolder(room: "Pages", beside: place)
        let own = try ResourceFolder(room: room, beside: place)
        try self.init(folders: [shared, own].map(\.url))
    }

    /// Loads `Messages/` and `Templates/` of some folders; a later one goes before an earlier.
    init(folders: [URL]) throws {
        var messages = try Messages([:])
        var sources: [String: String] = [:]
        for folder in folders {
            messages = messages.merging(try Messages(folder: folder.appending(path: "Messages")))
            sources.merge(try TemplateLibrary.sources(in: folder)) { $1 }
        }
        try self.init(
            messages: messages,
            sources: sources,
            folder: folders.last?.appending(path: "Templates").path ?? ""
        )
    }

    /// Puts messages into the texts of templates and parses them.
    ///
    /// - Throws: ``ResourceError/badTemplate(_:reason:)``.
    package init(messages: Messages, sources: [String: String], folder: String = "") throws {
        var libraries: [Language: MustacheLibrary] = [:]
        for language in Language.allCases {
            var library = MustacheLibrary()
            for (name, source) in sources.sorted(by: { $0.key < $1.key }) {
                let text = TemplateSource(
                    name: name,
                    text: source,
                    known: Set(sources.keys)
                )
                library.register(
                    try text.parsed(speaking: Voice(messages, language)),
                    named: name
                )
            }
            libraries[language] = library
        }
        self.messages = messages
        self.folder = folder
        self.names = Set(sources.keys)
        self.libraries = libraries
    }

    /// The template of a name.
    ///
    /// Asked for at start, kept by those who render it.
    ///
    /// - Throws: ``ResourceError/noTemplate(_:folder:)``.
    package func template(_ name: String) throws(ResourceError) -> Template {
        guard names.contains(name) else { throw .noTemplate(name, folder: folder) }
        return Template(name: name, libraries: libraries)
    }

    /// The messages in a language.
    package func voice(_ language: Language) -> Voice { Voice(messages, language) }

    private static func sources(in folder: URL) throws -> [String: String] {
        let templates = folder.appending(path: "Templates")
        var sources: [String: String] = [:]
        let files = try FileManager.default.contentsOfDirectory(
            at: templates,
            includingPropertiesForKeys: nil
        )
        for file in files where file.pathExtension == "mustache" {
            sources[file.deletingPathExtension().lastPathComponent] = try String(
                contentsOf: file,
                encoding: .utf8
            )
        }
        return sources
    }
}
