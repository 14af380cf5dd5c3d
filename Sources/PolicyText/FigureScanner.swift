/// Finds every quantity and every year in the text.
///
/// Dates, document numbers, ordinals (第3条), ratios (1:1), versions (5G, 3A级) and names made of
/// numbers (14+10, 500强, 五位一体) are left out.
///
/// - Complexity: Linear; each number looks at a bounded stretch around it.
struct FigureScanner {
    /// What was found, in reading order.
    struct Finds {
        /// The quantities.
        var figures: [Figure] = []
        /// The years.
        var years: [YearMark] = []
    }

    private let flow: Flow
    private let codes: [UInt16]
    private var finds = Finds()
    /// Numbers without a unit that may share that of the next: 50万、30万、20万元.
    private var pending: [FigureNumber] = []
    /// Where the last ordinal ended, for 第2、3条.
    private var ordinalEnd = -1

    private init(_ flow: Flow) {
        self.flow = flow
        codes = flow.codes
    }

    /// Scans a text.
    static func scan(_ flow: Flow) -> Finds {
        var scanner = FigureScanner(flow)
        let roles = FigureNumber.roles
        for paragraph in flow.paragraphs {
            let bounds = paragraph.range
            var index = bounds.lowerBound
            while index < bounds.upperBound {
                if roles[Int(scanner.codes[index])] == .none {
                    index += 1
                } else {
                    index = scanner.step(at: index, within: bounds)
                }
            }
            scanner.pending.removeAll(keepingCapacity: true)
        }
        return scanner.finds
    }

    /// Reads what begins with a number at a place, and gives the place after it.
    private mutating func step(at place: Int, within bounds: Range<Int>) -> Int {
        if let end = partOfHundred(at: place, within: bounds) { return end }
        guard let number = FigureNumber.read(at: place, in: flow, within: bounds) else {
            return skipRun(at: place, within: bounds)
        }
        let end = number.range.upperBound
        if isOrdinal(number, within: bounds) {
            ordinalEnd = end
            return end
        }
        if let next = year(number, within: bounds) { return next }
        guard !isLabel(number, within: bounds) else {
            return skipRun(at: place, within: bounds)
        }
        if number.isOpen, !isOpenAmount(number, within: bounds) { return end }
        if let figure = figure(number, within: bounds) {
            shareUnit(of: figure)
            finds.figures.append(figure)
            return max(figure.range.upperBound, figure.per.upperBound)
        }
        keepBare(number, within: bounds)
        return end
    }

    /// Steps over the codes of a run that is no quantity.
    private func skipRun(at place: Int, within bounds: Range<Int>) -> Int {
        let end = FigureNumber.end(ofDigitsAt: place, in: flow, within: bounds)
        return max(end, place + 1)
    }

    private func code(_ index: Int, _ bounds: Range<Int>) -> UInt16 {
        bounds.contains(index) ? codes[index] : 0
    }
}

// MARK: - What is no quantity

extension FigureScanner {
    /// Whether a number counts places in a row: 第3条, 第2、3条, 第十四届.
    private func isOrdinal(_ number: FigureNumber, within bounds: Range<Int>) -> Bool {
        let before = number.range.lowerBound - 1
        if code(before, bounds) == Sign.ordinal { return true }
        return before == ordinalEnd
            && (Sign.isListing(code(before, bounds)) || Sign.isDash(code(before, bounds))
                || code(before, bounds) == Sign.to)
    }

