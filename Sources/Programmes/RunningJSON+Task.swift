import CivilTime
import Pages
import Storage

extension RunningJSON {
    /// What a unit reported for a month.
    struct CheckInState: Encodable, Sendable {
        let id: CheckIn.ID
        let task: Task.ID
        let unit: Unit.ID
        let unitName: String
        let month: String
        let progress: Int
        let done: String
        let problems: String
        let figures: String
        let author: String
        let reportedOn: String
        let correctedOn: String?
        let revision: Int

        init(_ checkIn: CheckIn) {
            id = checkIn.id
            task = checkIn.report.task
            unit = checkIn.report.unit
            unitName = checkIn.unitName
            month = checkIn.report.month.description
            progress = checkIn.report.progress
            done = checkIn.report.done
            problems = checkIn.report.problems
            figures = checkIn.report.figures
            author = checkIn.author
            reportedOn = checkIn.reportedOn.description
            correctedOn = checkIn.correctedOn?.description
            revision = checkIn.revision
        }

        static let schema = Schema.named(
            "CheckIn",
            .object([
                .init("id", RunningJSON.id), .init("task", RunningJSON.id),
                .init("unit", RunningJSON.id), .init("unitName", .string()),
                .init("month", .string()), .init("progress", .integer), .init("done", .string()),
                .init("problems", .string()), .init("figures", .string()),
                .init("author", .string()), .init("reportedOn", day),
                .init("correctedOn", day, required: false), .init("revision", .integer),
            ])
        )
    }

    /// A file.
    struct AttachmentState: Encodable, Sendable {
        let id: Attachment.ID
        let task: Task.ID
        let checkIn: CheckIn.ID?
        let name: String
        let mediaType: String
        let size: Int
        let digest: String
        let author: String
        let addedOn: String

        init(_ attachment: Attachment) {
            id = attachment.id
            task = attachment.task
            checkIn = attachment.checkIn
            name = attachment.name
            mediaType = attachment.mediaType
            size = attachment.size
            digest = attachment.digest
            author = attachment.author
            addedOn = attachment.addedOn.description
        }

        static let schema = Schema.named(
            "Attachment",
            .object([
                .init("id", RunningJSON.id), .init("task", RunningJSON.id),
                .init("checkIn", RunningJSON.id, required: false), .init("name", .string()),
                .init("mediaType", .string()), .init("size", .integer),
                .init("digest", .string()), .init("author", .string()), .init("addedOn", day),
            ])
        )
    }

    /// What the office, or a unit in answer, said.
    struct NoteState: Encodable, Sendable {
        let id: SupervisionNote.ID
        let text: String
        let answerBy: String?
        let author: String
        let authorUnit: String
        let writtenOn: String

        init(_ note: SupervisionNote) {
            id = note.id
            text = note.text
            answerBy = note.answerBy?.description
            author = note.author
            authorUnit = note.authorUnit
            writtenOn = note.writtenOn.description
        }

        static let schema = Schema.named(
            "SupervisionNote",
            .object([
                .init("id", RunningJSON.id), .init("text", .string()),
                .init("answerBy", day, required: false), .init("author", .string()),
                .init("authorUnit", .string()), .init("writtenOn", day),
            ])
        )
    }

    /// A request to close a task.
    struct ReviewState: Encodable, Sendable {
        let id: ClosingReview.ID
        let statement: String
        let submittedBy: String
        let submittedOn: String
        let outcome: String
        let opinion: String
        let reviewedBy: String
        let reviewedOn: String?

        init(_ review: ClosingReview) {
            id = review.id
            statement = review.statement
            submittedBy = review.submittedBy
            submittedOn = review.submittedOn.description
            outcome = review.outcome.rawValue
            opinion = review.opinion
            reviewedBy = review.reviewedBy
            reviewedOn = review.reviewedOn?.description
        }

        static let schema = Schema.named(
            "ClosingReview",
            .object([
                .init("id", RunningJSON.id), .init("statement", .string()),
                .init("submittedBy", .string()), .init("submittedOn", day),
                .init("outcome", .word(ClosingReview.Outcome.allCases.map(\.rawValue))),
                .init("opinion", .string()), .init("reviewedBy", .string()),
                .init("reviewedOn", day, required: false),
            ])
        )
    }

    /// A reminder.
    struct ReminderState: Encodable, Sendable {
        let id: Reminder.ID
        let task: Task.ID
        let unit: Unit.ID
        let unitName: String
        let reason: String
        let about: String
        let madeOn: String

        init(_ reminder: Reminder) {
            id = reminder.id
            task = reminder.task
            unit = reminder.unit
            unitName = reminder.unitName
            reason = reminder.reason.rawValue
            about = reminder.about.description
            madeOn = reminder.madeOn.description
        }

        static let schema = Schema.named(
            "Reminder",
            .object([
                .init("id", RunningJSON.id), .init("task", RunningJSON.id),
                .init("unit", RunningJSON.id), .init("unitName", .string()),
                .init("reason", .word(Reminder.Reason.allCases.map(\.rawValue))),
                .init("about", day), .init("madeOn", day),
            ])
        )
    }

    /// A task with all that happened to it.
    struct TaskWhole: Encodable, Sendable {
        let standing: TaskState
        let sentence: String?
        let span: SpanEntry?
        let parts: [TaskState]
        let checkIns: [CheckInState]
        let attachments: [AttachmentState]
        let notes: [NoteState]
        let reviews: [ReviewState]
        let reminders: [ReminderState]

        init(_ record: TaskRecord, _ scene: RunningScene) {
            standing = TaskState(record.standing, scene)
            sentence = record.sentence
            span = record.standing.item.task.span.map(SpanEntry.init)
            parts = record.parts.map { TaskState($0, scene) }
            checkIns = record.checkIns.map(CheckInState.init)
            attachments = record.attachments.map(AttachmentState.init)
            notes = record.notes.map(NoteState.init)
            reviews = record.reviews.map(ReviewState.init)
            reminders = record.reminders.map(ReminderState.init)
        }

        static let schema = Schema.named(
            "TaskRecord",
            .object([
                .init("standing", TaskState.schema), .init("sentence", .string(), required: false),
                .init("span", SpanEntry.schema, required: false),
                .init("parts", .list(TaskState.schema)),
                .init("checkIns", .list(CheckInState.schema)),
                .init("attachments", .list(AttachmentState.schema)),
                .init("notes", .list(NoteState.schema)),
                .init("reviews", .list(ReviewState.schema)),
                .init("reminders", .list(ReminderState.schema)),
            ])
        )
    }
}
