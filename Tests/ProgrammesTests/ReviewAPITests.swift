import Foundation
import PolicyText
import Storage
import Testing

@testable import Pages
@testable import Programmes

@Suite struct ReviewAPITests {
    private let hall: Hall
    private let caller: Caller

    init() throws {
        hall = try Hall()
        caller = try Caller(hall)
    }

    private func draft(_ sample: Sample = .park, after plan: Plan.ID? = nil) async throws -> Plan {
        let region = Region(code: hall.region, name: "钦州市", englishName: "Qinzhou")
        let pack = PackedProgramme(key: "test", version: 1, region: region)
        _ = try await hall.programmes.apply(pack, act: hall.act())
        return try await hall.draft(sample, after: plan)
    }

    /// Calls a place, and checks status and body against its operation.
    private func call(
        _ method: Route.Method,
        _ path: String,
        _ body: String? = nil
    ) async throws -> [String: Any] {
        let answer = try await caller.api(method, path, body)
        let plain = path.split(separator: "?")[0]
        let (route, _) = try #require(caller.route(method, "/api/v1" + plain))
        let operation = try #require(route.operation)
        let promised = try #require(operation.responses[answer.status], "\(answer.status)")
        if let schema = promised {
            #expect(SchemaCheck.faults(answer.value, schema, operation.id) == [])
        }
        return answer.value as? [String: Any] ?? [:]
    }

    private func path(_ plan: Plan, _ rest: String = "") -> String {
        "/regions/\(hall.region)/plans/\(plan.id)\(rest)"
    }

    @Test func `the document of all places is sound`() throws {
        _ = try OpenAPIDocument(title: "Longyao", version: "0", routes: caller.room.chamber.routes)
    }

    @Test func `every place to look at keeps its promise`() async throws {
        var sample = Sample.park
        sample.candidates = [["市文旅局", "市委宣传部"]]
        let plan = try await draft(sample)
        for place in [
            "/regions", "/regions/\(hall.region)/plans", path(plan, "/review"),
            path(plan, "/document"), path(plan, "/history"), path(plan, "/editions"),
        ] {
            _ = try await call(.get, place)
        }
    }

    @Test func `an item is corrected with the content that was shown`() async throws {
        let plan = try await draft()
        let review = try await call(.get, path(plan, "/review"))
        for (part, field) in [("tasks", "title"), ("targets", "metric"), ("clauses", "name")] {
            let item = try #require((review[part] as? [[String: Any]])?.first)
            var content = try #require(item["content"] as? [String: Any])
            content[field] = "改过的" + part
            let body: [String: Any] = [
                "revision": item["revision"] ?? 0, "verdict": "correct", "content": content,
            ]
            let text = String(
                decoding: try JSONSerialization.data(withJSONObject: body),
                as: UTF8.self
            )
            let id = try #require(item["id"] as? String)
            let corrected = try await call(.patch, path(plan, "/review/\(part)/\(id)"), text)
            #expect(corrected["state"] as? String == "corrected")
            let after = try #require(corrected["content"] as? [String: Any])
            #expect(after[field] as? String == "改过的" + part)
            await #expect(throws: ProgrammeError.self) {
                try await caller.api(.patch, path(plan, "/review/\(part)/\(id)"), text)
            }
        }
    }

    @Test func `items are added, accepted and dropped`() async throws {
        let plan = try await draft()
        let unit = try await hall.unit("市工信局").id
        let added = try await call(
            .post,
            path(plan, "/review/tasks"),
            #"{"content": {"title": "成立专班", "lead": ["\#(unit)"]}, "why": "漏读"}"#
        )
        let id = try #require(added["id"] as? String)
        let dropped = try await call(
            .patch,
            path(plan, "/review/tasks/\(id)"),
            #"{"revision": 1, "verdict": "drop"}"#
        )
        #expect(dropped["state"] as? String == "dropped")
        let accepted = try await call(.post, path(plan, "/review/acceptance"))
        #expect(accepted["accepted"] as? Int == 6)
    }

    @Test(arguments: [
        #"{"revision": 1, "verdict": "correct"}"#, #"{"revision": 1, "verdict": "perhaps"}"#,
        #"{"revision": 1, "verdict": "correct", "content": {"title": "a", "due": "soon"}}"#,
        #"{"revision": 1, "verdict": "correct", "content": {"title": "a", "lead": ["x"]}}"#,
    ])
    func `what makes no sense is refused with the field`(body: String) async throws {
        let plan = try await draft()
        let task = try await hall.task("三/(二)/1", of: plan).task.id
        let refusal = await #expect(throws: FormRefusal.self) {
            try await caller.api(.patch, path(plan, "/review/tasks/\(task)"), body)
        }
        #expect(refusal?.fields.count == 1)
    }

    @Test func `units are added, renamed, merged and split`() async throws {
        let plan = try await draft()
        let units = "/regions/\(hall.region)/units"
        let added = try await call(.post, units, #"{"name": "北投集团"}"#)
        let id = try #require(added["id"] as? String)
        let renamed = try await call(
            .patch,
            units + "/" + id,
            #"{"name": "广西北投", "revision": 1}"#
        )
        #expect(renamed["name"] as? String == "广西北投")
        let into = try await hall.unit("市工信局").id
        let merged = try await call(.post, units + "/\(id)/merge", #"{"into": "\#(into)"}"#)
        #expect(merged["id"] as? String == into.description)
        _ = try await call(.post, units + "/\(id)/split")
        _ = plan
    }

    @Test func `a draft is put in force, compared and replaced`() async throws {
        let first = try await draft()
        let forced = try await call(
            .post,
            path(first, "/in-force"),
            #"{"revision": 1, "from": "2024-01-01"}"#
        )
        #expect(forced["inForceOn"] as? String == "2024-01-01")
        let second = try await hall.draft(.park, after: first.id)
        _ = try await call(.get, path(second, "/comparison"))
        let replaced = try await call(
            .post,
            path(second, "/in-force"),
            #"{"revision": 1, "replace": true}"#
        )
        #expect(replaced["status"] as? String == "in-force")
        let revision = try #require(replaced["revision"] as? Int)
        let withdrawn = try await call(
            .post,
            path(second, "/withdrawal"),
            #"{"revision": \#(revision), "why": "作废"}"#
        )
        #expect(withdrawn["status"] as? String == "withdrawn")
    }
}
