package import PolicyText

/// A programme as a pack holds it, decoded.
///
/// Plans with their units and, for a demonstration, a year of their life. Months count from the month
/// in which it is applied.
package struct PackedProgramme: Hashable, Sendable {
    /// The key of the pack.
    package var key: String
    /// The version of the pack.
    package var version: Int
    /// The region it serves.
    package var region: Region
    /// Whether the work reported on the plans is made up.
    package var isMadeUp: Bool
    /// The units with every name they are called by.
    package var units: [PackedUnit]
    /// The plans.
    package var plans: [PackedPlan]

    /// Describes a programme.
    package init(
        key: String,
        version: Int,
        region: Region,
        isMadeUp: Bool = false,
        units: [PackedUnit] = [],
        plans: [PackedPlan] = []
    ) {
        self.key = key
        self.version = version
        self.region = region
        self.isMadeUp = isMadeUp
        self.units = units
        self.plans = plans
    }
}

/// A unit of a pack.
package struct PackedUnit: Hashable, Sendable {
    /// The name it goes by.
    package var name: String
    /// Other names that mean it.
    package var aliases: [String]
    /// What sort of unit it is.
    package var kind: String?
    /// What it is called in English.
    package var englishName: String?

    /// Describes a unit.
    package init(
        name: String,
        aliases: [String] = [],
        kind: String? = nil,
        englishName: String? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.kind = kind
        self.englishName = englishName
    }
}

/// A plan of a pack.
package struct PackedPlan: Hashable, Sendable {
    /// The key of the plan, unique in its pack.
    package var key: String
    /// Its document.
    package var document: Programmes.IncomingFile
    /// The document that this one retells.
    package var original: Plan.Original?
    /// The month whose first day puts it in force: -14 is fourteen months ago.
    package var inForceFrom: Int
    /// What is said of its tasks.
    package var tasks: [PackedTask]
    /// What units reported.
    package var checkIns: [PackedCheckIn]
    /// What its targets have come to.
    package var actuals: [PackedActual]

    /// Describes a plan.
    package init(
        key: String,
        document: Programmes.IncomingFile,
        original: Plan.Original? = nil,
        inForceFrom: Int,
        tasks: [PackedTask] = [],
        checkIns: [PackedCheckIn] = [],
        actuals: [PackedActual] = []
    ) {
        self.key = key
        self.document = document
        self.original = original
        self.inForceFrom = inForceFrom
        self.tasks = tasks
        self.checkIns = checkIns
        self.actuals = actuals
    }
}

/// What a pack says of a task.
package struct PackedTask: Hashable, Sendable {
    /// The path of its heading.
    package var path: String
    /// The month at whose end it is due.
    package var due: Int?
    /// The units that lead, where the document names none.
    package var lead: [String]
    /// The units that support, where the document names none.
    package var support: [String]
    /// Who assigned those units.
    package var assignedBy: String
    /// Its steps.
    package var milestones: [PackedMilestone]

    /// Describes a task.
    package init(
        path: String,
        due: Int? = nil,
        lead: [String] = [],
        support: [String] = [],
        assignedBy: String = "",
        milestones: [PackedMilestone] = []
    ) {
        self.path = path
        self.due = due
        self.lead = lead
        self.support = support
        self.assignedBy = assignedBy
        self.milestones = milestones
    }
}

/// A step of a task of a pack.
package struct PackedMilestone: Hashable, Sendable {
    /// What is to be reached.
    package var title: String
    /// The month at whose end it is due.
    package var due: Int
    /// The month in which it was reached.
    package var done: Int?

    /// Describes a step.
    package init(title: String, due: Int, done: Int? = nil) {
        self.title = title
        self.due = due
        self.done = done
    }
}

/// A check-in of a pack.
package struct PackedCheckIn: Hashable, Sendable {
    /// The path of the task's heading.
    package var path: String
    /// The name of the unit.
    package var unit: String
    /// The month it speaks of.
    package var month: Int
    /// The day of that month on which it was written.
    package var day: Int
    /// Per cent.
    package var progress: Int
    /// What was done.
    package var done: String
    /// What stands in the way.
    package var problems: String
    /// Figures, in words.
    package var figures: String
    /// Who wrote it.
    package var author: String

    /// Describes a check-in.
    package init(
        path: String,
        unit: String,
        month: Int,
        day: Int,
        progress: Int,
        done: String,
        problems: String = "",
        figures: String = "",
        author: String = ""
    ) {
        self.path = path
        self.unit = unit
        self.month = month
        self.day = day
        self.progress = progress
        self.done = done
        self.problems = problems
        self.figures = figures
        self.author = author
    }
}

/// A figure of a pack that a target has come to.
package struct PackedActual: Hashable, Sendable {
    /// The path of the target's heading.
    package var path: String
    /// What is counted; `SUBJECT：METRIC` where several subjects share a metric.
    package var metric: String
    /// The years it is of; empty where the target names none.
    package var period: String
    /// The figure.
    package var value: ExactNumber
    /// The unit of the figure.
    package var unit: String
    /// The month in which it stood so.
    package var month: Int
    /// Where it was found, in words.
    package var note: String

    /// Describes a figure.
    package init(
        path: String,
        metric: String,
        period: String = "",
        value: ExactNumber,
        unit: String,
        month: Int,
        note: String = ""
    ) {
        self.path = path
        self.metric = metric
        self.period = period
        self.value = value
        self.unit = unit
        self.month = month
        self.note = note
    }
}

/// What came of a pack.
package struct PackReport: Hashable, Sendable {
    /// Whether the version had been applied before; then nothing was done.
    package var isKnown = false
    /// How many plans came into force.
    package var plans = 0
    /// How many check-ins were written.
    package var checkIns = 0
    /// How many figures were entered.
    package var actuals = 0
    /// What found no place, in the order of the pack.
    package var problems: [Problem] = []

    /// Something of a pack that found no place.
    package enum Problem: Hashable, Sendable {
        /// The plan's outline has no such path.
        case noHeading(plan: String, path: String)
        /// No task stands under the path.
        case noTask(plan: String, path: String)
        /// No unit goes by the name.
        case noUnit(plan: String, name: String)
        /// The unit has no duty in the task.
        case notOnDuty(plan: String, path: String, unit: String)
        /// No target is alike.
        case noTarget(plan: String, path: String, metric: String, period: String)
        /// A name means two units.
        case nameTaken(name: String, unit: String)
    }
}
