// The sentences of problems in Chinese.

extension Problem {
    var chinese: String {
        switch self {
        case .syntax(let expected, let found): expected.chinese(found)
        case .unknownName(let name, let suggestions):
            "没有名为「\(name)」的名称" + suggestions.chinese
        case .unknownFunction(let name, let suggestions):
            "没有名为「\(name)」的函数" + suggestions.chinese
        case .unknownParameter(let name, let function, let suggestions):
            "函数「\(function)」没有名为「\(name)」的参数" + suggestions.chinese
        case .unknownType(let name, let suggestions):
            "没有名为「\(name)」的类型" + suggestions.chinese
        case .wrongArity(let function, let expected, let given):
            "函数「\(function)」要 \(expected) 个参数，这里给了 \(given) 个。"
        case .confusable(let written, let instead):
            Confusables.Kind(written).chinese(written, instead)
        case .duplicateName(let name): "名称「\(name)」重复了，请改掉其中一个。"
        case .externalFunction: "外部函数（Java、PMML）不会执行，请改用 FEEL 写函数体。"
        case .sourceTooLarge(let limit): "表达式超过了 \(limit) 字节的上限，请拆成几条。"
        case .nestedTooDeep(let limit):
            "表达式的嵌套超过了 \(limit) 层的上限，请拆成几条，或把长串相加改用 sum(…)。"
        default: chineseOfEvaluation
        }
    }

    private var chineseOfEvaluation: String {
        switch self {
        case .wrongOperands(let operation, let left, let right):
            "「\(operation)」不能用在\(left.inChinese)与\(right.inChinese)之间，结果是空值。"
        case .wrongOperand(let operation, let found):
            "「\(operation)」不能用于\(found.inChinese)，结果是空值。"
        case .wrongArgument(let function, let parameter, let expected, let found):
            "函数「\(function)」的参数 \(parameter) 要\(expected.inChinese)，"
                + "给的是\(found.inChinese)。"
        case .invalidArgument(let function, let parameter, let found):
            "函数「\(function)」的参数 \(parameter) 不能是 \(found)。"
        case .notAFunction(let found): "\(found.inChinese)不是函数，不能调用。"
        case .noSuchEntry(let name, let type, let suggestions):
            "\(type.inChinese)里没有「\(name)」这一项" + suggestions.chinese
        case .noSuchProperty(let name, let type):
            "\(type.inChinese)没有「\(name)」这个属性。"
        case .indexOutOfRange(let index, let count):
            count == 0
                ? "列表是空的，没有第 \(index) 个元素。"
                : "列表只有 \(count) 个元素，没有第 \(index) 个；序号从 1 数起，负数从末尾数起。"
        case .divisionByZero: "除数是 0，结果是空值；请先判断除数。"
        default: chineseOfValues
        }
    }

    private var chineseOfValues: String {
        switch self {
        case .outOfRange(let operation): "「\(operation)」的结果超出了能表示的范围。"
        case .unreadable(let text, let type): "「\(text)」不能读作\(type.inChinese)。"
        case .wrongCondition(let found):
            "条件应当是 true 或 false，这里是\(found.inChinese)。"
        case .notConforming(let expected, let found):
            "应当是\(expected.inChinese)，得到的是\(found.inChinese)。"
        case .notAllowed(let value, let type): "类型「\(type)」不允许 \(value) 这个值。"
        case .wrongRange(let low, let high):
            "区间的两端 \(low.inChinese) 与 \(high.inChinese) 排不出先后。"
        case .noClock: "这次计算没有给定当前时间，不能用 now() 或 today()。"
        case .notGiven(let name): "没有给出「\(name)」的值。"
        case .other(_, let chinese, _): chinese
        default: ""
        }
    }
}

extension Problem.Expectation {
    /// The sentence that something else was expected.
    fileprivate func chinese(_ found: String) -> String {
        switch self {
        case .endOf("string"): return "文本没有结束，缺少右边的双引号 \"。"
        case .endOf("comment"): return "注释没有结束，缺少 */。"
        case .endOf(let literal): return "\(literal) 没有结束。"
        case .validEscape:
            return "「\(found)」后面要跟编码：\\u 后四位、\\U 后六位十六进制数字。"
        case .validNumber: return "「\(found)」不是数。"
        case .validTemporal:
            return "「\(found)」不是日期、时间或时长；例如 @\"2026-01-31\"、@\"10:30:00\"、@\"P1M\"。"
        case .end, .operator:
            return found.isEmpty ? "表达式不完整。" : "「\(found)」前面缺少运算符，或者「\(found)」是多余的。"
        default: break
        }
        let wanted = "这里应当是\(chinese)"
        return found.isEmpty ? "\(wanted)，但表达式到此为止。" : "\(wanted)，而不是「\(found)」。"
    }

    private var chinese: String {
        switch self {
        case .expression: "一个值或表达式"
        case .name: "一个名称"
        case .type: "一个类型"
        case .unaryTest: "一个条件"
        case .tokens(let tokens):
            tokens.map { "「\($0)」" }.joined(separator: "或")
        default: ""
        }
    }
}

extension [String] {
    /// The end of a sentence that offers other names.
    fileprivate var chinese: String {
        if isEmpty { return "。" }
        return "；您是不是要写\(map { "「\($0)」" }.joined(separator: "或"))？"
    }
}

extension String {
    /// What a type of FEEL's is called, where it has a word; the type in quotes otherwise.
    fileprivate var inChinese: String {
        switch self {
        case "number": "数"
        case "string": "文本"
        case "boolean": "是非值（true、false）"
        case "date": "日期"
        case "time": "时间"
        case "date and time": "日期时间"
        case "days and time duration": "以天和时分秒计的时长"
        case "years and months duration": "以年和月计的时长"
        case "list": "列表"
        case "context", "context<>": "上下文"
        case "range": "区间"
        case "function": "函数"
        case "null", "Null": "空值"
        default: isEmpty ? "别的值" : "「\(self)」"
        }
    }
}

extension Confusables.Kind {
    /// The sentence that something else is to be written.
    fileprivate func chinese(_ written: String, _ instead: String) -> String {
        switch self {
        case .number: "FEEL 的数不带单位和分隔符，「\(written)」请写成 \(instead)。"
        case .wide: "「\(written)」是全角字符，FEEL 当作名称里的字，请写成半角的 \(instead)。"
        case .quote: "「\(written)」不是文本的引号，请用英文的双引号 \(instead)。"
        case .key: "带括号等符号的名称要加引号：「\(written)」请写成 \(instead)。"
        case .word: "FEEL 里不用「\(written)」，请写成 \(instead)。"
        }
    }
}
