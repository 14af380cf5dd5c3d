import Pages
import Storage

/// The JSON API of decisions on units.
struct ReviewUnitAPI: Sendable {
    let programmes: Programmes

    var routes: [Route] {
        let unit = "/regions/{region}/units/{unit}"
        return [
            .api(.post, "/regions/{region}/units", ReviewUnitAPI.add, intake: .json) { visit in
                let body = try visit.json(UnitNameBody.self)
                let unit = try await programmes.addUnit(named: body.name, act: try visit.act())
                return .json(ReviewedUnitEntry(unit), status: 201)
            },
            .api(.patch, unit, ReviewUnitAPI.rename, intake: .json) { visit in
                let body = try visit.json(UnitNameBody.self)
                guard let revision = body.revision else {
                    throw FormRefusal(fields: [FieldError("revision", "pages.error.missing")])
                }
                let unit = try await programmes.renameUnit(
                    try visit.identifier("unit", .unit),
                    revision: revision,
                    to: body.name,
                    act: try visit.act()
                )
                return .json(ReviewedUnitEntry(unit))
            },
            .api(.post, unit + "/merge", ReviewUnitAPI.merge, intake: .json) { visit in
                let body = try visit.json(UnitMergeBody.self)
                guard let other = Unit.ID(body.into) else {
                    throw ProgrammeError.notFound(.unit, body.into)
                }
                let unit = try await programmes.mergeUnits(
                    try visit.identifier("unit", .unit),
                    into: other,
                    act: try visit.act()
                )
                return .json(ReviewedUnitEntry(unit))
            },
            .api(.post, unit + "/split", ReviewUnitAPI.split) { visit in
                let unit = try await programmes.splitUnit(
                    try visit.identifier("unit", .unit),
                    act: try visit.act()
                )
                return .json(ReviewedUnitEntry(unit))
            },
            .api(
                .post,
                "/regions/{region}/plans/{plan}/review/candidates/{candidate}/apart",
                ReviewUnitAPI.keepApart
            ) { visit in
                let number = visit.parameters["candidate"] ?? ""
                guard let number = Int(number) else {
                    throw ProgrammeError.notFound(.unit, number)
                }
                try await programmes.keepApart(
                    candidate: number,
                    of: try visit.plan(),
                    act: try visit.act()
                )
                return .nothing
            },
        ]
    }

    static let add = Operation(
        "addUnit",
        "Adds a unit that no document named.",
        request: UnitNameBody.schema,
        responses: [201: ReviewedUnitEntry.schema]
    )
    static let rename = Operation(
        "renameUnit",
        "Gives a unit another name to go by; the old one still means it.",
        request: UnitNameBody.schema,
        responses: [200: ReviewedUnitEntry.schema]
    )
    static let merge = Operation(
        "mergeUnits",
        "Makes two units one: names, duties and reports go along.",
        request: UnitMergeBody.schema,
        responses: [200: ReviewedUnitEntry.schema]
    )
    static let split = Operation(
        "splitUnit",
        "Undoes a merge: the unit stands for itself again.",
        responses: [200: ReviewedUnitEntry.schema]
    )
    static let keepApart = Operation(
        "keepUnitsApart",
        "Says that the units of a set of candidates differ.",
        responses: [204: nil]
    )
}

/// The name of a unit.
struct UnitNameBody: Decodable {
    let name: String
    let revision: Int?

    static let schema = Schema.named(
        "UnitName",
        .object([
            Schema.Field("name", .string()), Schema.Field("revision", .integer, required: false),
        ])
    )
}

/// The unit that another is merged into.
struct UnitMergeBody: Decodable {
    let into: String

    static let schema = Schema.named(
        "UnitMerge",
        .object([Schema.Field("into", .string(format: "uuid"))])
    )
}
