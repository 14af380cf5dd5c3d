extension FigureScanner {
    /// Reads a year or years, and gives the place after them.
    mutating func year(_ number: FigureNumber, within bounds: Range<Int>) -> Int? {
        guard let first = Self.year(number) else { return nil }
        var last = first
        var end = number.range.upperBound
        if code(end, bounds) != FigureSign.year || FigureSign.isDash(code(end + 1, bounds))
            || code(end + 1, bounds) == FigureSign.to
        {
            let dash = code(end, bounds) == FigureSign.year ? end + 1 : end
            let start = endOfDash(at: dash, within: bounds)
            if start > dash, start < bounds.upperBound,
                let other = FigureNumber.read(at: start, in: flow, within: bounds),
                let year = Self.year(other),
                code(other.range.upperBound, bounds) == FigureSign.year
            {
                last = year
                end = other.range.upperBound
            }
        }
        guard code(end, bounds) == FigureSign.year else { return nil }
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

    static func year(_ number: FigureNumber) -> Int? {
        guard number.digits == 4, number.power == 0, number.upper == nil, !number.isMore,
            (1900...2099).contains(number.value.digits)
        else { return nil }
        return Int(number.value.digits)
    }

    /// Steps over 1-10月, 4月16日, 度, 底; whether a day was named.
    private func stepOverDay(_ end: inout Int, within bounds: Range<Int>) -> Bool {
        var index = end
        var isDay = false
        for unit in [FigureSign.month, FigureSign.day] {
            var digits = FigureNumber.end(ofDigitsAt: index, in: flow, within: bounds)
            let dash = endOfDash(at: digits, within: bounds)
            if digits > index, dash > digits {
                digits = FigureNumber.end(ofDigitsAt: dash, in: flow, within: bounds)
            }
            guard digits > index, digits - index <= 6, code(digits, bounds) == unit else { break }
            index = digits + 1
            isDay = unit == FigureSign.day
        }
        end = index
        return isDay
    }
}
