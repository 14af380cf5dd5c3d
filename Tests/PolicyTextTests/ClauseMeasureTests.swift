import Testing

@testable import PolicyText

/// The figures of the clauses in a text, one line a clause: benefit, figures, base.
private func figures(_ text: String) -> [String] {
    ClauseReader(flow: Flow(text), outline: [], assignments: []).read().map(\.drawnFigures)
}

/// Measures of many domains, their records written by hand.
@Suite
struct ClauseMeasureTests {
    @Test(arguments: [
        (
            "对牵头发布榜单的单位给予最高50万元资助，对成功揭榜的团队给予最高300万元资助。",
            ["subsidy cap=500000", "subsidy cap=3000000"]
        ),
        (
            "给予数据供方单次最高2万元补贴，给予数据需方单次最高5万元补贴。",
            ["subsidy cap=20000", "subsidy cap=50000"]
        ),
        (
            "个人最高奖励5万元，集体最高奖励不超过20万元。",
            ["reward cap=50000", "reward cap=200000"]
        ),
        (
            "每名导师最高补助2万元，每个工作站给予最高不超过20万元补助。",
            ["subsidy cap=20000 of=每名导师", "subsidy cap=200000 of=每个工作站"]
        ),
        (
            "对首飞航线给予运营企业每架次500元补贴，给予起降场每年10万元运维补贴。",
            ["subsidy sum=500 of=每架次", "subsidy sum=100000 of=每年"]
        ),
        (
            "获得省长质量奖的组织奖励100万元，个人奖励10万元，提名奖组织奖励50万元。",
            ["reward sum=1000000", "reward sum=100000", "reward sum=500000"]
        ),
        (
            "对采购首版次软件的用户单位，按采购金额的20%、最高不超过100万元予以补贴；对研制单位按30%、最高不超过200万元予以补贴。",
            ["subsidy rate=0.2 cap=1000000 of=采购金额", "subsidy rate=0.3 cap=2000000"]
        ),
    ])
    func `each verb of a pair grants`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        (
            "养老机构按自理老年人每人每月100元、失能老年人每人每月300元的标准发放运营补贴。",
            ["subsidy sum=100 of=每人每月", "subsidy sum=300 of=每人每月"]
        ),
        (
            "对普惠托育机构，按乳儿班每托位每年3600元、托小班每托位每年2400元给予补助。",
            ["subsidy sum=3600 of=每托位每年", "subsidy sum=2400 of=每托位每年"]
        ),
        (
            "前三年按其缴纳房产税的100%、后两年按50%给予补助。",
            ["subsidy rate=1 of=房产税", "subsidy rate=0.5 of=房产税"]
        ),
        (
            "对新建充电设施，按直流桩每千瓦200元、交流桩每千瓦50元给予建设补贴，单站最高50万元。",
            ["subsidy sum=200 cap=500000 of=每千瓦", "subsidy sum=50 cap=500000 of=每千瓦"]
        ),
        (
            "按初次创业带动3人就业3000元、带动5人以上就业5000元的标准给予一次性奖励。",
            ["reward sum=3000", "reward sum=5000"]
        ),
        (
            "对规模养殖场，按生猪每头20元、肉牛每头200元、肉羊每只15元给予保险保费补贴。",
            ["subsidy sum=20 of=每头", "subsidy sum=200 of=每头", "subsidy sum=15 of=每只"]
        ),
        (
            "老旧小区加装电梯按六层及以上每部20万元、五层每部15万元给予补助。",
            ["subsidy sum=200000 of=每部", "subsidy sum=150000 of=每部"]
        ),
        (
            "对住院困难群众，医疗费用个人自付1万元以下部分按60%、1万元以上部分按70%予以救助，年度救助限额5万元。",
            [
                "subsidy rate=0.6 cap=50000 of=医疗费用个人自付1万元以下部分",
                "subsidy rate=0.7 cap=50000 of=1万元以上部分",
            ]
        ),
        (
            "单位租赁自用办公用房的，三年内每年按房租市场指导价的30%、20%、10%给予补助。",
            [
                "subsidy rate=0.3 of=房租市场指导价", "subsidy rate=0.2 of=房租市场指导价",
                "subsidy rate=0.1 of=房租市场指导价",
            ]
        ),
        (
            "奖励标准：省级示范村30万元/村，市级示范村10万元/村。",
            ["reward sum=300000 of=每村", "reward sum=100000 of=每村"]
        ),
    ])
    func `a pause joins grants of their own measure`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        (
            "对新造林按每亩800元（其中经济林每亩500元）给予补助。",
            ["subsidy sum=800 of=每亩", "subsidy sum=500 of=每亩"]
        ),
        (
            "种植油菜的，给予150元/亩补贴（旱地100元/亩）。",
            ["subsidy sum=150 of=每亩", "subsidy sum=100 of=每亩"]
        ),
        (
            "对新购农业机械，按购机价格的20%给予补贴（智能农机30%），最高20万元。",
            ["subsidy rate=0.2 cap=200000 of=购机价格", "subsidy rate=0.3 cap=200000 of=购机价格"]
        ),
        (
            "给予每台3000元（含税）补贴。",
            ["subsidy sum=3000 of=每台"]
        ),
        (
            "对新开通的定制公交线路，每条奖励5万元（每年考核一次，考核不合格的扣减1万元）。",
            ["reward sum=50000 of=每条"]
        ),
        (
            "给予项目投资额（不超过1000万元）5%的补助。",
            ["subsidy rate=0.05 of=项目投资额（不超过1000万元）"]
        ),
    ])
    func `brackets hold another case or a remark`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        (
            "对获评三星级以上饭店的，奖励20万元，其中获评五星级的，另外奖励30万元。",
            ["reward sum=200000", "reward sum=300000"]
        ),
        (
            "招用残疾人5人以上的企业奖励2万元，每增加1人增加3000元。",
            ["reward sum=20000", "reward sum=3000 of=每增加1人"]
        ),
        (
            "展览面积达到1万平方米的补助20万元，每增加1000平方米增加补助2万元，最高补助100万元。",
            ["subsidy sum=200000 cap=1000000", "subsidy sum=20000 cap=1000000 of=每增加1000平方米"]
        ),
        (
            "对引进的名医工作室给予10万元资助，年服务患者超过3000人次的再给予5万元，服务满三年的再增加10万元。",
            ["subsidy sum=100000", "subsidy sum=50000", "subsidy sum=100000"]
        ),
        (
            "每招引1个亿元以上项目，给予引荐人5万元奖励，其中世界500强投资项目奖励50万元。",
            ["reward sum=50000 of=每招引1个亿元以上项目", "reward sum=500000"]
        ),
        (
            "实行阶梯奖励：年发送旅客1万人次以上奖励10万元，3万人次以上奖励40万元，5万人次以上奖励80万元。",
            ["reward sum=100000", "reward sum=400000", "reward sum=800000"]
        ),
        (
            "按每增加1个百分点奖励2万元的标准对责任乡镇给予奖励。",
            ["reward sum=20000 of=每增加1个百分点"]
        ),
    ])
    func `more is granted on top`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        ("将港口货物港务费收费标准下调20%。", ["fee rate=0.2 of=港口货物港务费收费标准"]),
        ("公共租赁住房租金按八折收取。", ["fee rate=0.8 of=公共租赁住房租金"]),
        ("创业者入驻孵化基地，第一年免收场地租金，第二年减半收取。", ["fee rate=0.5"]),
        ("土地使用费按60%计收。", ["fee rate=0.6 of=土地使用费"]),
        ("对困难企业缓缴社会保险费6个月，并免收滞纳金。", ["fee", "fee"]),
        ("退役军人、残疾人游览景区门票五折优惠。", ["fee rate=0.5 of=退役军人、残疾人游览景区门票"]),
        ("对入驻企业给予12个月免租期。", ["fee"]),
        ("对租用标准厂房的企业，前两年全额免租，第三年租金减半。", ["fee rate=1", "fee rate=0.5 of=租金"]),
        ("税收优惠期满后，减按15%征收企业所得税。", ["tax rate=0.15 of=企业所得税"]),
        ("应急救灾捐赠支出，准予在计算应纳税所得额时全额扣除。", ["tax rate=1"]),
        (
            "对获得国家科技计划立项的项目，按国拨经费1:0.5给予配套资助，最高200万元。",
            ["subsidy rate=0.5 cap=2000000 of=国拨经费"]
        ),
        (
            "企业每安置一名退役士兵，三年内按实际招用人数予以定额依次扣减增值税，定额标准为每人每年9000元，最高可上浮30%。",
            ["tax sum=9000 of=每人每年"]
        ),
        (
            "从事个体经营的，在3年内按每户每年12000元为限额依次扣减相关税费。",
            ["tax cap=12000 of=每户每年"]
        ),
        ("对困难家庭学生，学费减免50%，住宿费全免。", ["fee rate=0.5 of=学费", "fee rate=1 of=住宿费"]),
        (
            "贷款额度最高50万元，财政按LPR的50%给予贴息。",
            ["other cap=500000", "subsidy rate=0.5 of=LPR"]
        ),
        ("对连续三年获评优秀的，加倍奖励。", ["reward"]),
    ])
    func `a relief is a share as printed`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        (
            "对上年度裁员率不高于5.5%的企业，按其缴纳失业保险费的60%返还。",
            ["subsidy rate=0.6 of=失业保险费"]
        ),
        ("对本地采购率不低于30%的超市，给予5万元奖励。", ["reward sum=50000"]),
        (
            "单笔贷款金额不超过1000万元的，按贷款本金1%给予担保机构补助。",
            ["subsidy rate=0.01 of=贷款本金"]
        ),
        (
            "用人单位新招用失业半年以上人员的，按每人1500元发放一次性扩岗补助；招用残疾人的，补助标准上浮50%。",
            ["subsidy sum=1500 of=每人"]
        ),
        (
            "中标价低于1000万元的首台套应用项目，业主单位可获得合同金额10%的风险补偿，最高50万元。",
            ["subsidy rate=0.1 cap=500000 of=合同金额"]
        ),
        ("裁员率放宽至不超过参保职工总数20%的小微企业均可申领稳岗返还。", []),
        ("资产负债率不超过70%、研发投入占比不低于3%的企业可申报。", []),
        ("补助资金不足1万元的不予支持。", []),
        ("单位社会物流费用下降5%，企业用能成本降低10%。", []),
        ("消费券每人限领2张，面额分别为50元、100元，满200元减50元。", []),
        ("2023年，对120家企业发放稳岗补贴3600万元。", []),
        ("去年以来，共为新增规上企业兑现奖励500万元。", []),
        ("对未按期完成的，扣减奖励资金的20%。", []),
        ("绩效奖励资金占专项资金的20%。", []),
        ("城乡居民医保人均财政补助标准达到每人每年670元。", []),
        ("总投资2亿元，其中申请上级补助8000万元，企业自筹1.2亿元。", []),
        ("2023年全市兑现奖励资金1.2亿元，其中认定奖励3000万元、研发补助9000万元。", []),
        ("截至目前，已对获评单位给予奖励860万元。", []),
    ])
    func `a threshold or a report is no grant`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        (
            "对消费者购买新能源车给予每辆3000元补贴。对建设公共充电站的企业，按设备投资的15%给予补助，最高不超过80万元。",
            ["subsidy sum=3000 of=每辆", "subsidy rate=0.15 cap=800000 of=设备投资"]
        ),
        (
            "获得有机产品认证的，每张证书奖励1万元；获得地理标志登记的，按登记费用的50%给予补助，最高3万元。",
            ["reward sum=10000 of=每张证书", "subsidy rate=0.5 cap=30000 of=登记费用"]
        ),
        (
            "发明专利每件资助5000元；实用新型每件资助500元，每家企业每年最高5万元。",
            ["subsidy sum=5000 of=每件", "subsidy sum=500 cap=50000 of=每件"]
        ),
        (
            "对国家级非遗传承人每年补助2万元，对省级非遗工坊一次性奖励5万元，对举办非遗展演的按活动经费30%补助、最高10万元。",
            [
                "subsidy sum=20000 of=每年", "reward sum=50000",
                "subsidy rate=0.3 cap=100000 of=活动经费",
            ]
        ),
        (
            "首次上榜的企业奖励50万元；主办行业峰会的，按场租费用的50%补贴，单场最高30万元。同一企业全年累计不超过100万元。",
            ["reward sum=500000 cap=1000000", "subsidy rate=0.5 cap=300000 of=场租费用"]
        ),
        (
            "给予企业实际支付利息50%的贴息支持，贴息期不超过2年，每年贴息不超过100万元。",
            ["subsidy rate=0.5 cap=1000000 of=企业实际支付利息"]
        ),
        (
            "对创作并在央视黄金时段播出的电视剧每集奖励10万元，在省级卫视播出的每集奖励5万元，单部最高300万元。",
            ["reward sum=100000 cap=3000000 of=每集", "reward sum=50000 cap=3000000 of=每集"]
        ),
        (
            "对完成“煤改电”的农户，设备购置补贴每户不超过4000元，运行电价补贴每度0.12元。",
            ["subsidy cap=4000 of=每户", "subsidy sum=0.12 of=每度"]
        ),
        (
            "贷款贴息按不高于同期LPR的50%执行，单户年度贴息上限20万元。",
            ["subsidy rate=0.5 cap=200000 of=同期LPR"]
        ),
        (
            "符合条件的购房人，可享受购房款1%、最高3万元的契税补贴。",
            ["subsidy rate=0.01 cap=30000 of=购房款"]
        ),
        (
            "每标箱奖励20元；增长20%以上的，每标箱奖励30元，年度最高分别不超过500万元、800万元。",
            ["reward sum=20 cap=5000000 of=每标箱", "reward sum=30 cap=8000000 of=每标箱"]
        ),
        (
            "对在境外上市的企业，按融资到位资金的1%，给予最高300万元奖励。",
            ["reward rate=0.01 cap=3000000 of=融资到位资金"]
        ),
        (
            "按研发投入增量的10%给予奖补，单个企业上限为50万元，其中高新技术企业上限为100万元。",
            ["reward rate=0.1 cap=500000 of=研发投入增量", "reward rate=0.1 cap=1000000 of=研发投入增量"]
        ),
        (
            "每个品种奖励100万元，属全国前三家的再奖50万元，单个企业每年累计不超过500万元。",
            ["reward sum=1000000 cap=5000000 of=每个品种", "reward sum=500000 cap=5000000"]
        ),
        (
            "对工会会员每月给予500元交通补助，连续补助6个月，累计不超过3000元。",
            ["subsidy sum=500 cap=3000 of=每月"]
        ),
    ])
    func `a ceiling reaches back to what it governs`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        (
            "主导制定国际标准、国家标准、团体标准的，每个标准分别奖励80万元、40万元、10万元。",
            [
                "reward sum=800000 of=每个标准", "reward sum=400000 of=每个标准",
                "reward sum=100000 of=每个标准",
            ]
        ),
        (
            "对省级、市级、县级家庭农场，每家分别补助8万元、5万元、2万元。",
            [
                "subsidy sum=80000 of=每家", "subsidy sum=50000 of=每家",
                "subsidy sum=20000 of=每家",
            ]
        ),
        (
            "每件作品获一、二、三等奖的，分别给予3万元、2万元、1万元奖金。",
            [
                "reward sum=30000 of=每件作品", "reward sum=20000 of=每件作品",
                "reward sum=10000 of=每件作品",
            ]
        ),
        (
            "对A、B、C三类医师，分别给予每人每月5000元、3000元、1000元津贴。",
            [
                "subsidy sum=5000 of=每人每月", "subsidy sum=3000 of=每人每月",
                "subsidy sum=1000 of=每人每月",
            ]
        ),
        (
            "对一级、二级公立医院实行差异化补助，每张床位每年补助2000元、3000元。",
            ["subsidy sum=2000 of=每张床位每年", "subsidy sum=3000 of=每张床位每年"]
        ),
        (
            "对社会办医疗机构，新增床位100张以上、200张以上、500张以上的，分别一次性补助100万元、200万元、500万元。",
            ["subsidy sum=1000000", "subsidy sum=2000000", "subsidy sum=5000000"]
        ),
    ])
    func `a unit holds for the whole list`(_ sentence: String, _ expected: [String]) {
        #expect(figures(sentence) == expected)
    }

    @Test(arguments: [
        ("2023年对新增企业给予奖励500万元。", []),
        ("我市已兑现研发补助2000万元，惠及企业300家。", []),
        ("去年，全市共为企业发放稳岗补贴3000万元。", []),
        ("对新认定的企业，给予最高100万元奖励。", ["reward cap=1000000"]),
        ("《2023年若干措施》明确，对首次上规的企业奖励20万元。", ["reward sum=200000"]),
        ("2024年起，对首次上规的企业奖励20万元。", ["reward sum=200000"]),
    ])
    func `a reply tells what was paid, and what is granted`(
        _ sentence: String,
        _ expected: [String]
    ) {
        let reader = ClauseReader(
            flow: Flow(sentence),
            outline: [],
            assignments: [],
            kind: .reply
        )
        #expect(reader.read().map(\.drawnFigures) == expected)
    }

    @Test func `a ceiling for one grantee below a list bounds all of the list`() {
        let text = """
            对获得合格证的：
            大型航空器，奖励1500万元；
            中型航空器，奖励500万元。
            同一企业每年奖励总额不超过3000万元。
            """
        #expect(
            figures(text) == [
                "reward sum=15000000 cap=30000000", "reward sum=5000000 cap=30000000",
            ]
        )
    }
}
