package import CivilTime
import Storage

extension Programmes {
    /// Sets the day by which a task is due; nil takes it away.
    package func setDueDate(
        _ task: Task.ID,
        revision: Int,
        to day: Day?,
        act: Act
    ) async throws -> Task {
        try await write(act) { work in
            let task = try work.stores.task(task, in: work.region)
            _ = try work.changeablePlan(task.plan)
            try work.check(
                .task,
                .task,
                task.id.description,
                seen: revision,
                now: task.revision
            )
            return try work.setDue(task, to: day)
        }
    }

    /// Gives a due day to all tasks of a plan that have none, and says how many there were.
    package func setMissingDueDates(of plan: Plan.ID, to day: Day, act: Act) async throws -> Int {
        try await write(act) { work in
            let plan = try work.changeablePlan(plan)
            let tasks = try work.stores.tasks.tasks(of: plan.id, in: work.region)
                .filter { $0.due == nil && $0.state != .dropped && $0.status != .closed }
            for task in tasks { _ = try work.setDue(task, to: day) }
            return tasks.count
        }
    }

    /// Adds a step to a task.
    package func addMilestone(
        _ title: String,
        due: Day,
        to task: Task.ID,
        act: Act
    ) async throws -> Milestone {
        try await write(act) { work in
            let task = try work.stores.task(task, in: work.region)
            _ = try work.changeablePlan(task.plan)
            return try work.addMilestone(title, due: due, doneOn: nil, to: task)
        }
    }

    /// Changes a step.
    package func changeMilestone(
        _ milestone: Milestone.ID,
        revision: Int,
        title: String,
        due: Day,
        act: Act
    ) async throws -> Milestone {
        try await write(act) { work in
            let milestone = try work.stores.milestone(milestone, in: work.region)
            return try work.change(
                milestone,
                revision: revision,
                to: Milestone(
                    id: milestone.id,
                    task: milestone.task,
                    title: try Limit.required(title, "title", limit: Limit.title),
                    due: due,
                    doneOn: milestone.doneOn,
                    revision: revision
                )
            )
        }
    }

    /// Marks a step as reached on a day, or as open again where nil.
    package func markMilestone(
        _ milestone: Milestone.ID,
        revision: Int,
        doneOn day: Day?,
        act: Act
    ) async throws -> Milestone {
        try await write(act) { work in
            if let day, day > work.today { throw ProgrammeError.dayInFuture(day) }
            let milestone = try work.stores.milestone(milestone, in: work.region)
            return try work.change(
                milestone,
                revision: revision,
                to: Milestone(
                    id: milestone.id,
                    task: milestone.task,
                    title: milestone.title,
                    due: milestone.due,
                    doneOn: day,
                    revision: revision
                )
            )
        }
    }
}

extension Work {
    func setDue(_ task: Task, to day: Day?) throws -> Task {
        guard task.status != .closed else { throw ProgrammeError.taskClosed(title: task.title) }
        guard task.due != day else { return task }
        var moved = task
        moved.due = day
        try update(moved, revision: task.revision)
        try record(
            .task,
            task.id.description,
            revision: task.revision + 1,
            [
                Difference(
                    field: "due",
                    before: task.due?.description,
                    after: day?.description
                )
            ]
        )
        return try stores.task(task.id, in: region)
    }

    func addMilestone(
        _ title: String,
        due: Day,
        doneOn: Day?,
        to task: Task
    ) throws -> Milestone {
        guard task.status != .closed else { throw ProgrammeError.taskClosed(title: task.title) }
        let milestone = Milestone(
            id: id(),
            task: task.id,
            title: try Limit.required(title, "title", limit: Limit.title),
            due: due,
            doneOn: doneOn,
            revision: 1
        )
        try stores.supervision.insert(milestone, in: region)
        try recordNew(.milestone, milestone.id.description, "\(due) \(milestone.title)")
        return milestone
    }

    func change(
        _ before: Milestone,
        revision: Int,
        to after: Milestone
    ) throws -> Milestone {
        let task = try stores.task(before.task, in: region)
        _ = try changeablePlan(task.plan)
        guard task.status != .closed else { throw ProgrammeError.taskClosed(title: task.title) }
        try check(
            .milestone,
            .milestone,
            before.id.description,
            seen: revision,
            now: before.revision
        )
        let changes = Difference.between(before.facts, after.facts)
        guard !changes.isEmpty else { return before }
        _ = try stores.supervision.update(after, revision: revision, in: region)
        try record(.milestone, before.id.description, revision: revision + 1, changes)
        return try stores.milestone(before.id, in: region)
    }
}
