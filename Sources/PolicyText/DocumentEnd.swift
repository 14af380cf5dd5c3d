/// Whether a paragraph after the headings opens what no longer belongs to the body.
struct DocumentEnd {
    let flow: Flow
    let paragraph: Int

    private var range: Range<Int> { flow.paragraphs[paragraph].range }

    /// Whether it is an annex line, a day of signing, a distribution line or a line of a web page.
    var isEnd: Bool {
        let codes = flow.codes
        let first = codes[range.lowerBound]
        switch first {
        case "附": return opensAnnex
        case "抄": return starts("抄送") && range.count < 400
        case "来": return starts("来源:")
        case 0x43: return starts("Copyright")
        case 0x28:
            return starts("(此件") || starts("(联系人")
                || CivilDate(words: range, of: flow) != nil
        case "信": return starts("信息公开")
        case "责": return starts("责任编辑")
        case "联": return starts("联系人") && range.count < 120
        case 0x30...0x39, "二", "一": return CivilDate(words: range, of: flow) != nil
        default: return false
        }
    }

    /// 附件, 附件1, 附件：…, 附表, 附录; not 附件 in the middle of a sentence.
    private var opensAnnex: Bool {
        guard range.count > 1 else { return false }
        switch flow.codes[range.lowerBound + 1] {
        case "件", "表", "录", "图": break
        case .colon: return true
        default: return false
        }
        guard range.count > 2 else { return true }
        let next = flow.codes[range.lowerBound + 2]
        if next == .colon || next.isDigit || next == .dot { return true }
        return next.chineseDigit != nil && range.count < 60
    }

    private func starts(_ words: StaticString) -> Bool {
        flow.matches(words.codes, at: range.lowerBound, before: range.upperBound)
    }
}

extension CivilDate {
    /// Reads a range that holds a date and nothing else: 2022年7月4日, 二〇二二年七月四日, (2023年2月8日).
    init?(words range: Range<Int>, of flow: Flow) {
        guard (6...16).contains(range.count) else { return nil }
        var parts: [Int] = []
        var value = 0
        var hasDigits = false
        for code in flow.codes[range] {
            switch code {
            case 0x30...0x39:
                value = value * 10 + Int(code - 0x30)
                hasDigits = true
            case .open, .close: continue
            case "年", "月", "日", "号", 0x2D, "/", .dot:
                guard hasDigits else { return nil }
                parts.append(value)
                (value, hasDigits) = (0, false)
            default:
                // 二OO五年: a letter in place of the zero.
                let isLetter =
                    parts.isEmpty && hasDigits && (code == "O" || code == "o" || code == "Ｏ")
                guard let digit = isLetter ? 0 : code.chineseDigit else { return nil }
                if parts.isEmpty {
                    guard digit < 10 else { return nil }
                    value = value * 10 + digit
                } else if digit == 10 {
                    value = max(value, 1) * 10
                } else {
                    value =
                        value < 10 && hasDigits && value != 0 ? value * 10 + digit : value + digit
                }
                hasDigits = true
            }
            guard value < 10_000 else { return nil }
        }
        if hasDigits { parts.append(value) }
        guard parts.count == 3, parts[0] > 1900 else { return nil }
        self.init(year: parts[0], month: parts[1], day: parts[2])
    }
}
