/// A quantity in the text: number, multiplier and unit.
///
/// The raw material of indicators and clauses; what it is for is decided by the words around it.
struct Figure: Hashable {
    /// The codes from the first digit to the end of the unit.
    let range: Range<Int>
    /// The number as written: 12 for 12亿元; the lower one of a range, in the unit of the upper.
    let value: ExactNumber
    /// The upper number of 3—5家; nil otherwise.
    let upper: ExactNumber?
    /// The codes of the multiplier: 亿 of 12亿元, 千万 of 5千万元; empty where there is none.
    let multiplier: Range<Int>
    /// The power of ten of the multiplier: 8 for 亿.
    let power: Int
    /// The codes of the unit after the multiplier: 元, 人次, %; empty where there is none.
    let noun: Range<Int>
    /// The codes of what the unit is told by: 亩 of 100元/亩, 人/夜 of 5元/人/夜; empty otherwise.
    let per: Range<Int>
    /// What the unit measures.
    let dimension: Dimension
    /// True where the number is written in Chinese numerals: 三家, 百分之五十.
    let isSpelled: Bool
    /// The words directly before that bound it: 不低于, 达到, 突破, 约; empty otherwise.
    let lead: Range<Int>
    /// The words directly after that bound it: 以上, (含)以上, 左右, 以内; empty otherwise.
    let tail: Range<Int>
    /// How the words around bound it; nil where there are none.
    let bound: Bound?

    enum Dimension: Hashable {
        /// Money in yuan: 元, 万元, 亿元.
        case yuan
        /// Money in another currency: 美元.
        case foreign
        /// %, ‰, 百分之….
        case share
        /// 个百分点.
        case points
        /// A stretch of time or an age: 3年, 6个月, 20个工作日.
        case time
        /// A count or a measure: 家, 个, 万人次, 亩, 公里.
        case count
        /// No unit: 636亿, 达到100.
        case none
    }

    /// How words around a figure bind it.
    enum Bound: Hashable {
        /// 达, 达到: at least in a goal, equal in a result.
        case reach
        /// 以上, 不低于, 至少.
        case atLeast
        /// 突破, 超, 高于, 余, 多.
        case above
        /// 以内, 不超过, 最高.
        case atMost
        /// 低于, 不足.
        case below
        /// 约, 近, 左右.
        case about
    }

    /// The codes from the first bounding word to the last.
    var whole: Range<Int> {
        let start = lead.isEmpty ? range.lowerBound : lead.lowerBound
        let end = tail.isEmpty ? max(range.upperBound, per.upperBound) : tail.upperBound
        return start..<end
    }

    /// The value in yuan, or nil where it is not money in yuan.
    var yuan: ExactNumber? { dimension == .yuan ? value.shifted(by: power) : nil }

    /// The upper value in yuan, or nil where there is none.
    var upperYuan: ExactNumber? { dimension == .yuan ? upper?.shifted(by: power) : nil }

    /// The value of a percentage as a fraction: 0.002 of 2‰; nil for anything else.
    func fraction(in flow: Flow) -> ExactNumber? { share(value, in: flow) }

    /// The upper value of a percentage as a fraction; nil where there is none.
    func upperFraction(in flow: Flow) -> ExactNumber? { upper.flatMap { share($0, in: flow) } }

    private func share(_ value: ExactNumber, in flow: Flow) -> ExactNumber? {
        guard dimension == .share, let sign = noun.first else { return nil }
        let isThousandth =
            flow.codes[sign] == FigureSign.perMille || flow.codes[sign] == FigureSign.thousand
        return value.shifted(by: isThousandth ? -3 : -2)
    }
}

/// A year in the text, or years from first to last: 2025年, 2021—2025年, 2020年1-10月.
struct YearMark: Hashable {
    /// The codes, the month and the day included.
    let range: Range<Int>
    /// The years.
    let years: YearRange
    /// True where a day of a month is named: a date rather than a period.
    let isDay: Bool
}

extension Flow {
    /// The unit of a figure as written, multiplier included and what follows a slash: 万元/亩.
    ///
    /// 百分之 gives %, 千分之 gives ‰.
    func unit(of figure: Figure) -> String {
        var unit = string(figure.multiplier)
        if figure.dimension == .share, let sign = figure.noun.first {
            switch codes[sign] {
            case FigureSign.hundred, 0x25, 0xFE6A: unit += "%"
            case FigureSign.thousand: unit += "‰"
            default: unit += string(figure.noun)
            }
        } else {
            unit += string(figure.noun)
        }
        return figure.per.isEmpty ? unit : unit + "/" + string(figure.per)
    }
}
