/// The messages of a room spoken in one language.
package struct Voice: Sendable {
    /// The messages.
    package let messages: Messages
    /// The language.
    package let language: Language

    /// Lets messages speak a language.
    package init(_ messages: Messages, _ language: Language) {
        self.messages = messages
        self.language = language
    }

    /// The sentence of a key with its arguments in place of `{name}`.
    package func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
        messages(key, language, arguments)
    }
}
