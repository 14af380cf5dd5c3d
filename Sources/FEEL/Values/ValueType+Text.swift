extension ValueType {
    /// The type as FEEL writes it.
    public var text: String {
        switch self {
        case .any: "Any"
        case .null: "Null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .dayTimeDuration: "days and time duration"
        case .yearMonthDuration: "years and months duration"
        case .list(let element): "list<\(element.text)>"
        case .range(let bound): "range<\(bound.text)>"
        case .context(let fields): fields.text
        case .function(let parameters, let result):
            "function<\(parameters.map(\.type.text).joined(separator: ", "))> -> \(result.text)"
        }
    }

    /// The word for the kind of the type's values, as reasons name it: without its parts.
    var kind: String {
        switch self {
        case .null: "null"
        case .list: "list"
        case .context: "context"
        case .range: "range"
        case .function: "function"
        default: text
        }
    }
}

extension ValueType.Fields {
    /// The type of such contexts as FEEL writes it.
    var text: String {
        if fields.isEmpty { return isOpen ? "context" : "context<>" }
        let entries = fields.map { "\($0.name): \($0.type.text)" }
        return "context<\(entries.joined(separator: ", "))>"
    }
}
