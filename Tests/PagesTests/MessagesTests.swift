import Foundation
import Testing

@testable import Pages

@Suite struct MessagesTests {
    @Test func `a key that one language lacks is found`() {
        #expect(throws: MessagesError(key: "b", language: .english)) {
            try Messages([.chinese: ["a": "甲", "b": "乙"], .english: ["a": "A"]])
        }
    }

    @Test func `arguments take their places`() throws {
        let messages = try Messages([.chinese: ["a": "{x}和{y}"], .english: ["a": "{x} and {y}"]])
        #expect(messages("a", .chinese, ["x": "一", "y": "二"]) == "一和二")
        #expect(messages("nobody", .chinese) == "nobody")
    }

    @Test func `an argument is never read for places again`() throws {
        let messages = try Messages([.chinese: ["a": "{x}{y}"], .english: ["a": "{x}{y}"]])
        #expect(messages("a", .chinese, ["x": "{y}", "y": "{x}"]) == "{y}{x}")
    }

    @Test func `both languages have the same places for arguments`() {
        for key in Fixtures.messages.keys {
            let places = Language.allCases.map { language in
                Set(
                    Fixtures.messages(key, language).matches(of: #/\{[a-z]+\}/#).map {
                        String($0.output)
                    }
                )
            }
            #expect(places[0] == places[1], "\(key)")
        }
    }

    @Test func `every key that the room names is a message, and every message is named`() throws {
        let folder = Fixtures.checkout.appending(path: "Sources/Pages")
        var named: Set<String> = []
        for file in try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            named.formUnion(
                text.matches(of: #/"(pages\.[a-z.-]+[a-z])"/#).map { String($0.output.1) }
            )
        }
        for colour in LightBadge.Colour.allCases {
            named.insert("pages.light.\(colour.rawValue)")
            named.insert("pages.light.\(colour.rawValue).letter")
        }
        let known = Set(Fixtures.messages.keys)
        #expect(named.subtracting(known).sorted() == [])
        // Hints belong to errors, and are found by their key.
        let unnamed = known.subtracting(named).filter {
            !$0.hasSuffix(".hint") && $0.wholeMatch(of: #/pages\.status\.[0-9]+/#) == nil
        }
        #expect(unnamed.sorted() == [])
    }
}
