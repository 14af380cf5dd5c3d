package import Foundation

/// Where a database lies.
package enum DatabaseLocation: Hashable, Sendable {
    /// In a folder of this machine, which is made where it is missing (mode 0700).
    case folder(URL)
    /// In memory, for tests; gone when closed.
    case memory
}
