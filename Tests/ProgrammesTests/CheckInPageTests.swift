import CivilTime
import class Foundation.FileManager
import class Foundation.ProcessInfo
import struct Foundation.Data
import Storage
import Testing

@testable import Pages
@testable import Programmes

@Suite struct CheckInPageTests {
    private func setting() async throws -> (RunningDesk, Plan, Address, Unit) {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(二)/1", of: plan)
        try await hall.report("三/(二)/1", of: plan, by: "市工信局", "2024-05", 40, on: "2024-05-30")
        let address = Addresses.checkIns(on: task.task.id, of: plan.id, in: hall.region)
        return (try await RunningDesk(hall), plan, address, try await hall.unit("市工信局"))
    }

    private func typed(_ unit: Unit, _ values: [String: String] = [:]) -> [String: String] {
        ["unit": unit.id.description, "month": "2024-06"].merging(values) { $1 }
    }

    @Test func `the last report stands beside the form`() async throws {
        let (desk, _, address, unit) = try await setting()
        let (page, status) = try await desk.page(address)
        #expect(status == 200)
        #expect(page.contains("2024年5月报 40%"))
        #expect(page.contains("已完成40%"))
        #expect(page.contains("value=\"\(unit.id)\""))
        #expect(page.contains("市工信局 · 2024年6月"))
    }

    @Test func `the form begins with what was said last where one asks for it`() async throws {
        let (desk, _, address, _) = try await setting()
        #expect(try await !desk.page(address).markup.contains("\n已完成40%</textarea>"))
        let page = try await desk.page(address.with("begin", "last")).markup
        #expect(page.contains("\n已完成40%</textarea>"))
    }

    @Test func `the unit that acts is chosen by any of its names`() async throws {
        let (desk, _, address, _) = try await setting()
        let page = try await desk.page(address, actor: Actor(name: "王", unit: "市财政局")).markup
        #expect(page.contains("市财政局 · 2024年6月"))
    }

    @Test func `a month to come is not offered`() async throws {
        let (desk, _, address, _) = try await setting()
        let page = try await desk.page(address.with("month", "2025-01")).markup
        #expect(page.contains("市工信局 · 2024年6月"))
    }

    @Test func `what is wrong is said beside the field and nothing typed is lost`() async throws {
        let (desk, _, address, unit) = try await setting()
        let (page, status) = try await desk.page(
            address,
            .post,
            form: typed(unit, ["progress": "快了", "problems": "用地<没>落实"]),
            files: [Upload(name: "纪要.pdf", mediaType: "application/pdf", size: 9, path: "/x")],
            actor: Actor(name: "")
        )
        #expect(status == 422)
        #expect(page.contains("value=\"快了\""))
        #expect(page.contains("用地&lt;没&gt;落实</textarea>"))
        #expect(page.contains("请重新选择：纪要.pdf"))
        for field in ["progress", "done", "author"] {
            #expect(page.contains("id=\"field-\(field)-error\""), "\(field)")
            #expect(page.contains("href=\"#field-\(field)\""), "\(field)")
        }
    }

    @Test(arguments: [(Attachment.sizeLimit, 0), (Attachment.sizeLimit + 1, 1)])
    func `a file of up to 20 MB is taken`(size: Int, faults: Int) throws {
        let form = Form(
            fields: ["progress": ["50"], "done": ["好"]],
            files: ["files": [Upload(name: "a", mediaType: "", size: size, path: "/x")]]
        )
        let hall = try Hall()
        let unit = try #require(Unit.ID("0190aa00-0000-7000-8000-000000000000"))
        let task = try #require(Task.ID("0190aa00-0000-7000-8000-000000000000"))
        var errors: [FieldError] = []
        do {
            _ = try CheckInForm.read(
                form,
                task: task,
                unit: unit,
                month: hall.today.month,
                isSigned: true
            )
        } catch { errors = error.fields }
        #expect(errors.count == faults)
        #expect(errors.allSatisfy { $0.field == "files" })
    }

    @Test func `a report is stored with its files and leads back to where one came from`()
        async throws
    {
        let (desk, plan, address, unit) = try await setting()
        let file = FileManager.default.temporaryDirectory
            .appending(path: "check-in-\(ProcessInfo.processInfo.globallyUniqueString)")
        try Data("纪要".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let answer = try await desk.ask(
            address,
            .post,
            form: typed(unit, ["progress": "５５", "done": "评审完成\r\n第二行", "back": "unit"]),
            files: [Upload(name: "纪要.txt", mediaType: "text/plain", size: 6, path: file.path)]
        )
        guard case .redirect(let next) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(next.path == Addresses.unit(unit.id, in: desk.hall.region).path)
        let task = try await desk.hall.task("三/(二)/1", of: plan).task.id
        let record = try await desk.hall.programmes.task(
            task,
            on: desk.hall.today,
            in: desk.hall.region
        )
        #expect(record.checkIns.first?.report.progress == 55)
        #expect(record.checkIns.first?.report.done == "评审完成\n第二行")
        #expect(record.attachments.map(\.name) == ["纪要.txt"])
    }

    @Test func `who comes second sees what the first wrote, and keeps his own`() async throws {
        let (desk, plan, address, unit) = try await setting()
        try await desk.hall.report("三/(二)/1", of: plan, by: "市工信局", "2024-06", 50)
        let (page, status) = try await desk.page(
            address,
            .post,
            form: typed(unit, ["progress": "60", "done": "我写的"])
        )
        #expect(status == 409)
        #expect(page.contains("我写的</textarea>"))
        #expect(page.contains("已完成50%"))
        #expect(page.contains("name=\"revision\" value=\"1\""))
    }

    @Test func `a closed task takes no report and says what to do`() async throws {
        let (desk, plan, address, unit) = try await setting()
        let task = try await desk.hall.task("三/(二)/1", of: plan).task.id
        let act = try desk.hall.act()
        _ = try await desk.hall.programmes.submitClosing(task, statement: "完成", act: act)
        _ = try await desk.hall.programmes.reviewClosing(
            task,
            accept: true,
            opinion: "",
            act: act
        )
        let (page, _) = try await desk.page(address)
        #expect(page.contains("任务已办结，不能再填报"))
        #expect(!page.contains("<form"))
        let (_, status) = try await desk.page(
            address,
            .post,
            form: typed(unit, ["progress": "60", "done": "好"])
        )
        #expect(status == 409)
    }
}
