import Testing

@testable import PolicyText

/// The indicators of a text without headings, one line each:
/// metric, comparator, value, unit, period, t or a for target or actual.
private func indicators(_ text: String, _ kind: DocumentKind = .plan) -> [String] {
    let flow = Flow(text)
    return IndicatorReader(flow: flow, outline: [], kind: kind).read().map(line)
}

private func line(_ indicator: Indicator) -> String {
    let upper = indicator.upper.map { "–\($0)" } ?? ""
    let period = indicator.period?.description ?? "-"
    let kind = indicator.kind == .target ? "t" : "a"
    return [
        indicator.metric, indicator.comparator.rawValue, "\(indicator.value)\(upper)",
        indicator.unit, period, kind,
    ]
    .joined(separator: " ")
}

@Suite
struct IndicatorReaderTests {
    @Test(arguments: [
        (
            "到2027年，全县接待游客突破1500万人次，旅游综合收入达到180亿元以上。",
            ["接待游客 > 1500 万人次 2027 t", "旅游综合收入 >= 180 亿元 2027 t"]
        ),
        (
            "打造5条以上精品线路，培育研学基地20个左右，引进演艺项目2—3个。",
            [
                "精品线路 >= 5 条 - t", "培育研学基地 approx 20 个 - t",
                "引进演艺项目 range 2–3 个 - t",
            ]
        ),
        (
            "建成高标准农田1200万亩，粮食总产量稳定在350亿斤以上，生猪年出栏达150万头。",
            [
                "建成高标准农田 = 1200 万亩 - t", "粮食总产量 >= 350 亿斤 - t",
                "生猪年出栏 >= 150 万头 - t",
            ]
        ),
        (
            "规上工业增加值年均增长8%左右，研发经费投入强度不低于3.2%。",
            ["规上工业增加值 approx 8 % - t", "研发经费投入强度 >= 3.2 % - t"]
        ),
        (
            "培育年营业收入超10亿元的企业5家，形成千亿级产业集群2个。",
            ["培育年营业收入超10亿元的企业 = 5 家 - t", "形成千亿级产业集群 = 2 个 - t"]
        ),
        (
            "培育10个单品产值超10亿元的农产品区域公用品牌。",
            ["单品产值超10亿元的农产品区域公用品牌 = 10 个 - t"]
        ),
        (
            "养老服务设施达标率100%，护理型床位占比由2020年的31%提高到48%。",
            ["养老服务设施达标率 = 100 % - t", "护理型床位占比 >= 48 % - t"]
        ),
        (
            "2023年、2024年、2025年分别新增规上企业10家、20家、30家以上。",
            [
                "新增规上企业 = 10 家 2023 t", "新增规上企业 = 20 家 2024 t",
                "新增规上企业 >= 30 家 2025 t",
            ]
        ),
        (
            "项目前期工作经费每年安排50万元，项目按时开工率100%。",
            ["项目前期工作经费每年安排 = 50 万元 - t", "项目按时开工率 = 100 % - t"]
        ),
        (
            "规模以上企业由2023年的26家增加到60家。",
            ["规模以上企业 >= 60 家 - t"]
        ),
        (
            "到2022年和2030年，居民健康素养水平分别不低于22%和30%。",
            ["居民健康素养水平 >= 22 % 2022 t", "居民健康素养水平 >= 30 % 2030 t"]
        ),
        (
            "PM2.5年均浓度控制在35微克/立方米以内，优良天数比率达到85%。",
            ["PM2.5年均浓度 <= 35 微克/立方米 - t", "优良天数比率 >= 85 % - t"]
        ),
        (
            "单位GDP能耗较2020年下降14%，森林覆盖率提高至45.3%。",
            ["单位GDP能耗 increase 14 % - t", "森林覆盖率 >= 45.3 % - t"]
        ),
        (
            "企业开办时间压缩至0.5个工作日，不动产一般登记3个工作日内办结。",
            ["企业开办时间 <= 0.5 个工作日 - t", "不动产一般登记 <= 3 个工作日 - t"]
        ),
        (
            "人均预期寿命达到79岁，每千人口执业医师数达3.2人，孕产妇死亡率下降到9.8/10万。",
            [
                "人均预期寿命 >= 79 岁 - t", "每千人口执业医师数 >= 3.2 人 - t",
                "孕产妇死亡率 <= 9.8 /10万 - t",
            ]
        ),
        (
            "新建幼儿园120所，新增公办学位6万个，毛入学率达95%。",
            ["新建幼儿园 = 120 所 - t", "新增公办学位 = 6 万个 - t", "毛入学率 >= 95 % - t"]
        ),
        (
            "算力规模达到5000PFlops，累计建成5G基站15万个，上云企业突破10万家。",
            [
                "算力规模 >= 5000 PFlops - t", "累计建成5G基站 = 15 万个 - t",
                "上云企业 > 10 万家 - t",
            ]
        ),
        (
            "截至2020年底，全省共有医疗机构3.6万个，比上年增长5%。",
            ["共有医疗机构 = 3.6 万个 2020 a", "共有医疗机构 increase 5 % 2020 a"]
        ),
        (
            "县财政每年安排不少于3000万元的旅游发展专项资金，设立规模5亿元的产业基金。",
            ["县财政每年安排 >= 3000 万元 - t", "设立规模 = 5 亿元 - t"]
        ),
        (
            "2024年，亩均税收达30万元/亩。2025年，达35万元/亩。",
            ["亩均税收 >= 30 万元/亩 2024 t", "亩均税收 >= 35 万元/亩 2025 t"]
        ),
        (
            "每年遴选100家左右企业开展诊断，推动80%以上的规上企业完成改造。",
            ["每年遴选企业开展诊断 approx 100 家 - t", "规上企业完成改造 >= 80 % - t"]
        ),
        (
            "一是到2025年轮岗比例不低于10%；二是每年培训教师5万人次以上。",
            ["轮岗比例 >= 10 % 2025 t", "每年培训教师 >= 5 万人次 - t"]
        ),
        (
            "引进国际一流团队5个以上，对入选团队给予1000万元资助。",
            ["引进国际一流团队 >= 5 个 - t"]
        ),
    ])
    func `goals, results and funds are indicators`(text: String, found: [String]) {
        #expect(indicators(text) == found)
    }

