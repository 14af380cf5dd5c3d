import PolicyText
import Testing

@testable import Programmes

@Suite struct PlanTextTests {
    @Test(arguments: [
        ("市 委\n宣传部", "市委宣传部"), ("  Design  Week\n2024 ", "Design Week 2024"),
        ("到 2023 年", "到2023年"), ("", ""),
    ])
    func `words stand on one line`(text: String, words: String) {
        #expect(PlanText(text).words(Span(0, text.utf8.count)) == words)
    }

    @Test func `words are found whatever the layout`() {
        let text = PlanText("园区年产值\n达 12 亿\n元。年产值达12亿元。")
        let span = text.find("年产值达12亿元")
        #expect(span.map(text.words) == "年产值达12亿元")
        #expect(span == Span(6, 30))
        #expect(text.find("年产值达13亿元") == nil)
        #expect(text.find(" \n") == nil)
    }

    @Test func `words are looked for under their heading first`() {
        let text = PlanText("甲乙。甲乙。")
        #expect(text.find("甲乙", near: Span(9, 18)) == Span(9, 15))
        #expect(text.find("甲乙", near: Span(15, 18)) == Span(0, 6))
    }

    @Test func `a search agrees with a plain one on many small texts`() {
        var random = Seeded(3)
        for _ in 0..<500 {
            let text = String((0..<12).map { _ in "ab ".randomElement(using: &random) ?? "a" })
            let needle = String((0..<4).map { _ in "ab".randomElement(using: &random) ?? "a" })
            let squeezed = text.filter { $0 != " " }
            let found = PlanText(text).find(needle)
            #expect((found != nil) == squeezed.contains(needle), "\(text) \(needle)")
            if let found { #expect(PlanText(text).words(found).filter { $0 != " " } == needle) }
        }
    }

    @Test func `a paragraph is the whole line`() {
        let text = PlanText("甲\n乙丙丁\n戊")
        #expect(text.words(text.paragraph(Span(7, 10))) == "乙丙丁")
    }
}
