/// Whether a figure is an indicator, by the words around it.
struct IndicatorEvidence {
    let flow: Flow
    let figure: Figure
    let place: IndicatorSentence.Place
    let clause: IndicatorSentence.Clause
    /// The clause around the brackets that the clause stands in.
    let outer: IndicatorSentence.Clause?
    /// Where the clause begins, or the last indicator in it ends.
    let since: Int
    let part: IndicatorSentence.Part
    /// What the figures of the paragraph are.
    let section: IndicatorScope.Section
    /// What sort of document it is.
    let documentKind: DocumentKind
    /// Whether a year governs the sentence.
    let isDated: Bool
    /// Whether an indicator of the same unit stands directly before: 选拔100名骨干、200名后备人才.
    let isContinued: Bool

    /// Whether its clause opens with 力争 or goes on with one that does.
    let hasAim: Bool
    /// The first clause of the part that grants.
    let grant: IndicatorSentence.Clause?
    /// The first clause of the part that is a condition.
    let condition: IndicatorSentence.Clause?

    /// Whether the figure is to be reached or was found.
    var kind: Indicator.Kind { isReport ? .actual : .target }

    /// Whether it is an indicator.
    var isIndicator: Bool {
        guard !isName, !isRank, section != .conditions, !isThreshold, !isStaffing,
            !part.words.contains(.term), !clause.words.contains(.standard), !isDeparture,
            !isRuleRate, !isCeiling, !isMeeting
        else { return false }
        if part.isGranting && !isPaid || opensCondition {
            return isYearlyDeed || isFund || isBeforeGrant || isAimed
        }
        switch figure.dimension {
        case .time: return isHandlingTime
        case .count where isDivision: return documentKind == .reply && !figure.isSpelled
        default: break
        }
        if figure.isSpelled, !isWeightySpelling { return false }
        return isReport || isStated
    }

    // MARK: - What speaks for it

    /// Whether the sentence reports.
    private var isReport: Bool {
        if hasAim { return false }
        switch section {
        case .goals, .plans: return false
        case .report: return true
        case .conditions, .other: break
        }
        if documentKind == .reply { return !part.words.contains(.goal) || !isDated }
        return part.words.contains(.result) || part.words.contains(.report) && !isDated
    }

    /// Whether the sentence states a goal.
    private var isStated: Bool {
        if section == .goals || isFund { return true }
        let words = place.before
        guard !isConditional else { return false }
        if isDated || words.contains(.goal) || words.contains(.yearly) { return true }
        if endsPhrase || isContinued || isBenefit { return true }
        switch figure.dimension {
        case .count:
            return isLedByVerb || !words.isDisjoint(with: [.deed, .reach, .measure, .change])
        case .yuan, .foreign:
            return !words.isDisjoint(with: [.reach, .measure, .change])
                || words.contains(.deed) && figure.bound != .atMost
        default:
            return !words.isDisjoint(with: [.reach, .measure, .change])
                || figure.bound != nil && isLedByVerb
        }
    }

    /// Whether it closes a phrase of a plan that names what is counted: 硬化公路300公里.
    private var endsPhrase: Bool {
        guard documentKind == .plan || documentKind == .notice || section == .plans,
            figure.dimension == .count,
            !figure.isSpelled
        else { return false }
        switch figure.bound {
        case .atMost, .below: return false
        default: break
        }
        let end = figure.whole.upperBound
        return figure.whole.lowerBound >= since + 3
            && (end >= clause.end || IndicatorClauseWords.isJoint(flow.codes[end]))
    }

    /// Whether its clause is a condition: it ends with 的.
    private var isConditional: Bool {
        let end = outer?.end ?? clause.end
        return end > figure.whole.upperBound && flow.codes[end - 1] == 0x7684
    }

    /// Whether it reports what has been paid: 累计发放补助资金3.2亿元.
    private var isPaid: Bool {
        isReport && part.words.isDisjoint(with: [.give, .rule]) && !isConditional
    }

    /// Whether it counts what is done before something is granted, and is no condition of it:
    /// 引进团队5个以上,对入选团队给予….
    private var isBeforeGrant: Bool {
        guard figure.dimension == .count, !figure.isSpelled, !opensCondition, !isConditional,
            !place.isConditioned, let grant,
            !place.before.contains(.give),
            place.before.contains(.deed) || isLedByVerb || isContinued
        else { return false }
        if !part.grantsSum || namesRecipient(grant) { return true }
        // 开展培训300人次,培训期间给予…: a condition would be bounded.
        return figure.bound == nil && figure.value > ExactNumber(9) && documentKind != .measures
            && grant.start > clause.start
    }

