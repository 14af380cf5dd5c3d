/// A form on a page: its fields, what is wrong with them, and where it is sent.
package struct FormSheet: Sendable {
    /// Fields under a common heading.
    package struct Section: Sendable {
        /// The heading; empty for none.
        package let title: String
        /// The fields.
        package let fields: [Field]

        /// Creates a section.
        package init(_ title: String = "", _ fields: [Field]) {
            self.title = title
            self.fields = fields
        }
    }

    /// Where it is sent.
    package let action: Address
    /// The fields.
    package let sections: [Section]
    /// What the button says.
    package let submit: String
    /// Where one goes without sending; nil for no such link.
    package let cancel: Address?
    /// What is wrong.
    package let errors: [FieldError]
    /// Whether it only looks something up, so that it is sent as a query.
    package let isQuery: Bool

    /// Creates a form.
    ///
    /// It sends files where it has a field for them.
    package init(
        action: Address,
        sections: [Section],
        submit: String,
        cancel: Address? = nil,
        errors: [FieldError] = [],
        isQuery: Bool = false
    ) {
        self.action = action
        self.sections = sections
        self.submit = submit
        self.cancel = cancel
        self.errors = errors
        self.isQuery = isQuery
    }

    /// Creates a form without headings.
    package init(
        action: Address,
        fields: [Field],
        submit: String,
        cancel: Address? = nil,
        errors: [FieldError] = [],
        isQuery: Bool = false
    ) {
        self.init(
            action: action,
            sections: [Section("", fields)],
            submit: submit,
            cancel: cancel,
            errors: errors,
            isQuery: isQuery
        )
    }

    /// The form with a summary of its errors above.
    package func html(_ voice: Voice) -> HTML {
        """
        \(ErrorSummary(errors: errors, fields: sections.flatMap(\.fields)).html(voice))\
        <form action="\(action)" method="\(isQuery ? "get" : "post")"\(encoding) class="sheet" novalidate>
        \(HTML.joined(sections.map { html($0, voice) }))<p class="buttons">\
        <button type="submit">\(submit)</button>\
        \(cancel.map { HTML(" <a href=\"\($0)\">\(voice("pages.cancel"))</a>") } ?? .empty)</p>
        </form>

        """
    }

    private func html(_ section: Section, _ voice: Voice) -> HTML {
        let fields = HTML.joined(
            section.fields.map { field in
                let error = errors.first { $0.field == field.name }
                return field.html(voice, error: error.map { voice($0.key, $0.arguments) })
            }
        )
        return section.title.isEmpty
            ? fields
            : "<fieldset class=\"section\">\n<legend>\(section.title)</legend>\n\(fields)</fieldset>\n"
    }

    private var encoding: HTML {
        let sendsFiles = sections.flatMap(\.fields).contains { field in
            if case .file = field.kind { true } else { false }
        }
        return .when(sendsFiles, " enctype=\"multipart/form-data\"")
    }
}

/// What is wrong with a form, each with a link to its field (WCAG 2.2, 3.3.1).
package struct ErrorSummary: Sendable {
    /// What is wrong.
    package let errors: [FieldError]
    /// The fields of the form.
    package let fields: [Field]

    /// Creates a summary.
    package init(errors: [FieldError], fields: [Field] = []) {
        self.errors = errors
        self.fields = fields
    }

    /// The summary; nothing where nothing is wrong.
    package func html(_ voice: Voice) -> HTML {
        guard !errors.isEmpty else { return .empty }
        return """
            <div class="errors" role="alert" tabindex="-1">
            <h2>\(voice("pages.errors"))</h2>
            <ul>
            \(HTML.joined(errors.map { line($0, voice) }))</ul>
            </div>

            """
    }

    private func line(_ error: FieldError, _ voice: Voice) -> HTML {
        let sentence = voice(error.key, error.arguments)
        guard let field = fields.first(where: { $0.name == error.field }) else {
            return "<li>\(sentence)</li>\n"
        }
        let place = if case .radio = field.kind { field.id + "-0" } else { field.id }
        return
            "<li><a href=\"#\(place)\">\(field.label)</a>\(voice("pages.colon"))\(sentence)</li>\n"
    }
}
