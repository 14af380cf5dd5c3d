import Foundation
import Yams

/// A clause as `Benchmarks/Rules/clauses.yaml` writes it.
struct Clause: Decodable {
    let key: String
    let title: String
    let when: String?
    let amount: String

    /// The amount that anybody gets, as one expression.
    var expression: String {
        when.map { "if \($0) then \(amount) else 0" } ?? amount
    }

    /// The clause as another one: with another amount, so that no two are the same.
    func varied(_ number: Int) -> String {
        "\(expression) + \(number)"
    }

    static func read(_ path: String) throws -> [Clause] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try YAMLDecoder().decode([Clause].self, from: text)
    }
}
