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
        let id = try visit.plan()
        let act = try visit.act(why: visit.form["why"])
        var reader = FormReader(visit.form)
        let day = reader.day("from")
        try reader.finish()
        let plan = try await programmes.plan(id, in: act.region)
        let revision = Int(visit.form["revision"]) ?? plan.revision
        do {
            if visit.form["replace"] == "yes" {
                _ = try await programmes.replace(with: id, revision: revision, act: act)
            } else {
                _ = try await programmes.putInForce(id, revision: revision, from: day, act: act)
            }
        } catch ProgrammeError.editionInForce {
            return .redirect(Addresses.comparison(of: id, in: act.region))
        }
        return .redirect(Addresses.plan(id, in: act.region))
    }

    private func withdraw(_ visit: Visit) async throws -> Answer {
        let id = try visit.plan()
        let act = try visit.act(why: visit.form["why"])
        let plan = try await programmes.plan(id, in: act.region)
        let revision = Int(visit.form["revision"]) ?? plan.revision
        _ = try await programmes.withdraw(id, revision: revision, act: act)
        return .redirect(Addresses.region(act.region))
    }

    private func text(of plan: Plan, _ scene: ReviewScene) async throws -> PlanText {
        PlanText(try await programmes.document(plan.document, in: scene.code).text)
    }
}
