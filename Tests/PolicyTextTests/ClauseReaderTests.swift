import Testing

@testable import PolicyText

/// What the reader finds, one line a clause: benefit, figures, base, terms, who, condition.
private func clauses(_ text: String) -> [String] {
    read(text).map { clause in
        var words = [clause.benefit.rawValue]
        func add(_ key: String, _ value: String?) {
            if let value { words.append(key + "=" + value) }
        }
        add("sum", clause.amount?.description)
        add("rate", clause.rate.map(figure))
        add("range", clause.range.map(figure))
        add("cap", clause.cap?.description)
        add("floor", clause.floor?.description)
        add("of", clause.base)
        if let once = clause.once { words.append(once ? "once" : "yearly") }
        add("by", clause.payer)
        add("who", clause.who)
        add("if", clause.condition)
        return words.joined(separator: " ")
    }
}

private func figure(_ quantity: Clause.Quantity) -> String {
    [quantity.low, quantity.high].compactMap { $0?.description }.joined(separator: "–")
}

private func read(_ text: String) -> [Clause] {
    ClauseReader(flow: Flow(text), outline: [], assignments: []).read()
}

@Suite
struct ClauseReaderTests {
    @Test(arguments: [
        (
            "对新认定的国家高新技术企业，给予一次性奖励20万元。",
            ["reward sum=200000 once who=国家高新技术企业 if=新认定"]
        ),
        (
            "按设备投资额的20%给予补助，最高不超过500万元。",
            ["subsidy rate=0.2 cap=5000000 of=设备投资额"]
        ),
        (
            "给予最高100万元奖励。",
            ["reward cap=1000000"]
        ),
        (
            "对获评国家级工业设计中心的企业，给予最高不超过200万元的一次性奖励。",
            ["reward cap=2000000 once who=企业 if=获评国家级工业设计中心"]
        ),
        (
            "对符合条件的企业，按照实际投资额的30%给予一次性补贴，单个企业年度补贴总额不超过100万元。",
            ["subsidy rate=0.3 cap=1000000 of=实际投资额 once who=企业 if=符合条件"]
        ),
        (
            "对企业新增贷款，按同期LPR的50%给予贴息，单个企业年贴息最高50万元，期限不超过3年。",
            ["subsidy rate=0.5 cap=500000 of=同期LPR who=企业新增贷款"]
        ),
        (
            "每新增一家规模以上工业企业，奖励所在乡镇5万元。",
            ["reward sum=50000 of=每新增一家规模以上工业企业 who=所在乡镇 if=每新增一家规模以上工业企业"]
        ),
        (
            "对省级科研项目，按1:1给予配套支持。",
            ["subsidy rate=1 who=省级科研项目"]
        ),
        (
            "对引进的博士研究生，给予每人每月1000元生活补贴，最长不超过3年。",
            ["subsidy sum=1000 of=每人每月 yearly who=博士研究生 if=引进"]
        ),
        (
            "按其形成税收地方留成部分的50%给予奖励，连续奖励3年。",
            ["reward rate=0.5 of=形成税收地方留成部分 yearly"]
        ),
        (
            "对企业高管，按其缴纳个人所得税地方留成部分的全额给予奖励。",
            ["reward rate=1 of=个人所得税地方留成部分 who=企业高管"]
        ),
        (
            "对参加境外展会的企业，每个标准展位补贴2万元，每家企业每年最高补贴20万元。",
            ["subsidy sum=20000 cap=200000 of=每个标准展位 yearly who=企业 if=参加境外展会"]
        ),
        (
            "支持企业上市。对在上海、深圳证券交易所主板上市的企业，给予500万元奖励，其中：完成股改的奖励100万元，报辅导备案的奖励100万元，成功上市的奖励300万元。",
            ["reward sum=5000000 who=企业 if=在上海、深圳证券交易所主板上市"]
        ),
        (
            "对采购本地配套产品年度采购额达到1000万元以上的，按采购额的1%给予奖励，最高100万元。",
            ["reward rate=0.01 cap=1000000 of=采购额 if=采购本地配套产品年度采购额达到1000万元以上"]
        ),
        (
            "对软件企业年度研发投入占营业收入比例超过10%的，按研发投入的5%给予补助，单个企业最高不超过300万元。",
            ["subsidy rate=0.05 cap=3000000 of=研发投入 if=软件企业年度研发投入占营业收入比例超过10%"]
        ),
        (
            "对企业自建研发中心，按照设备购置费用的30%、最高500万元给予补助。",
            ["subsidy rate=0.3 cap=5000000 of=设备购置费用 who=企业自建研发中心"]
        ),
        (
            "租用办公用房的，按每平方米每月30元的标准给予租金补贴，补贴面积不超过500平方米，年补贴额不超过18万元。",
            ["subsidy sum=30 cap=180000 of=每平方米每月 yearly if=租用办公用房"]
        ),
        (
            "对成功引荐投资亿元以上项目的引荐人，按到位资金的1‰给予奖励，最高不超过100万元。",
            ["reward rate=0.001 cap=1000000 of=到位资金 who=引荐人 if=成功引荐投资亿元以上项目"]
        ),
        (
            "对旅行社组织过夜游客的，按10元/人给予奖励，单个旅行社年度最高奖励30万元。",
            ["reward sum=10 cap=300000 of=每人 if=旅行社组织过夜游客"]
        ),
        (
            "对新开通国际货运航线的航空公司，每班补贴5万元，单条航线年度补贴不超过1000万元。",
            ["subsidy sum=50000 cap=10000000 of=每班 who=航空公司 if=新开通国际货运航线"]
        ),
        (
            "对中小微企业投保出口信用保险的，按实缴保费的60%给予补助，每家企业每年最高50万元。",
            ["subsidy rate=0.6 cap=500000 of=实缴保费 yearly if=中小微企业投保出口信用保险"]
        ),
        (
            "对吸纳脱贫人口就业的帮扶车间，按每吸纳1人1000元的标准给予一次性补贴，最高5万元。",
            ["subsidy sum=1000 cap=50000 of=每吸纳1人 once who=帮扶车间 if=吸纳脱贫人口就业"]
        ),
        (
            "对符合条件的高新技术企业，减按15%的税率征收企业所得税。",
            ["tax rate=0.15 of=企业所得税 who=高新技术企业 if=符合条件"]
        ),
        (
            "对月销售额10万元以下的小规模纳税人，免征增值税。",
            ["tax who=小规模纳税人 if=月销售额10万元以下"]
        ),
        (
            "对制造业企业研发费用，按100%在税前加计扣除。",
            ["tax rate=1 of=制造业企业研发费用 who=制造业企业研发费用"]
        ),
        (
            "对承租国有房屋的服务业小微企业，减免3个月租金。",
            ["fee who=服务业小微企业 if=承租国有房屋"]
        ),
        (
            "工业用地出让底价可按不低于《全国工业用地出让最低价标准》的70%执行。",
            ["land rate=0.7 of=《全国工业用地出让最低价标准》 if=工业用地出让底价"]
        ),
        (
            "对新引进的总部企业，按实缴注册资本的2%给予落户奖励，分三年按40%、30%、30%的比例兑现，最高不超过2000万元。",
            ["reward rate=0.02 cap=20000000 of=实缴注册资本 who=总部企业 if=新引进"]
        ),
        (
            "对购买新能源汽车的消费者，每辆车给予3000元至10000元补贴。",
            ["subsidy range=3000–10000 of=每辆车 who=消费者 if=购买新能源汽车"]
        ),
        (
            "对新建5G基站，按每站1万元给予奖励。",
            ["reward sum=10000 of=每站 who=新建5G基站"]
        ),
        (
            "对企业投入的设备，按不超过设备投资额15%的比例予以补助，单个项目最高不超过1000万元。",
            ["subsidy rate=0.15 cap=10000000 of=设备投资额 who=设备 if=企业投入"]
        ),
        (
            "对数字化改造项目，按项目投资额给予20%的补助，补助金额最高不超过200万元。",
            ["subsidy rate=0.2 cap=2000000 of=项目投资额 who=数字化改造项目"]
        ),
        (
            "对获得融资担保的小微企业，给予1%的担保费补贴。",
            ["subsidy rate=0.01 of=担保费 who=小微企业 if=获得融资担保"]
        ),
        (
            "对企业年度综合能耗下降10%以上的，给予20万元奖励。",
            ["reward sum=200000 if=企业年度综合能耗下降10%以上"]
        ),
        (
            "对新升规企业给予20万元奖励（首年10万元，次年10万元）。",
            ["reward sum=200000 who=新升规企业"]
        ),
        (
            "对参展企业给予展位费50%的补助，每个展位补助不超过2万元，单个企业每年不超过10万元。",
            ["subsidy rate=0.5 cap=20000 of=展位费 yearly who=参展企业"]
        ),
        (
            "鼓励企业开展技术改造，对设备投资500万元以上的技改项目，按设备投资额的8%予以补助，单个项目补助不超过800万元。",
            ["subsidy rate=0.08 cap=8000000 of=设备投资额 who=技改项目 if=设备投资500万元以上"]
        ),
        (
            "对企业购买保险的，给予保费30%、最高不超过30万元的补贴。",
            ["subsidy rate=0.3 cap=300000 of=保费 if=企业购买保险"]
        ),
        (
            "支持建设公共服务平台。经认定的公共服务平台，按投资额的30%给予不超过300万元的补助。",
            ["subsidy rate=0.3 cap=3000000 of=投资额 who=经认定的公共服务平台"]
        ),
        (
            "省财政按照每所学校50万元标准给予补助。",
            ["subsidy sum=500000 of=每所学校 by=省财政"]
        ),
        (
            "对优秀创业项目，给予5—20万元的一次性创业补助。",
            ["subsidy range=50000–200000 once who=优秀创业项目"]
        ),
        (
            "给予10万元—50万元奖励。",
            ["reward range=100000–500000"]
        ),
        (
            "对公益性岗位人员，按照当地最低工资标准的100%给予岗位补贴。",
            ["subsidy rate=1 of=当地最低工资标准 who=公益性岗位人员"]
        ),
        (
            "对农业生产经营主体购买农机具，在国家补贴的基础上，再按购机价格的20%给予累加补贴。",
            ["subsidy rate=0.2 of=购机价格 who=农业生产经营主体购买农机具 if=在国家补贴的基础上"]
        ),
        (
            "对小微企业给予10%—20%的价格扣除。",
            ["tax rate=0.1–0.2 who=小微企业"]
        ),
        (
            "企业吸纳高校毕业生就业的，按每人1500元的标准发放一次性扩岗补助。",
            ["subsidy sum=1500 of=每人 once who=企业 if=吸纳高校毕业生就业"]
        ),
        (
            "对个人消费者购买绿色智能家电，按成交价格的15%给予补贴，每位消费者每类产品补贴1件，每件补贴不超过2000元。",
            ["subsidy rate=0.15 cap=2000 of=成交价格 who=个人消费者购买绿色智能家电"]
        ),
        (
            "重点支持种业创新，每年遴选10个项目，每个项目资助100万元。",
            ["subsidy sum=1000000 of=每个项目 yearly if=每年遴选10个项目"]
        ),
        (
            "对新建冷库按库容每立方米补助200元，单个主体最高补助50万元。",
            ["subsidy sum=200 cap=500000 of=每立方米 who=新建冷库"]
        ),
        (
            "对获得国际认证的，按认证费用50%给予补贴，单个证书最高5万元、单个企业最高20万元。",
            ["subsidy rate=0.5 cap=50000 of=认证费用 if=获得国际认证"]
        ),
        (
            "对投资5亿元以上的旅游项目，按实际投资额（不含土地款）的3%给予补助，分两年兑现，累计补助不超过3000万元。",
            ["subsidy rate=0.03 cap=30000000 of=实际投资额（不含土地款） who=旅游项目 if=投资5亿元以上"]
        ),
        (
            "优先安排用地指标，对符合条件的项目给予租金减免。",
            ["fee who=项目 if=优先安排用地指标,符合条件"]
        ),
        (
            "对年度考核优秀的科技特派员，给予工作经费1万元。",
            ["subsidy sum=10000 who=科技特派员 if=年度考核优秀"]
        ),
        (
            "给予连续三年、每年50万元的经费支持。",
            ["subsidy sum=500000 of=每年 yearly"]
        ),
        (
            "每引进1名博士奖励企业3万元。",
            ["reward sum=30000 of=每引进1名博士 who=企业"]
        ),
        (
            "对国家高新技术企业认定奖励从10万元提高到20万元。",
            ["reward sum=200000 who=国家高新技术企业认定"]
        ),
        (
            "给予不超过3年、每年最高100万元的租金补贴。",
            ["subsidy cap=1000000 of=每年 yearly"]
        ),
        (
            "可享受最高500万元的信用贷款。",
            ["other cap=5000000"]
        ),
        (
            "扶持标准：按设备投资额的10%，最高500万元。",
            ["reward rate=0.1 cap=5000000 of=设备投资额"]
        ),
        (
            "单个项目年度补助资金原则上不超过项目总投资的30%，且不超过500万元。",
            ["subsidy rate=0.3 cap=5000000 of=项目总投资 who=单个项目 if=年度"]
        ),
        (
            "对纳税超100万元的企业，按其当年财政贡献额的10%予以奖励，奖金不超过50万元，其中60%用于奖励管理团队。",
            ["reward rate=0.1 cap=500000 of=当年财政贡献额 who=企业 if=纳税超100万元"]
        ),
    ])
    func `a sentence grants one thing`(_ sentence: String, _ expected: [String]) {
        #expect(clauses(sentence) == expected)
    }

