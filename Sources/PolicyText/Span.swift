/// A stretch of the stored text.
///
/// Offsets count UTF-8 bytes from the start of ``PolicyDocument/text``; the end is exclusive. Both
/// fall on the borders of scalars.
public struct Span: Hashable, Sendable, Codable {
    /// The first byte.
    public let start: Int
    /// The byte after the last.
    public let end: Int

    /// Creates a span.
    ///
    /// - Precondition: `0 <= start && start <= end`.
    public init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end)
        self.start = start
        self.end = end
    }

    /// The smallest span that holds both.
    public func union(_ other: Span) -> Span {
        Span(min(start, other.start), max(end, other.end))
    }

    /// Whether the two share a byte.
    public func overlaps(_ other: Span) -> Bool {
        start < other.end && other.start < end
    }
}

/// A value and where it was read.
public struct Sourced<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value, layout breaks removed.
    public let value: Value
    /// Where it stands in the stored text.
    public let span: Span

    /// Pairs a value with its place.
    public init(_ value: Value, at span: Span) {
        self.value = value
        self.span = span
    }
}
