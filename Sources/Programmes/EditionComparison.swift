/// What a later edition of a plan changes (版本比较).
package struct EditionComparison: Hashable, Sendable {
    /// An item that both editions have, or one of them.
    package enum Match<Item: Hashable & Sendable>: Hashable, Sendable {
        /// Only the later edition has it.
        case added(Item)
        /// Both have it, and it says something else.
        case changed(from: Item, to: Item, differences: [Difference])
        /// Both have it and it says the same.
        case same(from: Item, to: Item)
        /// Only the earlier edition has it.
        case gone(Item)
    }

    /// The earlier edition.
    package let earlier: Plan
    /// The later edition.
    package let later: Plan
    /// The tasks, in the order of the later edition, those that are gone at the end.
    package let tasks: [Match<TaskWithDuties>]
    /// The targets.
    package let targets: [Match<Target>]
    /// The clauses.
    package let clauses: [Match<ClauseRecord>]
}

/// A task and the units that answer for it.
package struct TaskWithDuties: Hashable, Sendable {
    /// The task.
    package let task: Task
    /// Its units: those that lead first, each role in order.
    package let duties: [Duty]

    /// The units of a role, in order.
    package func units(_ role: Duty.Role) -> [Duty] { duties.filter { $0.role == role } }
}
