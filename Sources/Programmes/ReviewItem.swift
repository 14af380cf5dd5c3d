import Storage

extension Programmes {
    /// Decides on a task that was read.
    ///
    /// `revision` is the one that was shown; where the task was changed since, it is refused with
    /// ``ProgrammeError/conflict(_:)``, which tells what the other wrote.
    package func review(
        _ task: Task.ID,
        revision: Int,
        _ verdict: Verdict<Task.Content>,
        act: Act
    ) async throws -> TaskWithDuties {
        try await write(act) { try $0.review(task, revision: revision, verdict) }
    }

    /// Decides on a target that was read.
    package func review(
        _ target: Target.ID,
        revision: Int,
        _ verdict: Verdict<Target.Content>,
        act: Act
    ) async throws -> Target {
        try await write(act) { try $0.review(target, revision: revision, verdict) }
    }

    /// Decides on a clause that was read.
    package func review(
        _ clause: ClauseRecord.ID,
        revision: Int,
        _ verdict: Verdict<ClauseRecord.Content>,
        act: Act
    ) async throws -> ClauseRecord {
        try await write(act) { try $0.review(clause, revision: revision, verdict) }
    }

    /// Accepts all items of a plan that nobody has decided on, and says how many there were.
    package func acceptAll(of plan: Plan.ID, act: Act) async throws -> Int {
        try await write(act) { try $0.acceptAll(of: plan) }
    }
}

extension Verdict {
    /// The state that an item goes to.
    func state(from state: ItemState) -> ItemState {
        switch (self, state) {
        case (.drop, _): .dropped
        case (.accept, .proposed), (.accept, .dropped): .accepted
        case (.accept, _), (.correct, .added): state
        case (.correct, _): .corrected
        }
    }
}

extension Work {
    func review(
        _ id: Task.ID,
        revision: Int,
        _ verdict: Verdict<Task.Content>
    ) throws -> TaskWithDuties {
        let before = try stores.taskWithDuties(id, in: region)
        let plan = try changeablePlan(before.task.plan)
        try check(.task, .task, id.description, seen: revision, now: before.task.revision)
        if verdict != .accept {
            guard before.task.status != .closed else {
                throw ProgrammeError.taskClosed(title: before.task.title)
            }
        }
        if verdict == .drop, plan.status == .inForce, try stores.tasks.hasWork(id, in: region) {
            throw ProgrammeError.taskHasWork(title: before.task.title)
        }
        var task = before.task
        if case .correct(let content) = verdict {
            let content = try checked(content, in: plan, for: id)
            if content == before.content { return before }
            task.take(content)
            try replaceDuties(of: before, content)
        }
        // What comes into a running plan starts on the day it comes.
        if plan.status == .inForce, task.startedOn == nil { task.startedOn = today }
        task.state = verdict.state(from: task.state)
        try update(task, revision: revision)
        let after = try stores.taskWithDuties(id, in: region)
        try recordReview(.task, id.description, before, after)
        try index(after)
        return after
    }

    func review(
        _ id: Target.ID,
        revision: Int,
        _ verdict: Verdict<Target.Content>
    ) throws -> Target {
        let before = try stores.target(id, in: region)
        let plan = try changeablePlan(before.plan)
        try check(.target, .target, id.description, seen: revision, now: before.revision)
        var target = before
        if case .correct(let corrected) = verdict {
            if let span = corrected.span { try check(span, in: plan) }
            target.content = try checked(corrected)
            target.content.span = corrected.span ?? before.content.span
            if target.content == before.content { return before }
        }
        target.state = verdict.state(from: before.state)
        guard try stores.targets.update(target, revision: revision, in: region) else {
            throw try conflict(
                .target,
                .target,
                id.description,
                seen: revision,
                now: before.revision
            )
        }
        let after = try stores.target(id, in: region)
        try record(
            .target,
            id.description,
            revision: after.revision,
            Difference.between(
                before.facts + [Fact("state", before.state.rawValue)],
                after.facts + [Fact("state", after.state.rawValue)]
            )
        )
        try index(after)
        return after
    }

    func review(
        _ id: ClauseRecord.ID,
        revision: Int,
        _ verdict: Verdict<ClauseRecord.Content>
    ) throws -> ClauseRecord {
        let before = try stores.clause(id, in: region)
        let plan = try changeablePlan(before.plan)
        try check(.clause, .clause, id.description, seen: revision, now: before.revision)
        var clause = before
        if case .correct(let corrected) = verdict {
            if let span = corrected.span { try check(span, in: plan) }
            clause.content = try checked(corrected)
            clause.content.span = corrected.span ?? before.content.span
            if clause.content == before.content { return before }
        }
        clause.state = verdict.state(from: before.state)
        guard try stores.clauses.update(clause, revision: revision, in: region) else {
            throw try conflict(
                .clause,
                .clause,
                id.description,
                seen: revision,
                now: before.revision
            )
        }
        let after = try stores.clause(id, in: region)
        try record(
            .clause,
            id.description,
            revision: after.revision,
            Difference.between(
                before.facts + [Fact("state", before.state.rawValue)],
                after.facts + [Fact("state", after.state.rawValue)]
            )
        )
        try index(after)
        return after
    }

    func acceptAll(of id: Plan.ID) throws -> Int {
        let plan = try changeablePlan(id)
        let accepted = [
            Difference(
                field: "state",
                before: ItemState.proposed.rawValue,
                after: ItemState.accepted.rawValue
            )
        ]
        let tasks = try stores.tasks.acceptProposed(of: plan.id, in: region)
        for (id, revision) in tasks {
            try record(.task, id.description, revision: revision, accepted)
        }
        let targets = try stores.targets.acceptProposed(of: plan.id, in: region)
        for (id, revision) in targets {
            try record(.target, id.description, revision: revision, accepted)
        }
        let clauses = try stores.clauses.acceptProposed(of: plan.id, in: region)
        for (id, revision) in clauses {
            try record(.clause, id.description, revision: revision, accepted)
        }
        return tasks.count + targets.count + clauses.count
    }

    /// Refuses an update that saw an earlier revision.
    func check(
        _ noun: ProgrammeError.Noun,
        _ subject: HistoryEntry.Subject,
        _ record: String,
        seen: Int,
        now: Int
    ) throws {
        guard seen == now else {
            throw try conflict(noun, subject, record, seen: seen, now: now)
        }
    }

    /// Writes a task anew, refusing where it was changed since.
    func update(_ task: Task, revision: Int) throws {
        guard try stores.tasks.update(task, revision: revision, in: region) else {
            throw try conflict(
                .task,
                .task,
                task.id.description,
                seen: revision,
                now: stores.task(task.id, in: region).revision
            )
        }
    }

    private func recordReview(
        _ subject: HistoryEntry.Subject,
        _ id: String,
        _ before: TaskWithDuties,
        _ after: TaskWithDuties
    ) throws {
        try record(
            subject,
            id,
            revision: after.task.revision,
            Difference.between(
                before.facts + [
                    Fact("parent", before.task.parent?.description),
                    Fact("state", before.task.state.rawValue),
                ],
                after.facts + [
                    Fact("parent", after.task.parent?.description),
                    Fact("state", after.task.state.rawValue),
                ]
            )
        )
    }
}
