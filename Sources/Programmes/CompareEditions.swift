import Storage

extension Programmes {
    /// Compares a plan with the edition of its lineage that is in force.
    ///
    /// - Throws: ``ProgrammeError/nothingToReplace(title:)`` where none is.
    package func compareWithInForce(
        _ plan: Plan.ID,
        in region: RegionCode
    ) async throws -> EditionComparison {
        throw ProgrammeError.nothingToReplace(title: "")
    }

    /// Compares any two editions.
    package func compare(
        _ earlier: Plan.ID,
        with later: Plan.ID,
        in region: RegionCode
    ) async throws -> EditionComparison {
        throw ProgrammeError.nothingToReplace(title: "")
    }

    /// Puts a draft in the place of the edition in force. Matching items keep their identifier and
    /// all work reported on them.
    package func replace(with draft: Plan.ID, revision: Int, act: Act) async throws -> Plan {
        throw ProgrammeError.nothingToReplace(title: "")
    }
}
