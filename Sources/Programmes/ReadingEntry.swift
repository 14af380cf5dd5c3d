import Pages
import Storage

/// A document on its way to a draft, as the API tells it.
struct ReadingEntry: Encodable, Sendable {
    let id: String
    let name: String
    let stage: String
    let plan: String?
    let code: String?
    let title: String?
    let detail: String?

    /// Tells a reading; a refused one with its sentence and hint.
    init(_ reading: Reading, _ voice: Voice) {
        id = reading.id.description
        name = reading.name
        stage = reading.stage.name
        if case .done(let id) = reading.stage { plan = id.description } else { plan = nil }
        guard case .refused(let refusal) = reading.stage else {
            code = nil
            title = nil
            detail = nil
            return
        }
        let hint = refusal.key + ".hint"
        code = refusal.key
        title = voice(refusal.key, refusal.arguments)
        detail = voice.messages.has(hint) ? voice(hint, refusal.arguments) : nil
    }

    static let stages =
        ["received"] + Programmes.ReadingStage.allCases.map(\.rawValue) + ["done", "refused"]

    static let schema = Schema.named(
        "ReadingEntry",
        .object([
            Schema.Field("id", .string(format: "uuid")),
            Schema.Field("name", .string()),
            Schema.Field("stage", .word(stages)),
            Schema.Field("plan", .string(format: "uuid"), required: false),
            Schema.Field("code", .string(), required: false),
            Schema.Field("title", .string(), required: false),
            Schema.Field("detail", .string(), required: false),
        ])
    )
}
