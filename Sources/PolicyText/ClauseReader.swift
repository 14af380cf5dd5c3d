/// Finds the provisions that grant something.
struct ClauseReader {
    let flow: Flow
    let outline: [OutlineItem]
    let assignments: [Assignment]

    func read() -> [Clause] { [] }
}
