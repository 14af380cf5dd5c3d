/// Phrases that the grammar of clauses looks for at a place, beside its words.
enum ClauseText {
    /// What follows a figure.
    enum Suffix {
        /// 的.
        case of
        /// 的标准, 的比例.
        case measure
        /// 的部分.
        case portion
        /// 用于.
        case use
    }

    /// Words that go on with a list.
    static let joiners = PhraseList<Void>(
        .first,
        ["和 与 及 或 以及 或者 至 到 — - ~ /": ()]
    )

    /// What follows a figure and tells its part.
    static let suffixes = PhraseList<Suffix>(
        .first,
        [
            "的": .of,
            """
            的标准 标准 的比例 比例 的额度 折合 折算 人民币 计算 核定 确定 执行 的幅度 比率
            """: .measure,
            "的部分 部分": .portion,
            "用于 专项用于 以上用于": .use,
        ]
    )

    /// Words directly before a figure that make it a threshold.
    static let thresholds = PhraseList<Void>(
        .last,
        [
            """
            增长 同比增长 增幅 增加 新增 满 占 占比 递增 不足 未达 首次突破 提高 提升 上浮 为基数 税收 投资 纳税 \
            营业收入 销售收入 销售额 产值 注册资本 营业额 投资额 出口额 进口额 交易额 收入
            """: ()
        ]
    )

    /// Words directly before a share that make it a threshold.
    static let growths = PhraseList<Void>(
        .last,
        ["增长 同比增长 增幅 增加 新增 占 占比 递增 不足 未达 首次突破 提高 提升 下降 降低 比例 减少 上浮 上调 上涨 调高": ()]
    )

    /// What is due already, so that a share of it is an instalment.
    static let dues = PhraseList<Void>(
        .first,
        ["应奖励 应补助 应补贴 应奖补 应兑现 应付 核定奖励 核定补助": ()]
    )

    /// Parties that may be granted something.
    static let parties = PhraseList<Void>(
        .first,
        [
            """
            企业 项目 单位 个人 机构 团队 人员 人才 园区 平台 商户 农户 合作社 农场 基地 公司 学校 院校 毕业生 劳动者 \
            旅行社 协会 商会 社团 居民 家庭 村集体 县区 乡镇 街道 景区 酒店 投资方 投资者 经营者 主体 作品 产品 活动 \
            展会 赛事 博士 硕士 研究生 本科生 专家 院士 运动员 教练员 导游 消费者 大户 村民 社区 残疾人 门店 店铺 学生 教师 军人 老年人 纳税人 引荐人 购房人 申请人 医师 护理员 工匠 传承人 艺术家 职工 用户 医院 实验室 孵化器
            """: ()
        ]
    )

    /// What opens the one that is granted something.
    static let leads = PhraseList<Void>(
        .first,
        ["对于 对 凡是 凡 针对 给予 支持 鼓励 其中 且 并 向": ()]
    )

    /// What stands before the base of a share and is no part of it.
    static let fillers = PhraseList<Void>(
        .first,
        ["的 其 该 缴纳 不低于 不高于 企业的 项目的 给予 予以 可 可以 享受 获得 不超过 最高 标准为 金额为 比例为 额度为 为": ()]
    )

    /// Verbs after which the items of a list begin.
    static let verbs = PhraseList<Void>(
        .last,
        [
            """
            认定为 评定为 评为 定为 命名为 列为 升级为 列入 入选 入围 纳入 获 获得 新获 首获 获评 获批 荣获 新获批 取得 \
            通过 新建 建设 建成 引进 参加 举办 达到 达 超过 突破 制定 主导 参与 创建 成为 属于 为 对 的 在 于 按
            """: ()
        ]
    )

    /// What opens a ceiling for each grantee alike, and names nobody.
    static let generics = PhraseList<Void>(
        .first,
        [
            """
            单 每 同一 各 累计 年度 全年 最高 最多 总额 合计 总 奖励 补助 补贴 资助 扶持 贴息 贷款 \
            金额 额度 不超过 上限 三年 两年 五年 一个 享受 本条 以上 上述 该 其 年 原则上 但 且 企业 项目 个人 对单 对同一 \
            对每 对其 并 再 另 给予 可 应 一次性 按 分别 当年 比例 标准 期限 连续
            """: ()
        ]
    )

