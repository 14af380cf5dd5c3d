extension FigureScanner {
    /// Reads a share written 百分之五十, and gives the place after it.
    mutating func partOfHundred(at place: Int, within bounds: Range<Int>) -> Int? {
        guard codes[place] == FigureSign.hundred || codes[place] == FigureSign.thousand,
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
    func figure(_ number: FigureNumber, within bounds: Range<Int>) -> Figure? {
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
    ) -> PhraseList<Figure.Dimension>.Match? {
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
        _ noun: PhraseList<Figure.Dimension>.Match,
        within bounds: Range<Int>
    ) -> Bool {
        let after = code(noun.range.upperBound, bounds)
        let first = codes[noun.range.lowerBound]
        if noun.range.count == 1, first == FigureSign.day {
            // 15日内 is a stretch of time, 15日 a date.
            return after == 0x5185 || after == 0x4EE5 || after == 0x4E4B  // 内 以 之
        }
        // 10万吨级码头 is a class.
        if after == 0x7EA7, noun.value != .count || noun.range.count > 1 || number.power > 0 {
            return false
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
            return first != 0x5468 && !(one && first == FigureSign.day)  // 周
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
    mutating func shareUnit(of figure: Figure) {
        defer { pending.removeAll(keepingCapacity: true) }
        guard let last = pending.last,
            last.range.upperBound + 1 == figure.range.lowerBound, figure.upper == nil
        else { return }
        for number in pending {
            add(
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
    mutating func keepBare(_ number: FigureNumber, within bounds: Range<Int>) {
        let end = number.range.upperBound
        if let last = pending.last, last.range.upperBound + 1 != number.range.lowerBound {
            pending.removeAll(keepingCapacity: true)
        }
        let isLed = FigureUnits.leads.matches(number.range.lowerBound, in: codes, within: bounds)
        // 突破五千亿 is an amount, 千亿 alone a name.
        guard !number.isSpelled || number.power >= 8 && isLed,
            !FigureUnits.nouns.matches(end, in: codes, within: bounds)
        else { return }
        if FigureSign.isListing(code(end, bounds)), end + 1 < bounds.upperBound,
            FigureNumber.isDigit(codes[end + 1]), number.range.lowerBound > bounds.lowerBound
        {
            pending.append(number)
            return
        }
        let isBound =
            isLed && FigureSign.isStop(code(end, bounds))
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
        guard let figure else { return }
        shareUnit(of: figure)
        add(figure)
    }

    /// Takes a figure up, unless the paragraph has too many already.
    mutating func add(_ figure: Figure?) {
        guard let figure, finds.figures.count < mostFigures else { return }
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
    ) -> Figure? {
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
    func endOfDash(at place: Int, within bounds: Range<Int>) -> Int {
        var index = place
        while index < place + 2, FigureSign.isDash(code(index, bounds)) { index += 1 }
        if index == place, code(place, bounds) == FigureSign.to || code(place, bounds) == 0x5230 {
            index += 1
        }
        return index
    }
}
