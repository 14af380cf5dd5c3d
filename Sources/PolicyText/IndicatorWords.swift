/// What the words around a figure say about it.
struct IndicatorWords: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// 力争, 确保, 实现: a goal.
    static let goal = IndicatorWords(rawValue: 1 << 0)
    /// 培育, 建设, 新增, 引进: what a plan does to the thing counted.
    static let deed = IndicatorWords(rawValue: 1 << 1)
    /// 每年, 年均.
    static let yearly = IndicatorWords(rawValue: 1 << 2)
    /// 达到, 突破, 占.
    static let reach = IndicatorWords(rawValue: 1 << 3)
    /// 增长, 提高, 下降.
    static let change = IndicatorWords(rawValue: 1 << 4)
    /// 产值, 面积, 数量, 比重: what statistics count.
    static let measure = IndicatorWords(rawValue: 1 << 5)
    /// 近年来, 目前, 同比, 拥有: a result or an endowment.
    static let report = IndicatorWords(rawValue: 1 << 6)
    /// 奖励, 补助, 减免: a grant.
    static let grant = IndicatorWords(rawValue: 1 << 7)
    /// 给予, 予以, 享受: the verb of a grant.
    static let give = IndicatorWords(rawValue: 1 << 8)
    /// 资金, 基金, 经费.
    static let fund = IndicatorWords(rawValue: 1 << 9)
    /// 设立, 安排, 整合: what is done to a fund.
    static let endow = IndicatorWords(rawValue: 1 << 10)
    /// 审批, 办结, 时限: a stretch of time that is a goal.
    static let handling = IndicatorWords(rawValue: 1 << 12)
    /// 制定, 报送, 公示, 申请: a stretch of time that is procedure.
    static let procedure = IndicatorWords(rawValue: 1 << 13)
    /// 明确, 配备 with 负责人, 联络员: staffing.
    static let staff = IndicatorWords(rawValue: 1 << 14)
    /// 贷款, 利率, 税率, 注册资本: terms that figures only describe.
    static let term = IndicatorWords(rawValue: 1 << 15)
    /// 分别.
    static let respectively = IndicatorWords(rawValue: 1 << 16)
    /// 按, 按照: a rule to be applied.
    static let rule = IndicatorWords(rawValue: 1 << 17)
    /// 寿命, 时间, 年限: what stretches of time measure.
    static let duration = IndicatorWords(rawValue: 1 << 18)
    /// 截至, 同比: a result, for the whole sentence.
    static let result = IndicatorWords(rawValue: 1 << 19)

    /// 财政, 市政府: who sets a sum aside.
    static let treasury = IndicatorWords(rawValue: 1 << 20)
    /// 补助比例, 权重, 授信额度: what a rule sets, for the figures of its clause.
    static let standard = IndicatorWords(rawValue: 1 << 21)
    /// 最高, 最多: the most that one may have.
    static let ceiling = IndicatorWords(rawValue: 1 << 22)
    /// 每家, 单个: a sum for each, and no size of a fund.
    static let each = IndicatorWords(rawValue: 1 << 23)

    /// 补助资金: what grants are paid from.
    static let purse = IndicatorWords(rawValue: 1 << 25)
    /// 明年, 去年: a year that is not written.
    static let relative = IndicatorWords(rawValue: 1 << 24)

    /// The words, read forwards.
    static let lexicon = PhraseList<IndicatorWords>(
        .first,
        [
            "力争 争取 确保 实现 目标 预期 预计 力求 努力 保持 稳定在 不低于 不少于 至少 超额": .goal,
            "完成": [.goal, .deed, .handling],
            """
            培育 建设 建成 打造 引进 培养 创建 新建 新增 改造 形成 扶持 遴选 推出 发展 认定 举办 组织 招引 引育 孵化 建立 \
            布局 评选 实施 开展 选树 推广 集聚 聚集 汇聚 吸引 入驻 落地 开工 投产 签约 上市 修订 制修订 获批 获评 入选 \
            铺设 种植 覆盖 带动 转化 升级 培训 招收 选派 储备 推进 组建 列入 纳入 获得 采纳 选育 创作 选聘 新认定 发布 \
            新引进 支持 推动 落实 谋划 引导 建好 做强 壮大 整治 治理 修复 保护 开发 开设 开通 引入 壮大 策划 参加 挂牌 \
            改建 扩建 改扩建 提升 提质 创成 争创 创评 新创 打响 命名 设置 配置 投放 安装 更新 布设 部署 接入 上线 上云 \
            建造 配备 打通 疏浚 供应 筹集 配建 规划建设 盘活 改良 繁育 养殖 出栏 存栏 生产 加工 储备 收购 流转 造林 绿化 治沙 搬迁 安置 帮扶 救助 资助学生 服务 \
            选拔 选定 评定 评选 轮训 派驻 帮助 表彰 组织 招募 聘请 聘任 推荐 输送 输出 增设 增补 补充 购置 采购 清淤 清理 疏通 硬化 亮化 \
            拆除 巡诊 义诊 走访 慰问 抽检 监测 创办 承办 开行 开辟 转移 调解 授牌 评估认定 植树 栽植 补植 播种 轮作 防治 \
            接待 参观 观看 累计 新建成 设立站点 制作 出版 翻译 放映 演出 展出 征集 收集 采集 立项 攻关 突破关键 建档 签订 撬动
            """: .deed,
            "每年 年均 逐年 每年度 每季度 每月 每两年 每县 每个县 每村": .yearly,
            "达到 达 突破 超过 超 占 高于 低于 升至 增至 降至 控制在 稳定": .reach,
            "增长 提高 下降 降低 减少 增加 增幅 增速 压缩 缩短 翻番 上升 压减 递增 下调 提速 节约": .change,
            """
            面积 数量 总数 总量 规模 比重 占比 率 比例 产值 收入 增加值 销售额 营业额 投资额 产量 销量 总额 人数 人次 \
            出口额 出口 进出口 长度 里程 容量 产能 装机 税收 人口 床位 总长 海岸线 人均 户均 亩均 总投资 投资 交易额 成交额 金额 消费 \
            就业 存量 余额 贡献 强度 指数 系数 密度 浓度 覆盖 游客 客流 吞吐量 货运量 客运量 周转量 排放 能耗 用水量 \
            拥有量 保有量 专利 品种 营收 利润 规上 企业数 户数 次数 贷款 信贷 融资 保费 储蓄 学位 床位数
            """: .measure,
            """
            近年来 近年 目前 拥有 共有 位于 地处 占地 全长 下辖 坐落 境内 业已 已达 现已
            """: .report,
            "已建成 已完成 已累计 已实现 已形成 已有 已发放 已培育": [.report, .result],
            "今年 明年 去年 后年 前年": .relative,
            "截至 截止 比上年 较上年 以来": .result,
            "同比": [.result, .change],
            "奖励 补助 补贴 奖补 资助 贴息 返还 减免 奖金 补偿 免征 减征 免收 减收 抵免 抵扣 扣除 退税 兑付 配套资金支持 再奖 另奖": .grant,
            "给予 予以 享受 一次性 再给": .give,
            "一事一议 一企一策": [.grant, .give],
            "按 按照": [.give, .rule],
            // Words that hold another one: 项目前期, 按时, 发达.
            """
            项目 科目 节目 栏目 名目 按时 按期 按需 按摩 按月 按季 按年 发达 到达 抵达 表达 传达 下达 雷达 直达 通达 达标 达产 \
            达效 达成 达人 超市 超级 超前 超高 超导 超声 超算 超低 占领 占用 成效率先 率先 率领 效率先 高效 公共有
            """: [],
            "分别": .respectively,
            "财政 市政府 县政府 区政府 省政府 州政府 镇政府 市本级 县本级 区本级 省本级 州本级 本级": .treasury,
            """
            补助比例 补贴比例 奖励比例 支持比例 资助比例 返还比例 奖补比例 贴息比例 补偿比例 分担比例 补助标准 补贴标准 奖励标准 \
            奖补标准 总分 分值 权重 得分 评分 计分 价格分 裁员率 授信额度 单户授信 信用额度 借款额度 缴费期限 缓缴期限 放宽到 放宽至 \
            利率 税率 贷款额度 收费 费率 租金 电价 缴存 税费 增值税 所得税 加计 担保费 出让金 地价 底价 折旧 \
            预付款 首付款 首付 资本金比例 质保金 履约保证金
            """: .standard,
            "最高 最多 至多 上限 封顶": .ceiling,
            """
            每家 每户 每人 每名 每所 每项 每亩 每位 每场 每件 每次 每台 每套 每间 每站 每辆 每镇 每乡 单个 单项 单户 单家 单笔 单位面积 \
            每平方米 每立方米
            """: .each,
            "基金 经费 专项": .fund,
            "资金 专项资金 衔接资金 预算": [.fund, .treasury],
            """
            补助资金 奖补资金 补贴资金 奖励资金 扶持资金 资助资金 配套资金 引导资金 补偿资金 补助经费 奖励经费 \
            资助经费 扶持经费
            """: [.grant, .fund, .treasury, .purse],
            "设立 安排 整合 统筹 筹集 组建 总规模 列支 发起 拿出 切块 划拨 拨出 筹措 注资 切出 拨付": .endow,
            "审批 办结 办理 开办 核准 领证 取证": .handling,
            "时限 时间 时长 用时 耗时 寿命 受教育年限 周期": .duration,
            "制定 出台 报送 公示 申请 提出 反馈 答复 受理 收到 备案 上报 书面 补正 有效期 期限 期满 施行 审核 材料 名单 公告 通知 召开 调度 例会 通报 督查 督导 汇报 会商 抽查 巡查 暗访 点评":
                .procedure,
            "分管 联络员 专人 同志 具体负责 工作人员 专职人员 责任人 兼任 常驻": .staff,
            "注册资本 实缴 注册资金 违约金 罚款 滞纳金 起征点 持股 罚息 保证金": .term,
        ]
    )

    /// Verbs directly before a figure, read backwards: 建设10万亩, 培训1000人.
    static let verbs = PhraseList<Void>(
        .last,
        [
            """
            培育 建设 建成 打造 引进 培养 创建 新建 新增 改造 形成 扶持 遴选 推出 发展 认定 举办 组织 招引 引育 孵化 建立 布局 \
            评选 实施 开展 选树 推广 集聚 聚集 汇聚 吸引 签约 修订 制定 获批 获评 铺设 种植 覆盖 带动 转化 升级 培训 招收 \
            选派 储备 推进 组建 获得 选育 创作 选聘 发布 支持 推动 完成 实现 整治 治理 修复 保护 开发 开设 开通 引入 策划 \
            改建 扩建 提升 创成 争创 设置 配置 投放 安装 更新 布设 部署 建造 繁育 养殖 出栏 生产 加工 收购 流转 搬迁 安置 \
            资助 奖励 表彰 评定 轮训 派驻 帮助 招募 聘请 聘任 推荐 输送 输出 增设 增补 补充 购置 采购 惠及 清理 创办 开行 开辟 培养产生 \
            培养造就 转移 走访 慰问 植树造林 授牌 配备 充实 抽检 建好 做强 壮大 补建 布局建设 策划 遴选支持 \
            帮扶 救助 服务 接待 累计 引导 拥有 共有 现有 增加 减少 落实 新认定 公布 选拔 选定 征集 制作 出版 谋划 争取 确保 \
            力争 超过 达到 不少于 不低于 供应 盘活 筹集 筹建 配建 消化 处置 腾退 收储 化解 投资 投入 安排 开工 竣工 建立健全 给予
            """: ()
        ]
    )

    /// What a measure before it belongs to, so that it is a size of a thing and not a goal.
    static let things = PhraseList<Void>(
        .last,
        ["项目 生产线 工程 装置 基地 机组 企业 单位 机构 公司 专线 电站 产线": ()]
    )

    /// What is built to a size wherever the phrase goes on, read backwards.
    static let plants = PhraseList<Void>(.last, ["生产线 产线 机组 装置": ()])

    /// Measure words that count the thing named after them: 10家企业.
    static let classifiers = PhraseList<Void>(
        .first,
        [
            """
            家 个 项 名 件 条 座 处 场 次 种 款 篇 部 所 间 张 辆 艘 架 套 台 台套 位 支 队 只 头 匹 羽 尾 株 棵 片 块 面 道 \
            枚 幅 副 例 宗 单 票 笔 班 列 对 双 根 盏 口 眼 孔 栋 幢 首 集 本 份 批 期 届 类 门 册 户企业 班列 场次 班次 起 则 \
            点位 站点 节 档 轮
            """: ()
        ]
    )

    /// Nouns after 个 that divide a text and not the world: 3个阶段.
    static let divisions = PhraseList<Void>(
        .first,
        [
            "方面 环节 阶段 步骤 层面 维度 层次 层级 部分 部门 成员单位 成员 工作组 专班 工作专班 专项小组 工作小组 督导组 专项组 小组 转变 意识 维护 自信 坚持 确保 结合 统一 更加 一批 导向 关键":
                ()
        ]
    )

    /// Places and wholes that a sentence is about.
    static let wholes = PhraseList<Void>(
        .first,
        [
            """
            全市 全县 全区 全省 全州 全旗 全镇 全域 全国 全行业 园区 我市 我县 我区 我省 我州 全自治区 全产业链 高新区 开发区 \
            示范区 试验区 新区 自贸区 片区 全园 全校 全院 全系统
            """: ()
        ]
    )

    /// What a head of a —— paragraph ends with where it names whose figures follow.
    static let owners = PhraseList<Void>(
        .last,
        ["产业 县 区 市 州 旗 镇 乡 街道 园区 园 集群 行业 企业 基地 片区 公司 学校 医院 领域 带 廊道 板块": ()]
    )

    /// Words that bind a figure from further off in its clause: 达园区总收入的75%.
    static let bounds = PhraseList<Figure.Bound?>(
        .first,
        [
            "达标 达产 达效 达成 达人": nil,
            "达 达到 提高到 提高至 提升到 提升至 增长到 增加到": .reach,
            "不低于 不少于 至少": .atLeast,
            "突破 超过 超出 高于 大于 多于": .above,
            "不超过 不高于 控制在 压缩至 压减至 降至 降低到 降低至 下降到 缩短至": .atMost,
            "低于 少于 不足": .below,
            "约占 约为": .about,
        ]
    )

    /// Verbs before a year that is part of a name, read backwards: 举行2023年博览会.
    static let namers = PhraseList<Void>(
        .last,
        [
            """
            举行 举办 召开 申报 成功申报 开展 印发 编制 公布 入选 列入 纳入 获评 制定 参加 出席 发布 承办 落实 下达 通过 修订 办好 \
            根据 依据 按照 贯彻 执行
            """: ()
        ]
    )

    /// Words directly after a figure that make it what a change starts from: 由10家增加到50家.
    static let departures = PhraseList<Void>(
        .first,
        [
            """
            增加到 增加至 提高到 提高至 提升到 提升至 上升到 上升至 增长到 增长至 减少到 减少至 下降到 下降至 降至 降低到 降低至 \
            增至 升至 缩短到 缩短至 压缩到 压缩至 压减到 压减至 扩大到 扩大至
            """: ()
        ]
    )

    /// What is compared with, after 比 or 较: 比2020年, 比上年.
    static let standards = PhraseList<Void>(
        .first,
        ["上年 去年 同期 上一年 前年 全国 全省 全市 平均 计划 基期 20 19": ()]
    )

    /// Verbs of change directly before a figure, read backwards.
    static let changes = PhraseList<Void>(
        .last,
        [
            """
            增长 提高 提升 增加 上升 上涨 增幅 下降 降低 减少 递增 压减 压缩 缩短 增速 增长率 超计划投资 增收 增产 翻 \
            提高了 增长了 下降了 提升了 增加了
            """: ()
        ]
    )

    /// Cadences that are part of what is counted.
    static let cadences = PhraseList<Void>(.first, ["每年 每两年 每季度 每月 年均 每县 每个县": ()])

    /// What the words of a header cell say of its column.
    struct Header: OptionSet, Sendable {
        let rawValue: UInt8
        /// 指标, 指标名称.
        static let name = Header(rawValue: 1 << 0)
        /// 单位, 计量单位.
        static let unit = Header(rawValue: 1 << 1)
        /// 目标值, 完成值.
        static let value = Header(rawValue: 1 << 2)
        /// 目标, 计划.
        static let target = Header(rawValue: 1 << 3)
        /// 实际, 现状, 基期.
        static let actual = Header(rawValue: 1 << 4)
        /// 属性, 备注, 责任单位.
        static let note = Header(rawValue: 1 << 5)
    }

    /// Words of the header of a table of goals.
    static let headers = PhraseList<Header>(
        .first,
        [
            "指标": .name,
            "指标值 数值": .value,
            "单位": .unit,
            "目标 目标值 目标数 任务数 计划 计划数 计划值 预期 预期值": [.value, .target],
            "实际 实际值 现状 现状值 基期 基数 基准 基准值 完成值 完成数 完成情况 实绩": [.value, .actual],
            "年均增长 年均增速 年均 增速 增长 增幅 累计": .value,
            "属性 备注 责任 牵头 配合 负责 来源 序号 时限 时间 说明 分值 权重": .note,
        ]
    )

    /// Words that only open a clause.
    static let openings = PhraseList<Void>(
        .first,
        [
            """
            力争 争取 确保 实现 努力实现 预计 其中 并 且 使 到 底 末 前 , 、 同时 年内 全年 今年 明年 当年 以 截至 截止 : 与 及 和 以及 \
            目标 主要 总体上 基本 全面 的 分别 “十四五”期间 “十五五”期间 “十四五”末 “十五五”末 期间 规划期内 三年内 五年内
            """: ()
        ]
    )

    /// Words between what is counted and the figure, read backwards.
    static let closings = PhraseList<Void>(
        .last,
        [
            """
            力争 确保 争取 同比 同比增长 增长 提高 提升 下降 降低 增加 减少 共 共计 合计 总计 累计 分别 为 是 有 的 约占 占 人民币 实现 共有 \
            年均增长 年均 分别 均 提升了 增长了 提高了 、 ( “
            """: ()
        ]
    )

    /// Verbs directly before a sum that is set aside, read backwards.
    static let endowments = PhraseList<Void>(
        .last,
        [
            """
            安排 列支 拿出 统筹 切块 划拨 拨出 切出 筹措 筹集 整合 下达 设立 注资 预算安排 专项列支 统筹安排 安排资金 安排专项资金 \
            列支资金 下达资金 下达专项资金 整合资金 统筹资金 筹集资金 专项资金 安排不少于 预算 列支不少于 安排不低于 拨付
            """: ()
        ]
    )

    /// Words after a sum that say what it is set aside for.
    static let purposes = PhraseList<Void>(
        .first,
        ["用于 支持 作为 专项用于 设立 重点支持 主要用于 专项支持 重点用于 以支持 资金用于 资金支持 扶持 推动 保障 开展 实施": ()]
    )

    /// What has a size as a whole, read backwards: 形成200亿元以上的基金集群.
    static let clusters = PhraseList<Void>(
        .last,
        ["集群 产业 市场 基金 产业链 规模 板块 产能 基金群 产业带 增长极 体系": ()]
    )

    /// Words that make figures before them a norm.
    static let norms = PhraseList<Void>(.first, ["标准 的比例 的要求 的原则 的规格": ()])

    /// Words that open a goal, also after a grant: 力争全年新增50家.
    static let aims = PhraseList<Void>(
        .first,
        ["力争 争取 确保 推动 带动 实现 力求 努力 预计 全年 每年 年内": ()]
    )

    /// Words after 给予 that say what is given before to whom, read forwards.
    static let gifts = PhraseList<Void>(
        .first,
        [
            """
            0 1 2 3 4 5 6 7 8 9 一次性 一定 最高 不超过 不低于 奖励 奖补 补助 补贴 资助 贴息 支持 扶持 适当 相应 财政 资金 经费 政策 优惠 重点 \
            优先 表彰 通报 单个 全额 等额 同等 配套 分档 差异化 定额 三 五 十 二 叠加 额外 再
            """: ()
        ]
    )

    /// Nouns that name a figure before them as an outcome: 增长10%以上的速度.
    static let outcomes = PhraseList<Void>(
        .first,
        ["目标 增速 速度 水平 规模 增长 幅度 产值 能力 比例 比重": ()]
    )

    /// Words that open a condition: 对新增的企业, 凡符合条件的.
    static let conditions = PhraseList<Void>(
        .first,
        ["对 凡 符合 满足 具备 经认定 申报 申请 注册 首次 新获 获得 获评 被评 当年 年度": ()]
    )

    /// What a short heading of conditions ends with, read backwards.
    static let conditionHeads = PhraseList<Void>(
        .last,
        ["资格条件 报名条件 招募条件 招聘条件 入驻条件 补贴条件 补助条件 享受对象 补贴对象 培训对象 报名资格 申报资格 评选范围 限制条件 申领条件 入库条件 退出条件": ()]
    )

    /// What the figures of an item are, told by words of its heading.
    static let sections = PhraseList<IndicatorScope.Section>(
        .first,
        [
            "目标 主要指标 考核指标 发展指标 预期指标 愿景": .goals,
            """
            现状 发展基础 现有基础 工作基础 工作成效 主要成效 取得成效 发展成效 建设成效 取得的成效 背景 发展优势 比较优势 概况 存在问题 总体情况 基本情况 进展情况 完成情况 \
            发展形势 园区范围 规划范围 实施范围
            """: .report,
            "下一步 工作打算 今后工作 工作计划 下阶段 下步": .plans,
            """
            申报条件 认定条件 支持条件 基本条件 奖励条件 入选条件 申请条件 准入条件 扶持条件 评选条件 享受条件 申报程序 申报对象 \
            申报要求 申报材料 申报范围 认定标准 附则 罚则 适用范围 适用对象 支持对象 扶持对象 奖励对象 补助对象
            """: .conditions,
        ]
    )
}
