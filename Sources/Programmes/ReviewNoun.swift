import Pages
import PolicyText
import Storage

/// A sort of item that the review decides on: tasks, targets, clauses.
protocol ReviewNoun: Sendable {
    /// What an officer may change.
    associatedtype Content: Hashable & Sendable
    /// The same as JSON.
    associatedtype Body: ItemContent where Body.Content == Content

    /// Its part of the review.
    static var part: ReviewPart { get }
    /// What its records are called in errors.
    static var noun: ProgrammeError.Noun { get }

    /// Reads the items of a plan.
    init(_ desk: ReviewDesk)

    /// The items, in the order of the document.
    var items: [ReviewItem<Content>] { get }

    /// What an item says, as the form sends it.
    func form(of content: Content) -> Form

    /// The fields of the form.
    func sections(holding form: Form) -> [FormSheet.Section]

    /// Reads what was sent.
    ///
    /// - Parameters:
    ///   - form: What was sent.
    ///   - former: The item that is corrected; nil for one that is added.
    ///   - act: Who, where and when.
    /// - Returns: What the item is to say.
    /// - Throws: `FormRefusal` with all that is wrong.
    func read(
        _ form: Form,
        for former: ReviewItem<Content>?,
        act: Act
    ) async throws -> Content

    /// Decides on an item.
    func decide(
        _ item: ReviewItem<Content>,
        revision: Int,
        _ verdict: Verdict<Content>,
        act: Act
    ) async throws

    /// Adds an item that the reader did not find.
    func add(_ content: Content, under heading: Heading.ID?, act: Act) async throws -> String
}

/// An item as the review shows it.
struct ReviewItem<Content: Hashable & Sendable>: Sendable {
    /// The record's identifier.
    let id: String
    /// How often it was changed.
    let revision: Int
    /// How its review stands.
    let state: ItemState
    /// The path of the heading it stands under.
    let path: String
    /// The heading it stands under.
    let heading: Heading.ID?
    /// The words it was read from.
    let span: Span?
    /// What it is called.
    let title: String
    /// What was read of it.
    let facts: [ReviewFact]
    /// What an officer may change.
    let content: Content
}

/// A name and what is told under it, as the template `facts` shows them.
struct ReviewFact: Hashable, Sendable {
    let name: String
    let text: String
    let html: HTML?

    /// Tells a text; nothing where there is none.
    init?(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return nil }
        self.name = name
        self.text = text
        html = nil
    }

    /// Tells a piece of a page.
    init(_ name: String, _ html: HTML) {
        self.name = name
        text = ""
        self.html = html
    }
}

extension ReviewNoun {
    /// The item of an identifier.
    ///
    /// - Throws: ``ProgrammeError/notFound(_:_:)``.
    func item(_ id: String) throws(ProgrammeError) -> ReviewItem<Content> {
        guard let item = items.first(where: { $0.id == id }) else {
            throw .notFound(Self.noun, id)
        }
        return item
    }
}
