import CivilTime
import Pages
import PolicyText

/// A target with its readings, and the form in which a figure is entered.
struct TargetPage: Sendable {
    let facts: [RunningFact]
    let sentence: HTML
    let words: Address?
    let chart: HTML
    let readings: HTML
    let form: HTML
    let told: HTML

    /// Makes the page ready.
    ///
    /// `series` is the target with those of the same figure in other years.
    init(
        _ record: TargetRecord,
        series: TargetSeries,
        of plan: Plan,
        form: ActualForm,
        told: String = "",
        _ scene: RunningScene
    ) {
        let content = record.target.content
        facts = TargetPage.facts(record, plan, scene)
        sentence = (record.sentence ?? "").html
        words = content.span.map { Addresses.words($0, of: plan.id, in: scene.code) }
        chart = series.isDrawable ? series.chart(id: "readings", scene) : .empty
        readings = TargetPage.readings(record, scene).html(scene.voice)
        self.form =
            plan.status == .inForce
            ? form.sheet(
                action: Addresses.actuals(of: record.target.id, of: plan.id, in: scene.code),
                content,
                scene
            ).html(scene.voice) : .empty
        self.told = told.html
    }

    private static func facts(
        _ record: TargetRecord,
        _ plan: Plan,
        _ scene: RunningScene
    ) -> [RunningFact] {
        let voice = scene.voice
        let text = TargetText(content: record.target.content, scene: scene)
        let address = Addresses.plan(plan.id, in: scene.code)
        return [
            RunningFact(voice("running.plan"), html: scene.link(plan.title, address)),
            RunningFact(voice("running.target"), text.figure),
            RunningFact(voice("running.target.period"), text.period),
            RunningFact(
                voice("running.target.standing"),
                record.standing.map { voice("running.standing.\($0.rawValue)") }
                    ?? voice("running.target.no-actual")
            ),
        ]
    }

    private static func readings(_ record: TargetRecord, _ scene: RunningScene) -> Table {
        let voice = scene.voice
        return Table(
            caption: voice("running.readings"),
            columns: [
                .init(voice("running.target.period")), .init(voice("running.actual.as-of")),
                .init(voice("running.actual"), .end), .init(voice("running.actual.note")),
                .init(voice("running.author")),
            ],
            rows: record.actuals.reversed().map { actual in
                let entry = actual.entry
                return Table.Row([
                    .text(entry.period), .day(entry.asOf),
                    .number(DecimalText(entry.value), unit: entry.unit), .text(entry.note),
                    .text(
                        actual.revision > 1
                            ? voice(
                                "running.author.corrected",
                                ["author": actual.author, "times": "\(actual.revision - 1)"]
                            ) : actual.author
                    ),
                ])
            },
            empty: voice("running.readings.none"),
            hidesCaption: true
        )
    }
}

/// The form in which an officer enters what a target has come to.
struct ActualForm: Sendable {
    let values: [String: String]
    let errors: [FieldError]

    /// An empty form.
    init() {
        values = [:]
        errors = []
    }

    /// A form that was refused.
    init(_ form: Form, errors: [FieldError]) {
        values = form.fields.compactMapValues(\.first)
        self.errors = errors
    }

    /// Reads a form as sent.
    static func read(_ form: Form, of target: Target.ID) throws(FormRefusal) -> Actual.Entry {
        var reader = FormReader(form)
        let value = reader.figure("value", required: true)
        let unit = reader.text("unit", limit: 20)
        let period = reader.text("period", required: true, limit: 9)
        if !period.isEmpty, !isPeriod(period) { reader.refuse("period", "running.error.period") }
        let asOf = reader.day("asOf", required: true)
        let note = reader.text("note", limit: 500)
        try reader.finish()
        guard let value, let asOf else { throw FormRefusal(fields: reader.errors) }
        return Actual.Entry(
            target: target,
            period: period,
            value: value,
            unit: unit,
            asOf: asOf,
            note: note
        )
    }

    /// Whether a text is `2023`, `2021-2025` or `2023-06`.
    private static func isPeriod(_ text: String) -> Bool {
        if Month(text) != nil { return true }
        let years = text.split(separator: "-", omittingEmptySubsequences: false)
        return (1...2).contains(years.count)
            && years.allSatisfy { $0.utf8.count == 4 && Int($0) != nil }
            && years == years.sorted()
    }

    /// The sheet.
    func sheet(action: Address, _ content: Target.Content, _ scene: RunningScene) -> FormSheet {
        let voice = scene.voice
        let fields = [
            Field(
                .number,
                "value",
                label: voice("running.actual"),
                hint: voice(
                    "running.actual.hint",
                    ["target": TargetText(content: content, scene: scene).figure]
                ),
                required: true
            ),
            Field(
                .text,
                "unit",
                label: voice("running.actual.unit"),
                value: content.unit,
                limit: 20
            ),
            Field(
                .text,
                "period",
                label: voice("running.target.period"),
                hint: voice("running.actual.period.hint"),
                value: content.period.map { "\($0.last)" } ?? "",
                required: true,
                limit: 9
            ),
            Field(
                .date,
                "asOf",
                label: voice("running.actual.as-of"),
                value: scene.now.day.description,
                required: true
            ),
            Field(
                .text,
                "note",
                label: voice("running.actual.note"),
                hint: voice("running.actual.note.hint"),
                limit: 500
            ),
        ]
        return FormSheet(
            action: action,
            fields: fields.map { field in values[field.name].map(field.holding) ?? field },
            submit: voice("running.actual.send"),
            errors: errors
        )
    }
}
