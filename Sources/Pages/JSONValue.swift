/// A value of JSON that is built piece by piece.
enum JSONValue: Hashable, Sendable, Encodable {
    case string(String)
    case boolean(Bool)
    case list([JSONValue])
    case object([String: JSONValue])

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .string(let text): try container.encode(text)
        case .boolean(let truth): try container.encode(truth)
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .string(value) }

    init(booleanLiteral value: Bool) { self = .boolean(value) }

    init(arrayLiteral elements: JSONValue...) { self = .list(elements) }

    init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements) { one, _ in one })
    }
}
