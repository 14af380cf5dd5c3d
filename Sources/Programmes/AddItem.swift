import CivilTime
import Storage

extension Programmes {
    /// Adds a task that the reader did not find, under a heading or under none.
    package func addTask(
        _ content: Task.Content,
        to plan: Plan.ID,
        under heading: Heading.ID? = nil,
        act: Act
    ) async throws -> TaskWithDuties {
        try await write(act) { try $0.addTask(content, to: plan, under: heading) }
    }

    /// Adds a target that the reader did not find.
    package func addTarget(
        _ content: Target.Content,
        to plan: Plan.ID,
        under heading: Heading.ID? = nil,
        act: Act
    ) async throws -> Target {
        try await write(act) { try $0.addTarget(content, to: plan, under: heading) }
    }

    /// Adds a clause that the reader did not find.
    package func addClause(
        _ content: ClauseRecord.Content,
        to plan: Plan.ID,
        under heading: Heading.ID? = nil,
        act: Act
    ) async throws -> ClauseRecord {
        try await write(act) { try $0.addClause(content, to: plan, under: heading) }
    }
}

extension Work {
    func addTask(
        _ content: Task.Content,
        to id: Plan.ID,
        under heading: Heading.ID?
    ) throws -> TaskWithDuties {
        let plan = try changeablePlan(id)
        let content = try checked(content, in: plan, for: nil)
        let heading = try self.heading(heading, of: plan)
        let task = Task(
            id: self.id(),
            plan: plan.id,
            heading: heading?.id,
            position: try stores.tasks.nextPosition(in: plan.id, in: region),
            path: heading?.path ?? "",
            group: Task.group(ofPath: heading?.path ?? ""),
            title: content.title,
            span: content.span,
            form: nil,
            parent: content.parent,
            due: content.due,
            startedOn: plan.status == .inForce ? today : nil,
            state: .added,
            status: .open,
            closedOn: nil,
            revision: 1
        )
        try stores.tasks.insert(task, in: region)
        try insertDuties(content, of: task.id)
        try recordNew(.task, task.id.description, task.title)
        let added = try stores.taskWithDuties(task.id, in: region)
        try index(added)
        return added
    }

    func addTarget(
        _ content: Target.Content,
        to id: Plan.ID,
        under heading: Heading.ID?
    ) throws -> Target {
        let plan = try changeablePlan(id)
        let content = try checked(content)
        if let span = content.span { try check(span, in: plan) }
        let heading = try self.heading(heading, of: plan)
        let target = Target(
            id: self.id(),
            plan: plan.id,
            heading: heading?.id,
            position: try stores.targets.nextPosition(in: plan.id, in: region),
            path: heading?.path ?? "",
            content: content,
            state: .added,
            revision: 1
        )
        try stores.targets.insert(target, in: region)
        try recordNew(.target, target.id.description, content.metric)
        try index(target)
        return target
    }

    func addClause(
        _ content: ClauseRecord.Content,
        to id: Plan.ID,
        under heading: Heading.ID?
    ) throws -> ClauseRecord {
        let plan = try changeablePlan(id)
        let content = try checked(content)
        if let span = content.span { try check(span, in: plan) }
        let heading = try self.heading(heading, of: plan)
        let clause = ClauseRecord(
            id: self.id(),
            plan: plan.id,
            heading: heading?.id,
            position: try stores.clauses.nextPosition(in: plan.id, in: region),
            path: heading?.path ?? "",
            task: nil,
            content: content,
            state: .added,
            revision: 1
        )
        try stores.clauses.insert(clause, in: region)
        try recordNew(.clause, clause.id.description, content.name)
        try index(clause)
        return clause
    }

    private func heading(_ id: Heading.ID?, of plan: Plan) throws -> Heading? {
        guard let id else { return nil }
        guard let heading = try stores.plans.heading(id, of: plan.id, in: region) else {
            throw ProgrammeError.wrongValue(field: "heading", value: id.description)
        }
        return heading
    }
}
