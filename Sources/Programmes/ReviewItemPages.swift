import Pages
import PolicyText
import Storage

/// The forms that correct one item of a plan under review, and those that add one.
struct ReviewItemPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-item")
    }

    var routes: [Route] {
        routes(of: TaskReview.self) + routes(of: TargetReview.self) + routes(of: ClauseReview.self)
    }

    private func routes<Noun: ReviewNoun>(of noun: Noun.Type) -> [Route] {
        let review = "/regions/{region}/plans/{plan}/review/"
        let item = review + noun.part.rawValue + "/{item}"
        let addition = review + "add/" + noun.part.singular
        return [
            .page(item) { try await form(noun, $0) },
            .form(item) { try await correct(noun, $0) },
            .page(addition) { try await newForm(noun, $0) },
            .form(addition) { try await add(noun, $0) },
        ]
    }

    private func form<Noun: ReviewNoun>(_: Noun.Type, _ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let noun = Noun(desk)
        let item = try noun.item(visit.parameters["item"] ?? "")
        let form = noun.form(of: item.content)
        return .page(page(noun, desk, item, form, revision: item.revision))
    }

    private func correct<Noun: ReviewNoun>(_: Noun.Type, _ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let noun = Noun(desk)
        let item = try noun.item(visit.parameters["item"] ?? "")
        let form = visit.form
        let revision = Int(form["revision"]) ?? item.revision
        let act = try visit.act(why: form["why"])
        do {
            try await noun.decide(
                item,
                revision: revision,
                try await verdict(noun, form, item, act),
                act: act
            )
        } catch ProgrammeError.conflict(let conflict) {
            let fresh = try await ReviewDesk(visit, programmes, library)
            let notice = ConflictNotice(items: [
                ConflictNotice.item(conflict, title: item.title, scene: desk.scene)
            ])
            let page = page(
                Noun(fresh),
                fresh,
                try Noun(fresh).item(item.id),
                form,
                revision: conflict.revision,
                notice: notice
            )
            return .page(page, status: 409)
        } catch let refusal as any Refusal where refusal.status == 422 || refusal.status == 409 {
            let page = page(
                noun,
                desk,
                item,
                form,
                revision: revision,
                errors: refusal.lines(desk.scene)
            )
            return .page(page, status: refusal.status)
        }
        return .redirect(
            Addresses.review(of: desk.plan.id, in: desk.code, part: Noun.part)
                .at(ItemList.anchor(item.id))
        )
    }

    private func newForm<Noun: ReviewNoun>(_: Noun.Type, _ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let form = Form(fields: visit.query.mapValues { [$0] })
        return .page(page(Noun(desk), desk, nil, form, revision: 0))
    }

    private func add<Noun: ReviewNoun>(_: Noun.Type, _ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let noun = Noun(desk)
        let form = visit.form
        do {
            let act = try visit.act(why: form["why"])
            let content = try await noun.read(form, for: nil, act: act)
            let heading = Heading.ID(form["heading"])
            let id = try await noun.add(content, under: heading, act: act)
            return .redirect(
                Addresses.review(of: desk.plan.id, in: desk.code, part: Noun.part)
                    .at(ItemList.anchor(id))
            )
        } catch let refusal as any Refusal where refusal.status == 422 || refusal.status == 409 {
            let page = page(noun, desk, nil, form, revision: 0, errors: refusal.lines(desk.scene))
            return .page(page, status: refusal.status)
        }
    }

    private func verdict<Noun: ReviewNoun>(
        _ noun: Noun,
        _ form: Form,
        _ item: ReviewItem<Noun.Content>,
        _ act: Act
    ) async throws -> Verdict<Noun.Content> {
        switch Decisions.Deed(rawValue: form["verdict"]) {
        case .accept: .accept
        case .drop: .drop
        case nil: .correct(try await noun.read(form, for: item, act: act))
        }
    }

    private func page<Noun: ReviewNoun>(
        _ noun: Noun,
        _ desk: ReviewDesk,
        _ item: ReviewItem<Noun.Content>?,
        _ form: Form,
        revision: Int,
        errors: [FieldError] = [],
        notice: ConflictNotice? = nil
    ) -> Page {
        let voice = desk.scene.voice
        let model = ReviewItemPage(
            noun,
            desk: desk,
            item: item,
            form: form,
            revision: revision,
            errors: errors,
            notice: notice
        )
        let title =
            item.map { voice("review.correct.title", ["title": $0.title]) }
            ?? voice("review.add.\(Noun.part.singular)")
        return Page(
            title: title,
            crumbs: desk.crumbs(Noun.part),
            body: template.render(model, desk.scene.language),
            section: "plans"
        )
    }
}

