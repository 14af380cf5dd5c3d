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
        // Most texts have nothing to escape, and are taken as they are.
        guard text.utf8.contains(where: isSpecial) else { return HTML(safe: String(text)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            default: bytes.append(byte)
            }
        }
        return HTML(safe: String(decoding: bytes, as: UTF8.self))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            true
        default: false
        }
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
