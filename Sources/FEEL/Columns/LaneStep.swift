/// Where a step finds or puts the integers of a batch: the place in a list of addresses.
typealias LanePlace = Int

/// A test that a kernel makes while it passes over a lane: `(lane ^ flip) + term < 0`.
struct SignTest: Hashable, Sendable {
    let source: LanePlace
    /// 0, or −1 to invert every bit.
    let flip: Int64
    let term: Int64
}

/// One pass over the rows of a batch.
enum LaneStep: Sendable {
    case copy(LanePlace, from: LanePlace)
    /// Bytes of 0 and 1 as masks.
    case masks(LanePlace, bytes: Int)
    case bytes(LanePlace, bytes: Int)
    case words(LanePlace, words: Int)
    case lookupBytes(LanePlace, bytes: Int, table: Int)
    case lookupWords(LanePlace, words: Int, table: Int)
    case element(LanePlace, LanePlace, first: Int64, table: Int)
    case scaled(LanePlace, LanePlace, factor: Int64, term: Int64)
    /// An operation on two lanes, row by row.
    case binary(LanePlace, LaneBinary, LanePlace, LanePlace)
    case least(LanePlace, LanePlace, limit: Int64)
    case greatest(LanePlace, LanePlace, limit: Int64)
    case magnitude(LanePlace, LanePlace)
    case quotient(LanePlace, LanePlace, Quotient)
    case division(LanePlace, LanePlace, LanePlace, Number.RoundingRule)
    /// The quotient where the mask is true, else an integer.
    case quotientWhere(LanePlace, mask: LanePlace, LanePlace, Quotient, otherwise: Int64)
    case opposite(LanePlace, LanePlace)
    case sign(LanePlace, SignTest)
    /// Two tests joined.
    case pair(LanePlace, LaneJoin, SignTest, SignTest)
    /// A mask and a test joined.
    case maskWithTest(LanePlace, LanePlace, LaneJoin, SignTest)
    /// The mask in a place joined with another, with a test, or with two tests that are joined
    /// themselves.
    case joinMask(LanePlace, LaneJoin, LanePlace)
    case joinTest(LanePlace, LaneJoin, SignTest)
    case joinPair(LanePlace, LaneJoin, LaneJoin, SignTest, SignTest)
    case choice(LanePlace, mask: LanePlace, LanePlace, LanePlace)
    /// A lane where the mask is true, else an integer.
    case choiceElse(LanePlace, mask: LanePlace, LanePlace, otherwise: Int64)
    /// One of two integers.
    case choiceOf(LanePlace, mask: LanePlace, Int64, Int64)
}

/// How two masks become one.
enum LaneJoin: Sendable {
    case both, either
}

/// What is done to two lanes, row by row.
enum LaneBinary: Sendable {
    case sum, difference, product, sumOverflow, differenceOverflow, productOverflow
    case least, greatest, less, notLess, lessAnywhere, equal, both, either
}
