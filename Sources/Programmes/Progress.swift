/// How far something is, exact to a hundredth of a per cent.
package struct Progress: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Hundredths of a per cent, 0 to 10,000.
    package let hundredths: Int

    /// So many hundredths of a per cent; what lies outside is brought to the nearest end.
    package init(hundredths: Int) {
        self.hundredths = min(max(hundredths, 0), 10_000)
    }

    /// So many per cent.
    package init(percent: Int) {
        self.init(hundredths: min(max(percent, 0), 100) * 100)
    }

    /// The mean, rounded half up to a hundredth of a per cent; nothing for no values.
    package init?(mean values: [Progress]) {
        guard !values.isEmpty else { return nil }
        let sum = values.reduce(0) { $0 + $1.hundredths }
        self.init(hundredths: (2 * sum + values.count) / (2 * values.count))
    }

    /// Nothing yet.
    package static let none = Progress(hundredths: 0)

    /// All.
    package static let complete = Progress(hundredths: 10_000)

    /// Per cent without needless zeros: `62.5`.
    package var description: String {
        let whole = hundredths / 100
        let rest = hundredths % 100
        if rest == 0 { return String(whole) }
        if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
        return "\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }

    package static func < (one: Progress, other: Progress) -> Bool {
        one.hundredths < other.hundredths
    }
}
