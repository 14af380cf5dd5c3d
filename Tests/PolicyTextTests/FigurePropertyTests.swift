import Testing

@testable import PolicyText

/// Figures of texts made at random from pieces that documents are made of.
@Suite
struct FigurePropertyTests {
    private static let pieces = [
        "12", "4.45", "2025", "1,234", "三", "二十", "百", "一", "两", "万", "亿", "千", "元", "家", "个", "%",
        "‰",
        "年", "月", "日", "以上", "不低于", "约", "—", "-", "至", "、", "，", "。", "（", "）", "《", "》", "“", "”",
        "第",
        "号", "个百分点", "美元", "(含)", "(不含)", "/", "亩", "余", "到", "给予", "奖励", "培育", "企业", "达到", "分别",
        " ", "\n", "\t", "PM", "G", "+", ":", "：", "百分之", "\u{FF10}", "🀄", "一是", "；", "——", "目标",
        "指标\t2025年\n", "|",
        "财政列支", "力争", "的", "[", "≥",
    ]

    private static func text(seed: UInt64, length: Int) -> String {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        var text = ""
        for _ in 0..<length {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            text += pieces[Int(state % UInt64(pieces.count))]
        }
        return text
    }

    @Test(arguments: UInt64(1)...400)
    func `every figure stands in the text as it says`(seed: UInt64) {
        let text = Self.text(seed: seed, length: 60)
        let flow = Flow(text)
        let finds = FigureScanner.scan(flow)
        var end = 0
        for figure in finds.figures {
            #expect(figure.range.lowerBound >= end, "seed \(seed): figures overlap")
            end = figure.range.upperBound
            #expect(
                flow.paragraphs.contains {
                    $0.range.lowerBound <= figure.whole.lowerBound
                        && figure.whole.upperBound <= $0.range.upperBound
                },
                "seed \(seed): a figure crosses paragraphs"
            )
            let span = flow.span(figure.whole)
            let printed = String(decoding: flow.bytes[span.start..<span.end], as: UTF8.self)
                .filter { $0 != "\n" }
            // What is printed at its place reads as the same figure when it stands alone.
            guard !figure.noun.isEmpty, figure.noun.upperBound == figure.range.upperBound,
                let again = FigureScanner.scan(Flow(printed)).figures.first
            else { continue }
            #expect(again.value == figure.value, "seed \(seed)")
            #expect(Flow(printed).unit(of: again) == flow.unit(of: figure), "seed \(seed)")
        }
    }

    @Test(arguments: UInt64(1)...400)
    func `any text is read`(seed: UInt64) {
        let flow = Flow(Self.text(seed: seed, length: 200))
        for kind in DocumentKind.allCases {
            for indicator in IndicatorReader(flow: flow, outline: [], kind: kind).read() {
                #expect(indicator.span.end <= flow.bytes.count, "seed \(seed)")
            }
        }
    }

    @Test(arguments: [
        "1", "9,", "1.", "1-", "1、", "（", "《", "“", "一", "百", "万", "1年", "2025年", "10家", "10家、",
        "对", "1/",
        "，", "；", "100万", "2025年10家以上", "——", "指标\t2025年\n", "1\t", "|", "1家", "建1家，给予",
    ])
    func `long repetitions take linear time`(piece: String) {
        let flow = Flow(String(repeating: piece, count: 20_000))
        let clock = ContinuousClock()
        let time = clock.measure {
            _ = IndicatorReader(flow: flow, outline: [], kind: .plan).read()
        }
        #expect(time < .seconds(5))
    }
}
