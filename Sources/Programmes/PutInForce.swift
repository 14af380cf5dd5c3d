package import CivilTime
import Storage

extension Programmes {
    /// Puts a draft in force: what was dropped stays out, the rest becomes the running plan.
    ///
    /// Where an earlier edition runs it is refused with ``ProgrammeError/editionInForce(title:edition:)``:
    /// that one is replaced instead. The first day is the day of the act where `day` is nil.
    package func putInForce(
        _ plan: Plan.ID,
        revision: Int,
        from day: Day? = nil,
        act: Act
    ) async throws -> Plan {
        try await write(act) { try $0.putInForce(plan, revision: revision, from: day) }
    }

    /// Takes a plan back: a draft that is not wanted, or one in force that was called off.
    package func withdraw(_ plan: Plan.ID, revision: Int, act: Act) async throws -> Plan {
        try await write(act) { work in
            let plan = try work.changeablePlan(plan)
            try work.forget(plan.id)
            return try work.move(
                plan,
                revision: revision,
                to: .withdrawn,
                inForceOn: plan.inForceOn
            )
        }
    }
}

extension Work {
    func putInForce(_ id: Plan.ID, revision: Int, from day: Day?) throws -> Plan {
        let plan = try draft(id)
        let running = try stores.plans.editions(of: plan.lineage, in: region)
            .first { $0.status == .inForce }
        if let running {
            throw ProgrammeError.editionInForce(title: running.title, edition: running.edition)
        }
        let first = day ?? today
        try stores.tasks.start(id, on: first, in: region)
        return try move(plan, revision: revision, to: .inForce, inForceOn: first)
    }

    /// A draft that has something to put in force.
    func draft(_ id: Plan.ID) throws -> Plan {
        let plan = try stores.plan(id, in: region)
        guard plan.status == .draft else {
            throw ProgrammeError.planNotDraft(title: plan.title, status: plan.status)
        }
        let hasItems =
            try stores.tasks.tasks(of: id, in: region).contains { $0.state != .dropped }
            || stores.targets.targets(of: id, in: region).contains { $0.state != .dropped }
            || stores.clauses.clauses(of: id, in: region).contains { $0.state != .dropped }
        guard hasItems else { throw ProgrammeError.planIsEmpty(title: plan.title) }
        return plan
    }

    /// Changes where a plan stands.
    func move(
        _ plan: Plan,
        revision: Int,
        to status: Plan.Status,
        inForceOn: Day?
    ) throws -> Plan {
        let isKept = try stores.plans.update(
            plan.id,
            revision: revision,
            status: status,
            inForceOn: inForceOn,
            in: region
        )
        guard isKept else {
            throw try conflict(
                .plan,
                .plan,
                plan.id.description,
                seen: revision,
                now: plan.revision
            )
        }
        try record(
            .plan,
            plan.id.description,
            revision: plan.revision + 1,
            Difference.between(
                [
                    Fact("status", plan.status.rawValue),
                    Fact("in-force-on", plan.inForceOn?.description),
                ],
                [Fact("status", status.rawValue), Fact("in-force-on", inForceOn?.description)]
            )
        )
        return try stores.plan(plan.id, in: region)
    }
}
