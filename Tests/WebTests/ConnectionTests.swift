import Foundation
import Testing

@testable import Web

/// Clients that keep the server waiting, against limits of fractions of a second.
@Suite(.serialized) struct ConnectionTests {
    @Test func `a connection that says nothing is closed`() async throws {
        try await TestSite.with { site in
            let seconds = try await site.raw { $0.secondsUntilClosed() }
            #expect((0.4..<6).contains(seconds))
        }
    }

    @Test func `a head that never ends is closed, however busy it looks`() async throws {
        try await TestSite.with { site in
            let seconds = try await site.raw { socket in
                let clock = ContinuousClock()
                let start = clock.now
                socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n")
                while socket.send("X: a\r\n"), start.duration(to: clock.now) < .seconds(8) {
                    Thread.sleep(forTimeInterval: 0.05)
                }
                return start.duration(to: clock.now) / .seconds(1)
            }
            #expect((0.4..<6).contains(seconds))
        }
    }

    @Test func `a body that drips is closed`() async throws {
        try await TestSite.with { site in
            let seconds = try await site.raw { socket in
                let clock = ContinuousClock()
                let start = clock.now
                socket.send(
                    "POST /plain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
                )
                while socket.send("a"), start.duration(to: clock.now) < .seconds(8) {
                    Thread.sleep(forTimeInterval: 0.05)
                }
                return start.duration(to: clock.now) / .seconds(1)
            }
            #expect((0.4..<6).contains(seconds))
        }
    }

    @Test func `a client that does not read is closed`() async throws {
        try await TestSite.with { site in
            let count = try await site.raw { socket in
                socket.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
                Thread.sleep(forTimeInterval: 3)
                return socket.readAll().count
            }
            #expect(count < 20_000_000)
        }
    }

    @Test func `a client that reads gets all of it`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/large")
            #expect(answer.body.count == 20_000_000)
        }
    }

    @Test func `heads that are too long are refused`() async throws {
        try await TestSite.with { site in
            for headers in [
                "X: " + String(repeating: "a", count: 17_000),
                (0..<120).map { "X\($0): a" }.joined(separator: "\r\n"),
            ] {
                let answer = try await site.raw { socket in
                    socket.send("GET / HTTP/1.1\r\nHost: localhost\r\n\(headers)\r\n\r\n")
                    return try TestAnswer(socket.readAll())
                }
                #expect(answer.status == 400)
            }
        }
    }

    @Test(arguments: [
        "GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
        "POST /plain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST /plain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
        "POST /plain HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nX : a\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}",
    ])
    func `what is no request ends the connection`(text: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.raw { socket in
                socket.send(text)
                return String(decoding: socket.readAll(), as: UTF8.self)
            }
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 4"))
            let answer1 = try await site.get("/healthz")
            #expect(answer1.status == 200)
        }
    }

    @Test func `no more connections are held than allowed`() async throws {
        var limits = SiteLimits.quick
        limits.connections = 2
        try await TestSite.with(limits: limits) { site in
            // Two that say nothing; the third waits until they are closed.
            async let first = site.raw { $0.secondsUntilClosed() }
            async let second = site.raw { $0.secondsUntilClosed() }
            try await Task.sleep(for: .milliseconds(150))
            let clock = ContinuousClock()
            let start = clock.now
            let answer2 = try await site.get("/healthz")
            #expect(answer2.status == 200)
            #expect(start.duration(to: clock.now) > .milliseconds(200))
            _ = try await (first, second)
        }
    }

    @Test func `an idle connection is used again within the limit`() async throws {
        try await TestSite.with { site in
            let text = try await site.raw { socket in
                socket.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
                Thread.sleep(forTimeInterval: 0.2)
                socket.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                return String(decoding: socket.readAll(), as: UTF8.self)
            }
            #expect(text.components(separatedBy: "{\"status\":\"ok\"}").count == 3)
        }
    }
}
