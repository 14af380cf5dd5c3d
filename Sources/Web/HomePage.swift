import Pages

/// The home page where no chamber has one: what there is.
struct HomePage: Sendable {
    private let template: Template
    private let title: Bilingual
    private let navigation: [NavigationEntry]
    private let messages: Messages

    init(
        template: Template,
        title: Bilingual,
        navigation: [NavigationEntry],
        messages: Messages
    ) {
        self.template = template
        self.title = title
        self.navigation = navigation
        self.messages = messages
    }

    func page(_ language: Language) -> Page {
        let entries = navigation.map {
            Model.Entry(title: messages($0.title, language), address: $0.address)
        }
        return Page(
            title: title[language],
            body: template.render(Model(entries: entries), language)
        )
    }

    private struct Model: Sendable {
        let entries: [Entry]

        struct Entry: Sendable {
            let title: String
            let address: Address
        }
    }
}
