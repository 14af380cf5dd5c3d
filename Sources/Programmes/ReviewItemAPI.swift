import Pages
import Storage

/// The JSON API of decisions on items of a plan under review.
struct ReviewItemAPI: Sendable {
    let programmes: Programmes
    let library: TemplateLibrary

    var routes: [Route] {
        routes(of: TaskReview.self) + routes(of: TargetReview.self)
            + routes(of: ClauseReview.self) + [
                .api(
                    .post,
                    "/regions/{region}/plans/{plan}/review/acceptance",
                    ReviewItemAPI.acceptAll
                ) { visit in
                    let count = try await programmes.acceptAll(
                        of: try visit.plan(),
                        act: try visit.act()
                    )
                    return .json(AcceptanceEntry(accepted: count))
                }
            ]
    }

    private func routes<Noun: ReviewNoun>(of noun: Noun.Type) -> [Route] {
        let items = "/regions/{region}/plans/{plan}/review/" + noun.part.rawValue
        let name = noun.part.singular.capitalizedFirst
        let entry = ItemEntry<Noun.Body>.schema(name + "Item")
        return [
            .api(
                .patch,
                items + "/{item}",
                Operation(
                    "review" + name,
                    "Decides on a \(noun.part.singular): accept, drop, or correct with new content.",
                    request: DecisionBody<Noun.Body>.schema(name + "Decision"),
                    responses: [200: entry]
                ),
                intake: .json
            ) { try await decide(noun, $0) },
            .api(
                .post,
                items,
                Operation(
                    "add" + name,
                    "Adds a \(noun.part.singular) that was not found in the document.",
                    request: AdditionBody<Noun.Body>.schema(name + "Addition"),
                    responses: [201: entry]
                ),
                intake: .json
            ) { try await add(noun, $0) },
        ]
    }

    private func decide<Noun: ReviewNoun>(_: Noun.Type, _ visit: Visit) async throws -> Answer {
        let body = try visit.json(DecisionBody<Noun.Body>.self)
        let desk = try await ReviewDesk(visit, programmes, library)
        let noun = Noun(desk)
        let item = try noun.item(visit.parameters["item"] ?? "")
        try await noun.decide(
            item,
            revision: body.revision,
            try body.decision(),
            act: try visit.act(why: body.why ?? "")
        )
        return .json(try await entry(Noun.self, item.id, visit))
    }

    private func add<Noun: ReviewNoun>(_: Noun.Type, _ visit: Visit) async throws -> Answer {
        let body = try visit.json(AdditionBody<Noun.Body>.self)
        let desk = try await ReviewDesk(visit, programmes, library)
        let id = try await Noun(desk).add(
            try body.content.content(),
            under: body.heading.flatMap { Heading.ID($0) },
            act: try visit.act(why: body.why ?? "")
        )
        return .json(try await entry(Noun.self, id, visit), status: 201)
    }

    private func entry<Noun: ReviewNoun>(
        _: Noun.Type,
        _ id: String,
        _ visit: Visit
    ) async throws -> ItemEntry<Noun.Body> {
        let item = try Noun(try await ReviewDesk(visit, programmes, library)).item(id)
        return ItemEntry(item, Noun.Body(item.content))
    }

    static let acceptAll = Operation(
        "acceptAll",
        "Accepts all items of a plan that nobody has decided on.",
        responses: [200: AcceptanceEntry.schema]
    )
}

/// A decision on an item.
struct DecisionBody<Body: ItemContent>: Decodable {
    let revision: Int
    let verdict: String
    let content: Body?
    let why: String?

    /// The decision.
    ///
    /// - Throws: `FormRefusal` where the verdict is none, or a correction has no content.
    func decision() throws(FormRefusal) -> Verdict<Body.Content> {
        switch verdict {
        case "accept": return .accept
        case "drop": return .drop
        case "correct":
            guard let content else {
                throw FormRefusal(fields: [FieldError("content", "pages.error.missing")])
            }
            return .correct(try content.content())
        default:
            throw FormRefusal(fields: [FieldError("verdict", "pages.error.choice")])
        }
    }

    static func schema(_ name: String) -> Schema {
        .named(
            name,
            .object([
                Schema.Field("revision", .integer),
                Schema.Field("verdict", .word(["accept", "drop", "correct"])),
                Schema.Field("content", Body.schema, required: false),
                Schema.Field("why", .string(), required: false),
            ])
        )
    }
}

/// An item that is added.
struct AdditionBody<Body: ItemContent>: Decodable {
    let content: Body
    let heading: String?
    let why: String?

    static func schema(_ name: String) -> Schema {
        .named(
            name,
            .object([
                Schema.Field("content", Body.schema),
                Schema.Field("heading", .string(format: "uuid"), required: false),
                Schema.Field("why", .string(), required: false),
            ])
        )
    }
}

/// How many items were accepted.
struct AcceptanceEntry: Encodable, Sendable {
    let accepted: Int

    static let schema = Schema.named(
        "AcceptanceEntry",
        .object([Schema.Field("accepted", .integer)])
    )
}

extension String {
    /// The text with its first letter large.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
