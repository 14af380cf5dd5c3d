import CivilTime
import PolicyText
import Storage
import Testing

@testable import Programmes

@Suite struct ValueTests {
    @Test(arguments: [
        ("12", "12"), ("12.50", "12.5"), ("１２．５", "12.5"), ("1,200", "1200"),
        ("－3", "-3"), (" 0.005 ", "0.005"), ("1，234.5", "1234.5"),
        ("9223372036854775807", "9223372036854775807"),
    ])
    func `a number is read as people write it`(text: String, number: String) {
        #expect(ExactNumber(text: text)?.description == number)
    }

    @Test(arguments: [
        "", "-", ".", "1.", ".5", "1.2.3", "1e3", "一", "9223372036854775808", "12亿",
        "0.1234567890123456789", "--1", "1-",
    ])
    func `what is no number is refused`(text: String) {
        #expect(ExactNumber(text: text) == nil)
    }

    @Test(arguments: [
        ("1", "2", -1), ("1.20", "1.2", 0), ("-1", "1", -1), ("-1.5", "-1.4", -1),
        ("9223372036854775807", "0.000000000000000001", 1), ("0", "-0.5", 1),
    ])
    func `numbers are compared exactly`(one: String, other: String, order: Int) throws {
        let one = try #require(ExactNumber(text: one))
        let other = try #require(ExactNumber(text: other))
        #expect(one.compared(to: other) == order)
        #expect(other.compared(to: one) == -order)
    }

    @Test(arguments: [("2023", "2023"), ("2021-2025", "2021-2025"), ("2025-2021", "2021-2025")])
    func `years are read`(text: String, years: String) {
        #expect(YearRange(text: text)?.description == years)
    }

    @Test(arguments: ["", "23", "2023-", "2023-06", "2021-2023-2025", "二〇二三"])
    func `what are no years is refused`(text: String) {
        #expect(YearRange(text: text) == nil)
    }

    @Test(
        arguments: [
            ([], nil), ([50], "50"), ([0, 100], "50"), ([0, 0, 100], "33.33"),
            ([0, 100, 100], "66.67"), ([1, 2], "1.5"), ([1, 1, 1, 2, 2, 2, 2, 2], "1.63"),
        ] as [([Int], String?)]
    )
    func `a mean is rounded half up to a hundredth`(percents: [Int], mean: String?) {
        #expect(Progress(mean: percents.map(Progress.init(percent:)))?.description == mean)
    }

    @Test(arguments: [
        ("三/(一)/1/(2)", "三/(一)"), ("三/(一)/1", "三/(一)"), ("三/(一)", "三"), ("三", "三"),
        ("", ""),
    ])
    func `a path belongs to a group`(path: String, group: String) {
        #expect(Task.group(ofPath: path) == group)
    }

    @Test(arguments: ["", "4", "45a700", "４５０７００", "1234567890123"])
    func `what is no region is refused`(text: String) {
        #expect(RegionCode(text) == nil)
    }

    @Test func `a text has its sentences`() throws {
        let id = try #require(StoredDocument.ID("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"))
        let document = StoredDocument(
            id: id,
            name: "",
            mediaType: "",
            digest: "",
            size: 0,
            text: """
                题目

                一、抓好社
                会主义建设。建成！
                  二、下一条；没完。（牵头单位：市财政局；配合单位：市文旅局）又一句。（二）再一条（甲；乙）。
                """
        )
        #expect(
            document.sentences().map(document.words) == [
                "题目", "一、抓好社\n会主义建设。", "建成！", "二、下一条；",
                "没完。（牵头单位：市财政局；配合单位：市文旅局）", "又一句。", "（二）再一条（甲；乙）。",
            ]
        )
        let span = document.sentences()[2]
        #expect(document.sentence(around: Span(span.start + 3, span.start + 6)) == span)
    }
}
