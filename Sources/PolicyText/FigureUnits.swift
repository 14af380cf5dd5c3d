/// The words that make a number a quantity.
enum FigureUnits {
    /// Units and measure words that follow a number, multiplier (千, 万, 亿) left out.
    static let nouns = PhraseList<Figure.Dimension>(
        .first,
        [
            "元": .yuan,
            "美元 美金 港元 港币 欧元 日元 英镑 澳元 澳门元 新台币 卢布 韩元": .foreign,
            "% ‰ ﹪": .share,
            "/10万 /万 /千": .count,
            "个百分点 百分点": .points,
            """
            年 个月 个季度 季度 周 个星期 星期 天 日 个工作日 工作日 个自然日 自然日 小时 个小时 分钟 秒 秒钟 \
            周岁 岁 周年 个年度 个学期 学期
            """: .time,
            """
            家 个 项 名 人 人次 人天 户 户次 件 条 座 处 场 次 场次 人日 期 届 批 批次 类 门类 门 \
            册 册次 种 款 篇 部 所 间 张 辆 艘 艘次 架 架次 套 台 台套 台次 标准箱 标箱 TEU 位 支 队 只 头 匹 羽 尾 \
            株 棵 片 块 面 道 枚 幅 副 例 宗 单 票 笔 班 班次 列 对 双 根 盏 口 眼 孔 栋 幢 层 楼 床 床位 \
            节 站 枪 杆 顶 把 瓶 箱 袋 桶 盒 份 本 卷 首 集 档 轮 趟 车次 车 班列 席 家次 项次 件次 起 则 \
            课时 学时 学分 分 星 级台阶 步 倍 折 遍 组 排 盘 宅 村次 盆 筐 担 粒 段 束 具 尊 樽 丛 捆 卡 串 股 伙 \
            站点 标台 车位 泊位 机架 标准机架 点位
            """: .count,
            """
            亩 公顷 平方米 平方公里 平方千米 平米 ㎡ m² m2 km² km2 立方米 方 m³ m3 公里 千米 km 米 厘米 毫米 微米 纳米 \
            海里 里 英寸 吨 公斤 千克 kg 斤 克 毫克 微克 两黄金 升 毫升 吨标准煤 吨标煤 标准煤 标煤 吨二氧化碳 \
            吨二氧化碳当量 千瓦 千瓦时 度 度电 兆瓦 兆瓦时 吉瓦 吉瓦时 kW MW GW kWh MWh GWh kw MW MWp KW kV 千伏安 \
            兆伏安 瓦 马力 ℃ 摄氏度 分贝 微克/立方米 毫克/升 毫克/立方米 载重吨 总吨 标准立方米 \
            GB TB PB EB MB Mbps Gbps Tbps 兆 兆比特 PFlops PFLOPS EFLOPS EFlops Pflops Eflops 标准列 床日 \
            蒲式耳 桶油当量 焦 吉焦 千卡 大卡 贝可
            """: .count,
        ]
    )

    /// What may follow a slash after a unit: 15万元/户, 5元/人/夜.
    static let shares = PhraseList<Void>(
        .first,
        [
            """
            户 亩 人 夜 晚 年 月 天 日 次 家 个 件 台 套 吨 公斤 斤 平方米 平米 立方米 间 床 张 班 场 学期 生 标箱 \
            标准箱 TEU 项 万元 人次 千瓦时 度 公里 企业 项目 人年 人月 人天 人次年 千瓦 瓦 升 头 只 株 棵 座 辆 架次 \
            班次 列 航班 班列 课时 学时 小时 分钟 秒 kWh 平方公里 公顷 村 镇 县 条 部 集 篇 名 位 批 票 单 季度 周 \
            亿元 元 万人 千人 百户 万吨 万千瓦时 立方 m² ㎡ m³
            """: ()
        ]
    )

    /// Words that make the number before them a name, a rank, a date or a part of one.
    static let labels = PhraseList<Void>(
        .first,
        [
            """
            年代 世纪 分之 强 佳 级 星级 星 A级 号 号线 版 后 点钟 月 位一体 部门 部委 部法规 \
            台山 台河 门峡 门县 家渠 所镇 次会议 次全会 次全体 次产业 次党代会 次代表 次常务 次党组 元化 元论 元结构 \
            分法 分制 道湾 里河 里屯 面体 面八方 头六臂 类法定 期叠加 步走 方面
            """: ()
        ]
    )

    /// Measure words that a spelled number takes only in names and set phrases: 三级, 二期, 十分, 二次.
    static let namesWhenSpelled = PhraseList<Void>(
        .first,
        [
            """
            分 类 期 届 级 星 轮 层 面 门 元 方 道 步 段 组 排 盘 站 里 度 次 口 头 瓶 单 本 集 卷 首 起 对 双 把 \
            折 成 兆 安 瓦 伏 焦 P 股 串 节 位 线 块 片 根 枪 卡 具 束 宅 档 席 则 车 楼 列 队 克 箱 支
            """: ()
        ]
    )

    /// Words before a figure that bind it.
    static let leads = PhraseList<Figure.Bound>(
        .last,
        [
            "达 达到 达成 达致 升至 增至 增加到 增长到 提高到 提高至 提升到 提升至 增加至 增长至 上升到 上升至": .reach,
            "不低于 不少于 不小于 不得低于 不得少于 至少 最少 最低 不短于 保持在 稳定在": .atLeast,
            "突破 超过 超 超出 高于 大于 多于 逾 高出 跨越 迈上 过 破 突破到": .above,
            """
            不超过 不高于 不大于 不多于 不得超过 不得高于 不超 最高 最多 至多 最长 上限 上限为 最高可达 \
            降至 降低到 降低至 下降到 下降至 压缩至 压缩到 压减至 压减到 缩短至 缩短到 控制在 减少至 减少到 精简至 压至
            """: .atMost,
            "低于 少于 小于 不足 不到 未达 未达到 短于": .below,
            "约 大约 近 将近 接近 约为 大概 约占 约达": .about,
        ]
    )

    /// Words after a figure that bind it.
    static let tails = PhraseList<Figure.Bound>(
        .first,
        [
            "以上 及以上 之上 或以上 和以上 起步 及其以上": .atLeast,
            "以内 之内 以下 及以下 或以下 之下": .atMost,
            "内": .atMost,
            "左右 上下": .about,
            "余": .above,
        ]
    )
}
