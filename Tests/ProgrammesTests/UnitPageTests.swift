import CivilTime
import Testing

@testable import Pages
@testable import Programmes

@Suite struct UnitPageTests {
    private func page(_ hall: Hall, _ unit: String) async throws -> UnitPage {
        let desk = try await RunningDesk(hall)
        let record = try await hall.programmes.unit(
            try await hall.unit(unit).id,
            on: hall.today,
            in: hall.region
        )
        return UnitPage(record, address: Address(), desk.scene())
    }

    @Test func `what is missing stands first, each with its button`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        try await hall.report("三/(二)/1", of: plan, by: "市工信局", "2024-06", 50)
        let page = try await page(hall, "市工信局")
        #expect(page.due.map(\.title) == ["推动体验中心落地"])
        #expect(page.due.map(\.button) == ["填报2024年6月"])
        #expect(page.due.map(\.otherButton) == ["填报2024年5月"])
        #expect(page.done.map(\.title) == ["推动陶艺研究中心落地"])
        #expect(page.done.map(\.button) == ["更正2024年6月"])
        #expect(page.summary == "2024年6月有 1 项待反馈（牵头任务共 2 项）。")
    }

    @Test func `a plan of this month owes nothing for the month before`() async throws {
        let hall = try Hall()
        _ = try await hall.running(.park, from: "2024-06-01")
        let page = try await page(hall, "市工信局")
        #expect(page.due.count == 2)
        #expect(page.due.allSatisfy { $0.other == nil })
    }

    @Test func `supporting units may report but need not`() async throws {
        let hall = try Hall()
        _ = try await hall.running(.park)
        let page = try await page(hall, "市财政局")
        #expect(page.due.isEmpty)
        #expect(page.support.count == 2)
        #expect(page.summary == "目前没有需要反馈的牵头任务。")
    }

    @Test func `the list of the page and the count of the office agree`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        try await hall.report("三/(一)/2", of: plan, by: "市委宣传部", "2024-06", 30)
        let overview = try await hall.programmes.overview(
            of: plan.id,
            on: hall.today,
            in: hall.region
        )
        for unit in overview.units where unit.leads > 0 {
            let page = try await page(hall, unit.name)
            #expect(page.due.count == unit.silent, "\(unit.name)")
        }
    }
}