    /// Whether a number is a part of a name, a ratio, a version or a date.
    private func isLabel(_ number: FigureNumber, within bounds: Range<Int>) -> Bool {
        let range = number.range
        let before = code(range.lowerBound - 1, bounds)
        let after = code(range.upperBound, bounds)
        switch before {
        case 0x2B, 0xB7, 0x2022, 0xD7: return true  // + · • ×
        case 0x2F, 0x3A: return FigureNumber.isDigit(code(range.lowerBound - 2, bounds))
        case 0x2E: return true
        default: break
        }
        switch after {
        case 0x2F where FigureUnits.nouns.matches(range.upperBound, in: codes, within: bounds):
            return false  // 9.8/10万
        case 0x2B, 0xD7: return true
        case 0xB7, 0x2022, 0x3A, 0x2F, 0x2E:
            if FigureNumber.isDigit(code(range.upperBound + 1, bounds)) { return true }
        default: break
        }
        return FigureUnits.labels.match(range.upperBound, in: codes, within: bounds) != nil
    }

    /// Whether 千亿元, 百家 are told as an amount: 突破千亿元, 上百家, 近百项.
    private func isOpenAmount(_ number: FigureNumber, within bounds: Range<Int>) -> Bool {
        if number.isMore { return true }
        let place = number.range.lowerBound
        if code(place - 1, bounds) == 0x4E0A { return true }  // 上
        return FigureUnits.leads.match(place, in: codes, within: bounds) != nil
    }
}

// MARK: - Years

extension FigureScanner {
    /// Reads a year or years, and gives the place after them.
    private mutating func year(_ number: FigureNumber, within bounds: Range<Int>) -> Int? {
        guard let first = Self.year(number) else { return nil }
        var last = first
        var end = number.range.upperBound
        if code(end, bounds) != Sign.year || Sign.isDash(code(end + 1, bounds))
            || code(end + 1, bounds) == Sign.to
        {
            let dash = code(end, bounds) == Sign.year ? end + 1 : end
            let start = endOfDash(at: dash, within: bounds)
            if start > dash, start < bounds.upperBound,
                let other = FigureNumber.read(at: start, in: flow, within: bounds),
                let year = Self.year(other),
                code(other.range.upperBound, bounds) == Sign.year
            {
                last = year
                end = other.range.upperBound
            }
        }
        guard code(end, bounds) == Sign.year else { return nil }
        end += 1
        let isDay = stepOverDay(&end, within: bounds)
        finds.years.append(
            YearMark(
                range: number.range.lowerBound..<end,
                years: YearRange(first, last),
                isDay: isDay
            )
        )
        pending.removeAll(keepingCapacity: true)
        return end
    }

    private static func year(_ number: FigureNumber) -> Int? {
        guard number.digits == 4, number.power == 0, number.upper == nil, !number.isMore,
            (1900...2099).contains(number.value.digits)
        else { return nil }
        return Int(number.value.digits)
    }

    /// Steps over 1-10月, 4月16日, 度, 底; whether a day was named.
    private func stepOverDay(_ end: inout Int, within bounds: Range<Int>) -> Bool {
        var index = end
        var isDay = false
        for unit in [Sign.month, Sign.day] {
            var digits = FigureNumber.end(ofDigitsAt: index, in: flow, within: bounds)
            let dash = endOfDash(at: digits, within: bounds)
            if digits > index, dash > digits {
                digits = FigureNumber.end(ofDigitsAt: dash, in: flow, within: bounds)
            }
            guard digits > index, digits - index <= 6, code(digits, bounds) == unit else { break }
            index = digits + 1
            isDay = unit == Sign.day
        }
        end = index
        return isDay
    }
}

// MARK: - Quantities

extension FigureScanner {
    /// Reads a share written 百分之五十, and gives the place after it.
    private mutating func partOfHundred(at place: Int, within bounds: Range<Int>) -> Int? {
        guard codes[place] == Code.hundred || codes[place] == Code.thousand,
            code(place + 1, bounds) == 0x5206, code(place + 2, bounds) == 0x4E4B  // 分之
        else { return nil }
        let start = place + 3
        guard start < bounds.upperBound,
            let number = FigureNumber.read(at: start, in: flow, within: bounds), !number.isOpen
        else { return start }
        let end = number.range.upperBound
        add(
            number,
            from: place..<end,
            upper: number.upper,
            noun: place..<start,
            dimension: .share,
            within: bounds
        )
        return end
    }

