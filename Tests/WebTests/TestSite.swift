import CivilTime
import Foundation
import Logging
import Pages
import Synchronization

@testable import Web

/// A site that runs while a test looks at it.
struct TestSite: Sendable {
    let port: Int

    /// Runs a site with the sample chamber on a free port of this machine.
    static func with(
        limits: SiteLimits = .quick,
        chambers: [Chamber]? = nil,
        log: TestLog = TestLog(),
        _ body: (TestSite) async throws -> Void
    ) async throws {
        let site = try Site(
            title: Bilingual(zh: "龙窑", en: "Longyao"),
            region: Bilingual(zh: "钦州市", en: "Qinzhou"),
            version: "0.1.0",
            chambers: chambers ?? [try SampleChamber.make()],
            limits: limits,
            logger: log.logger,
            now: { TestSite.now }
        )
        let (ports, opened) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                try await site.run(port: 0) { address in
                    opened.yield(URL(string: address)?.port ?? 0)
                    opened.finish()
                }
                opened.finish()
            }
            var iterator = ports.makeAsyncIterator()
            if let port = await iterator.next() {
                try await body(TestSite(port: port))
            }
            group.cancelAll()
        }
    }

    static let now = Moment(milliseconds: 1_773_705_600_000, day: Day(number: 20_529))

    /// Sends a request and reads the answer to its end.
    func send(
        _ method: String,
        _ path: String,
        _ headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> TestAnswer {
        var all = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
        all.merge(headers) { $1 }
        if !body.isEmpty, all["Content-Length"] == nil, all["Transfer-Encoding"] == nil {
            all["Content-Length"] = "\(body.count)"
        }
        var text = "\(method) \(path) HTTP/1.1\r\n"
        for (name, value) in all.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
            text += "\(name): \(value)\r\n"
        }
        let bytes = Array((text + "\r\n").utf8) + body
        return try await raw { socket in
            socket.send(bytes)
            return try TestAnswer(socket.readAll(), isHead: method == "HEAD")
        }
    }

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> TestAnswer {
        try await send("GET", path, headers)
    }

    /// Sends a form as a page of the site would.
    func post(
        _ path: String,
        _ form: String,
        _ headers: [String: String] = [:]
    ) async throws -> TestAnswer {
        var all = [
            "Content-Type": "application/x-www-form-urlencoded",
            "Origin": "http://127.0.0.1:\(port)", "Sec-Fetch-Site": "same-origin",
        ]
        all.merge(headers) { $1 }
        return try await send("POST", path, all, body: Array(form.utf8))
    }

    /// Talks over a connection in a thread of its own, so that no task waits in the pool.
    func raw<Value: Sendable>(
        _ talk: @escaping @Sendable (TestSocket) throws -> Value
    ) async throws -> Value {
        let port = port
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let socket = try TestSocket(port: port)
                        defer { socket.close() }
                        return try talk(socket)
                    }
                )
            }
        }
    }
}

extension SiteLimits {
    /// Limits that a test can wait for.
    static var quick: SiteLimits {
        var limits = SiteLimits()
        limits.head = .milliseconds(600)
        limits.bodyGrace = .milliseconds(600)
        limits.write = .milliseconds(900)
        limits.drain = .milliseconds(300)
        limits.tick = .milliseconds(50)
        return limits
    }
}

/// What the site wrote into its log.
final class TestLog: Sendable {
    private let lines = Mutex<[String]>([])

    var text: String { lines.withLock { $0.joined(separator: "\n") } }

    var logger: Logger {
        var logger = Logger(label: "test") { _ in Handler(log: self) }
        logger.logLevel = .debug
        return logger
    }

    private struct Handler: LogHandler {
        let log: TestLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.debug

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let metadata = event.metadata ?? [:]
            log.lines.withLock { $0.append("\(event.level) \(event.message) \(metadata)") }
        }
    }
}
