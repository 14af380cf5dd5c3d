import PolicyText
import Synchronization
import Testing

@testable import Pages
@testable import Programmes

@Suite struct ReadingsTests {
    private let text = "园区实施方案\n\n一、主要任务\n（一）建设园区。（牵头单位：市工信局）\n"

    private func file(_ text: String) -> Programmes.IncomingFile {
        Programmes.IncomingFile(name: "方案.txt", mediaType: "text/plain", bytes: Array(text.utf8))
    }

    /// Waits until a reading is settled, at most a few seconds.
    private func settled(
        _ id: Reading.ID,
        _ readings: Readings,
        _ hall: Hall
    ) async throws -> Reading {
        for _ in 0..<500 {
            let reading = try await readings.reading(id, in: hall.region)
            if reading.isSettled { return reading }
            try await _Concurrency.Task.sleep(for: .milliseconds(10))
        }
        return try await readings.reading(id, in: hall.region)
    }

    @Test func `a document is read in its turn and becomes a draft`() async throws {
        let hall = try Hall()
        let readings = Readings(programmes: hall.programmes)
        let reading = try await readings.receive(file(text), act: hall.act())
        #expect(!reading.isSettled)
        let service = _Concurrency.Task { await readings.run() }
        defer { service.cancel() }
        let settled = try await settled(reading.id, readings, hall)
        guard case .done(let plan) = settled.stage else {
            Issue.record("\(settled.stage)")
            return
        }
        #expect(try await hall.programmes.plan(plan, in: hall.region).status == .draft)
    }

    @Test func `a document that cannot be read is refused, and what was pasted is kept`()
        async throws
    {
        let hall = try Hall()
        let readings = Readings(programmes: hall.programmes)
        let reading = try await readings.receive(file("  "), pasted: "  ", act: hall.act())
        let service = _Concurrency.Task { await readings.run() }
        defer { service.cancel() }
        let settled = try await settled(reading.id, readings, hall)
        guard case .refused(let refusal) = settled.stage else {
            Issue.record("\(settled.stage)")
            return
        }
        #expect(refusal.key == "error.read.empty")
        #expect(settled.pasted == "  ")
    }

    @Test func `only so many wait at once`() async throws {
        let hall = try Hall()
        var limits = Readings.Limits()
        limits.open = 2
        let readings = Readings(programmes: hall.programmes, limits: limits)
        _ = try await readings.receive(file(text), act: hall.act())
        _ = try await readings.receive(file(text), act: hall.act())
        await #expect(throws: ReadingRefusal.busy(waiting: 2)) {
            try await readings.receive(file(text), act: hall.act())
        }
    }

    @Test func `what waits is bounded in bytes, but one document is always taken`() async throws {
        let hall = try Hall()
        var limits = Readings.Limits()
        limits.bytes = 10
        let readings = Readings(programmes: hall.programmes, limits: limits)
        _ = try await readings.receive(file(text), act: hall.act())
        await #expect(throws: ReadingRefusal.busy(waiting: 1)) {
            try await readings.receive(file("a"), act: hall.act())
        }
    }

    @Test func `a reading belongs to its region`() async throws {
        let hall = try Hall()
        let readings = Readings(programmes: hall.programmes)
        let reading = try await readings.receive(file(text), act: hall.act())
        let other = try #require(RegionCode("360200"))
        await #expect(throws: ReadingRefusal.unknown) {
            try await readings.reading(reading.id, in: other)
        }
    }

    @Test func `what fails for no reason of the sender is reported`() async throws {
        struct Broken: Error {}
        let hall = try Hall()
        let broken = Programmes(database: hall.programmes.database) { _, _ in throw Broken() }
        let seen = Mutex(0)
        let readings = Readings(programmes: broken) { _ in seen.withLock { $0 += 1 } }
        let reading = try await readings.receive(file(text), act: hall.act())
        let service = _Concurrency.Task { await readings.run() }
        defer { service.cancel() }
        let settled = try await settled(reading.id, readings, hall)
        guard case .refused(let refusal) = settled.stage else {
            Issue.record("\(settled.stage)")
            return
        }
        #expect(refusal.key == "review.error.failed")
        #expect(seen.withLock { $0 } == 1)
    }
}
