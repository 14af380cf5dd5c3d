import CivilTime
import Foundation
import Pages

@testable import Web

/// A chamber that exists in tests only: a list, a form, an upload, charts, errors, and an API.
struct SampleChamber: Sendable {
    private let library: TemplateLibrary
    private let overview: Template
    private let entry: Template

    static func make() throws -> Chamber {
        let shared = try Messages(
            folder: ResourceFolder(room: "Pages").appending("Messages")
        )
        let library = try TemplateLibrary(
            messages: shared.merging(try Messages(messages)),
            sources: templates
        )
        let chamber = SampleChamber(
            library: library,
            overview: try library.template("overview"),
            entry: try library.template("entry")
        )
        return Chamber(
            key: "sample",
            navigation: [
                NavigationEntry(key: "tasks", title: "sample.tasks", address: Address("tasks")),
                NavigationEntry(key: "new", title: "sample.new", address: Address("new")),
            ],
            routes: chamber.routes,
            messages: library.messages
        )
    }

    private var routes: [Route] {
        [
            .page("/tasks") { self.list($0) },
            .page("/new") { self.form($0, FormReader(Form()), status: 200) },
            .form("/new", .upload(limit: 100_000)) { self.save($0) },
            .form("/plain") { visit in
                .page(echo(visit, visit.form.all("text").joined(separator: "|")))
            },
            .page("/echo/{text}") { visit in
                .page(echo(visit, visit.parameters["text"] ?? ""))
            },
            .page("/search") { visit in .page(echo(visit, visit.query["q"] ?? "")) },
            .page("/closed") { _ in throw SampleRefusal() },
            .page("/broken") { _ in throw Unexpected(secret: "password=hunter2\nFAKE LOG LINE") },
            .page("/paper") { _ in
                .file(
                    FileAnswer(
                        name: "通报 \"1\".txt",
                        mediaType: "text/plain; charset=utf-8",
                        bytes: Array("文".utf8)
                    )
                )
            },
            .page("/large") { _ in
                .file(
                    FileAnswer(
                        name: "large.bin",
                        mediaType: "application/octet-stream",
                        bytes: [UInt8](repeating: 65, count: 20_000_000)
                    )
                )
            },
            .api(.get, "/tasks/{task}", SampleChamber.show) { visit in
                .json(["id": visit.parameters["task"] ?? ""])
            },
            .api(.post, "/tasks", SampleChamber.create, intake: .json) { visit in
                let task = try visit.json(NewTask.self)
                return .json(["id": task.title], status: 201)
            },
            .api(.post, "/papers", SampleChamber.upload, intake: .upload(limit: 50_000)) { visit in
                guard let file = visit.form.file("paper") else {
                    throw FormRefusal(fields: [FieldError("paper", "pages.error.file")])
                }
                return .json(
                    ["name": file.name, "size": "\(file.size)", "path": file.path],
                    status: 201
                )
            },
            .api(.delete, "/tasks/{task}", SampleChamber.remove) { _ in .nothing },
        ]
    }

    private func list(_ visit: Visit) -> Answer {
        let voice = library.voice(visit.language)
        let listing = Listing(visit, orders: ["unit", "due"])
        let rows = (0..<12).map { index in
            Table.Row([
                .link(
                    voice("sample.task", ["number": "\(index + 1)"]),
                    Address("echo", "\(index)")
                ),
                .html(LightBadge(LightBadge.Colour.allCases[index % 4]).html(voice)),
                .html(
                    ProgressBar(percent: index * 9, elapsed: 50).html(voice)
                ),
                .number(DecimalText(index * 1_234_567), unit: voice("sample.yuan")),
                .day(visit.now.day.advanced(days: index)),
                .html(SpanLink(Address("echo", "1").at("s1"), sentence: "牵头单位：市工信局").html(voice)),
            ])
        }
        let table = Table(
            caption: voice("sample.tasks"),
            columns: [
                listing.column("unit", voice("sample.title")), .init(voice("sample.light")),
                .init(voice("sample.progress")), .init(voice("sample.money"), .end),
                listing.column("due", voice("sample.due")),
                .init(voice("sample.source"), isPrinted: false),
            ],
            rows: rows,
            pager: listing.pager(total: 612)
        )
        let model = Overview(
            table: table.html(voice),
            charts: .joined(charts(voice)),
            facts: [
                Fact(name: voice("sample.due"), text: visit.now.day.text(visit.language)),
                Fact(
                    name: voice("sample.money"),
                    html: DecimalText("123456789.5")?.html(visit.language, unit: "元")
                ),
            ]
        )
        return .page(
            Page(
                title: voice("sample.heading"),
                crumbs: [Crumb(voice("sample.tasks"), Address("tasks"))],
                body: overview.render(model, visit.language),
                section: "tasks"
            )
        )
    }

