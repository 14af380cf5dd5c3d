package import CivilTime
import Storage

/// A task with all that happened to it.
package struct TaskRecord: Hashable, Sendable {
    /// How it stands.
    package let standing: TaskStanding
    /// The plan.
    package let plan: Plan
    /// The words of the document that ask for it; nil where an officer added it without words.
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
        let rule = lights
        return try await read { try $0.record(of: id, on: day, rule, in: region) }
    }

    /// A check-in.
    package func checkIn(_ id: CheckIn.ID, in region: RegionCode) async throws -> CheckIn {
        try await read { try $0.checkIn(id, in: region) }
    }

    /// A file with its bytes.
    package func attachment(
        _ id: Attachment.ID,
        in region: RegionCode
    ) async throws -> (Attachment, bytes: [UInt8]) {
        try await read { stores in
            guard let attachment = try stores.checkIns.attachment(id, in: region),
                let bytes = try stores.checkIns.bytes(of: id, in: region)
            else { throw ProgrammeError.notFound(.attachment, id.description) }
            return (attachment, bytes)
        }
    }

    /// The units of a region by name, merged ones left out.
    package func units(in region: RegionCode) async throws -> [Unit] {
        try await read { try $0.units.units(in: region) }
    }

    /// A unit with its tasks in running plans.
    package func unit(
        _ id: Unit.ID,
        on day: Day,
        in region: RegionCode
    ) async throws -> UnitRecord {
        let rule = lights
        return try await read { stores in
            let root = try stores.units.root(of: id, in: region) ?? id
            return UnitRecord(
                unit: try stores.unit(id, in: region),
                merged: try stores.units.merged(into: id, in: region),
                tasks: try stores.tasks(of: root, on: day, rule, in: region)
            )
        }
    }

    /// The unit that goes by a name, white space and width aside.
    ///
    /// Where there is none, the names that come near stand in
    /// ``ProgrammeError/unknownUnit(_:near:)``.
    package func unit(named name: String, in region: RegionCode) async throws -> Unit {
        try await read { stores in
            if let root = try stores.units.root(named: name, in: region) {
                return try stores.unit(root, in: region)
            }
            throw ProgrammeError.unknownUnit(
                name,
                near: try stores.namesNear(name, in: region)
            )
        }
    }

    /// The reminders of a plan made on a day.
    package func reminders(
        of plan: Plan.ID,
        madeOn day: Day,
        in region: RegionCode
    ) async throws -> [Reminder] {
        try await read { try $0.supervision.reminders(of: plan, madeOn: day, in: region) }
    }
}

extension Stores {
    func record(
        of id: Task.ID,
        on day: Day,
        _ rule: LightRule,
        in region: RegionCode
    ) throws -> TaskRecord {
        let item = try taskWithDuties(id, in: region)
        let task = item.task
        let plan = try plan(task.plan, in: region)
        let state = try state(of: plan, in: region)
        let document = try document(plan.document, in: region)
        return TaskRecord(
            standing: state.standing(of: item, on: day, rule),
            plan: plan,
            sentence: task.span.map(document.words),
            parent: try task.parent.flatMap { try tasks.task($0, in: region) },
            parts: state.parts(of: id).map { state.standing(of: $0, on: day, rule) },
            checkIns: try checkIns.checkIns(ofTask: id, in: region),
            attachments: try checkIns.attachments(ofTask: id, in: region),
            notes: try supervision.notes(ofTask: id, in: region),
            reviews: try supervision.reviews(ofTask: id, in: region),
            reminders: try supervision.reminders(ofTask: id, in: region),
            history: try history.entries(of: .task, id.description, in: region)
        )
    }

    func tasks(
        of unit: Unit.ID,
        on day: Day,
        _ rule: LightRule,
        in region: RegionCode
    ) throws -> [UnitRecord.PlannedTask] {
        try tasks.plansInForce(of: unit, in: region).flatMap { plan in
            let state = try state(of: plan, in: region)
            return state.tasks.compactMap { item in
                item.duties.first { $0.unit == unit }.map { duty in
                    UnitRecord.PlannedTask(
                        plan: plan,
                        role: duty.role,
                        standing: state.standing(of: item, on: day, rule)
                    )
                }
            }
        }
    }

    /// The names that come near one, the nearest first.
    func namesNear(_ name: String, in region: RegionCode) throws -> [String] {
        let wanted = Likeness(name)
        return try units.roots(in: region)
            .map { ($0.name, wanted.thousandths(Likeness($0.name))) }
            .filter { $0.1 >= 400 }
            .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .prefix(3)
            .map(\.0)
    }
}
