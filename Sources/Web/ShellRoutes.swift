import Pages

/// The places that belong to no chamber.
struct ShellRoutes: Sendable {
    let actorPages: ActorPages
    let homePage: HomePage
    let document: OpenAPIDocument
    let icon: Address

    /// The places; the home page only where no chamber has one.
    func routes(withHome: Bool) -> [Route] {
        let home = Route.page("/") { .page(homePage.page($0.language)) }
        return (withHome ? [home] : []) + [
            .page("/actor") { visit in
                let back = visit.query["back"] ?? "/"
                return .page(
                    actorPages.form(visit.actor, back: back, errors: [], visit.language)
                )
            },
            .form("/actor") { act($0) },
            .page("/openapi.json") { _ in .json(document) },
            .page("/healthz") { _ in .json(["status": "ok"]) },
            .page("/robots.txt") { _ in .file(ShellRoutes.robots) },
            .page("/favicon.ico") { _ in .redirect(icon) },
        ]
    }

    private func act(_ visit: Visit) -> Answer {
        var reader = FormReader(visit.form)
        let actor = Actor(
            name: reader.text("name", limit: ActorCookie.limit),
            unit: reader.text("unit", limit: ActorCookie.limit)
        )
        let back = visit.form["back"]
        guard reader.errors.isEmpty else {
            let page = actorPages.form(actor, back: back, errors: reader.errors, visit.language)
            return .page(page, status: 422)
        }
        return .acting(actor, then: Address(local: back) ?? Address())
    }

    /// Nothing is for search engines until there are public pages.
    private static let robots = FileAnswer(
        name: "robots.txt",
        mediaType: "text/plain; charset=utf-8",
        bytes: Array("User-agent: *\nDisallow: /\n".utf8),
        inline: true
    )
}