    @Test(arguments: [
        (
            "对获得中国专利金奖、银奖、优秀奖的单位，分别给予100万元、50万元、20万元奖励。",
            [
                "reward sum=1000000 who=单位 if=获得中国专利金奖",
                "reward sum=500000 who=单位 if=获得银奖",
                "reward sum=200000 who=单位 if=获得优秀奖",
            ]
        ),
        (
            "第一年全额补贴租金，第二年补贴50%，第三年补贴30%。",
            [
                "subsidy rate=1 of=租金 yearly if=第一年",
                "subsidy rate=0.5 yearly if=第二年",
                "subsidy rate=0.3 yearly if=第三年",
            ]
        ),
        (
            "对入驻企业前三年分别给予100%、80%、50%的租金补贴。",
            [
                "subsidy rate=1 of=租金 yearly who=入驻企业前三年",
                "subsidy rate=0.8 of=租金 yearly who=入驻企业前三年",
                "subsidy rate=0.5 of=租金 yearly who=入驻企业前三年",
            ]
        ),
        (
            "对年营业收入首次突破10亿元的企业，给予100万元奖励；在此基础上每增加1亿元，再奖励5万元，最高200万元。",
            [
                "reward sum=1000000 who=企业 if=年营业收入首次突破10亿元",
                "reward sum=50000 cap=2000000 of=每增加1亿元 who=企业 if=在此基础上每增加1亿元",
            ]
        ),
        (
            "对获得国家级、省级、市级“专精特新”称号的中小企业，分别一次性奖励50万元、20万元、10万元。",
            [
                "reward sum=500000 once who=中小企业 if=获得国家级“专精特新”称号",
                "reward sum=200000 once who=中小企业 if=获得省级“专精特新”称号",
                "reward sum=100000 once who=中小企业 if=获得市级“专精特新”称号",
            ]
        ),
        (
            "对购买首套商品住房的高层次人才，A类给予100万元、B类给予50万元、C类给予30万元购房补贴。",
            [
                "subsidy sum=1000000 who=高层次人才 if=购买首套商品住房,A类",
                "subsidy sum=500000 who=高层次人才 if=购买首套商品住房,B类",
                "subsidy sum=300000 who=高层次人才 if=购买首套商品住房,C类",
            ]
        ),
        (
            "对新获得绿色食品、有机食品、地理标志食品认证的主体，每个产品分别奖励2万元、3万元、5万元。",
            [
                "reward sum=20000 of=每个产品 who=主体 if=新获得绿色食品认证",
                "reward sum=30000 of=每个产品 who=主体 if=新获得有机食品认证",
                "reward sum=50000 of=每个产品 who=主体 if=新获得地理标志食品认证",
            ]
        ),
        (
            "对新建连片设施大棚50亩以上的，每亩补助3000元；100亩以上的，每亩补助5000元。",
            [
                "subsidy sum=3000 of=每亩 if=新建连片设施大棚50亩以上",
                "subsidy sum=5000 of=每亩 if=100亩以上",
            ]
        ),
        (
            "对年接待过夜游客达5000人次、10000人次、20000人次的旅行社，分别给予5万元、12万元、30万元奖励。",
            [
                "reward sum=50000 who=旅行社 if=年接待过夜游客达5000人次",
                "reward sum=120000 who=旅行社 if=年接待过夜游客达10000人次",
                "reward sum=300000 who=旅行社 if=年接待过夜游客达20000人次",
            ]
        ),
        (
            "高校毕业生创业的，可申请最高30万元的创业担保贷款；小微企业可申请最高400万元的创业担保贷款。",
            [
                "other cap=300000 who=高校毕业生 if=创业",
                "other cap=4000000 who=小微企业",
            ]
        ),
        (
            "对小型微利企业减按25%计算应纳税所得额，按20%的税率缴纳企业所得税。",
            [
                "tax rate=0.25 who=小型微利企业",
                "tax rate=0.2 of=企业所得税",
            ]
        ),
        (
            "对年纳税额500万元（含）以上的，奖励20万元；1000万元（含）以上的，奖励50万元；5000万元（含）以上的，奖励100万元。",
            [
                "reward sum=200000 if=年纳税额500万元（含）以上",
                "reward sum=500000 if=1000万元（含）以上",
                "reward sum=1000000 if=5000万元（含）以上",
            ]
        ),
        (
            "对国家级、省级、市级众创空间分别给予最高100万元、50万元、20万元的运营补助。",
            [
                "subsidy cap=1000000 who=国家级、省级、市级众创空间 if=国家级众创空间",
                "subsidy cap=500000 who=国家级、省级、市级众创空间 if=省级众创空间",
                "subsidy cap=200000 who=国家级、省级、市级众创空间 if=市级众创空间",
            ]
        ),
        (
            "对获得国家科学技术奖一等奖、二等奖的，分别奖励200万元、100万元；省科学技术奖一等奖、二等奖、三等奖的，分别奖励50万元、30万元、10万元。",
            [
                "reward sum=2000000 if=获得国家科学技术奖一等奖",
                "reward sum=1000000 if=获得二等奖",
                "reward sum=500000 if=省科学技术奖一等奖",
                "reward sum=300000 if=二等奖",
                "reward sum=100000 if=三等奖",
            ]
        ),
        (
            "参展企业展位费补贴80%，人员费每人补贴5000元，每家企业最多补贴2人。",
            [
                "subsidy rate=0.8 of=参展企业展位费 who=参展企业 if=展位费",
                "subsidy sum=5000 of=每人 if=人员费",
            ]
        ),
        (
            "对民宿评定为甲级、乙级、丙级的，一次性分别奖励20万元、10万元、5万元。",
            [
                "reward sum=200000 once if=民宿评定为甲级",
                "reward sum=100000 once if=民宿评定为乙级",
                "reward sum=50000 once if=民宿评定为丙级",
            ]
        ),
        (
            "对企业首台（套）重大技术装备，按销售价格的30%给予奖励，国家级最高500万元，省级最高300万元。",
            [
                "reward rate=0.3 cap=5000000 of=销售价格 who=企业首台（套）重大技术装备 if=国家级",
                "reward rate=0.3 cap=3000000 of=销售价格 who=企业首台（套）重大技术装备 if=省级",
            ]
        ),
        (
            "对培养高技能人才的企业，每培养1名高级工、技师、高级技师分别补贴1000元、2000元、3000元。",
            [
                "subsidy sum=1000 of=每培养1名高级工、技师、高级技师 who=企业 if=培养高技能人才",
                "subsidy sum=2000 of=每培养1名高级工、技师、高级技师 who=企业 if=培养高技能人才",
                "subsidy sum=3000 of=每培养1名高级工、技师、高级技师 who=企业 if=培养高技能人才",
            ]
        ),
        (
            "企业投资额达到5000万元、1亿元、5亿元的，分别按投资额的1%、2%、3%给予奖励，最高分别不超过100万元、500万元、2000万元。",
            [
                "reward rate=0.01 cap=1000000 of=投资额 who=企业 if=企业投资额达到5000万元",
                "reward rate=0.02 cap=5000000 of=投资额 who=企业 if=企业投资额达到1亿元",
                "reward rate=0.03 cap=20000000 of=投资额 who=企业 if=企业投资额达到5亿元",
            ]
        ),
        (
            "按以下标准给予一次性奖励：国家级50万元，省级20万元，市级10万元。",
            [
                "reward sum=500000 once if=国家级",
                "reward sum=200000 once if=省级",
                "reward sum=100000 once if=市级",
            ]
        ),
        (
            "获得国家级、省级荣誉的，给予一次性奖励（国家级50万元、省级20万元）。",
            [
                "reward sum=500000 if=获得国家级、省级荣誉,国家级",
                "reward sum=200000 if=获得国家级、省级荣誉,省级",
            ]
        ),
        (
            "对引进的A类、B类、C类人才，分别给予500万元、200万元、100万元安家补贴，分5年平均发放。",
            [
                "subsidy sum=5000000 who=A类、B类、C类人才 if=引进的A类人才",
                "subsidy sum=2000000 who=A类、B类、C类人才 if=引进的B类人才",
                "subsidy sum=1000000 who=A类、B类、C类人才 if=引进的C类人才",
            ]
        ),
        (
            "全职引进的博士每月补贴2000元，硕士每月补贴1000元，本科每月补贴500元，补贴期限3年。",
            [
                "subsidy sum=2000 of=每月 yearly who=全职引进的博士",
                "subsidy sum=1000 of=每月 yearly who=硕士",
                "subsidy sum=500 of=每月 yearly if=本科",
            ]
        ),
        (
            "对符合条件的种粮大户，每亩补贴100元；其中双季稻每亩补贴150元。",
            [
                "subsidy sum=100 of=每亩 who=种粮大户 if=符合条件",
                "subsidy sum=150 of=每亩 who=双季稻",
            ]
        ),
        (
            "年出口额首次达到1000万美元的，奖励10万元；每增长100万美元，再奖励1万元，单个企业最高不超过50万元。",
            [
                "reward sum=100000 if=年出口额首次达到1000万美元",
                "reward sum=10000 cap=500000 of=每增长100万美元 if=每增长100万美元",
            ]
        ),
        (
            "对年主营业务收入首次达到2000万元、5000万元、1亿元的软件企业，给予10万元、20万元、50万元一次性奖励。",
            [
                "reward sum=100000 once who=软件企业 if=年主营业务收入首次达到2000万元",
                "reward sum=200000 once who=软件企业 if=年主营业务收入首次达到5000万元",
                "reward sum=500000 once who=软件企业 if=年主营业务收入首次达到1亿元",
            ]
        ),
        (
            "对新引进的金融机构，按实收资本的1%给予奖励，最高不超过5000万元；购房补贴按购房价格的5%给予补贴，最高不超过1000万元；租房补贴按年租金的30%给予补贴，每年最高不超过100万元，补贴期3年。",
            [
                "reward rate=0.01 cap=50000000 of=实收资本 who=金融机构 if=新引进",
                "subsidy rate=0.05 cap=10000000 of=购房价格 if=购房",
                "subsidy rate=0.3 cap=1000000 of=年租金 yearly if=租房",
            ]
        ),
        (
            "对在新三板挂牌的企业奖励100万元；进入创新层的再奖励50万元。",
            [
                "reward sum=1000000 who=企业 if=在新三板挂牌",
                "reward sum=500000 if=进入创新层",
            ]
        ),
        (
            "对稳岗的大型企业按不超过企业及其职工上年度实际缴纳失业保险费的30%返还，中小微企业按不超过60%返还。",
            [
                "subsidy rate=0.3 of=企业及其职工上年度实际缴纳失业保险费 who=大型企业 if=稳岗",
                "subsidy rate=0.6 who=中小微企业",
            ]
        ),
        (
            "创业担保贷款额度最高不超过20万元，财政给予全额贴息。",
            [
                "other cap=200000 by=财政 if=创业担保贷款额度",
                "subsidy rate=1 by=财政",
            ]
        ),
        (
            "对首次被认定为市级、省级、国家级农业产业化龙头企业的，分别给予5万元、20万元、50万元的奖励。",
            [
                "reward sum=50000 if=首次被认定为市级农业产业化龙头企业",
                "reward sum=200000 if=首次被认定为省级农业产业化龙头企业",
                "reward sum=500000 if=首次被认定为国家级农业产业化龙头企业",
            ]
        ),
        (
            "对主导制定国际标准的，每项奖励100万元；国家标准每项奖励50万元；行业标准、地方标准每项奖励20万元、10万元。",
            [
                "reward sum=1000000 of=每项 if=主导制定国际标准",
                "reward sum=500000 of=每项 if=国家标准",
                "reward sum=200000 of=每项 if=行业标准",
                "reward sum=100000 of=每项 if=地方标准",
            ]
        ),
        (
            "对企业技术合同成交额，按0.5%给予技术转让方奖励，每家企业每年累计不超过50万元；按1%给予技术经纪人奖励，每人每年不超过20万元。",
            [
                "reward rate=0.005 cap=500000 of=企业技术合同成交额 yearly who=企业技术合同成交额",
                "reward rate=0.01 cap=200000 yearly who=企业技术合同成交额",
            ]
        ),
        (
            "对连续两年盈利的企业，第一年奖励10万元，第二年奖励20万元。",
            [
                "reward sum=100000 yearly who=企业 if=连续两年盈利,第一年",
                "reward sum=200000 yearly who=企业 if=连续两年盈利,第二年",
            ]
        ),
        (
            "补贴标准为：一级能效补贴售价的20%，二级能效补贴15%。",
            [
                "subsidy rate=0.2 of=售价 if=一级能效",
                "subsidy rate=0.15 of=二级能效 if=二级能效",
            ]
        ),
        (
            "注册资本1亿元（含）—5亿元的，奖励500万元；5亿元（含）—10亿元的，奖励1000万元；10亿元以上的，奖励2000万元。",
            [
                "reward sum=5000000 if=注册资本1亿元（含）—5亿元",
                "reward sum=10000000 if=5亿元（含）—10亿元",
                "reward sum=20000000 if=10亿元以上",
            ]
        ),
        (
            "企业上缴税收县级留成部分，前2年按100%、后3年按50%奖励给企业。",
            [
                "reward rate=1 yearly who=企业 if=上缴税收县级留成部分,前2年",
                "reward rate=0.5 yearly who=企业 if=上缴税收县级留成部分,后3年",
            ]
        ),
    ])
    func `each figure of a list is a clause`(_ sentence: String, _ expected: [String]) {
        #expect(clauses(sentence) == expected)
    }

