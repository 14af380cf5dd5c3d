import Foundation

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

    /// Reads an address of this program from a text that a browser sent back.
    ///
    /// Nothing where the text would lead elsewhere: it must begin with one slash, and hold only what
    /// an address may (RFC 3986).
    package init?(local text: String) {
        let bytes = Array(text.utf8)
        let allowed = Set("-._~%!$&'()*+,;=:@/?".utf8)
        guard bytes.first == 0x2F, bytes.count == 1 || bytes[1] != 0x2F, bytes.count <= 2000,
            bytes.allSatisfy({
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
                    || (0x61...0x7A).contains($0) || allowed.contains($0)
            })
        else { return nil }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        query = []
        if parts.count == 2 {
            for pair in parts[1].split(separator: "&") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard let name = sides.first?.replacing("+", with: " ").removingPercentEncoding
                else { return nil }
                let value = sides.count == 2 ? sides[1].replacing("+", with: " ") : ""
                guard let value = value.removingPercentEncoding else { return nil }
                query.append(Pair(name: name, value: value))
            }
        }
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
