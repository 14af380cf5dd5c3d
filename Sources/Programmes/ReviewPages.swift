import Pages
import PolicyText
import Storage

/// The review of a plan: its parts, and decisions on items, one or many at once.
struct ReviewPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-plan")
    }

    var routes: [Route] {
        let review = "/regions/{region}/plans/{plan}/review"
        return [
            .page(review) { try await show($0) },
            .form(review + "/decisions") { try await decide($0) },
            .form(review + "/acceptance") { try await acceptAll($0) },
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        return .page(try await page(visit, desk, part: visit.part))
    }

    private func acceptAll(_ visit: Visit) async throws -> Answer {
        let plan = try visit.plan()
        let act = try visit.act()
        _ = try await programmes.acceptAll(of: plan, act: act)
        let part = ReviewPart(rawValue: visit.form["part"]) ?? .tasks
        return .redirect(Addresses.review(of: plan, in: act.region, part: part))
    }

    private func decide(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        switch ReviewPart(rawValue: visit.form["part"]) {
        case .targets: return try await decide(TargetReview(desk), visit, desk)
        case .clauses: return try await decide(ClauseReview(desk), visit, desk)
        default: return try await decide(TaskReview(desk), visit, desk)
        }
    }

    private func decide<Noun: ReviewNoun>(
        _ noun: Noun,
        _ visit: Visit,
        _ desk: ReviewDesk
    ) async throws -> Answer {
        let decisions = Decisions(visit.form)
        let conflicts = try await decisions.carryOut(
            on: noun,
            act: try visit.act(),
            scene: desk.scene
        )
        guard conflicts.isEmpty else {
            let fresh = try await ReviewDesk(visit, programmes, library)
            let page = try await page(
                visit,
                fresh,
                part: Noun.part,
                notice: ConflictNotice(items: conflicts)
            )
            return .page(page, status: 409)
        }
        var address = Addresses.review(of: desk.plan.id, in: desk.code, part: Noun.part)
            .with("show", visit.form["show"] == "all" ? "" : visit.form["show"])
            .with("page", visit.form["page"] == "1" ? "" : visit.form["page"])
        if let id = decisions.single { address = address.at(ItemList.anchor(id)) }
        return .redirect(address)
    }

    private func page(
        _ visit: Visit,
        _ desk: ReviewDesk,
        part: ReviewPart,
        notice: ConflictNotice? = nil
    ) async throws -> Page {
        let predecessor = try await programmes.editions(of: desk.plan.lineage, in: desk.code)
            .first { $0.status == .inForce && $0.id != desk.plan.id }
        let listing = Listing(visit, orders: ["position"])
        let show = ItemList.Show(rawValue: visit.query["show"] ?? "") ?? .all
        let marks = ReviewMarks(desk: desk, part: part, listing: listing)
        var list: ItemList?
        switch part {
        case .tasks:
            list = ItemList(TaskReview(desk), desk: desk, show: show, listing: listing)
        case .targets:
            list = ItemList(TargetReview(desk), desk: desk, show: show, listing: listing)
        case .clauses:
            list = ItemList(ClauseReview(desk), desk: desk, show: show, listing: listing)
        case .units, .head: break
        }
        let page = ReviewPage(
            desk,
            part: part,
            list: list,
            units: part == .units ? UnitList(desk) : nil,
            marks: marks.all,
            predecessor: predecessor,
            notice: notice
        )
        return Page(
            title: desk.scene.voice("review.title", ["plan": desk.plan.title]),
            crumbs: desk.scene.regionCrumbs,
            body: template.render(page, visit.language),
            section: "plans"
        )
    }
}

/// The marks of one part of the review, each leading to its item on the page.
struct ReviewMarks: Sendable {
    let desk: ReviewDesk
    let part: ReviewPart
    let listing: Listing

    var all: [MarkedText.Mark] {
        switch part {
        case .tasks: marks(TaskReview(desk))
        case .targets: marks(TargetReview(desk))
        case .clauses: marks(ClauseReview(desk))
        case .units: duties
        case .head: []
        }
    }

    private func marks<Noun: ReviewNoun>(_ noun: Noun) -> [MarkedText.Mark] {
        let address = Addresses.review(of: desk.plan.id, in: desk.code, part: part)
            .with("size", listing.size == Listing.sizes[0] ? "" : String(listing.size))
        return noun.items.enumerated().compactMap { index, item in
            guard let span = item.span else { return nil }
            let page = index / listing.size + 1
            return MarkedText.Mark(
                span: span,
                kind: part.singular + " " + item.state.rawValue,
                address: address.with("page", page == 1 ? "" : String(page))
                    .at(ItemList.anchor(item.id))
            )
        }
    }

    private var duties: [MarkedText.Mark] {
        desk.contents.tasks.flatMap(\.duties).compactMap { duty in
            duty.span.map {
                MarkedText.Mark(
                    span: $0,
                    kind: "unit",
                    address: Addresses.reviewedUnit(duty.unit, of: desk.plan.id, in: desk.code)
                )
            }
        }
    }
}

extension Visit {
    /// The part of the review that the query asks for.
    var part: ReviewPart { ReviewPart(rawValue: query["part"] ?? "") ?? .tasks }
}
