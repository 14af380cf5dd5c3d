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
    /// - Returns: The draft.
    /// - Throws: ``ReadRefusal``, ``ProgrammeError/fileTooLarge(name:size:limit:)``.
    package func readDocument(
        _ file: IncomingFile,
        after predecessor: Plan.ID? = nil,
        act: Act,
        progress: @Sendable (ReadingStage) async -> Void = { _ in }
    ) async throws -> Plan {
        await progress(.converting)
        let text = try await text(of: file)
        await progress(.reading)
        let reading = try read(text)
        await progress(.storing)
        return try await write(act) { work in
            let lineage = try work.lineage(after: predecessor)
            let plan = try work.insertDraft(file, reading, lineage)
            try work.index(plan)
            return plan
        }
    }

    /// The text of a file.
    func text(of file: IncomingFile) async throws -> String {
        do {
            return try await convert(file.bytes, file.name)
        } catch {
            throw ReadRefusal(error) ?? error
        }
    }

    /// What a text says.
    func read(_ text: String) throws(ReadRefusal) -> PolicyDocument {
        do {
            return try PolicyReader().read(text)
        } catch {
            throw .reader(error)
        }
    }
}
