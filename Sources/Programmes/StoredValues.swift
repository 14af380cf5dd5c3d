package import CivilTime
package import PolicyText
package import Storage

// How the values of other rooms stand in a column.

extension DocumentKind: Storable {}
extension Assignment.Form: Storable {}
extension Indicator.Comparator: Storable {}
extension Indicator.Kind: Storable {}
extension Clause.Benefit: Storable {}

extension RegionCode: Storable {
    package var stored: Value { .text(description) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension Day: Storable {
    package var stored: Value { .text(description) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension Month: Storable {
    package var stored: Value { .text(description) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text)
    }
}

extension YearRange: Storable {
    package var stored: Value { .text(description) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text: text)
    }

    /// Takes `2023` or `2021-2025`, or nothing where it is neither.
    package init?(text: String) {
        let years = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
            part.utf8.count == 4 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
                ? Int(part) : nil
        }
        guard (1...2).contains(years.count), let first = years[0], let last = years[years.count - 1]
        else { return nil }
        self.init(first, last)
    }
}

extension ExactNumber: Storable {
    package var stored: Value { .text(description) }

    package init?(stored: Value) {
        guard case .text(let text) = stored else { return nil }
        self.init(text: text)
    }

    /// Takes a decimal number as people write it: `-12.5`, `１，２００`; nothing where it is none.
    ///
    /// Full-width forms count as half-width; commas and white space between digits are left out.
    package init?(text: String) {
        var digits: Int64 = 0
        var scale: Int?
        var isNegative = false
        var count = 0
        for scalar in text.unicodeScalars {
            let value =
                (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            switch value {
            case 0x30...0x39:
                let (product, one) = digits.multipliedReportingOverflow(by: 10)
                let (sum, two) = product.addingReportingOverflow(Int64(value - 0x30))
                guard !one, !two else { return nil }
                digits = sum
                count += 1
                scale = scale.map { $0 + 1 }
            case 0x2E:
                guard scale == nil, count > 0 else { return nil }
                scale = 0
            case 0x2D, 0x2212:
                guard count == 0, !isNegative else { return nil }
                isNegative = true
            case 0x2C where count > 0 && scale == nil: break
            case 0x20, 0x09, 0x3000: break
            default: return nil
            }
        }
        guard count > 0, scale != 0, scale ?? 0 <= 18 else { return nil }
        self.init(isNegative ? -digits : digits, scale: scale ?? 0)
    }

    /// Whether it is less than, equal to or more than another: -1, 0 or 1.
    package func compared(to other: ExactNumber) -> Int {
        // Whole parts first, then the fractions brought to 18 places; neither can overflow.
        let (one, two) = (parts, other.parts)
        if one.whole != two.whole { return one.whole < two.whole ? -1 : 1 }
        if one.fraction != two.fraction { return one.fraction < two.fraction ? -1 : 1 }
        return 0
    }

    /// The greatest whole number not above it, and the rest in units of 10^-18.
    private var parts: (whole: Int64, fraction: Int64) {
        var power: Int64 = 1
        for _ in 0..<scale { power *= 10 }
        var whole = digits / power
        var rest = digits % power
        if rest < 0 {
            rest += power
            whole -= 1
        }
        for _ in scale..<18 { rest *= 10 }
        return (whole, rest)
    }
}

extension Row {
    /// A span of two columns, `NAME_start` and `NAME_end`; nil where they hold null.
    func span(_ name: String = "span") throws -> Span? {
        guard let start: Int = try self[name + "_start"], let end: Int = try self[name + "_end"],
            0 <= start, start <= end
        else { return nil }
        return Span(start, end)
    }

    /// A quantity of two columns, `NAME_low` and `NAME_high`.
    func quantity(_ name: String) throws -> Clause.Quantity? {
        guard let low: ExactNumber = try self[name + "_low"] else { return nil }
        return Clause.Quantity(low, to: try self[name + "_high"])
    }
}
