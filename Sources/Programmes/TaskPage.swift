import CivilTime
import Pages

/// A task with all that happened to it, and the forms for what can be done to it.
struct TaskPage: Sendable {
    /// How many check-ins are seen at once.
    private static let latest = 6

    let light: HTML
    let reason: String
    let progress: HTML
    let facts: [RunningFact]
    let sentence: HTML
    let words: Address?
    let checkInAddress: Address?
    /// The latest check-ins.
    let checkIns: [CheckInText]
    let hasCheckIns: Bool
    /// Those before.
    let earlier: [CheckInText]
    let earlierCount: Int
    let hasEarlier: Bool
    let chart: HTML
    let parts: HTML
    let milestones: [MilestoneLine]
    let hasMilestones: Bool
    let notes: [NoteLine]
    let hasNotes: Bool
    let reviews: [ReviewLine]
    let hasReviews: Bool
    let reminders: [ReminderLine]
    let hasReminders: Bool
    let files: [CheckInText.File]
    let hasFiles: Bool
    let deeds: [DeedBox]
    let history: [HistoryLine]
    let hasHistory: Bool
    /// What was just done; empty where nothing was.
    let told: HTML
    /// Why nothing can be done any more; empty where something can.
    let past: HTML

    /// A step of the task.
    struct MilestoneLine: Sendable {
        let title: String
        let due: HTML
        let state: String
        let isLate: Bool
        let form: HTML
    }

    /// What somebody said.
    struct NoteLine: Hashable, Sendable {
        let text: String
        let signed: String
        let answerBy: HTML
        let isAnswer: Bool
    }

    /// A request to close the task.
    struct ReviewLine: Hashable, Sendable {
        let statement: String
        let submitted: String
        let outcome: String
        let opinion: HTML
        let reviewed: HTML
    }

    /// A reminder.
    struct ReminderLine: Hashable, Sendable {
        let text: String
        let madeOn: HTML
    }

    /// The form of a deed under its name; open where it was refused.
    struct DeedBox: Sendable {
        let title: String
        let anchor: String
        let isOpen: Bool
        let note: String
        let form: HTML
    }

    /// Makes the page ready.
    ///
    /// `versions` are what check-ins said before they were corrected.
    /// `refused` is a form that was refused.
    /// `told` is what was just done; empty where nothing was.
    init(
        _ record: TaskRecord,
        versions: [CheckIn.ID: [HistoryEntry]] = [:],
        refused: TaskDeedForm? = nil,
        told: String = "",
        _ scene: RunningScene
    ) {
        let standing = record.standing
        let task = standing.item.task
        let plan = record.plan
        let runs = plan.status == .inForce
        light = scene.badge(standing.light, withReason: false).html(scene.voice)
        reason = scene.reason(standing.light)
        progress = ProgressBar(percent: standing.progress.hundredths / 100).html(scene.voice)
        facts = TaskPage.facts(record, scene)
        sentence = (record.sentence ?? "").html
        words = task.span.map { Addresses.words($0, of: plan.id, in: scene.code) }
        checkInAddress =
            runs && task.status != .closed
            ? Addresses.checkIns(on: task.id, of: plan.id, in: scene.code) : nil
        let texts = record.checkIns.map { checkIn in
            CheckInText(
                checkIn,
                record.attachments.filter { $0.checkIn == checkIn.id },
                plan: plan.id,
                versions: versions[checkIn.id] ?? [],
                canCorrect: runs && task.status != .closed,
                scene
            )
        }
        checkIns = Array(texts.prefix(TaskPage.latest))
        hasCheckIns = !texts.isEmpty
        earlier = Array(texts.dropFirst(TaskPage.latest))
        earlierCount = earlier.count
        hasEarlier = !earlier.isEmpty
        chart = TaskPage.chart(record, scene)
        parts = TaskPage.parts(record, scene)
        milestones = standing.milestones.map {
            TaskPage.line($0, of: plan.id, canMark: runs && task.status != .closed, scene)
        }
        hasMilestones = !standing.milestones.isEmpty
        notes = record.notes.map { TaskPage.line($0, scene) }
        hasNotes = !record.notes.isEmpty
        reviews = record.reviews.map { TaskPage.line($0, scene) }
        hasReviews = !record.reviews.isEmpty
        reminders = record.reminders.map { TaskPage.line($0, scene) }
        hasReminders = !record.reminders.isEmpty
        files = record.attachments.filter { $0.checkIn == nil }.map {
            CheckInText.File(name: $0.name, size: FileSize($0.size).description, address: nil)
        }
        hasFiles = !files.isEmpty
        deeds =
            runs
            ? TaskDeed.possible(for: task.status).map { deed in
                let isRefused = refused?.deed == deed
                let form = isRefused ? refused ?? TaskDeedForm(deed) : TaskDeedForm(deed)
                return DeedBox(
                    title: scene.voice("running.deed.\(deed.rawValue)"),
                    anchor: deed.anchor,
                    isOpen: isRefused || deed == .closingReview,
                    note: scene.voice("running.deed.\(deed.rawValue).note"),
                    form: form.sheet(task, of: plan.id, scene).html(scene.voice)
                )
            } : []
        history = record.history.map { HistoryLine($0, scene) }
        hasHistory = !record.history.isEmpty
        self.told = told.html
        past =
            runs
            ? .empty
            : scene.voice(
                "running.task.past",
                ["status": scene.voice("running.status.\(plan.status.rawValue)")]
            ).html
    }

