package import CivilTime
import Storage

/// A task with all that happened to it.
package struct TaskRecord: Hashable, Sendable {
    /// How it stands.
    package let standing: TaskStanding
    /// The plan.
    package let plan: Plan
    /// The words of the document that ask for it: the whole paragraph of the assignment.
    package let sentence: String?
    /// The task it is a part of.
    package let parent: Task?
    /// Its parts.
    package let parts: [TaskStanding]
    /// All check-ins, latest month first.
    package let checkIns: [CheckIn]
    /// The files.
    package let attachments: [Attachment]
    /// What the office and the units said, latest first.
    package let notes: [SupervisionNote]
    /// The requests to close it, latest first.
    package let reviews: [ClosingReview]
    /// The reminders, latest first.
    package let reminders: [Reminder]
    /// What changed in it, latest first.
    package let history: [HistoryEntry]
}

/// A unit with the tasks it has a part in.
package struct UnitRecord: Hashable, Sendable {
    /// The unit.
    package let unit: Unit
    /// The units that were merged into it.
    package let merged: [Unit]
    /// Its tasks in running plans, by plan and place.
    package let tasks: [PlannedTask]

    /// A task in its plan.
    package struct PlannedTask: Hashable, Sendable {
        /// The plan.
        package let plan: Plan
        /// What the unit does.
        package let role: Duty.Role
        /// How the task stands.
        package let standing: TaskStanding
    }
}

extension Programmes {
    /// A task with all that happened to it.
    package func task(
        _ id: Task.ID,
        on day: Day,
        in region: RegionCode
    ) async throws -> TaskRecord {
        throw ProgrammeError.notFound(.task, id.description)
    }

    /// A check-in.
    package func checkIn(_ id: CheckIn.ID, in region: RegionCode) async throws -> CheckIn {
        throw ProgrammeError.notFound(.checkIn, id.description)
    }

    /// A file with its bytes.
    package func attachment(
        _ id: Attachment.ID,
        in region: RegionCode
    ) async throws -> (Attachment, bytes: [UInt8]) {
        throw ProgrammeError.notFound(.attachment, id.description)
    }

    /// The units of a region by name, merged ones left out.
    package func units(in region: RegionCode) async throws -> [Unit] { [] }

    /// A unit with its tasks.
    package func unit(
        _ id: Unit.ID,
        on day: Day,
        in region: RegionCode
    ) async throws -> UnitRecord {
        throw ProgrammeError.notFound(.unit, id.description)
    }

    /// The unit that goes by a name, white space and width aside.
    ///
    /// - Throws: ``ProgrammeError/unknownUnit(_:near:)``.
    package func unit(named name: String, in region: RegionCode) async throws -> Unit {
        throw ProgrammeError.unknownUnit(name, near: [])
    }

    /// The reminders of a plan made on a day.
    package func reminders(
        of plan: Plan.ID,
        madeOn day: Day,
        in region: RegionCode
    ) async throws -> [Reminder] { [] }
}
