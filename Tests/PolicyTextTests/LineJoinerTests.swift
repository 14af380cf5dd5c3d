import Testing

@testable import PolicyText

@Suite struct LineJoinerTests {
    struct Layout: Sendable {
        let text: String
        let paragraphs: [String]
    }

    static let layouts = [
        // A page break inside a sentence, with the character before it printed twice.
        Layout(
            text: "1.加强建设。引导园区和入园企业将社\n\n社会主义核心价值观融入创作。",
            paragraphs: ["1.加强建设。引导园区和入园企业将社会主义核心价值观融入创作。"]
        ),
        Layout(
            text: "守牢底线。配合单位为市生态环境局、市生态环境\n\n- 7 -\n\n境局和钦南区。",
            paragraphs: ["守牢底线。配合单位为市生态环境局、市生态环境局和钦南区。"]
        ),
        // 市市场监管局 is a name, nothing is printed twice.
        Layout(
            text: "加强监管。由发展改革部门、市\n\n市场监管局负责。",
            paragraphs: ["加强监管。由发展改革部门、市市场监管局负责。"]
        ),
        // A bracket closed at the foot of a page goes on.
        Layout(
            text: "引进企业。（牵头单位：市商务局；配合单位：钦南区人民政府）\n\n府，市开投集团公司）\n3.孵化企业。",
            paragraphs: ["引进企业。（牵头单位：市商务局；配合单位：钦南区人民政府，市开投集团公司）", "3.孵化企业。"]
        ),
        // Headings without a full stop stay alone.
        Layout(
            text: "（一）坚持党建引领，强化组织保障\n充分发挥领导小组作用。\n（二）强化督查",
            paragraphs: ["（一）坚持党建引领，强化组织保障", "充分发挥领导小组作用。", "（二）强化督查"]
        ),
        Layout(
            text: "各地要加强领导，\n密切配合，确保\n完成任务。",
            paragraphs: ["各地要加强领导，密切配合，确保", "完成任务。"]
        ),
        Layout(text: "第一行。\r\n第二行。\u{C}第三行。", paragraphs: ["第一行。", "第二行。", "第三行。"]),
    ]

    @Test(arguments: layouts)
    func `lines cut by layout are joined`(layout: Layout) {
        let flow = Flow(layout.text)
        #expect(flow.paragraphs.map { flow.string($0.range) } == layout.paragraphs)
    }

    @Test func `a column of even width is joined line by line`() {
        let text = """
                为深入贯彻落实党的二十大精神加快推进我市陶瓷产
            业高质量发展结合我市实际制定本方案并认真抓好落实。
                坚持创新驱动绿色发展推动陶瓷产业转型升级提质增
            效培育壮大龙头骨干企业加快形成更多更好的发展优势。
                到二零二五年全市陶瓷产业规模以上企业主营业务收
            入达到五百亿元年均增长百分之十以上带动就业三万人。
                支持企业与高校院所合作建设省级以上创新平台五个
            每年实施数字化改造项目二十个以上形成一批典型案例。
            推动企业上云用云加快建设智能工厂数字车间提升能力
            水平。
                加强组织领导成立由市长任组长的工作领导小组统筹
            推进各项任务落实定期调度通报情况确保取得实际成效。
            """
        let flow = Flow(text)
        #expect(
            flow.paragraphs.map { flow.string($0.range.prefix(4)) } == [
                "为深入贯", "坚持创新", "到二零二", "支持企业", "推动企业", "加强组织",
            ]
        )
    }

    @Test func `codes are folded and lead back to their bytes`() {
        let text = "　（１）５０％ 。"
        let flow = Flow(text)
        #expect(flow.codes == Array("(1)50%。".utf16))
        #expect(flow.string(0..<flow.codes.count) == "（１）５０％。")
        let span = flow.span(3..<6)
        #expect(String(decoding: Array(text.utf8)[span.start..<span.end], as: UTF8.self) == "５０％")
    }

    @Test func `radicals of a PDF are read as ideographs`() {
        #expect(Flow("⼀、⼈⼒⼯作").codes == Array("一、人力工作".utf16))
    }

    @Test func `repeats and page numbers are noted`() {
        let flow = Flow("引导企业将社\n\n- 3 -\n\n社会主义价值观融入。引导企业。")
        #expect(flow.notes.contains { $0.kind == .pageFurniture })
    }
}