    @Test(arguments: [
        "对年营业收入首次突破10亿元的企业，给予100万元奖励。",
        "新建连片50亩以上标准化茶园的，每亩补助1000元。",
        "按设备投资额的30%给予补助，最高不超过50万元。",
        "对投资额5000万元以上的项目实行“一事一议”。",
        "投资500万元—5000万元的，奖励投资额的5%—20%；投资5000万元以上，实行“一事一议”。",
        "引进主营收入5千万元以上企业。",
        "推进力宏公司年产1000吨玩具生产线建设。",
        "对信用良好的企业给予最高300万元授信支持。",
        "申报单位注册资本不低于500万元，研发人员占比30%以上。",
        "明确1名分管领导和2名联络员具体负责。",
        "每月至少召开1次调度会。",
        "设立5个工作专班，建立由18个部门参加的联席会议制度。",
        "实施“千企转型”“百村示范”行动，建设“14+10”产业体系。",
        "落实《关于支持100家企业发展的意见》。",
        "入选全国20强，排名前10位，首批100家示范集群。",
        "自印发之日起30日后施行，有效期3年。",
        "县农业农村局在15个工作日内完成审核，公示期不少于5个工作日。",
        "企业应于每年10月31日前提出申请。",
        "土地出让底价可按不低于最低价标准的70%执行。",
        "用3年时间重点开展“一县一业”建设。",
        "围绕五个方面、三个层面，实施三大行动。",
    ])
    func `conditions, grants, names and terms are none`(text: String) {
        #expect(indicators(text) == [])
        #expect(indicators(text, .measures) == [])
    }

    @Test
    func `a reply tells what was paid, and no rule of payment`() {
        let text = "截至目前，累计发放补助资金3.2亿元，惠及5万户。按照每亩200元给予补贴，对不足100人的学校按100人核定。"
        #expect(
            indicators(text, .reply) == ["累计发放补助资金 = 3.2 亿元 - a", "惠及 = 5 万户 - a"]
        )
    }

    @Test
    func `a reply reports`() {
        let found = indicators(
            "陶瓷工业总产值突破860亿元，税收超10亿元；企业数量增长到170家。获批试点12项，13人获评职称。",
            .reply
        )
        #expect(
            found == [
                "陶瓷工业总产值 > 860 亿元 - a", "税收 > 10 亿元 - a", "企业数量 = 170 家 - a",
                "获批试点 = 12 项 - a", "获评职称 = 13 人 - a",
            ]
        )
    }

    @Test
    func `a year of the goals governs their paragraphs, the head of each names the subject`() throws
    {
        let document = try PolicyReader().read(
            """
            XX市纺织产业发展实施方案
            一、工作目标
            到2025年，全市培育规上企业60家。
            ——东山县玩具产业。产值达25亿元以上。
            ——西河区食品产业。2024年，产值达到10亿元。从业人员3万人。
            ——创新能力持续增强。建成省级平台5个。
            二、主要任务
            （一）建设园区。新建标准厂房20万平方米。
            """
        )
        let told = document.indicators.map {
            "\($0.subject) \($0.period?.description ?? "-") \(line($0))"
        }
        #expect(
            told == [
                "全市 2025 培育规上企业 = 60 家 2025 t",
                "东山县玩具产业 2025 产值 >= 25 亿元 2025 t",
                "西河区食品产业 2024 产值 >= 10 亿元 2024 t",
                "西河区食品产业 2024 从业人员 = 3 万人 2024 t",
                "全市 2025 建成省级平台 = 5 个 2025 t",
                "全市 - 新建标准厂房 = 20 万平方米 - t",
            ]
        )
    }

    @Test
    func `a year in a name or a comparison governs nothing`() {
        #expect(
            indicators("举办2023年文化节，吸引游客5万人次；接待量比2020年增长10%。")
                == ["吸引游客 = 5 万人次 - t", "接待量 increase 10 % - t"]
        )
    }

    @Test
    func `quotes run from the metric through the words that bind`() {
        let text = "到2025年，园区\n年产值达 12 亿元\n以上；新增3个以上重点项目，配套齐全。"
        let flow = Flow(text)
        let quotes = IndicatorReader(flow: flow, outline: [], kind: .plan).read().map {
            String(decoding: flow.bytes[$0.span.start..<$0.span.end], as: UTF8.self)
                .filter { !$0.isWhitespace }
        }
        #expect(quotes.last == "新增3个以上重点项目")
    }
}
