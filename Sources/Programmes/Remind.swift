import Storage

extension Programmes {
    /// Reminds the units of a plan of what is due, late or not reported; once a day for the same
    /// thing.
    ///
    /// - Returns: The reminders made by this call.
    package func remind(_ plan: Plan.ID, act: Act) async throws -> [Reminder] {
        throw ProgrammeError.notFound(.plan, plan.description)
    }
}
