/// A request as a chamber sees it: decoded, limited, without a trace of the server beneath.
package struct Visit: Sendable {
    /// The language of the answer.
    package let language: Language
    /// Who acts.
    package let actor: Actor
    /// The day and the time of the request.
    package let now: Moment
    /// What the path named, percent-decoded: `/plans/{plan}` gives `plan`.
    package let parameters: [String: String]
    /// The query, percent-decoded; the first value of each name.
    package let query: [String: String]
    /// What was sent.
    package let content: Content
    /// The address asked for, without the language; for links that change a part of it.
    package let address: Address

    /// The body of a request.
    package enum Content: Sendable {
        /// Nothing.
        case none
        /// A form.
        case form(Form)
        /// JSON text in UTF-8.
        case json([UInt8])
    }

    /// Creates a visit.
    package init(
        language: Language,
        actor: Actor,
        now: Moment,
        parameters: [String: String] = [:],
        query: [String: String] = [:],
        content: Content = .none,
        address: Address = Address()
    ) {
        self.language = language
        self.actor = actor
        self.now = now
        self.parameters = parameters
        self.query = query
        self.content = content
        self.address = address
    }

    /// The form that was sent; empty where none was.
    package var form: Form {
        guard case .form(let form) = content else { return Form() }
        return form
    }
}

/// Who acts: until there are accounts, the name that a browser was told.
package struct Actor: Hashable, Sendable {
    /// The name, at most 60 characters; empty where none was given.
    package let name: String
    /// The unit acted for; empty for the programme office.
    package let unit: String

    /// Creates an actor.
    package init(name: String, unit: String = "") {
        self.name = name
        self.unit = unit
    }
}

/// A form as sent: fields in order, and files.
package struct Form: Sendable {
    /// The values of each field, in the order sent.
    package let fields: [String: [String]]
    /// The files of each field.
    package let files: [String: [Upload]]

    /// Creates a form.
    package init(fields: [String: [String]] = [:], files: [String: [Upload]] = [:]) {
        self.fields = fields
        self.files = files
    }

    /// The first value of a field, without white space around it; empty where it was not sent.
    package subscript(name: String) -> String {
        var text = Substring(fields[name]?.first ?? "")
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// All values of a field.
    package func all(_ name: String) -> [String] { fields[name] ?? [] }

    /// The first file of a field that has a name or bytes.
    package func file(_ name: String) -> Upload? {
        files[name]?.first { !$0.name.isEmpty || $0.size > 0 }
    }
}

/// A file that was sent, in a temporary place until the answer is made.
///
/// Work that goes on after the answer reads or moves it first.
package struct Upload: Sendable, Hashable {
    /// The name the sender gave, last component only, at most 200 characters.
    package let name: String
    /// The media type the sender claims.
    package let mediaType: String
    /// Its bytes.
    package let size: Int
    /// Where it lies.
    package let path: String

    /// Creates an upload.
    package init(name: String, mediaType: String, size: Int, path: String) {
        self.name = name
        self.mediaType = mediaType
        self.size = size
        self.path = path
    }
}
