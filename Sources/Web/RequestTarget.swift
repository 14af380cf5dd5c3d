/// What a request asks for: the path's segments and the query, percent-decoded.
struct RequestTarget: Hashable, Sendable {
    /// The path as it was sent.
    let path: String
    /// The segments, none for the home page; a last empty one stands for a slash at the end.
    let segments: [String]
    /// Names and values in order.
    let query: [Pair]

    /// A name with a value.
    struct Pair: Hashable, Sendable {
        let name: String
        let value: String
    }

    /// Reads the target of a request in origin form (RFC 9112, 3.2.1).
    init(_ text: String, limit: Int) throws(WebRefusal) {
        guard text.utf8.count <= limit else { throw .longAddress }
        guard text.utf8.first == 0x2F else { throw .badAddress }
        let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        var segments: [String] = []
        for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let decoded = PercentCoding.decoded(segment, plusIsSpace: false) else {
                throw .badAddress
            }
            segments.append(decoded)
        }
        self.segments = segments == [""] ? [] : segments
        query = parts.count == 2 ? try RequestTarget.pairs(parts[1]) : []
    }

    /// The names and values of a query, or of a form sent the same way.
    static func pairs(_ text: Substring) throws(WebRefusal) -> [Pair] {
        var pairs: [Pair] = []
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decoded(sides[0], plusIsSpace: true),
                let value = PercentCoding.decoded(
                    sides.count == 2 ? sides[1] : "",
                    plusIsSpace: true
                )
            else { throw .badText }
            pairs.append(Pair(name: name, value: value))
        }
        return pairs
    }

    /// The first value of a name.
    subscript(name: String) -> String? { query.first { $0.name == name }?.value }
}
