extension PatternError {
    /// The error as a problem, in both languages; its code ends in XPath's own.
    var problem: Problem {
        let (chinese, english) = sentences
        return .other(code: "pattern-\(code)", chinese: chinese, english: english)
    }

    /// The code that XPath gives the error, in lower case.
    private var code: String {
        switch self {
        case .unknownFlag: "forx0001"
        case .syntax, .tooLarge: "forx0002"
        case .matchesEmpty: "forx0003"
        case .replacement: "forx0004"
        }
    }

    private var sentences: (chinese: String, english: String) {
        switch self {
        case .unknownFlag(let letter):
            (
                "没有标志“\(letter)”；可用的标志是 s、m、i、x、q。",
                "There is no flag \"\(letter)\"; the flags are s, m, i, x and q."
            )
        case .syntax(let syntax, let offset):
            (
                "正则表达式第 \(offset + 1) 个字符处：\(syntax.sentences.chinese)",
                "At character \(offset + 1) of the regular expression: \(syntax.sentences.english)"
            )
        case .matchesEmpty:
            (
                "正则表达式能匹配空字符串，因此无从替换或拆分；请改为至少匹配一个字符。",
                "The regular expression matches the empty string, so there is nothing to replace or "
                    + "split at; make it match one character at least."
            )
        case .replacement(let offset):
            (
                "替换文本第 \(offset + 1) 个字符处：“$”后须为数字，“\\”后须为“$”或“\\”。",
                "At character \(offset + 1) of the replacement: a digit must follow \"$\", and "
                    + "\"$\" or \"\\\" must follow \"\\\"."
            )
        case .tooLarge:
            (
                "正则表达式展开重复之后过大；请减小重复次数。",
                "The regular expression becomes too large when its repetitions are written out; "
                    + "repeat less."
            )
        }
    }
}

extension PatternError.Syntax {
    fileprivate var sentences: (chinese: String, english: String) {
        switch self {
        case .unclosedGroup: ("“(”没有对应的“)”。", "The \"(\" has no \")\".")
        case .unopenedGroup:
            (
                "“)”没有对应的“(”；若指字符本身，请写“\\)”。",
                "The \")\" has no \"(\"; for the character itself write \"\\)\"."
            )
        case .unclosedClass: ("“[”没有对应的“]”。", "The \"[\" has no \"]\".")
        case .emptyClass: ("方括号里没有字符。", "There is no character in the brackets.")
        case .nothingToRepeat:
            ("这个量词前没有可重复的内容。", "There is nothing before this quantifier to repeat.")
        case .wrongCount:
            (
                "重复次数须写作 {3}、{3,} 或 {3,5}，上限不小于下限。",
                "A count is written {3}, {3,} or {3,5}, the upper not below the lower."
            )
        case .unescaped(let scalar):
            (
                "字符“\(scalar)”须写作“\\\(scalar)”。",
                "The character \"\(scalar)\" must be written \"\\\(scalar)\"."
            )
        case .unknownEscape(let escape):
            (
                "没有转义“\\\(escape)”；反斜杠本身写作“\\\\”。",
                "There is no escape \"\\\(escape)\"; a backslash itself is written \"\\\\\"."
            )
        case .unknownProperty(let name):
            (
                "没有名为“\(name)”的字符类别或区段。",
                "There is no category or block of characters named \"\(name)\"."
            )
        case .wrongRange:
            (
                "字符范围的终点先于起点，或不是单个字符。",
                "The range ends before it starts, or at what is no single character."
            )
        case .wrongSubtraction:
            (
                "减去的字符类之后须紧跟“]”。",
                "A \"]\" must follow the class that is taken away."
            )
        case .wrongReference(let number):
            (
                "第 \(number) 组不存在，或在此之前尚未结束。",
                "There is no group \(number) that ends before this place."
            )
        }
    }
}
