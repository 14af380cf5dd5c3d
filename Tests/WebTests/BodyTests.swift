import Foundation
import Synchronization
import Testing

@testable import Web

@Suite struct BodyTests {
    private static let boundary = "----x"

    /// A part of a multipart body.
    private static func part(_ head: String, _ body: [UInt8]) -> [UInt8] {
        Array("--\(boundary)\r\n\(head)\r\n\r\n".utf8) + body + Array("\r\n".utf8)
    }

    private static let end = Array("--\(boundary)--\r\n".utf8)

    private static func paper(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
        part(
            "Content-Disposition: form-data; name=\"paper\"; filename=\"\(name)\"\r\n"
                + "Content-Type: application/pdf",
            bytes
        )
    }

    private func upload(
        _ site: TestSite,
        _ body: [UInt8],
        _ headers: [String: String] = [:]
    ) async throws -> TestAnswer {
        var all = ["Content-Type": "multipart/form-data; boundary=\(BodyTests.boundary)"]
        all.merge(headers) { $1 }
        return try await site.send("POST", "/api/v1/papers", all, body: body)
    }

    @Test func `a file is read to a temporary place and taken away after the answer`() async throws
    {
        try await TestSite.with { site in
            let bytes = (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let answer = try await upload(
                site,
                BodyTests.paper("C:\\方案\\附件 1.pdf", bytes) + BodyTests.end
            )
            #expect(answer.status == 201)
            let json = try answer.json()
            #expect(json["name"] as? String == "附件 1.pdf")
            #expect(json["size"] as? String == "40000")
            let path = try #require(json["path"] as? String)
            #expect(!FileManager.default.fileExists(atPath: path))
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }
    }

    @Test func `a chunked upload is read as well`() async throws {
        try await TestSite.with { site in
            let body = BodyTests.paper("a.pdf", [1, 2, 3]) + BodyTests.end
            var chunked: [UInt8] = []
            for byte in body { chunked += Array("1\r\n".utf8) + [byte] + Array("\r\n".utf8) }
            chunked += Array("0\r\n\r\n".utf8)
            let answer = try await upload(site, chunked, ["Transfer-Encoding": "chunked"])
            #expect(answer.status == 201)
            #expect(try answer.json()["size"] as? String == "3")
        }
    }

    @Test func `a form with a file keeps its texts`() async throws {
        try await TestSite.with { site in
            let title = BodyTests.part(
                "Content-Disposition: form-data; name=\"title\"",
                Array("一二三四五六七八九十一二三四五六七八九十一".utf8)
            )
            let answer = try await site.send(
                "POST",
                "/new",
                ["Content-Type": "multipart/form-data; boundary=\(BodyTests.boundary)"],
                body: title + BodyTests.paper("", []) + BodyTests.end
            )
            #expect(answer.status == 422)
            #expect(answer.text.contains("不能超过 20 个字。"))
            #expect(answer.text.contains("value=\"一二三四五六七八九十一二三四五六七八九十一\""))
        }
    }

    @Test func `what is too large is refused before it is read`() async throws {
        try await TestSite.with { site in
            let answer = try await site.raw { socket in
                socket.send(
                    "POST /api/v1/papers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000000\r\n"
                        + "Content-Type: multipart/form-data; boundary=x\r\nAccept-Language: en\r\n\r\n"
                )
                return try TestAnswer(socket.readAll())
            }
            #expect(answer.status == 413)
            #expect(answer["Connection"] == "close")
            let json = try answer.json()
            #expect(json["code"] as? String == "web.error.too-large")
            #expect(json["detail"] as? String == "What was sent is too large; the limit is 50 kB.")
        }
    }

    @Test func `what turns out too large is refused while it is read`() async throws {
        try await TestSite.with { site in
            let body =
                BodyTests.paper("a.pdf", [UInt8](repeating: 7, count: 50_001)) + BodyTests.end
            let answer1 = try await upload(site, body)
            #expect(answer1.status == 413)
            let exact =
                BodyTests.paper("a.pdf", [UInt8](repeating: 7, count: 50_000)) + BodyTests.end
            let answer2 = try await upload(site, exact)
            #expect(answer2.status == 201)
            let two = BodyTests.paper("a", [UInt8](repeating: 7, count: 30_000))
            let answer3 = try await upload(site, two + two + BodyTests.end)
            #expect(answer3.status == 413)
            let note = BodyTests.part(
                "Content-Disposition: form-data; name=\"note\"",
                [UInt8](repeating: 65, count: 1_000_001)
            )
            let answer4 = try await upload(site, note + BodyTests.end)
            #expect(answer4.status == 413)
        }
    }

    @Test func `a body without a length that never ends is cut off`() async throws {
        try await TestSite.with { site in
            let seconds = try await site.raw { socket in
                socket.send(
                    "POST /plain HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
                )
                let clock = ContinuousClock()
                let start = clock.now
                let chunk =
                    Array("10000\r\n".utf8) + [UInt8](repeating: 65, count: 65_536) + [13, 10]
                while socket.send(chunk), start.duration(to: clock.now) < .seconds(15) {}
                return start.duration(to: clock.now) / .seconds(1)
            }
            #expect(seconds < 10)
        }
    }

    @Test func `too many parts are refused`() async throws {
        var limits = SiteLimits.quick
        limits.parts = 20
        try await TestSite.with(limits: limits) { site in
            let part = BodyTests.part("Content-Disposition: form-data; name=\"a\"", [65])
            let many = Array(repeatElement(part, count: 21).joined())
            let answer5 = try await upload(site, many + BodyTests.end)
            #expect(answer5.status == 413)
            let form = Array(repeating: "a=1", count: 21).joined(separator: "&")
            let answer6 = try await site.post("/plain", form)
            #expect(answer6.status == 413)
        }
    }

    @Test(arguments: [
        "", "--x\r\n", "------x\r\nContent-Disposition: form-data\r\n\r\na\r\n------x--\r\n",
        "------x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\na\r\n------x--\r\n",
        "------x\r\nno colon\r\n\r\na\r\n------x--\r\n",
        "------x\r\nContent-Disposition: form-data; name=\"a\r\n\r\na\r\n------x--\r\n",
        "------x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends",
        "------xContent-Disposition: form-data; name=\"a\"\r\n\r\na\r\n------x--\r\n",
    ])
    func `a body that is no form is refused`(body: String) async throws {
        try await TestSite.with { site in
            let answer = try await upload(site, Array(body.utf8))
            #expect(answer.status == 400)
        }
    }

    @Test func `a name of a field or a head that is too long is refused`() async throws {
        try await TestSite.with { site in
            for count in [201, 9_000, 60_000] {
                let name = String(repeating: "n", count: count)
                let part = BodyTests.part("Content-Disposition: form-data; name=\"\(name)\"", [65])
                let answer7 = try await upload(site, part + BodyTests.end)
                #expect(answer7.status == 400)
            }
        }
    }

    @Test(arguments: [
        ("/plain", "text/plain", 415), ("/plain", "multipart/form-data; boundary=x", 415),
        ("/plain", "application/x-www-form-urlencoded; charset=GBK", 400),
        ("/plain", "application/x-www-form-urlencoded; charset=UTF-8", 200), ("/plain", "", 415),
        ("/new", "application/json", 415), ("/new", "multipart/form-data", 400),
        ("/api/v1/tasks", "text/plain", 415),
        ("/api/v1/tasks", "application/x-www-form-urlencoded", 415),
        ("/api/v1/tasks", "application/json;charset=utf-8", 400),
    ])
    func `a place takes what it is made for`(path: String, type: String, status: Int) async throws {
        try await TestSite.with { site in
            let answer = try await site.send(
                "POST",
                path,
                ["Content-Type": type],
                body: Array("a=b".utf8)
            )
            #expect(answer.status == status)
        }
    }

    @Test func `a body in disguise is refused`() async throws {
        try await TestSite.with { site in
            let answer = try await site.post("/plain", "text=a", ["Content-Encoding": "gzip"])
            #expect(answer.status == 415)
        }
    }

    @Test(arguments: ["text=%ff", "text=%", "text=%00", "text=\u{0}"])
    func `a form that is no text is refused`(form: String) async throws {
        try await TestSite.with { site in
            let answer8 = try await site.post("/plain", form)
            #expect(answer8.status == 400)
        }
    }

    @Test func `a form keeps all values of a name`() async throws {
        try await TestSite.with { site in
            let answer = try await site.post("/plain", "text=%E7%94%B2&text=b+c&&x&text")
            #expect(answer.text.contains("<p class=\"echo\">甲|b c|</p>"))
        }
    }

    @Test func `JSON is decoded, or its fault is named`() async throws {
        try await TestSite.with { site in
            let headers = ["Content-Type": "application/json", "Accept-Language": "en"]
            let good = try await site.send(
                "POST",
                "/api/v1/tasks",
                headers,
                body: Array("{\"title\":\"陶\"}".utf8)
            )
            #expect(good.status == 201)
            #expect(good.text == "{\"id\":\"陶\"}")
            #expect(good["Content-Type"] == "application/json; charset=utf-8")
            let bad = try await site.send(
                "POST",
                "/api/v1/tasks",
                headers,
                body: Array("{\"title\":7}".utf8)
            )
            #expect(bad.status == 400)
            #expect(bad["Content-Type"] == "application/problem+json; charset=utf-8")
            #expect(
                try bad.json()["detail"] as? String
                    == "In the JSON, title is missing or of the wrong type."
            )
            let deep = [UInt8](repeating: 0x5B, count: 500_000)
            let answer9 = try await site.send("POST", "/api/v1/tasks", headers, body: deep)
            #expect(answer9.status == 400)
            let long = [UInt8](repeating: 0x20, count: 1_000_001)
            let answer10 = try await site.send("POST", "/api/v1/tasks", headers, body: long)
            #expect(answer10.status == 413)
        }
    }

