/// The tags of a piece of HTML with the names of their attributes, texts left out: what a text must
/// not be able to change.
struct MarkupOutline: Hashable, CustomStringConvertible {
    let tags: [String]

    var description: String { tags.joined(separator: " ") }

    init(_ markup: String) {
        var tags: [String] = []
        var rest = Substring(markup)
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            tags.append(MarkupOutline.tag(&rest))
        }
        self.tags = tags
    }

    /// Reads a tag as a browser does: names, and values in quotation marks or up to a space.
    private static func tag(_ rest: inout Substring) -> String {
        var tag = String(rest.prefix { !$0.isWhitespace && $0 != ">" })
        rest = rest.dropFirst(tag.count)
        while let character = rest.first {
            if character == ">" {
                rest.removeFirst()
                return "<\(tag)>"
            }
            if character.isWhitespace || character == "/" {
                rest.removeFirst()
                continue
            }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
            rest = rest.dropFirst(name.count)
            tag += " \(name)"
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            if let quote = rest.first, quote == "\"" || quote == "'" {
                rest.removeFirst()
                rest = rest.drop { $0 != quote }.dropFirst()
            } else {
                rest = rest.drop { !$0.isWhitespace && $0 != ">" }
            }
        }
        return "<\(tag) unclosed"
    }
}
