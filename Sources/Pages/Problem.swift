/// An error of the API as RFC 9457 writes it, `application/problem+json`.
package struct Problem: Encodable, Hashable, Sendable {
    /// A reference that names the kind of problem: `/problems/` and its code.
    package let type: String
    /// What kind of answer the status is, in the language asked for.
    package let title: String
    /// The HTTP status.
    package let status: Int
    /// The stable code, such as `programmes.error.task-closed`; programs go by this.
    package let code: String
    /// The sentence, in the language asked for.
    package let detail: String
    /// What to do about it; missing where there is nothing to say.
    package let hint: String?
    /// The number of the request, by which the log knows more.
    package let request: String
    /// What is wrong with which field; missing where it is not about fields.
    package let errors: [Fault]?

    /// What is wrong with a field.
    package struct Fault: Encodable, Hashable, Sendable {
        /// The field's name.
        package let field: String
        /// The stable code.
        package let code: String
        /// The sentence.
        package let detail: String
    }

    /// Describes a refusal to the one who was refused.
    package init(_ refusal: any Refusal, request: String, _ voice: Voice) {
        type = "/problems/" + refusal.key
        title = Problem.title(refusal.status, voice)
        status = refusal.status
        code = refusal.key
        detail = voice(refusal.key, refusal.arguments)
        hint =
            voice.messages.has(refusal.key + ".hint")
            ? voice(refusal.key + ".hint", refusal.arguments) : nil
        self.request = request
        errors =
            refusal.fields.isEmpty
            ? nil
            : refusal.fields.map {
                Fault(field: $0.field, code: $0.key, detail: voice($0.key, $0.arguments))
            }
    }

    private static func title(_ status: Int, _ voice: Voice) -> String {
        let key = "pages.status.\(status)"
        return voice(voice.messages.has(key) ? key : "pages.status.other")
    }

    /// Its schema, the same for every place of the API.
    package static let schema = Schema.named(
        "Problem",
        .object([
            Schema.Field("type", .string(format: "uri-reference")),
            Schema.Field("title", .string()),
            Schema.Field("status", .integer),
            Schema.Field("code", .string()),
            Schema.Field("detail", .string()),
            Schema.Field("hint", .string(), required: false),
            Schema.Field("request", .string()),
            Schema.Field(
                "errors",
                .list(
                    .object([
                        Schema.Field("field", .string()),
                        Schema.Field("code", .string()),
                        Schema.Field("detail", .string()),
                    ])
                ),
                required: false
            ),
        ])
    )
}
