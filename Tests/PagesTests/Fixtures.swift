import Foundation
import Testing

@testable import Pages

/// What the tests of this room share.
enum Fixtures {
    static let messages: Messages = {
        let folder = try? ResourceFolder(room: "Pages")
        let messages = folder.flatMap { try? Messages(folder: $0.appending("Messages")) }
        guard let messages else { preconditionFailure("no messages beside the tests") }
        return messages
    }()

    static let chinese = Voice(messages, .chinese)
    static let english = Voice(messages, .english)

    /// The checkout that this file belongs to, links resolved.
    static let checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Compares a text with the golden file of a name; `LONGYAO_RECORD=1` writes the file anew and
    /// fails, so that no run both records and passes.
    static func expectGolden(
        _ text: String,
        _ name: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = checkout.appending(path: "Tests/PagesTests/Golden/\(name)")
        if ProcessInfo.processInfo.environment["LONGYAO_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        let golden = try String(contentsOf: file, encoding: .utf8)
        #expect(text == golden, "differs from \(name)", sourceLocation: sourceLocation)
    }
}
