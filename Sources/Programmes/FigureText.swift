import Pages
import PolicyText

extension FormReader {
    /// A figure, exact: at most 18 digits.
    ///
    /// The power of ten is that of the unit which the form asks in: 4 where it asks in 万元 and yuan
    /// are wanted.
    mutating func figure(_ name: String, required: Bool = false, power: Int = 0) -> ExactNumber? {
        guard let text = number(name, required: required) else { return nil }
        guard let figure = ExactNumber(decimal: text)?.shifted(by: power) else {
            refuse(name, "review.error.digits")
            return nil
        }
        return figure
    }
}

extension ExactNumber {
    /// The number of a decimal text, or nil where it does not fit in 18 digits.
    init?(decimal text: DecimalText) {
        var fraction = Substring(text.fraction)
        while fraction.last == "0" { fraction.removeLast() }
        guard text.whole.count + fraction.count <= 18,
            let digits = Int64(text.whole + fraction)
        else { return nil }
        self.init(text.isNegative ? -digits : digits, scale: fraction.count)
    }

    /// The number as forms hold it, in a unit of a power of ten.
    func text(power: Int = 0) -> String { shifted(by: -power)?.description ?? description }

    /// The number as people read it, grouped.
    var grouped: String { DecimalText(description)?.grouped ?? description }
}
