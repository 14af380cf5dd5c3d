import Storage

/// A target with what it has come to.
package struct TargetRecord: Hashable, Sendable {
    /// The target.
    package let target: Target
    /// The words of the document that name it.
    package let sentence: String?
    /// What it has come to, earliest first.
    package let actuals: [Actual]
    /// How the last figure compares; nil where there is none, or its unit is another.
    package let standing: TargetStanding?
}

/// How a figure compares with the target.
package enum TargetStanding: String, Hashable, Sendable, CaseIterable {
    /// The target is met.
    case met
    /// It is not met yet.
    case short
}

extension Programmes {
    /// The targets of a plan with what they have come to, dropped ones left out, in order.
    package func targets(
        of plan: Plan.ID,
        in region: RegionCode
    ) async throws -> [TargetRecord] { [] }

    /// A target with what it has come to.
    package func target(_ id: Target.ID, in region: RegionCode) async throws -> TargetRecord {
        throw ProgrammeError.notFound(.target, id.description)
    }

    /// A clause with the words it was read from.
    package func clause(
        _ id: ClauseRecord.ID,
        in region: RegionCode
    ) async throws -> (ClauseRecord, sentence: String?) {
        throw ProgrammeError.notFound(.clause, id.description)
    }
}
