/// Writes values of FEEL as JSON (RFC 8259).
///
/// Numbers are written with all their digits. Dates, times and durations become strings, contexts
/// objects, lists arrays; a range or a function becomes a string of its FEEL text. Null is null:
/// its reason is not part of the value.
public struct JSONWriter: Sendable {
    /// Whether every entry and element stands on a line of its own.
    public var isIndented: Bool
    /// How many bytes may be written.
    ///
    /// A small value can hold the same list many times over: its text has no bound of its own.
    public var sizeLimit: Int

    public init(isIndented: Bool = false, sizeLimit: Int = Limits().size) {
        self.isIndented = isIndented
        self.sizeLimit = sizeLimit
    }

    /// The value as JSON.
    ///
    /// - Throws: ``Halt/tooLarge(limit:)`` where the text would be longer than ``sizeLimit``.
    public func text(of value: Value) throws(Halt) -> String {
        var text = ""
        // The open lists and contexts are kept here and not on the call stack: values can nest
        // deeper than that reaches.
        var open: [Open] = []
        append(value, to: &text, open: &open)
        while var last = open.popLast() {
            guard text.utf8.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
            guard last.next < last.values.count else {
                if isIndented { append(lineAt: open.count, to: &text) }
                text += last.names == nil ? "]" : "}"
                continue
            }
            if last.next > 0 { text += "," }
            if isIndented { append(lineAt: open.count + 1, to: &text) }
            if let names = last.names {
                Self.append(string: names[last.next], to: &text)
                text += isIndented ? ": " : ":"
            }
            let value = last.values[last.next]
            last.next += 1
            open.append(last)
            append(value, to: &text, open: &open)
        }
        guard text.utf8.count <= sizeLimit else { throw .tooLarge(limit: sizeLimit) }
        return text
    }

    /// A list or context of which a part is written.
    private struct Open {
        /// The names of a context's entries; nil for a list.
        let names: [String]?
        let values: [Value]
        var next = 0
    }

    private func append(_ value: Value, to text: inout String, open: inout [Open]) {
        switch value {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .number(let number): text += number.description
        case .string(let string): Self.append(string: string, to: &text)
        case .list(let elements) where elements.isEmpty: text += "[]"
        case .list(let elements):
            text += "["
            open.append(Open(names: nil, values: elements))
        case .context(let context) where context.count == 0: text += "{}"
        case .context(let context):
            text += "{"
            open.append(Open(names: context.shape.names, values: context.values))
        case .date(let date): Self.append(string: "\(date)", to: &text)
        case .time(let time): Self.append(string: "\(time)", to: &text)
        case .dateTime(let dateTime): Self.append(string: "\(dateTime)", to: &text)
        case .dayTimeDuration(let length): Self.append(string: "\(length)", to: &text)
        case .yearMonthDuration(let length): Self.append(string: "\(length)", to: &text)
        case .range, .function:
            Self.append(string: value.text, to: &text)
        }
    }

    private func append(lineAt depth: Int, to text: inout String) {
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }

    /// Appends a string in quotes, escaping what JSON does not allow as it stands.
    static func append(string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

extension Value {
    /// The value as JSON in one line; see ``JSONWriter``.
    ///
    /// - Throws: ``Halt/tooLarge(limit:)`` where it would be longer than a writer's limit.
    public func json() throws(Halt) -> String {
        try JSONWriter().text(of: self)
    }
}
