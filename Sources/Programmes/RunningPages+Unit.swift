import Pages

extension RunningPages {
    /// The units of a region.
    func units(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let model = UnitsPage(
            try await programmes.units(in: scene.code),
            try await overviews(scene, of: nil),
            scene
        )
        return .page(
            Page(
                title: scene.voice("running.units"),
                crumbs: scene.crumbs,
                body: templates.units.render(model, visit.language),
                section: "units"
            )
        )
    }

    /// What a unit has to report, and its tasks.
    func unit(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let record = try await programmes.unit(
            try visit.identifier("unit", .unit),
            on: visit.now.day,
            in: scene.code
        )
        let model = UnitPage(
            record,
            light: RunningFilter(visit).light,
            told: told(visit, scene),
            address: visit.address.with("done", ""),
            scene
        )
        let units = Crumb(scene.voice("running.units"), Addresses.units(in: scene.code))
        return .page(
            Page(
                title: record.unit.name,
                crumbs: scene.crumbs + [units],
                body: templates.unit.render(model, visit.language),
                section: "units"
            )
        )
    }

    /// How the running plans of a region stand: of one of them, or of all.
    func overviews(_ scene: RunningScene, of plan: Plan.ID?) async throws -> [Overview] {
        var overviews: [Overview] = []
        for running in try await running(scene) where plan == nil || running.id == plan {
            overviews.append(
                try await programmes.overview(of: running.id, on: scene.now.day, in: scene.code)
            )
        }
        return overviews
    }

    /// The plans in force of a region.
    func running(_ scene: RunningScene) async throws -> [Plan] {
        try await programmes.plans(in: scene.code).map(\.plan).filter { $0.status == .inForce }
    }
}
