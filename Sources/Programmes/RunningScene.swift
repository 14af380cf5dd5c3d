import CivilTime
import Pages
import PolicyText

/// Where, when, for whom and in which language a page of a running plan is made.
struct RunningScene: Sendable {
    /// The region.
    let region: Region
    /// The messages in the language of the page.
    let voice: Voice
    /// The time of the visit.
    let now: Moment
    /// Who looks.
    let actor: Actor
    /// The unit that who looks speaks for; nil for the programme office, and for a name that no unit
    /// of the region goes by.
    let actingUnit: Unit.ID?

    var language: Language { voice.language }
    var code: RegionCode { region.code }

    /// What the region is called in the language of the page.
    var regionName: String {
        switch language {
        case .chinese: region.name
        case .english: region.englishName
        }
    }

    /// Names one after another as the language joins them.
    func list(_ names: some Sequence<String>) -> String {
        names.joined(separator: voice("running.list"))
    }

    /// Per cent as people write it.
    func percent(_ progress: Progress) -> String {
        voice("pages.percent", ["value": progress.description])
    }
}

extension RunningScene {
    /// The light as pages show it.
    func badge(_ light: Light, withReason: Bool = true) -> LightBadge {
        LightBadge(colour(light.colour), reason: withReason ? reason(light) : "")
    }

    /// The colour as pages show it.
    func colour(_ colour: Light.Colour) -> LightBadge.Colour {
        switch colour {
        case .blue: .blue
        case .green: .green
        case .yellow: .yellow
        case .red: .red
        }
    }

    /// Why the light has its colour, in a sentence with the numbers that were compared.
    func reason(_ light: Light) -> String {
        var arguments = light.arguments
        switch light.reason {
        case .closed(let day?): arguments["day"] = day.text(language)
        case .overdue(let due, _), .dueSoon(let due, _, _): arguments["day"] = due.text(language)
        default: break
        }
        return voice(light.key, arguments)
    }

    /// How often each colour shines, in a row: the parts of a stacked bar.
    func counts(_ lights: [Light.Colour: Int]) -> [Int] {
        Light.Colour.allCases.map { lights[$0, default: 0] }
    }

    /// The kinds of parts that ``counts(_:)`` counts.
    var lightParts: [StackedBarChart.Part] {
        Light.Colour.allCases.map { .light(colour($0), voice) }
    }
}

extension String {
    /// The text for a template: where it is empty, its section is left out.
    ///
    /// A plain string makes a section even where it is empty, and a missing one lets the template look
    /// for the name further out.
    var html: HTML { HTML.escaping(self) }
}

/// A name and what is told under it, as the template `facts` shows them.
struct RunningFact: Hashable, Sendable {
    let name: String
    let text: String
    let html: HTML?

    /// Tells a text.
    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
        self.html = nil
    }

    /// Tells a piece of a page.
    init(_ name: String, html: HTML) {
        self.name = name
        self.text = ""
        self.html = html
    }
}
