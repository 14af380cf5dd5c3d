import Pages
import PolicyText
import Storage

/// The document of a plan, whole, with all that was read from it marked.
struct DocumentPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-document")
    }

    var routes: [Route] {
        [
            .page("/regions/{region}/plans/{plan}/document") { try await show($0) },
            .page("/regions/{region}/plans/{plan}/document/original") { try await original($0) },
        ]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let page = DocumentPage(desk, at: visit.query["at"].flatMap(Span.init(query:)))
        return .page(
            Page(
                title: desk.scene.voice("review.document.title", ["plan": desk.plan.title]),
                crumbs: desk.scene.crumbs(desk.plan),
                body: template.render(page, visit.language),
                section: "plans"
            )
        )
    }

    private func original(_ visit: Visit) async throws -> Answer {
        let region = try visit.region()
        let plan = try await programmes.plan(try visit.plan(), in: region)
        let document = try await programmes.document(plan.document, in: region)
        let bytes = try await programmes.originalBytes(of: plan.document, in: region)
        return .file(FileAnswer(name: document.name, mediaType: document.mediaType, bytes: bytes))
    }
}

/// What the page of a document shows.
struct DocumentPage: Sendable {
    let title: String
    let facts: [ReviewFact]
    let original: Address
    let back: Address
    let outline: [Step]
    let text: HTML
    let isRetold: Bool

    /// A heading in the table of contents.
    struct Step: Hashable, Sendable {
        let title: String
        let address: String
        let level: Int
    }

    /// Shows a document; `span` holds the words that a link led to.
    init(_ desk: ReviewDesk, at span: Span?) {
        let plan = desk.plan
        let scene = desk.scene
        title = plan.title
        original = Addresses.original(of: plan.id, in: desk.code)
        back =
            plan.status == .draft
            ? Addresses.review(of: plan.id, in: desk.code) : Addresses.plan(plan.id, in: desk.code)
        facts = HeadFacts(plan: plan, scene: scene).facts
        isRetold = plan.original != nil
        outline = desk.contents.headings.filter { $0.level < 3 }.map {
            Step(
                title: $0.number + " " + $0.title,
                address: "#" + Addresses.anchor($0.span),
                level: $0.level
            )
        }
        let headings = desk.contents.headings.map {
            MarkedText.Mark(span: $0.span, kind: "heading")
        }
        let here = span.map { [MarkedText.Mark(span: desk.text.clipped($0), kind: "here")] } ?? []
        text = MarkedText(
            text: desk.text,
            headings: desk.contents.headings,
            marks: headings + ItemMarks(desk: desk).all + here
        ).html()
    }
}

/// The words that items of a plan were read from, as marks that lead to the items.
struct ItemMarks: Sendable {
    let desk: ReviewDesk

    /// Those of all parts, each leading to the item's page: that of the running plan, or its review.
    var all: [MarkedText.Mark] {
        marks(TaskReview(desk)) + marks(TargetReview(desk)) + marks(ClauseReview(desk))
    }

    /// Those of one sort of item that was not dropped.
    func marks<Noun: ReviewNoun>(_ noun: Noun) -> [MarkedText.Mark] {
        noun.items.compactMap { item in
            guard let span = item.span, item.state != .dropped else { return nil }
            return MarkedText.Mark(
                span: span,
                kind: Noun.part.singular,
                address: address(of: item.id, Noun.part)
            )
        }
    }

    private func address(of id: String, _ part: ReviewPart) -> Address {
        let plan = desk.plan
        guard plan.status != .draft else {
            return Addresses.item(id, part, of: plan.id, in: desk.code)
        }
        switch part {
        case .tasks, .targets: return Addresses.at(plan.id, desk.code, part.rawValue, id)
        default: return Addresses.at(plan.id, desk.code, part.rawValue)
        }
    }
}

/// What a plan's head says.
struct HeadFacts: Sendable {
    let plan: Plan
    let scene: ReviewScene

    /// The fields that say something, in order.
    var facts: [ReviewFact] {
        let voice = scene.voice
        return [
            ReviewFact(voice("review.field.number"), plan.number),
            ReviewFact(voice("review.field.issuer"), plan.issuer),
            ReviewFact(voice("review.field.date"), scene.day(plan.date)),
            ReviewFact(voice("review.field.kind"), scene.name(plan.kind)),
            ReviewFact(voice("review.field.period"), plan.period.map(scene.years)),
            ReviewFact(voice("review.field.status"), scene.name(plan.status)),
            ReviewFact(
                voice("review.field.edition"),
                voice("review.edition", ["edition": String(plan.edition)])
            ),
            ReviewFact(voice("review.field.in-force-on"), scene.day(plan.inForceOn)),
            ReviewFact(voice("review.field.original"), original),
        ].compactMap(\.self)
    }

    private var original: String? {
        plan.original.map { original in
            [original.title, original.number, original.issuer, original.date.map { scene.day($0) }]
                .compactMap(\.self).joined(separator: " · ")
        }
    }
}

extension Span {
    /// The span of a query such as `120-145`, or nothing.
    init?(query text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]), start >= 0,
            start <= end
        else { return nil }
        self.init(start, end)
    }
}
