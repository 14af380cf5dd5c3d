import Yams

/// A mistake in a pack: the file, the line where it is known, and what is wrong.
package struct PackError: Error, Hashable, Sendable {
    /// What is wrong.
    package enum Problem: Hashable, Sendable {
        /// There is no such file, or it cannot be read.
        case unreadable
        /// A file name that leads out of the pack.
        case outside
        /// The key is not the name of the folder.
        case wrongKey(String, folder: String)
        /// Not YAML: what the parser says.
        case syntax(String)
        /// A key is missing or holds something else; the way to it.
        case content(key: String, reason: String)
        /// Not comma-separated values.
        case csv(CSVError)
        /// What a row or an entry names does not exist.
        case unknown(kind: String, name: String)
    }

    /// The file, from the pack's folder.
    package let file: String
    /// The line, from 1; nil where it is not known.
    package let line: Int?
    /// What is wrong.
    package let problem: Problem

    /// Describes a mistake.
    package init(file: String, line: Int?, problem: Problem) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    init(file: String, decoding error: DecodingError) {
        let place: DecodingError.Context
        var key = ""
        switch error {
        case .keyNotFound(let missing, let context):
            place = context
            key = missing.stringValue
        case .typeMismatch(_, let context), .valueNotFound(_, let context),
            .dataCorrupted(let context):
            place = context
        @unknown default:
            self.init(file: file, line: nil, problem: .unreadable)
            return
        }
        if let yaml = place.underlyingError as? YamlError {
            self.init(file: file, yaml: yaml)
            return
        }
        let steps = place.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
        let way = (steps + (key.isEmpty ? [] : [key])).joined(separator: ".")
        self.init(
            file: file,
            line: nil,
            problem: .content(key: way, reason: place.debugDescription)
        )
    }

    init(file: String, yaml error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(file: file, line: mark.line, problem: .syntax(problem))
        default:
            self.init(file: file, line: nil, problem: .syntax(String(describing: error)))
        }
    }
}

extension PackError: CustomStringConvertible {
    package var description: String {
        file + (line.map { ":\($0)" } ?? "") + ": \(problem)"
    }
}

extension CSVError {
    /// The line of the mistake, from 1.
    package var line: Int? {
        switch self {
        case .noHeader, .twice: 1
        case .ragged(let line, _, _), .openQuote(let line), .afterQuote(let line),
            .notUTF8(let line):
            line
        }
    }
}
