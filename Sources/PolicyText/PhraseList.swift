/// Phrases of the grammar, each with what it means, looked up at a place of the text.
///
/// - Complexity: A look-up costs one access of a table where no phrase begins.
struct PhraseList<Value: Sendable>: Sendable {
    /// A phrase found.
    struct Match {
        /// What it means.
        let value: Value
        /// The code after it.
        let end: Int
    }

    private struct Phrase: Sendable {
        let codes: [UInt16]
        let value: Value
    }

    /// The row of ``rows`` for each first code; 0 where no phrase begins.
    private let table: [UInt8]
    private let rows: [[Phrase]]

    /// Creates a list; each text holds phrases separated by spaces.
    ///
    /// - Precondition: The phrases begin with at most 255 different codes.
    init(_ phrases: KeyValuePairs<StaticString, Value>) {
        var table = [UInt8](repeating: 0, count: 1 << 16)
        var rows: [[Phrase]] = [[]]
        for (words, value) in phrases {
            for word in words.description.split(separator: " ") {
                let codes = Array(word.utf16)
                guard let first = codes.first else { continue }
                if table[Int(first)] == 0 {
                    table[Int(first)] = UInt8(rows.count)
                    rows.append([])
                }
                rows[Int(table[Int(first)])].append(Phrase(codes: codes, value: value))
            }
        }
        self.table = table
        self.rows = rows.map { $0.sorted { $0.codes.count > $1.codes.count } }
    }

    /// The longest phrase that stands at a place, inside a limit.
    func match(at place: Int, in flow: Flow, before limit: Int) -> Match? {
        guard place >= 0, place < limit else { return nil }
        let row = Int(table[Int(flow.codes[place])])
        guard row > 0 else { return nil }
        for phrase in rows[row] where flow.matches(phrase.codes, at: place, before: limit) {
            return Match(value: phrase.value, end: place + phrase.codes.count)
        }
        return nil
    }

    /// The last place in a range where a phrase ends exactly at the end of the range.
    func matchEnd(of range: Range<Int>, in flow: Flow) -> Match? {
        for place in range.suffix(8) {
            if let match = match(at: place, in: flow, before: range.upperBound),
                match.end == range.upperBound
            {
                return match
            }
        }
        return nil
    }
}
