import CivilTime
import Pages
import Storage

/// An act under way: one transaction that writes, with its history.
struct Work {
    let stores: Stores
    let act: Act
    let identifiers: Identifiers

    var region: RegionCode { act.region }
    var today: Day { act.now.day }
    var author: String { act.actor.name }
    var authorUnit: String { act.actor.unit }

    /// A new identifier.
    func id<Subject>(_ subject: Subject.Type = Subject.self) -> Identifier<Subject> {
        identifiers.make(at: act.now.milliseconds)
    }

    /// Writes into the history what changed in a record.
    ///
    /// - Parameters:
    ///   - subject: What sort of record it is.
    ///   - record: Its identifier.
    ///   - revision: The revision it has from now on; nil where it has none.
    ///   - changes: What changed.
    ///   - why: Why; nil for what the act says.
    /// - Throws: What the database throws.
    func record(
        _ subject: HistoryEntry.Subject,
        _ record: String,
        revision: Int?,
        _ changes: [Difference],
        why: String? = nil
    ) throws {
        for (position, change) in changes.enumerated() {
            try stores.history.insert(
                HistoryEntry(
                    id: id(),
                    subject: subject,
                    record: record,
                    field: change.field,
                    before: change.before,
                    after: change.after,
                    why: why ?? act.why,
                    actor: author,
                    actorUnit: authorUnit,
                    at: act.now.milliseconds
                ),
                position: position,
                revision: revision,
                in: region
            )
        }
    }

    /// Writes into the history that a record came to be.
    func recordNew(
        _ subject: HistoryEntry.Subject,
        _ record: String,
        _ name: String,
        revision: Int? = 1
    ) throws {
        try self.record(
            subject,
            record,
            revision: revision,
            [Difference(field: "*", before: nil, after: name)]
        )
    }

    /// What to refuse an update with that saw an earlier revision.
    func conflict(
        _ noun: ProgrammeError.Noun,
        _ subject: HistoryEntry.Subject,
        _ record: String,
        seen: Int,
        now: Int
    ) throws -> ProgrammeError {
        let entries = try stores.history.entries(of: subject, record, after: seen, in: region)
        var changes: [ProgrammeError.Conflict.Change] = []
        for entry in entries {
            changes.removeAll { $0.field == entry.field }
            changes.append(ProgrammeError.Conflict.Change(field: entry.field, value: entry.after))
        }
        return .conflict(
            ProgrammeError.Conflict(
                noun: noun,
                record: record,
                revision: now,
                actor: entries.last?.actor ?? "",
                at: entries.last?.at ?? 0,
                changes: changes
            )
        )
    }

    /// A plan that still changes: a draft or one in force.
    func changeablePlan(_ id: Plan.ID) throws -> Plan {
        let plan = try stores.plan(id, in: region)
        guard plan.status == .draft || plan.status == .inForce else {
            throw ProgrammeError.planIsPast(title: plan.title, status: plan.status)
        }
        return plan
    }

    /// A task that is part of a running plan.
    func runningTask(_ id: Task.ID) throws -> Task {
        let task = try stores.task(id, in: region)
        let plan = try stores.plan(task.plan, in: region)
        guard plan.status == .inForce else {
            throw ProgrammeError.planNotInForce(title: plan.title, status: plan.status)
        }
        guard task.state != .dropped else { throw ProgrammeError.dropped(title: task.title) }
        return task
    }
}

extension Programmes {
    /// Reads in one transaction.
    func read<T: Sendable>(
        _ body: @escaping @Sendable (Stores) throws -> T
    ) async throws -> T {
        try await database.read { connection in try body(Stores(connection: connection)) }
    }

    /// Carries an act out in one transaction.
    func write<T: Sendable>(
        _ act: Act,
        _ body: @escaping @Sendable (Work) throws -> T
    ) async throws -> T {
        let identifiers = identifiers
        return try await database.write { connection in
            try body(
                Work(
                    stores: Stores(connection: connection),
                    act: act,
                    identifiers: identifiers
                )
            )
        }
    }
}
