import Storage

extension Programmes {
    /// Makes two units one: the names, duties and reports of the second count for the first.
    ///
    /// - Throws: ``ProgrammeError/sameUnit(name:)``.
    package func mergeUnits(_ unit: Unit.ID, into other: Unit.ID, act: Act) async throws -> Unit {
        throw ProgrammeError.notFound(.unit, unit.description)
    }

    /// Undoes a merge: the unit stands for itself again, with what was its own.
    ///
    /// - Throws: ``ProgrammeError/notMerged(name:)``.
    package func splitUnit(_ unit: Unit.ID, act: Act) async throws -> Unit {
        throw ProgrammeError.notFound(.unit, unit.description)
    }

    /// Says that the units of a set of candidates differ.
    package func keepApart(candidate number: Int, of plan: Plan.ID, act: Act) async throws {
        throw ProgrammeError.notFound(.plan, plan.description)
    }

    /// Adds a unit that no document named.
    ///
    /// - Throws: ``ProgrammeError/nameTaken(name:by:)``.
    package func addUnit(named name: String, act: Act) async throws -> Unit {
        throw ProgrammeError.empty(field: "name")
    }

    /// Gives a unit another name to go by; the old one still means it.
    package func renameUnit(
        _ unit: Unit.ID,
        revision: Int,
        to name: String,
        act: Act
    ) async throws -> Unit {
        throw ProgrammeError.notFound(.unit, unit.description)
    }
}
