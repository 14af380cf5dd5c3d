import HTTPTypes

/// What every answer tells the browser to refuse.
enum SafetyHeaders {
    /// Nothing but what this site serves, no frames around it, no forms to others.
    static let pagePolicy = """
        default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; \
        frame-ancestors 'none'
        """
    /// For files that a browser shows: nothing at all around them, and no origin.
    static let filePolicy = "default-src 'none'; sandbox"

    /// Adds the headers, those that are there already kept.
    static func add(to headers: inout HTTPFields, number: RequestNumber) {
        for (name, value) in safe where headers[name] == nil { headers[name] = value }
        if let requestID { headers[requestID] = number.description }
    }

    private static let requestID = HTTPField.Name("X-Request-ID")

    private static let safe: [(HTTPField.Name, String)] =
        [(.contentSecurityPolicy, pagePolicy), (.xContentTypeOptions, "nosniff")]
        + others.compactMap { name, value in HTTPField.Name(name).map { ($0, value) } }

    private static let others = [
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ]
}
