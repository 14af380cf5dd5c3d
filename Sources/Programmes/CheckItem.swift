import CivilTime
import PolicyText
import Storage

// What an officer types is checked here once, before it becomes an item.

extension TaskWithDuties {
    /// What an officer may change, as it stands.
    package var content: Task.Content {
        Task.Content(
            title: task.title,
            parent: task.parent,
            due: task.due,
            lead: units(.lead).map(\.unit),
            support: units(.support).map(\.unit),
            span: task.span
        )
    }
}

extension Work {
    /// The content of a task, checked: units are roots and named once, the parent is of the plan
    /// and no part of the task itself.
    func checked(
        _ content: Task.Content,
        in plan: Plan,
        for id: Task.ID?
    ) throws -> Task.Content {
        var checked = content
        checked.title = try Limit.required(content.title, "title", limit: Limit.title)
        checked.lead = try roots(content.lead, besides: [])
        checked.support = try roots(content.support, besides: checked.lead)
        if let span = content.span { try check(span, in: plan) }
        if let id, content.span == nil { checked.span = try stores.task(id, in: region).span }
        if let parent = content.parent { try check(parent, in: plan, for: id) }
        return checked
    }

    /// The content of a target, checked.
    func checked(_ content: Target.Content) throws(ProgrammeError) -> Target.Content {
        var checked = content
        checked.subject = try Limit.checked(content.subject, "subject", limit: Limit.name)
        checked.metric = try Limit.required(content.metric, "metric", limit: Limit.name)
        checked.unit = try Limit.checked(content.unit, "unit", limit: Limit.name)
        if content.comparator == .range {
            guard let upper = content.upper, content.value.compared(to: upper) <= 0 else {
                throw .wrongValue(field: "upper", value: content.upper?.description ?? "")
            }
        }
        return checked
    }

    /// The content of a clause, checked.
    func checked(_ content: ClauseRecord.Content) throws(ProgrammeError) -> ClauseRecord.Content {
        var checked = content
        checked.name = try Limit.required(content.name, "name", limit: Limit.name)
        checked.who = try Limit.optional(content.who, "who")
        checked.condition = try Limit.optional(content.condition, "condition")
        checked.base = try Limit.optional(content.base, "base")
        checked.payer = try Limit.optional(content.payer, "payer")
        checked.stacking = try Limit.optional(content.stacking, "stacking")
        return checked
    }

    /// Refuses a span that is not of the plan's document.
    func check(_ span: Span, in plan: Plan) throws {
        let text = try stores.document(plan.document, in: region).text
        guard span.end <= text.utf8.count else {
            throw ProgrammeError.wrongValue(field: "span", value: "\(span.start)–\(span.end)")
        }
    }

    private func roots(_ units: [Unit.ID], besides others: [Unit.ID]) throws -> [Unit.ID] {
        var roots: [Unit.ID] = []
        for unit in units {
            guard let root = try stores.units.root(of: unit, in: region) else {
                throw ProgrammeError.notFound(.unit, unit.description)
            }
            if !roots.contains(root), !others.contains(root) { roots.append(root) }
        }
        return roots
    }

    private func check(_ parent: Task.ID, in plan: Plan, for id: Task.ID?) throws {
        var above: Task.ID? = parent
        var seen: Set<Task.ID> = []
        while let next = above {
            let task = try stores.task(next, in: region)
            guard task.plan == plan.id else {
                throw ProgrammeError.notFound(.task, next.description)
            }
            guard next != id, seen.insert(next).inserted else {
                throw ProgrammeError.partOfItself(title: task.title)
            }
            above = task.parent
        }
    }

    /// Gives a task the units of its content; a unit that stays keeps its words in the document.
    func replaceDuties(of item: TaskWithDuties, _ content: Task.Content) throws {
        guard item.content.lead != content.lead || item.content.support != content.support else {
            return
        }
        try stores.tasks.removeDuties(ofTask: item.task.id, in: region)
        try insertDuties(content, of: item.task.id, earlier: item.duties)
    }

    /// Writes the units of a task.
    func insertDuties(
        _ content: Task.Content,
        of task: Task.ID,
        earlier: [Duty] = []
    ) throws {
        for (role, units) in [(Duty.Role.lead, content.lead), (.support, content.support)] {
            for (position, unit) in units.enumerated() {
                let known = earlier.first { $0.unit == unit }
                let name = try known?.unitName ?? stores.unit(unit, in: region).name
                try stores.tasks.insert(
                    Duty(
                        id: id(),
                        task: task,
                        unit: unit,
                        unitName: name,
                        printedName: known?.printedName ?? name,
                        role: role,
                        position: position,
                        span: known?.span
                    ),
                    in: region
                )
            }
        }
    }
}

extension Task {
    /// Takes what an officer wrote.
    mutating func take(_ content: Content) {
        title = content.title
        parent = content.parent
        due = content.due
        span = content.span ?? span
    }
}
