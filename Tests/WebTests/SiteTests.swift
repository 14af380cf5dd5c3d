import Foundation
import Pages
import Testing

@testable import Web

@Suite struct SiteTests {
    @Test func `a page arrives in its layout`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/tasks")
            #expect(answer.status == 200)
            #expect(answer["Content-Type"] == "text/html; charset=utf-8")
            let text = answer.text
            for part in [
                "<html lang=\"zh-CN\">", "<a class=\"skip\" href=\"#main\">跳到正文</a>",
                "<header", "<nav class=\"main\" aria-label=\"主导航\">", "<main id=\"main\"",
                "<footer>",
                "<form class=\"search\" role=\"search\"", "aria-current=\"page\">任务</a>",
                "<h1>钦州坭兴陶产业发展任务总览</h1>", "钦州市", "lang=\"en\" hreflang=\"en\">English</a>",
            ] {
                #expect(text.contains(part), "no \(part)")
            }
            #expect(!text.contains("[["))
            #expect(!text.contains("{{"))
        }
    }

    @Test(arguments: [
        ("/tasks", [:], "zh-CN"), ("/tasks", ["Accept-Language": "en-GB,en;q=0.9"], "en"),
        ("/tasks", ["Accept-Language": "fr,en;q=0.3,zh;q=0.8"], "zh-CN"),
        ("/tasks", ["Accept-Language": "en;q=0,fr"], "zh-CN"),
        ("/tasks", ["Accept-Language": "en", "Cookie": "lang=zh"], "zh-CN"),
        ("/tasks", ["Cookie": "a=b; lang=en"], "en"),
        ("/tasks?lang=zh", ["Cookie": "lang=en"], "zh-CN"), ("/tasks?lang=en", [:], "en"),
        ("/tasks?lang=xx", ["Cookie": "lang=en"], "en"),
        ("/nothing", ["Accept-Language": "en"], "en"),
    ])
    func `a visitor is spoken to in one language`(
        path: String,
        headers: [String: String],
        tag: String
    ) async throws {
        try await TestSite.with { site in
            let answer = try await site.get(path, headers)
            #expect(answer["Content-Language"] == tag)
            #expect(answer.text.contains("<html lang=\"\(tag)\">"))
            #expect(answer["Vary"] == "Accept-Language, Cookie")
        }
    }

    @Test func `the choice of a language is kept, and the switch keeps the address`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/tasks?sort=-due&page=2&lang=en")
            #expect(
                answer["Set-Cookie"]
                    == "lang=en; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"
            )
            #expect(answer.text.contains("href=\"/tasks?sort=-due&amp;page=2&amp;lang=zh\""))
            // An address that takes forms only is no place for a link.
            let posted = try await site.post("/plain", "text=x")
            #expect(posted.text.contains("href=\"/?lang=en\""))
        }
    }

    @Test func `who acts is kept in a cookie and shown`() async throws {
        try await TestSite.with { site in
            let form = try await site.get("/actor?back=/tasks?page=2")
            #expect(form.text.contains("name=\"back\" value=\"/tasks?page=2\""))
            let answer = try await site.post(
                "/actor",
                "name=%E6%9D%8E+%3Cb%3E&unit=%E5%B8%82%E5%B7%A5%E4%BF%A1%E5%B1%80&back=/tasks?page=2"
            )
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/tasks?page=2")
            let cookie = try #require(answer["Set-Cookie"])
            #expect(cookie.hasSuffix("; Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax"))
            let pair = String(cookie.prefix { $0 != ";" })
            let page = try await site.get("/echo/x", ["Cookie": pair])
            #expect(page.text.contains("市工信局 · 李 &lt;b&gt;"))
            #expect(page.text.contains("<p>李 &lt;b&gt;</p>"))
            let gone = try await site.post("/actor", "name=&unit=&back=/", ["Cookie": pair])
            #expect(gone["Set-Cookie"]?.hasPrefix("actor=; Path=/; Max-Age=0") == true)
        }
    }

    @Test(arguments: [
        "//x.cn/", "http://x.cn/", "/\\x.cn", "javascript:alert(1)", "%2F%2Fx.cn",
        "/%0d%0aSet-Cookie:a=b",
    ])
    func `nobody is sent elsewhere`(back: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.post("/actor", "name=a&back=\(back)")
            #expect(answer.status == 303)
            #expect(answer["Location"] == "/")
            #expect(answer.headers["set-cookie"]?.count == 1)
        }
    }

    @Test(arguments: [
        "actor=%zz&x", "actor=&&&&", "actor=%00", "actor=" + String(repeating: "a", count: 5_000),
        "=;;;=;", "lang", "actor=%E4%B8",
    ])
    func `a broken cookie is no cookie`(cookie: String) async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/echo/x", ["Cookie": cookie])
            #expect(answer.status == 200)
        }
    }

    @Test func `parameters and queries are percent-decoded once`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/echo/%E5%9D%AD%E5%85%B4%2F%2541+%2B")
            #expect(answer.text.contains("<p class=\"echo\">坭兴/%41++</p>"))
            let search = try await site.get("/search?q=%E9%99%B6+%2B&q=x")
            #expect(search.text.contains("<p class=\"echo\">陶 +</p>"))
            #expect(search.text.contains("name=\"q\" value=\"陶 +\""))
        }
    }

    @Test(arguments: [
        ("/nothing", 404), ("/echo", 404), ("/echo/a/b", 404), ("//tasks", 404), ("/echo//", 404),
        ("/../tasks", 404), ("/echo/%2e%2e", 404), ("/tasks/../tasks", 404), ("/echo/%zz", 400),
        ("/echo/%00", 400), ("/echo/%ff", 400), ("/search?q=%ff", 400), ("/assets/site.css", 404),
        ("/assets/../site.css", 404), ("/.env", 404), ("/assets/%2e%2e%2fsite.css", 404),
        ("/echo/" + String(repeating: "a", count: 8_000), 414),
    ])
    func `an address that leads nowhere is said so`(path: String, status: Int) async throws {
        try await TestSite.with { site in
            let answer = try await site.get(path)
            #expect(answer.status == status)
            #expect(answer.text.contains("<h1>"))
            #expect(answer["Content-Type"] == "text/html; charset=utf-8")
        }
    }

    @Test func `a slash at the end leads to the page without it`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/echo/%E9%99%B6/?q=%E9%99%B6")
            #expect(answer.status == 308)
            #expect(answer["Location"] == "/echo/%E9%99%B6?q=%E9%99%B6")
            for path in ["/nothing/", "//x.cn/", "//x.cn/tasks/", "/tasks//"] {
                let other = try await site.get(path)
                #expect(other.status == 404, "\(path)")
            }
        }
    }

    @Test func `other methods are told which are taken`() async throws {
        try await TestSite.with { site in
            let answer = try await site.send("DELETE", "/tasks")
            #expect(answer.status == 405)
            #expect(answer["Allow"] == "GET, HEAD")
            let form = try await site.get("/plain")
            #expect(form.status == 405)
            #expect(form["Allow"] == "POST")
            for method in ["TRACE", "PROPFIND", "PUT"] {
                let answer1 = try await site.send(method, "/tasks")
                #expect(answer1.status == 405)
            }
            let options = try await site.send("OPTIONS", "/new")
            #expect(options.status == 204)
            #expect(options["Allow"] == "GET, POST, HEAD, OPTIONS")
        }
    }

    @Test func `HEAD says what GET would, without the body`() async throws {
        try await TestSite.with { site in
            let get = try await site.get("/actor")
            let head = try await site.send("HEAD", "/actor")
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            #expect(head["Content-Length"] == get["Content-Length"])
            #expect(head["Content-Type"] == get["Content-Type"])
            let missing = try await site.send("HEAD", "/nothing")
            #expect(missing.status == 404)
            #expect(missing.body.isEmpty)
        }
    }

    @Test func `a form that is not right comes back with what was typed`() async throws {
        try await TestSite.with { site in
            let answer = try await site.post(
                "/new",
                "title=&note=%0D%0Aa%3C%2Ftextarea%3E&sum=1x&due=&unit=b&kind=y&done=yes&revision=7",
                ["Accept-Language": "en"]
            )
            #expect(answer.status == 422)
            let text = answer.text
            for part in [
                "<a href=\"#field-title\">Title</a>: This must be filled in.", "value=\"1x\"",
                "a&lt;/textarea&gt;</textarea>", "value=\"b\" selected", "value=\"y\" checked",
                "value=\"yes\" checked", "name=\"revision\" value=\"7\"", "role=\"alert\"",
            ] {
                #expect(text.contains(part), "no \(part)")
            }
            let good = try await site.post("/new", "title=%E9%99%B6&due=2026-03-05")
            #expect(good.status == 303)
            #expect(good["Location"] == "/echo/%E9%99%B6")
        }
    }

    @Test func `a file is offered for keeping under its own name`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/paper")
            #expect(
                answer["Content-Disposition"]
                    == "attachment; filename=\"__ _1_.txt\"; "
                    + "filename*=UTF-8''%E9%80%9A%E6%8A%A5%20%221%22.txt"
            )
            #expect(answer["Content-Security-Policy"] == "default-src 'none'; sandbox")
            #expect(answer["X-Content-Type-Options"] == "nosniff")
            #expect(answer.text == "文")
        }
    }

    @Test func `assets are known by their content`() async throws {
        try await TestSite.with { site in
            let page = try await site.get("/tasks")
            let paths = page.text.matches(of: #/(?:href|src)="(/assets/[^"]+)"/#)
                .map { String($0.output.1) }
            #expect(Set(paths).count == 3)
            for path in paths {
                let asset = try await site.get(path)
                #expect(asset.status == 200)
                #expect(asset["Cache-Control"] == "public, max-age=31536000, immutable")
                #expect(asset["Content-Type"]?.contains("charset=utf-8") == true)
                let tag = try #require(asset["ETag"])
                let again = try await site.get(path, ["If-None-Match": tag])
                #expect(again.status == 304)
                #expect(again.body.isEmpty)
                let answer2 = try await site.send("HEAD", path)
                #expect(answer2.body.isEmpty)
                let answer3 = try await site.send("POST", path)
                #expect(answer3.status == 404)
            }
            let icon = try await site.get("/favicon.ico")
            #expect(icon.status == 303)
        }
    }

    @Test func `the places of the shell`() async throws {
        try await TestSite.with { site in
            let health = try await site.get("/healthz")
            #expect(health.text == "{\"status\":\"ok\"}")
            let robots = try await site.get("/robots.txt")
            #expect(robots.text == "User-agent: *\nDisallow: /\n")
            let home = try await site.get("/")
            #expect(home.text.contains("<a href=\"/new\">新增任务</a>"))
        }
    }

    @Test func `two routes of one path stop the start`() throws {
        let chamber = Chamber(
            key: "x",
            navigation: [],
            routes: [
                .page("/actor") { _ in .nothing }
            ],
            messages: try Messages([:])
        )
        #expect(throws: SiteError.twoRoutes("GET /actor")) {
            try Site(
                title: Bilingual(zh: "", en: ""),
                region: Bilingual(zh: "", en: ""),
                version: "",
                chambers: [chamber],
                logger: TestLog().logger,
                now: { TestSite.now }
            )
        }
    }

    @Test(arguments: ["0.0.0.0", "::", "192.168.1.5", "example.cn", ""])
    func `nobody but this machine is listened to`(host: String) async throws {
        let site = try Site(
            title: Bilingual(zh: "", en: ""),
            region: Bilingual(zh: "", en: ""),
            version: "",
            chambers: [],
            logger: TestLog().logger,
            now: { TestSite.now }
        )
        await #expect(throws: SiteError.notLoopback(host)) {
            try await site.run(host: host, port: 0)
        }
    }

    @Test func `a port in use is said so`() async throws {
        try await TestSite.with { running in
            let site = try Site(
                title: Bilingual(zh: "", en: ""),
                region: Bilingual(zh: "", en: ""),
                version: "",
                chambers: [],
                logger: TestLog().logger,
                now: { TestSite.now }
            )
            await #expect {
                try await site.run(port: running.port)
            } throws: { error in
                "\(error)".contains("port \(running.port)")
            }
        }
    }
}
