import CivilTime
import Testing

@testable import Pages

@Suite struct FormTests {
    private func reader(_ value: String) -> FormReader {
        FormReader(Form(fields: ["x": [value]]))
    }

    @Test(arguments: [
        ("2026-03-05", "2026-03-05"), ("2026/3/5", "2026-03-05"), ("2026.3.5", "2026-03-05"),
        ("2026年3月5日", "2026-03-05"), ("２０２６－０３－０５", "2026-03-05"), (" 2026-3-5 ", "2026-03-05"),
        ("2026-02-30", nil), ("5.3.2026", nil), ("2026-03", nil), ("yesterday", nil),
        ("2026--3", nil),
    ])
    func `a day is read as people write it`(text: String, day: String?) {
        var reader = reader(text)
        #expect(reader.day("x")?.description == day)
        #expect(reader.errors.isEmpty == (day != nil))
    }

    @Test(arguments: [
        ("2026-03", "2026-03"), ("2026年3月", "2026-03"), ("2026/3", "2026-03"), ("2026-13", nil),
        ("2026", nil),
    ])
    func `a month is read as people write it`(text: String, month: String?) {
        var reader = reader(text)
        #expect(reader.month("x")?.description == month)
    }

    @Test(arguments: [
        ("12.50", "12.50"), ("-3", "-3"), ("１２．５", "12.5"), ("1,234,567.8", "1234567.8"),
        ("0012", "12"), ("-0", "0"), (".5", "0.5"), ("1,23", nil), ("1e5", nil), ("", nil),
        ("12.", nil), ("--1", nil), ("٣", nil), ("NaN", nil),
        (String(repeating: "9", count: 61), nil),
    ])
    func `a number is exact`(text: String, number: String?) {
        #expect(DecimalText(text)?.description == number)
    }

    @Test func `a whole number stays in its range`() {
        var reader = reader("101")
        #expect(reader.integer("x", in: 0...100) == nil)
        #expect(
            reader.errors == [
                FieldError("x", "pages.error.range", ["least": "0", "most": "100"])
            ]
        )
    }

    @Test func `all that is wrong is said at once`() {
        var reader = FormReader(Form(fields: ["long": [String(repeating: "长", count: 11)]]))
        _ = reader.text("title", required: true)
        _ = reader.text("long", limit: 10)
        _ = reader.choice("unit", of: ["a"], required: true)
        _ = reader.file("paper", required: true)
        #expect(reader.errors.map(\.field) == ["title", "long", "unit", "paper"])
        #expect(throws: FormRefusal(fields: reader.errors)) { try reader.finish() }
    }

    @Test func `line breaks are one sign, and other controls are gone`() {
        var reader = reader("一\r\n二\r三\n四\u{0}\u{8}\t五")
        #expect(reader.text("x") == "一\n二\n三\n四\t五")
    }

    @Test func `a choice is one of those offered`() {
        var reader = reader("c")
        #expect(reader.choice("x", of: ["a", "b"]) == nil)
        #expect(reader.errors == [FieldError("x", "pages.error.choice")])
    }

    @Test(arguments: Language.allCases)
    func `a form with a field of every kind`(language: Language) throws {
        let voice = Voice(Fixtures.messages, language)
        try Fixtures.expectGolden(
            FormTests.sheet.html(voice).markup,
            "form.\(language.rawValue).html"
        )
    }

    @Test func `every control has a label, and every error a link to its field`() {
        let markup = FormTests.sheet.html(Fixtures.chinese).markup
        for id in markup.matches(of: #/<(?:input|select|textarea)[^>]* id="([^"]+)"/#).map(
            \.output.1
        ) {
            #expect(markup.contains("<label for=\"\(id)\">"), "\(id) has no label")
        }
        for place in markup.matches(of: #/href="#([^"]+)"/#).map(\.output.1) {
            #expect(
                markup.contains("id=\"\(place)\""),
                "a link leads to \(place), which is nowhere"
            )
        }
        for ids in markup.matches(of: #/aria-describedby="([^"]+)"/#).map(\.output.1) {
            for id in ids.split(separator: " ") {
                #expect(markup.contains("id=\"\(id)\""), "\(id) is described nowhere")
            }
        }
    }

    static let sheet = FormSheet(
        action: Address("tasks", "1", query: [("from", "list")]),
        sections: [
            .init(
                "基本情况",
                [
                    Field(
                        .text,
                        "title",
                        label: "名称",
                        hint: "与原文一致",
                        value: "建设\"平台\"",
                        required: true,
                        limit: 60,
                        autocomplete: "off"
                    ),
                    Field(.longText(rows: 5), "note", label: "进展", value: "\n第一行\n<第二行>"),
                    Field(.number, "sum", label: "资金", value: "12.5x"),
                    Field(.date, "due", label: "时限", value: "2026-03-05"),
                    Field(.month, "month", label: "月份"),
                ]
            ),
            .init(
                "",
                [
                    Field(
                        .select([
                            .init("市直", [.init("a", "工信局"), .init("b", "文旅局")]),
                            .init("", [.init("c", "其他")]),
                        ]),
                        "unit",
                        label: "单位",
                        value: "b",
                        required: true
                    ),
                    Field(
                        .radio([.init("x", "牵头"), .init("y", "配合")]),
                        "kind",
                        label: "职责",
                        value: "y"
                    ),
                    Field(.checkbox, "done", label: "已完成", value: "yes"),
                    Field(.file(accept: [".docx", ".pdf"], several: true), "paper", label: "附件"),
                    .hidden("revision", "7"),
                ]
            ),
        ],
        submit: "保存",
        cancel: Address("tasks"),
        errors: [
            FieldError("sum", "pages.error.number"), FieldError("kind", "pages.error.missing"),
            FieldError("", "pages.error.long", ["limit": "60"]),
        ]
    )
}
