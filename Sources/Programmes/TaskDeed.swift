import CivilTime
import Pages

/// What can be done to a task from its page; the raw value is where its form is sent.
enum TaskDeed: String, Hashable, Sendable, CaseIterable {
    /// A step is added.
    case milestone = "milestones"
    /// The office, or a unit in answer, says something.
    case note = "notes"
    /// The day by which it is due changes.
    case due
    /// It is handed in for closing.
    case closing
    /// The office reviews that.
    case closingReview = "closing-review"
    /// It is opened again.
    case reopen
    /// The units are reminded.
    case reminders

    /// The place of the form on the page.
    var anchor: String { "deed-" + rawValue }

    /// What can be done to a task in a state.
    static func possible(for status: Task.Status) -> [TaskDeed] {
        switch status {
        case .open: [.note, .milestone, .due, .reminders, .closing]
        case .closing: [.closingReview, .note]
        case .closed: [.reopen]
        }
    }
}

/// The form of a deed, with what was typed where it was refused.
struct TaskDeedForm: Sendable {
    /// The most characters of a title.
    static let titleLimit = 200
    /// The most characters of a text.
    static let textLimit = 2000

    let deed: TaskDeed
    /// What the fields hold, by name.
    let values: [String: String]
    /// What is wrong.
    let errors: [FieldError]

    /// A form that nobody has typed in.
    init(_ deed: TaskDeed) {
        self.deed = deed
        values = [:]
        errors = []
    }

    /// A form that was refused.
    init(_ deed: TaskDeed, _ form: Form, errors: [FieldError]) {
        self.deed = deed
        values = form.fields.compactMapValues(\.first)
        self.errors = errors
    }

    /// The sheet; its fields carry the name of the deed, since a page holds several.
    func sheet(_ task: Task, of plan: Plan.ID, _ scene: RunningScene) -> FormSheet {
        FormSheet(
            action: Addresses.deed(deed, on: task.id, of: plan, in: scene.code),
            fields: fields(task, scene).map { field in
                field.kind == .hidden ? field : values[field.name].map(field.holding) ?? field
            },
            submit: scene.voice("running.deed.\(deed.rawValue).send"),
            errors: errors
        )
    }

    private func fields(_ task: Task, _ scene: RunningScene) -> [Field] {
        let voice = scene.voice
        switch deed {
        case .milestone:
            return [
                Field(
                    .text,
                    "milestone-title",
                    label: voice("running.milestone.title"),
                    hint: voice("running.milestone.title.hint"),
                    required: true,
                    limit: TaskDeedForm.titleLimit
                ),
                Field(
                    .date,
                    "milestone-due",
                    label: voice("running.milestone.due"),
                    required: true
                ),
            ]
        case .note:
            return [
                text("note-text", "running.note.text", rows: 3, voice),
                Field(
                    .date,
                    "note-answer",
                    label: voice("running.note.answer-by"),
                    hint: voice("running.note.answer-by.hint")
                ),
            ]
        case .due:
            return [
                .hidden("due-revision", "\(task.revision)"),
                Field(
                    .date,
                    "due-day",
                    label: voice("running.due.day"),
                    hint: voice("running.due.day.hint"),
                    value: task.due?.description ?? ""
                ),
                why("due-why", required: task.due != nil, voice),
            ]
        case .closing:
            return [text("closing-statement", "running.closing.statement", rows: 4, voice)]
        case .closingReview:
            return [
                Field(
                    .radio([
                        Field.Option("accept", voice("running.closing-review.accept")),
                        Field.Option("return", voice("running.closing-review.return")),
                    ]),
                    "review-verdict",
                    label: voice("running.closing-review.verdict"),
                    required: true
                ),
                Field(
                    .longText(rows: 3),
                    "review-opinion",
                    label: voice("running.closing-review.opinion"),
                    hint: voice("running.closing-review.opinion.hint"),
                    limit: TaskDeedForm.textLimit
                ),
            ]
        case .reopen: return [why("reopen-why", required: true, voice)]
        case .reminders: return []
        }
    }

    private func text(_ name: String, _ key: String, rows: Int, _ voice: Voice) -> Field {
        Field(
            .longText(rows: rows),
            name,
            label: voice(key),
            hint: voice(key + ".hint"),
            required: true,
            limit: TaskDeedForm.textLimit
        )
    }

    private func why(_ name: String, required: Bool, _ voice: Voice) -> Field {
        Field(
            .text,
            name,
            label: voice("running.why"),
            hint: voice("running.why.hint"),
            required: required,
            limit: 500
        )
    }
}
