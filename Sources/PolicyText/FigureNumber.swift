/// A number in the text, before it is known what it counts.
struct FigureNumber {
    /// The codes of the digits, the multiplier and 余 or 多.
    let range: Range<Int>
    /// The number without the multiplier.
    let value: ExactNumber
    /// The upper number of 两三; nil otherwise.
    let upper: ExactNumber?
    /// The codes of the multiplier; empty where there is none.
    let multiplier: Range<Int>
    /// The power of ten of the multiplier.
    let power: Int
    /// How many digits it has; 0 where it is spelled with 十, 百 or 千.
    let digits: Int
    /// True where it is written in Chinese numerals.
    let isSpelled: Bool
    /// True where 余 or 多 follows: 600余, 3万多.
    let isMore: Bool
    /// True where it begins with 百, 千, 万 or 亿: 千亿元.
    let isOpen: Bool
}

extension FigureNumber {
    /// What a code is to a number.
    enum Role: UInt8 {
        case none
        /// 0 to 9.
        case digit
        /// 零 to 九, 两, 十, 百, 千, 万, 亿.
        case spelled
    }

    /// The role of each code.
    static let roles: [Role] = {
        var roles = [Role](repeating: .none, count: 1 << 16)
        for code in UInt16(0x30)...0x39 { roles[Int(code)] = .digit }
        for code in "〇零一二两三四五六七八九十百千万亿".utf16 { roles[Int(code)] = .spelled }
        return roles
    }()

