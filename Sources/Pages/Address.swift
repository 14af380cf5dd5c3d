/// An address of the program: a path and a query, ready to stand in a link.
package struct Address: Hashable, Sendable, CustomStringConvertible {
    /// The percent-encoded path and query.
    package let description: String

    /// Joins path segments, each percent-encoded: `Address("plans", id, "draft")`.
    ///
    /// - Parameters:
    ///   - segments: The segments; none for the home page.
    ///   - query: Names and values in order; an empty value is left out.
    package init(_ segments: String..., query: [(String, String)] = []) {
        var text = segments.map { "/" + Address.encoded($0) }.joined()
        if text.isEmpty { text = "/" }
        let pairs = query.filter { !$0.1.isEmpty }
            .map { Address.encoded($0.0) + "=" + Address.encoded($0.1) }
        if !pairs.isEmpty { text += "?" + pairs.joined(separator: "&") }
        description = text
    }

    private init(text: String) {
        description = text
    }

    /// The same address at a named place of the page.
    package func at(_ fragment: String) -> Address {
        Address(text: description + "#" + Address.encoded(fragment))
    }

    /// A text with everything but unreserved characters percent-encoded (RFC 3986, 2.3).
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let hex = String(byte, radix: 16, uppercase: true)
                result += "%" + (hex.count == 1 ? "0" : "") + hex
            }
        }
        return result
    }
}
