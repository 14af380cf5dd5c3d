/// The mark that opens a heading, such as 一、 or （一） or 第三条 or 一是.
struct HeadingNumber: Hashable {
    /// A way of writing numbers; the order is the usual one from the outside in.
    enum Style: Int, Hashable, CaseIterable {
        /// 总则, 附则 without a number.
        case unnumbered
        /// 第一部分, 第一编.
        case part
        /// 第一章.
        case chapter
        /// 第一节.
        case section
        /// 第一条.
        case article
        /// 一、
        case chinese
        /// Ⅰ.
        case roman
        /// （一）
        case bracketedChinese
        /// 1、
        case arabicPause
        /// 1.
        case arabicDot
        /// 1 before a gap.
        case arabicBare
        /// 1.1
        case decimalTwo
        /// 1.1.1
        case decimalThree
        /// （1）
        case bracketedArabic
        /// 1）
        case closedArabic
        /// ①
        case circled
        /// 第一，
        case ordinal
        /// 一是
        case phrase

        /// Styles that a careless typist mixes in one row.
        func isKin(to other: Style) -> Bool {
            switch (self, other) {
            case (.arabicPause, .arabicDot), (.arabicDot, .arabicPause),
                (.bracketedArabic, .closedArabic), (.closedArabic, .bracketedArabic),
                (.arabicBare, .arabicDot), (.arabicDot, .arabicBare):
                true
            default: false
            }
        }
    }

    // Held narrow: a hostile text has a number every four bytes.
    private let storedValue: Int32
    private let storedPrefix: Int32
    private let start: Int32
    private let numberEnd: Int32
    private let storedEnd: Int32
    /// How it is written.
    let style: Style
    /// Whether it may be something else, so that only its place in a row can tell.
    let isDoubtful: Bool

    /// Its value; the last part of 1.1.
    var value: Int { Int(storedValue) }
    /// The parts before the last in 1.1.1, read as one number with two digits a part; 0 elsewhere.
    var prefix: Int { Int(storedPrefix) }
    /// The codes of the number itself, closing marks left out, brackets included.
    var range: Range<Int> { Int(start)..<Int(numberEnd) }
    /// The first code after the mark.
    var end: Int { Int(storedEnd) }

    /// Reads the mark at the start of a line.
    ///
    /// - Parameters:
    ///   - line: The codes of the line; at most the first dozen are looked at.
    ///   - flow: The text.
    init?(in line: Range<Int>, of flow: Flow) {
        guard let first = line.first else { return nil }
        let scanner = NumberScanner(flow: flow, line: line)
        let code = flow.codes[first]
        let found: NumberScanner.Found? =
            switch code {
            case "第": scanner.ordinal()
            case 0x28, 0x5B: scanner.bracketed()
            case 0x30...0x39: scanner.arabic()
            case "附", "总": scanner.unnumbered()
            case 0x2160...0x216B: scanner.roman()
            case 0x2460...0x249B, 0x3220...0x3229, 0x2776...0x2793, 0x3251...0x325F:
                scanner.enclosed()
            default: code.chineseDigit == nil ? nil : scanner.chinese()
            }
        guard let found, found.value < 1000 else { return nil }
        style = found.style
        storedValue = Int32(found.value)
        storedPrefix = Int32(found.prefix)
        start = Int32(line.lowerBound)
        numberEnd = Int32(found.numberEnd)
        storedEnd = Int32(found.end)
        isDoubtful = found.isDoubtful
    }
}

/// Reads the number at the start of one line.
private struct NumberScanner {
    struct Found {
        var style: HeadingNumber.Style
        var value: Int
        var prefix = 0
        var numberEnd: Int
        var end: Int
        var isDoubtful = false
    }

    let flow: Flow
    let line: Range<Int>

    /// The code at a place of the line, or 0 past its end.
    private func code(_ place: Int) -> UInt16 {
        place < line.upperBound ? flow.codes[place] : 0
    }

