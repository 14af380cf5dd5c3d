/// A numbered heading of the document.
public struct OutlineItem: Hashable, Sendable {
    /// The numbers of the ancestors and its own, joined with `/`: `三/(二)/3/(1)`.
    ///
    /// Chinese numerals are kept, brackets half-width, closing 、 and . dropped. Unique in a document.
    public let path: String
    /// Its own number, the last step of the path.
    public let number: String
    /// The phrase after the number, up to the first full stop where it runs into the paragraph.
    public let heading: String
    /// Depth in the outline; 0 is the top.
    public let level: Int
    /// The index of the item above it in ``PolicyDocument/outline``.
    public let parent: Int?
    /// The number and the heading.
    public let span: Span
    /// From the number to the last byte before the next item of any level.
    public let body: Span
}
