package import CivilTime
import Storage

/// How a plan stands on a day (督办总览).
package struct Overview: Hashable, Sendable {
    /// A unit's part in it.
    package struct UnitStanding: Hashable, Sendable {
        /// The unit.
        package let unit: Unit.ID
        /// The name of the unit.
        package let name: String
        /// The place by progress, from 1; nil for a unit that leads nothing.
        ///
        /// Equal progress shares a place, and the places after it are skipped.
        package let rank: Int?
        /// The mean progress of the tasks it leads, as it reported them itself, or where it never did
        /// as the first lead unit reported; parts count, wholes do not.
        package let progress: Progress?
        /// How many tasks it leads.
        package let leads: Int
        /// How many tasks it supports.
        package let supports: Int
        /// How many of the tasks it leads are closed.
        package let closed: Int
        /// How many of the tasks it leads have each light; colours without a task are left out.
        package let lights: [Light.Colour: Int]
        /// How many of the open tasks it leads it has yet to report on for the month: those it leads
        /// first, and others that it has reported on before.
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
    /// All tasks that were not dropped, wholes and parts, in the order of the plan.
    package let tasks: [TaskStanding]
    /// The mean progress of all tasks; parts count, wholes do not; nothing for a plan without tasks.
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

extension Overview {
    /// Computes how a plan stands on a day.
    init(_ state: PlanState, headings: [Heading], on day: Day, _ rule: LightRule) {
        let tasks = state.tasks.map { state.standing(of: $0, on: day, rule) }
        self.init(
            plan: state.plan,
            day: day,
            tasks: tasks,
            progress: Progress(mean: tasks.filter { !$0.hasParts }.map(\.progress)) ?? .none,
            lights: Overview.count(tasks),
            units: Overview.units(state, tasks, on: day),
            groups: Overview.groups(tasks, headings),
            red: Overview.red(tasks),
            dueThisWeek: Overview.dueThisWeek(tasks, on: day)
        )
    }

    private static func count(_ tasks: [TaskStanding]) -> [Light.Colour: Int] {
        Dictionary(grouping: tasks, by: \.light.colour).mapValues(\.count)
    }

    private static func units(
        _ state: PlanState,
        _ tasks: [TaskStanding],
        on day: Day
    ) -> [UnitStanding] {
        var led: [Unit.ID: [TaskStanding]] = [:]
        var supported: [Unit.ID: Int] = [:]
        var names: [Unit.ID: String] = [:]
        for task in tasks {
            for duty in task.item.duties {
                names[duty.unit] = duty.unitName
                switch duty.role {
                case .lead: led[duty.unit, default: []].append(task)
                case .support: supported[duty.unit, default: 0] += 1
                }
            }
        }
        let unranked = names.map { unit, name in
            let led = led[unit] ?? []
            return UnitStanding(
                unit: unit,
                name: name,
                rank: nil,
                progress: Progress(
                    mean: led.filter { !$0.hasParts }
                        .map { state.progress(of: $0.item, as: unit) }
                ),
                leads: led.count,
                supports: supported[unit] ?? 0,
                closed: led.count { $0.item.task.status == .closed },
                lights: count(led),
                silent: led.count { $0.isSilent(unit, in: day.month) }
            )
        }
        return ranked(unranked)
    }

    /// The units by progress with their places; those without progress at the end.
    private static func ranked(_ units: [UnitStanding]) -> [UnitStanding] {
        let sorted = units.sorted { one, other in
            switch (one.progress, other.progress) {
            case (let mine?, let theirs?) where mine != theirs: mine > theirs
            case (.some, nil): true
            case (nil, .some): false
            default: (one.name, one.unit) < (other.name, other.unit)
            }
        }
        var place = 0
        return sorted.enumerated().map { index, unit in
            guard let progress = unit.progress else { return unit }
            if index == 0 || sorted[index - 1].progress != progress { place = index + 1 }
            return unit.at(place)
        }
    }

    private static func groups(
        _ tasks: [TaskStanding],
        _ headings: [Heading]
    ) -> [GroupStanding] {
        let titles = Dictionary(
            headings.map { ($0.path, $0.title) },
            uniquingKeysWith: { one, _ in one }
        )
        var order: [String] = []
        var groups: [String: [TaskStanding]] = [:]
        for task in tasks {
            let path = task.item.task.group
            if groups[path] == nil { order.append(path) }
            groups[path, default: []].append(task)
        }
        return order.map { path in
            let members = groups[path] ?? []
            return GroupStanding(
                path: path,
                title: titles[path] ?? "",
                progress: Progress(mean: members.filter { !$0.hasParts }.map(\.progress))
                    ?? Progress(mean: members.map(\.progress)) ?? .none,
                tasks: members.count,
                lights: count(members)
            )
        }
    }

    private static func red(_ tasks: [TaskStanding]) -> [TaskStanding] {
        tasks.filter { $0.light.colour == .red }.enumerated()
            .sorted { one, other in
                switch (one.element.item.task.due, other.element.item.task.due) {
                case (let mine?, let theirs?) where mine != theirs: mine < theirs
                case (.some, nil): true
                case (nil, .some): false
                default: one.offset < other.offset
                }
            }
            .map(\.element)
    }

    private static func dueThisWeek(_ tasks: [TaskStanding], on day: Day) -> [DueItem] {
        let monday = day.advanced(days: 1 - day.weekday)
        let week = monday...monday.advanced(days: 6)
        let items = tasks.filter { $0.light.colour != .blue }.flatMap { task in
            let due = task.item.task.due.filter(week.contains)
            return due.map { [DueItem(day: $0, task: task, milestone: nil)] } ?? []
        }
        let steps = tasks.filter { $0.item.task.status != .closed }.flatMap { task in
            task.milestones.filter { $0.doneOn == nil && week.contains($0.due) }
                .map { DueItem(day: $0.due, task: task, milestone: $0) }
        }
        return (items + steps).enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }
}

extension Overview.UnitStanding {
    fileprivate func at(_ place: Int) -> Self {
        Self(
            unit: unit,
            name: name,
            rank: place,
            progress: progress,
            leads: leads,
            supports: supports,
            closed: closed,
            lights: lights,
            silent: silent
        )
    }
}

extension TaskStanding {
    /// Whether a unit has yet to report on the task for a month.
    ///
    /// The first lead unit reports; another only once it has begun to.
    func isSilent(_ unit: Unit.ID, in month: Month) -> Bool {
        guard item.task.status == .open, !hasParts, light.colour != .blue else { return false }
        let last = lastCheckIns.first { $0.report.unit == unit }
        return last.map { $0.report.month < month } ?? (unit == item.reporter)
    }
}

extension Optional {
    /// The value, if it meets a condition.
    fileprivate func filter(_ condition: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { condition($0) ? $0 : nil }
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
