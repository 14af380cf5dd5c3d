package import CivilTime
package import Storage

/// A file that shows what was done (附件).
package struct Attachment: Hashable, Sendable {
    package typealias ID = Identifier<Attachment>

    /// The most bytes of a file.
    package static let sizeLimit = 20 << 20

    /// The identifier.
    package let id: ID
    /// The task it belongs to.
    package let task: Task.ID
    /// The check-in it came with.
    package let checkIn: CheckIn.ID?
    /// The name of the file.
    package let name: String
    /// The media type the sender claimed.
    package let mediaType: String
    /// The size in bytes.
    package let size: Int
    /// The digest of the bytes, with its suite.
    package let digest: String
    /// Who sent it.
    package let author: String
    /// The day it came.
    package let addedOn: Day
}
