extension PolicyDocument {
    /// The document in the form of the annotated corpus: one JSON object, keys in a fixed order.
    ///
    /// - Parameter id: The name of the document in the corpus.
    /// - Returns: JSON text, two spaces a level.
    public func corpusJSON(id: String) -> String {
        var json = JSONText()
        json.object {
            $0.field("id", id)
            $0.field("title", title?.value)
            $0.field("document_number", documentNumber?.value)
            $0.field("issuer", issuer?.value)
            $0.field("date", date?.value.description)
            $0.field("kind", kind.rawValue)
            $0.list("outline", outline) { json, item in
                json.field("path", item.path)
                json.field("number", item.number)
                json.field("heading", item.heading)
            }
            $0.list("tasks", assignments) { json, assignment in
                json.field("path", path(assignment.item))
                json.field("heading", assignment.item.map { outline[$0].heading })
                json.field("lead", assignment.lead.map(\.name))
                json.field("support", assignment.support.map(\.name))
                json.field("where", assignment.form.rawValue)
            }
            $0.list("indicators", indicators) { json, indicator in
                json.field("path", path(indicator.item))
                json.field("subject", indicator.subject)
                json.field("metric", indicator.metric)
                json.field("comparator", indicator.comparator.rawValue)
                json.field("value", Clause.Quantity(indicator.value, to: indicator.upper))
                json.field("unit", indicator.unit)
                json.field("period", indicator.period?.description)
                json.field("kind", indicator.kind.rawValue)
                json.field("quote", quote(indicator.span))
            }
            $0.list("clauses", clauses) { json, clause in
                json.field("path", path(clause.item))
                json.field("name", clause.name)
                json.field("who", clause.who)
                json.field("condition", clause.condition)
                json.field("benefit", clause.benefit.rawValue)
                json.field("amount", clause.amount)
                json.field("rate", clause.rate)
                json.field("base", clause.base)
                json.field("cap", clause.cap)
                json.field("floor", clause.floor)
                json.field("range", clause.range)
                json.field("once", clause.once)
                json.field("payer", clause.payer)
                json.key("units")
                json.object { json in
                    let units = clause.assignment.map { assignments[$0] }
                    json.field("lead", units?.lead.map(\.name) ?? [])
                    json.field("support", units?.support.map(\.name) ?? [])
                }
                json.field("quote", quote(clause.span))
            }
            $0.list("people", people) { json, person in
                json.field("name", person.name)
                json.field("role", person.role)
                json.field("title", person.title)
            }
            $0.field("notes", notes.map { "\($0.kind.rawValue): \(quote($0.span))" })
        }
        return json.text
    }

    /// The path of an item of the outline.
    private func path(_ item: Int?) -> String? { item.map { outline[$0].path } }

    /// The words of a span without white space.
    private func quote(_ span: Span) -> String {
        let words = text.utf8.dropFirst(span.start).prefix(span.end - span.start)
        return String(decoding: words, as: UTF8.self).filter { !$0.isWhitespace }
    }
}

/// Builds JSON text; two spaces a level.
private struct JSONText {
    var text = ""
    private var depth = 0
    private var first = true

    mutating func object(_ body: (inout JSONText) -> Void) {
        open("{")
        body(&self)
        close("}")
    }

    mutating func list<Element>(
        _ key: String,
        _ elements: [Element],
        _ body: (inout JSONText, Element) -> Void
    ) {
        self.key(key)
        open("[")
        for element in elements {
            item()
            object { body(&$0, element) }
        }
        close("]")
    }

    mutating func key(_ key: String) {
        item()
        string(key)
        text += ": "
    }

    mutating func field(_ key: String, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { text += "null" }
    }

    mutating func field(_ key: String, _ value: Bool?) {
        self.key(key)
        text += value.map { $0 ? "true" : "false" } ?? "null"
    }

    mutating func field(_ key: String, _ value: ExactNumber?) {
        self.key(key)
        text += value?.description ?? "null"
    }

    mutating func field(_ key: String, _ value: Clause.Quantity?) {
        self.key(key)
        guard let value else {
            text += "null"
            return
        }
        text += value.high.map { "[\(value.low), \($0)]" } ?? value.low.description
    }

    mutating func field(_ key: String, _ values: [String]) {
        self.key(key)
        text += "["
        for (index, value) in values.enumerated() {
            if index > 0 { text += ", " }
            string(value)
        }
        text += "]"
    }

    private mutating func open(_ bracket: String) {
        text += bracket
        depth += 1
        first = true
    }

    private mutating func close(_ bracket: String) {
        depth -= 1
        if !first { newline() }
        text += bracket
        first = false
    }

    private mutating func item() {
        if !first { text += "," }
        newline()
        first = false
    }

    private mutating func newline() {
        text += "\n" + String(repeating: "  ", count: depth)
    }

    private mutating func string(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case ..<"\u{20}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
