import Foundation
import Testing

@testable import Pages

@Suite struct TemplateTests {
    static let messages: [Language: [String: String]] = [
        .chinese: ["a": "甲 & {name}", "b": "乙<b>", "c": "{{name}}"],
        .english: ["a": "A & {name}", "b": "B<b>", "c": "{{name}}"],
    ]

    private func library(_ sources: [String: String]) throws -> TemplateLibrary {
        try TemplateLibrary(messages: try Messages(TemplateTests.messages), sources: sources)
    }

    @Test func `a message stands in the template, escaped, in each language`() throws {
        let template = try library(["page": "<h2>[[b]]</h2>"]).template("page")
        #expect(template.render(["": ""], .chinese).markup == "<h2>乙&lt;b&gt;</h2>")
        #expect(template.render(["": ""], .english).markup == "<h2>B&lt;b&gt;</h2>")
    }

    @Test func `a message takes its arguments from the model`() throws {
        let template = try library(["page": "[[a name=who]]"]).template("page")
        #expect(template.render(["who": "<李>"], .chinese).markup == "甲 &amp; &lt;李&gt;")
    }

    @Test(arguments: [
        ("[[nobody]]", "no message [[nobody]]"),
        ("[[a]]", "leaves an argument"),
        ("[[a nome=x]]", "has no {nome}"),
        ("[[a name]]", "is not name=value"),
        ("[[c]]", "leaves an argument"),
        ("[[b", "[[ without ]]"),
        ("{{#x}}", "expectedSectionEnd"),
        ("{{&x}}", "{{&x}} is not used here"),
        ("{{=<% %>=}}", "is not used here"),
        ("{{% CONTENT_TYPE:TEXT}}", "is not used here"),
        ("{{>nobody}}", "no partial nobody"),
        ("{{>*x}}", "no partial"),
    ])
    func `a template that cannot be used stops the start`(source: String, reason: String) {
        #expect {
            try library(["page": source])
        } throws: { error in
            guard case ResourceError.badTemplate("page", let why)? = error as? ResourceError else {
                return false
            }
            return why.contains(reason)
        }
    }

    @Test func `a template that is not there stops the start`() throws {
        let library = try library(["page": ""])
        #expect(throws: ResourceError.noTemplate("other", folder: "")) {
            try library.template("other")
        }
    }

    @Test func `three braces show HTML, and nothing of a string`() throws {
        let template = try library(["page": "{{{a}}}|{{{b}}}|{{a}}"]).template("page")
        let model = Pair(a: "<i>", b: "<i>")
        #expect(template.render(model, .chinese).markup == "<i>||&lt;i&gt;")
    }

    @Test func `no HTML is no section`() throws {
        let template = try library(["page": "{{#a}}yes{{/a}}{{^a}}no{{/a}}"]).template("page")
        #expect(template.render(Pair(a: "", b: ""), .chinese).markup == "no")
        #expect(template.render(Pair(a: "<i>", b: ""), .chinese).markup == "yes")
    }

    @Test func `a model is seen through its parts`() throws {
        let template = try library([
            "page": """
            {{#groups}}{{name}}:{{#rows}}{{title}}{{#day}}@{{day}}{{/day}}{{^day}}-{{/day}}{{{mark}}},\
            {{/rows}}{{#tags}}[{{.}}]{{/tags}}{{^rows}}none{{/rows}}|{{/groups}}{{address}} {{one.title}}
            """
        ]).template("page")
        let model = Model(
            name: "outer",
            groups: [
                .init(
                    rows: [
                        .init(title: "a&b", day: 3, mark: "<i>"),
                        .init(title: "c", day: nil, mark: ""),
                    ],
                    tags: ["x", "<y>"]
                ),
                .init(rows: [], tags: []),
            ],
            address: Address("甲", query: [("a", "1"), ("b", "2")]),
            one: .init(title: "one", day: nil, mark: "")
        )
        #expect(
            template.render(model, .english).markup
                == "outer:a&amp;b@3<i>,c-,[x][&lt;y&gt;]|outer:none|/%E7%94%B2?a=1&amp;b=2 one"
        )
    }

    private struct Model {
        let name: String
        let groups: [Group]
        let address: Address
        let one: Row?

        struct Group {
            let rows: [Row]
            let tags: [String]
        }

        struct Row {
            let title: String
            let day: Int?
            let mark: HTML
        }
    }

    @Test func `a partial does not indent what was typed`() throws {
        let template = try library([
            "page": "<div>\n    {{>field}}\n</div>",
            "field": "<textarea>\n{{b}}</textarea>\n",
        ]).template("page")
        let markup = template.render(Pair(a: "", b: "一\n  二"), .chinese).markup
        #expect(markup == "<div>\n<textarea>\n一\n  二</textarea>\n</div>")
    }

    @Test func `a room's own resources are found beside the tests`() throws {
        let library = try TemplateLibrary(room: "Pages")
        #expect(library.messages.has("pages.required"))
        _ = try library.template("facts")
    }

    @Test func `a missing folder is named`() {
        #expect {
            try ResourceFolder(room: "Nowhere", beside: URL(fileURLWithPath: "/tmp"))
        } throws: { error in
            "\(error)".contains("longyao_Nowhere.resources in /tmp")
        }
    }

    @Test func `a later folder goes before an earlier`() throws {
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: place) }
        for (room, text) in [("Pages", "one"), ("Own", "two")] {
            let folder = place.appending(path: "longyao_\(room).resources")
            for part in ["Messages", "Templates"] {
                try FileManager.default.createDirectory(
                    at: folder.appending(path: part),
                    withIntermediateDirectories: true
                )
            }
            for language in ["zh", "en"] {
                try "{}".write(
                    to: folder.appending(path: "Messages/\(language).json"),
                    atomically: true,
                    encoding: .utf8
                )
            }
            try text.write(
                to: folder.appending(path: "Templates/page.mustache"),
                atomically: true,
                encoding: .utf8
            )
        }
        let template = try TemplateLibrary(room: "Own", beside: place).template("page")
        #expect(template.render(["": ""], .english).markup == "two")
    }

    private struct Pair {
        let a: HTML
        let b: String
    }
}
