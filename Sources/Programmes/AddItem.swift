import Storage

extension Programmes {
    /// Adds a task that the reader did not find.
    ///
    /// - Parameter heading: The heading it stands under; nil for none.
    package func addTask(
        _ content: Task.Content,
        to plan: Plan.ID,
        under heading: Heading.ID? = nil,
        act: Act
    ) async throws -> TaskWithDuties {
        throw ProgrammeError.notFound(.plan, plan.description)
    }

    /// Adds a target that the reader did not find.
    package func addTarget(
        _ content: Target.Content,
        to plan: Plan.ID,
        under heading: Heading.ID? = nil,
        act: Act
    ) async throws -> Target {
        throw ProgrammeError.notFound(.plan, plan.description)
    }

    /// Adds a clause that the reader did not find.
    package func addClause(
        _ content: ClauseRecord.Content,
        to plan: Plan.ID,
        under heading: Heading.ID? = nil,
        act: Act
    ) async throws -> ClauseRecord {
        throw ProgrammeError.notFound(.plan, plan.description)
    }
}
