import Foundation
@testable import PolicyText
import Testing

@testable import Programmes

@Suite struct DraftTests {
    @Test func `a document becomes a draft with its items`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        #expect(plan.title == "坭兴陶园区实施方案")
        #expect(plan.status == .draft)
        #expect(plan.edition == 1)
        let contents = try await hall.contents(plan)
        #expect(contents.headings.map(\.path) == Sample.park.items.map(\.path))
        #expect(contents.headings[3].parent == contents.headings[2].id)
        #expect(
            contents.tasks.map(\.task.title) == [
                "抓好精神文明建设", "做好保护传承与创新", "推动陶艺研究中心落地", "推动体验中心落地",
            ]
        )
        #expect(contents.tasks.map(\.task.group) == ["三/(一)", "三/(一)", "三/(二)", "三/(二)"])
        #expect(contents.tasks.allSatisfy { $0.task.state == .proposed })
        #expect(contents.tasks[1].units(.lead).map(\.unitName) == ["市文旅局", "市委宣传部"])
        #expect(contents.tasks[0].units(.support).map(\.unitName) == ["市财政局"])
        #expect(contents.targets.map(\.content.metric) == ["年产值"])
        #expect(contents.clauses.map(\.content.name) == ["陶艺研究中心补助"])
        #expect(contents.clauses[0].task == contents.tasks[2].task.id)
    }

    @Test func `every item leads to its words`() async throws {
        let hall = try Hall()
        let contents = try await hall.contents(hall.draft(.park))
        let document = contents.document
        let task = contents.tasks[0]
        #expect(
            document.words(try #require(task.task.span))
                == "1、抓好精神文明建设。（牵头单位：市委宣传部；配合单位：市财政局）"
        )
        #expect(document.words(try #require(task.duties[0].span)) == "市委宣传部")
        #expect(document.words(try #require(contents.targets[0].content.span)) == "年产值达到12亿元。")
        #expect(document.words(contents.headings[0].span) == "一、创建目标")
    }

    @Test func `a unit named twice is one unit, whatever the layout`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.items[4].lead = ["市 委宣\n传部"]
        _ = try await hall.draft(sample)
        let names = try await hall.programmes.units(in: hall.region).map(\.name)
        #expect(names == ["市委宣传部", "市工信局", "市财政局"])
    }

    @Test func `a task within another is its part`() async throws {
        let hall = try Hall()
        var sample = Sample.park
        sample.items[2].lead = ["市文旅局"]
        let tasks = try await hall.contents(hall.draft(sample)).tasks
        #expect(tasks.map(\.task.path).prefix(3) == ["三/(一)", "三/(一)/1", "三/(一)/2"])
        #expect(tasks[1].task.parent == tasks[0].task.id)
        #expect(tasks[0].task.group == "三")
    }

    @Test func `what prose repeats of a bracket is no task of its own`() async throws {
        let hall = try Hall()
        let document = Sample.park.document()
        let prose = Assignment(
            item: document.assignments[0].item,
            form: .prose,
            lead: document.assignments[0].lead,
            support: [],
            span: document.assignments[0].span
        )
        let doubled = document.with(assignments: document.assignments + [prose])
        let count = try await hall.programmes.write(hall.act()) { work in
            let plan = try work.insertDraft(
                Sample.park.file,
                doubled,
                work.lineage(after: nil)
            )
            return try work.stores.tasks.tasks(of: plan.id, in: work.region).count
        }
        #expect(count == 4)
    }

    @Test func `several assignments under one heading are tasks named by their sentences`()
        async throws
    {
        let hall = try Hall()
        let text = "一、任务。建研究中心。（市工信局）建体验中心。（市文旅局）"
        func span(_ words: String) throws -> Span {
            let range = try #require(text.range(of: words))
            return Span(
                text.utf8.distance(from: text.startIndex, to: range.lowerBound),
                text.utf8.distance(from: text.startIndex, to: range.upperBound)
            )
        }
        let whole = Span(0, text.utf8.count)
        let document = Sample(items: []).document().with(
            text: text,
            outline: [
                OutlineItem(
                    path: "一",
                    number: "一",
                    heading: "任务",
                    level: 0,
                    parent: nil,
                    span: try span("一、任务"),
                    body: whole
                )
            ],
            assignments: try ["市工信局", "市文旅局"].map { name in
                Assignment(
                    item: 0,
                    form: .bracket,
                    lead: [Assignment.Unit(name: name, span: try span(name))],
                    support: [],
                    span: try span("（\(name)）")
                )
            }
        )
        let titles = try await hall.programmes.write(hall.act()) { work in
            let plan = try work.insertDraft(
                Sample.park.file,
                document,
                work.lineage(after: nil)
            )
            return try work.stores.tasks.tasks(of: plan.id, in: work.region).map(\.title)
        }
        #expect(titles == ["建研究中心。", "建体验中心。"])
    }

    @Test func `a file is kept as it came`() async throws {
        let hall = try Hall()
        let plan = try await hall.draft(.park)
        let bytes = try await hall.programmes.originalBytes(of: plan.document, in: hall.region)
        #expect(bytes == Sample.park.file.bytes)
        let document = try await hall.programmes.document(plan.document, in: hall.region)
        #expect(document.digest.hasPrefix("sha256:"))
        #expect(document.size == bytes.count)
    }

    @Test func `what cannot be read is refused in the reader's words`() async throws {
        let hall = try Hall()
        let empty = Programmes.IncomingFile(name: "a.txt", mediaType: "text/plain", bytes: [])
        let converting = Programmes(database: hall.programmes.database) { _, _ in
            throw ReadError.noText(.pdf)
        }
        await #expect(throws: ReadRefusal.reader(.noText(.pdf))) {
            try await converting.readDocument(empty, act: hall.act())
        }
    }

    @Test func `stages are told in order`() async throws {
        let hall = try Hall()
        let told = Told()
        _ = try await hall.programmes.readDocument(
            Sample.park.file,
            act: hall.act(),
            progress: { await told.tell($0) }
        )
        #expect(await told.stages == Programmes.ReadingStage.allCases)
    }
}

private actor Told {
    var stages: [Programmes.ReadingStage] = []

    func tell(_ stage: Programmes.ReadingStage) { stages.append(stage) }
}

extension PolicyDocument {
    /// The document with other parts.
    fileprivate func with(
        text: String? = nil,
        outline: [OutlineItem]? = nil,
        assignments: [Assignment]
    ) -> PolicyDocument {
        PolicyDocument(
            text: text ?? self.text,
            title: title,
            documentNumber: documentNumber,
            issuer: issuer,
            date: date,
            kind: kind,
            period: period,
            outline: outline ?? self.outline,
            assignments: assignments,
            indicators: [],
            clauses: [],
            people: [],
            unitCandidates: [],
            notes: []
        )
    }
}
