import PolicyText
import Testing

@testable import Pages
@testable import Programmes

@Suite struct MarkedTextTests {
    private func marked(_ text: String, _ marks: [(Int, Int, String)]) -> String {
        MarkedText(
            text: PlanText(text),
            headings: [],
            marks: marks.map { MarkedText.Mark(span: Span($0.0, $0.1), kind: $0.2) }
        ).html().markup
    }

    @Test func `a mark carries the name that links to it`() {
        #expect(
            marked("年产值达12亿元。", [(0, 9, "target")])
                == "<p><mark class=\"target\" id=\"s0-9\">年产值</mark>达12亿元。</p>\n"
        )
    }

    @Test func `blank lines and the white space around lines are left out`() {
        #expect(marked("  甲 \n\n\u{0C}\n 乙", []) == "<p>甲</p>\n<p>乙</p>\n")
    }

    @Test func `a mark over lines carries its name once`() {
        #expect(
            marked("甲乙\n丙丁", [(3, 10, "task")])
                == """
                <p>甲<mark class="task" id="s3-10">乙</mark></p>
                <p><mark class="task">丙</mark>丁</p>

                """
        )
    }

    @Test func `marks may overlap, and none loses its name`() {
        #expect(
            marked("abcdef", [(0, 4, "task"), (2, 6, "target")])
                == """
                <p><mark class="task" id="s0-4">ab</mark>\
                <mark class="target task" id="s2-6">cd</mark>\
                <mark class="target">ef</mark></p>

                """
        )
        #expect(
            marked("abcd", [(0, 4, "task"), (0, 2, "target")])
                == """
                <p><span id="s0-2"></span>\
                <mark class="target task" id="s0-4">ab</mark><mark class="task">cd</mark></p>

                """
        )
    }

    @Test func `two items of the same words share one name`() {
        let html = marked("abcd", [(0, 2, "task"), (0, 2, "clause")])
        #expect(html == "<p><mark class=\"clause task\" id=\"s0-2\">ab</mark>cd</p>\n")
    }

    @Test func `what the document says cannot become markup`() {
        #expect(
            marked("<b>&\"", [(0, 3, "task")])
                == "<p><mark class=\"task\" id=\"s0-3\">&lt;b&gt;</mark>&amp;&quot;</p>\n"
        )
    }

    @Test func `the shortest mark decides where words lead`() {
        let html = MarkedText(
            text: PlanText("abcd"),
            headings: [],
            marks: [
                MarkedText.Mark(span: Span(0, 4), kind: "task", address: Address("long")),
                MarkedText.Mark(span: Span(1, 2), kind: "unit", address: Address("short")),
            ]
        ).html().markup
        #expect(html.contains("<a href=\"/short\">b</a>"))
        #expect(html.contains("<a href=\"/long\">cd</a>"))
    }

    @Test func `spans outside the text or across a scalar do no harm`() {
        #expect(marked("甲", [(5, 9, "task"), (1, 2, "task")]) == "<p>甲</p>\n")
    }

    @Test func `whatever the marks, the text stays the same`() {
        var random = Seeded(7)
        for _ in 0..<300 {
            let letters = ["甲", "b", "\n", " ", "丙"]
            let text = (0..<20).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
            let size = text.utf8.count
            let marks = (0..<5).map { _ in
                let start = Int.random(in: 0...size, using: &random)
                return (start, Int.random(in: start...size, using: &random), "task")
            }
            #expect(stripped(marked(text, marks)) == stripped(marked(text, [])), "\(text) \(marks)")
        }
    }

    private func stripped(_ markup: String) -> String {
        markup.replacing(/<[^>]*>/, with: "")
    }
}
