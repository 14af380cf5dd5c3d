import PolicyText

/// Takes documents in: any file of a known kind becomes text, whatever it takes.
///
/// The reader above it (`PolicyText`) is given text and does no I/O; what needs a child process is
/// done here, within limits.
package struct Intake: Sendable {
    /// What is taken.
    package struct Limits: Hashable, Sendable {
        /// The most bytes of a file.
        package var fileBytes = 32 << 20
        /// The most bytes of text that a converter may write.
        package var textBytes = 32 << 20
        /// The most memory of a converter, in bytes of address space.
        package var converterBytes = 1 << 30
        /// The most processor time of a converter; it may wait twice as long.
        package var converterSeconds = 30

        /// The standard limits.
        package init() {}
    }

    /// What is taken.
    package let limits: Limits

    /// Creates an intake.
    package init(limits: Limits = Limits()) {
        self.limits = limits
    }

    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - name: Its name; the ending helps where the bytes leave the kind open.
    /// - Returns: The text, pages of a PDF divided by form feeds.
    /// - Throws: ``ReadError`` of the reader, or ``IntakeError``.
    package func text(of bytes: [UInt8], name: String) async throws -> String {
        guard bytes.count <= limits.fileBytes else {
            throw ReadError.tooLarge(bytes: bytes.count, limit: limits.fileBytes)
        }
        do {
            return try DocumentDecoder().text(of: bytes, name: name)
        } catch ReadError.needsConversion(.pdf) {
            return try await PDFText(limits: limits).text(of: bytes)
        }
    }
}
