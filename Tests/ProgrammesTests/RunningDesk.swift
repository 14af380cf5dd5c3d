import CivilTime
import Foundation

@testable import Pages
@testable import Programmes

/// The pages of plans in force over a room in memory, asked as a browser asks them.
struct RunningDesk {
    let hall: Hall
    let library: TemplateLibrary
    let routes: [Route]

    init(_ hall: Hall) async throws {
        self.hall = hall
        library = try TestRoom.library()
        routes = try RunningRoutes(programmes: hall.programmes, library: library).routes
        _ = try await hall.programmes.apply(
            PackedProgramme(
                key: "region",
                version: 1,
                region: Region(code: hall.region, name: "钦州市", englishName: "Qinzhou")
            ),
            act: hall.act()
        )
    }

    /// Where and for whom a page is made.
    func scene(_ language: Language = .chinese) -> RunningScene {
        RunningScene(
            region: Region(code: hall.region, name: "钦州市", englishName: "Qinzhou"),
            voice: library.voice(language),
            now: Moment(milliseconds: 0, day: hall.today),
            actor: Actor(name: "陈"),
            actingUnit: nil
        )
    }

    /// What a place answers.
    func ask(
        _ address: Address,
        _ method: Route.Method = .get,
        form: [String: String] = [:],
        files: [Upload] = [],
        json: String? = nil,
        actor: Actor = Actor(name: "陈"),
        language: Language = .chinese
    ) async throws -> Answer {
        let parts = address.description.split(separator: "?", maxSplits: 1).map(String.init)
        let (route, parameters) = try route(method, parts[0])
        var query: [String: String] = [:]
        for pair in parts.dropFirst().joined().split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            query[sides[0]] = sides.count == 2 ? sides[1].removingPercentEncoding : ""
        }
        var content = Visit.Content.none
        if let json { content = .json(Array(json.utf8)) }
        if !form.isEmpty || !files.isEmpty {
            content = .form(Form(fields: form.mapValues { [$0] }, files: ["files": files]))
        }
        return try await route.handler(
            Visit(
                language: language,
                actor: actor,
                now: Moment(
                    milliseconds: Int64(hall.today.number) * 86_400_000,
                    day: hall.today
                ),
                parameters: parameters,
                query: query,
                content: content,
                address: address
            )
        )
    }

    /// The page that a place answers with, as markup, and its status.
    func page(
        _ address: Address,
        _ method: Route.Method = .get,
        form: [String: String] = [:],
        files: [Upload] = [],
        actor: Actor = Actor(name: "陈"),
        language: Language = .chinese
    ) async throws -> (markup: String, status: Int) {
        let answer = try await ask(
            address,
            method,
            form: form,
            files: files,
            actor: actor,
            language: language
        )
        guard case .page(let page, let status) = answer else { throw NoPage() }
        return (page.body.markup, status)
    }

    struct NoPage: Error {}

    private func route(
        _ method: Route.Method,
        _ path: String
    ) throws -> (Route, [String: String]) {
        let asked = path.split(separator: "/").map(String.init)
        for route in routes where route.method == method {
            let steps = route.path.split(separator: "/").map(String.init)
            guard steps.count == asked.count else { continue }
            var parameters: [String: String] = [:]
            let fits = zip(steps, asked).allSatisfy { step, word in
                guard step.hasPrefix("{") else { return step == word }
                parameters[String(step.dropFirst().dropLast())] = word
                return true
            }
            if fits { return (route, parameters) }
        }
        throw NoPage()
    }
}
