package import PolicyText
package import Storage

/// A numbered heading of a plan's document.
package struct Heading: Hashable, Sendable {
    package typealias ID = Identifier<Heading>

    /// The identifier.
    package let id: ID
    /// Its place in the document, from 0.
    package let position: Int
    /// The numbers of the ancestors and its own: `三/(二)/3`.
    package let path: String
    /// Its own number.
    package let number: String
    /// The words after the number.
    package let title: String
    /// Depth; 0 is the top.
    package let level: Int
    /// The heading above it.
    package let parent: ID?
    /// The number and the words.
    package let span: Span
    /// All it holds, up to the next heading.
    package let body: Span
}
