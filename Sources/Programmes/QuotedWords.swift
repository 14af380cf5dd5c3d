import Pages
import PolicyText
import Storage

/// The field of a form that quotes the document, and the span that it stands for.
struct QuotedWords: Sendable {
    static let name = "words"

    let desk: ReviewDesk

    /// The field.
    func field(holding form: Form) -> Field {
        Field(
            .longText(rows: 3),
            QuotedWords.name,
            label: desk.scene.voice("review.field.words"),
            hint: desk.scene.voice("review.field.words.hint"),
            value: form[QuotedWords.name],
            limit: 2000
        )
    }

    /// What the field holds for a span.
    func text(of span: Span?) -> [String] {
        span.map { [desk.text.words($0)] } ?? []
    }

    /// The span that was quoted.
    ///
    /// - Parameters:
    ///   - reader: The form.
    ///   - former: The item that is corrected; its span stays where its words were left as they are.
    ///   - heading: The identifier of the heading chosen, under which the words are looked for first.
    /// - Returns: Nil where nothing was quoted.
    func read<Content>(
        _ reader: inout FormReader,
        for former: ReviewItem<Content>?,
        under heading: String
    ) -> Span? {
        let words = reader.text(QuotedWords.name, limit: 2000)
        guard !words.isEmpty else { return nil }
        if let span = former?.span, desk.text.words(span) == words { return span }
        let place = desk.heading(former?.heading ?? Heading.ID(heading))?.body
        guard let span = desk.text.find(words, near: place) else {
            reader.refuse(QuotedWords.name, "review.error.words")
            return nil
        }
        return span
    }
}
