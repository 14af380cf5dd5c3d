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
        case "上": return starts("上一篇") || starts("上一条")
        case "下": return starts("下一篇") || starts("下一条")
        case "版": return starts("版权所有")
        case "分": return starts("分享到")
        case "扫": return starts("扫一扫") && range.count < 60
        case "网": return starts("网站标识码") || starts("网站地图")
        case "打": return starts("打印") && range.count < 20
        case "主": return starts("主办") && standsInFoot
        case "责": return starts("责任编辑")
        case "联": return starts("联系人") && range.count < 120
        case 0x30...0x39, "二", "一": return CivilDate(words: range, of: flow) != nil
        default: return false
        }
    }

    private static let foot = PhraseList<Bool>(.first, ["ICP 网站标识码 公网安备 版权所有 技术支持": true])

    /// Whether the marks of a site stand in the line or in the few below it: 主办：…, 网站标识码 there
    /// name who keeps the site.
    private var standsInFoot: Bool {
        for next in flow.paragraphs[paragraph...].prefix(5) where next.range.count < 200 {
            for place in next.range
            where DocumentEnd.foot.match(at: place, in: flow, before: next.range.upperBound) != nil
            {
                return true
            }
        }
        return false
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
