import Pages
import PolicyText

/// The targets of a plan by year against what they came to: a table and a chart for each figure.
struct TargetsPage: Sendable {
    let table: HTML
    let hasTargets: Bool
    let charts: [HTML]
    let note: String

    /// Makes the page ready.
    init(_ records: [TargetRecord], of plan: Plan, _ scene: RunningScene) {
        table = TargetTable(records, of: plan.id)
            .html(caption: scene.voice("running.targets"), scene)
        hasTargets = !records.isEmpty
        let groups = TargetSeries.grouped(records)
        charts = groups.enumerated().filter(\.element.isDrawable).map { index, series in
            series.chart(id: "series-\(index + 1)", scene)
        }
        let entered = records.filter { !$0.actuals.isEmpty }.count
        note = scene.voice(
            "running.targets.note",
            ["count": "\(records.count)", "entered": "\(entered)"]
        )
    }
}

/// Targets of one figure over the years, with what it came to.
struct TargetSeries: Sendable {
    /// The targets, as the plan has them.
    let records: [TargetRecord]

    /// Targets of the same subject, metric and unit together, in the order of the plan.
    static func grouped(_ records: [TargetRecord]) -> [TargetSeries] {
        var order: [Key] = []
        var groups: [Key: [TargetRecord]] = [:]
        for record in records {
            let key = Key(record.target.content)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(record)
        }
        return order.map { TargetSeries(records: groups[$0] ?? []) }
    }

    private struct Key: Hashable {
        let subject: String
        let metric: String
        let unit: String
        let isIncrease: Bool

        init(_ content: Target.Content) {
            subject = content.subject
            metric = content.metric
            unit = content.unit
            isIncrease = content.comparator == .increase
        }
    }

    /// Whether there is something to see: what it came to, or targets of several years.
    var isDrawable: Bool { !actuals.isEmpty || targets.count > 1 }

    /// The periods that figures stand for, in order.
    private var periods: [String] { Set(targets.keys).union(actuals.keys).sorted() }

    /// What was to be reached by year; a target without a year holds in every one.
    private var targets: [String: DecimalText] {
        let always = records.map(\.target.content).last { $0.kind == .target && $0.period == nil }
        guard let always else { return figures(of: .target) }
        let constant = actuals.mapValues { _ in DecimalText(always.value) }
        return constant.merging(figures(of: .target)) { $1 }
    }

    /// What was reached: as entered, and where nothing was, as the document says.
    private var actuals: [String: DecimalText] {
        let unit = records.first?.target.content.unit
        let entries = records.flatMap(\.actuals).map(\.entry)
            .filter { $0.unit == unit }.sorted { $0.asOf < $1.asOf }
        let entered = Dictionary(entries.map { ($0.period, DecimalText($0.value)) }) { $1 }
        return figures(of: .actual).merging(entered) { $1 }
    }

    /// The figures of the document by the last year that they hold for.
    private func figures(of kind: Indicator.Kind) -> [String: DecimalText] {
        let contents = records.map(\.target.content).filter { $0.kind == kind }
        let pairs = contents.compactMap { content in
            content.period.map { ("\($0.last)", DecimalText(content.value)) }
        }
        return Dictionary(pairs) { $1 }
    }

    /// The chart with its table.
    func chart(id: String, _ scene: RunningScene) -> HTML {
        guard let content = records.first?.target.content else { return .empty }
        let (periods, targets, actuals) = (periods, targets, actuals)
        let name = TargetText(content: content, scene: scene).name
        return LineChart(
            id: id,
            caption: name,
            unit: content.unit,
            periods: periods,
            series: [
                LineChart.Series(scene.voice("running.actual"), periods.map { actuals[$0] }),
                LineChart.Series(
                    scene.voice("running.target"),
                    periods.map { targets[$0] },
                    isTarget: true
                ),
            ]
        ).html(scene.voice)
    }
}
