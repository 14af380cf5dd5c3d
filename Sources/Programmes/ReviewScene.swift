import CivilTime
import Pages
import PolicyText

/// Where and in which language a page of the review is made, and the words that all of them share.
struct ReviewScene: Sendable {
    /// The region.
    let region: Region
    /// The messages in the language of the page.
    let voice: Voice

    /// Sets the scene of a visit.
    ///
    /// - Throws: ``ProgrammeError/notFound(_:_:)`` where there is no such region.
    init(_ visit: Visit, _ programmes: Programmes, _ library: TemplateLibrary) async throws {
        region = try await programmes.region(try visit.region())
        voice = library.voice(visit.language)
    }

    /// Sets a scene.
    init(region: Region, voice: Voice) {
        self.region = region
        self.voice = voice
    }

    var language: Language { voice.language }
    var code: RegionCode { region.code }

    /// What the region is called in the language of the page.
    var regionName: String {
        switch language {
        case .chinese: region.name
        case .english: region.englishName
        }
    }

    /// How the review of an item stands, in words.
    func name(_ state: ItemState) -> String { voice("review.state.\(state.rawValue)") }

    /// Where a plan stands, in words.
    func name(_ status: Plan.Status) -> String { voice("review.status.\(status.rawValue)") }

    /// A sort of document, in words.
    func name(_ kind: DocumentKind) -> String { voice("review.kind.\(kind.rawValue)") }

    /// A field of a record, in words; the field's own name where there are none.
    func name(ofField field: String) -> String {
        let key = "review.field." + field
        return voice.messages.has(key) ? voice(key) : field
    }

    /// A part of the review, in words.
    func name(_ part: ReviewPart) -> String { voice("review.part.\(part.rawValue)") }

    /// Names one after another as the language joins them.
    func list(_ names: some Sequence<String>) -> String {
        names.joined(separator: voice("review.list"))
    }

    /// A time as people write it, in the time zone of the region's day.
    func day(_ day: Day?) -> String { day?.text(language) ?? "" }

    /// The way back from a page of the region.
    var regionCrumbs: [Crumb] {
        [
            Crumb(voice("review.home"), Addresses.home),
            Crumb(regionName, Addresses.region(code)),
        ]
    }

    /// The way back from a page below a plan: the running plan, or the review of a draft.
    func crumbs(_ plan: Plan) -> [Crumb] {
        let address =
            plan.status == .draft
            ? Addresses.review(of: plan.id, in: code) : Addresses.plan(plan.id, in: code)
        return regionCrumbs + [Crumb(plan.title, address)]
    }
}
