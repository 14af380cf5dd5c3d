/// How much two texts have in common: pairs of neighbouring letters, counted as often as they occur
/// (Sørensen–Dice), white space and marks left out.
struct Likeness: Hashable, Sendable {
    /// The letters.
    private let letters: [Unicode.Scalar]
    /// The pairs, in order of their codes.
    private let pairs: [UInt64]

    init(_ text: String) {
        letters = text.unicodeScalars.filter {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        }
        pairs = zip(letters, letters.dropFirst())
            .map { UInt64($0.value) << 32 | UInt64($1.value) }
            .sorted()
    }

    /// Twice the pairs in common over all pairs, in thousandths: 1000 for the same letters.
    func thousandths(_ other: Likeness) -> Int {
        if letters == other.letters { return 1000 }
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return 0 }
        var common = 0
        var mine = 0
        var theirs = 0
        while mine < pairs.count, theirs < other.pairs.count {
            if pairs[mine] == other.pairs[theirs] {
                common += 1
                mine += 1
                theirs += 1
            } else if pairs[mine] < other.pairs[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return 2000 * common / (pairs.count + other.pairs.count)
    }
}
