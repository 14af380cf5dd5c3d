import CivilTime
import Pages
import Storage

/// The JSON API of plans before they run: the same use cases as the pages.
struct ReviewAPI: Sendable {
    let programmes: Programmes
    let library: TemplateLibrary
    let readings: Readings

    var routes: [Route] {
        plans + editions
            + ReviewItemAPI(programmes: programmes, library: library).routes
            + ReviewUnitAPI(programmes: programmes).routes
    }

    private var plans: [Route] {
        let region = "/regions/{region}"
        return [
            .api(.get, "/regions", ReviewAPI.listRegions) { _ in
                .json(try await programmes.regions().map(RegionEntry.init))
            },
            .api(.get, region + "/plans", ReviewAPI.listPlans) { visit in
                let code = try await programmes.region(try visit.region()).code
                return .json(try await programmes.plans(in: code).map(PlanListEntry.init))
            },
            .api(
                .post,
                region + "/plans",
                ReviewAPI.sendDocument,
                intake: .upload(limit: UploadPages.limit)
            ) { try await send($0) },
            .api(.get, region + "/readings/{reading}", ReviewAPI.showReading) { visit in
                let reading = try await readings.reading(
                    try visit.reading(),
                    in: try visit.region()
                )
                return .json(ReadingEntry(reading, library.voice(visit.language)))
            },
        ]
    }

    private var editions: [Route] {
        let plan = "/regions/{region}/plans/{plan}"
        return [
            .api(.get, plan + "/review", ReviewAPI.showReview) { visit in
                .json(ReviewEntry(try await ReviewDesk(visit, programmes, library)))
            },
            .api(.get, plan + "/document", ReviewAPI.showDocument) { visit in
                let region = try visit.region()
                let plan = try await programmes.plan(try visit.plan(), in: region)
                return .json(
                    DocumentEntry(try await programmes.document(plan.document, in: region))
                )
            },
            .api(.get, plan + "/history", ReviewAPI.showHistory) { try await history($0) },
            .api(.get, plan + "/editions", ReviewAPI.listEditions) { visit in
                let region = try visit.region()
                let plan = try await programmes.plan(try visit.plan(), in: region)
                let editions = try await programmes.editions(of: plan.lineage, in: region)
                return .json(editions.map(PlanEntry.init))
            },
            .api(.get, plan + "/comparison", ReviewAPI.compare) { visit in
                .json(
                    ComparisonEntry(
                        try await programmes.compareWithInForce(
                            try visit.plan(),
                            in: try visit.region()
                        )
                    )
                )
            },
            .api(.post, plan + "/in-force", ReviewAPI.putInForce, intake: .json) {
                try await putInForce($0)
            },
            .api(.post, plan + "/withdrawal", ReviewAPI.withdraw, intake: .json) { visit in
                let body = try visit.json(WithdrawalBody.self)
                let plan = try await programmes.withdraw(
                    try visit.plan(),
                    revision: body.revision,
                    act: try visit.act(why: body.why ?? "")
                )
                return .json(PlanEntry(plan))
            },
        ]
    }

    private func send(_ visit: Visit) async throws -> Answer {
        let region = try await programmes.region(try visit.region()).code
        let document = try await IncomingDocument(visit.form, in: region, programmes)
        let reading = try await readings.receive(
            document.file,
            pasted: document.pasted,
            after: document.predecessor,
            act: try visit.act()
        )
        return .json(ReadingEntry(reading, library.voice(visit.language)), status: 202)
    }

    private func history(_ visit: Visit) async throws -> Answer {
        let region = try visit.region()
        let plan = try await programmes.plan(try visit.plan(), in: region)
        let subject = HistoryEntry.Subject(rawValue: visit.query["subject"] ?? "") ?? .plan
        let record = visit.query["record"] ?? plan.id.description
        let entries = try await programmes.history(of: subject, record, in: region)
        return .json(entries.map(ChangeEntry.init))
    }

    private func putInForce(_ visit: Visit) async throws -> Answer {
        let body = try visit.json(InForceBody.self)
        let plan = try visit.plan()
        let act = try visit.act(why: body.why ?? "")
        var reader = BodyReader()
        let day = reader.value(body.from, "from", "pages.error.day") { Day($0) }
        try reader.finish()
        let result =
            body.replace == true
            ? try await programmes.replace(with: plan, revision: body.revision, act: act)
            : try await programmes.putInForce(plan, revision: body.revision, from: day, act: act)
        return .json(PlanEntry(result))
    }
}

/// What puts a plan in force.
struct InForceBody: Decodable {
    let revision: Int
    let from: String?
    let replace: Bool?
    let why: String?

    static let schema = Schema.named(
        "InForce",
        .object([
            Schema.Field("revision", .integer),
            Schema.Field("from", .string(format: "date"), required: false),
            Schema.Field("replace", .boolean, required: false),
            Schema.Field("why", .string(), required: false),
        ])
    )
}

/// What takes a plan back.
struct WithdrawalBody: Decodable {
    let revision: Int
    let why: String?

    static let schema = Schema.named(
        "Withdrawal",
        .object([
            Schema.Field("revision", .integer),
            Schema.Field("why", .string(), required: false),
        ])
    )
}

extension ReviewAPI {
    static let listRegions = Operation(
        "listRegions",
        "The regions that have plans.",
        responses: [200: .list(RegionEntry.schema)]
    )
    static let listPlans = Operation(
        "listPlans",
        "The plans of a region: in force first, then drafts, then those of the past.",
        responses: [200: .list(PlanListEntry.schema)]
    )
    static let sendDocument = Operation(
        "sendDocument",
        "Takes a document in, as a file or as text; it is read in its turn and becomes a draft.",
        request: .object([
            Schema.Field("document", .file, required: false),
            Schema.Field("text", .string(), required: false),
            Schema.Field("name", .string(), required: false),
            Schema.Field("predecessor", .string(format: "uuid"), required: false),
        ]),
        responses: [202: ReadingEntry.schema]
    )
    static let showReading = Operation(
        "showReading",
        "How far a document is on its way to a draft.",
        responses: [200: ReadingEntry.schema]
    )
    static let showReview = Operation(
        "showReview",
        "A plan with all that was read in its document, dropped items too.",
        responses: [200: ReviewEntry.schema]
    )
    static let showDocument = Operation(
        "showDocument",
        "The text of a plan's document, to whose bytes in UTF-8 every span points.",
        responses: [200: DocumentEntry.schema]
    )
    static let showHistory = Operation(
        "showHistory",
        "What changed in a plan, or in one record of it, latest first.",
        query: [
            .init(
                "subject",
                .word(HistoryEntry.Subject.allCases.map(\.rawValue)),
                "What sort of record; the plan itself where it is left out."
            ),
            .init("record", .string(format: "uuid"), "The identifier of the record."),
        ],
        responses: [200: .list(ChangeEntry.schema)]
    )
    static let listEditions = Operation(
        "listEditions",
        "All editions of a plan, first to last.",
        responses: [200: .list(PlanEntry.schema)]
    )
    static let compare = Operation(
        "compareWithInForce",
        "A draft against the edition in force: what was added, changed, and is gone.",
        responses: [200: ComparisonEntry.schema]
    )
    static let putInForce = Operation(
        "putInForce",
        "Puts a draft in force, or in the place of the edition in force.",
        request: InForceBody.schema,
        responses: [200: PlanEntry.schema]
    )
    static let withdraw = Operation(
        "withdrawPlan",
        "Takes a plan back.",
        request: WithdrawalBody.schema,
        responses: [200: PlanEntry.schema]
    )
}
