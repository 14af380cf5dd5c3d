import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct PackTests {
    private func pack(version: Int = 1) throws -> PackedProgramme {
        PackedProgramme(
            key: "park",
            version: version,
            region: Region(
                code: try #require(RegionCode("450700")),
                name: "钦州市",
                englishName: "Qinzhou"
            ),
            isMadeUp: true,
            units: [
                PackedUnit(
                    name: "市文化广电体育旅游局",
                    aliases: ["市文旅局"],
                    kind: "department",
                    englishName: "Bureau of Culture"
                ),
                PackedUnit(name: "市委宣传部", kind: "party"),
            ],
            plans: [
                PackedPlan(
                    key: "plan",
                    document: Sample.park.file,
                    original: Plan.Original(
                        number: "钦政办函〔2022〕24号",
                        title: "方案",
                        issuer: nil,
                        date: Day("2022-07-04")
                    ),
                    inForceFrom: -14,
                    tasks: [
                        PackedTask(
                            path: "三/(一)/2",
                            due: 6,
                            milestones: [
                                PackedMilestone(title: "名录完成", due: -3, done: -3),
                                PackedMilestone(title: "纪录片定剪", due: 2),
                            ]
                        ),
                        PackedTask(
                            path: "一",
                            due: 1,
                            lead: ["市委宣传部"],
                            support: ["市文旅局"],
                            assignedBy: "领导小组办公室（演示）"
                        ),
                        PackedTask(path: "九", due: 1),
                    ],
                    checkIns: [
                        PackedCheckIn(
                            path: "三/(一)/2",
                            unit: "市文旅局",
                            month: -1,
                            day: 31,
                            progress: 40,
                            done: "完成摸底",
                            author: "联络员"
                        ),
                        PackedCheckIn(
                            path: "三/(一)/2",
                            unit: "市文旅局",
                            month: 0,
                            day: 30,
                            progress: 45,
                            done: "定剪"
                        ),
                        PackedCheckIn(
                            path: "三/(一)/2",
                            unit: "海关",
                            month: 0,
                            day: 1,
                            progress: 1,
                            done: "无"
                        ),
                    ],
                    actuals: [
                        PackedActual(
                            path: "一",
                            metric: "园区：年产值",
                            period: "2024",
                            value: ExactNumber(97, scale: 1),
                            unit: "亿元",
                            month: -1
                        ),
                        PackedActual(
                            path: "一",
                            metric: "游客量",
                            value: ExactNumber(1),
                            unit: "人",
                            month: 0
                        ),
                    ]
                )
            ]
        )
    }

    /// Applies a pack whose document is read as the sample, whatever the reader makes of it.
    private func apply(_ pack: PackedProgramme, _ hall: Hall) async throws -> PackReport {
        try await hall.programmes.apply(
            pack,
            readings: ["plan": Sample.park.document()],
            act: hall.act("装入")
        )
    }

    @Test func `a pack brings a plan with a year of its life`() async throws {
        let hall = try Hall()
        let report = try await apply(pack(), hall)
        #expect(report.plans == 1)
        #expect(report.checkIns == 2)
        #expect(report.actuals == 1)
        #expect(
            report.problems == [
                .noTask(plan: "plan", path: "九"), .noUnit(plan: "plan", name: "海关"),
                .noTarget(plan: "plan", path: "一", metric: "游客量", period: ""),
            ]
        )
        #expect(try await hall.programmes.regions().map(\.name) == ["钦州市"])
        let plan = try #require(try await hall.programmes.plans(in: hall.region).first?.plan)
        #expect(plan.status == .inForce)
        #expect(plan.inForceOn?.description == "2023-04-01")
        #expect(plan.pack == "park")
        #expect(plan.isMadeUp)
        #expect(plan.original?.number == "钦政办函〔2022〕24号")
        let contents = try await hall.contents(plan)
        #expect(
            contents.tasks.map(\.task.state) == [
                .accepted, .accepted, .accepted, .accepted, .added,
            ]
        )
        let task = try await hall.task("三/(一)/2", of: plan)
        #expect(task.task.due?.description == "2024-12-31")
        #expect(task.duties[0].unitName == "市文化广电体育旅游局")
        #expect(task.duties[0].printedName == "市文旅局")
        let record = try await hall.programmes.task(task.task.id, on: hall.today, in: hall.region)
        #expect(record.checkIns.map(\.reportedOn.description) == ["2024-06-12", "2024-05-31"])
        #expect(record.checkIns[1].author == "联络员")
        #expect(
            record.standing.milestones.map { "\($0.due) \($0.doneOn?.description ?? "-")" }
                == ["2024-03-31 2024-03-20", "2024-08-31 -"]
        )
        let assigned = try await hall.task("一", of: plan)
        #expect(assigned.units(.lead).map(\.unitName) == ["市委宣传部"])
        #expect(assigned.task.startedOn == plan.inForceOn)
        #expect(
            try await hall.programmes.history(
                of: .task,
                assigned.task.id.description,
                in: hall.region
            ).contains { $0.why == "领导小组办公室（演示）" }
        )
        let target = try await hall.programmes.targets(of: plan.id, in: hall.region)[0]
        #expect(target.actuals.map(\.entry.asOf.description) == ["2024-05-31"])
        #expect(target.standing == .short)
        let unit = try await hall.unit("市文旅局")
        #expect(unit.englishName == "Bureau of Culture")
        #expect(unit.kind == "department")
    }

    @Test func `the same version twice changes nothing`() async throws {
        let hall = try Hall()
        _ = try await apply(pack(), hall)
        let before = try await hall.programmes.database.read { try $0.everything() }
        #expect(try await apply(pack(), hall) == PackReport(isKnown: true))
        #expect(try await hall.programmes.database.read { try $0.everything() } == before)
    }

    @Test func `a later version adds what is missing`() async throws {
        let hall = try Hall()
        _ = try await apply(pack(), hall)
        var later = try pack(version: 2)
        later.plans[0].checkIns.append(
            PackedCheckIn(
                path: "三/(一)/1",
                unit: "市委宣传部",
                month: -2,
                day: 5,
                progress: 10,
                done: "启动"
            )
        )
        let report = try await apply(later, hall)
        #expect(report.plans == 0)
        #expect(report.checkIns == 1)
        #expect(try await hall.programmes.plans(in: hall.region).count == 1)
        #expect(try await apply(later, hall).isKnown)
    }

    @Test func `a document that changed is a later edition`() async throws {
        let hall = try Hall()
        _ = try await apply(pack(), hall)
        var later = try pack(version: 2)
        later.plans[0].document = Programmes.IncomingFile(
            name: "方案.txt",
            mediaType: "text/plain",
            bytes: [1, 2, 3]
        )
        let report = try await apply(later, hall)
        #expect(report.plans == 1)
        #expect(report.checkIns == 0)
        let plans = try await hall.programmes.plans(in: hall.region).map(\.plan)
        #expect(plans.map(\.status) == [.inForce, .replaced])
        #expect(plans.map(\.edition) == [2, 1])
        let task = try await hall.task("三/(一)/2", of: plans[0]).task
        let record = try await hall.programmes.task(task.id, on: hall.today, in: hall.region)
        #expect(record.checkIns.count == 2)
    }

    @Test func `a pack that fails leaves nothing`() async throws {
        let hall = try Hall()
        var broken = try pack()
        broken.plans[0].checkIns[1].done = String(repeating: "长", count: 10_001)
        let before = try await hall.programmes.database.read { try $0.everything() }
        await #expect(throws: ProgrammeError.self) { try await apply(broken, hall) }
        #expect(try await hall.programmes.database.read { try $0.everything() } == before)
    }
}

extension Connection {
    /// Every row of every table of the room.
    func everything() throws -> [[Row]] {
        [
            try rows("SELECT * FROM programmes_region"),
            try rows("SELECT * FROM programmes_pack"),
            try rows("SELECT * FROM programmes_document"),
            try rows("SELECT * FROM programmes_plan"),
            try rows("SELECT * FROM programmes_heading ORDER BY position"),
            try rows("SELECT * FROM programmes_unit ORDER BY id"),
            try rows("SELECT * FROM programmes_unit_name ORDER BY folded"),
            try rows("SELECT * FROM programmes_task ORDER BY id"),
            try rows("SELECT * FROM programmes_duty ORDER BY id"),
            try rows("SELECT * FROM programmes_target ORDER BY id"),
            try rows("SELECT * FROM programmes_clause ORDER BY id"),
            try rows("SELECT * FROM programmes_milestone ORDER BY id"),
            try rows("SELECT * FROM programmes_check_in ORDER BY id"),
            try rows("SELECT * FROM programmes_actual ORDER BY id"),
            try rows("SELECT * FROM programmes_history ORDER BY id"),
        ]
    }
}
