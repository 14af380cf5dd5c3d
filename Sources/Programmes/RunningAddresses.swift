package import Pages
import Storage

extension Addresses {
    /// A task with all that happened to it.
    package static func task(
        _ task: Task.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "tasks", task.description)
    }

    /// Where a deed on a task is sent.
    static func deed(
        _ deed: TaskDeed,
        on task: Task.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "tasks", task.description, deed.rawValue)
    }

    /// The form for a check-in, and where it is sent.
    package static func checkIns(
        on task: Task.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "tasks", task.description, "check-ins")
    }

    /// A file that came with a check-in.
    static func attachment(
        _ attachment: Attachment.ID,
        of checkIn: CheckIn.ID,
        on task: Task.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(
            plan,
            region,
            "tasks",
            task.description,
            "check-ins",
            checkIn.description,
            "attachments",
            attachment.description
        )
    }

    /// Where a step of a task is marked as reached or changed.
    static func milestone(
        _ milestone: Milestone.ID,
        of task: Task.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "tasks", task.description, "milestones", milestone.description)
    }

    /// Where reminders of a whole plan are asked for.
    static func reminders(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "reminders")
    }

    /// The targets of a plan against what they came to.
    package static func targets(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "targets")
    }

    /// A target with its readings.
    package static func target(
        _ target: Target.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "targets", target.description)
    }

    /// Where a figure is entered.
    static func actuals(
        of target: Target.ID,
        of plan: Plan.ID,
        in region: RegionCode
    ) -> Address {
        at(plan, region, "targets", target.description, "actuals")
    }

    /// What a plan grants.
    package static func clauses(of plan: Plan.ID, in region: RegionCode) -> Address {
        at(plan, region, "clauses")
    }

    /// The units of a region.
    package static func units(in region: RegionCode) -> Address {
        Address("regions", region.description, "units")
    }

    /// A unit: what it has to report, and its tasks.
    package static func unit(_ unit: Unit.ID, in region: RegionCode) -> Address {
        Address("regions", region.description, "units", unit.description)
    }

    /// The page of the programme office.
    package static func supervision(in region: RegionCode) -> Address {
        Address("regions", region.description, "supervision")
    }

    /// What a search found; in a region, or in all of them.
    package static func search(_ query: String = "", in region: RegionCode? = nil) -> Address {
        Address("search", query: [("q", query), ("region", region?.description ?? "")])
    }
}
