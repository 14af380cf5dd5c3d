@testable import PolicyText

extension Indicator {
    /// Metric, comparator, value, unit, period, t or a for target or actual.
    var line: String {
        let upper = upper.map { "–\($0)" } ?? ""
        return [
            metric, comparator.rawValue, "\(value)\(upper)", unit, period?.description ?? "-",
            kind == .target ? "t" : "a",
        ]
        .joined(separator: " ")
    }

    /// The indicators of a text without headings, a line each.
    static func lines(_ text: String, _ kind: DocumentKind = .plan) -> [String] {
        IndicatorReader(flow: Flow(text), outline: [], kind: kind).read().map(\.line)
    }
}
