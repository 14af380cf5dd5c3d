/// A statement with its values beside it.
///
/// Made from literals only; whatever is interpolated is bound, never pasted, unless it is a piece of
/// SQL itself:
///
///     connection.rows("SELECT title FROM plan WHERE region = \(region) AND id = \(id)")
///
/// Keep to what SQLite and PostgreSQL share (decision note 1): no engine is named here.
package struct SQL: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// What the statement is made of, in order.
    enum Part: Hashable, Sendable {
        /// Words of the program.
        case words(String)
        /// A value to bind.
        case value(Value)
    }

    let parts: [Part]
    /// Whether the words depend on how many values there were.
    let varies: Bool

    package init(stringLiteral value: StaticString) {
        parts = [.words(value.description)]
        varies = false
    }

    package init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
        varies = stringInterpolation.varies
    }

    /// The values to bind, in order.
    var values: [Value] {
        parts.compactMap { part in
            guard case .value(let value) = part else { return nil }
            return value
        }
    }

    /// The words with a placeholder for each value.
    ///
    /// - Parameter placeholder: The placeholder of the value with a number, from 1.
    /// - Returns: The statement as the engine takes it.
    func text(placeholder: (Int) -> String) -> String {
        var text = ""
        var number = 0
        for part in parts {
            switch part {
            case .words(let words): text += words
            case .value:
                number += 1
                text += placeholder(number)
            }
        }
        return text
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []
        var varies = false

        package init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            guard literal.utf8CodeUnitCount > 0 else { return }
            parts.append(.words(literal.description))
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some Storable) {
            parts.append(.value(value.stored))
        }

        /// Binds a value, or null for none.
        package mutating func appendInterpolation(_ value: (some Storable)?) {
            parts.append(.value(value?.stored ?? .null))
        }

        /// Puts a piece of a statement in, with its values.
        package mutating func appendInterpolation(_ piece: SQL) {
            parts += piece.parts
            varies = varies || piece.varies
        }

        /// Binds the values of a list in brackets, for `IN`; an empty list holds nothing.
        package mutating func appendInterpolation(list values: [some Storable]) {
            varies = true
            parts.append(.words("("))
            for (index, value) in values.enumerated() {
                if index > 0 { parts.append(.words(", ")) }
                parts.append(.value(value.stored))
            }
            parts.append(.words(values.isEmpty ? "NULL)" : ")"))
        }
    }
}
