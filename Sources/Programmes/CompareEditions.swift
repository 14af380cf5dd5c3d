import Storage

extension Programmes {
    /// Compares a plan with the edition of its lineage that is in force.
    ///
    /// Where none is, it is refused with ``ProgrammeError/nothingToReplace(title:)``.
    package func compareWithInForce(
        _ plan: Plan.ID,
        in region: RegionCode
    ) async throws -> EditionComparison {
        try await read { stores in
            let later = try stores.plan(plan, in: region)
            let earlier = try stores.running(in: later.lineage, besides: later, in: region)
            return try stores.compare(earlier, with: later, in: region)
        }
    }

    /// Compares any two editions.
    package func compare(
        _ earlier: Plan.ID,
        with later: Plan.ID,
        in region: RegionCode
    ) async throws -> EditionComparison {
        try await read { stores in
            try stores.compare(
                stores.plan(earlier, in: region),
                with: stores.plan(later, in: region),
                in: region
            )
        }
    }

    /// Puts a draft in the place of the edition in force.
    ///
    /// Matching items keep their identifier and all work reported on them; what the earlier edition
    /// said stays with it. Tasks that are gone stay with the earlier edition, but for those named in
    /// `keeping`, which go on in the later one.
    package func replace(
        with draft: Plan.ID,
        revision: Int,
        keeping: [Task.ID] = [],
        act: Act
    ) async throws -> Plan {
        try await write(act) { try $0.replace(with: draft, revision: revision, keeping: keeping) }
    }
}

extension Stores {
    /// The edition of a lineage that is in force.
    func running(
        in lineage: Plan.Lineage,
        besides plan: Plan,
        in region: RegionCode
    ) throws -> Plan {
        let running = try plans.editions(of: lineage, in: region)
            .first { $0.status == .inForce && $0.id != plan.id }
        guard let running else { throw ProgrammeError.nothingToReplace(title: plan.title) }
        return running
    }

    func compare(
        _ earlier: Plan,
        with later: Plan,
        in region: RegionCode
    ) throws -> EditionComparison {
        EditionComparison(
            earlier: earlier,
            later: later,
            tasks: EditionComparison.matches(
                try tasks.tasksWithDuties(of: earlier.id, in: region),
                try tasks.tasksWithDuties(of: later.id, in: region)
            ),
            targets: EditionComparison.matches(
                try targets.targets(of: earlier.id, in: region),
                try targets.targets(of: later.id, in: region)
            ),
            clauses: EditionComparison.matches(
                try clauses.clauses(of: earlier.id, in: region),
                try clauses.clauses(of: later.id, in: region)
            )
        )
    }
}
