import CivilTime
import Pages
import PolicyText

extension RunningPages {
    /// A plan as it runs.
    func plan(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let id = try visit.plan()
        let overview = try await programmes.overview(of: id, on: visit.now.day, in: scene.code)
        let contents = try await programmes.contents(of: id, in: scene.code)
        let filter = RunningFilter(visit)
        let model = RunningPlanPage(
            overview,
            targets: try await programmes.targets(of: id, in: scene.code),
            clauses: contents.clauses.count { $0.state != .dropped },
            editionInForce: try await editionInForce(overview.plan, scene),
            choice: RunningPlanPage.Choice(light: filter.light, unit: filter.unit),
            told: told(visit, scene),
            address: visit.address,
            scene
        )
        return .page(
            Page(
                title: overview.plan.title,
                crumbs: scene.crumbs,
                body: templates.plan.render(model, visit.language),
                section: "plans"
            )
        )
    }

    /// The edition that took the place of one of the past.
    private func editionInForce(_ plan: Plan, _ scene: RunningScene) async throws -> Plan? {
        guard plan.status != .inForce else { return nil }
        return try await programmes.editions(of: plan.lineage, in: scene.code)
            .first { $0.status == .inForce }
    }

    /// What a plan grants.
    func clauses(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let contents = try await programmes.contents(of: try visit.plan(), in: scene.code)
        let model = ClausesPage(
            contents,
            benefit: visit.query["benefit"].flatMap(Clause.Benefit.init),
            address: visit.address,
            scene
        )
        return .page(
            Page(
                title: scene.voice("running.clauses"),
                crumbs: scene.crumbs(contents.plan),
                body: templates.clauses.render(model, visit.language),
                section: "plans"
            )
        )
    }

    /// Reminds the units of a plan, for the office.
    func remindAll(_ visit: Visit) async throws -> Answer {
        let made = try await programmes.remind(try visit.plan(), act: try visit.act())
        return .redirect(
            Addresses.supervision(in: try visit.region())
                .with("done", TaskDeed.reminders.rawValue).with("count", "\(made.count)")
        )
    }
}