    /// Reads a figure: number and unit, or two of them.
    private func figure(_ number: FigureNumber, within bounds: Range<Int>) -> Figure? {
        let end = number.range.upperBound
        let start = endOfDash(at: end, within: bounds)
        if start > end, let figure = range(from: number, nounless: true, at: start, within: bounds)
        {
            return figure
        }
        guard let noun = noun(after: number, within: bounds) else {
            // 300亿500亿元: the dash was lost in layout.
            let isLost = number.power >= 4 && number.multiplier.upperBound == end
            return isLost ? range(from: number, nounless: true, at: end, within: bounds) : nil
        }
        let nounEnd = noun.range.upperBound
        let dash = endOfDash(at: endOfBracket(at: nounEnd, within: bounds), within: bounds)
        if dash > endOfBracket(at: nounEnd, within: bounds),
            let figure = range(from: number, nounless: false, at: dash, within: bounds),
            figure.noun.count == noun.range.count,
            flow.string(figure.noun) == flow.string(noun.range)
        {
            return figure
        }
        return make(
            number,
            from: number.range.lowerBound..<nounEnd,
            upper: number.upper,
            noun: noun.range,
            dimension: noun.value,
            within: bounds
        )
    }

    /// Reads the upper number of a range and its unit.
    private func range(
        from lower: FigureNumber,
        nounless: Bool,
        at place: Int,
        within bounds: Range<Int>
    ) -> Figure? {
        guard place < bounds.upperBound,
            let upper = FigureNumber.read(at: place, in: flow, within: bounds),
            upper.upper == nil, lower.upper == nil, !upper.isOpen,
            lower.isSpelled == upper.isSpelled,
            !FigureUnits.labels.matches(upper.range.upperBound, in: codes, within: bounds),
            let noun = noun(after: upper, within: bounds)
        else { return nil }
        // 500-1000万元 shares the multiplier, 5000元-1万元 does not.
        var low = lower.value
        if lower.power > 0 || !nounless || lower.value > upper.value {
            guard let shifted = low.shifted(by: lower.power - upper.power) else { return nil }
            low = shifted
        }
        guard low < upper.value else { return nil }
        return make(
            upper,
            from: lower.range.lowerBound..<noun.range.upperBound,
            lower: low,
            upper: upper.value,
            noun: noun.range,
            dimension: noun.value,
            within: bounds
        )
    }

    /// The unit after a number, over a bracket such as (不含) if need be.
    private func noun(
        after number: FigureNumber,
        within bounds: Range<Int>
    ) -> FigureLexicon<Figure.Dimension>.Match? {
        let end = number.range.upperBound
        let place = number.power > 0 ? endOfBracket(at: end, within: bounds) : end
        guard let noun = FigureUnits.nouns.match(place, in: codes, within: bounds),
            isQuantity(number, noun, within: bounds)
        else { return nil }
        return noun
    }

    /// Whether number and unit are a quantity and not a word.
    private func isQuantity(
        _ number: FigureNumber,
        _ noun: FigureLexicon<Figure.Dimension>.Match,
        within bounds: Range<Int>
    ) -> Bool {
        let after = code(noun.range.upperBound, bounds)
        let first = codes[noun.range.lowerBound]
        if noun.range.count == 1, first == Sign.day {
            // 15日内 is a stretch of time, 15日 a date.
            return after == 0x5185 || after == 0x4EE5 || after == 0x4E4B  // 内 以 之
        }
        if Self.isLetter(first) {
            // 5G is a version, 5GB an amount.
            let last = codes[noun.range.upperBound - 1]
            return !(Self.isLetter(last) && Self.isLetter(after))
        }
        if number.power == 0, Self.isLetter(code(number.range.lowerBound - 1, bounds)) {
            // A3类, PM2.5年均浓度.
            if noun.value == .count && noun.range.count == 1 || noun.value == .time { return false }
        }
        guard number.isSpelled else { return true }
        let one = number.value == ExactNumber(1) && number.power == 0 && !number.isOpen
        switch noun.value {
        case .yuan, .foreign:
            return number.power > 0 || number.value.digits >= 10
        case .share, .points, .none:
            return true
        case .time:
            return first != 0x5468 && !(one && first == Sign.day)  // 周
        case .count:
            guard !one else { return false }
            return number.power > 0
                || !FigureUnits.namesWhenSpelled.matches(
                    noun.range.lowerBound,
                    in: codes,
                    within: noun.range.lowerBound..<noun.range.upperBound
                ) || noun.range.count > 1
        }
    }