    /// Whether a goal is told after a grant: 给予奖励,力争全年新增50家.
    private var isAimed: Bool {
        guard hasAim, !figure.isSpelled, !isConditional, !opensCondition,
            clause.words.isDisjoint(with: [.grant, .give])
        else { return false }
        return isStated
    }

    /// Whether a clause that grants says to whom: 对入选团队, 每人每年, 给予入选者.
    private func namesRecipient(_ grant: IndicatorSentence.Clause) -> Bool {
        guard grant.start > clause.start, grant.start < grant.end else { return false }
        if let condition, condition.start > clause.start, condition.start <= grant.start,
            flow.codes[condition.start] == 0x5BF9  // 对
        {
            return true
        }
        switch flow.codes[grant.start] {
        case 0x5BF9, 0x6BCF, 0x5176: return true  // 对 每 其
        default: break
        }
        var index = grant.start
        while index + 2 < min(grant.end, grant.start + 40) {
            if flow.codes[index] == 0x7ED9 || flow.codes[index] == 0x4E88 {  // 给 予
                let next = flow.codes[index + 1] == 0x4E88 ? index + 2 : index + 1
                return !IndicatorWords.gifts.matches(
                    next,
                    in: flow.codes,
                    within: next..<grant.end
                )
            }
            index += 1
        }
        return false
    }

    /// Whether it counts whom a plan serves: 为500户家庭改造, 使3万名学生受益.
    private var isBenefit: Bool {
        let start = figure.whole.lowerBound
        guard figure.dimension == .count, !figure.isSpelled, start == since + 1,
            figure.whole.upperBound < clause.end
        else { return false }
        return [0x4E3A, 0x5411, 0x4F7F].contains(flow.codes[since])  // 为向使
    }

    /// Whether it counts what is done every year: 每年扶持2个项目.
    private var isYearlyDeed: Bool {
        figure.dimension == .count && isClassifier && !opensCondition
            && place.before.contains(.yearly) && place.before.contains(.deed)
            && !place.before.contains(.grant) && !endsCondition
    }

    /// Whether it is the size of a fund or a yearly budget.
    private var isFund: Bool {
        guard figure.dimension == .yuan, place.before.isDisjoint(with: [.give, .each]),
            !place.before.contains(.grant) || place.before.contains(.purse)
        else { return false }
        if clause.words.isSuperset(of: [.fund, .endow]), place.before.contains(.endow) {
            return true
        }
        return isSetAside || isContinued
    }

    /// Whether a treasury sets the sum aside: 市财政列支300万元, 每年安排2000万元用于….
    private var isSetAside: Bool {
        let start = figure.whole.lowerBound
        let bounds = since..<max(since, start)
        guard figure.per.isEmpty, !place.isConditioned, !isConditional,
            flow.codes[clause.start] != 0x5BF9,  // 对
            let verb = IndicatorWords.endowments.match(start, in: flow.codes, within: bounds)
        else { return false }
        if flow.codes[verb.range.lowerBound] == 0x5217 { return true }  // 列支
        return !place.before.isDisjoint(with: [.treasury, .yearly]) || isForPurpose
    }

    /// Whether words after the sum say what it is for: 用于, 支持, 作为.
    private var isForPurpose: Bool {
        let start = figure.whole.upperBound
        let bounds = start..<max(start, clause.end)
        return IndicatorWords.purposes.matches(start, in: flow.codes, within: bounds)
    }

    /// Whether it is a stretch of time to be kept to: 审批时间压缩至3个工作日, 预期寿命达79岁.
    private var isHandlingTime: Bool {
        // 审批时限压缩至3个工作日 is a goal, 公示时间不少于5个工作日 procedure.
        if place.before.isSuperset(of: [.duration, .change]) { return true }
        guard !part.words.contains(.procedure) || section == .goals else { return false }
        if place.before.contains(.duration) { return figure.bound != nil || isReport }
        // 三年内完成 tells by when, 3个工作日内办结 how fast.
        guard let noun = figure.noun.first, flow.codes[noun] != FigureSign.year else {
            return false
        }
        return clause.words.contains(.handling) && figure.bound == .atMost && !isConditional
    }

