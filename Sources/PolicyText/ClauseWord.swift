/// What a word does in a sentence that grants something.
///
/// The grammar of clauses sees a sentence as a row of such words and figures; what lies between
/// them is the matter: who, on what condition, of what.
enum ClauseWord: UInt8, Sendable {
    /// A comma or a colon: ends a segment.
    case comma
    /// A colon: ends a segment and opens a list.
    case colon
    /// A semicolon: ends a part.
    case semicolon
    /// 、 and the words that join the last two of a list.
    case pause
    /// An opening bracket.
    case open
    /// A closing bracket.
    case close
    /// A figure.
    case figure

    /// 给予, 予以: the verb of a grant.
    case give
    /// 奖励.
    case reward
    /// 补助, 补贴, 资助.
    case subsidy
    /// 返还.
    case refund
    /// 支持, 扶持: a grant only beside a figure or after 给予.
    case support
    /// 贷款, 授信.
    case loan
    /// 申请, 享受, 提供: grants where a loan or a ceiling follows.
    case apply
    /// 减按, 免征, 加计扣除.
    case tax
    /// 减免, 免收, 计收, 同价.
    case fee
    /// 出让底价, 土地价款.
    case land
    /// 优先, 倾斜, 绿色通道.
    case priority

    /// 最高, 不超过: a ceiling follows.
    case most
    /// 封顶, 为限: a ceiling went before.
    case ceiling
    /// 不低于: a floor follows.
    case least
    /// 按, 参照: a measure follows.
    case by
    /// 每: per what.
    case each
    /// 全额: the whole of it.
    case whole
    /// 分别, 依次.
    case respectively
    /// 一次性.
    case once
    /// 每年, 连续, 按年.
    case yearly
    /// 再, 另.
    case again
    /// 累计, 合计, 总额.
    case total
    /// 已, 累计发放, 共: a report.
    case reported
    /// 截至目前, 给予了: all that follows is a report.
    case done
    /// 八折: a price told in tenths.
    case discount
    /// No word of the grammar, but one that holds the letters of another: 以上, 免税购物.
    case plain

    /// 拨付, 分期: how a grant is paid out.
    case instalment
    /// 承担, 分担, 分成: who bears what share.
    case sharing
    /// 设立, 安排, 规模: the size of a fund.
    case fund
    /// 罚款, 追回: the reverse of a grant.
    case penalty
    /// 不重复享受, 就高: how grants stand to each other.
    case stacking

    /// A set of words, one bit each.
    struct Set: OptionSet {
        let rawValue: UInt64

        init(rawValue: UInt64) { self.rawValue = rawValue }

        init(_ word: ClauseWord) { rawValue = 1 << UInt64(word.rawValue) }

        /// What divides and joins, and words that tell nothing of a grant by themselves.
        static let punctuation: Set = [
            .init(.comma), .init(.colon), .init(.semicolon), .init(.pause), .init(.open),
            .init(.close), .init(.by), .init(.each), .init(.again), .init(.total), .init(.yearly),
            .init(.fund), .init(.respectively), .init(.once), .init(.apply), .init(.instalment),
            .init(.whole), .init(.support), .init(.reported), .init(.penalty), .init(.least),
            .init(.done), .init(.discount),
        ]
        static let verbs: Set = [.init(.give), .init(.reward), .init(.subsidy), .init(.refund)]
        /// Words that tell of money set aside or paid out.
        static let funds: Set = [
            .init(.fund), .init(.reported), .init(.instalment), .init(.done),
        ]
        static let relief: Set = [.init(.tax), .init(.fee), .init(.land)]
        static let grants: Set = verbs.union(relief).union(.init(.loan)).union(.init(.support))

        /// Words of which at least one stands in any sentence worth reading.
        static let telling: Set = grants.union(.init(.most)).union(.init(.priority))
            .union(.init(.sharing)).union(.init(.stacking)).union(.init(.figure))

        /// Words that may carry a sum or a share.
        static let sums: Set = relief.union(.init(.figure)).union(.init(.whole))
            .union(.init(.subsidy)).union(.init(.reward)).union(.init(.discount))

        func has(_ word: ClauseWord) -> Bool { rawValue & (1 << UInt64(word.rawValue)) != 0 }
    }
}

