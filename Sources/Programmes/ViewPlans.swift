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
    package func regions() async throws -> [Region] {
        try await read { try $0.regions.regions() }
    }

    /// A region.
    package func region(_ code: RegionCode) async throws -> Region {
        try await read { stores in
            guard let region = try stores.regions.region(code) else {
                throw ProgrammeError.notFound(.region, code.description)
            }
            return region
        }
    }

    /// Writes a region, or its names anew.
    package func addRegion(_ region: Region, act: Act) async throws {
        try await write(act) { work in
            let name = try Limit.required(region.name, "name", limit: Limit.name)
            let english = try Limit.required(
                region.englishName,
                "english-name",
                limit: Limit.name
            )
            try work.stores.regions.put(
                Region(code: region.code, name: name, englishName: english)
            )
        }
    }

    /// The plans of a region: in force first, then drafts, then those of the past; latest first.
    package func plans(in region: RegionCode) async throws -> [PlanSummary] {
        try await read { try $0.plans.summaries(in: region) }
    }

    /// A plan.
    package func plan(_ id: Plan.ID, in region: RegionCode) async throws -> Plan {
        try await read { try $0.plan(id, in: region) }
    }

    /// All that a plan holds, for the review and for exports.
    package func contents(of plan: Plan.ID, in region: RegionCode) async throws -> PlanContents {
        try await read { stores in
            let plan = try stores.plan(plan, in: region)
            return PlanContents(
                plan: plan,
                document: try stores.document(plan.document, in: region),
                headings: try stores.plans.headings(of: plan.id, in: region),
                tasks: try stores.tasks.tasksWithDuties(of: plan.id, in: region),
                targets: try stores.targets.targets(of: plan.id, in: region),
                clauses: try stores.clauses.clauses(of: plan.id, in: region),
                candidates: try stores.units.candidates(of: plan.id, in: region)
            )
        }
    }

    /// All editions of a lineage, first to last.
    package func editions(
        of lineage: Plan.Lineage,
        in region: RegionCode
    ) async throws -> [Plan] {
        try await read { try $0.plans.editions(of: lineage, in: region) }
    }

    /// The plans in force that a plan may be a later edition of, the likeliest first.
    ///
    /// Taken are those of the same number, and those with a title that is alike.
    package func likelyPredecessors(
        of plan: Plan.ID,
        in region: RegionCode
    ) async throws -> [Plan] {
        try await read { stores in
            let plan = try stores.plan(plan, in: region)
            let title = Likeness(plan.title)
            return try stores.plans.plans(in: region)
                .filter { $0.status == .inForce && $0.lineage != plan.lineage }
                .map { other in
                    let isSame = plan.number != nil && other.number == plan.number
                    return (other, isSame ? 2000 : title.thousandths(Likeness(other.title)))
                }
                .filter { $0.1 >= EditionComparison.alike }
                .sorted { $0.1 > $1.1 }
                .map(\.0)
        }
    }

    /// The document of a plan.
    package func document(
        _ id: StoredDocument.ID,
        in region: RegionCode
    ) async throws -> StoredDocument {
        try await read { try $0.document(id, in: region) }
    }

    /// The bytes of a document as it came in.
    package func originalBytes(
        of document: StoredDocument.ID,
        in region: RegionCode
    ) async throws -> [UInt8] {
        try await read { stores in
            guard let bytes = try stores.documents.bytes(of: document, in: region) else {
                throw ProgrammeError.notFound(.document, document.description)
            }
            return bytes
        }
    }

    /// How a plan stands on a day.
    package func overview(
        of plan: Plan.ID,
        on day: Day,
        in region: RegionCode
    ) async throws -> Overview {
        let rule = lights
        return try await read { stores in
            let plan = try stores.plan(plan, in: region)
            return Overview(
                try stores.state(of: plan, in: region),
                headings: try stores.plans.headings(of: plan.id, in: region),
                on: day,
                rule
            )
        }
    }

    /// What changed in a record, latest first.
    package func history(
        of subject: HistoryEntry.Subject,
        _ record: String,
        in region: RegionCode
    ) async throws -> [HistoryEntry] {
        try await read { try $0.history.entries(of: subject, record, in: region) }
    }
}
