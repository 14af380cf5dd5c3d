import Storage

extension Programmes {
    /// Decides on a task that was read.
    ///
    /// - Parameter revision: The revision that was shown.
    /// - Throws: ``ProgrammeError/conflict(_:)`` where it was changed since.
    package func review(
        _ task: Task.ID,
        revision: Int,
        _ verdict: Verdict<Task.Content>,
        act: Act
    ) async throws -> TaskWithDuties {
        throw ProgrammeError.notFound(.task, task.description)
    }

    /// Decides on a target that was read.
    package func review(
        _ target: Target.ID,
        revision: Int,
        _ verdict: Verdict<Target.Content>,
        act: Act
    ) async throws -> Target {
        throw ProgrammeError.notFound(.target, target.description)
    }

    /// Decides on a clause that was read.
    package func review(
        _ clause: ClauseRecord.ID,
        revision: Int,
        _ verdict: Verdict<ClauseRecord.Content>,
        act: Act
    ) async throws -> ClauseRecord {
        throw ProgrammeError.notFound(.clause, clause.description)
    }

    /// Accepts all items of a plan that nobody has decided on.
    ///
    /// - Returns: How many there were.
    package func acceptAll(of plan: Plan.ID, act: Act) async throws -> Int {
        throw ProgrammeError.notFound(.plan, plan.description)
    }
}
