/// A figure of a goal, a result or an endowment (指标).
public struct Indicator: Hashable, Sendable {
    /// How the figure binds.
    public enum Comparator: String, Hashable, Sendable, CaseIterable {
        /// 达, 以上, 不低于, 至少.
        case atLeast = ">="
        /// 突破, 超, 高于, 余, 多.
        case above = ">"
        /// 以内, 不超过.
        case atMost = "<="
        /// 低于, 不足.
        case below = "<"
        /// A bare figure, and 达 in a reported result.
        case equal = "="
        /// 约, 左右.
        case about = "approx"
        /// 同比增长, 提高.
        case increase = "increase"
        /// Two figures: from, to.
        case range = "range"
    }

    /// What the figure is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// To be reached.
        case target
        /// Reached or found.
        case actual
    }

    /// The index of the item in ``PolicyDocument/outline``; nil where no heading covers it.
    public let item: Int?
    /// Whose figure it is: 园区, 全市, 灵山县玩具制造和服装纺织产业.
    public let subject: String
    /// What is counted: 年产值.
    public let metric: String
    /// How the figure binds.
    public let comparator: Comparator
    /// The figure as written, in ``unit``; the lower one of a range.
    public let value: ExactNumber
    /// The upper figure of a range; nil otherwise.
    public let upper: ExactNumber?
    /// The unit as written, multiplier included: 亿元, 万人次, %.
    public let unit: String
    /// The years it holds for, where one is stated.
    public let period: YearRange?
    /// What the figure is.
    public let kind: Kind
    /// The words it was read from.
    public let span: Span
}
