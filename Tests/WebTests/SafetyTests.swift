import Testing

@testable import Web

@Suite struct SafetyTests {
    @Test(arguments: [
        ("GET", "/tasks"), ("GET", "/nothing"), ("GET", "/closed"), ("GET", "/broken"),
        ("GET", "/paper"), ("GET", "/healthz"), ("GET", "/openapi.json"), ("GET", "/robots.txt"),
        ("GET", "/favicon.ico"), ("GET", "/api/v1/nothing"), ("DELETE", "/tasks"),
        ("DELETE", "/api/v1/tasks/1"), ("POST", "/plain"), ("OPTIONS", "/tasks"),
        ("GET", "/tasks/"),
        ("HEAD", "/tasks"), ("GET", "/echo/%zz"),
    ])
    func `every answer tells the browser what to refuse`(
        method: String,
        path: String
    ) async throws {
        try await TestSite.with { site in
            let answer = try await site.send(method, path)
            let policy = answer["Content-Security-Policy"] ?? ""
            #expect(policy.contains("default-src 'self'") || policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer["X-Frame-Options"] == "DENY")
            #expect(answer["Referrer-Policy"] == "same-origin")
            #expect(answer["Cross-Origin-Opener-Policy"] == "same-origin")
            #expect(answer["Cross-Origin-Resource-Policy"] == "same-origin")
            #expect(answer["X-Request-ID"]?.wholeMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){2}/#) != nil)
            #expect(answer["Cache-Control"] == "no-store")
            #expect(answer["Server"] == nil)
            #expect(answer["X-Powered-By"] == nil)
            if let type = answer["Content-Type"] { #expect(type.contains("charset=utf-8")) }
            if answer.status != 204 { #expect(answer["Content-Length"] != nil) }
        }
    }

    @Test(arguments: [
        ("evil.example", 421), ("evil.example:80", 421), ("127.0.0.1.evil.example", 421),
        ("localhost.evil.example", 421), ("10.0.0.1", 421), ("[::2]", 421), ("0.0.0.0", 421),
        ("localhost", 200), ("LOCALHOST:9", 200), ("[::1]:9", 200), ("127.0.0.1", 200),
        ("127.0.0.1:x", 400), ("localhost@evil.example", 421),
    ])
    func `only this machine's own names are hosts`(host: String, status: Int) async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/tasks", ["Host": host])
            #expect(answer.status == status)
        }
    }

    @Test func `a request without a host is refused`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/tasks", ["Host": ""])
            #expect(answer.status == 400)
        }
    }

    @Test(arguments: [
        (["Sec-Fetch-Site": "cross-site"], 403), (["Sec-Fetch-Site": "same-site"], 403),
        (["Origin": "http://evil.example"], 403), (["Origin": "null"], 403),
        (["Origin": "https://127.0.0.1"], 403), (["Origin": "http://127.0.0.1:1"], 403),
        (["Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"], 403),
        (["Sec-Fetch-Site": "same-origin", "Origin": "SELF"], 200), (["Origin": "SELF"], 200),
        ([:], 200), (["Sec-Fetch-Site": "none"], 200),
    ])
    func `another site changes nothing`(headers: [String: String], status: Int) async throws {
        try await TestSite.with { site in
            var all = headers.mapValues { $0 == "SELF" ? "http://127.0.0.1:\(site.port)" : $0 }
            all["Content-Type"] = "application/x-www-form-urlencoded"
            let answer = try await site.send("POST", "/plain", all, body: Array("text=a".utf8))
            #expect(answer.status == status)
            let removed = try await site.send("DELETE", "/api/v1/tasks/1", all)
            #expect(removed.status == (status == 200 ? 204 : status))
            // Links from elsewhere may lead here.
            let answer1 = try await site.get("/tasks", all)
            #expect(answer1.status == 200)
        }
    }

    @Test(arguments: HostileText.all)
    func `what was typed never becomes markup`(hostile: String) async throws {
        try await TestSite.with { site in
            let encoded = PercentCoding.encoded(hostile)
            let harmless = try await site.post("/new", SafetyTests.form("q"))
            let answer = try await site.post("/new", SafetyTests.form(encoded))
            if hostile.unicodeScalars.contains("\u{0}") {
                #expect(answer.status == 400)
                return
            }
            #expect(answer.status == 422)
            #expect(tags(answer.text) == tags(harmless.text))
            let search = try await site.get(
                "/search?q=\(encoded)",
                ["Cookie": "actor=\(encoded)&\(encoded)"]
            )
            let plain = try await site.get("/search?q=x", ["Cookie": "actor=x&x"])
            #expect(tags(search.text) == tags(plain.text))
        }
    }

    /// Every field with the same text, and the required title missing.
    private static func form(_ text: String) -> String {
        ["note", "sum", "due", "month", "unit", "kind", "done", "revision"]
            .map { "\($0)=\(text)" }.joined(separator: "&") + "&title="
    }

    /// The names of the tags in order.
    private func tags(_ text: String) -> [String] {
        text.matches(of: #/<(/?[a-zA-Z][a-zA-Z0-9]*)/#).map { String($0.output.1) }
    }
}

/// Texts that try to become markup; the whole list is tested in `Pages`.
enum HostileText {
    static let all = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)",
        "</textarea><script>alert(1)</script>", "</select><svg/onload=alert(1)>", "</title><b>",
        "{{body}}", "{{{body}}}", "[[web.home]]", "&lt;script&gt;", "a\u{0}b", "\r\n<b>x</b>",
        "--><script>alert(1)</script>", "javascript:alert(1)", "\u{202E}<b>",
    ]
}
