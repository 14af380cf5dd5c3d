import CivilTime
import Foundation
import Storage

@testable import Pages
@testable import Programmes

/// Somebody who visits the chamber's places, without a server between.
struct Caller {
    let hall: Hall
    let room: ProgrammesChamber

    init(_ hall: Hall, library: TemplateLibrary? = nil) throws {
        self.hall = hall
        room = try ProgrammesChamber(
            programmes: hall.programmes,
            library: try library ?? TestRoom.library()
        )
    }

    /// Nothing stands at an address.
    struct NoPlace: Error {
        let address: String
    }

    /// Asks for an address.
    func get(_ address: Address, _ language: Language = .chinese) async throws -> Answer {
        try await call(.get, address.description, .none, language)
    }

    /// Sends a form.
    func post(_ address: Address, _ fields: [String: String] = [:]) async throws -> Answer {
        try await post(address, Form(fields: fields.mapValues { [$0] }))
    }

    /// Sends a form.
    func post(_ address: Address, _ form: Form) async throws -> Answer {
        try await call(.post, address.description, .form(form), .chinese)
    }

    /// Calls a place of the API, and decodes what it answers.
    func api(
        _ method: Route.Method,
        _ path: String,
        _ body: String? = nil
    ) async throws -> (status: Int, value: Any) {
        let content = body.map { Visit.Content.json(Array($0.utf8)) } ?? .none
        switch try await call(method, "/api/v1" + path, content, .chinese) {
        case .json(let value, let status):
            let data = try JSONEncoder().encode(value)
            return (status, try JSONSerialization.jsonObject(with: data))
        case .nothing: return (204, NSNull())
        default: throw NoPlace(address: path)
        }
    }

    /// The route that stands at an address, with what its path names.
    func route(_ method: Route.Method, _ path: Substring) -> (Route, [String: String])? {
        let segments = path.split(separator: "/").map(String.init)
        let matches = room.chamber.routes.filter { $0.method == method }.compactMap { route in
            Caller.match(route.path, segments).map { (route, $0) }
        }
        return matches.min { $0.1.count < $1.1.count }
    }

    private func call(
        _ method: Route.Method,
        _ address: String,
        _ content: Visit.Content,
        _ language: Language
    ) async throws -> Answer {
        let parts = address.split(separator: "#")[0]
            .split(separator: "?", omittingEmptySubsequences: false)
        guard let (route, parameters) = route(method, parts[0]) else {
            throw NoPlace(address: address)
        }
        let visit = Visit(
            language: language,
            actor: Actor(name: "王"),
            now: try hall.act().now,
            parameters: parameters,
            query: parts.count == 2 ? Caller.query(parts[1]) : [:],
            content: content,
            address: Address(encodedPath: String(parts[0]))
        )
        return try await route.handler(visit)
    }

    private static func match(_ pattern: String, _ segments: [String]) -> [String: String]? {
        let names = pattern.split(separator: "/")
        guard names.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (name, segment) in zip(names, segments) {
            if name.hasPrefix("{") {
                parameters[String(name.dropFirst().dropLast())] = segment
            } else if name != segment {
                return nil
            }
        }
        return parameters
    }

    private static func query(_ text: Substring) -> [String: String] {
        var query: [String: String] = [:]
        for pair in text.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1).map {
                String($0).removingPercentEncoding ?? ""
            }
            query[sides[0]] = sides.count == 2 ? sides[1] : ""
        }
        return query
    }
}

extension Answer {
    /// The markup of a page; empty for anything else.
    var markup: String {
        guard case .page(let page, _) = self else { return "" }
        return page.body.markup
    }

    /// The status of a page; 303 for a redirection.
    var status: Int {
        switch self {
        case .page(_, let status), .json(_, let status): status
        case .redirect: 303
        case .nothing: 204
        default: 200
        }
    }

    /// Where a redirection leads; empty for anything else.
    var location: String {
        guard case .redirect(let address) = self else { return "" }
        return address.description
    }
}
