/// Phrases of the grammar with a value each, looked up at a place in the codes.
///
/// - Complexity: A look-up costs two table accesses where no phrase begins (or ends) there, and at
///   most the phrases that share the code otherwise.
struct PhraseList<Value: Sendable>: Sendable {
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

        /// The code after it.
        var end: Int { range.upperBound }
    }

    private struct Entry: Sendable {
        /// Where its codes begin among the spellings.
        let start: Int
        let count: Int
        let value: Value
    }

    private let end: End
    /// The page of the codes that share a high byte; the first page is empty.
    private var pages = [UInt8](repeating: 0, count: 256)
    /// The bucket of each code, 256 a page; 0 where no phrase begins (or ends) with it.
    private var buckets = [UInt16](repeating: 0, count: 256)
    /// Where the entries of each bucket begin, and at the end where the last ends.
    private var starts = [0, 0]
    /// The entries by bucket, the longest of each first.
    private var entries: [Entry] = []
    private var spellings: [UInt16] = []

    /// Creates a list; each line is phrases separated by spaces with the value they share.
    init(_ end: End, _ lines: KeyValuePairs<String, Value>) {
        self.end = end
        var words: [UInt16: [(codes: [UInt16], value: Value)]] = [:]
        var keys: [UInt16] = []
        for (phrases, value) in lines {
            for phrase in phrases.split(separator: " ") {
                let codes = Array(phrase.utf16)
                guard let key = end == .first ? codes.first : codes.last else { continue }
                if words[key] == nil { keys.append(key) }
                words[key, default: []].append((codes, value))
            }
        }
        for (index, key) in keys.enumerated() {
            open(UInt16(index + 1), for: key)
            for word in (words[key] ?? []).sorted(by: { $0.codes.count > $1.codes.count }) {
                entries.append(
                    Entry(start: spellings.count, count: word.codes.count, value: word.value)
                )
                spellings += word.codes
            }
            starts.append(entries.count)
        }
    }

    private mutating func open(_ bucket: UInt16, for code: UInt16) {
        let high = Int(code >> 8)
        if pages[high] == 0 {
            pages[high] = UInt8(buckets.count / 256)
            buckets += [UInt16](repeating: 0, count: 256)
        }
        buckets[Int(pages[high]) * 256 + Int(code & 0xFF)] = bucket
    }

    private func bucket(_ code: UInt16) -> Int {
        Int(buckets[Int(pages[Int(code >> 8)]) * 256 + Int(code & 0xFF)])
    }

    /// Whether a phrase begins (or ends) with a code.
    func has(_ code: UInt16) -> Bool { bucket(code) > 0 }

    /// The longest phrase at a place: from it on, or up to it, within the bounds.
    func match(_ place: Int, in codes: [UInt16], within bounds: Range<Int>) -> Match? {
        switch end {
        case .first:
            guard place >= bounds.lowerBound, place < bounds.upperBound else { return nil }
        case .last:
            guard place > bounds.lowerBound, place <= bounds.upperBound else { return nil }
        }
        let bucket = bucket(codes[end == .first ? place : place - 1])
        guard bucket > 0 else { return nil }
        for index in starts[bucket]..<starts[bucket + 1] {
            let entry = entries[index]
            let start = end == .first ? place : place - entry.count
            guard start >= bounds.lowerBound, start + entry.count <= bounds.upperBound else {
                continue
            }
            var offset = 0
            while offset < entry.count, codes[start + offset] == spellings[entry.start + offset] {
                offset += 1
            }
            if offset == entry.count {
                return Match(range: start..<start + entry.count, value: entry.value)
            }
        }
        return nil
    }

    /// Whether a phrase begins (or ends) at a place.
    func matches(_ place: Int, in codes: [UInt16], within bounds: Range<Int>) -> Bool {
        match(place, in: codes, within: bounds) != nil
    }

    /// The longest phrase that begins at a place, inside a limit.
    func match(at place: Int, in flow: Flow, before limit: Int) -> Match? {
        guard place >= 0, place < limit else { return nil }
        return match(place, in: flow.codes, within: place..<limit)
    }

    /// The longest phrase that ends where a range ends, inside it.
    func matchEnd(of range: Range<Int>, in flow: Flow) -> Match? {
        match(range.upperBound, in: flow.codes, within: range)
    }
}
