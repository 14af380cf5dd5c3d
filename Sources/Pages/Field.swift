/// A field of a form, with what it holds and what is wrong with it.
package struct Field: Hashable, Sendable {
    /// What a field takes.
    package enum Kind: Hashable, Sendable {
        /// One line.
        case text
        /// Several lines; how many are seen at first.
        case longText(rows: Int)
        /// A decimal number, such as `12.5`.
        case number
        /// A day in ISO 8601.
        case date
        /// A month in ISO 8601.
        case month
        /// One of some options, in groups; without a value, the first line asks to choose.
        case select([OptionGroup])
        /// One of a few options, all seen.
        case radio([Option])
        /// Yes where ticked; sent as `yes`.
        case checkbox
        /// A file, or several; the endings that are offered, such as `.docx`.
        case file(accept: [String], several: Bool = false)
        /// Something the page needs back.
        case hidden
    }

    /// A choice.
    package struct Option: Hashable, Sendable {
        /// What is sent.
        package let value: String
        /// What people read.
        package let label: String

        /// Creates a choice.
        package init(_ value: String, _ label: String) {
            self.value = value
            self.label = label
        }
    }

    /// Choices under a common heading.
    package struct OptionGroup: Hashable, Sendable {
        /// The heading; empty for none.
        package let label: String
        /// The choices.
        package let options: [Option]

        /// Creates a group.
        package init(_ label: String = "", _ options: [Option]) {
            self.label = label
            self.options = options
        }
    }

    /// What it takes.
    package let kind: Kind
    /// The name it is sent under.
    package let name: String
    /// What it asks, in the page's language.
    package let label: String
    /// What helps to answer; empty for nothing.
    package let hint: String
    /// What it holds: the text, the option's value, `yes` for a ticked box.
    package let value: String
    /// Whether it must be filled.
    package let isRequired: Bool
    /// The longest text in characters; nil for any.
    package let limit: Int?
    /// What a browser may fill it with, a token of HTML such as `name`; empty for nothing said.
    package let autocomplete: String

    /// Describes a field.
    package init(
        _ kind: Kind,
        _ name: String,
        label: String,
        hint: String = "",
        value: String = "",
        required: Bool = false,
        limit: Int? = nil,
        autocomplete: String = ""
    ) {
        self.kind = kind
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.isRequired = required
        self.limit = limit
        self.autocomplete = autocomplete
    }

    /// A hidden field.
    package static func hidden(_ name: String, _ value: String) -> Field {
        Field(.hidden, name, label: "", value: value)
    }

    /// The same field holding what was sent.
    package func holding(_ value: String) -> Field {
        Field(
            kind,
            name,
            label: label,
            hint: hint,
            value: value,
            required: isRequired,
            limit: limit,
            autocomplete: autocomplete
        )
    }

    /// The id of its control, which the summary of errors links to.
    package var id: String { "field-" + name }
}

/// What is wrong with a field of a form.
package struct FieldError: Hashable, Sendable {
    /// The field's name; empty for the form as a whole.
    package let field: String
    /// The key of the sentence in the messages.
    package let key: String
    /// What the sentence speaks of.
    package let arguments: [String: String]

    /// Names what is wrong.
    package init(_ field: String, _ key: String, _ arguments: [String: String] = [:]) {
        self.field = field
        self.key = key
        self.arguments = arguments
    }
}
