package import CivilTime
package import Storage

/// What the office has to say on a task (督办记录).
package struct SupervisionNote: Hashable, Sendable {
    package typealias ID = Identifier<SupervisionNote>

    /// The identifier.
    package let id: ID
    /// The task.
    package let task: Task.ID
    /// What is said.
    package let text: String
    /// The day by which an answer is wanted.
    package let answerBy: Day?
    /// Who says it.
    package let author: String
    /// The unit the author speaks for; empty for the office.
    package let authorUnit: String
    /// The day it was said.
    package let writtenOn: Day
}
