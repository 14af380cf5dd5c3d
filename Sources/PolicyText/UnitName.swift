/// Tells the names of units (单位) from other words by how they end.
enum UnitName {
    /// How a name of a unit ends.
    enum Ending: Hashable, Sendable {
        /// 局, 政府, 管委会: a unit of its own.
        case proper
        /// 部门, 单位, 机构: names units by their sort.
        case common
        /// Ends like a unit, but is a word: 格局, 社会.
        case word
    }

    private static let endings = PhraseList<Ending>(
        .last,
        [
            """
            政府 办公室 办公厅 督查室 研究室 工作室 办 局 厅 部 委 委员会 院 会 署 处 科 社 中心 公司 集团 银行 支行 分行 总行 央行 \
            商行 联社 总社 供销社 合作社 报社 新华社 总队 支队 大队 党组 党委 工委 县委 市委 省委 区委 学院 大学 \
            学校 医院 街道 街道办 镇 乡 市 县 区 州 盟 旗 省 馆 台 站 所 团 联 文联 社科联 工商联 残联 侨联 科协 \
            妇联 总工会 团市委 团县委 团委 协会 学会 商会 联合会 研究院 研究所 事务所 管委 管委会 指挥部 领导小组 \
            专班 党校 基金 纪委 监委 政协 人大 法院 检察院 共青团中央 人民银行 股 组 海关 行署 公署 镇街 街镇 中学 小学 \
            一中 中专 职高 高职 高专 技校 党校 林场 农场 渔场 牧场 机场 书店 法庭 派出所 专线办 专项办 联席会议
            """: .proper,
            "部门 单位 机构 企业 园区管理机构 成员单位 主体 组织 园区 片区 开发区 高新区 新区": .common,
            """
            格局 布局 结局 全局 大局 社会 机会 都会 干部 全部 内部 外部 东部 西部 中部 北部 南部 大会 峰会 盛会 \
            展会 博览会 交易会 推介会 工作会 年会 座谈会 城市 县市 乡镇 村镇 城镇 城乡 地区 山区 社区 景区 厂区 \
            校区 城区 示范区 集聚区 体系 试点县 平台 窗台 舞台 出台 场所 厕所 车站 网站 基站 加油站 充电站 服务站 \
            工作站 电站 泵站 场馆 图书馆 文化馆 集团化 小组 班组 机组 重组 本科 学科 专科 好处 用处 之处 联 互联 \
            关联 串联 一部 三部 二部 大部 展馆 餐馆 宾馆 旅行社 高校 学校社区 农村 试验区 保税区 自贸区 功能区 \
            先行区 夜市 上市 超市 门市 上市公司 子公司 母公司
            """: .word,
        ]
    )

    /// How a range ends; nil where it does not end like a unit.
    static func ending(of range: Range<Int>, in flow: Flow) -> Ending? {
        var range = range
        // 市委宣传部(市版权局): the bracket belongs to the name, its head stands before it.
        if range.count > 4, flow.codes[range.upperBound - 1] == .close,
            let open = flow.codes[range].lastIndex(of: .open), open - range.lowerBound >= 2
        {
            range = range.lowerBound..<open
        }
        guard range.count >= 2 else { return nil }
        if let match = endings.matchEnd(of: range, in: flow) { return match.value }
        return isEach(range, in: flow) ? .common : nil
    }

    /// 各村, 各金融机构, 各中小学: all of a sort; not 各项, 各类, 各自.
    private static func isEach(_ range: Range<Int>, in flow: Flow) -> Bool {
        guard flow.codes[range.lowerBound] == "各", range.count <= 10,
            flow.codes[range].allSatisfy(\.isHan)
        else { return false }
        switch flow.codes[range.lowerBound + 1] {
        case "项", "类", "种", "自", "方", "环", "界", "族", "负", "司", "尽", "有", "个", "级", "大", "式":
            return false
        default: return true
        }
    }

    /// Whether a range is the name of one unit or of a sort of units.
    ///
    /// A name holds no sentence marks, and no digits but those of a numbered unit.
    static func isUnit(_ range: Range<Int>, in flow: Flow) -> Bool {
        guard (2...40).contains(range.count), let ending = ending(of: range, in: flow),
            ending != .word
        else { return false }
        var depth = 0
        for code in flow.codes[range] {
            switch code {
            case .open, "〔", "[": depth += 1
            case .close, "〕", "]": depth -= 1
            // 各县、市、区政府 is one name.
            case .pause where depth > 0 || flow.codes[range.lowerBound] == "各": break
            case "·", "“", "”", 0x41...0x5A: break
            default: guard code.isHan else { return false }
            }
        }
        return true
    }

    /// Whether a range is a sort of units alone: 单位, 有关部门, 相关部门和单位.
    static func isCommon(_ range: Range<Int>, in flow: Flow) -> Bool {
        range.count <= 8 && ending(of: range, in: flow) == .common
    }
}
