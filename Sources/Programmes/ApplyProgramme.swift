import CivilTime
import PolicyText
import Storage

extension Programmes {
    /// Applies the programme of a pack in one transaction.
    ///
    /// Its documents are read like any other, so that every item has its sentence; then its plans are
    /// put in force. A version that was applied before changes nothing; a new one adds what is
    /// missing and replaces plans whose document changed. What finds no place in what was read is
    /// told in the report.
    package func apply(_ programme: PackedProgramme, act: Act) async throws -> PackReport {
        let region = programme.region.code
        let known = try await read { try $0.regions.packVersion(programme.key, in: region) }
        if known == programme.version { return PackReport(isKnown: true) }
        var readings: [String: PolicyDocument] = [:]
        for plan in programme.plans {
            readings[plan.key] = try await read(text(of: plan.document))
        }
        return try await apply(programme, readings: readings, act: act)
    }

    /// Applies the programme of a pack, given what its documents say by the keys of its plans.
    func apply(
        _ programme: PackedProgramme,
        readings: [String: PolicyDocument],
        act: Act
    ) async throws -> PackReport {
        let region = programme.region.code
        let act = Act(region: region, actor: act.actor, now: act.now, why: act.why)
        return try await write(act) { work in
            var application = PackApplication(work: work, programme: programme, readings: readings)
            return try application.run()
        }
    }
}

/// A pack on its way into the database.
private struct PackApplication {
    let work: Work
    let programme: PackedProgramme
    /// What the document of each plan says.
    let readings: [String: PolicyDocument]
    private(set) var report = PackReport()

    init(work: Work, programme: PackedProgramme, readings: [String: PolicyDocument]) {
        self.work = work
        self.programme = programme
        self.readings = readings
    }

    private var stores: Stores { work.stores }
    private var region: RegionCode { work.region }

    mutating func run() throws -> PackReport {
        if try stores.regions.packVersion(programme.key, in: region) == programme.version {
            return PackReport(isKnown: true)
        }
        try stores.regions.put(programme.region)
        for unit in programme.units { try put(unit) }
        for packed in programme.plans {
            let plan = try plan(packed)
            for task in packed.tasks { try apply(task, of: packed, to: plan) }
            let duties = try Dictionary(
                grouping: stores.tasks.tasksWithDuties(of: plan.id, in: region)
                    .filter { $0.task.state != .dropped },
                by: \.task.path
            )
            for checkIn in packed.checkIns { try apply(checkIn, of: packed, to: duties) }
            let targets = try stores.targets.targets(of: plan.id, in: region)
                .filter { $0.state != .dropped }
            for actual in packed.actuals { try apply(actual, of: packed, to: targets) }
            try work.index(plan)
        }
        try stores.regions.putPack(
            programme.key,
            version: programme.version,
            on: work.today,
            in: region
        )
        try work.recordNew(.pack, programme.key, String(programme.version), revision: nil)
        return report
    }

    /// Writes a unit, or adds to one that goes by one of its names.
    private mutating func put(_ packed: PackedUnit) throws {
        let known = try ([packed.name] + packed.aliases).lazy
            .compactMap { try stores.units.root(named: $0, in: region) }
            .first
        let id =
            try known
            ?? work.insertUnit(
                named: packed.name,
                englishName: packed.englishName,
                kind: packed.kind
            )
        let unit = try stores.unit(id, in: region)
        if unit.englishName == nil || unit.kind == nil {
            _ = try stores.units.update(
                id,
                revision: unit.revision,
                name: unit.name,
                englishName: unit.englishName ?? packed.englishName,
                kind: unit.kind ?? packed.kind,
                in: region
            )
        }
        for name in [packed.name] + packed.aliases {
            let holder = try stores.units.root(named: name, in: region)
            if let holder, holder != id {
                report.problems.append(.nameTaken(name: name, unit: unit.name))
            }
            try work.addName(name, to: id)
        }
        try work.index(stores.unit(id, in: region))
    }

    /// The plan in force that a plan of the pack has become.
    private mutating func plan(_ packed: PackedPlan) throws -> Plan {
        let running = try stores.plans.plan(ofPack: programme.key, key: packed.key, in: region)
        if let running {
            let document = try stores.document(running.document, in: region)
            if document.digest == Digest(of: packed.document.bytes).description { return running }
        }
        guard let reading = readings[packed.key] else {
            throw ProgrammeError.notFound(.document, packed.key)
        }
        let draft = try work.insertDraft(
            packed.document,
            reading,
            work.lineage(after: running?.id),
            origin: PlanOrigin(
                pack: programme.key,
                packPlan: packed.key,
                original: packed.original,
                isMadeUp: programme.isMadeUp
            )
        )
        _ = try work.acceptAll(of: draft.id)
        try addTasks(of: packed, to: draft)
        report.plans += 1
        if running != nil {
            return try work.replace(with: draft.id, revision: draft.revision, keeping: [])
        }
        return try work.putInForce(
            draft.id,
            revision: draft.revision,
            from: month(packed.inForceFrom).day(1)
        )
    }