    /// A number in Chinese digits up to 九十九, and the place after it.
    private func chineseNumber(at start: Int) -> (value: Int, end: Int)? {
        var place = start
        var tens = 0
        var ones: Int?
        while place < start + 4, let digit = code(place).chineseDigit {
            if digit == 10 {
                guard tens == 0 else { return nil }
                tens = (ones ?? 1) * 10
                ones = nil
            } else {
                guard ones == nil, digit > 0 else { return nil }
                ones = digit
            }
            place += 1
        }
        let value = tens + (ones ?? 0)
        return value > 0 ? (value, place) : nil
    }

    /// A number of at most three digits without a leading zero, and the place after it.
    private func digits(at start: Int) -> (value: Int, end: Int)? {
        var place = start
        var value = 0
        while place < start + 4, code(place).isDigit {
            value = value * 10 + Int(code(place) - 0x30)
            place += 1
        }
        guard place > start, place < start + 4, value > 0, code(start) != 0x30 else { return nil }
        return (value, place)
    }

    /// 第一章, 第 1 条, 第一，.
    func ordinal() -> Found? {
        let start = line.lowerBound
        guard let number = chineseNumber(at: start + 1) ?? digits(at: start + 1) else { return nil }
        let end = number.end
        let next = code(end + 1)
        func found(_ style: HeadingNumber.Style, _ length: Int, doubtful: Bool = false) -> Found {
            var rest = end + length
            if code(rest) == .pause || code(rest) == .colon || code(rest) == .dot { rest += 1 }
            return Found(
                style: style,
                value: number.value,
                numberEnd: end + length,
                end: rest,
                isDoubtful: doubtful
            )
        }
        switch code(end) {
        case "章": return found(.chapter, 1)
        case "节": return found(.section, 1)
        case "条": return found(.article, 1, doubtful: Self.refers(next))
        case "编", "篇": return found(.part, 1, doubtful: flow.gap(before: end + 1) == .none)
        case "部" where next == "分": return found(.part, 2)
        case .comma, .pause:
            return Found(
                style: .ordinal,
                value: number.value,
                numberEnd: end,
                end: end + 1,
                isDoubtful: true
            )
        default: return nil
        }
    }

    /// Whether an article is spoken of rather than opened: 第三条规定, 第二条所列, 第一条、第二条.
    private static func refers(_ code: UInt16) -> Bool {
        switch code {
        case "规", "所", "第", "至", "和", "及", "款", "中", "之", "的": true
        default: false
        }
    }

    /// （一）, (1).
    func bracketed() -> Found? {
        let start = line.lowerBound
        let partner = flow.codes[start].partner ?? 0
        let style: HeadingNumber.Style
        let number: (value: Int, end: Int)
        if let chinese = chineseNumber(at: start + 1) {
            (style, number) = (.bracketedChinese, chinese)
        } else if let arabic = digits(at: start + 1) {
            (style, number) = (.bracketedArabic, arabic)
        } else {
            return nil
        }
        guard code(number.end) == partner else { return nil }
        var end = number.end + 1
        if code(end) == .pause || code(end) == .dot || code(end) == .colon { end += 1 }
        return Found(style: style, value: number.value, numberEnd: number.end + 1, end: end)
    }

    /// Arabic digits before 、 or a point or a bracket, 1.1, and a bare 1 before a gap.
    func arabic() -> Found? {
        let start = line.lowerBound
        guard let number = digits(at: start), number.value < 200 else { return nil }
        let end = number.end
        let next = code(end + 1)
        func found(_ style: HeadingNumber.Style, doubtful: Bool = false) -> Found {
            Found(
                style: style,
                value: number.value,
                numberEnd: end,
                end: end + 1,
                isDoubtful: doubtful
            )
        }
        switch code(end) {
        case .pause:
            return found(.arabicPause, doubtful: next.isDigit && flow.gap(before: end + 1) == .none)
        case .close: return found(.closedArabic)
        case .dot:
            guard next.isDigit, flow.gap(before: end + 1) == .none else {
                var dotted = found(.arabicDot)
                if next == .pause { dotted.end += 1 }
                return dotted
            }
            return decimal(number, at: end + 1) ?? found(.arabicDot, doubtful: true)
        default:
            guard code(end).isHan, flow.gap(before: end) != .none, line.count < 40 else {
                return nil
            }
            return Found(
                style: .arabicBare,
                value: number.value,
                numberEnd: end,
                end: end,
                isDoubtful: true
            )
        }
    }