    private static func facts(_ record: TaskRecord, _ scene: RunningScene) -> [RunningFact] {
        let item = record.standing.item
        let task = item.task
        let voice = scene.voice
        var facts = [
            RunningFact(
                voice("running.plan"),
                html: scene.link(record.plan.title, Addresses.plan(record.plan.id, in: scene.code))
            )
        ]
        if let parent = record.parent {
            let address = Addresses.task(parent.id, of: record.plan.id, in: scene.code)
            facts.append(
                RunningFact(voice("running.parent"), html: scene.link(parent.title, address))
            )
        }
        if !task.path.isEmpty { facts.append(RunningFact(voice("running.outline"), task.path)) }
        for role in Duty.Role.allCases where !item.units(role).isEmpty {
            facts.append(
                RunningFact(
                    voice("running.role.\(role.rawValue)"),
                    html: scene.links(to: item.units(role))
                )
            )
        }
        facts.append(
            RunningFact(
                voice("running.due"),
                task.due?.text(scene.language) ?? voice("running.due.none")
            )
        )
        facts.append(
            RunningFact(
                voice("running.task.status"),
                voice("running.task.status.\(task.status.rawValue)")
            )
        )
        return facts
    }

    /// The progress by month of the unit whose report counts.
    private static func chart(_ record: TaskRecord, _ scene: RunningScene) -> HTML {
        guard let lead = record.standing.item.units(.lead).first else { return .empty }
        let own = record.checkIns.filter { $0.report.unit == lead.unit }
            .sorted { $0.report.month < $1.report.month }
        guard own.count > 1, let first = own.first, let last = own.last else { return .empty }
        let months = (first.report.month.number...last.report.month.number).map(Month.init)
        let values = months.map { month in
            own.last { $0.report.month == month }.map { DecimalText($0.report.progress) }
        }
        return LineChart(
            id: "progress",
            caption: scene.voice("running.task.chart", ["unit": lead.unitName]),
            unit: "%",
            periods: months.map(\.description),
            series: [LineChart.Series(scene.voice("running.progress"), values)]
        ).html(scene.voice)
    }

    private static func parts(_ record: TaskRecord, _ scene: RunningScene) -> HTML {
        guard !record.parts.isEmpty else { return .empty }
        return TaskTable(
            caption: scene.voice("running.parts"),
            tasks: record.parts.map { (record.plan, $0) }
        )
        .html(columns: [.title, .light, .lead, .progress, .due], scene)
    }

    private static func line(
        _ milestone: Milestone,
        of plan: Plan.ID,
        canMark: Bool,
        _ scene: RunningScene
    ) -> MilestoneLine {
        let voice = scene.voice
        let isLate = milestone.doneOn == nil && milestone.due < scene.now.day
        let state =
            if let day = milestone.doneOn {
                voice("running.milestone.done", ["day": day.text(scene.language)])
            } else if isLate {
                voice(
                    "running.milestone.late",
                    ["days": "\(milestone.due.days(until: scene.now.day))"]
                )
            } else {
                voice("running.milestone.open")
            }
        let sheet = FormSheet(
            action: Addresses.milestone(milestone.id, of: milestone.task, of: plan, in: scene.code),
            fields: [
                .hidden("revision", "\(milestone.revision)"),
                .hidden("done", milestone.doneOn == nil ? scene.now.day.description : ""),
            ],
            submit: voice(
                milestone.doneOn == nil ? "running.milestone.mark" : "running.milestone.unmark"
            )
        )
        return MilestoneLine(
            title: milestone.title,
            due: milestone.due.html(scene.language),
            state: state,
            isLate: isLate,
            form: canMark ? sheet.html(voice) : .empty
        )
    }

    private static func line(_ note: SupervisionNote, _ scene: RunningScene) -> NoteLine {
        let author = note.authorUnit.isEmpty ? note.author : note.authorUnit + " " + note.author
        return NoteLine(
            text: note.text,
            signed: scene.voice(
                "running.signed",
                ["author": author, "day": note.writtenOn.text(scene.language)]
            ),
            answerBy: note.answerBy?.html(scene.language) ?? .empty,
            isAnswer: !note.authorUnit.isEmpty
        )
    }

    private static func line(_ review: ClosingReview, _ scene: RunningScene) -> ReviewLine {
        ReviewLine(
            statement: review.statement,
            submitted: scene.voice(
                "running.signed",
                ["author": review.submittedBy, "day": review.submittedOn.text(scene.language)]
            ),
            outcome: scene.voice("running.outcome.\(review.outcome.rawValue)"),
            opinion: review.opinion.html,
            reviewed: review.reviewedOn.map {
                scene.voice(
                    "running.signed",
                    ["author": review.reviewedBy, "day": $0.text(scene.language)]
                ).html
            } ?? .empty
        )
    }

    private static func line(_ reminder: Reminder, _ scene: RunningScene) -> ReminderLine {
        ReminderLine(
            text: scene.voice(
                "running.reminder.\(reminder.reason.rawValue)",
                [
                    "unit": reminder.unitName, "day": reminder.about.text(scene.language),
                    "month": reminder.about.month.text(scene.language),
                ]
            ),
            madeOn: reminder.madeOn.html(scene.language)
        )
    }
}
