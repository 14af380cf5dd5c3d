import CivilTime
import PolicyText
import Storage

extension Programmes {
    /// Enters what a target has come to; a second figure of the same period and day corrects the
    /// first.
    package func enterActual(_ entry: Actual.Entry, act: Act) async throws -> Actual {
        try await write(act) { work in
            let target = try work.stores.target(entry.target, in: work.region)
            let plan = try work.stores.plan(target.plan, in: work.region)
            guard plan.status == .inForce else {
                throw ProgrammeError.planNotInForce(title: plan.title, status: plan.status)
            }
            guard target.state != .dropped else {
                throw ProgrammeError.dropped(title: target.content.metric)
            }
            return try work.enter(entry, by: work.author)
        }
    }
}

extension Work {
    func enter(_ entry: Actual.Entry, by author: String) throws -> Actual {
        let entry = try checked(entry)
        let earlier = try stores.targets.actuals(ofTarget: entry.target, in: region)
            .first { $0.entry.period == entry.period && $0.entry.asOf == entry.asOf }
        let actual = Actual(
            id: earlier?.id ?? id(),
            entry: entry,
            source: .entered,
            author: author,
            revision: (earlier?.revision ?? 0) + 1
        )
        let changes = Difference.between(earlier?.entry.facts ?? [], entry.facts)
        if let earlier, changes.isEmpty { return earlier }
        try stores.targets.put(actual, in: region)
        try record(.actual, actual.id.description, revision: actual.revision, changes)
        return actual
    }

    private func checked(_ entry: Actual.Entry) throws -> Actual.Entry {
        var checked = entry
        checked.period = try Limit.checked(entry.period, "period", limit: Limit.name)
        guard
            checked.period.isEmpty || YearRange(text: checked.period) != nil
                || Month(checked.period) != nil
        else { throw ProgrammeError.wrongValue(field: "period", value: entry.period) }
        guard entry.asOf <= today else { throw ProgrammeError.dayInFuture(entry.asOf) }
        checked.unit = try Limit.checked(entry.unit, "unit", limit: Limit.name)
        checked.note = try Limit.checked(entry.note, "note")
        return checked
    }
}

extension Actual.Entry {
    /// What was entered.
    fileprivate var facts: [Fact] {
        [
            Fact("value", value.description),
            Fact("unit", unit),
            Fact("period", period),
            Fact("as-of", asOf.description),
            Fact("note", note),
        ]
    }
}
