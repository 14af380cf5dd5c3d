import CivilTime
import Storage

extension Programmes {
    /// Hands a task in for closing.
    package func submitClosing(
        _ task: Task.ID,
        statement: String,
        act: Act
    ) async throws -> ClosingReview {
        try await write(act) { try $0.submitClosing(task, statement: statement) }
    }

    /// Reviews a task that was handed in: closes it, or sends it back.
    package func reviewClosing(
        _ task: Task.ID,
        accept: Bool,
        opinion: String,
        act: Act
    ) async throws -> ClosingReview {
        try await write(act) { try $0.reviewClosing(task, accept: accept, opinion: opinion) }
    }

    /// Opens a closed task again; ``Act/why`` must say why.
    package func reopen(_ task: Task.ID, act: Act) async throws -> Task {
        try await write(act) { work in
            let task = try work.runningTask(task)
            guard task.status == .closed else {
                throw ProgrammeError.taskOpen(title: task.title)
            }
            _ = try Limit.required(act.why, "why")
            return try work.move(task, to: .open, closedOn: nil)
        }
    }
}

extension Work {
    func submitClosing(_ id: Task.ID, statement: String) throws -> ClosingReview {
        let task = try runningTask(id)
        switch task.status {
        case .open: break
        case .closing: throw ProgrammeError.taskClosing(title: task.title)
        case .closed: throw ProgrammeError.taskClosed(title: task.title)
        }
        let review = ClosingReview(
            id: self.id(),
            task: id,
            statement: try Limit.required(statement, "statement"),
            submittedBy: author,
            submittedOn: today,
            outcome: .pending,
            opinion: "",
            reviewedBy: "",
            reviewedOn: nil
        )
        try stores.supervision.insert(review, in: region)
        try recordNew(.review, review.id.description, review.statement, revision: nil)
        _ = try move(task, to: .closing, closedOn: nil)
        return review
    }

    func reviewClosing(_ id: Task.ID, accept: Bool, opinion: String) throws -> ClosingReview {
        let task = try runningTask(id)
        let pending = try stores.supervision.reviews(ofTask: id, in: region)
            .first { $0.outcome == .pending }
        guard task.status == .closing, let pending else {
            throw task.status == .closed
                ? ProgrammeError.taskClosed(title: task.title)
                : ProgrammeError.taskOpen(title: task.title)
        }
        let opinion =
            try accept
            ? Limit.checked(opinion, "opinion") : Limit.required(opinion, "opinion")
        let review = ClosingReview(
            id: pending.id,
            task: id,
            statement: pending.statement,
            submittedBy: pending.submittedBy,
            submittedOn: pending.submittedOn,
            outcome: accept ? .accepted : .returned,
            opinion: opinion,
            reviewedBy: author,
            reviewedOn: today
        )
        _ = try stores.supervision.update(review, in: region)
        try record(
            .review,
            review.id.description,
            revision: nil,
            Difference.between(
                [Fact("outcome", pending.outcome.rawValue), Fact("opinion", pending.opinion)],
                [Fact("outcome", review.outcome.rawValue), Fact("opinion", review.opinion)]
            )
        )
        _ = try move(task, to: accept ? .closed : .open, closedOn: accept ? today : nil)
        return review
    }

    /// Changes where the work of a task stands.
    func move(_ task: Task, to status: Task.Status, closedOn: Day?) throws -> Task {
        var moved = task
        moved.status = status
        moved.closedOn = closedOn
        try update(moved, revision: task.revision)
        try record(
            .task,
            task.id.description,
            revision: task.revision + 1,
            [
                Difference(
                    field: "status",
                    before: task.status.rawValue,
                    after: status.rawValue
                )
            ]
        )
        return try stores.task(task.id, in: region)
    }
}
