package import CivilTime

/// The light of a task (亮灯) with the reason for it.
package struct Light: Hashable, Sendable {
    /// A colour, from the best to the worst.
    package enum Colour: String, Hashable, Sendable, CaseIterable, Comparable {
        /// Done.
        case blue
        /// On its way.
        case green
        /// To be watched.
        case yellow
        /// To be acted on.
        case red

        package static func < (one: Colour, other: Colour) -> Bool {
            one.rank < other.rank
        }

        private var rank: Int { Colour.allCases.firstIndex(of: self) ?? 0 }
    }

    /// Why the light has its colour, with what was compared.
    package enum Reason: Hashable, Sendable {
        /// The task is closed.
        case closed(on: Day?)
        /// Progress is 100 per cent.
        case complete
        /// The day is past.
        case overdue(due: Day, days: Int)
        /// Progress lags the time elapsed by more than the limit.
        case lag(progress: Progress, elapsed: Progress, limit: Int)
        /// Nothing was reported for so many days.
        case silent(days: Int, limit: Int)
        /// The day is near and progress low.
        case dueSoon(due: Day, days: Int, progress: Progress)
        /// Nothing speaks against it.
        case onTrack(progress: Progress)
    }

    /// The colour.
    package let colour: Colour
    /// Why.
    package let reason: Reason

    /// The key of the sentence that tells the reason, such as `light.overdue`.
    package var key: String {
        switch reason {
        case .closed(on: nil): "light.closed"
        case .closed: "light.closed-on"
        case .complete: "light.complete"
        case .overdue: "light.overdue"
        case .lag: "light.lag"
        case .silent: "light.silent"
        case .dueSoon: "light.due-soon"
        case .onTrack: "light.on-track"
        }
    }

    /// What the sentence speaks of: `day`, `days`, `progress`, `elapsed`, `limit`.
    package var arguments: [String: String] {
        switch reason {
        case .closed(let day): day.map { ["day": $0.description] } ?? [:]
        case .complete: [:]
        case .overdue(let due, let days): ["day": due.description, "days": String(days)]
        case .lag(let progress, let elapsed, let limit):
            [
                "progress": progress.description, "elapsed": elapsed.description,
                "limit": String(limit),
            ]
        case .silent(let days, let limit): ["days": String(days), "limit": String(limit)]
        case .dueSoon(let due, let days, let progress):
            ["day": due.description, "days": String(days), "progress": progress.description]
        case .onTrack(let progress): ["progress": progress.description]
        }
    }
}

/// The thresholds of the lights, as the base pack states them.
package struct LightRule: Hashable, Sendable {
    /// Red where progress lags the time elapsed by more than so many per cent.
    package var redLagPercent = 25
    /// Yellow where it lags by more than so many.
    package var yellowLagPercent = 10
    /// Red after so many days without a report.
    package var silentDaysRed = 75
    /// Yellow after so many.
    package var silentDaysYellow = 45
    /// Yellow where the task is due within so many days.
    package var yellowDaysBeforeDue = 30
    /// … and progress is below so many per cent.
    package var yellowBelowPercent = 90

    /// The thresholds of the base pack.
    package init() {}
}
