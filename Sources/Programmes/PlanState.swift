import CivilTime
import Storage

/// What a plan's standing is computed from: its tasks that were not dropped, and what was reported.
struct PlanState: Sendable {
    let plan: Plan
    /// In the order of the plan.
    let tasks: [TaskWithDuties]
    /// The last check-in of each unit, latest month first.
    let lastCheckIns: [Task.ID: [CheckIn]]
    /// By day.
    let milestones: [Task.ID: [Milestone]]
    private let parts: [Task.ID: [TaskWithDuties]]

    init(plan: Plan, tasks: [TaskWithDuties], lastCheckIns: [CheckIn], milestones: [Milestone]) {
        self.plan = plan
        self.tasks = tasks.filter { $0.task.state != .dropped }
        self.lastCheckIns = Dictionary(grouping: lastCheckIns, by: \.report.task)
        self.milestones = Dictionary(grouping: milestones, by: \.task)
        let kept = Set(self.tasks.map(\.task.id))
        parts = Dictionary(
            grouping: self.tasks.filter { $0.task.parent.map(kept.contains) == true },
            by: { $0.task.parent ?? $0.task.id }
        )
    }

    /// The parts of a task.
    func parts(of task: Task.ID) -> [TaskWithDuties] { parts[task] ?? [] }

    /// The last check-in of a unit on a task.
    func lastCheckIn(of unit: Unit.ID?, on task: Task.ID) -> CheckIn? {
        lastCheckIns[task]?.first { $0.report.unit == unit }
    }

    /// How far a task is: as its first lead unit reported last; a whole is the mean of its parts; a
    /// closed one is done.
    func progress(of item: TaskWithDuties) -> Progress {
        if item.task.status == .closed { return .complete }
        if let mean = Progress(mean: parts(of: item.task.id).map(progress)) { return mean }
        return reported(by: item.reporter, on: item)
    }

    /// How far a task is as a unit itself reported; where it never did, as the task is.
    func progress(of item: TaskWithDuties, as unit: Unit.ID) -> Progress {
        guard item.task.status != .closed, lastCheckIn(of: unit, on: item.task.id) != nil else {
            return progress(of: item)
        }
        return reported(by: unit, on: item)
    }

    private func reported(by unit: Unit.ID?, on item: TaskWithDuties) -> Progress {
        lastCheckIn(of: unit, on: item.task.id)
            .map { Progress(percent: $0.report.progress) } ?? .none
    }

    /// How a task stands on a day.
    func standing(of item: TaskWithDuties, on day: Day, _ rule: LightRule) -> TaskStanding {
        let task = item.task
        let hasParts = !parts(of: task.id).isEmpty
        let progress = progress(of: item)
        let last = lastCheckIn(of: item.reporter, on: task.id)
        return TaskStanding(
            item: item,
            progress: progress,
            light: rule.light(
                LightFacts(
                    status: task.status,
                    closedOn: task.closedOn,
                    progress: progress,
                    startedOn: task.startedOn,
                    due: task.due,
                    reportedOn: last.map { $0.correctedOn ?? $0.reportedOn },
                    isReported: !hasParts && item.reporter != nil
                ),
                on: day
            ),
            lastCheckIns: lastCheckIns[task.id] ?? [],
            milestones: milestones[task.id] ?? [],
            hasParts: hasParts
        )
    }
}

extension TaskWithDuties {
    /// The unit whose reports give the progress: the first that leads, or else supports.
    var reporter: Unit.ID? { (units(.lead).first ?? duties.first)?.unit }
}

extension Stores {
    /// What a plan's standing is computed from, in four questions.
    func state(of plan: Plan, in region: RegionCode) throws -> PlanState {
        PlanState(
            plan: plan,
            tasks: try tasks.tasksWithDuties(of: plan.id, in: region),
            lastCheckIns: try checkIns.lastCheckIns(of: plan.id, in: region),
            milestones: try supervision.milestones(of: plan.id, in: region)
        )
    }
}