    // MARK: - What speaks against it

    /// Whether it stands in a title or in a name in quotation marks.
    private var isName: Bool {
        if place.isInTitle { return true }
        guard let quotation = place.quotation, !isGoalInQuotation(quotation) else { return false }
        // “20条举措” at the end of a clause counts, “20条”措施 names.
        guard quotation + 1 == figure.range.lowerBound, isClassifier, !figure.isSpelled else {
            return true
        }
        let limit = min(clause.end, figure.whole.upperBound + 12)
        for index in figure.whole.upperBound..<limit where flow.codes[index] == 0x201D {
            return index == figure.whole.upperBound || index + 1 < clause.end
        }
        return true
    }

    /// Whether a quotation tells goals: 实现“床位达到2万张,使用率达到70%”的目标.
    private func isGoalInQuotation(_ quotation: Int) -> Bool {
        let start = max(since, quotation + 1)
        guard !figure.isSpelled, figure.whole.lowerBound >= start + 2 else { return false }
        if clause.start > quotation { return true }
        let end = min(clause.end + 1, flow.codes.count, figure.whole.upperBound + 60)
        for index in figure.whole.upperBound..<max(figure.whole.upperBound, end) {
            switch flow.codes[index] {
            case 0x2C, 0x3B: return true  // ,;
            case 0x201D: return false  // ”
            default: break
            }
        }
        return false
    }

    /// Whether it is a rank: 前10名, 首批100家.
    private var isRank: Bool {
        let start = figure.whole.lowerBound
        guard start > clause.start else { return false }
        let before = flow.codes[start - 1]
        let second = start - 1 > clause.start ? flow.codes[start - 2] : 0
        switch before {
        case 0x524D:  // 前
            return ![0x76EE, 0x4E4B, 0x4EE5, 0x5E74, 0x6B64, 0x5F53].contains(second)  // 目之以年此当
        case 0x6279: return second != 0x5BA1 && !isDated  // 批, but 审批
        case 0x5404: return figure.value == ExactNumber(1)  // 各
        default: return false
        }
    }

    /// Whether it measures what a party or a project must have: 收入5千万元以上企业.
    private var isThreshold: Bool {
        guard !isFund else { return false }
        if endsCondition { return true }
        guard !isClassifier else { return false }
        let end = figure.whole.upperBound
        guard end < clause.end, !IndicatorClauseWords.isJoint(flow.codes[end]) else { return false }
        let isOf = flow.codes[end] == 0x7684  // 的
        if isOf, IndicatorWords.outcomes.matches(end + 1, in: flow.codes, within: end..<clause.end)
        {
            return false
        }
        let isWhole = IndicatorWords.clusters.matches(
            clause.end,
            in: flow.codes,
            within: end..<clause.end
        )
        if isLedByVerb, isWhole { return false }
        let isBound = !figure.tail.isEmpty || isBoundBefore
        let isLed = isLedByVerb
        switch figure.dimension {
        case .yuan, .foreign: return isBound || isOf && !isReportDocument || isThing
        case .share, .points: return isBound && !isLed && since < figure.whole.lowerBound
        case .time, .none: return false
        case .count: return (isBound || isThing) && !isLed
        }
    }

    /// Whether words before bound it: 产值超10亿元的企业; 达 does so in a phrase with 的 only.
    private var isBoundBefore: Bool {
        switch figure.bound {
        case .above, .atLeast, .atMost, .below: !figure.lead.isEmpty
        case .reach: flow.codes[figure.whole.upperBound] == 0x7684  // 的
        case .about, nil: false
        }
    }

    /// Whether it is what a change starts from: 由10家增加到50家.
    var isDeparture: Bool {
        let bounds = figure.whole.upperBound..<max(figure.whole.upperBound, clause.end)
        return IndicatorWords.departures.matches(
            bounds.lowerBound,
            in: flow.codes,
            within: bounds
        )
    }

    /// Whether it is a rate to be applied: 按最低价标准的70%, 按100人核定.
    private var isRuleRate: Bool {
        guard place.before.contains(.rule), !isDated else { return false }
        switch figure.dimension {
        case .share, .yuan, .foreign: return true
        default:
            if namesNorm { return true }
            return figure.whole.lowerBound > since
                && flow.codes[figure.whole.lowerBound - 1] == 0x6309
        }
    }

