/// Phrases with a value each, looked up at a place in the codes.
///
/// - Complexity: A look-up costs one table access where no phrase begins (or ends) there, and at
///   most the phrases that share the code otherwise.
struct FigureLexicon<Value: Sendable>: Sendable {
    /// Which end of a phrase is looked up.
    enum End: Sendable {
        /// Phrases that begin at a place.
        case first
        /// Phrases that end before a place.
        case last
    }

    /// A phrase found.
    struct Match {
        /// The codes of the phrase.
        let range: Range<Int>
        /// Its value.
        let value: Value
    }

    private struct Entry: Sendable {
        let codes: [UInt16]
        let value: Value
    }

    private let end: End
    private let buckets: [UInt16]
    private let entries: [[Entry]]

    /// Creates a lexicon; each line is phrases separated by spaces with the value they share.
    init(_ end: End, _ lines: KeyValuePairs<String, Value>) {
        var buckets = [UInt16](repeating: 0, count: 1 << 16)
        var entries: [[Entry]] = [[]]
        for (phrases, value) in lines {
            for phrase in phrases.split(separator: " ") {
                let codes = Array(phrase.utf16)
                guard let key = end == .first ? codes.first : codes.last else { continue }
                if buckets[Int(key)] == 0 {
                    buckets[Int(key)] = UInt16(entries.count)
                    entries.append([])
                }
                entries[Int(buckets[Int(key)])].append(Entry(codes: codes, value: value))
            }
        }
        for index in entries.indices {
            entries[index].sort { $0.codes.count > $1.codes.count }
        }
        self.end = end
        self.buckets = buckets
        self.entries = entries
    }

    /// The longest phrase at a place: from it on, or up to it, within the bounds.
    func match(_ place: Int, in codes: [UInt16], within bounds: Range<Int>) -> Match? {
        switch end {
        case .first:
            guard place >= bounds.lowerBound, place < bounds.upperBound else { return nil }
        case .last:
            guard place > bounds.lowerBound, place <= bounds.upperBound else { return nil }
        }
        let bucket = Int(buckets[Int(codes[end == .first ? place : place - 1])])
        guard bucket > 0 else { return nil }
        for entry in entries[bucket] {
            let start = end == .first ? place : place - entry.codes.count
            let range = start..<start + entry.codes.count
            guard range.lowerBound >= bounds.lowerBound, range.upperBound <= bounds.upperBound
            else { continue }
            var offset = 0
            while offset < entry.codes.count, codes[start + offset] == entry.codes[offset] {
                offset += 1
            }
            if offset == entry.codes.count { return Match(range: range, value: entry.value) }
        }
        return nil
    }

    /// Whether a phrase begins (or ends) at a place.
    func matches(_ place: Int, in codes: [UInt16], within bounds: Range<Int>) -> Bool {
        match(place, in: codes, within: bounds) != nil
    }
}
