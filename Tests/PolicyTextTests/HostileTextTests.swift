import PolicyText
import Testing

/// Whatever the text, reading it ends, with a document whose spans lie in the text or with a typed
/// error.
@Suite struct HostileTextTests {
    static let texts = [
        """
        甲政办函〔2022〕24号
        甲市人民政府办公室关于印发陶瓷产业实施方案的通知
        各县、区人民政府：
        2022年7月4日
        陶瓷产业实施方案
        一、目标
        到2025年，园区企业达到100家以上，年产值12亿元，增长10%。
        二、任务
        （一）壮大主体。
        1. 引进企业。对投资1000万元以上的，按5%给予奖励，最高不超过50万元。（牵头单位：市工信局；配合单位：市财政局，各县
        区人民政府）
        附件：名单
        组 长：林某波 市长
        """,
        """
        关于支持旅游业的若干措施（试行）
        第一章 总则
        第一条 为促进发展，制定本措施。
        第二条 对新评定为3A、4A级景区的，分别一次性奖励10万元、50万元。
        责任单位：县文旅局、县财政局
        （一）每满1万人奖励1—2万元；
        附  则
        1．有效期至2026年12月31日。
        """,
        """
        # 答复的函
        ## 一、成效
        **一是“联动”显著。**完成投资690亿元，同比增长8个百分点。
        **二是集聚明显。**由市发展改革委牵头，市财政局配合。
        序号\t任务\t责任单位
        1\t联动\t市发展改革委、市财政局
        """,
    ]

    static let splinters = [
        "（", "）", "【", "】", "《", "》", "“", "一、", "（一）", "1.", "第一条", "附件", "：", "；", "。", "\t", "|",
        "\n", "\n\n",
        "牵头单位：", "等", "和", "负责", "万元", "%", "2023年", "至", "—", "**", "#", "\u{0}", "\u{FEFF}",
        "\u{1F600}", "\u{301}",
        "9999999999999999999", "0.000000000000000000001", "分别", "最高", "不超过", "目录", "同志兼任", "由",
        "组长：",
    ]

    @Test(arguments: 0..<8)
    func `mutated documents are read or refused`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<2600 {
            let text = mutated(&random)
            do {
                let document = try PolicyReader().read(text)
                if let fault = document.faultySpan {
                    Issue.record("seed \(seed), round \(round): \(fault) in \(text)")
                    return
                }
                if round % 50 == 0 {
                    _ = document.corpusJSON(id: "x")
                    _ = document.akomaNtoso()
                }
            } catch ReadError.empty {
                continue
            } catch {
                Issue.record("seed \(seed), round \(round): \(error)")
            }
        }
    }

    private func mutated(_ random: inout SeededGenerator) -> String {
        var bytes = Array(Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)].utf8)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...60, using: &random))
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
            case 2:
                let other = Array(
                    Self.texts[Int.random(in: 0..<Self.texts.count, using: &random)].utf8
                )
                let from = Int.random(in: 0..<other.count, using: &random)
                bytes.insert(contentsOf: other[from..<min(other.count, from + 200)], at: place)
            case 3: if place < bytes.count { bytes[place] = .random(in: 0...255, using: &random) }
            default:
                let splinter = Self.splinters[
                    Int.random(in: 0..<Self.splinters.count, using: &random)
                ]
                let count = Int.random(in: 0..<40, using: &random) == 0 ? 300 : 1
                bytes.insert(
                    contentsOf: Array(String(repeating: splinter, count: count).utf8),
                    at: place
                )
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        "（", "）", "《", "“", "一、", "1.", "（一）\n", "牵头单位：", "由", "、", "1", "。\n", "附件\n", "市市\n\n市",
        "万元", "%、",
    ])
    func `a mark ten thousand times over is read`(mark: String) throws {
        let text = "一、任务\n（一）甲。" + String(repeating: mark, count: 10_000)
        let document = try PolicyReader().read(text)
        #expect(document.faultySpan == nil)
    }

    @Test func `ten megabytes of one bracket are read`() throws {
        let document = try PolicyReader().read(String(repeating: "（", count: (10 << 20) / 3))
        #expect(document.outline.isEmpty)
    }

    @Test(arguments: ["1.\n2.\n", "一、\n二、\n", "1.\n", "第一条\n第二条\n"])
    func `numbers a hundred thousand times over keep their paths apart`(rows: String) throws {
        let document = try PolicyReader().read(String(repeating: rows, count: 100_000))
        #expect(Set(document.outline.map(\.path)).count == document.outline.count)
    }

    @Test func `any bytes are read or refused`() {
        var random = SeededGenerator(seed: 99)
        for _ in 0..<400 {
            let bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            do {
                let document = try PolicyReader().read(bytes: bytes)
                #expect(document.faultySpan == nil)
            } catch {}
        }
    }
}
