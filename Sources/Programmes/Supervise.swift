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
        try await write(act) { work in
            let task = try work.runningTask(task)
            let note = SupervisionNote(
                id: work.id(),
                task: task.id,
                text: try Limit.required(text, "text"),
                answerBy: answerBy,
                author: work.author,
                authorUnit: work.authorUnit,
                writtenOn: work.today
            )
            try work.stores.supervision.insert(note, in: work.region)
            try work.recordNew(.note, note.id.description, note.text, revision: nil)
            return note
        }
    }
}
