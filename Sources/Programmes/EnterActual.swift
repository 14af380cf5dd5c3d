import Storage

extension Programmes {
    /// Enters what a target has come to; a second figure of the same period and day corrects the
    /// first.
    package func enterActual(_ entry: Actual.Entry, act: Act) async throws -> Actual {
        throw ProgrammeError.notFound(.target, entry.target.description)
    }
}
