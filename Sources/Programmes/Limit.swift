/// What a field takes.
enum Limit {
    /// The most characters of a text.
    static let text = 10_000
    /// The most characters of a title.
    static let title = 500
    /// The most characters of a name.
    static let name = 200

    /// A text without white space around it.
    ///
    /// - Throws: ``ProgrammeError/tooLong(field:length:limit:)``.
    static func checked(
        _ text: String,
        _ field: String,
        limit: Int = text
    ) throws(ProgrammeError) -> String {
        let text = trimmed(text)
        guard text.count <= limit else {
            throw .tooLong(field: field, length: text.count, limit: limit)
        }
        return text
    }

    /// A text that must not be empty, without white space around it.
    ///
    /// - Throws: ``ProgrammeError/empty(field:)``, ``ProgrammeError/tooLong(field:length:limit:)``.
    static func required(
        _ text: String,
        _ field: String,
        limit: Int = text
    ) throws(ProgrammeError) -> String {
        let text = try checked(text, field, limit: limit)
        guard !text.isEmpty else { throw .empty(field: field) }
        return text
    }

    /// A text that may be missing; an empty one is.
    ///
    /// - Throws: ``ProgrammeError/tooLong(field:length:limit:)``.
    static func optional(
        _ text: String?,
        _ field: String,
        limit: Int = text
    ) throws(ProgrammeError) -> String? {
        guard
            let text = try text.map({ (text) throws(ProgrammeError) in
                try checked(text, field, limit: limit)
            }), !text.isEmpty
        else { return nil }
        return text
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
