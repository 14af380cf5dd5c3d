import Testing

@testable import FEEL

/// A case of the suite of Chinese names: an expression over facts, and the value it comes to or
/// the error that explains it.
struct ChineseNameCase: Sendable {
    enum Outcome: Sendable {
        /// The value as FEEL text.
        case value(String)
        /// The code of an error, and what its sentence proposes in both languages.
        case error(code: String, fix: String)
    }

    let expression: String
    /// The facts as a JSON object; a key `名称|alias` gives a name with its aliases.
    let facts: String
    let outcome: Outcome

    /// Reads a table, a case a line: `expression ¦ facts ¦ value`, or `✗ code fix` for a value.
    ///
    /// Empty lines and lines that begin with `//` are not cases. Facts left empty are those of
    /// the line before.
    static func table(_ text: String) -> [ChineseNameCase] {
        var cases: [ChineseNameCase] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("//") {
            let cells = line.split(separator: "¦", omittingEmptySubsequences: false).map(trimmed)
            guard cells.count == 3 else {
                Issue.record("not a case: \(line)")
                continue
            }
            let facts = cells[1].isEmpty ? cases.last?.facts ?? "{}" : cells[1]
            cases.append(
                ChineseNameCase(expression: cells[0], facts: facts, outcome: outcome(cells[2]))
            )
        }
        return cases
    }

    private static func outcome(_ cell: String) -> Outcome {
        guard cell.hasPrefix("✗ ") else { return .value(cell) }
        let parts = cell.dropFirst(2).split(separator: " ", maxSplits: 1)
        return .error(
            code: parts.first.map(String.init) ?? "",
            fix: parts.count > 1 ? String(parts[1]) : ""
        )
    }

    /// A cell without the spaces around it; other white space may be what a case is about.
    private static func trimmed(_ cell: Substring) -> String {
        var cell = cell
        while cell.hasPrefix(" ") { cell.removeFirst() }
        while cell.hasSuffix(" ") { cell.removeLast() }
        return String(cell)
    }
}

extension ChineseNameCase {
    /// What is otherwise than it should be; nil where all is right.
    func failure(with functions: [FunctionValue] = []) -> String? {
        do {
            let (scope, row) = try schema(functions)
            let compiled = Expression(expression, in: scope)
            switch outcome {
            case .value(let text): return try difference(of: compiled, row, from: text)
            case .error(let code, let fix): return difference(of: compiled, from: code, fix)
            }
        } catch {
            return "\(error)"
        }
    }

    /// The names that the facts and functions give, and their values.
    private func schema(_ functions: [FunctionValue]) throws -> (Scope, [Value]) {
        guard case .context(let context) = try JSONReader().value(of: facts) else {
            return (Scope(), [])
        }
        var variables = context.entries.map { key, value in
            let names = key.split(separator: "|").map(String.init)
            return Scope.Variable(names[0], value.type, aliases: Array(names.dropFirst()))
        }
        variables += functions.map {
            Scope.Variable($0.name ?? "", .function($0.parameters, $0.result))
        }
        return (Scope(variables), context.values + functions.map(Value.function))
    }

    private func difference(
        of compiled: Expression,
        _ row: [Value],
        from text: String
    ) throws -> String? {
        if let error = compiled.diagnostics.first(where: { $0.severity == .error }) {
            return "does not compile: \(error.problem.text(in: .english))"
        }
        let value = try compiled.evaluate(row)
        guard value.text.utf8.elementsEqual(text.utf8) else {
            let reason = value.reason?.problem.text(in: .english) ?? ""
            return "came to \(value.text), not \(text) \(reason)"
        }
        let explained = try compiled.explain(row).value.text
        return explained == value.text ? nil : "explained as \(explained)"
    }

    private func difference(
        of compiled: Expression,
        from code: String,
        _ fix: String
    ) -> String? {
        let errors = compiled.diagnostics.filter { $0.severity == .error }
        guard !errors.isEmpty else { return "compiles" }
        let said = errors.map {
            "\($0.problem.code): \($0.problem.text(in: .chinese)) \($0.problem.text(in: .english))"
        }
        let isExplained = errors.contains {
            (code == "*" || $0.problem.code == code)
                && $0.problem.text(in: .chinese).contains(fix)
                && $0.problem.text(in: .english).contains(fix)
        }
        return isExplained ? nil : "said \(said.joined(separator: " | "))"
    }
}
