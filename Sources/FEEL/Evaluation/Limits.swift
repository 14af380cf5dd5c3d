/// How much an expression may take, so that a hostile one ends in an error.
public struct Limits: Sendable, Hashable {
    /// The longest source, in bytes.
    public var sourceLength = 1 << 20
    /// How deep expressions nest in a source.
    ///
    /// Whatever it says, what would take more of the stack than a thread surely has, about 400 KB
    /// or a hundred levels, is refused as too deep.
    ///
    /// A chain of operators, such as `a + b + c`, is evaluated as deep as it is long; it may be
    /// five times as long.
    public var nesting = 200
    /// How deep functions call each other.
    public var calls = 256
    /// How many iterations, calls and compared elements one evaluation may take in all.
    public var steps = 10_000_000
    /// How many elements the lists and contexts that one evaluation makes may hold in all, and
    /// how many bytes its texts.
    ///
    /// An element takes about 40 bytes; an entry of a context, and a null that arose, count as
    /// four.
    public var size = 20_000_000

    public init() {}
}

/// An evaluation that was ended because it reached a limit.
public enum Halt: Error, Sendable, Hashable {
    case tooManySteps(limit: Int)
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
}