extension ClauseWord {
    /// Whether a word or the end of a sentence may begin with a code, by code.
    static let opens: [Bool] = {
        var opens = [Bool](repeating: false, count: 1 << 16)
        for code in 0..<opens.count {
            let codes = [UInt16(code)]
            opens[code] = codes[0].endsSentence || lexicon.has(codes[0])
        }
        return opens
    }()

    /// The words by their spelling.
    static let lexicon = PhraseList<ClauseWord>(
        .first,
        [
            ",": .comma, ":": .colon, ";": .semicolon, "、": .pause,
            "( 〔 【 [ 《 〈 〖 {": .open, ") 〕 】 ] 》 〉 〗 }": .close,
            "给予 予以 给与 发放 兑付给 加倍 双倍": .give,
            "奖励 奖补 奖金 奖助 嘉奖 激励资金 配套奖励 配套奖补": .reward,
            "补助 补贴 资助 补偿 贴息 贴补 津贴 扶持资金 资金扶持 资金支持 经费支持 支持资金 经费扶持 配套 救助": .subsidy,
            "安家费 购房款 生活费 工作经费 启动资金 科研经费 活动经费 项目经费 慰问金 救助金 养老金": .subsidy,
            "返还 退还 返补 返奖": .refund,
            "支持 扶持": .support,
            "贷款 授信 信用额度 担保额度 融资额度 信贷": .loan,
            "申请 申领 享受 提供 获得 领取": .apply,
            "减按 减征 免征 加计扣除 准予扣除 扣除 即征即退 先征后返 零税率 免税 抵扣 抵免 减计 退税 税收优惠 税率 依次扣减 定额扣减 扣减税费 扣减相关税费 扣减有关税费":
                .tax,
            "减免 减收 免收 免缴 免交 免除 全免 减半 免租期 免租 免房租 下调 调低 下浮 缓缴 计收 收取 征收 缴纳 缴存 同价 租金优惠 优惠": .fee,
            "出让底价 出让起始价 出让价款 出让金 土地价款 出让价 地价 底价 起始价 划拨方式 协议出让": .land,
            "优先 倾斜 绿色通道": .priority,
            """
            最高不超过 最高不得超过 最高不高于 最高 不超过 不得超过 不高于 不得高于 上限为 上限 限额为 限额 最多 至多 不突破 不超出
            """: .most,
            "封顶 为限 为上限 为最高限额 为限额": .ceiling,
            "不低于 不少于 不得低于 不得少于 最低 至少 下限": .least,
            "按照 按 参照 依照 依据 以 比照": .by,
            "每": .each,
            "全额 全部": .whole,
            "分别 依次 相应": .respectively,
            "一次性": .once,
            "每年 连续 逐年": .yearly,
            "再 另 额外 追加": .again,
            "累计 合计 总额 总计 总量": .total,
            "下达 争取 筹措 全年兑现 已累计 累计发放 累计兑现 累计拨付 累计争取 已发放 已兑现 共发放 共兑现 累计投入 共投入 已投入 申请上级 申请中央 申请国家 申请省 自筹":
                .reported,
            """
            截至目前 截止目前 截至去年 年以来 去年以来 今年以来 近年来 已对 已为 已向 已给予 给予了 发放了 兑现了 奖励了 补助了 补贴了 \
            拨付了
            """: .done,
            "九折 八折 七折 六折 五折 四折 三折 二折 一折 九五折 八五折 七五折 对折": .discount,
            """
            奖励性 补偿性 以上 以内 以下 以及 以来 以外 以后 以前 以此 以免 难以 加以 足以 可以 免税购物 免税店 免税商店 免税品 免税城 免税商品
            """: .plain,
            "拨付 分期 分批 阶段 首期 预拨 拨款 支付比例 兑付 兑现 发放比例": .instalment,
            "承担 负担 分担 共担 分配 分成 分享 列支 解决 留存比例 出资 出资比例 持股": .sharing,
            "设立 建立 成立 安排 整合 统筹 规模 预算 筹集 募集 注资 组建 总投资 投入资金 发行 投放": .fund,
            "罚款 处罚 追回 收回 扣减 扣除保证金 取消 缴回 赔偿": .penalty,
            """
            不重复 不可重复 不得重复 不再重复 不予重复 就高不就低 就高 从高 从优 不叠加 叠加 兼得 不再享受 不同时享受 择优享受 补差 差额
            """: .stacking,
        ]
    )
}
