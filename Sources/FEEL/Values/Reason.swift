/// Why a value is null: what failed, where in the source, and what it came from.
public final class Reason: Sendable {
    /// What failed.
    public let problem: Problem
    /// The part of the expression that came to null; nil for a null that the host gave.
    public let range: SourceRange?
    /// What the problem arose in, such as a decision's name; nil within a plain expression.
    public let origin: String?
    /// The null that this one follows from.
    public let cause: Reason?

    public init(
        _ problem: Problem,
        at range: SourceRange? = nil,
        in origin: String? = nil,
        because cause: Reason? = nil
    ) {
        self.problem = problem
        self.range = range
        self.origin = origin
        self.cause = cause
    }
}
