/// A decimal number as text, exact to its last digit.
package struct DecimalText: Hashable, Sendable, CustomStringConvertible {
    /// Whether it is below zero.
    package let isNegative: Bool
    /// The digits before the point, without leading zeros; `0` at least.
    package let whole: String
    /// The digits behind the point as they were given; empty for none.
    package let fraction: String

    /// Reads a number such as `-12.50`.
    ///
    /// Digits in full width, and commas between groups of three, are taken as well.
    package init?(_ text: some StringProtocol) {
        var digits = Substring(CharacterWidth.narrow(text)).trimmed
        var isNegative = false
        if let sign = digits.first, "+-−".contains(sign) {
            isNegative = sign != "+"
            digits.removeFirst()
        }
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = DecimalText.ungrouped(parts[0]) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard whole.count + fraction.count > 0, parts.count == 1 || !fraction.isEmpty,
            whole.count + fraction.count <= 60,
            fraction.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        let significant = whole.drop { $0 == "0" }
        self.whole = significant.isEmpty ? "0" : String(significant)
        self.fraction = String(fraction)
        let isZero = significant.isEmpty && fraction.allSatisfy { $0 == "0" }
        self.isNegative = isNegative && !isZero
    }

    /// A whole number.
    package init(_ number: some BinaryInteger) {
        isNegative = number < 0
        whole = String(number.magnitude)
        fraction = ""
    }

    /// The number without grouping: `-1234.50`.
    package var description: String {
        (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The number with a comma between thousands: `-1,234.50`.
    package var grouped: String {
        (isNegative ? "-" : "") + DecimalText.grouped(whole)
            + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The nearest floating number: for the length of a bar, never for a figure.
    package var approximate: Double { Double(description) ?? 0 }

    /// The digits of a text whose commas, if any, stand between groups of three.
    private static func ungrouped(_ text: Substring) -> Substring? {
        let groups = text.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            groups.count == 1
                || (1...3).contains(groups[0].count)
                    && groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Substring(groups.joined())
    }

    static func grouped(_ digits: some StringProtocol) -> String {
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
            result.append(digit)
        }
        return result
    }
}

extension DecimalText {
    /// A short form for people: in 万, 亿 and 万亿, or in millions, billions and trillions.
    ///
    /// It has at most two decimals, halves away from zero; smaller numbers stay whole.
    package func short(_ language: Language) -> String {
        let scales: [(zeros: Int, name: String)] =
            switch language {
            case .chinese: [(12, "万亿"), (8, "亿"), (4, "万")]
            case .english: [(12, " trillion"), (9, " billion"), (6, " million")]
            }
        guard let scale = scales.first(where: { whole.count > $0.zeros }) else { return grouped }
        let cut = whole.index(whole.endIndex, offsetBy: -scale.zeros)
        let digits = Array((whole[..<cut] + whole[cut...].prefix(3)).utf8).map { Int($0) - 48 }
        let rounded = DecimalText.rounded(digits)
        var shortened = rounded.suffix(2)
        let front = rounded.dropLast(2)
        while shortened.last == 0 { shortened.removeLast() }
        let text = front.map(String.init).joined()
        return (isNegative ? "-" : "") + DecimalText.grouped(text)
            + (shortened.isEmpty ? "" : "." + shortened.map(String.init).joined()) + scale.name
    }

    /// Digits without the last, which rounds the others.
    private static func rounded(_ digits: [Int]) -> [Int] {
        var kept = Array(digits.dropLast())
        guard let last = digits.last, last >= 5 else { return kept }
        for index in kept.indices.reversed() {
            guard kept[index] == 9 else {
                kept[index] += 1
                return kept
            }
            kept[index] = 0
        }
        return [1] + kept
    }

    /// The short form with the exact number in its title, and the unit behind it.
    package func html(_ language: Language, unit: String = "") -> HTML {
        let short = short(language)
        let joint = unit.isEmpty || language == .chinese ? unit : " " + unit
        guard short != grouped else { return "<span class=\"number\">\(grouped)\(joint)</span>" }
        return """
            <data class="number" value="\(description)" title="\(grouped)\(joint)">\(short)\(joint)\
            </data>
            """
    }
}

extension DecimalText: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) {
        self.init(value)
    }
}