    private static func isLetter(_ code: UInt16) -> Bool {
        (0x41...0x5A).contains(code) || (0x61...0x7A).contains(code)
    }

    /// Gives the numbers of a list the unit of its last: 50万、30万、20万元.
    private mutating func shareUnit(of figure: Figure) {
        defer { pending.removeAll(keepingCapacity: true) }
        guard let last = pending.last,
            last.range.upperBound + 1 == figure.range.lowerBound, figure.upper == nil
        else { return }
        for number in pending {
            finds.figures.append(
                Figure(
                    range: number.range,
                    value: number.value,
                    upper: nil,
                    multiplier: number.power > 0 ? number.multiplier : figure.multiplier,
                    power: number.power > 0 ? number.power : figure.power,
                    noun: figure.noun,
                    per: figure.per,
                    dimension: figure.dimension,
                    isSpelled: number.isSpelled,
                    lead: number.range.lowerBound..<number.range.lowerBound,
                    tail: number.range.upperBound..<number.range.upperBound,
                    bound: nil
                )
            )
        }
    }

    /// Keeps a number without a unit: one of a list, 636亿, or one that words bound.
    private mutating func keepBare(_ number: FigureNumber, within bounds: Range<Int>) {
        let end = number.range.upperBound
        if let last = pending.last, last.range.upperBound + 1 != number.range.lowerBound {
            pending.removeAll(keepingCapacity: true)
        }
        guard !number.isSpelled else { return }
        if Sign.isListing(code(end, bounds)), end + 1 < bounds.upperBound,
            FigureNumber.isDigit(codes[end + 1]), number.range.lowerBound > bounds.lowerBound
        {
            pending.append(number)
            return
        }
        let isBound =
            FigureUnits.leads.matches(number.range.lowerBound, in: codes, within: bounds)
            && Sign.isStop(code(end, bounds))
            || FigureUnits.tails.matches(end, in: codes, within: bounds)
                && code(end, bounds) != 0x5185
        guard number.power >= 4 || isBound && Self.year(number) == nil else { return }
        add(
            number,
            from: number.range,
            upper: nil,
            noun: end..<end,
            dimension: .none,
            within: bounds
        )
    }

    private mutating func add(
        _ number: FigureNumber,
        from range: Range<Int>,
        upper: ExactNumber?,
        noun: Range<Int>,
        dimension: Figure.Dimension,
        within bounds: Range<Int>
    ) {
        let figure = make(
            number,
            from: range,
            upper: upper,
            noun: noun,
            dimension: dimension,
            within: bounds
        )
        shareUnit(of: figure)
        finds.figures.append(figure)
    }

    /// Makes a figure with the words that bound it.
    private func make(
        _ number: FigureNumber,
        from range: Range<Int>,
        lower: ExactNumber? = nil,
        upper: ExactNumber?,
        noun: Range<Int>,
        dimension: Figure.Dimension,
        within bounds: Range<Int>
    ) -> Figure {
        let per = per(at: range.upperBound, within: bounds)
        let tailStart = per.isEmpty ? range.upperBound : per.upperBound
        let (lead, leadBound) = lead(before: range.lowerBound, within: bounds)
        let (tail, tailBound) = tail(after: tailStart, dimension, within: bounds)
        return Figure(
            range: range,
            value: lower ?? number.value,
            upper: upper,
            multiplier: number.multiplier,
            power: number.power,
            noun: noun,
            per: per,
            dimension: dimension,
            isSpelled: number.isSpelled,
            lead: lead,
            tail: tail,
            bound: number.isMore ? .above : tailBound ?? leadBound
        )
    }

