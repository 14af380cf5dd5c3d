import Storage

extension Programmes {
    /// Reports on a task for a month; a second report of a unit for the same month corrects the
    /// first.
    ///
    /// - Parameters:
    ///   - report: What the unit says.
    ///   - revision: The revision of the report that is corrected, where one was shown; nil writes
    ///     the first.
    /// - Throws: ``ProgrammeError/taskClosed(title:)``, ``ProgrammeError/notOnDuty(unit:task:)``,
    ///   ``ProgrammeError/monthInFuture(_:now:)``, ``ProgrammeError/progressOutOfRange(_:)``,
    ///   ``ProgrammeError/conflict(_:)`` where the month has a report that was not shown.
    package func reportCheckIn(
        _ report: CheckIn.Report,
        revision: Int? = nil,
        act: Act
    ) async throws -> CheckIn {
        throw ProgrammeError.notFound(.task, report.task.description)
    }
}