    @Test func `a body that breaks off is no form`() async throws {
        let log = TestLog()
        try await TestSite.with(log: log) { site in
            _ = try await site.raw { socket in
                socket.send(
                    "POST /plain HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\ntext=a"
                )
            }
            try await Task.sleep(for: .milliseconds(300))
        }
        #expect(!log.text.contains("status: 200"))
    }

    @Test func `two requests on one connection are both answered`() async throws {
        try await TestSite.with { site in
            let text = try await site.raw { socket in
                let body = "text=one"
                socket.send(
                    "POST /plain HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\n\(body)"
                        + "GET /echo/two HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                )
                return String(decoding: socket.readAll(), as: UTF8.self)
            }
            #expect(text.contains("<p class=\"echo\">one</p>"))
            #expect(text.contains("<p class=\"echo\">two</p>"))
        }
    }

    @Test func `nothing is left of uploads when the site has stopped`() async throws {
        let place = FileManager.default.temporaryDirectory
        let folder = Mutex<String?>(nil)
        try await TestSite.with { site in
            let body = BodyTests.paper("a.pdf", [1]) + BodyTests.end
            let path = try await upload(site, body).json()["path"] as? String ?? ""
            let desk = URL(fileURLWithPath: path).deletingLastPathComponent()
            folder.withLock { $0 = desk.deletingLastPathComponent().path }
        }
        let path = try #require(folder.withLock { $0 })
        #expect(path.hasPrefix(place.path))
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
