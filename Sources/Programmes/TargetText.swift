import Pages
import PolicyText
import Storage

/// A target as people read it.
struct TargetText: Sendable {
    let content: Target.Content
    let scene: RunningScene

    /// Whose figure it is, and what is counted.
    var name: String {
        content.subject.isEmpty || content.metric.hasPrefix(content.subject)
            ? content.metric
            : scene.voice(
                "running.target.name",
                ["subject": content.subject, "metric": content.metric]
            )
    }

    /// The figure with how it binds and its unit: ≥ 60 亿元.
    var figure: String {
        let value = content.value.grouped
        let number = content.upper.map { value + "–" + $0.grouped } ?? value
        return scene.voice(
            "running.comparator.\(content.comparator.word)",
            ["value": TargetText.joined(number, content.unit, scene.language)]
        )
    }

    /// The years it holds for.
    var period: String { content.period?.description ?? "—" }

    /// A number with its unit: closed up in Chinese and before a sign of a share.
    static func joined(_ number: String, _ unit: String, _ language: Language) -> String {
        number + (unit.isEmpty || language == .chinese || unit.hasPrefix("%") ? "" : " ") + unit
    }
}

extension DecimalText {
    /// An exact number of a document.
    init(_ number: ExactNumber) {
        self = DecimalText(number.description) ?? DecimalText(number.digits)
    }
}

extension Indicator.Comparator {
    /// The end of the key of its sentence.
    fileprivate var word: String {
        switch self {
        case .atLeast: "at-least"
        case .above: "above"
        case .atMost: "at-most"
        case .below: "below"
        case .equal: "equal"
        case .about: "about"
        case .increase: "increase"
        case .range: "range"
        }
    }
}

/// Targets with the last figure they came to, in a table.
struct TargetTable: Sendable {
    private let records: [TargetRecord]
    private let plan: Plan.ID

    init(_ records: [TargetRecord], of plan: Plan.ID) {
        self.records = records
        self.plan = plan
    }

    /// The table.
    func html(caption: String, _ scene: RunningScene) -> HTML {
        let voice = scene.voice
        return Table(
            caption: caption,
            columns: [
                .init(voice("running.target.what")), .init(voice("running.target.period")),
                .init(voice("running.target"), .end), .init(voice("running.actual"), .end),
                .init(voice("running.target.standing")), .init(voice("running.sentence")),
            ],
            rows: records.map { row($0, scene) },
            hidesCaption: true
        ).html(voice)
    }

    private func row(_ record: TargetRecord, _ scene: RunningScene) -> Table.Row {
        let target = record.target
        let text = TargetText(content: target.content, scene: scene)
        return Table.Row(
            [
                .link(text.name, Addresses.target(target.id, of: plan, in: scene.code)),
                .text(text.period), .text(text.figure), .text(actual(record, scene)),
                standing(record, scene), link(record, scene),
            ],
            id: "target-" + target.id.description
        )
    }

    private func actual(_ record: TargetRecord, _ scene: RunningScene) -> String {
        guard let last = record.actuals.last?.entry else { return "—" }
        let number = TargetText.joined(
            last.value.grouped,
            last.unit,
            scene.language
        )
        guard !last.period.isEmpty else { return number }
        return scene.voice("running.actual.of", ["value": number, "period": last.period])
    }

    private func standing(_ record: TargetRecord, _ scene: RunningScene) -> Table.Cell {
        guard let standing = record.standing else {
            return .text(
                record.target.content.kind == .actual
                    ? scene.voice("running.target.found") : scene.voice("running.target.no-actual")
            )
        }
        return .text(scene.voice("running.standing.\(standing.rawValue)"))
    }

    private func link(_ record: TargetRecord, _ scene: RunningScene) -> Table.Cell {
        guard let span = record.target.content.span else { return .nothing }
        return .html(
            SpanLink(
                Addresses.words(span, of: plan, in: scene.code),
                sentence: record.sentence ?? ""
            ).html(scene.voice)
        )
    }
}
