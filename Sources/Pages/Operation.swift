/// A place of the JSON API as the OpenAPI 3.1 document describes it.
package struct Operation: Sendable {
    /// The unique name, such as `listPlans`.
    package let id: String
    /// What it does, one sentence.
    package let summary: String
    /// The parameters of the query; those of the path are found in the path.
    package let query: [Parameter]
    /// What is sent; nil for nothing.
    package let request: Schema?
    /// What comes back with each status; nil for an empty body.
    package let responses: [Int: Schema?]
    /// The media type of what comes back.
    package let produces: String

    /// A parameter of the query.
    package struct Parameter: Sendable {
        let name: String
        let schema: Schema
        let summary: String

        /// Describes a parameter; none is required.
        package init(_ name: String, _ schema: Schema, _ summary: String) {
            self.name = name
            self.schema = schema
            self.summary = summary
        }
    }

    /// Describes a place.
    ///
    /// Problems (4xx, 5xx) need not be listed: every place may answer them.
    package init(
        _ id: String,
        _ summary: String,
        query: [Parameter] = [],
        request: Schema? = nil,
        responses: [Int: Schema?],
        produces: String = "application/json"
    ) {
        self.id = id
        self.summary = summary
        self.query = query
        self.request = request
        self.responses = responses
        self.produces = produces
    }
}

/// A JSON Schema of the 2020-12 dialect, as OpenAPI 3.1 uses it.
package indirect enum Schema: Sendable, Hashable {
    /// A text, with a format such as `date` or `uuid`.
    case string(format: String? = nil)
    /// One of some words.
    case word([String])
    /// A whole number.
    case integer
    /// A decimal number as text, exact: `12.5`.
    case decimal
    /// True or false.
    case boolean
    /// A file: part of a form, or a whole body.
    case file
    /// An object with any names, each with such a value.
    case map(Schema)
    /// Either the schema or null.
    case optional(Schema)
    /// A list.
    case list(Schema)
    /// An object: its fields in order; those that are not `.omissible` are required.
    case object([Field])
    /// A schema of the document's components, named once and described where it is first used.
    case named(String, Schema)

    /// A field of an object.
    package struct Field: Sendable, Hashable {
        let name: String
        let schema: Schema
        let required: Bool

        /// A field; `required` false where it may be missing.
        package init(_ name: String, _ schema: Schema, required: Bool = true) {
            self.name = name
            self.schema = schema
            self.required = required
        }
    }
}
