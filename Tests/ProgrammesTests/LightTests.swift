import CivilTime
import Testing

@testable import Programmes

@Suite struct LightTests {
    /// A task of a hundred days: in force on day 0, due on day 100.
    struct Case: Sendable {
        var name: String
        var day: Int
        var progress: Int
        /// The day of the last report; nil for none.
        var reported: Int?
        var status = Task.Status.open
        var due: Int? = 100
        var isReported = true
        var light: Light.Colour
        var key: String
    }

    static let cases = [
        Case(name: "done", day: 50, progress: 100, reported: 50, light: .blue, key: "complete"),
        Case(name: "done late", day: 150, progress: 100, light: .blue, key: "complete"),
        Case(
            name: "closed unfinished",
            day: 150,
            progress: 20,
            status: .closed,
            light: .blue,
            key: "closed-on"
        ),
        Case(
            name: "last day",
            day: 100,
            progress: 95,
            reported: 99,
            light: .green,
            key: "on-track"
        ),
        Case(name: "a day late", day: 101, progress: 99, reported: 99, light: .red, key: "overdue"),
        Case(name: "lag 25", day: 50, progress: 25, reported: 49, light: .yellow, key: "lag"),
        Case(name: "lag 26", day: 50, progress: 24, reported: 49, light: .red, key: "lag"),
        Case(name: "lag 10", day: 50, progress: 40, reported: 49, light: .green, key: "on-track"),
        Case(name: "lag 11", day: 50, progress: 39, reported: 49, light: .yellow, key: "lag"),
        Case(
            name: "near, 89",
            day: 70,
            progress: 89,
            reported: 69,
            light: .yellow,
            key: "due-soon"
        ),
        Case(name: "near, 90", day: 70, progress: 90, reported: 69, light: .green, key: "on-track"),
        Case(name: "not near", day: 69, progress: 70, reported: 68, light: .green, key: "on-track"),
        Case(
            name: "silent 45",
            day: 55,
            progress: 60,
            reported: 10,
            light: .green,
            key: "on-track"
        ),
        Case(name: "silent 46", day: 56, progress: 60, reported: 10, light: .yellow, key: "silent"),
        Case(
            name: "silent 75",
            day: 85,
            progress: 95,
            reported: 10,
            light: .yellow,
            key: "silent"
        ),
        Case(name: "silent 76", day: 86, progress: 95, reported: 10, light: .red, key: "silent"),
        Case(
            name: "never a word",
            day: 46,
            progress: 0,
            due: nil,
            light: .yellow,
            key: "silent"
        ),
        Case(
            name: "nobody to report",
            day: 400,
            progress: 0,
            due: nil,
            isReported: false,
            light: .green,
            key: "on-track"
        ),
        Case(name: "first day", day: 0, progress: 0, light: .green, key: "on-track"),
        Case(name: "before the start", day: -10, progress: 0, light: .green, key: "on-track"),
    ]

    @Test(arguments: cases)
    func `the first rule that holds gives the light`(one: Case) {
        let start = Day(number: 20_000)
        let light = LightRule().light(
            LightFacts(
                status: one.status,
                closedOn: one.status == .closed ? start : nil,
                progress: Progress(percent: one.progress),
                startedOn: start,
                due: one.due.map(start.advanced(days:)),
                reportedOn: one.reported.map(start.advanced(days:)),
                isReported: one.isReported
            ),
            on: start.advanced(days: one.day)
        )
        #expect(light.colour == one.light, "\(one.name)")
        #expect(light.key == "light." + one.key, "\(one.name)")
    }

    @Test func `a reason tells what was compared`() {
        let start = Day(number: 20_000)
        let facts = LightFacts(
            status: .open,
            closedOn: nil,
            progress: Progress(percent: 10),
            startedOn: start,
            due: start.advanced(days: 90),
            reportedOn: start,
            isReported: true
        )
        let light = LightRule().light(facts, on: start.advanced(days: 40))
        #expect(light.arguments == ["progress": "10", "elapsed": "44.44", "limit": "25"])
        let late = LightRule().light(facts, on: start.advanced(days: 93))
        #expect(late.arguments["days"] == "3")
        #expect(late.arguments["day"] == start.advanced(days: 90).description)
    }

    @Test func `a draft is judged by its days alone`() {
        let facts = LightFacts(
            status: .open,
            closedOn: nil,
            progress: .none,
            startedOn: nil,
            due: Day(number: 20_100),
            reportedOn: nil,
            isReported: true
        )
        #expect(LightRule().light(facts, on: Day(number: 20_000)).colour == .green)
        #expect(LightRule().light(facts, on: Day(number: 20_101)).colour == .red)
    }

    @Test func `colours go from the best to the worst`() {
        #expect(Light.Colour.allCases.sorted() == [.blue, .green, .yellow, .red])
    }
}
