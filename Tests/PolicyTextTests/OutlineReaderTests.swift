import PolicyText
import Testing

@Suite struct OutlineReaderTests {
    struct Drawing: Sendable {
        let text: String
        let tree: String
    }

    static let drawings = [
        Drawing(
            text: """
                一、总体要求
                （一）指导思想。坚持创新驱动。
                （二）发展目标。到2025年产值达到10亿元。
                二、重点任务
                （一）壮大主体
                1.引进企业。引进龙头企业。
                2．培育企业。培育小微企业。
                （1）小微企业。给予支持。
                （2）个体工商户。给予支持。
                ①登记便利。
                ②税费便利。
                （二）建设平台
                1、公共平台。
                """,
            tree: """
                一 总体要求
                  (一) 指导思想
                  (二) 发展目标
                二 重点任务
                  (一) 壮大主体
                    1 引进企业
                    2 培育企业
                      (1) 小微企业
                      (2) 个体工商户
                        ① 登记便利
                        ② 税费便利
                  (二) 建设平台
                    1 公共平台
                """
        ),
        // The row of 1. runs on through the sections.
        Drawing(
            text: """
                一、强化设施
                1.建设道路。加快建设。
                2.建设管网。加快建设。
                二、强化服务
                3.优化审批。限时办结。
                三、附带事项
                4.加强监督。定期通报。
                """,
            tree: """
                一 强化设施
                  1 建设道路
                  2 建设管网
                二 强化服务
                  3 优化审批
                三 附带事项
                  4 加强监督
                """
        ),
        // An excerpt: the row of 1. jumps, within a section and over its end.
        Drawing(
            text: """
                一、行动
                （一）引才。重点引进。
                2.引进项目。加快引进。
                3.培养项目。加快培养。
                9.交流项目。加快交流。
                10.服务项目。加快服务。
                （二）育才。重点培育。
                16.村官项目。加快选拔。
                17.农村项目。加快开发。
                二、保障
                22.公寓。统筹建设。
                23.平台。统一建设。
                """,
            tree: """
                一 行动
                  (一) 引才
                    2 引进项目
                    3 培养项目
                    9 交流项目
                    10 服务项目
                  (二) 育才
                    16 村官项目
                    17 农村项目
                二 保障
                  22 公寓
                  23 平台
                """
        ),
        // 1、 and （1） outside, （一） and 1. inside.
        Drawing(
            text: """
                1、总体情况
                （1）发展现状
                近年来，产业发展较快。
                一是在集群培育方面，引进企业。
                二是在装备制造方面，投产项目。
                （2）存在问题
                一是项目较少。缺乏布局。
                二是人才不足。缺乏院校。
                2、重点任务
                （一）提升能力
                1.丰富内容。培育企业。
                （二）打造生态
                2.建设园区。引进企业。
                3、保障措施
                （一）加强领导
                """,
            tree: """
                1 总体情况
                  (1) 发展现状
                    一是 在集群培育方面
                    二是 在装备制造方面
                  (2) 存在问题
                    一是 项目较少
                    二是 人才不足
                2 重点任务
                  (一) 提升能力
                    1 丰富内容
                  (二) 打造生态
                    2 建设园区
                3 保障措施
                  (一) 加强领导
                """
        ),
        Drawing(
            text: """
                第一章 总 则
                第一条 为促进发展，制定本办法。
                第 2 条 本办法适用于全县。
                第二章 扶持政策
                第一节 人才
                第三条 对人才给予补助。
                （一）博士每人3万元；
                （二）硕士每人1万元。
                第三条规定的补助不重复享受。
                第四条 符合第三条、第五条规定的，可叠加。
                附　则
                1．本办法由县人社局解释。
                2．本办法自发布之日起施行。
                """,
            tree: """
                第一章 总则
                  第一条 为促进发展，制定本办法
                  第2条 本办法适用于全县
                第二章 扶持政策
                  第一节 人才
                    第三条 对人才给予补助
                      (一) 博士每人3万元
                      (二) 硕士每人1万元
                    第四条 符合第三条、第五条规定的，可叠加
                附则 附则
                  1 本办法由县人社局解释
                  2 本办法自发布之日起施行
                """
        ),
        Drawing(
            text: """
                # 实施意见

                **一、发展目标**

                到2027年占比达到15%。

                ## 二、主要任务

                **（一）夯实设施。** 建设基站。

                **（二）培育主体**

                1\\. 引进企业。给予奖励。

                2\\. 5G应用。建设示范项目。
                """,
            tree: """
                一 发展目标
                二 主要任务
                  (一) 夯实设施
                  (二) 培育主体
                    1 引进企业
                    2 5G应用
                """
        ),
        // Years, decimals, dates, lists inside a sentence and references open nothing.
        Drawing(
            text: """
                一、发展目标
                2023年，产值达到10亿元。
                1.5亿元资金由市财政安排。
                3.15活动期间加强检查。
                一、二类新药落户的给予奖励。
                （一）完善机制。要做到：（1）有人管；（2）有钱办。
                一是抓落实；二是抓督查；三是抓考核。
                二、工作要求
                12月底前完成。
                """,
            tree: """
                一 发展目标
                  (一) 完善机制
                二 工作要求
                """
        ),
        Drawing(
            text: """
                应急预案
                目　录
                1 总则……1
                1.1 目的……1
                2 组织……3
                1　总则
                1.1　目的
                提高能力。
                1.2　依据
                依据法律。
                2　组织
                2.1　机构
                2.1.1　市级
                市政府统筹。
                2.1.2　县级
                """,
            tree: """
                1 总则
                  1.1 目的
                  1.2 依据
                2 组织
                  2.1 机构
                    2.1.1 市级
                    2.1.2 县级
                """
        ),
        // Annexes and what a web page adds are no body.
        Drawing(
            text: """
                一、任务
                （一）抓生产。全力推进。
                附件：1.任务表
                2.名单
                某县人民政府
                2024年3月1日
                附件1
                一、任务表说明
                二、填表说明
                """,
            tree: """
                一 任务
                  (一) 抓生产
                """
        ),
    ]

