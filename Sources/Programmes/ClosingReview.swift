package import CivilTime
package import Storage

/// A request to close a task and what the office made of it (办结审核).
package struct ClosingReview: Hashable, Sendable {
    package typealias ID = Identifier<ClosingReview>

    /// How it came out.
    package enum Outcome: String, Hashable, Sendable, CaseIterable, Storable {
        /// Not yet reviewed.
        case pending
        /// Closed.
        case accepted
        /// Sent back; the task goes on.
        case returned
    }

    /// The identifier.
    package let id: ID
    /// The task.
    package let task: Task.ID
    /// What was reached, in the unit's words.
    package let statement: String
    /// Who asked.
    package let submittedBy: String
    /// The day it was asked.
    package let submittedOn: Day
    /// How it came out.
    package let outcome: Outcome
    /// What the office says to it.
    package let opinion: String
    /// Who reviewed it.
    package let reviewedBy: String
    /// The day it was reviewed.
    package let reviewedOn: Day?
}
