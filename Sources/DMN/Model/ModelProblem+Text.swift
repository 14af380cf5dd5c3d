public import FEEL

extension ModelProblem {
    /// The problem's stable code: lower-case words joined by hyphens.
    public var code: String {
        switch self {
        case .notAModel: "not-a-model"
        case .missing: "missing-part"
        case .unknownValue: "unknown-value"
        case .unknownReference: "unknown-reference"
        case .wrongReference: "wrong-reference"
        case .missingImport: "missing-import"
        case .importCycle: "import-cycle"
        case .unknownType: "unknown-type"
        case .recursiveType: "recursive-type"
        case .typeTooLarge: "type-too-large"
        case .requirementCycle: "requirement-cycle"
        case .duplicateName: "duplicate-name"
        case .duplicateID: "duplicate-id"
        case .noLogic: "no-logic"
        case .wrongCellCount: "wrong-cell-count"
        case .unsupportedLanguage: "unsupported-language"
        case .unknownExpression: "unknown-expression"
        case .nestedTooDeep: "nested-too-deep"
        case .expression(let problem): problem.code
        case .noRuleMatches: "no-rule-matches"
        case .severalRulesMatch: "several-rules-match"
        case .rulesDisagree: "rules-disagree"
        case .inputNotAllowed: "input-not-allowed"
        case .unknownName: "unknown-element"
        }
    }

    /// The problem as a sentence that says what is wrong and, where it can, what to do.
    public func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    private var chinese: String {
        switch self {
        case .notAModel(let found): "这不是 DMN 1.1 至 1.6 的模型：根元素是 \(found)。"
        case .missing(let part, let whole): "\(whole) 缺少 \(part)。"
        case .unknownValue(let value, let attribute): "\(attribute) 的值“\(value)”不在标准之内。"
        case .unknownReference(let name): "引用的元素“\(name)”不存在。"
        case .wrongReference(let name, let expected): "引用的“\(name)”应为\(expected)。"
        case .missingImport(let namespace): "未提供所导入的模型（命名空间 \(namespace)）。"
        case .importCycle(let names): "模型循环导入：\(names.joined(separator: " → "))。"
        case .unknownType(let name): "没有名为“\(name)”的类型。"
        case .recursiveType(let names): "类型包含其自身：\(names.joined(separator: " → "))。"
        case .typeTooLarge(let limit): "类型的组成部分超过 \(limit) 个。"
        case .requirementCycle(let names): "决策循环依赖：\(names.joined(separator: " → "))。"
        case .duplicateName(let name): "名称“\(name)”重复，表达式无法区分。"
        case .duplicateID(let id): "标识“\(id)”重复。"
        case .noLogic(let name): "“\(name)”没有规定如何得出结果。"
        case .wrongCellCount(let expected, let found): "应有 \(expected) 个单元格，实有 \(found) 个。"
        case .unsupportedLanguage(let name): "不支持用 \(name) 书写的表达式或函数；请改用 FEEL。"
        case .unknownExpression(let name): "标准中没有名为 \(name) 的表达式。"
        case .nestedTooDeep(let limit): "嵌套超过 \(limit) 层。"
        case .expression(let problem): problem.text(in: .chinese)
        case .noRuleMatches: "决策表中没有符合条件的规则。"
        case .severalRulesMatch(let rules): "符合条件的规则不止一条（第 \(list(rules, "、")) 条），而命中策略只允许一条。"
        case .rulesDisagree(let rules): "符合条件的规则（第 \(list(rules, "、")) 条）结论不一致。"
        case .inputNotAllowed(let value, let column): "输入值 \(value) 不在“\(column)”列允许的取值之内。"
        case .unknownName(let name): "模型中没有名为“\(name)”的决策、服务或函数。"
        }
    }

    private var english: String {
        switch self {
        case .notAModel(let found):
            "This is no model of DMN 1.1 to 1.6: the root element is \(found)."
        case .missing(let part, let whole): "The \(whole) has no \(part)."
        case .unknownValue(let value, let attribute):
            "The standard knows no \(attribute) “\(value)”."
        case .unknownReference(let name): "There is no element “\(name)”."
        case .wrongReference(let name, let expected): "“\(name)” should be \(expected)."
        case .missingImport(let namespace):
            "The imported model was not given (namespace \(namespace))."
        case .importCycle(let names):
            "Models import each other in a circle: \(names.joined(separator: " → "))."
        case .unknownType(let name): "There is no type “\(name)”."
        case .recursiveType(let names):
            "The type contains itself: \(names.joined(separator: " → "))."
        case .typeTooLarge(let limit): "The type has more than \(limit) parts."
        case .requirementCycle(let names):
            "Decisions require each other in a circle: \(names.joined(separator: " → "))."
        case .duplicateName(let name):
            "There are two elements “\(name)”; expressions cannot tell them apart."
        case .duplicateID(let id): "There are two elements with the id “\(id)”."
        case .noLogic(let name): "“\(name)” does not say how its result comes about."
        case .wrongCellCount(let expected, let found):
            "There should be \(expected) cells, and there are \(found)."
        case .unsupportedLanguage(let name):
            "Expressions and functions in \(name) are not supported; write FEEL instead."
        case .unknownExpression(let name): "The standard knows no expression \(name)."
        case .nestedTooDeep(let limit): "Nested deeper than \(limit) levels."
        case .expression(let problem): problem.text(in: .english)
        case .noRuleMatches: "No rule of the table matches."
        case .severalRulesMatch(let rules):
            "Rules \(list(rules, ", ")) all match, where the hit policy allows one."
        case .rulesDisagree(let rules):
            "Rules \(list(rules, ", ")) all match, and their outputs differ."
        case .inputNotAllowed(let value, let column):
            "The input \(value) is not among the values of the column “\(column)”."
        case .unknownName(let name): "The model has no decision, service or function “\(name)”."
        }
    }

    private func list(_ rules: [Int], _ separator: String) -> String {
        rules.map(String.init).joined(separator: separator)
    }

    /// The problem as the reason of a null.
    var asReason: Problem {
        if case .expression(let problem) = self { return problem }
        return .other(code: code, chinese: chinese, english: english)
    }
}

extension ModelReadingError {
    /// The error as a sentence.
    public func text(in language: Language) -> String {
        switch self {
        case .xml(let problem): problem.text(in: language)
        case .model(let problem): problem.text(in: language)
        }
    }
}
