import Testing

@testable import Web

@Suite struct SiteTests {
    @Test func `a page arrives in its layout`() async throws {
        try await TestSite.with { site in
            let answer = try await site.get("/tasks")
            #expect(answer.status == 200)
            #expect(answer.text.contains("<html lang=\"zh-CN\">"))
        }
    }
}
