/// The years of one paragraph, taken up as its figures are read.
struct IndicatorYears {
    let flow: Flow
    let paragraph: Range<Int>
    let sentence: IndicatorSentence
    let marks: [YearMark]

    /// The years that the sentence states together: 2022年和2030年.
    private var stated: [YearRange] = []
    /// Where the last of them ends.
    private var statedEnd = -1
    private var next = 0
    /// What governed before the first point of a list.
    private struct Before {
        let stated: [YearRange]
        let year: YearRange?
    }
    private var beforePoints: Before?
    private var currentPart = -1
    private var current = -1

    init(
        flow: Flow,
        paragraph: Range<Int>,
        sentence: IndicatorSentence,
        marks: [YearMark]
    ) {
        self.flow = flow
        self.paragraph = paragraph
        self.sentence = sentence
        self.marks = marks
    }

    /// Takes up the years before a place.
    mutating func advance(to place: Int, in part: Int, _ scope: inout IndicatorScope) {
        let sentence = part < 0 ? -1 : self.sentence.parts[part].sentence
        if sentence != current {
            current = sentence
            stated = []
        }
        if part >= 0, part != currentPart, self.sentence.parts[part].isPoint {
            // A year of one point does not hold for the next.
            if let before = beforePoints {
                stated = before.stated
                scope.year = before.year
            } else {
                beforePoints = Before(stated: stated, year: scope.year)
            }
        }
        currentPart = part
        while next < self.sentence.years.count {
            let year = self.sentence.years[next]
            guard marks[year.year].range.lowerBound < place else { return }
            take(year, &scope)
            next += 1
        }
    }

    /// The year that the sentence states for a figure.
    ///
    /// - Parameter turn: The place of the figure in a list, from 0; nil outside of one.
    /// - Returns: The year that is stated last, or the one of the turn where several are; nil
    ///   where the sentence states none.
    func year(turn: Int?) -> YearRange? {
        if let turn, stated.count > 1 { return stated[min(turn, stated.count - 1)] }
        return stated.last
    }

    /// A year told after a figure in its own clause: 力争10家企业到2025年上市.
    func yearAfter(_ place: IndicatorSentence.Place) -> YearRange? {
        guard next < sentence.years.count else { return nil }
        let year = sentence.years[next]
        let mark = marks[year.year]
        guard year.clause == place.clause, governs(year, mark) else { return nil }
        return mark.years
    }

    private mutating func take(
        _ place: IndicatorSentence.YearPlace,
        _ scope: inout IndicatorScope
    ) {
        let mark = marks[place.year]
        guard governs(place, mark) else { return }
        let part = sentence.clauses[place.clause].part
        if sentence.parts[part].sentence == current {
            let isListed =
                !stated.isEmpty && mark.range.lowerBound == statedEnd + 1
                && [0x3001, 0x548C, 0x53CA, 0x4E0E].contains(flow.codes[statedEnd])  // 、和及与
            if !isListed { stated = [] }
            stated.append(mark.years)
            statedEnd = mark.range.upperBound
        }
        // A year inside a clause holds for its sentence: 比例到2025年达到50%.
        let opening = IndicatorClauseWords.afterOpening(
            sentence.clauses[place.clause].start,
            mark.range.lowerBound,
            flow
        )
        let opens = mark.range.lowerBound <= opening + 3
        scope.govern(mark.years, isUntil: opens && before(mark) == 0x5230)
    }

    /// Whether a year governs, and is no part of a name or a date nor what is compared with.
    private func governs(_ place: IndicatorSentence.YearPlace, _ mark: YearMark) -> Bool {
        guard !place.isInName else { return false }
        let before = before(mark)
        switch before {
        case 0x5230, 0x81F3, 0x622A: return true  // 到 至 截
        case 0x6BD4, 0x8F83, 0x4ECE, 0x7531, 0x81EA, 0x4EE5, 0x3014, 0x5B, 0x4E0E:
            return false  // 比较从由自以〔[与
        default: break
        }
        let end = mark.range.upperBound
        if end < paragraph.upperBound, flow.codes[end] == 0x8D77 { return false }  // 起
        // 举行2023年博览会 names an event.
        let bounds = sentence.clauses[place.clause].start..<mark.range.lowerBound
        return !mark.isDay
            && !IndicatorWords.namers.matches(mark.range.lowerBound, in: flow.codes, within: bounds)
    }

    private func before(_ mark: YearMark) -> UInt16 {
        let place = mark.range.lowerBound - 1
        return place >= paragraph.lowerBound ? flow.codes[place] : 0
    }
}
