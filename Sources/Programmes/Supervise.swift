package import CivilTime
import Storage

extension Programmes {
    /// Notes what the office, or a unit in answer, has to say on a task.
    package func supervise(
        _ task: Task.ID,
        note text: String,
        answerBy: Day? = nil,
        act: Act
    ) async throws -> SupervisionNote {
        throw ProgrammeError.notFound(.task, task.description)
    }
}
