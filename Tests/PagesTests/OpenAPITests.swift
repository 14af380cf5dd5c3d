import Foundation
import Testing

@testable import Pages

@Suite struct OpenAPITests {
    private static let task = Schema.named(
        "Task",
        .object([
            .init("id", .string(format: "uuid")), .init("light", .word(["red", "green"])),
            .init("progress", .integer), .init("sum", .optional(.decimal)),
            .init("done", .boolean, required: false),
            .init("parts", .list(.named("Part", .object([.init("days", .integer)])))),
            .init("labels", .map(.string())),
        ])
    )

    private func routes() -> [Route] {
        [
            .page("/tasks") { _ in .nothing },
            .api(
                .get,
                "/plans/{plan}/tasks",
                Operation(
                    "listTasks",
                    "Lists tasks.",
                    query: [.init("unit", .string(), "Only of this unit.")],
                    responses: [200: .list(OpenAPITests.task)]
                )
            ) { _ in .nothing },
            .api(
                .post,
                "/plans/{plan}/tasks",
                Operation(
                    "addTask",
                    "Adds one.",
                    request: OpenAPITests.task,
                    responses: [201: nil]
                ),
                intake: .json
            ) { _ in .nothing },
            .api(
                .post,
                "/plans",
                Operation(
                    "uploadPlan",
                    "Reads a plan in.",
                    request: .object([.init("paper", .file)]),
                    responses: [202: OpenAPITests.task]
                ),
                intake: .upload(limit: 10)
            ) { _ in .nothing },
            .api(
                .get,
                "/plans/{plan}/table",
                Operation(
                    "exportPlan",
                    "Exports a plan.",
                    responses: [200: .file],
                    produces: "text/csv"
                )
            ) { _ in .nothing },
        ]
    }

    private func json(_ routes: [Route]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        let document = try OpenAPIDocument(title: "Longyao", version: "1", routes: routes)
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    @Test func `the document of some routes`() throws {
        try Fixtures.expectGolden(try json(routes()), "openapi.json")
    }

    @Test func `the order of routes changes nothing`() throws {
        #expect(try json(routes()) == json(routes().reversed()))
    }

    @Test func `one name has one operation and one schema`() {
        #expect(throws: OpenAPIError.twoOperations("listTasks")) {
            try json(routes() + [routes()[1]])
        }
        let other = Operation(
            "other",
            "",
            responses: [200: .named("Task", .integer)]
        )
        #expect(throws: OpenAPIError.twoSchemas("Task")) {
            try json(routes() + [.api(.get, "/other", other) { _ in .nothing }])
        }
    }
}