    /// What opens a ceiling for one grantee.
    static let singles = PhraseList<Void>(
        .first,
        ["单 每 同一 各 对单 对同一 对每": ()]
    )

    /// What opens a ceiling for all grants told before.
    static let collectives = PhraseList<Void>(
        .first,
        ["同一 对同一 以上 上述 各项 合计 全年 本条": ()]
    )

    /// What opens a part that tells of later years or of the same grantees.
    static let sequels = PhraseList<Void>(
        .first,
        ["第二 第三 第四 第五 次年 达到上述 符合上述 上述 在此": ()]
    )

    /// What opens a class among those told before.
    static let inclusions = PhraseList<Void>(
        .first,
        ["其中对 其中": ()]
    )

    /// What opens a subject of its own.
    static let subjects = PhraseList<Void>(
        .first,
        ["对 对于 凡 凡是 针对": ()]
    )

    /// What opens a part that goes on with the one before it.
    static let continuations = PhraseList<Void>(
        .first,
        ["第 达到上述 符合上述 上述 以上 其中 再 另 每 在此 此外 同时 分别 给予 奖励 补助 按 一次性": ()]
    )

    /// Words that tell of years: 前2年, 每人每年.
    static let yearly = PhraseList<Void>(
        .first,
        ["每人每年 每年 每月 前两年 前三年 前2年 前3年 后2年 后3年 后两年 后三年 第一年 第二年 第三年 第四年 第五年 年内每": ()]
    )

    /// What a ceiling bounds that is no grant.
    static let ratios = PhraseList<Void>(
        .last,
        ["占比 比重 放宽到 放宽至 放宽为 调整到 控制在": ()]
    )

    /// Rates that are a price or a grant.
    static let prices = PhraseList<Void>(
        .last,
        ["费率 税率 利率 息率 补助率 补贴率 奖励率 返还率 补偿率 折扣率 贴息率 减免率": ()]
    )

    /// Words directly before a sum that goes on top of another.
    static let increments = PhraseList<Void>(
        .last,
        ["增加": ()]
    )

    /// What one of many must do: 每件作品获一等奖的.
    static let achievements = PhraseList<Void>(
        .first,
        ["获 被 入选 入围 评为 达到 通过 成功": ()]
    )

    /// What opens a remark in brackets that names no case.
    static let remarks = PhraseList<Void>(
        .first,
        ["含 不含 即 共 合计 总 约 折合 人民币 最高 最低 每 如 不超过 原 市财政 省财政": ()]
    )

    /// Words before a unit that make a standard a goal: 达到每人每年670元.
    static let reaches = PhraseList<Void>(
        .last,
        ["达到 达 不低于 不少于 稳定在 保持在": ()]
    )

    /// What opens the standard of a relief from tax.
    static let quotas = PhraseList<Void>(
        .first,
        ["定额标准 限额标准 定额扣减标准 扣减标准": ()]
    )

    /// Words that lower a charge.
    static let reductions = PhraseList<Void>(
        .last,
        ["降低 减收 减免 下调 调低 下浮": ()]
    )

    /// Charges.
    static let charges = PhraseList<Void>(
        .last,
        [
            """
            费率 收费标准 收费 租金 房租 保费 港务费 使用费 服务费 管理费 手续费 通行费 处理费 水费 电费 气费 物业费 检测费 \
            登记费 担保费 佣金 缴费比例 门票
            """: ()
        ]
    )

    /// What a share may be of when it is told before 按.
    static let bases = PhraseList<Void>(
        .last,
        [
            """
            部分 费 费用 租金 房租 价 价格 价款 利息 税 额 标准 费率 金 金额 门票 成本 支出 投入 贡献 收入
            """: ()
        ]
    )

    /// Who pays.
    static let payers = PhraseList<Void>(
        .first,
        ["财政部门 财政 基金 政府": ()]
    )

    /// What follows the payer.
    static let payerTails = PhraseList<Void>(
        .first,
        ["给予 按 再 每年 对 分别 予以 奖 补 一次性 , 资金给予 统筹": ()]
    )

