/// A text as a key: by its code points, where Swift's own equality takes canonical equivalents for
/// one.
package struct TextKey: Hashable, Sendable {
    /// The text.
    package let text: String

    /// A text's key.
    package init(_ text: String) { self.text = text }

    package static func == (left: TextKey, right: TextKey) -> Bool {
        Text.equal(left.text, right.text)
    }

    package func hash(into hasher: inout Hasher) {
        Text.hash(text, into: &hasher)
    }
}
