package import CivilTime

/// How a plan stands on a day (督办总览).
package struct Overview: Hashable, Sendable {
    /// A unit's part in it.
    package struct UnitStanding: Hashable, Sendable {
        /// The unit.
        package let unit: Unit.ID
        /// The name of the unit.
        package let name: String
        /// The place by progress, from 1; equal progress shares a place and the next is skipped.
        /// Nil for a unit that leads nothing.
        package let rank: Int?
        /// The mean progress of the tasks it leads, as it reported them itself; parts count, wholes
        /// do not.
        package let progress: Progress?
        /// How many tasks it leads.
        package let leads: Int
        /// How many tasks it supports.
        package let supports: Int
        /// How many of the tasks it leads are closed.
        package let closed: Int
        /// How many of the tasks it leads have each light.
        package let lights: [Light.Colour: Int]
        /// How many of the open tasks it leads it has not reported on for the month.
        package let silent: Int
    }

    /// A group of tasks.
    package struct GroupStanding: Hashable, Sendable {
        /// The path of the heading that groups them; empty for tasks without one.
        package let path: String
        /// The words of the heading.
        package let title: String
        /// The mean progress of its tasks; parts count, wholes do not.
        package let progress: Progress
        /// How many tasks.
        package let tasks: Int
        /// How many have each light.
        package let lights: [Light.Colour: Int]
    }

    /// The plan.
    package let plan: Plan
    /// The day.
    package let day: Day
    /// All tasks that were not dropped, in the order of the plan.
    package let tasks: [TaskStanding]
    /// The mean progress of all tasks; parts count, wholes do not.
    package let progress: Progress
    /// How many tasks have each light.
    package let lights: [Light.Colour: Int]
    /// The units, ranked ones first.
    package let units: [UnitStanding]
    /// The groups, in the order of the plan.
    package let groups: [GroupStanding]
    /// The red tasks, the longest overdue first.
    package let red: [TaskStanding]
    /// Tasks and milestones due from Monday to Sunday of the week of the day and not done, by day.
    package let dueThisWeek: [DueItem]

    /// Something due on a day.
    package struct DueItem: Hashable, Sendable {
        /// The day.
        package let day: Day
        /// The task.
        package let task: TaskStanding
        /// The milestone of it; nil where the task itself is due.
        package let milestone: Milestone?
    }
}

/// How a task stands on a day.
package struct TaskStanding: Hashable, Sendable {
    /// The task with its units.
    package let item: TaskWithDuties
    /// How far it is.
    package let progress: Progress
    /// Its light.
    package let light: Light
    /// The last check-in of each unit that reported, latest month first.
    package let lastCheckIns: [CheckIn]
    /// Its milestones, by day.
    package let milestones: [Milestone]
    /// Whether it has parts.
    package let hasParts: Bool
}
