import Pages

/// The page of a refusal: the sentence, what to do, and by which number the log knows it.
struct ErrorPage: Sendable {
    private let template: Template

    init(template: Template) {
        self.template = template
    }

    func page(_ refusal: any Refusal, _ exchange: Exchange, _ voice: Voice) -> Page {
        let hint = refusal.key + ".hint"
        let model = Model(
            hint: voice.messages.has(hint) ? voice(hint, refusal.arguments) : nil,
            faults: refusal.fields.map { voice($0.key, $0.arguments) },
            number: exchange.number.description,
            home: Address(),
            isOurs: refusal.status >= 500
        )
        return Page(
            title: voice(refusal.key, refusal.arguments),
            body: template.render(model, exchange.language)
        )
    }

    private struct Model: Sendable {
        let hint: String?
        let faults: [String]
        let number: String
        let home: Address
        let isOurs: Bool
    }
}