    /// 1.1 and 1.1.1 before a gap, a mark or an ideograph.
    private func decimal(_ first: (value: Int, end: Int), at place: Int) -> Found? {
        guard let second = digits(at: place), second.value < 100 else { return nil }
        var found = Found(
            style: .decimalTwo,
            value: second.value,
            prefix: first.value,
            numberEnd: second.end,
            end: second.end,
            isDoubtful: true
        )
        if code(second.end) == .dot, let third = digits(at: second.end + 1), third.value < 100 {
            found = Found(
                style: .decimalThree,
                value: third.value,
                prefix: first.value * 100 + second.value,
                numberEnd: third.end,
                end: third.end,
                isDoubtful: true
            )
        }
        if code(found.end) == .dot || code(found.end) == .pause { found.end += 1 }
        guard code(found.end).isHan || code(found.end) == "“" else { return nil }
        return found
    }

    /// Chinese digits before 、 or a point or 是, and a bare 一 before a gap.
    func chinese() -> Found? {
        let start = line.lowerBound
        guard let number = chineseNumber(at: start) else { return nil }
        let end = number.end
        let next = code(end + 1)
        func found(_ style: HeadingNumber.Style, doubtful: Bool = false) -> Found {
            Found(
                style: style,
                value: number.value,
                numberEnd: end,
                end: end + 1,
                isDoubtful: doubtful
            )
        }
        switch code(end) {
        case .pause, .dot:
            // 一、二类新药 and 一、二、三产业 count things, they open nothing.
            if let digit = next.chineseDigit, digit < 10 {
                switch code(end + 2) {
                case .pause, "类", "级", "期", "线", "次", "是", "三", "产":
                    return nil
                default: break
                }
            }
            return found(.chinese)
        case .comma: return found(.chinese, doubtful: true)
        case .close: return found(.bracketedChinese)
        case "是":
            return Found(
                style: .phrase,
                value: number.value,
                numberEnd: end + 1,
                end: next == .colon || next == .comma ? end + 2 : end + 1
            )
        default:
            guard code(end).isHan, flow.gap(before: end) != .none, line.count < 40 else {
                return nil
            }
            return Found(
                style: .chinese,
                value: number.value,
                numberEnd: end,
                end: end,
                isDoubtful: true
            )
        }
    }

    /// 附则 and 总则 on a line of their own.
    func unnumbered() -> Found? {
        guard line.count == 2, code(line.lowerBound + 1) == "则" else { return nil }
        return Found(
            style: .unnumbered,
            value: code(line.lowerBound) == "总" ? 1 : 2,
            numberEnd: line.upperBound,
            end: line.upperBound
        )
    }

    /// Roman digits before 、 or a point.
    func roman() -> Found? {
        let start = line.lowerBound
        guard code(start + 1) == .pause || code(start + 1) == .dot else { return nil }
        return Found(
            style: .roman,
            value: Int(code(start) - 0x2160) + 1,
            numberEnd: start + 1,
            end: start + 2
        )
    }

    /// ① ⑴ ⒈ ㈠: one code that holds number and mark.
    func enclosed() -> Found? {
        let start = line.lowerBound
        let code = code(start)
        let style: HeadingNumber.Style
        let base: UInt16
        switch code {
        case 0x2460...0x2473: (style, base) = (.circled, 0x2460)
        case 0x2474...0x2487: (style, base) = (.bracketedArabic, 0x2474)
        case 0x2488...0x249B: (style, base) = (.arabicDot, 0x2488)
        case 0x3220...0x3229: (style, base) = (.bracketedChinese, 0x3220)
        case 0x2776...0x277F: (style, base) = (.circled, 0x2776)
        case 0x2780...0x2789: (style, base) = (.circled, 0x2780)
        case 0x278A...0x2793: (style, base) = (.circled, 0x278A)
        default: (style, base) = (.circled, 0x3251 - 20)
        }
        var end = start + 1
        if self.code(end) == .pause || self.code(end) == .dot { end += 1 }
        return Found(style: style, value: Int(code - base) + 1, numberEnd: start + 1, end: end)
    }
}
