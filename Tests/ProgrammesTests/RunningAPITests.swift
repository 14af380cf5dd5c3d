import CivilTime
import class Foundation.JSONEncoder
import class Foundation.JSONSerialization
import class Foundation.NSNull
import Storage
import Testing

@testable import Pages
@testable import Programmes

/// What the API answers is what its schemas say.
@Suite struct RunningAPITests {
    @Test func `answers hold what their schemas say`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let task = try await hall.task("三/(二)/1", of: plan).task
        let unit = try await hall.unit("市工信局")
        let target = try await hall.contents(plan).targets[0].id
        let base = "/api/v1/regions/450700/plans/\(plan.id)"
        let place = base + "/tasks/\(task.id)"
        let steps: [(Route.Method, String, String?)] = [
            (
                .post, place + "/check-ins",
                #"{"unit":"\#(unit.id)","month":"2024-06","progress":60,"done":"好"}"#
            ),
            (.post, place + "/milestones", #"{"title":"挂牌","due":"2024-07-01"}"#),
            (.post, place + "/notes", #"{"text":"请报","answerBy":"2024-06-20"}"#),
            (
                .put, place + "/due",
                #"{"revision":\#(task.revision),"day":"2024-12-31","why":"定期"}"#
            ),
            (.post, base + "/reminders", nil),
            (
                .post, base + "/targets/\(target)/actuals",
                #"{"period":"2024","value":"9.6","unit":"亿元","asOf":"2024-06-01"}"#
            ),
            (.get, base + "/overview", nil), (.get, base + "/tasks?light=green", nil),
            (.get, place, nil), (.get, base + "/targets", nil),
            (.get, base + "/targets/\(target)", nil),
            (.get, "/api/v1/regions/450700/units", nil),
            (.get, "/api/v1/regions/450700/units/\(unit.id)", nil),
            (.get, "/api/v1/regions/450700/supervision", nil),
            (.get, "/api/v1/search?q=陶艺", nil),
            (.post, place + "/closing", #"{"statement":"完成"}"#),
            (.post, place + "/closing-review", #"{"accept":true}"#),
            (.post, place + "/reopen", #"{"why":"不实"}"#),
        ]
        for (method, path, body) in steps {
            let answer = try await desk.ask(address(path), method, json: body)
            guard case .json(let value, let status) = answer else {
                Issue.record("\(path)")
                continue
            }
            let schema = try #require(try schema(of: method, path, status, desk), "\(path)")
            let data = try JSONEncoder().encode(value)
            let json = try JSONSerialization.jsonObject(with: data)
            #expect(SchemaCheck.faults(json, schema, path) == [])
        }
    }

    @Test func `what a body holds wrong is told by field`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let desk = try await RunningDesk(hall)
        let task = try await hall.task("三/(二)/1", of: plan).task.id
        let path = "/api/v1/regions/450700/plans/\(plan.id)/tasks/\(task)/milestones"
        let refusal = FormRefusal(fields: [FieldError("due", "pages.error.day")])
        await #expect(throws: refusal) {
            try await desk.ask(address(path), .post, json: #"{"title":"a","due":"soon"}"#)
        }
    }

    @Test func `no operation is named twice`() async throws {
        let desk = try await RunningDesk(Hall())
        let names = desk.routes.compactMap(\.operation?.id)
        #expect(Set(names).count == names.count)
    }

    private func address(_ path: String) -> Address {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let pairs = parts.dropFirst().joined().split(separator: "=").map(String.init)
        return Address(
            encodedPath: parts[0],
            query: pairs.count == 2 ? [(pairs[0], pairs[1])] : []
        )
    }

    private func schema(
        of method: Route.Method,
        _ path: String,
        _ status: Int,
        _ desk: RunningDesk
    ) throws -> Schema? {
        let asked = (path.split(separator: "?").first ?? "").split(separator: "/")
        let route = desk.routes.first { route in
            let steps = route.path.split(separator: "/")
            return route.method == method && steps.count == asked.count
                && zip(steps, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        return route?.operation?.responses[status] ?? nil
    }
}

/// Compares JSON with a schema.
enum SchemaCheck {
    /// What differs, each with its place.
    static func faults(_ json: Any, _ schema: Schema, _ place: String) -> [String] {
        switch schema {
        case .named(_, let schema): return faults(json, schema, place)
        case .optional(let schema):
            return json is NSNull ? [] : faults(json, schema, place)
        case .string, .decimal: return json is String ? [] : ["\(place) is no text"]
        case .word(let words):
            return (json as? String).map(words.contains) == true ? [] : ["\(place): \(json)"]
        case .integer: return json is Int ? [] : ["\(place) is no number"]
        case .boolean: return json is Bool ? [] : ["\(place) is no truth"]
        case .list(let schema):
            guard let list = json as? [Any] else { return ["\(place) is no list"] }
            return list.enumerated().flatMap { faults($1, schema, "\(place)[\($0)]") }
        case .map, .file: return []
        case .object(let fields):
            guard let object = json as? [String: Any] else { return ["\(place) is no object"] }
            let unknown = Set(object.keys).subtracting(fields.map(\.name))
            return unknown.sorted().map { "\(place).\($0) is not in the schema" }
                + fields.flatMap { field in
                    guard let value = object[field.name] else {
                        return field.required ? ["\(place).\(field.name) is missing"] : []
                    }
                    return faults(value, field.schema, "\(place).\(field.name)")
                }
        }
    }
}
