package import CivilTime
package import Storage

/// A step on the way of a task (节点).
package struct Milestone: Hashable, Sendable {
    package typealias ID = Identifier<Milestone>

    /// The identifier.
    package let id: ID
    /// The task.
    package let task: Task.ID
    /// What is to be reached.
    package let title: String
    /// The day by which it is due.
    package let due: Day
    /// The day it was reached; nil while it is not.
    package let doneOn: Day?
    /// How often it was changed.
    package let revision: Int
}
