import CivilTime
import Pages

extension RunningPages {
    /// The page of the programme office.
    func supervision(_ visit: Visit) async throws -> Answer {
        let scene = try await scene(visit)
        let filter = RunningFilter(visit)
        let month = visit.query["month"].flatMap { Month($0) } ?? visit.now.day.month
        let model = SupervisionPage(
            try await programmes.overviews(
                of: filter.plan,
                on: visit.now.day,
                in: scene.code
            ),
            running: try await programmes.running(in: scene.code),
            filter: filter,
            listing: Listing(visit, orders: UnitRanking.orders),
            month: min(month, visit.now.day.month),
            told: told(visit, scene),
            scene
        )
        return .page(
            Page(
                title: scene.voice("running.supervision.title", ["region": scene.regionName]),
                crumbs: scene.crumbs,
                body: templates.supervision.render(model, visit.language),
                section: "supervision"
            )
        )
    }

    /// What a search found.
    func search(_ visit: Visit) async throws -> Answer {
        let query = visit.query["q"] ?? ""
        let code = visit.query["region"].flatMap { RegionCode($0) }
        let kind = visit.query["kind"].flatMap(SearchResult.Kind.init)
        let regions = try await programmes.regions()
        let voice = library.voice(visit.language)
        var found: [(Region, [SearchPage.Hit])] = []
        for region in regions where code == nil || region.code == code {
            let hits = try await programmes.hits(
                query,
                kind,
                limit: SearchPage.limit,
                in: region.code
            )
            if !hits.isEmpty { found.append((region, hits)) }
        }
        let model = SearchPage(
            query: query,
            region: code,
            kind: kind,
            regions: regions,
            found: found,
            limit: SearchPage.limit,
            voice
        )
        return .page(
            Page(
                title: voice("running.search"),
                crumbs: [Crumb(voice("running.home"), Addresses.home)],
                body: templates.search.render(model, visit.language)
            )
        )
    }
}

extension Programmes {
    /// What a search found, each with where it leads.
    func hits(
        _ query: String,
        _ kind: SearchResult.Kind?,
        limit: Int,
        in region: RegionCode
    ) async throws -> [SearchPage.Hit] {
        guard !query.isEmpty else { return [] }
        let results = try await search(
            query,
            kinds: kind.map { [$0] },
            limit: limit,
            in: region
        )
        return results.compactMap { result in
            result.address(in: region).map { SearchPage.Hit(result: result, address: $0) }
        }
    }
}

extension RunningPages {
    /// The supervision of the only region, or the regions to choose from.
    func supervisionOfRegions(_ visit: Visit) async throws -> Answer {
        try await regions(visit, section: "supervision", "running.supervision") {
            Addresses.supervision(in: $0)
        }
    }

    /// The unit that acts, the units of the only region, or the regions to choose from.
    func unitsOfRegions(_ visit: Visit) async throws -> Answer {
        if !visit.actor.unit.isEmpty {
            for region in try await programmes.regions() {
                let unit = try? await programmes.unit(named: visit.actor.unit, in: region.code)
                if let unit { return .redirect(Addresses.unit(unit.id, in: region.code)) }
            }
        }
        return try await regions(visit, section: "units", "running.units") {
            Addresses.units(in: $0)
        }
    }

    private func regions(
        _ visit: Visit,
        section: String,
        _ title: String,
        _ address: (RegionCode) -> Address
    ) async throws -> Answer {
        let regions = try await programmes.regions()
        if regions.count == 1, let only = regions.first { return .redirect(address(only.code)) }
        let voice = library.voice(visit.language)
        let choices = regions.map { region in
            CheckInPage.Choice(
                title: visit.language == .chinese ? region.name : region.englishName,
                address: address(region.code),
                isCurrent: false,
                note: .empty
            )
        }
        return .page(
            Page(
                title: voice(title),
                crumbs: [Crumb(voice("running.home"), Addresses.home)],
                body: templates.regions.render(RegionChoice(regions: choices), visit.language),
                section: section
            )
        )
    }

    private struct RegionChoice: Sendable {
        let regions: [CheckInPage.Choice]
    }
}
