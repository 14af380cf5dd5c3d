import Mustache

/// The text of a template before it is parsed.
struct TemplateSource {
    let name: String
    let text: String
    /// The templates that may be used as partials.
    let known: Set<String>

    /// Puts the messages in and parses.
    ///
    /// - Throws: ``ResourceError/badTemplate(_:reason:)``.
    func parsed(speaking voice: Voice) throws(ResourceError) -> MustacheTemplate {
        let text = try guarded(try spoken(flush(text), by: voice))
        do {
            return try MustacheTemplate(string: text)
        } catch {
            throw bad("\(error)")
        }
    }

    /// The text without the white space that begins its lines.
    ///
    /// Mustache puts the white space before a partial in front of each of the partial's lines, which
    /// would change what stands in a `textarea`.
    private func flush(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.drop { $0 == " " || $0 == "\t" } }
            .joined(separator: "\n")
    }

    /// The text with the message in place of each `[[key name=value]]`.
    private func spoken(_ text: String, by voice: Voice) throws(ResourceError) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstRange(of: "[[") {
            result += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "]]") else {
                throw bad("[[ without ]]")
            }
            result += try message(rest[open.upperBound..<close.lowerBound], voice)
            rest = rest[close.upperBound...]
        }
        return result + rest
    }

    /// The message that a mark such as `key name=value` asks for, ready to stand in a template.
    private func message(_ mark: Substring, _ voice: Voice) throws(ResourceError) -> String {
        let words = mark.split(separator: " ")
        guard let key = words.first.map(String.init), voice.messages.has(key) else {
            throw bad("no message [[\(mark)]]")
        }
        // A brace of the message must not begin a tag.
        var text = HTML.escaping(voice(key)).markup
            .replacing("{", with: "&#123;").replacing("}", with: "&#125;")
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { throw bad("[[\(mark)]] is not name=value") }
            let place = "&#123;\(parts[0])&#125;"
            guard text.contains(place) else {
                throw bad("the \(voice.language.rawValue) message \(key) has no {\(parts[0])}")
            }
            text = text.replacing(place, with: "{{\(parts[1])}}")
        }
        guard !text.contains("&#123;") else {
            throw bad(
                "[[\(mark)]] leaves an argument of its \(voice.language.rawValue) message open"
            )
        }
        return text
    }

    /// The text with `{{{x}}}` read as `{{{markup(x)}}}`, other ways around escaping refused, and
    /// every partial known.
    private func guarded(_ text: String) throws(ResourceError) -> String {
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{") {
            result += rest[..<open.upperBound]
            rest = rest[open.upperBound...]
            let tag = rest.prefix { $0 != "}" }
            let inner = tag.dropFirst().trimmed
            switch tag.first {
            case "{":
                result += "{markup(\(inner))"
                rest = rest[tag.endIndex...]
            case "&", "=", "%", "<":
                throw bad("{{\(tag)}} is not used here")
            case ">":
                guard known.contains(String(inner)) else { throw bad("no partial \(inner)") }
            default:
                break
            }
        }
        return result + rest
    }

    private func bad(_ reason: String) -> ResourceError {
        .badTemplate(name, reason: reason)
    }
}

extension Substring {
    /// Without white space around it.
    var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
