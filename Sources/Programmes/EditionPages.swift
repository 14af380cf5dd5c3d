import CivilTime
import Pages
import Storage

/// A draft against the edition in force, and what puts a plan in force or takes it back.
struct EditionPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-compare")
    }

    var routes: [Route] {
        let plan = "/regions/{region}/plans/{plan}"
        return [
            .page(plan + "/compare") { try await compare($0) },
            .form(plan + "/in-force") { try await putInForce($0) },
            .form(plan + "/withdraw") { try await withdraw($0) },
        ]
    }

    private func compare(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        let comparison = try await programmes.compareWithInForce(
            try visit.plan(),
            in: scene.code
        )
        let earlier = try await text(of: comparison.earlier, scene)
        let later = try await text(of: comparison.later, scene)
        let page = ComparePage(comparison, earlier: earlier, later: later, scene: scene)
        return .page(
            Page(
                title: scene.voice("review.compare.title", ["plan": comparison.later.title]),
                crumbs: scene.crumbs(comparison.later),
                body: template.render(page, visit.language),
                section: "plans"
            )
        )
    }

    private func putInForce(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        let plan = try await programmes.plan(try visit.plan(), in: scene.code)
        let form = visit.form
        let act = try visit.act(why: form["why"])
        do {
            var reader = FormReader(form)
            let day = reader.day("from")
            try reader.finish()
            let revision = Int(form["revision"]) ?? plan.revision
            _ =
                form["replace"] == "yes"
                ? try await programmes.replace(with: plan.id, revision: revision, act: act)
                : try await programmes.putInForce(
                    plan.id,
                    revision: revision,
                    from: day,
                    act: act
                )
        } catch ProgrammeError.editionInForce {
            return .redirect(Addresses.comparison(of: plan.id, in: act.region))
        } catch let refusal as any Refusal where refusal.status == 422 || refusal.status == 409 {
            let sheet = PlanDeed(plan: plan, scene: scene)
                .inForce(holding: form, errors: refusal.lines(scene))
            return page(sheet, title: "review.in-force", plan, scene, status: refusal.status)
        }
        return .redirect(Addresses.plan(plan.id, in: act.region))
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        let plan = try await programmes.plan(try visit.plan(), in: scene.code)
        let form = visit.form
        do {
            var reader = FormReader(form)
            let why = reader.text("why", required: true)
            try reader.finish()
            _ = try await programmes.withdraw(
                plan.id,
                revision: Int(form["revision"]) ?? plan.revision,
                act: try visit.act(why: why)
            )
        } catch let refusal as any Refusal where refusal.status == 422 || refusal.status == 409 {
            let sheet = PlanDeed(plan: plan, scene: scene)
                .withdrawal(holding: form, errors: refusal.lines(scene))
            return page(sheet, title: "review.withdraw", plan, scene, status: refusal.status)
        }
        return .redirect(Addresses.region(scene.code))
    }

    /// The page of a deed that was refused, with its form.
    private func page(
        _ sheet: FormSheet,
        title: String,
        _ plan: Plan,
        _ scene: ReviewScene,
        status: Int
    ) -> Answer {
        .page(
            Page(
                title: scene.voice(title),
                crumbs: scene.crumbs(plan),
                body: sheet.html(scene.voice),
                section: "plans"
            ),
            status: status
        )
    }

    private func text(of plan: Plan, _ scene: ReviewScene) async throws -> PlanText {
        PlanText(try await programmes.document(plan.document, in: scene.code).text)
    }
}