    /// The value of a Chinese digit, or nil.
    static func digit(_ code: UInt16) -> Int64? {
        switch code {
        case 0x3007, 0x96F6: 0  // 〇零
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2  // 二两
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// The power of ten of 十, 百, 千, 万, 亿, or nil.
    static func power(_ code: UInt16) -> Int? {
        switch code {
        case 0x5341: 1
        case FigureSign.hundred: 2
        case FigureSign.thousand: 3
        case 0x4E07: 4
        case 0x4EBF: 8
        default: nil
        }
    }

    /// Reads the number that begins at a place.
    ///
    /// - Returns: Nil where there is none that fits in 18 digits.
    static func read(at place: Int, in flow: Flow, within bounds: Range<Int>) -> FigureNumber? {
        switch roles[Int(flow.codes[place])] {
        case .none: nil
        case .digit: arabic(at: place, in: flow, within: bounds)
        case .spelled: spelled(at: place, in: flow, within: bounds)
        }
    }

    /// The place after a run of digits, points and thousands commas.
    static func end(ofDigitsAt place: Int, in flow: Flow, within bounds: Range<Int>) -> Int {
        var index = place
        while index < bounds.upperBound, isDigit(flow.codes[index]) { index += 1 }
        return index
    }

    static func isDigit(_ code: UInt16) -> Bool { code &- 0x30 <= 9 }

    private static func arabic(
        at place: Int,
        in flow: Flow,
        within bounds: Range<Int>
    ) -> FigureNumber? {
        let codes = flow.codes
        let end = bounds.upperBound
        var value: Int64 = 0
        var count = 0
        var scale = 0
        var index = place
        var isFraction = false
        while index < end, count <= 18 {
            if isDigit(codes[index]) {
                if index > place, isColumnGap(before: index, in: flow) { break }
                if count < 18 { value = value * 10 + Int64(codes[index] - 0x30) }
                count += 1
                if isFraction { scale += 1 }
                index += 1
            } else if codes[index] == 0x2E, !isFraction, index + 1 < end,
                isDigit(codes[index + 1]), !isYear(at: index + 1, in: codes, end)
            {
                isFraction = true
                index += 1
            } else if codes[index] == 0x2C, !isFraction, isThousands(at: index, in: flow, end) {
                index += 1
            } else {
                break
            }
        }
        guard count <= 18 else { return nil }
        let start = index
        var power = 0
        var isMore = skipMore(&index, codes, end)
        let multiplierStart = isMore ? index : start
        power = multiplier(&index, codes, within: bounds)
        let multiplierEnd = index
        if power > 0, !isMore { isMore = skipMore(&index, codes, end) }
        return FigureNumber(
            range: place..<index,
            value: ExactNumber(value, scale: scale),
            upper: nil,
            multiplier: multiplierStart..<multiplierEnd,
            power: power,
            digits: isFraction ? 0 : count,
            isSpelled: false,
            isMore: isMore,
            isOpen: false
        )
    }

    private static func spelled(
        at place: Int,
        in flow: Flow,
        within bounds: Range<Int>
    ) -> FigureNumber? {
        let codes = flow.codes
        let end = bounds.upperBound
        var index = place
        var total: Int64 = 0
        var current: Int64?
        var lowest = 4
        let isOpen = (power(codes[place]) ?? 0) > 1
        // 十 and 百 are parts of the number, 万 and 亿 are its multiplier; 千 before 瓦 is a unit's.
        while index < end, index - place < 16 {
            if let digit = digit(codes[index]) {
                if lowest < 4, let current, current > 0 { return nil }
                current = (current ?? 0) * 10 + digit
                index += 1
            } else if let power = power(codes[index]), power < lowest {
                if power > 1, isUnit(at: index, codes, bounds) { break }
                if let current, current > 9 { return nil }
                lowest = power
                total += (current ?? 1) * (power == 1 ? 10 : power == 2 ? 100 : 1000)
                current = nil
                index += 1
            } else {
                break
            }
        }
        var upper: ExactNumber?
        var value = total + (current ?? 0)
        let digits = lowest < 4 ? 0 : index - place
        if digits == 2, value % 10 == value / 10 + 1, value > 10 {
            upper = ExactNumber(value % 10)
            value /= 10
        } else if digits > 1, digits != 4 {
            return nil
        }
        if index == place {
            guard isOpen else { return nil }
            value = 1
        }
        var isMore = skipMore(&index, codes, end)
        let multiplierStart = index
        let power = multiplier(&index, codes, within: bounds)
        guard index > place else { return nil }
        let multiplierEnd = index
        if power > 0, !isMore { isMore = skipMore(&index, codes, end) }
        return FigureNumber(
            range: place..<index,
            value: ExactNumber(value),
            upper: upper,
            multiplier: multiplierStart..<multiplierEnd,
            power: power,
            digits: digits,
            isSpelled: true,
            isMore: isMore,
            isOpen: isOpen
        )
    }

    /// Whether white space that parts two columns stands before a digit.
    private static func isColumnGap(before index: Int, in flow: Flow) -> Bool {
        let start = Int(flow.offsets[index - 1])
        let gap = start + Flow.length(flow.bytes[start])
        let next = Int(flow.offsets[index])
        guard gap < next else { return false }
        switch flow.bytes[gap] {
        case 0x09: return true
        case 0x20: return flow.bytes[gap + 1] == 0x20
        default: return flow.bytes[gap] == 0xE3
        }
    }

    /// Whether a year stands after the point of an item's number: 10.2021年.
    private static func isYear(at place: Int, in codes: [UInt16], _ end: Int) -> Bool {
        guard place + 4 < end, codes[place + 4] == FigureSign.year,
            isDigit(codes[place + 2]), isDigit(codes[place + 3])
        else { return false }
        switch (codes[place], codes[place + 1]) {
        case (0x31, 0x39), (0x32, 0x30): return true
        default: return false
        }
    }

    /// Whether a comma parts groups of three digits.
    private static func isThousands(at index: Int, in flow: Flow, _ end: Int) -> Bool {
        guard index + 3 < end, flow.bytes[Int(flow.offsets[index])] == 0x2C else { return false }
        for place in index + 1...index + 3 where !isDigit(flow.codes[place]) { return false }
        return index + 4 >= end || !isDigit(flow.codes[index + 4])
    }

    /// Steps over 余, 多 or 几 after a number.
    private static func skipMore(_ index: inout Int, _ codes: [UInt16], _ end: Int) -> Bool {
        guard index < end, codes[index] == 0x4F59 || codes[index] == 0x591A else { return false }
        index += 1
        return true
    }

    /// Steps over 千, 万, 亿 and their like, and gives the power of ten.
    private static func multiplier(
        _ index: inout Int,
        _ codes: [UInt16],
        within bounds: Range<Int>
    ) -> Int {
        var sum = 0
        while index < bounds.upperBound, let power = power(codes[index]), power > 1, sum < 12 {
            if power < 4, isUnit(at: index, codes, bounds) { break }
            sum += power
            index += 1
        }
        return sum
    }

    /// Whether a unit begins with this code: 千瓦, 百分点.
    private static func isUnit(at index: Int, _ codes: [UInt16], _ bounds: Range<Int>) -> Bool {
        let isUnit = FigureUnits.nouns.match(index, in: codes, within: bounds) != nil
        return isUnit || index + 1 < bounds.upperBound && codes[index + 1] == 0x5206  // 分
    }
}

extension ExactNumber {
    /// Whether a number is the smaller one.
    static func < (one: ExactNumber, other: ExactNumber) -> Bool {
        let scale = max(one.scale, other.scale)
        let left = scaled(one.digits, by: scale - one.scale)
        let right = scaled(other.digits, by: scale - other.scale)
        return left.high == right.high ? left.low < right.low : left.high < right.high
    }

    static func > (one: ExactNumber, other: ExactNumber) -> Bool { other < one }

    private static func scaled(_ digits: Int64, by places: Int) -> (high: Int64, low: UInt64) {
        var power: Int64 = 1
        for _ in 0..<places { power *= 10 }
        return digits.multipliedFullWidth(by: power)
    }
}
