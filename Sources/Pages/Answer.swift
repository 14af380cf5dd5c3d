/// What a chamber answers to a visit.
package enum Answer: Sendable {
    /// A page with its HTTP status.
    case page(Page, status: Int = 200)
    /// See there instead (303).
    case redirect(Address)
    /// From now on this one acts in the visitor's browser; see there (303).
    case acting(Actor, then: Address)
    /// JSON, encoded with sorted keys.
    case json(any Encodable & Sendable, status: Int = 200)
    /// A file to keep or to show.
    case file(FileAnswer)
    /// Nothing more to say (204).
    case nothing
}

/// A file in an answer.
package struct FileAnswer: Sendable {
    /// The name under which it is kept.
    package let name: String
    /// Its media type.
    package let mediaType: String
    /// Its bytes.
    package let bytes: [UInt8]
    /// Whether a browser shows it instead of keeping it: only for types we made ourselves.
    package let inline: Bool

    /// Creates a file.
    package init(name: String, mediaType: String, bytes: [UInt8], inline: Bool = false) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
        self.inline = inline
    }
}

/// An error that has an answer for the one who asked.
///
/// Its sentence and hint live in the message files under ``key`` and `key + ".hint"`, with the
/// arguments in braces.
package protocol Refusal: Error, Sendable {
    /// The HTTP status, 400 to 503.
    var status: Int { get }
    /// The stable name of the error, such as `error.task-closed`.
    var key: String { get }
    /// What the sentence speaks of.
    var arguments: [String: String] { get }
    /// What is wrong with which field of what was sent; none where it is not about fields.
    var fields: [FieldError] { get }
}

extension Refusal {
    package var arguments: [String: String] { [:] }
    package var fields: [FieldError] { [] }
}
