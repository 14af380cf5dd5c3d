import Mustache

/// A template, parsed and complete in each language.
package struct Template: Sendable {
    /// Its name, the file's without `.mustache`.
    package let name: String
    private let libraries: [Language: MustacheLibrary]

    init(name: String, libraries: [Language: MustacheLibrary]) {
        self.name = name
        self.libraries = libraries
    }

    /// Fills the template with a struct whose stored properties it names.
    ///
    /// Strings and numbers are escaped in `{{name}}`; ``HTML`` stands in `{{{name}}}`; arrays,
    /// optionals and Booleans make sections.
    package func render(_ model: some Sendable, _ language: Language) -> HTML {
        let seen = TemplateModel.seen(model) ?? model
        return HTML(safe: libraries[language]?.render(seen, withTemplate: name) ?? "")
    }
}
