import Pages
import Storage

/// What changed in a plan, or in one record of it: who, when, from what, to what, why.
struct HistoryPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-history")
    }

    var routes: [Route] {
        [.page("/regions/{region}/plans/{plan}/history") { try await show($0) }]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        let plan = try await programmes.plan(try visit.plan(), in: scene.code)
        let subject =
            HistoryEntry.Subject(rawValue: visit.query["subject"] ?? "") ?? .plan
        let record = visit.query["record"] ?? plan.id.description
        let entries = try await programmes.history(of: subject, record, in: scene.code)
        let editions = try await programmes.editions(of: plan.lineage, in: scene.code)
        let listing = Listing(visit, orders: ["-at"])
        let page = HistoryPage(
            entries,
            editions: subject == .plan ? editions : [],
            listing: listing,
            scene: scene
        )
        return .page(
            Page(
                title: scene.voice(
                    "review.history.title",
                    ["what": scene.voice("review.subject.\(subject.rawValue)")]
                ),
                crumbs: scene.crumbs(plan),
                body: template.render(page, visit.language),
                section: "plans"
            )
        )
    }
}

/// What the page of a history shows.
struct HistoryPage: Sendable {
    let editions: HTML?
    let table: HTML

    /// Shows changes, latest first.
    init(
        _ entries: [HistoryEntry],
        editions: [Plan],
        listing: Listing,
        scene: ReviewScene
    ) {
        let voice = scene.voice
        self.editions = editions.isEmpty ? nil : HistoryPage.table(editions, scene).html(voice)
        table = Table(
            caption: voice("review.history.table"),
            columns: [
                .init(voice("review.history.time")), .init(voice("review.history.who")),
                .init(voice("review.compare.field")), .init(voice("review.compare.before")),
                .init(voice("review.compare.after")), .init(voice("review.history.why")),
            ],
            rows: entries.dropFirst(listing.offset).prefix(listing.size).map { entry in
                Table.Row([
                    .text(ClockText(milliseconds: entry.at).description),
                    .text(
                        [entry.actorUnit, entry.actor].filter { !$0.isEmpty }
                            .joined(separator: " · ")
                    ),
                    .text(scene.name(ofField: entry.field)),
                    .text(scene.value(entry.before, of: entry.field)),
                    .text(scene.value(entry.after, of: entry.field)),
                    .text(entry.why),
                ])
            },
            empty: voice("review.history.none"),
            pager: listing.pager(total: entries.count),
            hidesCaption: true
        ).html(voice)
    }

    private static func table(_ editions: [Plan], _ scene: ReviewScene) -> Table {
        let voice = scene.voice
        return Table(
            caption: voice("review.history.editions"),
            columns: [
                .init(voice("review.field.edition")), .init(voice("review.field.title")),
                .init(voice("review.field.number")), .init(voice("review.field.status")),
                .init(voice("review.field.in-force-on")),
            ],
            rows: editions.map { plan in
                Table.Row([
                    .text(voice("review.edition", ["edition": String(plan.edition)])),
                    .link(
                        plan.title,
                        plan.status == .draft
                            ? Addresses.review(of: plan.id, in: scene.code)
                            : Addresses.plan(plan.id, in: scene.code)
                    ),
                    plan.number.map { .text($0) } ?? .nothing,
                    .text(scene.name(plan.status)),
                    .day(plan.inForceOn),
                ])
            },
            hidesCaption: true
        )
    }
}
