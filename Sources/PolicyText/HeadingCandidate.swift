/// A number that opens a paragraph, and may open a heading.
///
/// Held narrow, as a hostile text has one every other code; the number itself is read again where
/// its place is needed.
struct HeadingCandidate {
    private let position: Int32
    private let number: Int16
    /// How the number is written.
    let style: HeadingNumber.Style
    /// Whether it may be something else, so that only its place in a row can tell.
    let isDoubtful: Bool

    /// The paragraph.
    var paragraph: Int { Int(position) }
    /// The value of the number.
    var value: Int { Int(number) }

    /// Takes the number of a paragraph.
    init(paragraph: Int, number: HeadingNumber) {
        position = Int32(paragraph)
        self.number = Int16(number.value)
        style = number.style
        isDoubtful = number.isDoubtful
    }
}
