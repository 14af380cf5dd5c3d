import CivilTime
import Pages
import Storage

/// What a unit types to report on a task for a month.
struct CheckInForm: Sendable {
    /// The most characters of a text.
    static let textLimit = 4000
    /// The most bytes of a report with its files.
    static let uploadLimit = 5 * Attachment.sizeLimit + (1 << 20)
    /// The most files of one report.
    static let fileLimit = 10

    /// What the fields hold, by name.
    let values: [String: String]
    /// What is wrong.
    let errors: [FieldError]
    /// The names of files that were sent and are lost with the refusal.
    let lostFiles: [String]

    /// An empty form.
    init() {
        values = [:]
        errors = []
        lostFiles = []
    }

    /// A form that holds what was reported before.
    init(_ checkIn: CheckIn) {
        let report = checkIn.report
        values = [
            "progress": String(report.progress), "done": report.done, "problems": report.problems,
            "figures": report.figures,
        ]
        errors = []
        lostFiles = []
    }

    /// A form that was refused, with what was typed.
    init(_ form: Form, errors: [FieldError]) {
        values = form.fields.compactMapValues(\.first)
        self.errors = errors
        lostFiles = form.files["files", default: []].map(\.name).filter { !$0.isEmpty }
    }

    /// Reads the report in a form as sent.
    ///
    /// - Throws: `FormRefusal` with all that is wrong.
    static func read(
        _ form: Form,
        task: Task.ID,
        unit: Unit.ID,
        month: Month,
        isSigned: Bool
    ) throws(FormRefusal) -> Sent {
        var reader = FormReader(form)
        let progress = reader.integer("progress", in: 0...100, required: true)
        let done = reader.text("done", required: true, limit: textLimit)
        let problems = reader.text("problems", limit: textLimit)
        let figures = reader.text("figures", limit: textLimit)
        let author = reader.text("author", required: !isSigned, limit: 60)
        let files = form.files["files", default: []].filter { !$0.name.isEmpty || $0.size > 0 }
        if files.count > fileLimit {
            reader.refuse("files", "running.error.files", ["limit": "\(fileLimit)"])
        }
        for file in files where file.size > Attachment.sizeLimit {
            reader.refuse(
                "files",
                "running.error.file-size",
                ["name": file.name, "limit": "\(Attachment.sizeLimit >> 20)"]
            )
        }
        try reader.finish()
        return Sent(
            report: CheckIn.Report(
                task: task,
                unit: unit,
                month: month,
                progress: progress ?? 0,
                done: done,
                problems: problems,
                figures: figures
            ),
            revision: Int(form["revision"]),
            author: author,
            files: files
        )
    }

    /// A form as sent, read.
    struct Sent: Sendable {
        /// What the unit says.
        let report: CheckIn.Report
        /// The revision of the report that is corrected; nil for the first.
        let revision: Int?
        /// Who wrote it, where the browser does not know.
        let author: String
        /// The files that came with it.
        let files: [Upload]
    }

    /// The sheet.
    ///
    /// `previous` is the last report before, whose progress is shown beside the field.
    /// `revision` is the revision of the report that is corrected; nil for the first.
    func sheet(
        action: Address,
        unit: Unit.ID,
        month: Month,
        previous: CheckIn?,
        revision: Int?,
        back: String,
        _ scene: RunningScene
    ) -> FormSheet {
        let voice = scene.voice
        var fields = [
            Field.hidden("unit", unit.description), .hidden("month", month.description),
            .hidden("revision", revision.map(String.init) ?? ""), .hidden("back", back),
            Field(
                .number,
                "progress",
                label: voice("running.check-in.progress"),
                hint: progressHint(previous, scene),
                required: true,
                limit: 3
            ),
            Field(
                .longText(rows: 4),
                "done",
                label: voice("running.check-in.done"),
                hint: voice("running.check-in.done.hint"),
                required: true,
                limit: CheckInForm.textLimit
            ),
            Field(
                .longText(rows: 2),
                "problems",
                label: voice("running.check-in.problems"),
                hint: voice("running.check-in.problems.hint"),
                limit: CheckInForm.textLimit
            ),
            Field(
                .longText(rows: 2),
                "figures",
                label: voice("running.check-in.figures"),
                hint: voice("running.check-in.figures.hint"),
                limit: CheckInForm.textLimit
            ),
            Field(
                .file(accept: [], several: true),
                "files",
                label: voice("running.check-in.files"),
                hint: filesHint(scene)
            ),
        ]
        if scene.actor.name.isEmpty {
            fields.append(
                Field(
                    .text,
                    "author",
                    label: voice("running.check-in.author"),
                    hint: voice("running.check-in.author.hint"),
                    required: true,
                    limit: 60,
                    autocomplete: "name"
                )
            )
        }
        return FormSheet(
            action: action,
            fields: fields.map { field in
                field.kind == .hidden ? field : field.holding(values[field.name] ?? "")
            },
            submit: voice(revision == nil ? "running.check-in.send" : "running.check-in.correct"),
            errors: errors
        )
    }

    private func progressHint(_ previous: CheckIn?, _ scene: RunningScene) -> String {
        guard let previous else { return scene.voice("running.check-in.progress.first") }
        return scene.voice(
            "running.check-in.progress.hint",
            [
                "month": previous.report.month.text(scene.language),
                "progress": "\(previous.report.progress)",
            ]
        )
    }

    private func filesHint(_ scene: RunningScene) -> String {
        let limits = [
            "limit": "\(Attachment.sizeLimit >> 20)", "files": "\(CheckInForm.fileLimit)",
        ]
        guard !lostFiles.isEmpty else {
            return scene.voice("running.check-in.files.hint", limits)
        }
        return scene.voice("running.check-in.files.lost", ["names": scene.list(lostFiles)])
    }
}
