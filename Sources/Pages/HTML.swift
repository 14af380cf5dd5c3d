/// A piece of HTML, safe to send.
///
/// Built from literals; whatever is interpolated is escaped, unless it is HTML itself.
package struct HTML: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    package let markup: String

    /// Takes markup that is already safe: a rendered template, a chart.
    package init(safe markup: String) {
        self.markup = markup
    }

    package init(stringLiteral value: String) {
        self.markup = value
    }

    package init(stringInterpolation: StringInterpolation) {
        self.markup = stringInterpolation.markup
    }

    /// One piece after another.
    package static func + (one: HTML, other: HTML) -> HTML {
        HTML(safe: one.markup + other.markup)
    }

    /// No markup.
    package static let empty = HTML(safe: "")

    /// Pieces in a row.
    package static func joined(_ pieces: some Sequence<HTML>) -> HTML {
        HTML(safe: pieces.lazy.map(\.markup).joined())
    }

    /// A piece where a condition holds, nothing where not.
    package static func when(_ condition: Bool, _ piece: @autoclosure () -> HTML) -> HTML {
        condition ? piece() : .empty
    }

    /// A text escaped for elements and quoted attributes.
    package static func escaping(_ text: some StringProtocol) -> HTML {
        var markup = ""
        markup.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            case "'": markup += "&#39;"
            default: markup.unicodeScalars.append(scalar)
            }
        }
        return HTML(safe: markup)
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var markup = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + interpolationCount * 16)
        }

        package mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        package mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        package mutating func appendInterpolation(_ text: some StringProtocol) {
            markup += HTML.escaping(text).markup
        }

        package mutating func appendInterpolation(_ address: Address) {
            markup += HTML.escaping(address.description).markup
        }

        package mutating func appendInterpolation(_ number: some BinaryInteger) {
            markup += String(number)
        }
    }
}
