import Pages

/// What stands around every page.
struct Layout: Sendable {
    private let template: Template
    private let title: Bilingual
    private let region: Bilingual
    private let navigation: [NavigationEntry]
    private let messages: Messages
    private let assets: Assets
    private let hasSearch: Bool
    /// Whether an address can be asked for, so that a link to it makes sense.
    private let canVisit: @Sendable ([String]) -> Bool

    init(
        template: Template,
        title: Bilingual,
        region: Bilingual,
        navigation: [NavigationEntry],
        messages: Messages,
        assets: Assets,
        hasSearch: Bool,
        canVisit: @escaping @Sendable ([String]) -> Bool
    ) {
        self.template = template
        self.title = title
        self.region = region
        self.navigation = navigation
        self.messages = messages
        self.assets = assets
        self.hasSearch = hasSearch
        self.canVisit = canVisit
    }

    /// A page in its layout.
    func html(_ page: Page, _ exchange: Exchange) -> HTML {
        let language = exchange.language
        let here = canVisit(exchange.target.segments) ? exchange.address : Address()
        let model = Model(
            tag: language.tag,
            title: page.title,
            site: title[language],
            region: region[language],
            home: Address(),
            entries: navigation.map { entry in
                Model.Link(
                    title: messages(entry.title, language),
                    address: entry.address,
                    isCurrent: entry.key == page.section
                )
            },
            crumbs: page.crumbs.map { Model.Link(title: $0.title, address: $0.address) },
            hasCrumbs: !page.crumbs.isEmpty,
            body: page.body,
            refresh: page.refresh,
            hasSearch: hasSearch,
            search: exchange.target["q"] ?? "",
            languages: Language.allCases.map { other in
                Model.Tongue(
                    name: messages("web.language.\(other.rawValue)", other),
                    tag: other.tag,
                    address: here.with("lang", other.rawValue),
                    isCurrent: other == language
                )
            },
            actor: Model.Acting(exchange.actor),
            actorAddress: Address("actor", query: [("back", here.description)]),
            style: assets.style.address,
            script: assets.script.address,
            icon: assets.icon.address,
            number: exchange.number.description
        )
        return template.render(model, language)
    }

    /// What the template names.
    private struct Model: Sendable {
        let tag: String
        let title: String
        let site: String
        let region: String
        let home: Address
        let entries: [Link]
        let crumbs: [Link]
        let hasCrumbs: Bool
        let body: HTML
        let refresh: Int?
        let hasSearch: Bool
        let search: String
        let languages: [Tongue]
        let actor: Acting?
        let actorAddress: Address
        let style: Address
        let script: Address
        let icon: Address
        let number: String

        struct Link: Sendable {
            let title: String
            let address: Address
            var isCurrent = false
        }

        struct Tongue: Sendable {
            let name: String
            let tag: String
            let address: Address
            let isCurrent: Bool
        }

        struct Acting: Sendable {
            let who: String

            init?(_ actor: Actor) {
                let parts = [actor.unit, actor.name].filter { !$0.isEmpty }
                guard !parts.isEmpty else { return nil }
                who = parts.joined(separator: " · ")
            }
        }
    }
}
