public import FEEL

/// What a check of a decision table found, with the case that shows it.
public struct TableFinding: Sendable {
    /// What was found.
    public enum Kind: Sendable, Hashable {
        /// No rule matches the case.
        case gap
        /// Both rules match the case, where the hit policy allows one.
        case overlap(Int, Int)
        /// Both rules match the case and say different things, where all that match must agree.
        case conflict(Int, Int)
        /// Other rules win wherever the rule matches, one of them in the case; 1-based.
        case unreachable(Int, behind: Int?)
        /// No input that is allowed passes the rule's cell in the column; both 1-based.
        case impossible(Int, column: Int)
    }

    /// Rules are numbered from 1, as they stand in the table.
    public let kind: Kind
    /// The rules it speaks of, the one at fault first.
    public var rules: [Int] {
        switch kind {
        case .gap: []
        case .overlap(let first, let second), .conflict(let first, let second): [first, second]
        case .unreachable(let rule, let winner): [rule] + (winner.map { [$0] } ?? [])
        case .impossible(let rule, _): [rule]
        }
    }

    /// For each input column the values for which the finding holds.
    public let inputs: [Input]

    /// The values of an input that a finding speaks of.
    public struct Input: Sendable {
        /// What the column asks, such as `年营业收入`.
        public let name: String
        /// The stretches, adjoining or not; any of them shows the finding.
        public let segments: [Segment]
        /// Whether they are all the values that the input can have.
        public let isAny: Bool

        /// A value of the input that shows the finding.
        public var example: Value { segments.first?.example ?? .null }
    }
}

/// All that a check of a table came to.
public struct TableReport: Sendable {
    /// The findings: gaps first, then overlaps and conflicts, then rules without effect.
    public let findings: [TableFinding]
    /// The rules, numbered from 1, with a cell that more than constants decides.
    ///
    /// They were taken to match wherever a gap was looked for, and nowhere where an overlap was.
    public let undecided: [Int]
    /// Whether everything was looked at; false where there were more findings than the limit, or
    /// the table was too tangled to be searched within the steps allowed.
    public let isComplete: Bool
}