    @Test(arguments: [
        "同一企业晋级的，补差奖励。",
        "设立总规模10亿元的产业发展基金，支持企业做大做强。",
        "市财政每年安排专项资金5000万元，用于支持文化产业发展。",
        "所需资金由市、区两级财政按4:6的比例分担。",
        "2023年，全市累计发放创业补贴1.2亿元，惠及企业3000家。",
        "对违反规定的，处以3万元以上10万元以下罚款。",
        "政府性融资担保机构担保费率不超过1%。",
        "农村低保标准提高到每人每年5000元。",
        "居民医保财政补助标准不低于每人每年610元。",
        "政府采购面向中小企业预留份额不低于30%。",
        "2024年，争取中央预算内资金10亿元，发放纾困贷款50亿元。",
        "同一项目符合多项政策的，按就高不重复原则执行。",
        "工业企业用电价格每度下降0.05元。",
        "全年兑现奖补资金1.2亿元，惠及企业500家。",
        "安排补助资金2000万元，支持12个县开展试点。",
        "争取中央财政补助资金3.5亿元。",
        "财政贴息2000万元，带动贷款50亿元。",
        "省财政下达奖励资金5000万元。",
        "引导基金出资比例不超过基金总规模的30%。",
        "贷款贴息资金总额控制在5000万元以内。",
        "对逾期未还的，按日加收0.05%的滞纳金。",
        "履约保证金不超过中标合同金额的10%。",
    ])
    func `a fund, a share of payment or a report grants nothing`(_ sentence: String) {
        #expect(clauses(sentence) == [])
    }