    /// Whether a norm is named after it: 按每300人配备1名的标准.
    private var namesNorm: Bool {
        let bounds = figure.whole.upperBound..<max(figure.whole.upperBound, clause.end)
        return bounds.prefix(16).contains {
            IndicatorWords.norms.matches($0, in: flow.codes, within: bounds)
        }
    }

    /// Whether it tells how often people meet or report: 每月召开1次会议.
    private var isMeeting: Bool {
        guard figure.dimension == .count, !isReport, let noun = figure.noun.first else {
            return false
        }
        return flow.codes[noun] == 0x6B21 && clause.words.contains(.procedure)  // 次
    }

    /// Whether it is the most that may be had: 最高500万元.
    private var isCeiling: Bool {
        guard !isDated, section != .goals else { return false }
        switch figure.dimension {
        case .yuan, .share: if place.before.contains(.ceiling) { return true }
        default: return false
        }
        guard figure.dimension == .yuan, figure.bound == .atMost, let last = figure.lead.last else {
            return false
        }
        return [0x9AD8, 0x591A, 0x9650, 0x8FC7].contains(flow.codes[last])  // 高多限过
    }

    private var isReportDocument: Bool { documentKind == .reply || section == .report }

    /// Whether 的 after the figure ends the clause, as in 达到5亿元的,给予….
    private var endsCondition: Bool {
        let end = figure.whole.upperBound
        guard end < clause.end, flow.codes[end] == 0x7684 else { return false }
        return end + 1 == clause.end || flow.codes[end + 1] == 0x6BCF  // 每
    }

    /// Whether the clause opens as a condition: 对, 凡.
    private var opensCondition: Bool {
        IndicatorWords.conditions.matches(
            clause.start,
            in: flow.codes,
            within: clause.start..<max(clause.start, clause.end)
        ) && (part.words.contains(.grant) || endsCondition)
    }

    /// Whether it tells the size of a project: 年产1000吨玩具生产线.
    private var isThing: Bool {
        let bounds = figure.whole.upperBound..<clause.end
        var end = bounds.lowerBound
        while end < bounds.upperBound, end < bounds.lowerBound + 24, flow.codes[end] != 0x3001 {
            end += 1
            if IndicatorWords.plants.matches(end, in: flow.codes, within: bounds) { return true }
        }
        return IndicatorWords.things.matches(end, in: flow.codes, within: bounds)
    }

    private var isLedByVerb: Bool {
        let bounds = since..<max(since, figure.whole.lowerBound)
        return IndicatorWords.verbs.matches(bounds.upperBound, in: flow.codes, within: bounds)
    }

    private var isClassifier: Bool {
        guard figure.dimension == .count else { return false }
        let match = IndicatorWords.classifiers.match(
            figure.noun.lowerBound,
            in: flow.codes,
            within: figure.noun
        )
        return match?.range == figure.noun
    }

    /// Whether it divides a text or a course: 3个阶段, 5期.
    private var isDivision: Bool {
        let noun = figure.noun
        switch noun.count == 1 ? flow.codes[noun.lowerBound] : 0 {
        case 0x671F, 0x5C4A, 0x8F6E:  // 期届轮
            return figure.isSpelled || !place.before.contains(.deed) && figure.bound == nil
        case 0x5C42, 0x6B65: return true  // 层步
        case 0x6279, 0x7C7B, 0x6B21: if figure.isSpelled { return true }  // 批类次
        default: break
        }
        let start = figure.whole.upperBound
        let bounds = start..<max(start, clause.end)
        return IndicatorWords.divisions.matches(start, in: flow.codes, within: bounds)
    }

    /// Whether it says how many people are to see to something: 明确1名分管领导.
    private var isStaffing: Bool {
        guard figure.dimension == .count, figure.value < ExactNumber(4), figure.power == 0 else {
            return false
        }
        return clause.words.contains(.staff) && !isReportDocument
    }

    /// Whether a number in Chinese numerals is a figure and not a manner of speaking.
    private var isWeightySpelling: Bool {
        if figure.power > 0 || figure.dimension != .count || figure.bound != nil { return true }
        guard let noun = figure.noun.first.map({ flow.codes[$0] }) else { return false }
        switch noun {
        case 0x5BB6: return isClassifier  // 家
        case 0x6761, 0x9879: return false  // 条 项
        default: return isLedByVerb && figure.value > ExactNumber(4)
        }
    }
}
