import Pages

extension SupervisionPage {
    /// What is said of one plan: its units in their order, and its groups.
    ///
    /// `number` is the place among several plans; nil where there is one.
    static func part(
        _ overview: Overview,
        number: Int?,
        _ filter: RunningFilter,
        _ listing: Listing,
        _ scene: RunningScene
    ) -> PlanPart {
        let id = number ?? 1
        let title = overview.plan.title
        return PlanPart(
            title: number.map {
                scene.voice("running.supervision.plan.\(min($0, 10))", ["title": title])
            } ?? title,
            address: Addresses.plan(overview.plan.id, in: scene.code),
            lights: scene.voice(
                "running.supervision.lights",
                Dictionary(
                    uniqueKeysWithValues: Light.Colour.allCases.map {
                        ($0.rawValue, "\(overview.lights[$0, default: 0])")
                    } + [
                        ("tasks", "\(overview.tasks.count)"),
                        ("progress", overview.progress.description),
                    ]
                )
            ),
            units: UnitRanking(overview, filter.unit, listing).table(scene).html(scene.voice),
            supporting: supporting(overview, filter.unit, scene).html,
            unitChart: unitChart(overview, id, scene),
            groups: groups(overview, scene).html(scene.voice),
            groupChart: groupChart(overview, id, scene)
        )
    }

    /// The units that lead nothing, in a sentence; empty where there are none.
    private static func supporting(
        _ overview: Overview,
        _ unit: Unit.ID?,
        _ scene: RunningScene
    ) -> String {
        let units = overview.units.filter { $0.leads == 0 && (unit == nil || $0.unit == unit) }
        guard !units.isEmpty else { return "" }
        return scene.voice(
            "running.supervision.supporting",
            ["count": "\(units.count)", "units": scene.list(units.map(\.name))]
        )
    }

    private static func unitChart(
        _ overview: Overview,
        _ number: Int,
        _ scene: RunningScene
    ) -> HTML {
        let ranked = overview.units.filter { $0.rank != nil }
        guard !ranked.isEmpty else { return .empty }
        return BarChart(
            id: "units-\(number)",
            caption: scene.voice("running.chart.units"),
            heading: scene.voice("running.unit"),
            unit: "%",
            full: DecimalText(100),
            rows: ranked.map { unit in
                BarChart.Row(
                    unit.name,
                    unit.progress.flatMap { DecimalText($0.description) },
                    address: Addresses.unit(unit.unit, in: scene.code)
                )
            }
        ).html(scene.voice)
    }

    private static func groupChart(
        _ overview: Overview,
        _ number: Int,
        _ scene: RunningScene
    ) -> HTML {
        guard overview.groups.count > 1 else { return .empty }
        return StackedBarChart(
            id: "groups-\(number)",
            caption: scene.voice("running.chart.groups"),
            heading: scene.voice("running.group"),
            parts: scene.lightParts,
            groups: overview.groups.map {
                StackedBarChart.Group(RunningPlanPage.title($0, scene), scene.counts($0.lights))
            }
        ).html(scene.voice)
    }

    private static func groups(_ overview: Overview, _ scene: RunningScene) -> Table {
        let voice = scene.voice
        return Table(
            caption: voice("running.groups"),
            columns: [
                .init(voice("running.group")), .init(voice("running.supervision.tasks"), .end),
            ]
                + Light.Colour.allCases.map { .init(voice("pages.light.\($0.rawValue)"), .end) }
                + [.init(voice("running.progress"), .end)],
            rows: overview.groups.map { group in
                Table.Row(
                    [
                        .text(RunningPlanPage.title(group, scene)),
                        .number(DecimalText(group.tasks)),
                    ] + scene.counts(group.lights).map { .number(DecimalText($0)) }
                        + [
                            .text(scene.percent(group.progress))
                        ]
                )
            },
            hidesCaption: true
        )
    }
}

/// The units of a plan in the order of a column.
struct UnitRanking: Sendable {
    /// The columns by which they may be ordered, the usual one first.
    static let orders = ["rank", "unit", "leads", "progress", "red", "silent"]

    let units: [Overview.UnitStanding]
    let listing: Listing

    /// Orders the units.
    ///
    /// `unit` is the only unit that is wanted; nil for all.
    init(_ overview: Overview, _ unit: Unit.ID?, _ listing: Listing) {
        let shown = overview.units.filter { $0.leads > 0 && (unit == nil || $0.unit == unit) }
        self.listing = listing
        let ordered: [Overview.UnitStanding] =
            switch listing.sort {
            case "unit": shown.sorted { $0.name < $1.name }
            case "leads": UnitRanking.stable(shown) { $0.leads }
            case "progress": UnitRanking.stable(shown) { $0.progress?.hundredths ?? -1 }
            case "red": UnitRanking.stable(shown) { $0.lights[.red, default: 0] }
            case "silent": UnitRanking.stable(shown) { $0.silent }
            default: shown
            }
        units = listing.isDescending ? ordered.reversed() : ordered
    }

    private static func stable(
        _ units: [Overview.UnitStanding],
        by key: (Overview.UnitStanding) -> Int
    ) -> [Overview.UnitStanding] {
        units.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }
            .map(\.element)
    }

    /// The table.
    func table(_ scene: RunningScene) -> Table {
        let voice = scene.voice
        return Table(
            caption: voice("running.supervision.units"),
            columns: [
                listing.column("unit", voice("running.unit")),
                listing.column("rank", voice("running.rank"), .end),
                listing.column("progress", voice("running.progress"), .end),
                listing.column("leads", voice("running.unit.leads"), .end),
                .init(voice("running.unit.closed"), .end),
                .init(voice("pages.light.blue"), .end), .init(voice("pages.light.green"), .end),
                .init(voice("pages.light.yellow"), .end),
                listing.column("red", voice("pages.light.red"), .end),
                listing.column("silent", voice("running.unit.silent"), .end),
                .init(voice("running.unit.supports"), .end),
            ],
            rows: units.map { row($0, scene) },
            hidesCaption: true
        )
    }

    private func row(_ unit: Overview.UnitStanding, _ scene: RunningScene) -> Table.Row {
        Table.Row(
            [
                .link(unit.name, Addresses.unit(unit.unit, in: scene.code)),
                unit.rank.map { .number(DecimalText($0)) } ?? .nothing,
                unit.progress.map { .text(scene.percent($0)) } ?? .nothing,
                .number(DecimalText(unit.leads)), .number(DecimalText(unit.closed)),
            ] + scene.counts(unit.lights).map { .number(DecimalText($0)) }
                + [.number(DecimalText(unit.silent)), .number(DecimalText(unit.supports))]
        )
    }
}
