import Storage

extension Programmes {
    /// Attaches a file to a task or to a check-in on it.
    ///
    /// - Throws: ``ProgrammeError/fileTooLarge(name:size:limit:)``.
    package func attachFile(
        _ file: IncomingFile,
        to task: Task.ID,
        checkIn: CheckIn.ID? = nil,
        act: Act
    ) async throws -> Attachment {
        throw ProgrammeError.notFound(.task, task.description)
    }
}