    private func charts(_ voice: Voice) -> [HTML] {
        let units = ["市工业和信息化局", "市文化广电体育旅游局", "钦南区人民政府", "坭兴陶产业园管理委员会"]
        return [
            BarChart(
                id: "progress",
                caption: voice("sample.progress"),
                heading: voice("sample.unit"),
                unit: "%",
                full: 100,
                rows: zip(units, [92, 64, 31, 7]).map { BarChart.Row($0, DecimalText($1)) }
            ).html(voice),
            StackedBarChart(
                id: "lights",
                caption: voice("sample.lights"),
                heading: voice("sample.unit"),
                parts: LightBadge.Colour.allCases.map { .light($0, voice) },
                groups: [
                    .init("基础设施", [4, 9, 2, 1]), .init("品牌营销", [1, 3, 6, 4]),
                    .init("人才培育", [0, 5, 0, 2]),
                ],
                showsData: true
            ).html(voice),
            LineChart(
                id: "output",
                caption: voice("sample.output"),
                unit: voice("sample.yi"),
                periods: ["2021", "2022", "2023", "2024", "2025"],
                series: [
                    .init(voice("sample.target"), [10, 15, 20, 30, 50], isTarget: true),
                    .init(
                        voice("sample.actual"),
                        [DecimalText("9.6"), DecimalText("14.2"), nil, DecimalText("27.35"), nil]
                    ),
                ]
            ).html(voice),
            Gauge(
                id: "gauge",
                caption: voice("sample.output"),
                value: DecimalText("27.35"),
                full: 50,
                unit: voice("sample.yi")
            ).html(voice),
        ]
    }

    private func save(_ visit: Visit) -> Answer {
        var reader = FormReader(visit.form)
        let title = reader.text("title", required: true, limit: 20)
        _ = reader.text("note", limit: 2_000)
        _ = reader.number("sum")
        _ = reader.day("due", required: true)
        _ = reader.month("month")
        _ = reader.choice("unit", of: ["a", "b"])
        _ = reader.choice("kind", of: ["x", "y"])
        _ = reader.file("paper")
        guard reader.errors.isEmpty else { return form(visit, reader, status: 422) }
        return .redirect(Address("echo", title))
    }

    private func form(_ visit: Visit, _ reader: FormReader, status: Int) -> Answer {
        let voice = library.voice(visit.language)
        let sheet = FormSheet(
            action: Address("new"),
            sections: SampleChamber.sections(voice, visit.form),
            submit: voice("sample.save"),
            cancel: Address("tasks"),
            errors: reader.errors
        )
        let model = Entry(form: sheet.html(voice))
        return .page(
            Page(
                title: voice("sample.new"),
                crumbs: [Crumb(voice("sample.tasks"), Address("tasks"))],
                body: entry.render(model, visit.language),
                section: "new"
            ),
            status: status
        )
    }

    /// A field of every kind.
    static func sections(_ voice: Voice, _ form: Form) -> [FormSheet.Section] {
        [
            .init(
                voice("sample.title"),
                [
                    Field(
                        .text,
                        "title",
                        label: voice("sample.title"),
                        hint: voice("sample.title.hint"),
                        value: form["title"],
                        required: true,
                        limit: 20
                    ),
                    Field(
                        .longText(rows: 4),
                        "note",
                        label: voice("sample.note"),
                        value: form["note"]
                    ),
                    Field(.number, "sum", label: voice("sample.money"), value: form["sum"]),
                    Field(
                        .date,
                        "due",
                        label: voice("sample.due"),
                        value: form["due"],
                        required: true
                    ),
                    Field(.month, "month", label: voice("sample.month"), value: form["month"]),
                ]
            ),
            .init(
                voice("sample.unit"),
                [
                    Field(
                        .select([
                            .init("市直单位", [.init("a", "市工信局"), .init("b", "市文旅局")])
                        ]),
                        "unit",
                        label: voice("sample.unit"),
                        value: form["unit"]
                    ),
                    Field(
                        .radio([.init("x", "牵头"), .init("y", "配合")]),
                        "kind",
                        label: voice("sample.kind"),
                        value: form["kind"],
                        required: true
                    ),
                    Field(.checkbox, "done", label: voice("sample.done"), value: form["done"]),
                    Field(
                        .file(accept: [".docx", ".pdf"]),
                        "paper",
                        label: voice("sample.paper"),
                        hint: voice("sample.paper.hint")
                    ),
                    .hidden("revision", form["revision"]),
                ]
            ),
        ]
    }

