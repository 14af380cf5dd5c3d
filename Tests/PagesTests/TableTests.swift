import CivilTime
import Testing

@testable import Pages

@Suite struct TableTests {
    private func visit(_ query: [(String, String)]) -> Visit {
        Visit(
            language: .chinese,
            actor: Actor(name: ""),
            now: Moment(milliseconds: 0, day: Day(number: 0)),
            query: Dictionary(query) { one, _ in one },
            address: Address("tasks", query: query)
        )
    }

    @Test(arguments: Language.allCases)
    func `a table with every kind of cell`(language: Language) throws {
        let listing = Listing(
            visit([("page", "2"), ("sort", "-due"), ("unit", "市工信局")]),
            orders: ["unit", "due"]
        )
        let table = Table(
            caption: "任务",
            columns: [
                listing.column("unit", "单位"), listing.column("due", "时限", .center),
                .init("资金", .end), .init("依据", isPrinted: false),
            ],
            rows: [
                .init(
                    [
                        .link("工信局", Address("units", "1")), .day(Day("2026-03-05")),
                        .number(DecimalText("1234567.80") ?? 0, unit: "元"),
                        .html(SpanLink(Address("plans", "1").at("s3")).html(Fixtures.chinese)),
                    ],
                    id: "t1"
                ),
                .init([.text("文旅局"), .day(nil), .nothing, .text("")]),
                .init([.text("合计"), .nothing, .number(-1_234_568), .nothing], isTotal: true),
            ],
            pager: listing.pager(total: 120)
        )
        try Fixtures.expectGolden(
            table.html(Voice(Fixtures.messages, language)).markup,
            "table.\(language.rawValue).html"
        )
    }

    @Test func `no rows is said in words`() {
        let table = Table(caption: "任务", columns: [.init("名称")], rows: [])
        #expect(table.html(Fixtures.chinese).markup == "<p class=\"empty\">这里还没有内容。</p>\n")
    }

    @Test(arguments: [
        ([], 1, 50, "unit", false), ([("page", "3"), ("size", "100")], 3, 100, "unit", false),
        ([("page", "0"), ("size", "7")], 1, 50, "unit", false),
        ([("page", "x"), ("sort", "-due")], 1, 50, "due", true),
        ([("page", "99999999999999999999"), ("sort", "drop table")], 1, 50, "unit", false),
    ])
    func `what makes no sense is read as the first page`(
        query: [(String, String)],
        page: Int,
        size: Int,
        sort: String,
        isDescending: Bool
    ) {
        let listing = Listing(visit(query), orders: ["unit", "due"])
        #expect(listing.page == page)
        #expect(listing.size == size)
        #expect(listing.sort == sort)
        #expect(listing.isDescending == isDescending)
        #expect(listing.offset == (page - 1) * size)
    }

    @Test func `a column sorts the other way when asked again`() {
        let listing = Listing(visit([("sort", "due"), ("page", "4")]), orders: ["unit", "due"])
        let table = Table(
            caption: "",
            columns: [listing.column("due", "时限"), listing.column("unit", "单位")],
            rows: [.init([.text("")])]
        )
        let markup = table.html(Fixtures.chinese).markup
        #expect(markup.contains("aria-sort=\"ascending\"><a href=\"/tasks?sort=-due\""))
        #expect(markup.contains("<a href=\"/tasks?sort=unit\""))
    }

    @Test(arguments: [(0, 1), (50, 1), (51, 2), (101, 3)])
    func `pages are counted up`(total: Int, pages: Int) {
        #expect(Listing(visit([]), orders: []).pager(total: total).pages == pages)
    }

    @Test func `a short list has no pager`() {
        let pager = Listing(visit([]), orders: []).pager(total: 50)
        #expect(pager.html(Fixtures.chinese) == .empty)
    }
}