    /// Adds the tasks whose units the document does not name, and so the reader did not find.
    private mutating func addTasks(of packed: PackedPlan, to plan: Plan) throws {
        let headings = try stores.plans.headings(of: plan.id, in: region)
        let known = Set(try stores.tasks.tasks(of: plan.id, in: region).map(\.path))
        var wanted: [String: PackedTask] = [:]
        for task in packed.tasks where !known.contains(task.path) && !task.lead.isEmpty {
            wanted[task.path] = task
            if !headings.contains(where: { $0.path == task.path }) {
                report.problems.append(.noHeading(plan: packed.key, path: task.path))
            }
        }
        for heading in headings {
            guard let task = wanted[heading.path] else { continue }
            let added = try work.addTask(
                Task.Content(
                    title: String(heading.title.prefix(Limit.title)),
                    lead: units(task.lead, of: packed),
                    support: units(task.support, of: packed),
                    span: heading.body
                ),
                to: plan.id,
                under: heading.id
            )
            guard !task.assignedBy.isEmpty else { continue }
            try work.record(
                .task,
                added.task.id.description,
                revision: added.task.revision,
                [Difference(field: "lead", before: nil, after: task.lead.joined(separator: "、"))],
                why: task.assignedBy
            )
        }
    }

    private mutating func units(_ names: [String], of packed: PackedPlan) throws -> [Unit.ID] {
        try names.compactMap { name in
            if let unit = try stores.units.root(named: name, in: region) { return unit }
            report.problems.append(.noUnit(plan: packed.key, name: name))
            return nil
        }
    }

    /// Sets the due day of a task that has none, and adds the steps that it lacks.
    private mutating func apply(
        _ packed: PackedTask,
        of plan: PackedPlan,
        to running: Plan
    ) throws {
        let task = try stores.tasks.tasks(of: running.id, in: region)
            .first { $0.path == packed.path && $0.state != .dropped }
        guard let task else {
            report.problems.append(.noTask(plan: plan.key, path: packed.path))
            return
        }
        guard task.status != .closed else { return }
        if let due = packed.due, task.due == nil { _ = try work.setDue(task, to: end(due)) }
        let known = Set(
            try stores.supervision.milestones(ofTask: task.id, in: region).map(\.title)
        )
        for milestone in packed.milestones where !known.contains(milestone.title) {
            _ = try work.addMilestone(
                milestone.title,
                due: end(milestone.due),
                doneOn: milestone.done.map { min(month($0).day(20), work.today) },
                to: task
            )
        }
    }

    /// Writes a check-in, unless the unit has reported for the month.
    private mutating func apply(
        _ packed: PackedCheckIn,
        of plan: PackedPlan,
        to tasks: [String: [TaskWithDuties]]
    ) throws {
        guard let candidates = tasks[packed.path] else {
            report.problems.append(.noTask(plan: plan.key, path: packed.path))
            return
        }
        guard let unit = try stores.units.root(named: packed.unit, in: region) else {
            report.problems.append(.noUnit(plan: plan.key, name: packed.unit))
            return
        }
        let item = candidates.first { $0.duties.contains { $0.unit == unit } }
        guard let item else {
            report.problems.append(
                .notOnDuty(plan: plan.key, path: packed.path, unit: packed.unit)
            )
            return
        }
        let month = month(packed.month)
        guard month <= work.today.month else { return }
        let earlier = try stores.checkIns.checkIn(
            on: item.task.id,
            by: unit,
            for: month,
            in: region
        )
        guard earlier == nil else { return }
        _ = try work.insert(
            CheckIn.Report(
                task: item.task.id,
                unit: unit,
                month: month,
                progress: min(max(packed.progress, 0), 100),
                done: Limit.required(packed.done, "done"),
                problems: Limit.checked(packed.problems, "problems"),
                figures: Limit.checked(packed.figures, "figures")
            ),
            on: min(month.day(packed.day), work.today),
            by: packed.author
        )
        report.checkIns += 1
    }

    /// Enters a figure for the target that is most alike.
    private mutating func apply(
        _ packed: PackedActual,
        of plan: PackedPlan,
        to targets: [Target]
    ) throws {
        guard let target = packed.target(among: targets) else {
            report.problems.append(
                .noTarget(
                    plan: plan.key,
                    path: packed.path,
                    metric: packed.metric,
                    period: packed.period
                )
            )
            return
        }
        let entry = Actual.Entry(
            target: target.id,
            period: packed.period,
            value: packed.value,
            unit: packed.unit,
            asOf: min(end(packed.month), work.today),
            note: packed.note
        )
        _ = try work.enter(entry, by: work.author)
        report.actuals += 1
    }

    private func month(_ offset: Int) -> Month { work.today.month.advanced(by: offset) }

    private func end(_ offset: Int) -> Day { month(offset).day(31) }
}

extension PackedActual {
    /// The target it is of: under its path, of its period, with the words most alike; one of the same
    /// unit before others.
    fileprivate func target(among targets: [Target]) -> Target? {
        let wanted = Likeness(metric)
        let scored = targets.compactMap { target -> (Target, Int)? in
            let content = target.content
            guard target.path == path,
                period.isEmpty || content.period.map({ $0.description == period }) ?? true
            else { return nil }
            let likeness = max(
                wanted.thousandths(Likeness(content.metric)),
                wanted.thousandths(Likeness(content.subject + content.metric))
            )
            guard likeness >= 400 else { return nil }
            let isSameUnit = UnitName.folded(content.unit) == UnitName.folded(unit)
            return (target, likeness + (isSameUnit ? 200 : 0))
        }
        return scored.max { $0.1 < $1.1 }?.0
    }
}
