import Pages
import Storage

/// How far a document is on its way to a draft.
struct ReadingPages: Sendable {
    private let programmes: Programmes
    private let library: TemplateLibrary
    private let readings: Readings
    private let template: Template

    init(programmes: Programmes, library: TemplateLibrary, readings: Readings) throws {
        self.programmes = programmes
        self.library = library
        self.readings = readings
        template = try library.template("review-reading")
    }

    var routes: [Route] {
        [.page("/regions/{region}/readings/{reading}") { try await show($0) }]
    }

    private func show(_ visit: Visit) async throws -> Answer {
        let scene = try await ReviewScene(visit, programmes, library)
        let reading = try await readings.reading(try visit.reading(), in: scene.code)
        if case .done(let plan) = reading.stage {
            return .redirect(Addresses.review(of: plan, in: scene.code))
        }
        let page = try await page(reading, scene)
        return .page(
            Page(
                title: page.title,
                crumbs: scene.regionCrumbs,
                body: template.render(page, visit.language),
                section: "plans",
                refresh: reading.isSettled ? nil : 1
            )
        )
    }

    private func page(_ reading: Reading, _ scene: ReviewScene) async throws -> ReadingPage {
        guard case .refused(let refusal) = reading.stage else {
            return ReadingPage(reading, scene: scene)
        }
        let running = try await programmes.plans(in: scene.code)
            .map(\.plan).filter { $0.status == .inForce }
        let form = Form(fields: [
            "text": reading.pasted.map { [$0] } ?? [],
            "name": reading.pasted == nil ? [] : [reading.name],
            "predecessor": reading.predecessor.map { [$0.description] } ?? [],
        ])
        let sheet = UploadForm(scene: scene, running: running).sheet(holding: form, errors: [])
        return ReadingPage(reading, refusal: refusal, again: sheet, scene: scene)
    }
}

/// What the page of a reading shows.
struct ReadingPage: Sendable {
    let title: String
    let name: String
    let steps: [Step]
    let refusal: String?
    let hint: String?
    let again: HTML

    /// A stage that is done, under way, or to come.
    struct Step: Hashable, Sendable {
        let name: String
        let kind: String
        let state: String
        let isCurrent: Bool
    }

    /// Shows a reading that goes on.
    init(_ reading: Reading, scene: ReviewScene) {
        title = scene.voice("review.reading.title")
        name = reading.name
        steps = ReadingPage.steps(reading.stage, scene.voice)
        refusal = nil
        hint = nil
        again = .empty
    }

    /// Shows why a document was refused, and the form to send it again.
    init(_ reading: Reading, refusal: any Refusal, again: FormSheet, scene: ReviewScene) {
        title = scene.voice("review.reading.refused")
        name = reading.name
        steps = []
        self.refusal = scene.voice(refusal.key, refusal.arguments)
        let hint = refusal.key + ".hint"
        self.hint =
            scene.voice.messages.has(hint) ? scene.voice(hint, refusal.arguments) : nil
        self.again = again.html(scene.voice)
    }

    private static func steps(_ stage: Reading.Stage, _ voice: Voice) -> [Step] {
        let names = ["received"] + Programmes.ReadingStage.allCases.map(\.rawValue) + ["done"]
        let current = names.firstIndex(of: stage.name) ?? 0
        return names.enumerated().map { index, name in
            let kind = index < current ? "past" : index == current ? "present" : "future"
            return Step(
                name: voice("review.reading.\(name)"),
                kind: kind,
                state: voice("review.reading.step.\(kind)"),
                isCurrent: index == current
            )
        }
    }
}

extension Reading.Stage {
    /// The word by which messages and programs name it.
    var name: String {
        switch self {
        case .received: "received"
        case .working(let stage): stage.rawValue
        case .done: "done"
        case .refused: "refused"
        }
    }
}

extension Visit {
    /// The reading that the path names.
    func reading() throws(ReadingRefusal) -> Reading.ID {
        guard let id = Reading.ID(parameters["reading"] ?? "") else { throw .unknown }
        return id
    }
}
