import Pages

/// Which language a visitor reads.
enum LanguageChoice {
    /// The language that was asked for: in the address, else by cookie, else by the browser's
    /// settings, else Chinese.
    static func language(query: String?, cookie: String?, accept: String?) -> Language {
        query.flatMap(named) ?? cookie.flatMap(named) ?? accept.flatMap(preferred) ?? .chinese
    }

    /// The language of a tag such as `zh`, `zh-Hans` or `en-GB`.
    static func named(_ tag: some StringProtocol) -> Language? {
        let primary = tag.split(separator: "-").first ?? ""
        return Language(rawValue: primary.lowercased())
    }

    /// The language of highest weight in an `Accept-Language` header (RFC 9110, 12.5.4); of two with
    /// the same weight, the first.
    private static func preferred(_ header: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for item in header.split(separator: ",").prefix(20) {
            let parts = item.split(separator: ";")
            guard let tag = parts.first.map(trimmed), let language = named(tag) else { continue }
            let weight =
                parts.dropFirst().map(trimmed).first { $0.hasPrefix("q=") }
                .flatMap { Double($0.dropFirst(2)) } ?? 1
            if weight > best?.weight ?? 0 { best = (language, weight) }
        }
        return best?.language
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " || $0 == "\t" }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
