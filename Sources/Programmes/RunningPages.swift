import CivilTime
import Pages

/// The pages of plans in force: each decodes the visit, calls one use case, answers.
struct RunningPages: Sendable {
    let programmes: Programmes
    let library: TemplateLibrary
    let templates: RunningTemplates

    /// Takes the templates.
    ///
    /// - Throws: `ResourceError` where one is missing.
    init(programmes: Programmes, library: TemplateLibrary) throws(ResourceError) {
        self.programmes = programmes
        self.library = library
        templates = try RunningTemplates(library)
    }

    /// Where, when and for whom the page of a visit is made.
    func scene(_ visit: Visit) async throws -> RunningScene {
        let code = try visit.region()
        let unit =
            visit.actor.unit.isEmpty
            ? nil : try? await programmes.unit(named: visit.actor.unit, in: code)
        return RunningScene(
            region: try await programmes.region(code),
            voice: library.voice(visit.language),
            now: visit.now,
            actor: visit.actor,
            actingUnit: unit?.id
        )
    }

    /// What was just done, as the address that one was sent on to says; empty where nothing was.
    func told(_ visit: Visit, _ scene: RunningScene) -> String {
        guard let done = visit.query["done"], RunningPages.doneKeys.contains(done) else {
            return ""
        }
        return scene.voice("running.done.\(done)", ["count": visit.query["count"] ?? ""])
    }

    private static let doneKeys: Set<String> = Set(TaskDeed.allCases.map(\.rawValue))
        .union(["check-in", "milestone", "actual"])

    /// What is wrong, to be shown in the form that was sent.
    ///
    /// - Throws: The refusal again where it is not about what was typed, and the form cannot be shown.
    static func faults(_ refusal: any Refusal, _ voice: Voice) throws -> [FieldError] {
        // A unit that is not there is a mistake in the form; anything else is a page that is not.
        if case .notFound(.unit, _)? = refusal as? ProgrammeError {
            return [FieldError("", refusal.key, refusal.arguments)]
        }
        guard refusal.status != 404 else { throw refusal }
        if case .conflict(let conflict)? = refusal as? ProgrammeError {
            return [FieldError("", "running.error.conflict", conflict.words(voice))]
        }
        return refusal.fields.isEmpty
            ? [FieldError("", refusal.key, refusal.arguments)] : refusal.fields
    }
}

extension ProgrammeError.Conflict {
    /// Who was first and what stands there now, with the names of the fields in words.
    fileprivate func words(_ voice: Voice) -> [String: String] {
        let theirs = changes.filter { $0.field != "state" }.map { change in
            let key = "running.field." + change.field
            let name = voice.messages.has(key) ? voice(key) : change.field
            return name + voice("pages.colon") + (change.value ?? "—")
        }
        return ["actor": actor, "theirs": theirs.joined(separator: voice("running.semicolon"))]
    }
}

/// The templates of the pages of plans in force, parsed at start.
struct RunningTemplates: Sendable {
    let plan: Template
    let task: Template
    let checkIn: Template
    let targets: Template
    let target: Template
    let clauses: Template
    let units: Template
    let unit: Template
    let supervision: Template
    let search: Template
    let regions: Template

    init(_ library: TemplateLibrary) throws(ResourceError) {
        plan = try library.template("running-plan")
        task = try library.template("running-task")
        checkIn = try library.template("running-check-in")
        targets = try library.template("running-targets")
        target = try library.template("running-target")
        clauses = try library.template("running-clauses")
        units = try library.template("running-units")
        unit = try library.template("running-unit")
        supervision = try library.template("running-supervision")
        search = try library.template("running-search")
        regions = try library.template("running-regions")
    }
}

extension RunningScene {
    /// The way back to the plans of the region.
    var crumbs: [Crumb] {
        [
            Crumb(voice("running.home"), Addresses.home),
            Crumb(regionName, Addresses.region(code)),
        ]
    }

    /// The way back to a plan.
    func crumbs(_ plan: Plan) -> [Crumb] {
        crumbs + [Crumb(plan.title, Addresses.plan(plan.id, in: code))]
    }
}
