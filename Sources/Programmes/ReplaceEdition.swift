import Storage

extension EditionComparison.Match {
    /// The items of both editions, where both have it.
    var pair: (from: Item, to: Item)? {
        switch self {
        case .changed(let from, let to, _), .same(let from, let to): (from, to)
        case .added, .gone: nil
        }
    }
}

extension Work {
    func replace(with draft: Plan.ID, revision: Int, keeping: [Task.ID]) throws -> Plan {
        let later = try self.draft(draft)
        let earlier = try stores.running(in: later.lineage, besides: later, in: region)
        let comparison = try stores.compare(earlier, with: later, in: region)
        var swap = EditionSwap(work: self, earlier: earlier, later: later)
        try swap.swapTasks(comparison.tasks.compactMap(\.pair))
        try swap.swapTargets(comparison.targets.compactMap(\.pair))
        try swap.swapClauses(comparison.clauses.compactMap(\.pair))
        try swap.carry(keeping)
        try stores.tasks.start(later.id, on: today, in: region)
        _ = try move(
            earlier,
            revision: earlier.revision,
            to: .replaced,
            inForceOn: earlier.inForceOn
        )
        let running = try move(later, revision: revision, to: .inForce, inForceOn: today)
        try forget(earlier.id)
        try index(running)
        return running
    }
}

/// Exchanges what two editions say under the identifiers of their items.
///
/// A matching item of the draft takes the identifier of the earlier one, so that reports, files and
/// links stay with it; what the earlier edition said goes to the identifier that the draft had.
private struct EditionSwap {
    let work: Work
    let earlier: Plan
    let later: Plan
    /// Which task each one changed places with, in both directions.
    private var partners: [Task.ID: Task.ID] = [:]

    init(work: Work, earlier: Plan, later: Plan) {
        self.work = work
        self.earlier = earlier
        self.later = later
    }

    private var stores: Stores { work.stores }
    private var region: RegionCode { work.region }

    mutating func swapTasks(_ pairs: [(from: TaskWithDuties, to: TaskWithDuties)]) throws {
        for (from, to) in pairs {
            partners[from.task.id] = to.task.id
            partners[to.task.id] = from.task.id
        }
        for (from, to) in pairs {
            let old = from.task
            let new = to.task
            // What happened stays with the identifier; what is said changes places.
            var running = new
            running.id = old.id
            running.due = new.due ?? old.due
            running.parent = new.parent.map(partner)
            running.startedOn = old.startedOn
            running.status = old.status
            running.closedOn = old.closedOn
            var past = old
            past.id = new.id
            past.parent = old.parent.map(partner)
            try work.update(running, revision: old.revision)
            try work.update(past, revision: new.revision)
            try stores.tasks.swapDuties(of: old.id, and: new.id, in: region)
            try recordEdition(
                .task,
                old.id.description,
                revision: old.revision + 1,
                Difference.between(from.facts, to.stated)
            )
        }
        try relink(pairs)
    }

    /// Tasks without a partner follow those that they are parts of.
    private func relink(_ pairs: [(from: TaskWithDuties, to: TaskWithDuties)]) throws {
        for plan in [earlier.id, later.id] {
            for task in try stores.tasks.tasks(of: plan, in: region)
            where partners[task.id] == nil {
                guard let parent = task.parent, let other = partners[parent] else { continue }
                var moved = task
                moved.parent = other
                try work.update(moved, revision: task.revision)
            }
        }
    }

    private func partner(of task: Task.ID) -> Task.ID { partners[task] ?? task }

    func swapTargets(_ pairs: [(from: Target, to: Target)]) throws {
        for (old, new) in pairs {
            var running = new
            running.id = old.id
            var past = old
            past.id = new.id
            _ = try stores.targets.update(running, revision: old.revision, in: region)
            _ = try stores.targets.update(past, revision: new.revision, in: region)
            try recordEdition(
                .target,
                old.id.description,
                revision: old.revision + 1,
                Difference.between(old.facts, new.facts)
            )
        }
    }

    func swapClauses(_ pairs: [(from: ClauseRecord, to: ClauseRecord)]) throws {
        for (old, new) in pairs {
            var running = new
            running.id = old.id
            var past = old
            past.id = new.id
            _ = try stores.clauses.update(running, revision: old.revision, in: region)
            _ = try stores.clauses.update(past, revision: new.revision, in: region)
            try recordEdition(
                .clause,
                old.id.description,
                revision: old.revision + 1,
                Difference.between(old.facts, new.facts)
            )
        }
        // The tasks that answer for the clauses have changed places.
        for plan in [earlier.id, later.id] {
            for clause in try stores.clauses.clauses(of: plan, in: region) {
                guard let task = clause.task, let other = partners[task] else { continue }
                var moved = clause
                moved.task = other
                _ = try stores.clauses.update(moved, revision: clause.revision, in: region)
            }
        }
    }

    /// Takes tasks that are gone over into the later edition.
    func carry(_ tasks: [Task.ID]) throws {
        for id in tasks {
            var task = try stores.task(id, in: region)
            guard task.plan == earlier.id, partners[id] == nil else { continue }
            task.plan = later.id
            task.position = try stores.tasks.nextPosition(in: later.id, in: region)
            // Heading and words are of the earlier document.
            task.heading = nil
            task.span = nil
            task.form = nil
            task.parent = task.parent.flatMap { tasks.contains($0) ? $0 : partners[$0] }
            try work.update(task, revision: task.revision)
            try recordEdition(.task, id.description, revision: task.revision + 1, [])
        }
    }

    private func recordEdition(
        _ subject: HistoryEntry.Subject,
        _ record: String,
        revision: Int,
        _ changes: [Difference]
    ) throws {
        let edition = Difference(
            field: "edition",
            before: String(earlier.edition),
            after: String(later.edition)
        )
        try work.record(subject, record, revision: revision, [edition] + changes)
    }
}
