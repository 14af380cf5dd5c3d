import Pages

/// What a search found, in one region or in all.
struct SearchPage: Sendable {
    /// The most results of a region.
    static let limit = 50

    let form: HTML
    let summary: String
    let kinds: [CheckInPage.Choice]
    let regions: [RegionPart]
    let hasResults: Bool
    let asks: Bool

    /// What was found in a region.
    struct RegionPart: Sendable {
        let name: String
        let results: [Line]
    }

    /// Something that was found.
    struct Line: Sendable {
        let kind: String
        let address: Address
        let title: [SearchResult.Piece]
        let plan: HTML
        let excerpt: [SearchResult.Piece]
    }

    /// What was found, with where it leads.
    struct Hit: Sendable {
        let result: SearchResult
        let address: Address
    }

    /// Makes the page ready.
    ///
    /// `found` is what was found, region by region; those without a result left out.
    /// `kind` is what is looked for; nil for everything.
    init(
        query: String,
        region: RegionCode?,
        kind: SearchResult.Kind?,
        regions: [Region],
        found: [(Region, [Hit])],
        limit: Int,
        _ voice: Voice
    ) {
        let total = found.reduce(0) { $0 + $1.1.count }
        form = SearchPage.sheet(query, region, kind, regions, voice).html(voice)
        asks = query.isEmpty
        hasResults = total > 0
        summary =
            query.isEmpty
            ? voice("running.search.ask")
            : total == 0
                ? voice("running.search.none", ["query": query])
                : voice(
                    total >= limit ? "running.search.first" : "running.search.found",
                    ["query": query, "count": "\(total)"]
                )
        let address = Addresses.search(query, in: region)
        kinds =
            query.isEmpty
            ? []
            : [
                CheckInPage.Choice(
                    title: voice("running.all"),
                    address: address,
                    isCurrent: kind == nil,
                    note: .empty
                )
            ]
                + SearchResult.Kind.allCases.map {
                    CheckInPage.Choice(
                        title: voice("running.search.kind.\($0.rawValue)"),
                        address: address.with("kind", $0.rawValue),
                        isCurrent: kind == $0,
                        note: .empty
                    )
                }
        self.regions = found.map { region, hits in
            RegionPart(
                name: voice.language == .chinese ? region.name : region.englishName,
                results: hits.map { hit in
                    Line(
                        kind: voice("running.search.kind.\(hit.result.kind.rawValue)"),
                        address: hit.address,
                        title: hit.result.title.isEmpty ? hit.result.excerpt : hit.result.title,
                        plan: hit.result.kind == .plan
                            ? .empty : (hit.result.planTitle ?? "").html,
                        excerpt: hit.result.title.isEmpty ? [] : hit.result.excerpt
                    )
                }
            )
        }
    }

    private static func sheet(
        _ query: String,
        _ region: RegionCode?,
        _ kind: SearchResult.Kind?,
        _ regions: [Region],
        _ voice: Voice
    ) -> FormSheet {
        var fields = [
            Field(
                .text,
                "q",
                label: voice("running.search.query"),
                hint: voice("running.search.query.hint"),
                value: query,
                limit: 100
            )
        ]
        if regions.count > 1 {
            fields.append(
                Field(
                    .select([
                        Field.OptionGroup(
                            "",
                            regions.map {
                                Field.Option(
                                    $0.code.description,
                                    voice.language == .chinese ? $0.name : $0.englishName
                                )
                            }
                        )
                    ]),
                    "region",
                    label: voice("running.region"),
                    value: region?.description ?? ""
                )
            )
        }
        if let kind { fields.append(.hidden("kind", kind.rawValue)) }
        return FormSheet(
            action: Addresses.search(),
            fields: fields,
            submit: voice("running.search"),
            isQuery: true
        )
    }
}
