package import CivilTime
package import Storage

/// A word to a unit that something is due, late or missing (催办).
package struct Reminder: Hashable, Sendable {
    package typealias ID = Identifier<Reminder>

    /// What it is about.
    package enum Reason: String, Hashable, Sendable, CaseIterable, Storable {
        /// The task is due within the days of the rule.
        case due
        /// The task is past its day.
        case late
        /// A milestone is due or past its day.
        case milestone
        /// Nothing was reported for the month.
        case silent
    }

    /// The identifier.
    package let id: ID
    /// The task.
    package let task: Task.ID
    /// The unit that is reminded.
    package let unit: Unit.ID
    /// The name of the unit.
    package let unitName: String
    /// What it is about.
    package let reason: Reason
    /// The day that was or is due; the first of the month for a missing report.
    package let about: Day
    /// The day it was made.
    package let madeOn: Day
}
