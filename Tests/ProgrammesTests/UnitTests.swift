import Storage
import Testing

@testable import Programmes

@Suite struct UnitTests {
    @Test func `a merged unit's names, duties and reports count for the other`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        try await hall.report("三/(一)/2", of: plan, by: "市文旅局", "2024-04", 30)
        let one = try await hall.unit("市文旅局")
        let other = try await hall.unit("市工信局")
        let whole = try await hall.programmes.mergeUnits(one.id, into: other.id, act: hall.act())
        #expect(whole.names == ["市工信局", "市文旅局"])
        #expect(try await hall.unit("市文旅局") == whole)
        let item = try await hall.task("三/(一)/2", of: plan)
        #expect(item.units(.lead).map(\.unit) == [other.id, try await hall.unit("市委宣传部").id])
        #expect(item.units(.lead)[0].printedName == "市文旅局")
        let checkIn = try #require(
            try await hall.programmes.task(item.task.id, on: hall.today, in: hall.region)
                .checkIns.first
        )
        #expect(checkIn.report.unit == other.id)
        #expect(checkIn.unitName == "市工信局")
        // The month has a report by now, whoever wrote it.
        await #expect(throws: ProgrammeError.self) {
            try await hall.report("三/(一)/2", of: plan, by: "市工信局", "2024-04", 40)
        }
        let corrected = try await hall.report(
            "三/(一)/2",
            of: plan,
            by: "市工信局",
            "2024-04",
            40,
            revision: 1
        )
        #expect(corrected.id == checkIn.id)
    }

    @Test func `a merge is undone with what was merged before it`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let first = try await hall.unit("市财政局")
        let second = try await hall.unit("市文旅局")
        let third = try await hall.unit("市工信局")
        _ = try await hall.programmes.mergeUnits(first.id, into: second.id, act: hall.act())
        let whole = try await hall.programmes.mergeUnits(
            second.id,
            into: third.id,
            act: hall.act()
        )
        #expect(whole.names.sorted() == ["市工信局", "市文旅局", "市财政局"])
        let record = try await hall.programmes.unit(third.id, on: hall.today, in: hall.region)
        #expect(record.merged.map(\.name) == ["市文旅局", "市财政局"])
        let alone = try await hall.programmes.splitUnit(second.id, act: hall.act())
        #expect(alone.names == ["市文旅局", "市财政局"])
        #expect(alone.mergedInto == nil)
        let again = try await hall.programmes.splitUnit(first.id, act: hall.act())
        #expect(again.names == ["市财政局"])
        let tasks = try await hall.contents(plan).tasks
        #expect(tasks[1].units(.lead).map(\.unitName) == ["市文旅局", "市委宣传部"])
        let history = try await hall.programmes.history(
            of: .unit,
            first.id.description,
            in: hall.region
        )
        #expect(history.map(\.field) == ["merged-into", "merged-into", "*"])
    }

    @Test func `what cannot be merged or split is refused`() async throws {
        let hall = try Hall()
        _ = try await hall.draft(.park)
        let one = try await hall.unit("市财政局")
        let other = try await hall.unit("市文旅局")
        await #expect(throws: ProgrammeError.sameUnit(name: "市财政局")) {
            try await hall.programmes.mergeUnits(one.id, into: one.id, act: hall.act())
        }
        await #expect(throws: ProgrammeError.notMerged(name: "市财政局")) {
            try await hall.programmes.splitUnit(one.id, act: hall.act())
        }
        _ = try await hall.programmes.mergeUnits(one.id, into: other.id, act: hall.act())
        // The other way round would be a circle.
        await #expect(throws: ProgrammeError.self) {
            try await hall.programmes.mergeUnits(other.id, into: one.id, act: hall.act())
        }
    }

    @Test func `candidates are judged`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.candidates = [["市文旅局", "市委宣传部"], ["市工信局", "市财政局"]]
        let plan = try await hall.draft(sample)
        var candidates = try await hall.contents(plan).candidates
        #expect(candidates.map { $0.units.map(\.name) } == sample.candidates)
        #expect(candidates.map(\.settled) == [false, false])
        try await hall.programmes.keepApart(candidate: 1, of: plan.id, act: hall.act())
        _ = try await hall.programmes.mergeUnits(
            hall.unit("市委宣传部").id,
            into: hall.unit("市文旅局").id,
            act: hall.act()
        )
        candidates = try await hall.contents(plan).candidates
        #expect(candidates.map(\.settled) == [true, true])
        await #expect(throws: ProgrammeError.wrongValue(field: "candidate", value: "9")) {
            try await hall.programmes.keepApart(candidate: 9, of: plan.id, act: hall.act())
        }
    }

    @Test func `a name means one unit`() async throws {
        let hall = try Hall()
        _ = try await hall.draft(.park)
        let unit = try await hall.unit("市财政局")
        let renamed = try await hall.programmes.renameUnit(
            unit.id,
            revision: unit.revision,
            to: "钦州市财政局",
            act: hall.act()
        )
        #expect(renamed.names == ["钦州市财政局", "市财政局"])
        #expect(try await hall.unit("钦州市 财政局") == renamed)
        await #expect(throws: ProgrammeError.nameTaken(name: "市文旅局", by: "市文旅局")) {
            try await hall.programmes.addUnit(named: "市文旅局", act: hall.act())
        }
        await #expect(throws: ProgrammeError.nameTaken(name: "市工信局", by: "市工信局")) {
            try await hall.programmes.renameUnit(
                unit.id,
                revision: renamed.revision,
                to: "市工信局",
                act: hall.act()
            )
        }
        await #expect(throws: ProgrammeError.self) {
            try await hall.programmes.renameUnit(
                unit.id,
                revision: 1,
                to: "财政局",
                act: hall.act()
            )
        }
    }

    @Test func `an unknown name is told with those that come near`() async throws {
        let hall = try Hall()
        _ = try await hall.draft(.park)
        await #expect(throws: ProgrammeError.unknownUnit("市财政", near: ["市财政局"])) {
            try await hall.unit("市财政")
        }
        await #expect(throws: ProgrammeError.unknownUnit("海关", near: [])) {
            try await hall.unit("海关")
        }
    }
}
