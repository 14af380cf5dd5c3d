/// What the compiler found in an expression.
public struct Diagnostic: Sendable, Hashable {
    /// How much a finding matters.
    public enum Severity: Sendable, Hashable {
        /// The expression does not mean anything as it stands.
        case error
        /// The expression has a meaning, but hardly the one that was wanted: it is always null.
        case warning
    }

    /// How much it matters.
    public let severity: Severity
    /// What is wrong.
    public let problem: Problem
    /// Where in the source.
    public let range: SourceRange

    public init(_ severity: Severity, _ problem: Problem, at range: SourceRange) {
        self.severity = severity
        self.problem = problem
        self.range = range
    }
}
