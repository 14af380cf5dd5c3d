import PolicyText
import Testing

@Suite struct MetaReaderTests {
    struct Head: Sendable {
        var text: String
        var title: String?
        var number: String?
        var issuer: String?
        var date: String?
        var kind: DocumentKind
        var period: String?
    }

    static let heads = [
        Head(
            text: """
                甲政办发〔2023〕15号
                甲市人民政府办公室关于 印发甲市陶瓷产业三年行动方案（2023—2025年）的通知
                各县（市、区）人民政府，市直各单位：
                现将《甲市陶瓷产业三年行动方案（2023—2025年）》印发给你们，请认真贯彻落实。
                甲市人民政府办公室
                2023年3月12日
                甲市陶瓷产业三年行动方案
                （2023—2025年）
                为加快发展，制定本方案。
                一、总体要求
                """,
            title: "甲市陶瓷产业三年行动方案（2023—2025年）",
            number: "甲政办发〔2023〕15号",
            issuer: "甲市人民政府办公室",
            date: "2023-03-12",
            kind: .plan,
            period: "2023-2025"
        ),
        Head(
            text: """
                甲省人民政府关于支持
                文化产业发展的若干意见
                甲政发 [2019] 3 号
                各市、县人民政府：
                现提出以下意见。
                一、目标
                甲省人民政府
                二〇一九年一月十二日
                （此件公开发布）
                """,
            title: "甲省人民政府关于支持文化产业发展的若干意见",
            number: "甲政发[2019]3号",
            issuer: "甲省人民政府",
            date: "2019-01-12",
            kind: .measures
        ),
        Head(
            text: """
                甲县文化和旅游局文件
                甲文旅字【2020】8号
                关于对县政协十届三次会议第12号提案答复的函
                张某委员：
                您提出的提案收悉，现答复如下：
                一、基本情况
                甲县文化和旅游局
                2020年6月2日
                """,
            title: "关于对县政协十届三次会议第12号提案答复的函",
            number: "甲文旅字【2020】8号",
            issuer: "甲县文化和旅游局",
            date: "2020-06-02",
            kind: .reply
        ),
        Head(
            text: """
                中共甲县委 甲县人民政府
                关于支持重点产业的实施意见
                (2023年2月8日)
                为支持产业，制定本意见。
                一、支持
                """,
            title: "中共甲县委甲县人民政府关于支持重点产业的实施意见",
            issuer: "中共甲县委 甲县人民政府",
            date: "2023-02-08",
            kind: .measures
        ),
        Head(
            text: """
                为推动发展，制定本方案。
                一、目标
                二、任务
                本方案由县发改局解释。
                来源：甲县人民政府办公室
                """,
            issuer: "甲县人民政府办公室",
            kind: .plan
        ),
        Head(
            text: """
                索 引 号：000014349/2021-00012
                发文机关：乙市教育局
                成文日期：2021年5月6日
                发文字号：乙教发〔2021〕4号
                关于加强校园安全工作的通知
                各县区教育局：
                一、提高认识
                二、落实责任
                """,
            title: "关于加强校园安全工作的通知",
            number: "乙教发〔2021〕4号",
            issuer: "乙市教育局",
            date: "2021-05-06",
            kind: .notice
        ),
        // Units in stacked lines, and what a page prints before the title.
        Head(
            text: """
                （转述稿）以下内容由公开稿整理，文字有删改，不是原文。
                首页 > 政务公开 > 政策文件
                甲省财政厅
                甲省商务厅
                关于印发《甲省乡村商业
                三年行动计划（2023—2025年）》的通知
                甲财〔2023〕18号
                各市、县财政局、商务局：
                现将行动计划印发给你们。
                甲省财政厅    甲省商务厅
                二〇二三年五月八日
                甲省乡村商业三年行动
                计划（2023—2025年）
                为加快发展，制定本计划。
                一、目标
                """,
            title: "甲省乡村商业三年行动计划（2023—2025年）",
            number: "甲财〔2023〕18号",
            issuer: "甲省财政厅 甲省商务厅",
            date: "2023-05-08",
            kind: .plan,
            period: "2023-2025"
        ),
        // The title abbreviates who signs in full.
        Head(
            text: """
                云高新区管委会等三部门关于支持软件产业的若干措施
                云高管规〔2024〕3号
                为支持软件产业，制定本措施。
                一、奖励
                云海高新技术产业开发区管理委员会
                云海市财政局
                云海市科学技术局
                2024年3月1日
                """,
            title: "云高新区管委会等三部门关于支持软件产业的若干措施",
            number: "云高管规〔2024〕3号",
            issuer: "云海高新技术产业开发区管理委员会 云海市财政局 云海市科学技术局",
            date: "2024-03-01",
            kind: .measures
        ),
        Head(
            text: """
                中共丁县委办公室文件
                丁党办〔2023〕41号
                中共丁县委办公室 丁县人民政府办公室
                印发《关于推进工业发展的若干意见》的通知
                各镇：
                现印发给你们。
                中共丁县委办公室
                丁县人民政府办公室
                2023 年 8 月 16 日
                关于推进工业发展的若干意见
                一、目标
                """,
            title: "关于推进工业发展的若干意见",
            number: "丁党办〔2023〕41号",
            issuer: "中共丁县委办公室 丁县人民政府办公室",
            date: "2023-08-16",
            kind: .measures
        ),
        // A page that lost the letter's title.
        Head(
            text: """
                • 发文机关:

                    戊省人民政府
                • 发文字号:

                    戊政发〔2018〕13号
                各市、县人民政府：
                现将《戊省增收实施方案》印发给你们，请认真组织实施。
                戊省人民政府
                2018年3月27日
                戊省增收实施方案
                一、指导思想
                """,
            title: "戊省增收实施方案",
            number: "戊政发〔2018〕13号",
            issuer: "戊省人民政府",
            date: "2018-03-27",
            kind: .plan
        ),
        Head(
            text: """
                己 县 人 民 政 府 文 件
                己政发〔2023〕31号                签发人：李某某
                己县人民政府
                关于申请创建园区的请示
                市人民政府：
                请示如下：
                一、基本情况
                己县人民政府
                2023年9月11日
                """,
            title: "己县人民政府关于申请创建园区的请示",
            number: "己政发〔2023〕31号",
            issuer: "己县人民政府",
            date: "2023-09-11",
            kind: .notice
        ),
        Head(
            text: """
                庚市促进算力产业发展办法（试行）
                （2023年11月2日庚市人民政府第35次常务会议审议通过）
                第一条 为推动发展，制定本办法。
                第二条 本办法自印发之日起施行。
                """,
            title: "庚市促进算力产业发展办法（试行）",
            issuer: "庚市人民政府",
            date: "2023-11-02",
            kind: .measures
        ),
        Head(
            text: "本措施适用于全县企业。\n一、奖励\n本措施自2024年1月1日起施行，有效期至2026年12月31日。",
            kind: .measures,
            period: "2026"
        ),
    ]

    @Test(arguments: heads)
    func `a document says what it is`(head: Head) throws {
        let document = try PolicyReader().read(head.text)
        #expect(document.title?.value == head.title)
        #expect(document.documentNumber?.value == head.number)
        #expect(document.issuer?.value == head.issuer)
        #expect(document.date?.value.description == head.date)
        #expect(document.kind == head.kind)
        #expect(document.period?.value.description == head.period)
    }

    @Test(arguments: [
        ("2022年7月4日", "2022-07-04"), ("二〇二二年七月四日", "2022-07-04"),
        ("二○二二年十二月三十一日", "2022-12-31"), ("二OO五年六月十六日", "2005-06-16"),
        ("一九九八年十月二十日", "1998-10-20"), ("(2023年2月8日)", "2023-02-08"), ("2023年2月30日", nil),
        ("2023年2月", nil),
    ])
    func `days of signing are read in both scripts`(words: String, day: String?) throws {
        let document = try PolicyReader().read("甲市人民政府关于加强工作的通知\n一、要求。\n甲市人民政府\n" + words)
        #expect(document.date?.value.description == day)
    }
}
