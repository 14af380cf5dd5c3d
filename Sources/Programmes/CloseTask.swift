import Storage

extension Programmes {
    /// Hands a task in for closing.
    package func submitClosing(
        _ task: Task.ID,
        statement: String,
        act: Act
    ) async throws -> ClosingReview {
        throw ProgrammeError.notFound(.task, task.description)
    }

    /// Reviews a task that was handed in: closes it, or sends it back.
    package func reviewClosing(
        _ task: Task.ID,
        accept: Bool,
        opinion: String,
        act: Act
    ) async throws -> ClosingReview {
        throw ProgrammeError.notFound(.task, task.description)
    }

    /// Opens a closed task again; ``Act/why`` must say why.
    package func reopen(_ task: Task.ID, act: Act) async throws -> Task {
        throw ProgrammeError.notFound(.task, task.description)
    }
}
