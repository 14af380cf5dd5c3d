import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct CheckInTests {
    @Test func `a unit reports once a month and corrects what it reported`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let first = try await hall.report(
            "三/(一)/1",
            of: plan,
            by: "市委宣传部",
            "2024-05",
            30,
            on: "2024-06-03"
        )
        #expect(first.revision == 1)
        #expect(first.unitName == "市委宣传部")
        #expect(first.author == "陈")
        #expect(first.reportedOn.description == "2024-06-03")
        await #expect {
            try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 40)
        } throws: { error in
            guard case ProgrammeError.conflict(let conflict) = error else { return false }
            return conflict.changes.contains { $0.field == "progress" && $0.value == "30" }
                && conflict.revision == 1
        }
        let corrected = try await hall.report(
            "三/(一)/1",
            of: plan,
            by: "市委宣传部",
            "2024-05",
            40,
            revision: 1
        )
        #expect(corrected.id == first.id)
        #expect(corrected.revision == 2)
        #expect(corrected.reportedOn == first.reportedOn)
        #expect(corrected.correctedOn == hall.today)
        await #expect(throws: ProgrammeError.self) {
            try await hall.report(
                "三/(一)/1",
                of: plan,
                by: "市委宣传部",
                "2024-05",
                50,
                revision: 1
            )
        }
        let history = try await hall.programmes.history(
            of: .checkIn,
            first.id.description,
            in: hall.region
        )
        #expect(history.map(\.field) == ["progress", "done", "*"])
        #expect(history[0].before == "30")
        #expect(history[0].after == "40")
    }

    @Test func `what cannot be reported is refused`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        let unit = try await hall.unit("市委宣传部")
        let stranger = try await hall.unit("市工信局")
        let nobody = try #require(Unit.ID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        let nothing = try #require(Task.ID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        let report = CheckIn.Report(
            task: task.id,
            unit: unit.id,
            month: Month(year: 2024, month: 6),
            progress: 50,
            done: "做了"
        )
        func changed(_ change: (inout CheckIn.Report) -> Void) -> CheckIn.Report {
            var changed = report
            change(&changed)
            return changed
        }
        let long = String(repeating: "长", count: 10_001)
        let july = Month(year: 2024, month: 7)
        let refused: [(CheckIn.Report, ProgrammeError)] = [
            (changed { $0.unit = stranger.id }, .notOnDuty(unit: "市工信局", task: task.title)),
            (changed { $0.unit = nobody }, .notFound(.unit, nobody.description)),
            (changed { $0.task = nothing }, .notFound(.task, nothing.description)),
            (changed { $0.month = july }, .monthInFuture(july, now: hall.today.month)),
            (changed { $0.progress = 101 }, .progressOutOfRange(101)),
            (changed { $0.progress = -1 }, .progressOutOfRange(-1)),
            (changed { $0.done = " " }, .empty(field: "done")),
            (
                changed { $0.problems = long },
                .tooLong(field: "problems", length: 10_001, limit: 10_000)
            ),
        ]
        for (report, error) in refused {
            await #expect(throws: error) {
                try await hall.programmes.reportCheckIn(report, act: hall.act())
            }
        }
        let record = try await hall.programmes.task(task.id, on: hall.today, in: hall.region)
        #expect(record.checkIns.isEmpty)
    }

    @Test func `a closed task takes no report, an open one again`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        _ = try await hall.programmes.submitClosing(task.id, statement: "办完", act: hall.act())
        try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 100)
        _ = try await hall.programmes.reviewClosing(
            task.id,
            accept: true,
            opinion: "",
            act: hall.act()
        )
        await #expect(throws: ProgrammeError.taskClosed(title: task.title)) {
            try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-06", 100)
        }
        _ = try await hall.programmes.reopen(task.id, act: hall.act(why: "复查不合格"))
        try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-06", 80)
    }

    @Test func `a draft takes no report`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        await #expect(
            throws: ProgrammeError.planNotInForce(title: plan.title, status: .draft)
        ) {
            try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 10)
        }
    }

    @Test func `a hundred reports at once leave one, and ninety-nine conflicts`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let kept = await withTaskGroup(of: Bool.self) { group in
            for progress in 0..<100 {
                group.addTask {
                    let checkIn = try? await hall.report(
                        "三/(一)/1",
                        of: plan,
                        by: "市委宣传部",
                        "2024-05",
                        progress
                    )
                    return checkIn != nil
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(kept == 1)
    }

    @Test func `a file is attached and comes back as it went in`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        let checkIn = try await hall.report("三/(一)/1", of: plan, by: "市委宣传部", "2024-05", 5)
        let file = Programmes.IncomingFile(
            name: "验收表.pdf",
            mediaType: "application/pdf",
            bytes: Array(0...255)
        )
        let attachment = try await hall.programmes.attachFile(
            file,
            to: task.id,
            checkIn: checkIn.id,
            act: hall.act()
        )
        let (found, bytes) = try await hall.programmes.attachment(attachment.id, in: hall.region)
        #expect(found == attachment)
        #expect(bytes == file.bytes)
        #expect(found.digest == Digest(of: file.bytes).description)
        let other = try await hall.task("三/(一)/2", of: plan).task
        await #expect(
            throws: ProgrammeError.notFound(.checkIn, checkIn.id.description)
        ) {
            try await hall.programmes.attachFile(
                file,
                to: other.id,
                checkIn: checkIn.id,
                act: hall.act()
            )
        }
    }

    @Test func `a file that is too large is refused`() async throws {
        let hall = try Hall()
        let plan = try await hall.running(.park)
        let task = try await hall.task("三/(一)/1", of: plan).task
        let file = Programmes.IncomingFile(
            name: "大.bin",
            mediaType: "",
            bytes: [UInt8](repeating: 0, count: Attachment.sizeLimit + 1)
        )
        let error = ProgrammeError.fileTooLarge(
            name: "大.bin",
            size: Attachment.sizeLimit + 1,
            limit: Attachment.sizeLimit
        )
        await #expect(throws: error) {
            try await hall.programmes.attachFile(file, to: task.id, act: hall.act())
        }
        #expect(error.status == 413)
    }
}
