/// A quantity in the text: number, multiplier and unit.
///
/// The raw material of indicators and clauses; what it is for is decided by the words around it.
///
/// A figure takes 48 bytes, so that a text of nothing but figures stays within bounds.
struct Figure: Hashable {
    /// The number as written, or the lower one, in units of `10^-scale`.
    private let digits: Int64
    private let upperDigits: Int64
    /// The first code.
    private let start: UInt32
    // What follows counts codes from the first.
    private let multiplierStart: UInt16
    private let nounStart: UInt16
    private let perStart: UInt16
    private let count: UInt8
    private let multiplierCount: UInt8
    private let nounCount: UInt8
    private let perCount: UInt8
    private let leadCount: UInt8
    private let tailStart: UInt8
    private let tailCount: UInt8
    private let scale: UInt8
    /// The scale of the upper number; 255 where there is none.
    private let upperScale: UInt8
    private let multiplierPower: UInt8
    /// What the unit measures.
    let dimension: Dimension
    /// True where the number is written in Chinese numerals: 三家, 百分之五十.
    let isSpelled: Bool
    /// How the words around bound it; nil where there are none.
    let bound: Bound?

    /// Puts a figure together.
    ///
    /// - Returns: Nil where its parts lie too far from each other.
    init?(
        range: Range<Int>,
        value: ExactNumber,
        upper: ExactNumber?,
        multiplier: Range<Int>,
        power: Int,
        noun: Range<Int>,
        per: Range<Int>,
        dimension: Dimension,
        isSpelled: Bool,
        lead: Range<Int>,
        tail: Range<Int>,
        bound: Bound?
    ) {
        let first = range.lowerBound
        guard let start = UInt32(exactly: first), let count = UInt8(exactly: range.count),
            let multiplierStart = UInt16(exactly: multiplier.lowerBound - first),
            let multiplierCount = UInt8(exactly: multiplier.count),
            let nounStart = UInt16(exactly: noun.lowerBound - first),
            let nounCount = UInt8(exactly: noun.count),
            let perStart = UInt16(exactly: per.lowerBound - first),
            let perCount = UInt8(exactly: per.count),
            let leadCount = UInt8(exactly: lead.count),
            let tailStart = UInt8(exactly: tail.lowerBound - first),
            let tailCount = UInt8(exactly: tail.count),
            let power = UInt8(exactly: power)
        else { return nil }
        digits = value.digits
        scale = UInt8(value.scale)
        upperDigits = upper?.digits ?? 0
        upperScale = upper.map { UInt8($0.scale) } ?? .max
        self.start = start
        self.count = count
        self.multiplierStart = multiplierStart
        self.multiplierCount = multiplierCount
        self.nounStart = nounStart
        self.nounCount = nounCount
        self.perStart = perStart
        self.perCount = perCount
        self.leadCount = leadCount
        self.tailStart = tailStart
        self.tailCount = tailCount
        multiplierPower = power
        self.dimension = dimension
        self.isSpelled = isSpelled
        self.bound = bound
    }

    /// The codes from the first digit to the end of the unit.
    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }

    /// The number as written: 12 for 12亿元; the lower one of a range, in the unit of the upper.
    var value: ExactNumber { ExactNumber(digits, scale: Int(scale)) }

    /// The upper number of 3—5家; nil otherwise.
    var upper: ExactNumber? {
        upperScale == .max ? nil : ExactNumber(upperDigits, scale: Int(upperScale))
    }

    /// The codes of the multiplier: 亿 of 12亿元, 千万 of 5千万元; empty where there is none.
    var multiplier: Range<Int> { part(Int(multiplierStart), multiplierCount) }

    /// The power of ten of the multiplier: 8 for 亿.
    var power: Int { Int(multiplierPower) }

    /// The codes of the unit after the multiplier: 元, 人次, %; empty where there is none.
    var noun: Range<Int> { part(Int(nounStart), nounCount) }

    /// The codes of what the unit is told by: 亩 of 100元/亩, 人/夜 of 5元/人/夜; empty otherwise.
    var per: Range<Int> { part(Int(perStart), perCount) }

    /// The words directly before that bound it: 不低于, 达到, 突破, 约; empty otherwise.
    var lead: Range<Int> { part(-Int(leadCount), leadCount) }

    /// The words directly after that bound it: 以上, (含)以上, 左右, 以内; empty otherwise.
    var tail: Range<Int> { part(Int(tailStart), tailCount) }

    private func part(_ offset: Int, _ count: UInt8) -> Range<Int> {
        let place = Int(start) + offset
        return place..<place + Int(count)
    }

    /// What the unit of a figure measures.
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
