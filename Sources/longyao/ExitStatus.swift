import ArgumentParser

/// How a command ends; the numbers are those of `sysexits.h`.
extension ExitCode {
    /// The input cannot be taken.
    static let refused = ExitCode(65)
    /// There is no such file.
    static let noFile = ExitCode(66)
    /// Another process holds the data folder.
    static let busy = ExitCode(75)
}
