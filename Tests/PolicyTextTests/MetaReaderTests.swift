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
