import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct SearchEverythingTests {
    private func found(
        _ query: String,
        _ hall: Hall,
        kinds: [SearchResult.Kind]? = nil
    ) async throws -> [SearchResult] {
        try await hall.programmes.search(query, kinds: kinds, in: hall.region)
    }

    @Test func `everything a plan holds is found`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let contents = try await hall.contents(plan)
        let task = try await found("精神文明", hall, kinds: [.task])
        #expect(task.map(\.found) == [.task(contents.tasks[0].task.id)])
        #expect(task[0].planTitle == plan.title)
        #expect(task[0].title.filter(\.isMatch).map(\.text) == ["精神文明"])
        let unit = try await found("财政", hall, kinds: [.unit])
        #expect(unit.map(\.found) == [.unit(try await hall.unit("市财政局").id)])
        #expect(unit[0].plan == nil)
        let target = try await found("产值", hall, kinds: [.target])
        #expect(target.map(\.found) == [.target(contents.targets[0].id)])
        let clause = try await found("补助", hall, kinds: [.clause])
        #expect(clause.map(\.found) == [.clause(contents.clauses[0].id)])
        let plans = try await found("坭兴陶", hall, kinds: [.plan])
        #expect(plans.map(\.found) == [.plan(plan.id)])
        let sentence = try #require(try await found("年产值达到", hall, kinds: [.sentence]).first)
        guard case .sentence(plan.id, let start, let end) = sentence.found else {
            Issue.record("no sentence")
            return
        }
        #expect(contents.document.words(Span(start, end)) == "年产值达到12亿元。")
        #expect(sentence.title.isEmpty)
    }

    @Test func `a task is found by the units that answer for it`() async throws {
        let hall = try Hall()
        _ = try await hall.draft(.park)
        #expect(try await found("市文旅局", hall, kinds: [.task]).count == 1)
        #expect(try await found("市文旅局", hall).first?.kind == .unit)
    }

    @Test func `what is corrected is found anew, what is dropped no more`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let item = try await hall.task("三/(二)/2", of: plan)
        var content = item.content
        content.title = "建设数字展厅"
        _ = try await hall.programmes.review(
            item.task.id,
            revision: 1,
            .correct(content),
            act: hall.act()
        )
        #expect(try await found("数字展厅", hall, kinds: [.task]).count == 1)
        _ = try await hall.programmes.review(item.task.id, revision: 2, .drop, act: hall.act())
        #expect(try await found("数字展厅", hall, kinds: [.task]).isEmpty)
        _ = try await hall.programmes.review(item.task.id, revision: 3, .accept, act: hall.act())
        #expect(try await found("数字展厅", hall, kinds: [.task]).count == 1)
    }

    @Test func `of two editions the running one is found`() async throws {
        let hall = try Hall()
        let first = try await hall.running(.park)
        let draft = try await hall.draft(.park, after: first.id)
        let plan = try await hall.programmes.replace(
            with: draft.id,
            revision: 1,
            act: hall.act()
        )
        #expect(try await found("精神文明", hall, kinds: [.task]).map(\.plan) == [plan.id])
        #expect(try await found("坭兴陶", hall, kinds: [.plan]).map(\.plan) == [plan.id])
        _ = try await hall.programmes.withdraw(plan.id, revision: plan.revision, act: hall.act())
        #expect(try await found("精神文明", hall).isEmpty)
    }

    @Test func `a merged unit is found as the other`() async throws {
        let hall = try Hall()
        _ = try await hall.draft(.park)
        let other = try await hall.unit("市工信局")
        _ = try await hall.programmes.mergeUnits(
            hall.unit("市文旅局").id,
            into: other.id,
            act: hall.act()
        )
        #expect(try await found("文旅局", hall, kinds: [.unit]).map(\.found) == [.unit(other.id)])
    }
}
