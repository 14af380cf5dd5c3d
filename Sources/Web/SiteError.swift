/// Why a site cannot be set up or run.
package enum SiteError: Error, Hashable, CustomStringConvertible {
    /// It was told to listen where others than this machine can reach it.
    case notLoopback(String)
    /// Two places have the same method and path.
    case twoRoutes(String)
    /// A path is not `/` and segments, each plain or a `{parameter}`.
    case badPath(String)
    /// The place is in use, or may not be used.
    case cannotListen(host: String, port: Int, reason: String)

    package var description: String {
        switch self {
        case .notLoopback(let host):
            "Cannot listen on \(host): until there are accounts, only this machine may reach the "
                + "pages. Use 127.0.0.1, ::1 or localhost."
        case .twoRoutes(let route):
            "Two places answer \(route)."
        case .badPath(let path):
            "The path \(path) cannot be served."
        case .cannotListen(let host, let port, let reason):
            "Cannot listen on \(host) port \(port): \(reason). Choose another port."
        }
    }
}
