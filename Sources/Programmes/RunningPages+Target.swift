import Pages

extension RunningPages {
    /// The targets of a plan against what they came to.
    func targets(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let plan = try await programmes.plan(try visit.plan(), in: scene.code)
        let records = try await programmes.targets(of: plan.id, in: scene.code)
        return .page(
            Page(
                title: scene.voice("running.targets"),
                crumbs: scene.crumbs(plan),
                body: templates.targets.render(
                    TargetsPage(records, of: plan, scene),
                    visit.language
                ),
                section: "plans"
            )
        )
    }

    /// A target with its readings.
    func target(_ visit: Visit) async throws -> Answer {
        try await targetAnswer(visit, form: ActualForm(), status: 200)
    }

    /// Takes a figure; one that is refused is shown again with what was typed.
    func enterActual(_ visit: Visit) async throws -> Answer {
        let target: Target.ID = try visit.identifier("target", .target)
        do {
            let entry = try ActualForm.read(visit.form, of: target)
            _ = try await programmes.enterActual(entry, act: try visit.act())
        } catch let refusal as any Refusal {
            return try await targetAnswer(
                visit,
                form: ActualForm(
                    visit.form,
                    errors: try RunningPages.faults(refusal, library.voice(visit.language))
                ),
                status: refusal.status
            )
        }
        return .redirect(
            Addresses.target(target, of: try visit.plan(), in: try visit.region())
                .with("done", "actual")
        )
    }

    /// Leads back to the target, for who asks again where a form was sent.
    func backToTarget(_ visit: Visit) async throws -> Answer {
        .redirect(
            Addresses.target(
                try visit.identifier("target", .target),
                of: try visit.plan(),
                in: try visit.region()
            )
        )
    }

    private func targetAnswer(
        _ visit: Visit,
        form: ActualForm,
        status: Int
    ) async throws -> Answer {
        let scene = try await scene(visit)
        let id: Target.ID = try visit.identifier("target", .target)
        let record = try await programmes.target(id, in: scene.code)
        let plan = try await programmes.plan(record.target.plan, in: scene.code)
        let all = try await programmes.targets(of: plan.id, in: scene.code)
        let series = TargetSeries.grouped(all).first { series in
            series.records.contains { $0.target.id == id }
        }
        let model = TargetPage(
            record,
            series: series ?? TargetSeries(records: [record]),
            of: plan,
            form: form,
            told: told(visit, scene),
            scene
        )
        let targets = Crumb(
            scene.voice("running.targets"),
            Addresses.targets(of: plan.id, in: scene.code)
        )
        return .page(
            Page(
                title: TargetText(content: record.target.content, scene: scene).name,
                crumbs: scene.crumbs(plan) + [targets],
                body: templates.target.render(model, visit.language),
                section: "plans"
            ),
            status: status
        )
    }
}
