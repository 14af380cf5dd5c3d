import Pages

/// The units of a region with what they answer for.
struct UnitsPage: Sendable {
    let table: HTML
    let acting: String
    let actingAddress: Address?

    /// Makes the page ready.
    ///
    /// `overviews` tell how the running plans stand.
    init(_ units: [Unit], _ overviews: [Overview], _ scene: RunningScene) {
        let voice = scene.voice
        let standings = Dictionary(
            grouping: overviews.flatMap(\.units),
            by: \.unit
        )
        let rows = units.map { unit in
            UnitsPage.row(unit, standings[unit.id] ?? [], scene)
        }
        table = Table(
            caption: voice("running.units"),
            columns: [
                .init(voice("running.unit")), .init(voice("running.unit.leads"), .end),
                .init(voice("running.unit.supports"), .end),
                .init(voice("running.unit.closed"), .end),
                .init(voice("pages.light.red"), .end), .init(voice("running.unit.silent"), .end),
            ],
            rows: rows,
            hidesCaption: true
        ).html(voice)
        let own = units.first { $0.id == scene.actingUnit }
        acting = own.map { voice("running.units.own", ["unit": $0.name]) } ?? ""
        actingAddress = own.map { Addresses.unit($0.id, in: scene.code) }
    }

    private static func row(
        _ unit: Unit,
        _ standings: [Overview.UnitStanding],
        _ scene: RunningScene
    ) -> Table.Row {
        let counts = [
            standings.map(\.leads), standings.map(\.supports), standings.map(\.closed),
            standings.map { $0.lights[.red, default: 0] }, standings.map(\.silent),
        ]
        let others = unit.names.filter { $0 != unit.name }
        let name: Table.Cell = .html(
            """
            <a href="\(Addresses.unit(unit.id, in: scene.code))">\(unit.name)</a>\
            \(HTML.when(!others.isEmpty, " <span class=\"aliases\">\(scene.list(others))</span>"))
            """
        )
        return Table.Row([name] + counts.map { .number(DecimalText($0.reduce(0, +))) })
    }
}
