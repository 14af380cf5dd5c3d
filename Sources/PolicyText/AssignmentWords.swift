/// The words that give a task to units.
enum AssignmentWords {
    /// What a field of an assignment holds.
    enum Field: Hashable, Sendable {
        /// 牵头单位, 责任单位.
        case lead
        /// 配合单位, 参与单位.
        case support
        /// 完成时限, 牵头领导: not units.
        case other
    }

    /// Whole labels, as cells of a header and before a gap.
    static let labels = PhraseList<Field>(
        .first,
        [
            "牵头单位 牵头部门 责任单位 责任部门 主办单位 主办部门 主责单位 承办单位 落实单位 牵头责任单位 责任主体 实施单位 主管部门 责任分工":
                .lead,
            "配合单位 配合部门 参与单位 参加单位 协办单位 协办部门 协同单位 参与部门 协助单位 配合责任单位 协同责任单位": .support,
        ]
    )

    /// What the words before a colon announce; nil where they are no label of an assignment.
    ///
    /// 牵头责任单位, 市级配合部门, 协同责任单位, 完成时限: the last word tells what stands in the field,
    /// the words before it tell the part.
    static func field(of label: Range<Int>, in flow: Flow) -> Field? {
        guard (2...14).contains(label.count) else { return nil }
        guard let last = tails.matchEnd(of: label, in: flow) else {
            return label.count == 2
                ? parts.match(at: label.lowerBound, in: flow, before: label.upperBound)?.value : nil
        }
        guard last.value else { return .other }
        var field: Field?
        for place in label {
            guard let match = parts.match(at: place, in: flow, before: label.upperBound) else {
                continue
            }
            if match.value == .support { return .support }
            field = match.value
        }
        return field
    }

    /// Last words of labels: true where units follow.
    private static let tails = PhraseList<Bool>(
        .last,
        [
            "单位 部门 主体 处室 科室 机构 单位及责任人 单位(人) 分工": true,
            """
            领导 责任人 牵头人 联系人 负责人 时限 时间 节点 期限 进度 安排 备注 目标 电话 任务 内容 措施 成果 要求         指标 项目 来源 说明 资金 依据 方式 对象 标准
            """: false,
        ]
    )

    private static let parts = PhraseList<Field>(
        .first,
        [
            "牵头 责任 主办 主责 承办 实施 落实 主管 负责 组织 执行": .lead,
            "配合 参与 参加 协办 协助 协同 支持 协作": .support,
        ]
    )

    /// What a verb makes of the units before it.
    enum Verb: Hashable, Sendable {
        /// 牵头.
        case leads
        /// 负责, 按职责分工负责.
        case answers
        /// 配合, 参与.
        case supports
        /// 会同: those before it and those behind it.
        case joins
        /// 共同: joined to the verb behind it.
        case filler
    }

    /// Verbs that follow names of units.
    static let verbs = PhraseList<Verb>(
        .first,
        [
            "牵头负责 牵头组织实施 牵头组织 牵头落实 牵头 主办 负责牵头 总牵头 为牵头单位 为牵头部门": .leads,
            """
            按照职责分工负责 按职责分工负责 按职能分工负责 按职责分工落实 按照职责分工落实 按照各自职责分工负责 \
            按各自职责分工负责 依职责分工负责 按分工负责 依职责负责 按职责负责 按照职责负责 依据职责分工负责 \
            根据职责分工负责 分工负责 分别负责 具体负责 共同负责 组织实施 负责落实 负责实施 负责 按职责分工 \
            按照职责分工 按各自职责 按照各自职责 按职责 依职责 为责任单位 承办 落实 各负其责 各司其职
            """: .answers,
            "配合 参与 协办 协助 协同配合 参加 配合实施 参与配合 协同 按职责分工配合 按职责配合 共同配合": .supports,
            "会同 会商": .joins,
            "共同 联合 具体 分别 积极 予以 主动 密切 同时 要 应 统一": .filler,
        ]
    )

    /// The label that begins at a place and the code after its colon.
    static func label(
        at place: Int,
        in flow: Flow,
        before limit: Int
    ) -> (field: Field, end: Int)? {
        var end = place
        let most = min(limit, place + 15)
        while end < most {
            switch flow.codes[end] {
            case .colon:
                return field(of: place..<end, in: flow).map { ($0, end + 1) }
            case .comma, .pause, .stop, .semicolon, "《", "“": return nil
            default: end += 1
            }
        }
        return nil
    }

    /// The words after an opening bracket say what the bracket holds.
    static func opens(at place: Int, in flow: Flow, before limit: Int) -> Bool {
        if let label = label(at: place, in: flow, before: limit) { return label.field != .other }
        guard let match = labels.match(at: place, in: flow, before: limit), match.end < limit else {
            return false
        }
        return flow.gap(before: match.end) != .none
    }
}
