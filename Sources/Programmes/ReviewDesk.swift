import Pages
import Storage

/// What every page of the review of one plan stands on: the plan with all it holds.
struct ReviewDesk: Sendable {
    let programmes: Programmes
    let scene: ReviewScene
    let contents: PlanContents
    let text: PlanText

    /// Opens the plan that a visit names.
    ///
    /// - Throws: ``ProgrammeError/notFound(_:_:)``.
    init(_ visit: Visit, _ programmes: Programmes, _ library: TemplateLibrary) async throws {
        scene = try await ReviewScene(visit, programmes, library)
        contents = try await programmes.contents(of: try visit.plan(), in: scene.code)
        text = PlanText(contents.document.text)
        self.programmes = programmes
    }

    /// Puts a plan on the desk.
    init(programmes: Programmes, scene: ReviewScene, contents: PlanContents) {
        self.programmes = programmes
        self.scene = scene
        self.contents = contents
        text = PlanText(contents.document.text)
    }

    var plan: Plan { contents.plan }
    var code: RegionCode { scene.code }

    /// A heading of the plan.
    func heading(_ id: Heading.ID?) -> Heading? {
        id.flatMap { id in contents.headings.first { $0.id == id } }
    }

    /// The headings to choose from, with none of them as the empty choice.
    var headingOptions: [Field.OptionGroup] {
        [
            Field.OptionGroup(
                "",
                contents.headings.map {
                    Field.Option($0.id.description, $0.path + "  " + $0.title)
                }
            )
        ]
    }

    /// The way back from a page below the review.
    func crumbs(_ part: ReviewPart) -> [Crumb] {
        scene.regionCrumbs + [
            Crumb(plan.title, Addresses.review(of: plan.id, in: code)),
            Crumb(scene.name(part), Addresses.review(of: plan.id, in: code, part: part)),
        ]
    }
}