    @Test(arguments: [
        ("对新认定的国家高新技术企业，给予一次性奖励20万元。", "国家高新技术企业奖励"),
        ("对引进的博士研究生，给予每人每月1000元生活补贴。", "博士研究生生活补贴"),
        ("对获得国家级、省级荣誉的，分别奖励2万元、1万元。", "国家级荣誉奖励"),
        ("对年产值首次突破10亿元的企业，给予50万元奖励。", "年产值奖励"),
        ("对符合条件的企业，给予5万元补助。", "补助"),
    ])
    func `a name is short and telling`(_ sentence: String, _ name: String) {
        #expect(read(sentence).first?.name == name)
    }

    @Test func `a paragraph that ends with a colon opens the list below it`() {
        let text = "（一）奖励标准：\n国家级：100万元；\n省级：50万元。"
        #expect(read(text).map(\.amount) == [ExactNumber(1_000_000), ExactNumber(500_000)])
    }

    @Test func `who pays may be told in the next sentence`() {
        let clauses = read("对困难企业，给予5万元补助。所需资金由失业保险基金列支。")
        #expect(clauses.map(\.payer) == ["失业保险基金"])
    }

    @Test func `a ceiling of its own sentence bounds the grants before it`() {
        let clauses = read("对新建项目，按投资额的10%给予奖励。单个项目最高不超过300万元。")
        #expect(clauses.map(\.cap) == [ExactNumber(3_000_000)])
    }

    @Test func `a rule on stacking holds for all clauses of the document`() {
        let text = "对新建项目，奖励5万元。同一项目符合多项政策的，按就高不重复原则执行。"
        #expect(read(text).map { $0.stacking?.value } == ["同一项目符合多项政策的，按就高不重复原则执行"])
    }

    @Test func `the span leads to the words`() throws {
        let text = "总则。对新建项目，奖励 5 万元。"
        let span = try #require(read(text).first?.span)
        let words = text.utf8.dropFirst(span.start).prefix(span.end - span.start)
        #expect(String(decoding: words, as: UTF8.self) == "对新建项目，奖励 5 万元")
    }

    @Test(arguments: ["（", "奖励（", "给予50万元、", "对企业，给予5万元奖励，", "最高5万元。", "按5%，", "每", "的的"])
    func `nothing that repeats stops the reader`(_ piece: String) {
        _ = read(String(repeating: piece, count: 4_000))
    }
}
