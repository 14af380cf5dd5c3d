import PolicyText
import Storage

extension Programmes {
    /// A file as it came in.
    package struct IncomingFile: Hashable, Sendable {
        /// The name of the file, at most 200 characters.
        package let name: String
        /// The media type the sender claims.
        package let mediaType: String
        /// Its bytes.
        package let bytes: [UInt8]

        /// Describes a file.
        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    /// A stage of reading, in order.
    package enum ReadingStage: String, Hashable, Sendable, CaseIterable {
        case converting, reading, storing
    }

    /// Reads a document in: a draft comes of it.
    ///
    /// - Parameters:
    ///   - file: The document.
    ///   - predecessor: The plan of which it is a later edition; nil for a plan of its own.
    ///   - act: Who, where and when.
    ///   - progress: Told of every stage as it begins.
    /// - Throws: ``ProgrammeError/unreadable(_:)``.
    package func readDocument(
        _ file: IncomingFile,
        after predecessor: Plan.ID? = nil,
        act: Act,
        progress: @Sendable (ReadingStage) async -> Void = { _ in }
    ) async throws -> Plan {
        throw ProgrammeError.unreadable(.empty)
    }
}