    private struct Overview: Sendable {
        let table: HTML
        let charts: HTML
        let facts: [Fact]
    }

    private struct Fact: Sendable {
        let name: String
        var text = ""
        var html: HTML?
    }

    private struct Entry: Sendable {
        let form: HTML
    }
}

private func echo(_ visit: Visit, _ text: String) -> Page {
    Page(title: text, body: "<p class=\"echo\">\(text)</p><p>\(visit.actor.name)</p>")
}

struct NewTask: Codable {
    let title: String
    let due: String?
}

struct SampleRefusal: Refusal {
    var status: Int { 409 }
    var key: String { "sample.error.closed" }
    var arguments: [String: String] { ["task": "坭兴陶<b>"] }
}

struct Unexpected: Error {
    let secret: String
}

extension SampleChamber {
    private static let task = Schema.named("Task", .object([.init("id", .string())]))

    static let show = Operation("showTask", "Shows a task.", responses: [200: task])
    static let create = Operation(
        "createTask",
        "Adds a task.",
        request: .named(
            "NewTask",
            .object([
                .init("title", .string()), .init("due", .string(format: "date"), required: false),
            ])
        ),
        responses: [201: task]
    )
    static let upload = Operation(
        "uploadPaper",
        "Takes a paper.",
        query: [.init("kind", .word(["plan", "reply"]), "What it is.")],
        request: .object([.init("paper", .file)]),
        responses: [201: .map(.string())]
    )
    static let remove = Operation("removeTask", "Drops a task.", responses: [204: nil])

    private static let templates = [
        "overview": """
        <p>[[sample.words count=count]]</p>
        <dl class="facts">
        {{#facts}}
        <div><dt>{{name}}</dt><dd>{{text}}{{{html}}}</dd></div>
        {{/facts}}
        </dl>
        <h2>[[sample.tasks]]</h2>
        {{{table}}}
        <h2>[[sample.lights]]</h2>
        {{{charts}}}
        """,
        "entry": """
        <p>[[sample.new]]</p>
        {{{form}}}
        """,
    ]

    private static let messages: [Language: [String: String]] = [
        .chinese: [
            "sample.actual": "完成值", "sample.done": "已经完成", "sample.due": "完成时限",
            "sample.error.closed": "任务“{task}”已销号，不能再填报。",
            "sample.error.closed.hint": "如需继续，请先申请重新开启任务。",
            "sample.heading": "钦州坭兴陶产业发展任务总览", "sample.kind": "职责", "sample.light": "亮灯",
            "sample.lights": "各组任务亮灯情况", "sample.money": "资金", "sample.month": "报告月份",
            "sample.new": "新增任务", "sample.note": "工作进展", "sample.output": "坭兴陶产业产值",
            "sample.paper": "附件", "sample.paper.hint": "支持 DOCX、PDF。", "sample.progress": "进度",
            "sample.save": "保存", "sample.source": "依据", "sample.target": "目标值",
            "sample.task": "建设坭兴陶公共服务平台第 {number} 期", "sample.tasks": "任务",
            "sample.title": "任务名称", "sample.title.hint": "与方案原文一致。", "sample.unit": "责任单位",
            "sample.words": "按照方案要求，各责任单位应于每月五日前反馈进展。{count}", "sample.yi": "亿元",
            "sample.yuan": "元",
        ],
        .english: [
            "sample.actual": "Actual", "sample.done": "Already done", "sample.due": "Due",
            "sample.error.closed": "The task {task} is closed and takes no check-ins.",
            "sample.error.closed.hint": "Ask for it to be reopened first.",
            "sample.heading": "Tasks of the Nixing pottery plan", "sample.kind": "Duty",
            "sample.light": "Light", "sample.lights": "Lights by group", "sample.money": "Funds",
            "sample.month": "Month", "sample.new": "New task", "sample.note": "Progress made",
            "sample.output": "Output of Nixing pottery", "sample.paper": "Attachment",
            "sample.paper.hint": "DOCX or PDF.", "sample.progress": "Progress",
            "sample.save": "Save", "sample.source": "Source", "sample.target": "Target",
            "sample.task": "Build the service platform, phase {number}", "sample.tasks": "Tasks",
            "sample.title": "Title", "sample.title.hint": "As in the plan.", "sample.unit": "Unit",
            "sample.words": "Units check in by the fifth of each month. {count}",
            "sample.yi": " × 10⁸ yuan", "sample.yuan": "yuan",
        ],
    ]
}
