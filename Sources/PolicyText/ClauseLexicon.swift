/// The words of the clause grammar, looked up at a place in the codes.
///
/// - Complexity: A look-up costs one table access where no word begins, and at most the words that
///   share a first code otherwise.
struct ClauseLexicon: Sendable {
    private struct Entry: Sendable {
        let start: Int
        let end: Int
        let word: ClauseWord
    }

    /// The bucket of each first code; 0 where no word begins.
    private var buckets: [UInt8]
    /// Where the entries of each bucket begin; one more at the end.
    private var starts: [Int] = [0, 0]
    private var entries: [Entry] = []
    /// The spellings, first codes left out.
    private var codes: [UInt16] = []

    /// Creates a lexicon; each line is spellings separated by spaces with the word they share.
    init(_ lines: KeyValuePairs<String, ClauseWord>) {
        buckets = [UInt8](repeating: 0, count: 1 << 16)
        var words: [UInt16: [(spelling: [UInt16], word: ClauseWord)]] = [:]
        for (spellings, word) in lines {
            for spelling in spellings.split(separator: " ") {
                let spelling = Array(spelling.utf16)
                guard let first = spelling.first else { continue }
                words[first, default: []].append((spelling, word))
            }
        }
        for (index, first) in words.keys.sorted().enumerated() {
            buckets[Int(first)] = UInt8(index + 1)
            let sorted = (words[first] ?? []).sorted { $0.spelling.count > $1.spelling.count }
            for (spelling, word) in sorted {
                let start = codes.count
                codes.append(contentsOf: spelling.dropFirst())
                entries.append(Entry(start: start, end: codes.count, word: word))
            }
            starts.append(entries.count)
        }
    }

    /// Whether a word begins with a code.
    func isFirst(_ code: UInt16) -> Bool { buckets[Int(code)] > 0 }

    /// The longest word that begins at a place, within the bounds.
    func match(
        _ place: Int,
        in text: [UInt16],
        within bounds: Range<Int>
    ) -> (value: ClauseWord, range: Range<Int>)? {
        let bucket = Int(buckets[Int(text[place])])
        guard bucket > 0 else { return nil }
        for entry in entries[starts[bucket]..<starts[bucket + 1]] {
            let end = place + 1 + entry.end - entry.start
            guard end <= bounds.upperBound else { continue }
            var index = entry.start
            var at = place + 1
            while index < entry.end, codes[index] == text[at] {
                index += 1
                at += 1
            }
            if index == entry.end { return (entry.word, place..<end) }
        }
        return nil
    }
}
