package import Storage

/// A document that was read in (文件): its text, to which every span points.
package struct StoredDocument: Hashable, Sendable {
    package typealias ID = Identifier<StoredDocument>

    /// The identifier.
    package let id: ID
    /// The name of the file.
    package let name: String
    /// The media type of the file.
    package let mediaType: String
    /// The digest of the file's bytes, with its suite.
    package let digest: String
    /// The size of the file in bytes.
    package let size: Int
    /// The text that was read, in UTF-8; spans count its bytes.
    package let text: String
}