    /// What opens the parts of a sum told before.
    static let partials = PhraseList<Void>(
        .first,
        ["其中 即 分阶段 分别为": ()]
    )

    /// Taxes and charges let off without a figure.
    static let exemptions = PhraseList<Void>(
        .first,
        [
            """
            减征 免征 加计扣除 准予扣除 即征即退 先征后返 免税 零税率 税收优惠 减免 减收 免收 免缴 免交 免除 免租期 免租 免房租 同价 \
            租金优惠 缓缴
            """: ()
        ]
    )

    /// What ends a stretch before a grant and tells nothing.
    static let endings = PhraseList<Void>(
        .last,
        ["可 可以 均 应 将 则 的 由 可按 依法 按规定 予以 给予 , (": ()]
    )

    /// What leads from a condition's subject to its figure.
    static let bridges = PhraseList<Void>(
        .last,
        ["达到 达 超过 突破 首次突破 首次 不低于 不少于 为 在 约 总 每 第 满 累计 新增 基础上 的 ( 20": ()]
    )

    /// What stands before the words for what is granted.
    static let openers = PhraseList<Void>(
        .last,
        ["的 给予 予以 一次性 企业 标准 比例 人民币 单位 进行 、 再": ()]
    )

    /// What opens words that tell nothing in a name.
    static let bland = PhraseList<Void>(
        .first,
        ["符合条件 符合上述 上述 新认定 新引进 新获得 新注册 引进 在此基础 此基础 企业投入 第一年 第二年 第三年 每 国家补贴 市级奖励": ()]
    )

    /// What names a payer at the end of a stretch.
    static let funds = PhraseList<Void>(
        .last,
        ["财政 财政部门 财政资金 专项资金 保险基金": ()]
    )

    /// What is done first after 优先.
    static let preferences = PhraseList<Void>(
        .first,
        [
            """
            安排 保障 支持 给予 予以 纳入 推荐 享受 列入 申报 考虑 用于 提供 组织 调整 解决 配置 供应 办理 审批 落实 采购 聘用 \
            录用 推广 入驻 受理 满足 向 将 在 授予 申请 获得 参加 进行 购买 使用 选用 租赁 出让 供给 优惠 推送 评定 认定 兑现
            """: ()
        ]
    )

    /// What opens a segment that tells of work, not of a condition.
    static let doings = PhraseList<Void>(
        .first,
        [
            """
            强化 完善 建立 积极 加快 全面 探索 引导 推动 大力 统筹 继续 加大 健全 加强 进一步 落实 实施 促进 发挥 盘活 \
            重点 坚持 深入 培育 打造 推进 清理 优化 整合 充分 结合 全力 发展 创新 扩大 构建 鼓励 支持 开辟 做强 做优 做大 聚焦 依托 围绕 提升 提高 推广
            """: ()
        ]
    )

    /// What puts a figure in the place of another.
    static let raises = PhraseList<Void>(
        .first,
        ["提高到 提高至 增加到 增加至 增至 上调至 上调到 调整为 调整到 调整至 提升到 提升至 提高为 降至 降到 降低到 降低至 下调至 下调到": ()]
    )

    /// What a label before a figure ends with: 支持标准.
    static let headings = PhraseList<Void>(
        .last,
        ["标准 标准为 金额 金额为 额度 额度为 比例 比例为 方式 政策 内容": ()]
    )

    /// What a label before a figure begins with: 支持标准.
    static let grants = PhraseList<Void>(
        .first,
        ["奖励 补助 补贴 扶持 支持 资助 返还 奖补 政策 优惠 贴息": ()]
    )

    /// What makes a sum that of a programme rather than of one grantee.
    static let sums = PhraseList<Void>(
        .first,
        ["资金 贴息 款项 总额": ()]
    )

    /// What makes a grant the base of another: 补助资金, 奖励金额.
    static let totals = PhraseList<Void>(
        .first,
        ["资金 金额 总额 经费 标准 额": ()]
    )

    /// What a payer's name does not hold.
    static let strangers = PhraseList<Void>(
        .first,
        ["对 获 争 经 按 给 享 于 险": ()]
    )
}
