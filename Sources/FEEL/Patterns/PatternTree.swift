/// A pattern as it was read.
///
/// The nodes lie in one array, each after its children, so that no depth of nesting takes stack.
struct PatternTree {
    enum Node {
        /// Bytes of ``PatternTree/literals``.
        case literal(Range<Int>)
        /// One character of ``PatternTree/sets``.
        case set(Int)
        case assertion(Assertion)
        /// A capturing group, numbered from 1.
        case group(Int, number: Int)
        case sequence([Int])
        case choice([Int])
        /// At least `min` and at most `max` times, as often as possible or, if reluctant, as
        /// seldom; `max` is nil where there is no end.
        case repetition(Int, min: Int, max: Int?, isReluctant: Bool)
        /// The text that a group captured.
        case reference(Int)
    }

    /// A place in the text.
    enum Assertion {
        case textStart, textEnd, lineStart, lineEnd
    }

    var nodes: [Node] = []
    var literals: [UInt8] = []
    var sets: [ScalarSet] = []
    /// How many capturing groups there are.
    var groupCount = 0
    var hasReferences = false
    /// The node of the whole.
    var root = 0
}
