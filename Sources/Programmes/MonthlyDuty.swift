import CivilTime

/// What a unit has to report on a task for a month, and whether it did.
struct MonthlyDuty: Hashable, Sendable {
    /// Where a unit's report for a month stands.
    enum State: Hashable, Sendable {
        /// It was made, for this month or a later one.
        case reported
        /// It is missing.
        case missing
    }

    /// The month.
    let month: Month
    /// The last report of the unit; nil where there is none.
    let last: CheckIn?

    /// What a unit last said on a task.
    init(_ unit: Unit.ID, on standing: TaskStanding, for month: Month) {
        self.month = month
        last = standing.lastCheckIns.filter { $0.report.unit == unit }
            .max { $0.report.month < $1.report.month }
    }

    /// Where the report stands.
    var state: State {
        guard let last else { return .missing }
        return last.report.month >= month ? .reported : .missing
    }

    /// Whether the report is of this very month, so that it can be corrected.
    var isOfMonth: Bool { last?.report.month == month }
}

extension TaskStanding {
    /// Whether reports on it are waited for: it is open, not done, and has no parts that are reported
    /// on.
    var asksForReports: Bool {
        item.task.status == .open && !hasParts && light.colour != .blue
    }

    /// The units whose reports are waited for: those that lead, and where none does, all.
    var reporters: [Duty] {
        let lead = item.units(.lead)
        return lead.isEmpty ? item.duties : lead
    }
}
