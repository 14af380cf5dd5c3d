import CivilTime
import Pages

/// The plans of all regions, and those of one.
struct PlansPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary) throws {
        self.programmes = programmes
        self.library = library
        template = try library.template("review-plans")
    }

    var routes: [Route] {
        [
            .page("/") { try await home($0) },
            .page("/regions/{region}") { try await region($0) },
        ]
    }

    private func home(_ visit: Visit) async throws -> Answer {
        let voice = library.voice(visit.language)
        var regions: [PlansPage.RegionPlans] = []
        for region in try await programmes.regions() {
            let plans = try await standings(in: region.code, on: visit.now.day)
            let scene = ReviewScene(region: region, voice: voice)
            regions.append(PlansPage.RegionPlans(plans, scene: scene, isAlone: false))
        }
        let page = PlansPage(regions: regions)
        return .page(
            Page(
                title: voice("review.plans.title"),
                body: template.render(page, visit.language),
                section: "plans"
            )
        )
    }

    private func region(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        let plans = try await standings(in: scene.code, on: visit.now.day)
        let page = PlansPage(regions: [
            PlansPage.RegionPlans(plans, scene: scene, isAlone: true)
        ])
        return .page(
            Page(
                title: scene.voice("review.region.title", ["region": scene.regionName]),
                crumbs: [Crumb(scene.voice("review.home"), Addresses.home)],
                body: template.render(page, visit.language),
                section: "plans"
            )
        )
    }
}

extension PlansPages {
    /// The plans of a region, those that run with their lights.
    private func standings(
        in region: RegionCode,
        on day: Day
    ) async throws -> [(summary: PlanSummary, overview: Overview?)] {
        var standings: [(summary: PlanSummary, overview: Overview?)] = []
        for summary in try await programmes.plans(in: region) {
            let runs = summary.plan.status == .inForce
            let overview =
                runs
                ? try await programmes.overview(of: summary.plan.id, on: day, in: region) : nil
            standings.append((summary, overview))
        }
        return standings
    }
}

/// Plans by region, in force first.
struct PlansPage: Sendable {
    /// The regions.
    let regions: [RegionPlans]

    /// The plans of a region.
    struct RegionPlans: Sendable {
        let name: String
        let address: Address
        let newPlan: Address
        let supervision: Address
        let units: Address
        /// Whether the page is the region's own, which says its name already.
        let isAlone: Bool
        let isEmpty: Bool
        let groups: [Group]

        /// Sorts the plans of a region by where they stand.
        init(
            _ plans: [(summary: PlanSummary, overview: Overview?)],
            scene: ReviewScene,
            isAlone: Bool
        ) {
            name = scene.regionName
            address = Addresses.region(scene.code)
            newPlan = Addresses.newPlan(in: scene.code)
            supervision = Addresses.supervision(in: scene.code)
            units = Addresses.units(in: scene.code)
            self.isAlone = isAlone
            isEmpty = plans.isEmpty
            let shown: [Plan.Status] = isAlone ? Plan.Status.allCases : [.inForce, .draft]
            groups = [Plan.Status.inForce, .draft, .replaced, .withdrawn].compactMap { status in
                let plans = plans.filter { $0.summary.plan.status == status }
                guard shown.contains(status), !plans.isEmpty else { return nil }
                return Group(
                    title: scene.voice("review.plans.\(status.rawValue)"),
                    plans: plans.map { Card($0.summary, $0.overview, scene: scene) }
                )
            }
        }
    }

    /// Plans that stand alike.
    struct Group: Sendable {
        let title: String
        let plans: [Card]
    }

    /// A plan.
    struct Card: Sendable {
        let title: String
        let address: Address
        let status: String
        let kind: String
        let facts: String
        let counts: String
        let unseen: String?
        let review: Address
        let isMadeUp: Bool
        let original: String?
        /// How many tasks have each light; nil for a plan that does not run.
        let lights: Lights?

        /// How many tasks have each light.
        struct Lights: Sendable {
            let counts: [LightCount]
        }

        /// A light and how many tasks have it.
        struct LightCount: Sendable {
            let badge: HTML
            let count: Int
        }

        /// Tells a plan in a few lines.
        init(_ summary: PlanSummary, _ overview: Overview?, scene: ReviewScene) {
            let plan = summary.plan
            lights = overview.map { overview in
                Lights(
                    counts: Light.Colour.allCases.map { colour in
                        let shown = LightBadge.Colour(rawValue: colour.rawValue) ?? .green
                        return LightCount(
                            badge: LightBadge(shown).html(scene.voice),
                            count: overview.lights[colour, default: 0]
                        )
                    }
                )
            }
            title = plan.title
            review = Addresses.review(of: plan.id, in: scene.code)
            address =
                plan.status == .draft ? review : Addresses.plan(plan.id, in: scene.code)
            status = scene.name(plan.status)
            kind = plan.status.rawValue
            let edition =
                plan.edition > 1
                ? scene.voice("review.edition", ["edition": String(plan.edition)]) : nil
            facts = [
                plan.number, plan.issuer, plan.date?.text(scene.language),
                plan.period.map(scene.years), edition,
            ].compactMap(\.self).joined(separator: " · ")
            counts = scene.voice(
                plan.status == .draft ? "review.plans.counts" : "review.plans.running",
                [
                    "tasks": String(summary.tasks), "closed": String(summary.closed),
                    "units": String(summary.units), "targets": String(summary.targets),
                    "clauses": String(summary.clauses),
                ]
            )
            unseen =
                summary.proposed > 0 && plan.status == .draft
                ? scene.voice("review.plans.unseen", ["count": String(summary.proposed)]) : nil
            isMadeUp = plan.isMadeUp
            original = plan.original.map { original in
                scene.voice(
                    "review.plans.original",
                    ["original": original.number ?? original.title ?? "—"]
                )
            }
        }
    }
}
