import CivilTime
import Foundation
import Testing

@testable import Pages

@Suite struct ProblemTests {
    @Test func `a problem says in the reader's language what is wrong and what to do`() throws {
        let refusal = FormRefusal(fields: [FieldError("due", "pages.error.day")])
        let problem = Problem(refusal, request: "AB12", Fixtures.english)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(problem), as: UTF8.self)
        #expect(
            json == """
                {"code":"pages.error.form","detail":"Places to correct: 1.","errors":[{"code":\
                "pages.error.day","detail":"Enter a date, such as 2026-03-05.","field":"due"}],\
                "hint":"Correct what is marked and send again; what you typed is kept.",\
                "request":"AB12","status":422,"title":"Not filled in right",\
                "type":"/problems/pages.error.form"}
                """
        )
    }

    struct Task: Codable {
        let title: String
        let parts: [Part]

        struct Part: Codable {
            let days: Int
        }
    }

    @Test(arguments: [
        ("{\"title\":\"a\",\"parts\":[{\"days\":\"x\"}]}", "parts.0.days"),
        ("{\"parts\":[]}", "title"), ("{\"title\":null,\"parts\":[]}", "title"), ("[", ""),
        ("[]", ""), ("", ""),
        (String(repeating: "[", count: 100_000), ""),
    ])
    func `JSON that does not fit names the place`(json: String, place: String) {
        let visit = Visit(
            language: .chinese,
            actor: Actor(name: ""),
            now: Moment(milliseconds: 0, day: Day(number: 0)),
            content: .json(Array(json.utf8))
        )
        #expect(throws: JSONRefusal(place: place)) { try visit.json(Task.self) }
    }
}
