/// A provision that grants something (条款).
public struct Clause: Hashable, Sendable {
    /// What is granted.
    public enum Benefit: String, Hashable, Sendable, CaseIterable {
        /// 奖励.
        case reward
        /// 补助, 补贴, 扶持资金.
        case subsidy
        /// A tax rule.
        case tax
        /// A charge lowered or waived.
        case fee
        /// Land or its price.
        case land
        /// 优先, 倾斜, 绿色通道.
        case priority
        /// Anything else.
        case other
    }

    /// A figure or a range of figures, both ends included.
    public struct Quantity: Hashable, Sendable {
        /// The figure, or the lower end.
        public let low: ExactNumber
        /// The upper end of a range; nil for a single figure.
        public let high: ExactNumber?

        /// Creates a figure or a range.
        public init(_ low: ExactNumber, to high: ExactNumber? = nil) {
            self.low = low
            self.high = high
        }
    }

    /// The index of the item in ``PolicyDocument/outline``; nil where no heading covers it.
    public let item: Int?
    /// A short name made from its words.
    public let name: String
    /// Who may have it.
    public let who: String?
    /// On what condition.
    public let condition: String?
    /// What is granted.
    public let benefit: Benefit
    /// A fixed sum in yuan.
    public let amount: ExactNumber?
    /// A share of the base, as a fraction: 2‰ is 0.002.
    public let rate: Quantity?
    /// What the rate is of, or per what the amount is: 固定资产投资额, 每亩.
    public let base: String?
    /// The most that is paid, in yuan.
    public let cap: ExactNumber?
    /// The least that is paid, in yuan.
    public let floor: ExactNumber?
    /// A sum between two ends, in yuan.
    public let range: Quantity?
    /// True for 一次性, false for a yearly or repeated grant, nil where the text is silent.
    public let once: Bool?
    /// Who pays.
    public let payer: String?
    /// The index in ``PolicyDocument/assignments`` of the units that answer for it.
    public let assignment: Int?
    /// How it stands to other grants, in the document's words: 不重复享受, 就高不重复, 叠加.
    public let stacking: Sourced<String>?
    /// The words it was read from.
    public let span: Span
}
