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

    /// Labels of fields, before a colon or as cells of a header.
    static let labels = PhraseList<Field>([
        """
        牵头单位 牵头部门 责任单位 责任部门 主办单位 主办部门 主责单位 主责部门 承办单位 承办部门 落实单位 \
        牵头责任单位 责任主体 实施单位 实施主体 组织实施单位 牵头 牵头和责任单位 牵头及责任单位 主管部门 主管单位 \
        主要责任单位 第一责任单位 牵头处室 责任处室 责任科室 牵头科室 责任分工 职责分工 任务分工 主办 市级责任单位 \
        省级责任单位 县级责任单位 市直责任单位 市级牵头单位 省级牵头单位 市直牵头单位 负责单位 负责部门 牵头负责单位
        """: .lead,
        """
        配合单位 配合部门 参与单位 参加单位 协办单位 协办部门 协同单位 参与部门 参加部门 协助单位 支持单位 配合 \
        参与 协办 协作单位 配合责任单位 责任配合单位 参与配合单位 市级配合单位 市直配合单位 协助部门 配合处室 \
        共同配合单位 主要配合单位
        """: .support,
        """
        牵头领导 责任领导 分管领导 包抓领导 市级领导 市领导 责任人 牵头人 联系人 完成时限 完成时间 时间节点 \
        时限要求 时限 进度安排 备注 工作目标 任务目标 联系电话 完成期限 进度要求 责任时限 实施期限 时间安排 \
        负责人 县领导 挂点领导 时间进度 推进时限 启动时间 预期目标 主要措施 工作措施 工作内容 工作任务 主要任务 \
        重点任务 任务内容 序号 项目 任务 内容 目标 措施 类别 事项 工作事项 任务名称 项目名称 具体措施 重点工作
        """: .other,
    ])

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
    static let verbs = PhraseList<Verb>([
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
    ])

    /// The words after an opening bracket say what the bracket holds.
    static func opens(at place: Int, in flow: Flow, before limit: Int) -> Bool {
        if let label = labels.match(at: place, in: flow, before: limit), label.value != .other {
            return label.end < limit
                && (flow.codes[label.end] == .colon || flow.gap(before: label.end) != .none)
        }
        return false
    }
}
