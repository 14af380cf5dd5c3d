import Pages

/// What a browser was told to keep.
struct Cookies: Hashable, Sendable {
    /// The values by name, the first of each.
    private let values: [String: String]

    /// Reads `Cookie` headers (RFC 6265, 4.2.1).
    init(_ headers: [String]) {
        var values: [String: String] = [:]
        for pair in headers.flatMap({ $0.split(separator: ";") }).prefix(50) {
            let sides = pair.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let name = String(sides[0].drop { $0 == " " })
            if values[name] == nil { values[name] = String(sides[1]) }
        }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }

    /// The header that keeps a value for half a year: not for scripts, and not sent when another
    /// site posts here.
    static func setting(_ name: String, to value: String) -> String {
        "\(name)=\(value); Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"
    }

    /// The header that takes a value away.
    static func removing(_ name: String) -> String {
        "\(name)=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"
    }
}

/// Who acts, as a cookie holds it until there are accounts: name and unit, percent-encoded.
enum ActorCookie {
    static let name = "actor"
    /// The longest name or unit, in characters.
    static let limit = 60

    static func actor(_ cookies: Cookies) -> Actor {
        let sides = (cookies[name] ?? "").split(separator: "&", omittingEmptySubsequences: false)
        let texts = sides.prefix(2).map { PercentCoding.decoded($0, plusIsSpace: false) ?? "" }
        return Actor(
            name: String((texts.first ?? "").prefix(limit)),
            unit: texts.count == 2 ? String(texts[1].prefix(limit)) : ""
        )
    }

    static func header(_ actor: Actor) -> String {
        guard !actor.name.isEmpty || !actor.unit.isEmpty else { return Cookies.removing(name) }
        return Cookies.setting(
            name,
            to: PercentCoding.encoded(actor.name) + "&" + PercentCoding.encoded(actor.unit)
        )
    }
}
