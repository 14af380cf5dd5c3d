import Foundation
import Testing

@testable import Web

@Suite struct OpenAPITests {
    @Test func `the site serves the document of its API`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/openapi.json")
            #expect(answer["Content-Type"] == "application/json; charset=utf-8")
            let json = try answer.json()
            #expect(json["openapi"] as? String == "3.1.1")
            let paths = try #require(json["paths"] as? [String: [String: Any]])
            #expect(
                paths.keys.sorted() == [
                    "/api/v1/papers", "/api/v1/tasks", "/api/v1/tasks/{task}",
                ]
            )
            #expect(paths["/api/v1/tasks/{task}"]?.keys.sorted() == ["delete", "get"])
            let answer1 = try await site.get("/openapi.json")
            #expect(answer1.body == answer.body)
        }
    }

    @Test func `what the document says of a place is so`() async throws {
        try await TestSite.with { site in
            let shown = try await site.get("/api/v1/tasks/%E9%99%B6")
            #expect(shown.status == 200)
            #expect(shown.text == "{\"id\":\"陶\"}")
            let answer2 = try await site.send("DELETE", "/api/v1/tasks/1")
            #expect(answer2.status == 204)
            let wrong = try await site.send("PUT", "/api/v1/tasks/1")
            #expect(wrong.status == 405)
            #expect(wrong["Allow"] == "DELETE, GET, HEAD")
            #expect(try wrong.json()["code"] as? String == "web.error.wrong-method")
        }
    }
}
