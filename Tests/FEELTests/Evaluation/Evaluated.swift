import FEEL
import Testing

/// What an expression without variables comes to, as FEEL writes it; of a null its reason's code.
func evaluated(_ source: String, in run: Run = Run()) -> String {
    let value = try? Expression(source).evaluate([], in: run)
    guard let value else { return "halted" }
    return value.text
}

/// Checks what sources come to.
func expect(
    _ cases: [(source: String, text: String)],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    for (source, text) in cases {
        #expect(evaluated(source) == text, "\(source)", sourceLocation: sourceLocation)
    }
}

/// Why an expression without variables comes to null.
func reason(_ source: String) -> Reason? {
    (try? Expression(source).evaluate([]))?.reason
}
