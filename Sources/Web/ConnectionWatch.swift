/// When a connection has kept the server waiting too long.
///
/// Decisions only: it is told what happens and when, so that it needs neither socket nor clock.
struct ConnectionWatch {
    /// What the connection is doing.
    private enum State {
        /// Waiting for the head of a request.
        case idle(since: Duration)
        /// Reading a body.
        case body(since: Duration, bytes: Int)
        /// The request was read; the answer is being made or written.
        case answering
        /// Answered before the body was read; its rest goes nowhere.
        case draining(since: Duration)
    }

    private let limits: SiteLimits
    private var state: State
    /// Since when the client has not read what was written; nil while it does.
    private var stuckSince: Duration?
    /// Requests begun and not answered to the end; more than one where a client does not wait.
    private var unanswered = 0
    /// Whether the answer under way is the last.
    private var closes = false

    init(limits: SiteLimits, now: Duration) {
        self.limits = limits
        state = .idle(since: now)
    }

    mutating func readHead(now: Duration) {
        unanswered += 1
        state = .body(since: now, bytes: 0)
    }

    mutating func readBody(_ count: Int) {
        guard case .body(let since, let bytes) = state else { return }
        state = .body(since: since, bytes: bytes + count)
    }

    /// Returns whether the connection ends here.
    mutating func readEnd() -> Bool {
        if case .draining = state { return true }
        state = .answering
        return false
    }

    mutating func writeHead(closes: Bool) { self.closes = self.closes || closes }

    /// Returns whether the connection ends here.
    mutating func writeEnd(now: Duration) -> Bool {
        unanswered -= 1
        if case .body = state {
            // Closing at once would take the answer from a client that is still sending.
            if unanswered == 0 { state = .draining(since: now) }
            return false
        }
        state = unanswered > 0 ? .answering : .idle(since: now)
        return closes
    }

    mutating func writability(_ isWritable: Bool, now: Duration) {
        stuckSince = isWritable ? nil : (stuckSince ?? now)
    }

    /// Whether the connection has waited too long.
    func isOverdue(now: Duration) -> Bool {
        if let stuckSince, now - stuckSince > limits.write { return true }
        switch state {
        case .idle(let since):
            return now - since > limits.head
        case .body(let since, let bytes):
            let spent = now - since
            return spent > limits.bodyGrace && spent > .seconds(bytes / max(1, limits.floor))
        case .answering:
            return false
        case .draining(let since):
            return now - since > limits.drain
        }
    }
}
