import CivilTime
import Pages
import Storage

/// The screen on which a unit reports on a task for a month: the form, and beside it what was said
/// last and what the document asks for.
struct CheckInPage: Sendable {
    /// A link that is one of several, of which one is where we are.
    struct Choice: Hashable, Sendable {
        let title: String
        let address: Address
        let isCurrent: Bool
        let note: HTML
    }

    /// An official's answer that is waited for.
    struct Ask: Hashable, Sendable {
        let text: String
        let answerBy: HTML
        let author: String
    }

    let light: HTML
    let reason: String
    let due: HTML
    let sentence: HTML
    let words: Address?
    let units: [Choice]
    let hasUnits: Bool
    let months: [Choice]
    /// The heading of the form, which names unit and month; empty where no unit is chosen.
    let heading: HTML
    let form: HTML
    let isCorrection: Bool
    let correctionNote: String
    /// What the other wrote, where two wrote at once.
    let other: CheckInText?
    let previous: CheckInText?
    let previousHeading: String
    /// Where the form begins with what was said last.
    let draftAddress: Address?
    let asks: [Ask]
    let milestones: [MilestoneLine]
    /// Why nothing can be reported; empty where it can.
    let closed: HTML

    /// A step of the task in a list.
    struct MilestoneLine: Hashable, Sendable {
        let title: String
        let due: HTML
        let isLate: Bool
    }

    /// What a visitor asks for.
    struct Choices: Sendable {
        /// The unit; nil where none is chosen yet.
        let unit: Duty?
        /// The month.
        let month: Month
        /// Whether the form begins with what was said last.
        let beginsWithLast: Bool
        /// Where one came from, and goes back to.
        let back: String
    }

    /// Makes the page ready.
    ///
    /// `refused` is what was typed, where it was refused.
    /// `conflict` tells whether the month has a report that was not shown.
    init(
        _ record: TaskRecord,
        _ choices: Choices,
        refused: CheckInForm? = nil,
        conflict: Bool = false,
        _ scene: RunningScene
    ) {
        let standing = record.standing
        let item = standing.item.task
        let unit = choices.unit?.unit
        let own = record.checkIns.filter { $0.report.unit == unit }
        let current = own.first { $0.report.month == choices.month }
        let before = own.first { $0.report.month < choices.month }
        let base = Addresses.checkIns(on: item.id, of: record.plan.id, in: scene.code)
            .with("back", choices.back)

        light = scene.badge(standing.light, withReason: false).html(scene.voice)
        reason = scene.reason(standing.light)
        due = item.due?.html(scene.language) ?? HTML("\(scene.voice("running.none"))")
        sentence = (record.sentence ?? "").html
        words = item.span.map { Addresses.words($0, of: record.plan.id, in: scene.code) }
        units = CheckInPage.units(standing.item.duties, choices, base, scene)
        hasUnits = !units.isEmpty
        months = CheckInPage.months(own, choices, base, scene)
        closed = CheckInPage.obstacle(record, scene).html
        isCorrection = current != nil && !conflict
        correctionNote = current.map { CheckInPage.correctionNote($0, scene) } ?? ""
        other = conflict ? current.map { CheckInText($0, [], scene) } : nil
        previous = before.map { before in
            CheckInText(before, record.attachments.filter { $0.checkIn == before.id }, scene)
        }
        previousHeading = scene.voice(
            "running.check-in.previous",
            ["month": before?.report.month.text(scene.language) ?? ""]
        )
        asks = CheckInPage.asks(record, scene)
        milestones = standing.milestones.filter { $0.doneOn == nil }.map {
            MilestoneLine(
                title: $0.title,
                due: $0.due.html(scene.language),
                isLate: $0.due < scene.now.day
            )
        }
        draftAddress =
            before != nil && current == nil && refused == nil && !choices.beginsWithLast
            ? base.with("unit", unit?.description ?? "").with("month", choices.month.description)
                .with("begin", "last") : nil
        guard let duty = choices.unit, closed == .empty else {
            heading = .empty
            form = .empty
            return
        }
        heading =
            scene.voice(
                "running.check-in.heading",
                ["unit": duty.unitName, "month": choices.month.text(scene.language)]
            ).html
        let start = choices.beginsWithLast ? before.map(CheckInForm.init) : nil
        let filled = refused ?? current.map(CheckInForm.init) ?? start ?? CheckInForm()
        form = filled.sheet(
            action: Addresses.checkIns(on: item.id, of: record.plan.id, in: scene.code),
            unit: duty.unit,
            month: choices.month,
            previous: before,
            revision: current?.revision,
            back: choices.back,
            scene
        ).html(scene.voice)
    }

    private static func units(
        _ duties: [Duty],
        _ choices: Choices,
        _ base: Address,
        _ scene: RunningScene
    ) -> [Choice] {
        var seen: Set<Unit.ID> = []
        return duties.filter { seen.insert($0.unit).inserted }.map { duty in
            Choice(
                title: duty.unitName,
                address: base.with("unit", duty.unit.description)
                    .with("month", choices.month.description),
                isCurrent: duty.unit == choices.unit?.unit,
                note: scene.voice("running.role.\(duty.role.rawValue)").html
            )
        }
    }

    /// The month of the visit and the two before, and the one asked for.
    private static func months(
        _ own: [CheckIn],
        _ choices: Choices,
        _ base: Address,
        _ scene: RunningScene
    ) -> [Choice] {
        guard let unit = choices.unit?.unit else { return [] }
        let now = scene.now.day.month
        let reported = Set(own.map(\.report.month))
        let months = Set((0...2).map { now.advanced(by: -$0) } + [choices.month])
        return months.sorted(by: >).map { month in
            Choice(
                title: month.text(scene.language),
                address: base.with("unit", unit.description).with("month", month.description),
                isCurrent: month == choices.month,
                note: scene.voice(
                    reported.contains(month) ? "running.reported" : "running.not-reported"
                ).html
            )
        }
    }

    private static func obstacle(_ record: TaskRecord, _ scene: RunningScene) -> String {
        switch record.standing.item.task.status {
        case .closed: scene.voice("running.check-in.closed")
        case .open, .closing:
            record.plan.status == .inForce ? "" : scene.voice("running.check-in.not-in-force")
        }
    }

    private static func correctionNote(_ checkIn: CheckIn, _ scene: RunningScene) -> String {
        scene.voice(
            "running.check-in.correction",
            [
                "author": checkIn.author,
                "day": (checkIn.correctedOn ?? checkIn.reportedOn).text(scene.language),
            ]
        )
    }

    /// Notes of the office that want an answer which has not come.
    private static func asks(_ record: TaskRecord, _ scene: RunningScene) -> [Ask] {
        let lastAnswer = record.notes.filter { !$0.authorUnit.isEmpty }.map(\.writtenOn).max()
        return record.notes.compactMap { note in
            guard let day = note.answerBy, note.authorUnit.isEmpty,
                lastAnswer.map({ $0 < note.writtenOn }) ?? true
            else { return nil }
            return Ask(text: note.text, answerBy: day.html(scene.language), author: note.author)
        }
    }
}
