import Testing

@testable import PolicyText

@Suite
struct IndicatorTableTests {
    @Test(arguments: [
        (
            """
            主要指标
            指标\t单位\t2023年\t2026年
            网上零售额\t亿元\t328\t500
            示范村\t个\t96\t150以上
            """,
            [
                "网上零售额 = 328 亿元 2023 t", "网上零售额 = 500 亿元 2026 t",
                "示范村 = 96 个 2023 t", "示范村 >= 150 个 2026 t",
            ]
        ),
        (
            """
            序号\t指标名称\t2020年现状值\t2025年目标值\t属性
            1\t常住人口城镇化率（%）\t61.2\t≥65\t预期性
            2\t单位GDP能耗降低（%）\t—\t[13.5]\t约束性
            3\t县级以上医院（家）\t12\t15左右\t预期性
            """,
            [
                "常住人口城镇化率 = 61.2 % 2020 a", "常住人口城镇化率 >= 65 % 2025 t",
                "单位GDP能耗降低 = 13.5 % 2025 t", "县级以上医院 = 12 家 2020 a",
                "县级以上医院 approx 15 家 2025 t",
            ]
        ),
        (
            """
            类别\t主要指标\t2025年\t2027年
            绿色发展\t森林覆盖率\t45%\t不低于46%
            空气优良天数比率\t90%\t92%以上
            """,
            [
                "森林覆盖率 = 45 % 2025 t", "森林覆盖率 >= 46 % 2027 t",
                "空气优良天数比率 = 90 % 2025 t", "空气优良天数比率 >= 92 % 2027 t",
            ]
        ),
        (
            """
            | 指标 | 单位 | 目标值 |
            | --- | --- | --- |
            | 新增就业 | 万人 | 3—5 |
            | 高标准农田 | 万亩 | 12.5 |
            """,
            ["新增就业 range 3–5 万人 - t", "高标准农田 = 12.5 万亩 - t"]
        ),
        (
            """
            指标名称    单位    2025年目标
            游客接待量    万人次    1200
            """,
            ["游客接待量 = 1200 万人次 2025 t"]
        ),
    ])
    func `each number of a table of goals is an indicator`(text: String, found: [String]) {
        #expect(Indicator.lines(text) == found)
    }

    @Test(arguments: [
        """
        序号\t项目名称\t实施地\t建设期限
        1\t苗绣产业园\t凯里市\t2023—2024年
        2\t蜡染小镇\t西秀区\t2023—2025年
        """,
        """
        序号\t任务\t完成时限\t责任单位
        1\t摸底\t2024年6月\t县文旅局
        """,
        """
        姓名\t单位\t电话
        张某\t县文旅局\t12345678
        """,
    ])
    func `other tables have none`(text: String) {
        #expect(Indicator.lines(text) == [])
    }

    @Test func `what was over when the document was signed was found`() throws {
        let document = try PolicyReader().read(
            """
            XX县发展方案
            XX县人民政府
            2024年3月1日
            一、主要目标
            2023年，接待游客80万人次。到2026年，接待游客120万人次。
            指标\t单位\t2023年\t2026年
            民宿\t家\t96\t150
            """
        )
        #expect(document.indicators.map(\.line).map { $0.suffix(1) } == ["a", "t", "a", "t"])
    }

    @Test func `a table after it that is none of goals ends it`() {
        let text = """
            指标\t单位\t2026年
            民宿\t家\t150
            序号\t项目\t地点
            1\t古街\t5
            """
        #expect(Indicator.lines(text) == ["民宿 = 150 家 2026 t"])
    }
}
