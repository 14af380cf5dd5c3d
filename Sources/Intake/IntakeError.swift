package import PolicyText

/// Why a file cannot be taken in, beyond what the reader refuses.
package enum IntakeError: Error, Hashable, Sendable {
    /// The converter is not installed.
    case noConverter(String)
    /// The converter could make nothing of the file: damaged, or locked by a password.
    case unreadable(DocumentFormat)
    /// The converter took longer than it may.
    case tooSlow(DocumentFormat, seconds: Int)
}
