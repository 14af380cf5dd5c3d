/// A set of small numbers from 0, each a bit: rules of a table, or segments of a column.
struct RuleSet: Hashable, Sendable {
    private var words: [UInt64]

    /// The empty set, with room for numbers below a capacity.
    init(capacity: Int) {
        words = Array(repeating: 0, count: (capacity + 63) / 64)
    }

    /// All numbers below a capacity.
    init(all capacity: Int) {
        self.init(capacity: capacity)
        insert(0..<capacity)
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    /// The smallest number in the set.
    var first: Int? {
        words.firstIndex { $0 != 0 }.map { $0 * 64 + words[$0].trailingZeroBitCount }
    }

    /// The numbers in the set, ascending.
    var members: [Int] {
        var members: [Int] = []
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                members.append(index * 64 + rest.trailingZeroBitCount)
                rest &= rest &- 1
            }
        }
        return members
    }

    func contains(_ number: Int) -> Bool { words[number / 64] & (1 << UInt64(number % 64)) != 0 }

    mutating func insert(_ number: Int) { words[number / 64] |= 1 << UInt64(number % 64) }

    mutating func insert(_ numbers: Range<Int>) {
        for number in numbers { insert(number) }
    }

    /// What both sets hold; they must have the same capacity.
    func intersection(_ other: RuleSet) -> RuleSet {
        var result = self
        for index in words.indices { result.words[index] &= other.words[index] }
        return result
    }

    /// Whether the sets have a number in common.
    func intersects(_ other: RuleSet) -> Bool {
        for index in words.indices where words[index] & other.words[index] != 0 { return true }
        return false
    }
}
