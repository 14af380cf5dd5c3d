import CivilTime
import Testing

@testable import Pages

/// A text that a person typed stays a text wherever it is shown.
@Suite struct EscapingTests {
    /// Each place that shows a text, as a function of it.
    static let places: [(String, @Sendable (String) -> HTML)] = [
        ("interpolation", { "<p title=\"\($0)\">\($0)</p>" }),
        ("text field", { field(.text, $0) }),
        ("long text", { field(.longText(rows: 3), $0) }),
        ("number", { field(.number, $0) }),
        ("date", { field(.date, $0) }),
        ("month", { field(.month, $0) }),
        ("select", { field(.select([.init($0, [.init($0, $0), .init("a", $0)])]), $0) }),
        ("radio", { field(.radio([.init($0, $0), .init("a", $0)]), $0) }),
        ("checkbox", { field(.checkbox, $0) }),
        ("file", { field(.file(accept: [$0]), $0) }),
        ("hidden", { Field.hidden("a", $0).html(Fixtures.chinese) }),
        ("form", { form($0) }),
        ("table", { table($0) }),
        ("badge", { LightBadge(.red, reason: $0).html(Fixtures.chinese) }),
        ("span link", { SpanLink(Address("a"), sentence: $0).html(Fixtures.chinese) }),
        ("bars", { bars($0) }),
        ("stacked bars", { stacked($0) }),
        ("lines", { lines($0) }),
        (
            "gauge",
            {
                Gauge(id: "g", caption: $0, value: 1, full: 2, unit: $0).html(Fixtures.chinese)
            }
        ),
        ("address", { "<a href=\"\(Address($0, query: [($0, $0)]).at($0))\">x</a>" }),
    ]

    @Test(arguments: HostileTexts.all)
    func `a text changes no tag around it`(hostile: String) {
        for (name, place) in EscapingTests.places {
            let harmless = MarkupOutline(place("x").markup)
            let outline = MarkupOutline(place(hostile).markup)
            #expect(outline == harmless, "\(name) let \(hostile.debugDescription) out")
        }
    }

    @Test func `there are sixty texts and more`() {
        #expect(Set(HostileTexts.all).count >= 60)
    }

    @Test func `the outline notices a tag that got out`() {
        let harmless = MarkupOutline("<p title=\"x\">x</p>")
        #expect(harmless.tags == ["<p title>", "</p>"])
        #expect(MarkupOutline("<p title=\"\" onclick=\"x\">x</p>") != harmless)
        #expect(MarkupOutline("<p title=\"x\"><b>x</p>") != harmless)
    }

    @Test(arguments: HostileTexts.all)
    func `a template shows a text as it is`(hostile: String) throws {
        let library = try TemplateLibrary(
            messages: Fixtures.messages,
            sources: [
                "page":
                    "<p title=\"{{text}}\">{{text}}</p><textarea>\n{{text}}</textarea>{{{text}}}"
            ]
        )
        let template = try library.template("page")
        let outline = MarkupOutline(template.render(["text": hostile], .chinese).markup)
        #expect(outline.tags == ["<p title>", "</p>", "<textarea>", "</textarea>"])
    }

    private static func field(_ kind: Field.Kind, _ text: String) -> HTML {
        Field(
            kind,
            "a",
            label: text,
            hint: text + ".",
            value: text,
            required: true,
            autocomplete: text
        ).html(Fixtures.chinese, error: text)
    }

    private static func form(_ text: String) -> HTML {
        FormSheet(
            action: Address(text),
            sections: [.init(text, [Field(.text, "a", label: text)])],
            submit: text,
            cancel: Address(text),
            errors: [FieldError("a", text), FieldError("", text)]
        ).html(Fixtures.chinese)
    }

    private static func table(_ text: String) -> HTML {
        Table(
            caption: text,
            columns: [.init(text, sort: Address(text), order: .ascending)],
            rows: [
                .init([.text(text), .link(text, Address(text)), .number(1, unit: text)], id: text)
            ]
        ).html(Fixtures.chinese)
    }

    private static func bars(_ text: String) -> HTML {
        BarChart(
            id: "b",
            caption: text,
            heading: text,
            unit: text,
            rows: [.init(text, 1, address: Address(text)), .init(text, nil)]
        ).html(Fixtures.chinese)
    }

    private static func stacked(_ text: String) -> HTML {
        // One letter, for a longer one may not fit into its part.
        StackedBarChart(
            id: "s",
            caption: text,
            heading: text,
            parts: [.other(text, letter: "<", place: 0)],
            groups: [.init(text, [3])]
        ).html(Fixtures.chinese)
    }

    private static func lines(_ text: String) -> HTML {
        LineChart(
            id: "l",
            caption: text,
            unit: text,
            periods: [text, text],
            series: [.init(text, [1, 2]), .init(text, [2, nil], isTarget: true)]
        ).html(Fixtures.chinese)
    }
}
