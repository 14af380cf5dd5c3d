import CivilTime
import Pages

extension RunningPages {
    /// The units of a region.
    func units(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let model = UnitsPage(
            try await programmes.units(in: scene.code),
            try await programmes.overviews(of: nil, on: visit.now.day, in: scene.code),
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
}

extension Programmes {
    /// How the running plans of a region stand: one of them, or all.
    func overviews(of plan: Plan.ID?, on day: Day, in region: RegionCode) async throws -> [Overview]
    {
        var overviews: [Overview] = []
        for running in try await running(in: region) where plan == nil || running.id == plan {
            overviews.append(try await overview(of: running.id, on: day, in: region))
        }
        return overviews
    }

    /// The plans in force of a region.
    func running(in region: RegionCode) async throws -> [Plan] {
        try await plans(in: region).map(\.plan).filter { $0.status == .inForce }
    }
}
