#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How many files and connections the system lets this process hold open.
enum OpenFileLimit {
    /// What is kept for files, where connections share the limit with them.
    private static let reserve = 256

    /// Raises the limit as far as the system allows towards so many connections.
    ///
    /// Many systems begin at 1,024, and a server that cannot open another file answers nobody.
    /// Returns how many connections fit.
    static func making(roomFor connections: Int) -> Int {
        #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
        let resource = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return connections }
        let wanted = rlim_t(connections + reserve)
        if limit.rlim_cur < wanted {
            var raised = limit
            raised.rlim_cur = min(limit.rlim_max, wanted)
            if setrlimit(resource, &raised) == 0 { limit = raised }
        }
        guard limit.rlim_cur < wanted else { return connections }
        return max(16, Int(limit.rlim_cur) - reserve)
    }
}
