import CivilTime
import Pages
import Storage

/// A check-in as people read it.
struct CheckInText: Sendable {
    /// A file of it.
    struct File: Hashable, Sendable {
        let name: String
        let size: String
        let address: Address?
    }

    let id: String
    let unit: String
    let month: String
    let progress: HTML
    let done: String
    let problems: HTML
    let figures: HTML
    /// Who wrote it, when.
    let signed: String
    /// That it was corrected, and when; empty where it was not.
    let corrected: HTML
    let files: [File]
    let hasFiles: Bool
    /// What it said before it was corrected, latest first.
    let versions: [HistoryLine]
    let hasVersions: Bool
    /// Where it can be corrected; nil where it cannot.
    let correction: Address?

    /// Makes a check-in ready.
    init(
        _ checkIn: CheckIn,
        _ attachments: [Attachment],
        plan: Plan.ID? = nil,
        versions: [HistoryEntry] = [],
        canCorrect: Bool = false,
        _ scene: RunningScene
    ) {
        let report = checkIn.report
        let voice = scene.voice
        id = "check-in-" + checkIn.id.description
        unit = checkIn.unitName
        month = report.month.text(scene.language)
        progress = ProgressBar(percent: report.progress).html(voice)
        done = report.done
        problems = report.problems.html
        figures = report.figures.html
        signed = voice(
            "running.signed",
            ["author": checkIn.author, "day": checkIn.reportedOn.text(scene.language)]
        )
        corrected =
            checkIn.correctedOn.map {
                voice(
                    "running.corrected",
                    ["day": $0.text(scene.language), "times": "\(checkIn.revision - 1)"]
                ).html
            } ?? .empty
        files = attachments.map { attachment in
            File(
                name: attachment.name,
                size: FileSize(attachment.size).description,
                address: plan.map {
                    Addresses.attachment(
                        attachment.id,
                        of: checkIn.id,
                        on: report.task,
                        of: $0,
                        in: scene.code
                    )
                }
            )
        }
        hasFiles = !files.isEmpty
        self.versions = versions.map { HistoryLine($0, scene) }
        hasVersions = !versions.isEmpty
        correction =
            canCorrect
            ? plan.map {
                Addresses.checkIns(on: report.task, of: $0, in: scene.code)
                    .with("unit", report.unit.description)
                    .with("month", report.month.description)
            } : nil
    }
}

/// The size of a file as people read it.
struct FileSize: Hashable, Sendable, CustomStringConvertible {
    let bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    /// Bytes, KB and MB of 1024, rounded up, MB to a tenth.
    var description: String {
        if bytes < 1024 { return "\(bytes) B" }
        if bytes < 1 << 20 { return "\((bytes + 1023) / 1024) KB" }
        let tenths = (bytes * 10 + (1 << 20) - 1) / (1 << 20)
        return tenths % 10 == 0 ? "\(tenths / 10) MB" : "\(tenths / 10).\(tenths % 10) MB"
    }
}

/// A change as people read it.
struct HistoryLine: Hashable, Sendable {
    let field: String
    let before: HTML
    let after: HTML
    let why: HTML
    let actor: String

    init(_ entry: HistoryEntry, _ scene: RunningScene) {
        let key = "running.field.\(entry.field)"
        field =
            entry.field == "*"
            ? scene.voice("running.field.all")
            : scene.voice.messages.has(key) ? scene.voice(key) : entry.field
        before = (entry.before ?? "").html
        after = (entry.after ?? "").html
        why = entry.why.html
        actor =
            entry.actorUnit.isEmpty ? entry.actor : entry.actorUnit + " " + entry.actor
    }
}
