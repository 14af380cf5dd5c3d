import Pages
import PolicyText
import Storage

/// What a plan grants, each provision with the sentence that says so.
struct ClausesPage: Sendable {
    let clauses: [ClauseLine]
    let hasClauses: Bool
    let note: String
    let choices: [CheckInPage.Choice]

    /// A provision.
    struct ClauseLine: Sendable {
        let anchor: String
        let name: String
        let benefit: String
        let facts: [RunningFact]
        let sentence: HTML
        let words: Address?
        let task: String
        let taskAddress: Address?
    }

    /// Makes the page ready.
    ///
    /// `benefit` is what is granted by those that are wanted; nil for all.
    init(
        _ contents: PlanContents,
        benefit: Clause.Benefit? = nil,
        address: Address,
        _ scene: RunningScene
    ) {
        let all = contents.clauses.filter { $0.state != .dropped }
        let shown = all.filter { benefit == nil || $0.content.benefit == benefit }
        let tasks = Dictionary(contents.tasks.map { ($0.task.id, $0.task) }) { one, _ in one }
        let text = PlanText(contents.document.text)
        clauses = shown.map { clause in
            let task = clause.task.flatMap { tasks[$0] }
            let span = clause.content.span
            return ClauseLine(
                anchor: "clause-" + clause.id.description,
                name: clause.content.name,
                benefit: scene.voice("running.benefit.\(clause.content.benefit.rawValue)"),
                facts: ClauseText(content: clause.content, scene: scene).facts,
                sentence: (span.map(text.words) ?? "").html,
                words: span.map { Addresses.words($0, of: contents.plan.id, in: scene.code) },
                task: task?.title ?? "",
                taskAddress: task.map {
                    Addresses.task($0.id, of: contents.plan.id, in: scene.code)
                }
            )
        }
        hasClauses = !shown.isEmpty
        note = scene.voice(
            "running.clauses.note",
            ["shown": "\(shown.count)", "all": "\(all.count)"]
        )
        let counts = Dictionary(grouping: all, by: \.content.benefit).mapValues(\.count)
        choices =
            [
                CheckInPage.Choice(
                    title: scene.voice("running.all"),
                    address: address.with("benefit", ""),
                    isCurrent: benefit == nil,
                    note: "\(all.count)".html
                )
            ]
            + Clause.Benefit.allCases.filter { counts[$0] != nil }.map { kind in
                CheckInPage.Choice(
                    title: scene.voice("running.benefit.\(kind.rawValue)"),
                    address: address.with("benefit", kind.rawValue),
                    isCurrent: benefit == kind,
                    note: "\(counts[kind] ?? 0)".html
                )
            }
    }
}

/// A provision as people read it.
struct ClauseText: Sendable {
    let content: ClauseRecord.Content
    let scene: RunningScene

    /// What it says, field by field; what the document leaves open is left out.
    var facts: [RunningFact] {
        let texts: [(String, String?)] = [
            ("running.clause.who", content.who),
            ("running.clause.condition", content.condition),
            ("running.clause.amount", content.amount.map(money)),
            ("running.clause.rate", content.rate.map { quantity($0, share) }),
            ("running.clause.base", content.base),
            ("running.clause.range", content.range.map { quantity($0, money) }),
            ("running.clause.cap", content.cap.map(money)),
            ("running.clause.floor", content.floor.map(money)),
            (
                "running.clause.once",
                content.once.map {
                    scene.voice($0 ? "running.clause.once.yes" : "running.clause.once.no")
                }
            ),
            ("running.clause.payer", content.payer),
            ("running.clause.stacking", content.stacking),
        ]
        return texts.compactMap { key, text in
            text.flatMap { $0.isEmpty ? nil : RunningFact(scene.voice(key), $0) }
        }
    }

    private func quantity(
        _ quantity: Clause.Quantity,
        _ text: (ExactNumber) -> String
    ) -> String {
        text(quantity.low) + (quantity.high.map { "–" + text($0) } ?? "")
    }

    /// A sum in yuan: 50 万元, exact.
    private func money(_ yuan: ExactNumber) -> String {
        if scene.language == .chinese, abs(yuan.digits) >= 10_000 || yuan.scale == 0,
            let wan = yuan.shifted(by: -4), wan.scale <= 2, abs(wan.digits) > 0
        {
            return wan.grouped + "万元"
        }
        return scene.voice("running.money", ["value": yuan.grouped])
    }

    /// A share: 2‰, 15%.
    private func share(_ fraction: ExactNumber) -> String {
        if fraction.scale == 3, abs(fraction.digits) < 10,
            let thousandths = fraction.shifted(by: 3)
        {
            return thousandths.grouped + "‰"
        }
        guard let hundredths = fraction.shifted(by: 2) else { return fraction.description }
        return hundredths.grouped + "%"
    }
}
