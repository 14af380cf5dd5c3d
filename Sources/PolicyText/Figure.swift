/// A quantity in the text: number, multiplier and unit.
///
/// The raw material of indicators and clauses; what it is for is decided by the words around it.
struct Figure: Hashable {
    /// The codes from the first digit to the end of the unit.
    let range: Range<Int>
    /// The number as written: 12 for 12亿元.
    let value: ExactNumber
    /// The upper number of 3—5家; nil otherwise.
    let upper: ExactNumber?
    /// The codes of the unit with its multiplier: 亿元, 万人次, %; empty where there is none.
    let unit: Range<Int>
    /// What the unit measures.
    let dimension: Dimension

    enum Dimension: Hashable {
        /// Money in yuan: 元, 万元, 亿元.
        case yuan
        /// Money in another currency: 美元.
        case foreign
        /// %, ‰, 百分之….
        case share
        /// 个百分点.
        case points
        /// 年, 月, 日 of a date or a stretch of time.
        case time
        /// A count or a measure: 家, 个, 万人次, 亩, 公里.
        case count
        /// No unit.
        case none
    }
}