/// What the form of an item shows.
struct ReviewItemPage: Sendable {
    let notice: ConflictNotice?
    let state: String?
    let kind: String?
    let words: HTML?
    let place: String?
    let document: Address
    let history: Address?
    let sheet: HTML

    /// Shows an item that is corrected, or the form for a new one.
    init<Noun: ReviewNoun>(
        _ noun: Noun,
        desk: ReviewDesk,
        item: ReviewItem<Noun.Content>?,
        form: Form,
        revision: Int,
        errors: [FieldError],
        notice: ConflictNotice?
    ) {
        let voice = desk.scene.voice
        self.notice = notice
        state = item.map { desk.scene.name($0.state) }
        kind = item?.state.rawValue
        place = desk.heading(item?.heading).map { $0.path + "  " + $0.title }
        let document = Addresses.document(of: desk.plan.id, in: desk.code)
        self.document =
            item?.span.map { Addresses.words($0, of: desk.plan.id, in: desk.code) } ?? document
        words = item?.span.map { span in
            let paragraph = desk.text.paragraph(span)
            return MarkedText(
                text: PlanText(desk.text, only: paragraph),
                headings: [],
                marks: [
                    MarkedText.Mark(
                        span: desk.text.clipped(span).moved(by: -paragraph.start),
                        kind: "here"
                    )
                ]
            ).html()
        }
        history = item.flatMap { item in
            HistoryEntry.Subject(rawValue: Noun.part.singular).map {
                Addresses.history(of: $0, item.id, in: desk.plan.id, desk.code)
            }
        }
        let action =
            item.map { Addresses.item($0.id, Noun.part, of: desk.plan.id, in: desk.code) }
            ?? Addresses.addition(to: Noun.part, of: desk.plan.id, in: desk.code)
        let review = Addresses.review(of: desk.plan.id, in: desk.code, part: Noun.part)
        sheet = FormSheet(
            action: action,
            sections: noun.sections(holding: form) + [
                FormSheet.Section(
                    voice("review.form.reason"),
                    (item == nil ? [ReviewItemPage.heading(desk, form)] : [])
                        + [
                            Field(
                                .text,
                                "why",
                                label: voice("review.field.why"),
                                hint: voice("review.field.why.hint"),
                                value: form["why"],
                                limit: 200
                            ),
                            Field.hidden("revision", String(revision)),
                        ]
                )
            ],
            submit: voice(item == nil ? "review.add.submit" : "review.correct.submit"),
            cancel: item.map { review.at(ItemList.anchor($0.id)) } ?? review,
            errors: errors
        ).html(voice)
    }

    private static func heading(_ desk: ReviewDesk, _ form: Form) -> Field {
        Field(
            .select(desk.headingOptions),
            "heading",
            label: desk.scene.voice("review.field.heading"),
            hint: desk.scene.voice("review.field.heading.hint"),
            value: form["heading"]
        )
    }
}

extension Refusal {
    /// What is wrong, line by line: the fields, or the refusal as a whole.
    func lines(_ scene: ReviewScene) -> [FieldError] {
        guard fields.isEmpty else { return fields }
        var arguments = arguments
        let field = arguments["field"] ?? ""
        if !field.isEmpty { arguments["field"] = scene.name(ofField: field) }
        return [FieldError(field, key, arguments)]
    }
}
