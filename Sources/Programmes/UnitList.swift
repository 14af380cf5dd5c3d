import Pages
import Storage

/// The units of a plan under review: candidates for one and the same, and all that have a duty.
struct UnitList: Sendable {
    let candidates: [CandidateSet]
    let hasCandidates: Bool
    let table: HTML
    let canDecide: Bool

    /// Units that may be one.
    struct CandidateSet: Sendable {
        let number: Int
        let settle: Address
        let isSettled: Bool
        let units: [Candidate]
    }

    /// A unit that may be another.
    struct Candidate: Sendable {
        let id: String
        let field: String
        let name: String
        let names: String?
        let tasks: String
        let isFirst: Bool
        let words: [Words]
    }

    /// A place of the document that names a unit.
    struct Words: Sendable {
        let name: String
        let address: String
    }

    /// Lists the units of a plan.
    init(_ desk: ReviewDesk) {
        let scene = desk.scene
        let duties = desk.contents.tasks.filter { $0.task.state != .dropped }.flatMap(\.duties)
        let byUnit = Dictionary(grouping: duties, by: \.unit)
        canDecide = desk.plan.status == .draft || desk.plan.status == .inForce
        candidates = desk.contents.candidates.map { set in
            CandidateSet(
                number: set.number,
                settle: Addresses.candidate(set.number, of: desk.plan.id, in: desk.code),
                isSettled: set.settled,
                units: set.units.enumerated().map { index, unit in
                    Candidate(unit, byUnit[unit.id] ?? [], in: set.number, index, scene)
                }
            )
        }.sorted { !$0.isSettled && $1.isSettled }
        hasCandidates = !candidates.isEmpty
        table = UnitList.table(byUnit, desk).html(scene.voice)
    }

    private static func table(_ duties: [Unit.ID: [Duty]], _ desk: ReviewDesk) -> Table {
        let voice = desk.scene.voice
        let rows = duties.sorted {
            ($0.value[0].unitName, $0.key) < ($1.value[0].unitName, $1.key)
        }
        return Table(
            caption: voice("review.units.table"),
            columns: [
                .init(voice("review.units.name")), .init(voice("review.units.printed")),
                .init(voice("review.units.leads"), .end),
                .init(voice("review.units.supports"), .end),
            ],
            rows: rows.map { unit, duties in
                let printed = Set(duties.map(\.printedName)).sorted()
                return Table.Row([
                    .link(
                        duties[0].unitName,
                        Addresses.reviewedUnit(unit, of: desk.plan.id, in: desk.code)
                    ),
                    .text(desk.scene.list(printed)),
                    .number(DecimalText(duties.count { $0.role == .lead })),
                    .number(DecimalText(duties.count { $0.role == .support })),
                ])
            },
            empty: voice("review.units.none"),
            hidesCaption: true
        )
    }
}

extension UnitList.Candidate {
    init(_ unit: Unit, _ duties: [Duty], in set: Int, _ index: Int, _ scene: ReviewScene) {
        id = unit.id.description
        field = "into-\(set)-\(index)"
        name = unit.name
        let others = unit.names.filter { $0 != unit.name }
        names = others.isEmpty ? nil : scene.list(others)
        tasks = scene.voice(
            "review.units.duties",
            [
                "lead": String(duties.count { $0.role == .lead }),
                "support": String(duties.count { $0.role == .support }),
            ]
        )
        isFirst = index == 0
        words = duties.prefix(5).compactMap { duty in
            duty.span.map {
                UnitList.Words(name: duty.printedName, address: "#" + Addresses.anchor($0))
            }
        }
    }
}
