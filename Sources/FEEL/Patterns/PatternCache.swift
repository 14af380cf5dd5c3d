import Synchronization

/// The patterns that were compiled last, so that a rule over a million rows compiles its own once.
///
/// It holds two generations. When the younger is full it becomes the elder, and what the elder held
/// and nobody asked for meanwhile is gone.
final class PatternCache: Sendable {
    /// The cache that the built-in functions share.
    static let shared = PatternCache()

    /// How many instructions a generation may hold, about 8 MB.
    private static let capacity = 100_000
    /// What an entry weighs at least, in instructions.
    private static let entryWeight = 32

    private let generations = Mutex(Generations())

    private struct Generations {
        var younger: [Key: Result<Pattern, PatternError>] = [:]
        var elder: [Key: Result<Pattern, PatternError>] = [:]
        var weight = 0
    }

    private struct Key: Hashable {
        let source: String
        let flags: String

        static func == (left: Key, right: Key) -> Bool {
            Text.equal(left.source, right.source) && Text.equal(left.flags, right.flags)
        }

        func hash(into hasher: inout Hasher) {
            Text.hash(source, into: &hasher)
            Text.hash(flags, into: &hasher)
        }
    }

    /// A pattern, compiled or remembered, or why it cannot be.
    ///
    /// - Parameters:
    ///   - source: The pattern as it is written.
    ///   - flags: Letters that say how it is read.
    ///   - isNew: Set where it had to be compiled.
    /// - Returns: The pattern or its error.
    func pattern(
        _ source: String,
        flags: String,
        isNew: inout Bool
    ) -> Result<Pattern, PatternError> {
        let key = Key(source: source, flags: flags)
        if let known = generations.withLock({ $0.younger[key] }) { return known }
        let elder = generations.withLock { $0.elder[key] }
        let result =
            elder ?? Result { () throws(PatternError) in try Pattern(source, flags: flags) }
        isNew = elder == nil
        generations.withLock { Self.insert(result, for: key, into: &$0) }
        return result
    }

    private static func insert(
        _ result: Result<Pattern, PatternError>,
        for key: Key,
        into generations: inout Generations
    ) {
        var weight = entryWeight + key.source.utf8.count / 8
        if case .success(let pattern) = result { weight += pattern.size }
        if generations.weight + weight > capacity {
            generations.elder = generations.younger
            generations.younger = [:]
            generations.weight = 0
        }
        generations.younger[key] = result
        generations.weight += weight
    }
}
