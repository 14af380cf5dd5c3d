public import FEEL

extension TableFinding {
    /// The finding's stable code.
    public var code: String {
        switch kind {
        case .gap: "table-gap"
        case .overlap: "table-overlap"
        case .conflict: "table-conflict"
        case .unreachable: "table-unreachable-rule"
        case .impossible: "table-impossible-rule"
        }
    }

    /// The finding as a sentence, with the case that shows it.
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    /// The case, an input after the other, such as `营业收入 > 10（如 11）`.
    ///
    /// Inputs of which every value shows the finding are left out.
    public func caseText(in language: Language) -> String {
        let parts = inputs.compactMap { $0.text(in: language) }
        guard !parts.isEmpty else { return language == .chinese ? "任何输入" : "any input" }
        return parts.joined(separator: language == .chinese ? "；" : "; ")
    }

    private var chinese: String {
        let shown = caseText(in: .chinese)
        return switch kind {
        case .gap: "没有规则适用于：\(shown)"
        case .overlap(let first, let second):
            "规则 \(first) 与规则 \(second) 同时适用于：\(shown)；此命中策略只许一条"
        case .conflict(let first, let second):
            "规则 \(first) 与规则 \(second) 同时适用于：\(shown)，但结论不同"
        case .unreachable(let rule, let winner?):
            "规则 \(rule) 永不生效：规则 \(winner) 等在其前，例如：\(shown)"
        case .unreachable(let rule, nil):
            "规则 \(rule) 永不生效：其前各规则合起来已覆盖：\(shown)"
        case .impossible(let rule, let column):
            "规则 \(rule) 永不生效：第 \(column) 列的条件没有允许的值能满足"
        }
    }

    private var english: String {
        let shown = caseText(in: .english)
        return switch kind {
        case .gap: "no rule matches: \(shown)"
        case .overlap(let first, let second):
            "rules \(first) and \(second) both match: \(shown); the hit policy allows one"
        case .conflict(let first, let second):
            "rules \(first) and \(second) both match and differ in their outputs: \(shown)"
        case .unreachable(let rule, let winner?):
            "rule \(rule) never takes effect: rule \(winner) and others win, as for: \(shown)"
        case .unreachable(let rule, nil):
            "rule \(rule) never takes effect: the rules before it together cover: \(shown)"
        case .impossible(let rule, let column):
            "rule \(rule) never takes effect: no allowed value passes its cell in column \(column)"
        }
    }
}

extension TableFinding.Input {
    /// The input and its values; nil where every value shows the finding.
    fileprivate func text(in language: Language) -> String? {
        guard !isAny else { return nil }
        let values = segments.compactMap { segment -> String? in
            switch segment.extent {
            case .otherText: language == .chinese ? "其他文字" : "another text"
            case .point, .between, .everything: segment.text
            }
        }
        let joined = values.joined(separator: language == .chinese ? "、" : ", ")
        guard case .between? = segments.first?.extent else { return "\(name) = \(joined)" }
        return language == .chinese
            ? "\(name) \(joined)（如 \(example.text)）" : "\(name) \(joined) (such as \(example.text))"
    }
}
