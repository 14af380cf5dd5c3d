import Pages

/// The small form in which a visitor says who acts, until there are accounts.
struct ActorPages: Sendable {
    private let library: TemplateLibrary
    private let template: Template

    init(library: TemplateLibrary) throws {
        self.library = library
        template = try library.template("actor")
    }

    /// The form.
    func form(
        _ actor: Actor,
        back: String,
        errors: [FieldError],
        _ language: Language
    ) -> Page {
        let voice = library.voice(language)
        let sheet = FormSheet(
            action: Address("actor"),
            fields: [
                Field(
                    .text,
                    "unit",
                    label: voice("web.actor.unit"),
                    hint: voice("web.actor.unit.hint"),
                    value: actor.unit,
                    limit: ActorCookie.limit,
                    autocomplete: "organization"
                ),
                Field(
                    .text,
                    "name",
                    label: voice("web.actor.name"),
                    hint: voice("web.actor.name.hint"),
                    value: actor.name,
                    limit: ActorCookie.limit,
                    autocomplete: "name"
                ),
                .hidden("back", back),
            ],
            submit: voice("web.actor.save"),
            cancel: Address(local: back) ?? Address(),
            errors: errors
        )
        return Page(
            title: voice("web.actor"),
            crumbs: [Crumb(voice("web.home"), Address())],
            body: template.render(Model(form: sheet.html(voice)), language)
        )
    }

    private struct Model: Sendable {
        let form: HTML
    }
}
