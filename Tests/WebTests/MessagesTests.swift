import Foundation
import Testing

@testable import Pages
@testable import Web

@Suite struct MessagesTests {
    @Test func `every key that the room names is a message, and every message is named`() throws {
        let messages = try Messages(folder: ResourceFolder(room: "Web").appending("Messages"))
        let checkout = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        var named: Set<String> = []
        for folder in ["Sources/Web", "Sources/Web/Templates"] {
            for file in try FileManager.default.contentsOfDirectory(
                at: checkout.appending(path: folder),
                includingPropertiesForKeys: nil
            ) where ["swift", "mustache"].contains(file.pathExtension) {
                let text = try String(contentsOf: file, encoding: .utf8)
                named.formUnion(
                    text.matches(of: #/(?:"|\[\[)(web\.[a-z.-]+[a-z])/#).map { String($0.output.1) }
                )
            }
        }
        for refusal in ErrorTests.refusals {
            named.formUnion([refusal.key, refusal.key + ".hint"])
        }
        for language in Language.allCases { named.insert("web.language.\(language.rawValue)") }
        // Those that are put together from parts.
        named.subtract(["web.error", "web.language"])
        #expect(named.subtracting(messages.keys).sorted() == [])
        #expect(Set(messages.keys).subtracting(named).sorted() == [])
        for key in messages.keys {
            let places = Language.allCases.map { language in
                Set(messages(key, language).matches(of: #/\{[a-z]+\}/#).map { String($0.output) })
            }
            #expect(places[0] == places[1], "\(key)")
        }
    }
}
