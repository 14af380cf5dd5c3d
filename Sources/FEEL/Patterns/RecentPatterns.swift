/// The few patterns that one run used last, found without a lock and without hashing.
struct RecentPatterns {
    /// So many are remembered; a rule seldom has more.
    private static let capacity = 8

    private var entries: [Entry] = []
    /// Which entry the next unknown pattern takes the place of.
    private var oldest = 0

    private struct Entry {
        let source: String
        let flags: String
        let result: Result<Pattern, PatternError>
    }

    /// A pattern, or why it cannot be; from the cache that all runs share where this run does not
    /// know it.
    ///
    /// - Parameters:
    ///   - source: The pattern as it is written.
    ///   - flags: Letters that say how it is read.
    ///   - isNew: Set where no run of late knew it, so that it was compiled.
    /// - Returns: The pattern or its error.
    mutating func pattern(
        _ source: String,
        flags: String,
        isNew: inout Bool
    ) -> Result<Pattern, PatternError> {
        for place in entries.indices
        where Text.equal(entries[place].source, source) && Text.equal(entries[place].flags, flags) {
            return entries[place].result
        }
        let result = PatternCache.shared.pattern(source, flags: flags, isNew: &isNew)
        let entry = Entry(source: source, flags: flags, result: result)
        if entries.count < Self.capacity {
            entries.append(entry)
        } else {
            entries[oldest] = entry
            oldest = (oldest + 1) % Self.capacity
        }
        return result
    }
}
