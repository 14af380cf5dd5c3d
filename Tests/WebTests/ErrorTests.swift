import Foundation
import Pages
import Testing

@testable import Web

@Suite struct ErrorTests {
    @Test func `a refusal is a page with sentence and hint in the visitor's language`() async throws
    {
        try await TestSite.with { site in
            let chinese = try await site.get("/closed")
            #expect(chinese.status == 409)
            #expect(chinese.text.contains("<h1>任务“坭兴陶&lt;b&gt;”已销号，不能再填报。</h1>"))
            #expect(chinese.text.contains("如需继续，请先申请重新开启任务。"))
            let english = try await site.get("/closed", ["Accept-Language": "en"])
            #expect(
                english.text.contains("The task 坭兴陶&lt;b&gt; is closed and takes no check-ins.")
            )
        }
    }

    @Test func `an unknown error gives a number, and the log the rest`() async throws {
        let log = TestLog()
        try await TestSite.with(log: log) { site in
            let answer = try await site.get("/broken")
            #expect(answer.status == 500)
            let number = try #require(answer["X-Request-ID"])
            #expect(answer.text.contains("编号：\(number)"))
            #expect(!answer.text.contains("hunter2"))
            #expect(!answer.text.contains("Unexpected"))
            #expect(log.text.contains(number))
            #expect(log.text.contains("hunter2\\u{a}FAKE") || log.text.contains("hunter2\\nFAKE"))
            #expect(!log.text.contains("\nFAKE"))
        }
    }

    @Test func `the log has one line a request, whatever was asked`() async throws {
        let log = TestLog()
        try await TestSite.with(log: log) { site in
            _ = try await site.get("/echo/%0a%1b[31m")
            _ = try await site.raw { socket in
                socket.send(
                    Array(
                        "GET /\u{7f}\u{202E} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .utf8
                    )
                )
                return socket.readAll().count
            }
        }
        for scalar in log.text.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
            #expect(scalar.properties.generalCategory != .format)
        }
    }

    @Test(arguments: [
        ("a\nb", "a\\u{a}b"), ("\u{202E}x\u{1b}[0m", "\\u{202e}x\\u{1b}[0m"), ("坭兴陶", "坭兴陶"),
    ])
    func `a text of strangers stays on its line`(text: String, clean: String) {
        #expect(LogText.clean(text) == clean)
    }

    @Test(arguments: Language.allCases)
    func `an error of the API is a problem`(language: Language) async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/api/v1/nothing?lang=\(language.rawValue)")
            #expect(answer.status == 404)
            #expect(answer["Content-Type"] == "application/problem+json; charset=utf-8")
            #expect(answer["Content-Language"] == language.tag)
            let json = try answer.json()
            #expect(json["status"] as? Int == 404)
            #expect(json["code"] as? String == "web.error.not-found")
            #expect(json["type"] as? String == "/problems/web.error.not-found")
            #expect(json["request"] as? String == answer["X-Request-ID"])
            #expect(
                json["detail"] as? String
                    == (language == .chinese ? "没有找到这个页面。" : "There is no such page.")
            )
        }
    }

    @Test func `a problem names the fields`() async throws {
        try await TestSite.with { site in
            let answer = try await site.send(
                "POST",
                "/api/v1/papers",
                ["Content-Type": "application/x-www-form-urlencoded"]
            )
            #expect(answer.status == 422)
            let errors = try answer.json()["errors"] as? [[String: String]]
            #expect(errors?.first?["field"] == "paper")
            #expect(errors?.first?["detail"] == "请选择文件。")
        }
    }

    /// One of each case, for a case without a sentence would show its key to a visitor.
    static let refusals: [WebRefusal] = [
        .badAddress, .longAddress, .foreignHost, .foreignOrigin, .notFound,
        .wrongMethod(allowed: ["GET", "HEAD"]), .wrongType(wanted: "application/json"),
        .tooLarge(limit: 20_000_000), .tooManyParts(limit: 9), .badBody, .badText, .noRoom,
        .internalError,
    ]

    @Test(arguments: refusals, Language.allCases)
    func `every refusal has a sentence and a hint`(refusal: WebRefusal, language: Language) throws {
        let library = try TemplateLibrary(room: "Web")
        let voice = library.voice(language)
        for key in [refusal.key, refusal.key + ".hint"] {
            #expect(voice.messages.has(key), "\(key)")
            #expect(!voice(key, refusal.arguments).contains("{"), "\(key)")
        }
        #expect((400...599).contains(refusal.status))
    }

    @Test(arguments: [
        (20_000_000, "20 MB"), (1_500_000, "1.5 MB"), (50_000, "50 kB"), (12, "12 B"),
    ])
    func `a limit is said in a unit`(limit: Int, text: String) {
        #expect(WebRefusal.tooLarge(limit: limit).arguments["limit"] == text)
    }
}
