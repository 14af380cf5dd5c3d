package import CivilTime
package import Storage

/// What a unit reports on a task for a month (反馈).
package struct CheckIn: Hashable, Sendable {
    package typealias ID = Identifier<CheckIn>

    /// What a unit says.
    package struct Report: Hashable, Sendable {
        /// The task.
        package var task: Task.ID
        /// The unit that reports.
        package var unit: Unit.ID
        /// The month it speaks of.
        package var month: Month
        /// How far the task is, 0 to 100 per cent.
        package var progress: Int
        /// What was done.
        package var done: String
        /// What stands in the way.
        package var problems: String
        /// Figures, in words.
        package var figures: String

        /// Describes a report.
        package init(
            task: Task.ID,
            unit: Unit.ID,
            month: Month,
            progress: Int,
            done: String,
            problems: String = "",
            figures: String = ""
        ) {
            self.task = task
            self.unit = unit
            self.month = month
            self.progress = progress
            self.done = done
            self.problems = problems
            self.figures = figures
        }
    }

    /// The identifier; a correction keeps it.
    package let id: ID
    /// What was said last.
    package let report: Report
    /// The name of the unit.
    package let unitName: String
    /// Who wrote it.
    package let author: String
    /// The day it was first written.
    package let reportedOn: Day
    /// The day it was last corrected.
    package let correctedOn: Day?
    /// 1 for the first writing, one more for each correction.
    package let revision: Int
}
