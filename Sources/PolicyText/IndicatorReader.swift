/// Finds the figures of goals, results and endowments.
struct IndicatorReader {
    let flow: Flow
    let outline: [OutlineItem]
    let kind: DocumentKind

    func read() -> [Indicator] { [] }
}
