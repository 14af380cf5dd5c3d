import Testing

@testable import Web

/// The decisions about slow clients, without a clock.
@Suite struct ConnectionWatchTests {
    private var limits: SiteLimits {
        var limits = SiteLimits()
        limits.head = .seconds(10)
        limits.bodyGrace = .seconds(20)
        limits.floor = 100
        limits.write = .seconds(30)
        limits.drain = .seconds(2)
        return limits
    }

    private func watch() -> ConnectionWatch { ConnectionWatch(limits: limits, now: .zero) }

    @Test func `a silent connection is overdue after the time for a head`() {
        #expect(!watch().isOverdue(now: .seconds(10)))
        #expect(watch().isOverdue(now: .seconds(11)))
    }

    @Test func `a body may take as long as its bytes are worth`() {
        var watch = watch()
        watch.readHead(now: .seconds(1))
        #expect(!watch.isOverdue(now: .seconds(21)))
        #expect(watch.isOverdue(now: .seconds(22)))
        watch.readBody(6_000)
        #expect(!watch.isOverdue(now: .seconds(61)))
        #expect(watch.isOverdue(now: .seconds(62)))
    }

    @Test func `an answer may take its time`() {
        var watch = watch()
        watch.readHead(now: .zero)
        let endsHere = watch.readEnd()
        #expect(!endsHere)
        #expect(!watch.isOverdue(now: .seconds(10_000)))
        let ends = watch.writeEnd(now: .seconds(10_000))
        #expect(!ends)
        #expect(!watch.isOverdue(now: .seconds(10_010)))
        #expect(watch.isOverdue(now: .seconds(10_011)))
    }

    @Test func `a client must read`() {
        var watch = watch()
        watch.readHead(now: .zero)
        _ = watch.readEnd()
        watch.writability(false, now: .seconds(5))
        watch.writability(false, now: .seconds(20))
        #expect(!watch.isOverdue(now: .seconds(35)))
        #expect(watch.isOverdue(now: .seconds(36)))
        watch.writability(true, now: .seconds(36))
        #expect(!watch.isOverdue(now: .seconds(1_000)))
    }

    @Test func `an early answer leaves a moment to the rest of the body`() {
        var watch = watch()
        watch.readHead(now: .zero)
        watch.writeHead(closes: true)
        let ends = watch.writeEnd(now: .seconds(1))
        #expect(!ends)
        #expect(!watch.isOverdue(now: .seconds(3)))
        #expect(watch.isOverdue(now: .seconds(4)))
        let endsThen = watch.readEnd()
        #expect(endsThen)
    }

    @Test func `requests that do not wait for answers are each answered`() {
        var watch = watch()
        for _ in 0..<3 {
            watch.readHead(now: .zero)
            _ = watch.readEnd()
        }
        let ends = watch.writeEnd(now: .seconds(30))
        #expect(!ends)
        #expect(!watch.isOverdue(now: .seconds(1_000)))
        _ = watch.writeEnd(now: .seconds(1_000))
        _ = watch.writeEnd(now: .seconds(1_001))
        #expect(watch.isOverdue(now: .seconds(1_012)))
    }

    @Test func `a connection ends with an answer that says so`() {
        var watch = watch()
        watch.readHead(now: .zero)
        _ = watch.readEnd()
        watch.writeHead(closes: true)
        let ends = watch.writeEnd(now: .zero)
        #expect(ends)
    }
}
