import CivilTime
import Storage

extension Programmes {
    /// Reports on a task for a month; a second report of a unit for the same month corrects the
    /// first.
    ///
    /// `revision` is the one of the report that was shown and is corrected; nil writes the first. A
    /// report that was not shown is not overwritten: ``ProgrammeError/conflict(_:)`` tells what it
    /// says. Refused as well: a task that is closed, a unit without a duty in it, a month that has
    /// not begun, progress outside 0 to 100.
    package func reportCheckIn(
        _ report: CheckIn.Report,
        revision: Int? = nil,
        act: Act
    ) async throws -> CheckIn {
        try await write(act) { try $0.report(report, revision: revision) }
    }
}

extension Work {
    func report(_ report: CheckIn.Report, revision: Int?) throws -> CheckIn {
        let task = try runningTask(report.task)
        guard task.status != .closed else { throw ProgrammeError.taskClosed(title: task.title) }
        let report = try checked(report, on: task)
        let earlier = try stores.checkIns.checkIn(
            on: report.task,
            by: report.unit,
            for: report.month,
            in: region
        )
        guard let earlier else { return try insert(report, on: today, by: author) }
        guard let revision, revision == earlier.revision else {
            throw try conflict(with: earlier, seen: revision)
        }
        return try correct(earlier, report)
    }

    /// Writes the first report of a unit for a month.
    func insert(
        _ report: CheckIn.Report,
        on day: Day,
        by author: String
    ) throws -> CheckIn {
        let checkIn = CheckIn(
            id: id(),
            report: report,
            unitName: "",
            author: author,
            reportedOn: day,
            correctedOn: nil,
            revision: 1
        )
        try stores.checkIns.insert(checkIn, in: region)
        try recordNew(.checkIn, checkIn.id.description, "\(report.month) \(report.progress)%")
        return try stores.checkIn(checkIn.id, in: region)
    }

    private func correct(_ earlier: CheckIn, _ report: CheckIn.Report) throws -> CheckIn {
        let changes = Difference.between(earlier.report.facts, report.facts)
        guard !changes.isEmpty else { return earlier }
        let corrected = CheckIn(
            id: earlier.id,
            report: report,
            unitName: earlier.unitName,
            author: author,
            reportedOn: earlier.reportedOn,
            correctedOn: today,
            revision: earlier.revision
        )
        _ = try stores.checkIns.update(corrected, revision: earlier.revision, in: region)
        try record(.checkIn, earlier.id.description, revision: earlier.revision + 1, changes)
        return try stores.checkIn(earlier.id, in: region)
    }

    private func checked(_ report: CheckIn.Report, on task: Task) throws -> CheckIn.Report {
        var checked = report
        guard let root = try stores.units.root(of: report.unit, in: region) else {
            throw ProgrammeError.notFound(.unit, report.unit.description)
        }
        let duties = try stores.tasks.duties(ofTask: task.id, in: region)
        guard duties.contains(where: { $0.unit == root }) else {
            throw ProgrammeError.notOnDuty(
                unit: try stores.unit(root, in: region).name,
                task: task.title
            )
        }
        guard report.month <= today.month else {
            throw ProgrammeError.monthInFuture(report.month, now: today.month)
        }
        guard (0...100).contains(report.progress) else {
            throw ProgrammeError.progressOutOfRange(report.progress)
        }
        checked.unit = root
        checked.done = try Limit.required(report.done, "done")
        checked.problems = try Limit.checked(report.problems, "problems")
        checked.figures = try Limit.checked(report.figures, "figures")
        return checked
    }

    /// What to refuse a report with that did not see the one that is there.
    private func conflict(with there: CheckIn, seen: Int?) throws -> ProgrammeError {
        if let seen {
            return try conflict(
                .checkIn,
                .checkIn,
                there.id.description,
                seen: seen,
                now: there.revision
            )
        }
        return .conflict(
            ProgrammeError.Conflict(
                noun: .checkIn,
                record: there.id.description,
                revision: there.revision,
                actor: there.author,
                at: 0,
                changes: there.report.facts.map {
                    ProgrammeError.Conflict.Change(field: $0.field, value: $0.value)
                }
            )
        )
    }
}
