package import Foundation

/// The sentences of a room in both languages, by key.
package struct Messages: Sendable {
    private let texts: [Language: [String: String]]

    /// Takes the sentences of each language.
    ///
    /// - Throws: ``MessagesError`` where a key stands in one language only.
    package init(_ texts: [Language: [String: String]]) throws(MessagesError) {
        let all = Set(texts.values.flatMap(\.keys))
        for language in Language.allCases {
            let missing = all.subtracting(texts[language, default: [:]].keys)
            if let first = missing.min() {
                throw MessagesError(key: first, language: language)
            }
        }
        self.texts = texts
    }

    /// Reads the message files of a folder: flat objects of key and sentence, `zh.json` and
    /// `en.json`, and those of one subject such as `review.zh.json`.
    ///
    /// - Throws: ``MessagesError``, or what reading and decoding throw.
    package init(folder: URL) throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: folder,
            includingPropertiesForKeys: nil
        )
        var texts: [Language: [String: String]] = [:]
        for language in Language.allCases {
            let ending = language.rawValue + ".json"
            for file in files
            where file.lastPathComponent == ending || file.lastPathComponent.hasSuffix("." + ending)
            {
                let more = try JSONDecoder().decode(
                    [String: String].self,
                    from: Data(contentsOf: file)
                )
                texts[language, default: [:]].merge(more) { one, _ in one }
            }
        }
        try self.init(texts)
    }

    /// The keys, in order.
    package var keys: [String] { texts[.chinese, default: [:]].keys.sorted() }

    /// Whether there is such a sentence.
    package func has(_ key: String) -> Bool { texts[.chinese]?[key] != nil }

    /// The sentence of a key with its arguments in place of `{name}`; the key itself where there is
    /// no such sentence, which a test finds.
    package func callAsFunction(
        _ key: String,
        _ language: Language,
        _ arguments: [String: String] = [:]
    ) -> String {
        guard let text = texts[language]?[key] else { return key }
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"),
            let close = rest[open...].firstIndex(of: "}")
        {
            let name = String(rest[open..<close].dropFirst())
            result += rest[..<open]
            // One pass, so that braces in an argument are never read as a place.
            result += arguments[name] ?? "{\(name)}"
            rest = rest[close...].dropFirst()
        }
        return result + rest
    }

    /// The sentences of both; those of the other win.
    package func merging(_ other: Messages) -> Messages {
        var merged = self
        for (language, texts) in other.texts {
            merged.add(texts, language)
        }
        return merged
    }

    private mutating func add(_ more: [String: String], _ language: Language) {
        self = Messages(
            known: texts.merging([language: more]) { one, other in
                one.merging(other) { $1 }
            }
        )
    }

    private init(known texts: [Language: [String: String]]) {
        self.texts = texts
    }
}

/// A sentence that stands in one language only.
package struct MessagesError: Error, Hashable, CustomStringConvertible {
    /// The key.
    package let key: String
    /// The language that lacks it.
    package let language: Language

    package var description: String { "no message \(key) in \(language.rawValue).json" }
}
