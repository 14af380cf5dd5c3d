package import CivilTime
import Storage

/// A plan in a list.
package struct PlanSummary: Hashable, Sendable {
    /// The plan.
    package let plan: Plan
    /// How many tasks it has, dropped ones left out.
    package let tasks: Int
    /// How many of them are closed.
    package let closed: Int
    /// How many units answer for them.
    package let units: Int
    /// How many targets it has, dropped ones left out.
    package let targets: Int
    /// How many clauses it has, dropped ones left out.
    package let clauses: Int
    /// How many items nobody has decided on.
    package let proposed: Int
}

/// All that a plan holds.
package struct PlanContents: Hashable, Sendable {
    /// The plan.
    package let plan: Plan
    /// The document it was read from.
    package let document: StoredDocument
    /// The outline, in order.
    package let headings: [Heading]
    /// The tasks with their units, dropped ones too, in order.
    package let tasks: [TaskWithDuties]
    /// The targets, dropped ones too, in order.
    package let targets: [Target]
    /// The clauses, dropped ones too, in order.
    package let clauses: [ClauseRecord]
    /// Sets of units that may be one.
    package let candidates: [UnitCandidate]
}

extension Programmes {
    /// The regions that have plans, by code.
    package func regions() async throws -> [Region] { [] }

    /// A region.
    package func region(_ code: RegionCode) async throws -> Region {
        throw ProgrammeError.notFound(.region, code.description)
    }

    /// The plans of a region: in force first, then drafts, then those of the past; latest first.
    package func plans(in region: RegionCode) async throws -> [PlanSummary] { [] }

    /// A plan.
    package func plan(_ id: Plan.ID, in region: RegionCode) async throws -> Plan {
        throw ProgrammeError.notFound(.plan, id.description)
    }

    /// All that a plan holds, for the review and for exports.
    package func contents(of plan: Plan.ID, in region: RegionCode) async throws -> PlanContents {
        throw ProgrammeError.notFound(.plan, plan.description)
    }

    /// All editions of a lineage, first to last.
    package func editions(
        of lineage: Plan.Lineage,
        in region: RegionCode
    ) async throws -> [Plan] { [] }

    /// The plans that a document of such a title may be a later edition of, the likeliest first.
    package func likelyPredecessors(
        of plan: Plan.ID,
        in region: RegionCode
    ) async throws -> [Plan] { [] }

    /// The document of a plan.
    package func document(
        _ id: StoredDocument.ID,
        in region: RegionCode
    ) async throws -> StoredDocument {
        throw ProgrammeError.notFound(.document, id.description)
    }

    /// The bytes of a document as it came in.
    package func originalBytes(
        of document: StoredDocument.ID,
        in region: RegionCode
    ) async throws -> [UInt8] {
        throw ProgrammeError.notFound(.document, document.description)
    }

    /// How a plan stands on a day.
    package func overview(
        of plan: Plan.ID,
        on day: Day,
        in region: RegionCode
    ) async throws -> Overview {
        throw ProgrammeError.notFound(.plan, plan.description)
    }

    /// What changed in a record, latest first.
    package func history(
        of subject: HistoryEntry.Subject,
        _ record: String,
        in region: RegionCode
    ) async throws -> [HistoryEntry] { [] }
}