    /// What a unit is told by: 亩 of 100元/亩.
    private func per(at place: Int, within bounds: Range<Int>) -> Range<Int> {
        guard code(place, bounds) == 0x2F,
            let first = FigureUnits.shares.match(place + 1, in: codes, within: bounds)
        else { return place..<place }
        var end = first.range.upperBound
        if code(end, bounds) == 0x2F,
            let second = FigureUnits.shares.match(end + 1, in: codes, within: bounds)
        {
            end = second.range.upperBound
        }
        return place + 1..<end
    }

    /// The words before a figure that bind it, up to three: 力争, 不低于, 人民币.
    private func lead(
        before place: Int,
        within bounds: Range<Int>
    ) -> (range: Range<Int>, bound: Figure.Bound?) {
        var start = place
        var bound: Figure.Bound?
        for _ in 0..<3 {
            guard let match = FigureUnits.leads.match(start, in: codes, within: bounds) else {
                break
            }
            start = match.range.lowerBound
            if bound == nil || bound == .reach { bound = match.value }
        }
        return (start..<place, bound)
    }

    /// The words after a figure that bind it, with brackets such as (含).
    private func tail(
        after place: Int,
        _ dimension: Figure.Dimension,
        within bounds: Range<Int>
    ) -> (range: Range<Int>, bound: Figure.Bound?) {
        let start = endOfBracket(at: place, within: bounds)
        guard let match = FigureUnits.tails.match(start, in: codes, within: bounds),
            dimension == .time || codes[match.range.lowerBound] != 0x5185
        else { return (place..<start, nil) }
        let end = endOfBracket(at: match.range.upperBound, within: bounds)
        return (place..<end, match.value)
    }

    /// The place after a bracket that says whether the figure itself counts: (含), (不含), (含税).
    private func endOfBracket(at place: Int, within bounds: Range<Int>) -> Int {
        guard code(place, bounds) == 0x28 else { return place }
        let word = code(place + 1, bounds) == 0x4E0D ? place + 2 : place + 1  // 不
        guard code(word, bounds) == 0x542B else { return place }  // 含
        for index in word..<min(word + 8, bounds.upperBound) where codes[index] == 0x29 {
            return index + 1
        }
        return place
    }

    /// The place after a dash, a tilde or 至 between two numbers; the same place where there is none.
    private func endOfDash(at place: Int, within bounds: Range<Int>) -> Int {
        var index = place
        while index < place + 2, Sign.isDash(code(index, bounds)) { index += 1 }
        if index == place, code(place, bounds) == Sign.to || code(place, bounds) == 0x5230 {
            index += 1
        }
        return index
    }
}

/// Codes that part and join numbers.
private enum Sign {
    static let ordinal: UInt16 = 0x7B2C  // 第
    static let to: UInt16 = 0x81F3  // 至
    static let year: UInt16 = 0x5E74
    static let month: UInt16 = 0x6708
    static let day: UInt16 = 0x65E5

    static func isDash(_ code: UInt16) -> Bool {
        switch code {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x7E, 0x223C, 0x301C, 0x2500: true
        default: false
        }
    }

    /// 、 or a word between the last two numbers of a list.
    static func isListing(_ code: UInt16) -> Bool {
        switch code {
        case 0x3001, 0x548C, 0x6216, 0x53CA, 0x4E0E: true  // 、和或及与
        default: false
        }
    }

    /// Whether a clause ends here.
    static func isStop(_ code: UInt16) -> Bool {
        switch code {
        case 0, 0x3002, 0x2C, 0x3B, 0x3001, 0x29, 0x28, 0x2E: true
        default: false
        }
    }
}
