package import CivilTime
import Storage

extension Programmes {
    /// Sets the day by which a task is due; nil takes it away.
    package func setDueDate(
        _ task: Task.ID,
        revision: Int,
        to day: Day?,
        act: Act
    ) async throws -> Task {
        throw ProgrammeError.notFound(.task, task.description)
    }

    /// Adds a step to a task.
    package func addMilestone(
        _ title: String,
        due: Day,
        to task: Task.ID,
        act: Act
    ) async throws -> Milestone {
        throw ProgrammeError.notFound(.task, task.description)
    }

    /// Changes a step.
    package func changeMilestone(
        _ milestone: Milestone.ID,
        revision: Int,
        title: String,
        due: Day,
        act: Act
    ) async throws -> Milestone {
        throw ProgrammeError.notFound(.milestone, milestone.description)
    }

    /// Marks a step as reached on a day, or as open again where nil.
    package func markMilestone(
        _ milestone: Milestone.ID,
        revision: Int,
        doneOn day: Day?,
        act: Act
    ) async throws -> Milestone {
        throw ProgrammeError.notFound(.milestone, milestone.description)
    }
}
