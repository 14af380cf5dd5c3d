import CivilTime

/// What the light of a task depends on.
struct LightFacts: Hashable, Sendable {
    let status: Task.Status
    let closedOn: Day?
    let progress: Progress
    /// The day it came into force; nil where it has not.
    let startedOn: Day?
    let due: Day?
    /// The last day on which the unit that answers for its progress reported.
    let reportedOn: Day?
    /// Whether a unit is to report on it.
    let isReported: Bool
}

extension LightRule {
    /// The light of a task on a day; the first rule that holds gives it.
    func light(_ facts: LightFacts, on day: Day) -> Light {
        if let reason = blue(facts) { return Light(colour: .blue, reason: reason) }
        if let reason = red(facts, day) { return Light(colour: .red, reason: reason) }
        if let reason = yellow(facts, day) { return Light(colour: .yellow, reason: reason) }
        return Light(colour: .green, reason: .onTrack(progress: facts.progress))
    }

    private func blue(_ facts: LightFacts) -> Light.Reason? {
        if facts.status == .closed { return .closed(on: facts.closedOn) }
        return facts.progress == .complete ? .complete : nil
    }

    private func red(_ facts: LightFacts, _ day: Day) -> Light.Reason? {
        if let due = facts.due, due < day {
            return .overdue(due: due, days: due.days(until: day))
        }
        return lag(facts, day, limit: redLagPercent) ?? silence(facts, day, limit: silentDaysRed)
    }

    private func yellow(_ facts: LightFacts, _ day: Day) -> Light.Reason? {
        if let due = facts.due, day.days(until: due) <= yellowDaysBeforeDue,
            facts.progress < Progress(percent: yellowBelowPercent)
        {
            return .dueSoon(due: due, days: day.days(until: due), progress: facts.progress)
        }
        return lag(facts, day, limit: yellowLagPercent)
            ?? silence(facts, day, limit: silentDaysYellow)
    }

    private func lag(_ facts: LightFacts, _ day: Day, limit: Int) -> Light.Reason? {
        guard let start = facts.startedOn, let due = facts.due, start < due, start <= day else {
            return nil
        }
        let elapsed = Progress(
            hundredths: start.days(until: day) * 10_000 / start.days(until: due)
        )
        guard elapsed.hundredths - facts.progress.hundredths > limit * 100 else { return nil }
        return .lag(progress: facts.progress, elapsed: elapsed, limit: limit)
    }

    private func silence(_ facts: LightFacts, _ day: Day, limit: Int) -> Light.Reason? {
        guard facts.isReported, let start = facts.startedOn else { return nil }
        let days = (facts.reportedOn ?? start).days(until: day)
        return days > limit ? .silent(days: days, limit: limit) : nil
    }
}
