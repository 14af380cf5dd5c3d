import CivilTime
import Pages
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct SchemaTests {
    @Test func `every table is the room's and leads with the region`() async throws {
        let database = try Database(opening: .memory, migrations: Programmes.migrations)
        let columns = try await database.read { connection in
            try connection.rows(
                """
                SELECT sqlite_master.name AS table_name, info.name AS first_column
                FROM sqlite_master, pragma_table_info(sqlite_master.name) AS info
                WHERE sqlite_master.type = 'table' AND info.cid = 0
                    AND sqlite_master.name NOT LIKE 'storage_%'
                    AND sqlite_master.name NOT LIKE 'sqlite_%'
                """
            )
            .map { (try $0["table_name"], try $0["first_column"]) as (String, String) }
        }
        #expect(columns.count == 22)
        for (table, first) in columns {
            #expect(table.hasPrefix("programmes_"))
            #expect(first == "region", "\(table)")
        }
    }

    /// The state before each migration, and what it brings; nothing was shipped before the first.
    @Test func `the first migration starts from nothing`() async throws {
        let database = try Database(opening: .memory, migrations: [])
        await #expect(throws: StorageError.self) {
            try await database.read { try $0.rows("SELECT * FROM programmes_plan") }
        }
        #expect(Programmes.migrations.map(\.number) == [1])
    }

    @Test func `nothing of another region is seen`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 10)
        let elsewhere = try #require(RegionCode("360200"))
        let contents = try await hall.contents(plan)
        let task = contents.tasks[0].task.id
        let programmes = hall.programmes
        #expect(try await programmes.plans(in: elsewhere).isEmpty)
        #expect(try await programmes.units(in: elsewhere).isEmpty)
        #expect(try await programmes.search("精神文明", in: elsewhere).isEmpty)
        #expect(try await programmes.targets(in: elsewhere, of: plan.id) == nil)
        #expect(
            try await programmes.history(of: .plan, plan.id.description, in: elsewhere).isEmpty
        )
        let act = Act(
            region: elsewhere,
            actor: Actor(name: "外人"),
            now: Moment(milliseconds: 0, day: hall.today)
        )
        let refused: [@Sendable () async throws -> Void] = [
            { _ = try await programmes.plan(plan.id, in: elsewhere) },
            { _ = try await programmes.contents(of: plan.id, in: elsewhere) },
            { _ = try await programmes.overview(of: plan.id, on: hall.today, in: elsewhere) },
            { _ = try await programmes.task(task, on: hall.today, in: elsewhere) },
            { _ = try await programmes.document(plan.document, in: elsewhere) },
            { _ = try await programmes.originalBytes(of: plan.document, in: elsewhere) },
            { _ = try await programmes.unit(named: "市财政局", in: elsewhere) },
            { _ = try await programmes.target(contents.targets[0].id, in: elsewhere) },
            { _ = try await programmes.clause(contents.clauses[0].id, in: elsewhere) },
            { _ = try await programmes.review(task, revision: 1, .drop, act: act) },
            { _ = try await programmes.submitClosing(task, statement: "完", act: act) },
            { _ = try await programmes.supervise(task, note: "话", act: act) },
            { _ = try await programmes.withdraw(plan.id, revision: 2, act: act) },
            { _ = try await programmes.remind(plan.id, act: act) },
        ]
        for body in refused {
            await #expect {
                try await body()
            } throws: { error in
                switch error {
                case ProgrammeError.notFound, ProgrammeError.unknownUnit: true
                default: false
                }
            }
        }
    }

    @Test func `what users type is data`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        let texts = [
            "'; DROP TABLE programmes_task; --", "\" OR \"\"=\"", "<script>alert(1)</script>",
            "{{x}}", "%s%n", "NULL", "\u{202E}倒", "👩‍👩‍👧",
        ]
        for text in texts {
            _ = try await hall.programmes.supervise(task.id, note: text, act: hall.act(text))
            _ = try await hall.programmes.search(text, in: hall.region)
        }
        let record = try await hall.programmes.task(task.id, on: hall.today, in: hall.region)
        #expect(Set(record.notes.map(\.text)) == Set(texts))
        #expect(Set(record.notes.map(\.author)) == Set(texts))
    }
}

extension Programmes {
    /// The targets of a plan, or nil where the region has no such plan.
    fileprivate func targets(in region: RegionCode, of plan: Plan.ID) async throws
        -> [TargetRecord]?
    {
        do {
            return try await targets(of: plan, in: region)
        } catch ProgrammeError.notFound {
            return nil
        }
    }
}
