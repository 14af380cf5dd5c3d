import Pages
import Storage

/// Decisions on the units of a plan under review: merge, keep apart, rename, split again.
struct UnitReviewPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-unit")
    }

    var routes: [Route] {
        let review = "/regions/{region}/plans/{plan}/review"
        return [
            .page(review + "/units") { visit in
                .redirect(
                    Addresses.review(of: try visit.plan(), in: try visit.region(), part: .units)
                )
            },
            .form(review + "/candidates/{candidate}") { try await settle($0) },
            .page(review + "/units/{unit}") { try await show($0) },
            .form(review + "/units/{unit}") { try await rename($0) },
            .form(review + "/units/{unit}/merge") { try await merge($0) },
            .form(review + "/units/{unit}/split") { try await split($0) },
        ]
    }

    private func settle(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let text = visit.parameters["candidate"] ?? ""
        guard let set = desk.contents.candidates.first(where: { String($0.number) == text }) else {
            throw ProgrammeError.notFound(.unit, text)
        }
        let act = try visit.act()
        if visit.form["deed"] == "apart" {
            try await programmes.keepApart(candidate: set.number, of: desk.plan.id, act: act)
        } else {
            let chosen = set.units.first { $0.id.description == visit.form["into"] }
            guard let chosen = chosen ?? set.units.first else {
                throw ProgrammeError.notFound(.unit, text)
            }
            for unit in set.units where unit.id != chosen.id {
                _ = try await programmes.mergeUnits(unit.id, into: chosen.id, act: act)
            }
        }
        return .redirect(Addresses.review(of: desk.plan.id, in: desk.code, part: .units))
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let record = try await record(visit)
        let form = Form(fields: ["name": [record.unit.name]])
        return .page(try await page(desk, record, form))
    }

    private func rename(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let record = try await record(visit)
        let form = visit.form
        do {
            var reader = FormReader(form)
            let name = reader.text("name", required: true)
            try reader.finish()
            _ = try await programmes.renameUnit(
                record.unit.id,
                revision: Int(form["revision"]) ?? record.unit.revision,
                to: name,
                act: try visit.act()
            )
        } catch ProgrammeError.conflict(let conflict) {
            let notice = ConflictNotice(items: [
                ConflictNotice.item(conflict, title: record.unit.name, scene: desk.scene)
            ])
            let page = try await page(desk, try await self.record(visit), form, notice: notice)
            return .page(page, status: 409)
        } catch let refusal as any Refusal where refusal.status == 422 || refusal.status == 409 {
            let errors = refusal.fields.isEmpty ? refusal.about("name") : refusal.fields
            return .page(
                try await page(desk, record, form, errors: errors),
                status: refusal.status
            )
        }
        return .redirect(
            Addresses.reviewedUnit(record.unit.id, of: desk.plan.id, in: desk.code)
        )
    }

    private func merge(_ visit: Visit) async throws -> Answer {
        let desk = try await ReviewDesk(visit, programmes, library)
        let record = try await record(visit)
        let form = visit.form
        do {
            let others = try await programmes.units(in: desk.code).map(\.id.description)
            var reader = FormReader(form)
            let choice = reader.choice("into", of: others, required: true)
            try reader.finish()
            guard let other = choice.flatMap({ Unit.ID($0) }) else {
                throw FormRefusal(fields: [FieldError("into", "pages.error.choice")])
            }
            let unit = try await programmes.mergeUnits(
                record.unit.id,
                into: other,
                act: try visit.act()
            )
            return .redirect(Addresses.reviewedUnit(unit.id, of: desk.plan.id, in: desk.code))
        } catch let refusal as any Refusal where refusal.status == 422 || refusal.status == 409 {
            let errors = refusal.fields.isEmpty ? refusal.about("into") : refusal.fields
            let held = Form(fields: form.fields.merging(["name": [record.unit.name]]) { $1 })
            return .page(
                try await page(desk, record, held, errors: errors),
                status: refusal.status
            )
        }
    }

    private func split(_ visit: Visit) async throws -> Answer {
        let plan = try visit.plan()
        let id: Unit.ID = try visit.identifier("unit", .unit)
        let act = try visit.act()
        let unit = try await programmes.splitUnit(id, act: act)
        return .redirect(Addresses.reviewedUnit(unit.id, of: plan, in: act.region))
    }

    private func record(_ visit: Visit) async throws -> UnitRecord {
        try await programmes.unit(
            try visit.identifier("unit", .unit),
            on: visit.now.day,
            in: try visit.region()
        )
    }

    private func page(
        _ desk: ReviewDesk,
        _ record: UnitRecord,
        _ form: Form,
        errors: [FieldError] = [],
        notice: ConflictNotice? = nil
    ) async throws -> Page {
        let others = try await programmes.units(in: desk.code)
        let model = UnitReviewPage(
            desk,
            record,
            others: others,
            form: form,
            errors: errors,
            notice: notice
        )
        return Page(
            title: record.unit.name,
            crumbs: desk.crumbs(.units),
            body: template.render(model, desk.scene.language),
            section: "plans"
        )
    }
}