    @Test(arguments: drawings)
    func `numbers form the tree that a person draws`(drawing: Drawing) throws {
        let document = try PolicyReader().read(drawing.text)
        #expect(document.drawnOutline == drawing.tree)
    }

    @Test func `a path joins the numbers from the top`() throws {
        let document = try PolicyReader().read("三、任务\n（二）甲。乙。\n四、要求\n（一）丙。丁。")
        #expect(document.outline.map(\.path) == ["三", "四", "四/(一)"])
        let whole = try PolicyReader().read("一、任务\n（一）甲。\n1.乙。\n（2）丙。")
        #expect(whole.outline.map(\.path) == ["一", "一/(一)", "一/(一)/1"])
    }

    @Test func `paths are unique where numbers are not`() throws {
        let document = try PolicyReader().read("一、甲\n二、乙\n二、丙\n三、丁")
        #expect(Set(document.outline.map(\.path)).count == document.outline.count)
        #expect(document.notes.contains { $0.kind == .numberOutOfOrder })
    }

    @Test func `a heading leaves out the bracket of units behind it`() throws {
        let document = try PolicyReader().read("一、任务\n（一）改造小区（责任单位：县住建局）\n（二）新建公厕")
        #expect(document.outline.map(\.heading) == ["任务", "改造小区", "新建公厕"])
    }

    @Test func `an item reaches to the next number`() throws {
        let text = "一、任务\n甲乙。\n（一）丙。丁。\n戊。\n二、要求\n己。"
        let document = try PolicyReader().read(text)
        let bodies = document.outline.map { item in
            String(decoding: Array(text.utf8)[item.body.start..<item.body.end], as: UTF8.self)
        }
        #expect(bodies == ["一、任务\n甲乙。", "（一）丙。丁。\n戊。", "二、要求\n己。"])
    }
}
