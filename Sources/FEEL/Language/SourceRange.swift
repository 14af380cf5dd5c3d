/// A part of an expression's source: byte offsets into its UTF-8, the end exclusive.
public struct SourceRange: Sendable, Hashable {
    /// The offset of the first byte.
    public let start: Int
    /// The offset behind the last byte.
    public let end: Int

    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = end
    }
}

/// A language that people read reasons and errors in.
public enum Language: Sendable, Hashable, CaseIterable {
    case chinese
    case english
}
