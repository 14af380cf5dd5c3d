import Foundation

extension Visit {
    /// The JSON that was sent, decoded.
    ///
    /// - Parameter type: What it should hold.
    /// - Returns: The value.
    /// - Throws: ``JSONRefusal`` where the text is no JSON or holds something else.
    package func json<Value: Decodable>(_ type: Value.Type) throws(JSONRefusal) -> Value {
        guard case .json(let bytes) = content else { throw JSONRefusal(place: "") }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw JSONRefusal(place: JSONRefusal.place(context.codingPath + [key]))
        } catch DecodingError.typeMismatch(_, let context) {
            throw JSONRefusal(place: JSONRefusal.place(context.codingPath))
        } catch DecodingError.valueNotFound(_, let context) {
            throw JSONRefusal(place: JSONRefusal.place(context.codingPath))
        } catch DecodingError.dataCorrupted(let context) {
            throw JSONRefusal(place: JSONRefusal.place(context.codingPath))
        } catch {
            throw JSONRefusal(place: "")
        }
    }
}

/// JSON that cannot be read as what it should hold (400).
package struct JSONRefusal: Refusal, Hashable {
    /// Where the first thing amiss stands, such as `tasks.0.title`; empty for the whole.
    package let place: String

    package var status: Int { 400 }
    package var key: String { place.isEmpty ? "pages.error.json" : "pages.error.json-field" }
    package var arguments: [String: String] { ["field": place] }

    fileprivate static func place(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
