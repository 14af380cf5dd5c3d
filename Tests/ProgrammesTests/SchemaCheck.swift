import Foundation

@testable import Pages

/// Compares JSON with the schema that the API promises.
struct SchemaCheck {
    /// Where the value differs from its schema; nil where it does not.
    static func fault(_ value: Any, _ schema: Schema, at place: String = "$") -> String? {
        switch schema {
        case .named(_, let described):
            return fault(value, described, at: place)
        case .optional(let inner):
            return value is NSNull ? nil : fault(value, inner, at: place)
        case .list(let inner):
            guard let list = value as? [Any] else { return place + " is no list" }
            return list.enumerated().lazy
                .compactMap { fault($0.element, inner, at: "\(place)[\($0.offset)]") }.first
        case .map(let inner):
            guard let map = value as? [String: Any] else { return place + " is no object" }
            return map.lazy.compactMap { fault($0.value, inner, at: place + "." + $0.key) }.first
        case .object(let fields):
            return fault(value, fields, at: place)
        case .word(let words):
            return words.contains(value as? String ?? "") ? nil : "\(place) is \(value)"
        case .string(let format):
            guard let text = value as? String else { return place + " is no text" }
            let lengths = ["uuid": 36, "date": 10]
            return lengths[format ?? ""].map { $0 == text.count } == false
                ? "\(place) is \(text)" : nil
        case .decimal:
            let number = (value as? String).flatMap { DecimalText($0) }
            return number == nil ? place + " is no number" : nil
        case .integer:
            return value is Int ? nil : place + " is no whole number"
        case .boolean:
            return value is Bool ? nil : place + " is not true or false"
        case .file:
            return place + " is a file"
        }
    }

    private static func fault(_ value: Any, _ fields: [Schema.Field], at place: String) -> String? {
        guard let object = value as? [String: Any] else { return place + " is no object" }
        for field in fields {
            guard let value = object[field.name] else {
                if field.required { return "\(place) lacks \(field.name)" }
                continue
            }
            if let fault = fault(value, field.schema, at: "\(place).\(field.name)") {
                return fault
            }
        }
        let extra = Set(object.keys).subtracting(fields.map(\.name))
        return extra.min().map { "\(place) has \($0), which nobody promised" }
    }
}
