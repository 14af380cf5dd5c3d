/// Whether a request may come in at all.
enum RequestGuard {
    /// Checks that the host named is this machine.
    ///
    /// A page of another site whose name was made to point here (DNS rebinding) still names that
    /// site.
    static func checkHost(_ authority: String?) throws(WebRefusal) {
        guard let host = authority.flatMap(hostName) else { throw .badAddress }
        guard ["localhost", "127.0.0.1", "[::1]"].contains(host) else { throw .foreignHost }
    }

    /// Checks that a request which may change something does not come from another site.
    ///
    /// Browsers of today say where a request comes from in `Sec-Fetch-Site` and `Origin`; a script
    /// cannot change either. Clients that say nothing are no browsers. With cookies that are not
    /// sent when other sites post (`SameSite=Lax`), no token is needed in forms.
    static func checkOrigin(
        fetchSite: String?,
        origin: String?,
        authority: String?
    ) throws(WebRefusal) {
        if let fetchSite, fetchSite != "same-origin", fetchSite != "none" { throw .foreignOrigin }
        if let origin, origin.lowercased() != "http://" + (authority ?? "").lowercased() {
            throw .foreignOrigin
        }
    }

    /// The host of `host:port`, in lower case; nothing where the port is no number.
    private static func hostName(_ authority: String) -> String? {
        var host = authority.lowercased()[...]
        if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
            guard host[colon...].dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else {
                return nil
            }
            host = host[..<colon]
        }
        return host.isEmpty ? nil : String(host)
    }
}