extension Refusal {
    /// The refusal as what is wrong with a field.
    func about(_ field: String) -> [FieldError] { [FieldError(field, key, arguments)] }
}

/// What the page of a unit in the review shows.
struct UnitReviewPage: Sendable {
    let notice: ConflictNotice?
    let facts: [ReviewFact]
    let duties: HTML
    let merged: [Merged]
    let hasMerged: Bool
    let rename: HTML
    let merge: HTML

    /// A unit that was merged into this one.
    struct Merged: Sendable {
        let name: String
        let split: Address
    }

    /// Shows a unit.
    init(
        _ desk: ReviewDesk,
        _ record: UnitRecord,
        others: [Unit],
        form: Form,
        errors: [FieldError],
        notice: ConflictNotice?
    ) {
        let voice = desk.scene.voice
        let unit = record.unit
        let plan = desk.plan.id
        self.notice = notice
        facts = [
            ReviewFact(voice("review.units.names"), desk.scene.list(unit.names)),
            ReviewFact(voice("review.units.english"), unit.englishName),
        ].compactMap(\.self)
        merged = record.merged.map {
            Merged(
                name: $0.name,
                split: Addresses.unitDeed("split", on: $0.id, of: plan, in: desk.code)
            )
        }
        hasMerged = !merged.isEmpty
        duties = UnitReviewPage.duties(of: unit.id, desk).html(voice)
        rename = FormSheet(
            action: Addresses.reviewedUnit(unit.id, of: plan, in: desk.code),
            fields: [
                Field(
                    .text,
                    "name",
                    label: voice("review.units.name"),
                    hint: voice("review.units.rename.hint"),
                    value: form["name"],
                    required: true,
                    limit: 200
                ),
                Field.hidden("revision", String(unit.revision)),
            ],
            submit: voice("review.units.rename"),
            errors: errors.filter { $0.field != "into" }
        ).html(voice)
        let options = others.filter { $0.id != unit.id }
            .map { Field.Option($0.id.description, $0.name) }
        merge = FormSheet(
            action: Addresses.unitDeed("merge", on: unit.id, of: plan, in: desk.code),
            fields: [
                Field(
                    .select([Field.OptionGroup("", options)]),
                    "into",
                    label: voice("review.units.into"),
                    hint: voice("review.units.into.hint"),
                    value: form["into"],
                    required: true
                )
            ],
            submit: voice("review.units.merge"),
            errors: errors.filter { $0.field == "into" }
        ).html(voice)
    }

    private static func duties(of unit: Unit.ID, _ desk: ReviewDesk) -> Table {
        let voice = desk.scene.voice
        let rows = desk.contents.tasks.flatMap { task in
            task.duties.filter { $0.unit == unit }.map { duty in
                Table.Row([
                    .link(
                        task.task.title,
                        Addresses.item(
                            task.task.id.description,
                            .tasks,
                            of: desk.plan.id,
                            in: desk.code
                        )
                    ),
                    .text(voice("review.field.\(duty.role.rawValue)")),
                    duty.span.map {
                        .link(
                            duty.printedName,
                            Addresses.words($0, of: desk.plan.id, in: desk.code)
                        )
                    } ?? .text(duty.printedName),
                ])
            }
        }
        return Table(
            caption: voice("review.units.tasks"),
            columns: [
                .init(voice("review.part.tasks")), .init(voice("review.units.role")),
                .init(voice("review.units.printed")),
            ],
            rows: rows,
            empty: voice("review.units.no-tasks"),
            hidesCaption: true
        )
    }
}
