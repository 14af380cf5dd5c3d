/// A pattern as instructions for a ``PatternMatcher``, over the bytes of UTF-8.
///
/// It has no reference inside its instructions, so that running it counts none.
final class PatternProgram: Sendable {
    /// How many instructions a program may have, its repetitions written out.
    static let limit = 100_000

    let instructions: [PatternInstruction]
    let literals: [UInt8]
    let sets: [ScalarSet]
    /// What the two branches of each decision begin with.
    let beginnings: [ByteSet]
    /// What a match begins with.
    let first: ByteSet
    /// Whether a match can only begin where the text does.
    let isAnchored: Bool
    let groupCount: Int
    /// How many slots hold the ends of groups and the beginnings of rounds.
    let slotCount: Int
    /// How many of the instructions remember where they were tried.
    let memoCount: Int
    /// Whether the matcher must remember what groups captured to know what matches.
    let hasReferences: Bool
    let ignoresCase: Bool
    /// Whether the empty text matches.
    let matchesEmpty: Bool

    init(_ tree: PatternTree, ignoresCase: Bool) throws(PatternError) {
        var emitter = try PatternEmitter(tree)
        emitter.emit()
        var analysis = PatternAnalysis(emitter.instructions, tree)
        analysis.decide()
        instructions = analysis.instructions
        beginnings = analysis.beginnings
        first = analysis.first
        isAnchored = analysis.isAnchored
        memoCount = analysis.memoCount
        literals = tree.literals
        sets = tree.sets
        groupCount = tree.groupCount
        slotCount = emitter.slotCount
        matchesEmpty = emitter.matchesEmpty
        hasReferences = tree.hasReferences
        self.ignoresCase = ignoresCase
    }
}

/// One instruction of a ``PatternProgram``.
///
/// What the numbers mean depends on the operation.
struct PatternInstruction {
    enum Operation: UInt8 {
        /// The text matches.
        case match
        /// The bytes from `first` up to `second` of the literals.
        case literal
        /// One character of the set.
        case set
        /// `count` characters of the set.
        case times
        /// Up to `count` characters of the set.
        case run
        /// Goes on at `first`, or if that fails at `second`.
        case split
        /// Goes on at that one of `first` and `second` that begins as the text goes on, or at neither.
        case decide
        /// Goes on at `first`.
        case jump
        /// Notes the place in the slot `first`.
        case save
        /// Goes on at `second` if the place is that of the slot `first`: an empty round.
        case endRound
        case textStart, textEnd, lineStart, lineEnd
        /// What the group `first` captured.
        case reference
    }

    var operation: Operation
    /// Of a run: as few as possible first.
    var isReluctant = false
    /// Of a run: what follows cannot begin with one of the set, so that none is ever given back.
    var isPossessive = false
    /// How the set stands to the characters beyond ASCII.
    var wide = ScalarSet.Wide.none
    var first: Int32 = 0
    var second: Int32 = 0
    /// Of a set: its number; of a decision: the number of its first beginning.
    var set: Int32 = 0
    /// Of a split, decision or run: which of those that remember it is.
    var memo: Int32 = 0
    var count: Int32 = 0
    /// Of a set: its members in ASCII, a bit each.
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// Of a set: the categories of its first group.
    var categories: GeneralCategories = []

    /// A run without end counts so many.
    static let endless = Int32.max

    init(_ operation: Operation, _ first: Int = 0, _ second: Int = 0) {
        self.operation = operation
        self.first = Int32(first)
        self.second = Int32(second)
    }

    init(_ operation: Operation, of set: ScalarSet, number: Int, count: Int = 1) {
        self.init(operation)
        self.set = Int32(number)
        self.count = Int32(min(count, Int(Int32.max)))
        wide = set.wide
        categories = set.groups[0].categories
        low = set.low
        high = set.high
    }
}
