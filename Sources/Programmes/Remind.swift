import CivilTime
import Storage

extension Programmes {
    /// Reminds the units of a plan of what is due, late or not reported; once a day for the same
    /// thing.
    ///
    /// Told is every unit that leads, or where none does every unit that supports. Returned are the
    /// reminders that this call made.
    package func remind(_ plan: Plan.ID, act: Act) async throws -> [Reminder] {
        let rule = lights
        return try await write(act) { try $0.remind(plan, rule) }
    }
}

extension Work {
    func remind(_ id: Plan.ID, _ rule: LightRule) throws -> [Reminder] {
        let plan = try stores.plan(id, in: region)
        guard plan.status == .inForce else {
            throw ProgrammeError.planNotInForce(title: plan.title, status: plan.status)
        }
        let state = try stores.state(of: plan, in: region)
        var made: [Reminder] = []
        for item in state.tasks where item.task.status == .open {
            let standing = state.standing(of: item, on: today, rule)
            guard standing.light.colour != .blue else { continue }
            for duty in standing.reminded {
                for (reason, about) in standing.reasons(for: duty.unit, on: today, rule) {
                    let reminder = Reminder(
                        id: self.id(),
                        task: item.task.id,
                        unit: duty.unit,
                        unitName: duty.unitName,
                        reason: reason,
                        about: about,
                        madeOn: today
                    )
                    guard try stores.supervision.insert(reminder, in: region) else { continue }
                    try recordNew(
                        .reminder,
                        reminder.id.description,
                        "\(duty.unitName) \(reason.rawValue) \(about)",
                        revision: nil
                    )
                    made.append(reminder)
                }
            }
        }
        return made
    }
}

extension TaskStanding {
    /// The units that are reminded.
    fileprivate var reminded: [Duty] {
        let lead = item.units(.lead)
        return lead.isEmpty ? item.duties : lead
    }

    /// What a unit is reminded of, each thing once.
    fileprivate func reasons(
        for unit: Unit.ID,
        on day: Day,
        _ rule: LightRule
    ) -> [(Reminder.Reason, Day)] {
        var reasons: [(Reminder.Reason, Day)] = []
        if let due = item.task.due {
            if due < day {
                reasons.append((.late, due))
            } else if day.days(until: due) <= rule.yellowDaysBeforeDue {
                reasons.append((.due, due))
            }
        }
        let soon = day.advanced(days: rule.yellowDaysBeforeDue)
        let steps = Set(milestones.filter { $0.doneOn == nil && $0.due <= soon }.map(\.due))
        reasons += steps.sorted().map { (.milestone, $0) }
        if isSilent(unit, in: day.month) { reasons.append((.silent, day.month.day(1))) }
        return reasons
    }
}
