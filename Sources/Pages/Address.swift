/// An address of the program: a path and a query, ready to stand in a link.
package struct Address: Hashable, Sendable, CustomStringConvertible {
    /// The percent-encoded path.
    package let path: String
    /// Names and values in order.
    private var query: [Pair]
    private var fragment: String?

    private struct Pair: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Joins path segments, each percent-encoded: `Address("plans", id, "draft")`.
    ///
    /// - Parameters:
    ///   - segments: The segments; none for the home page.
    ///   - query: Names and values in order; an empty value is left out.
    package init(_ segments: String..., query: [(String, String)] = []) {
        self.init(
            encodedPath: "/" + segments.map(Address.encoded).joined(separator: "/"),
            query: query
        )
    }

    /// Takes a path that is percent-encoded already, as a request has it.
    package init(encodedPath path: String, query: [(String, String)] = []) {
        self.path = path
        self.query = query.filter { !$0.1.isEmpty }.map { Pair(name: $0.0, value: $0.1) }
    }

    /// The percent-encoded path, query and fragment.
    package var description: String {
        var text = path
        if !query.isEmpty {
            let pairs = query.map { Address.encoded($0.name) + "=" + Address.encoded($0.value) }
            text += "?" + pairs.joined(separator: "&")
        }
        if let fragment { text += "#" + Address.encoded(fragment) }
        return text
    }

    /// The same address at a named place of the page.
    package func at(_ fragment: String) -> Address {
        var address = self
        address.fragment = fragment
        return address
    }

    /// The same address with another value of the query; an empty one is left out.
    package func with(_ name: String, _ value: String) -> Address {
        var address = self
        address.query.removeAll { $0.name == name }
        if !value.isEmpty { address.query.append(Pair(name: name, value: value)) }
        return address
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
