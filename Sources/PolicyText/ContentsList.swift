/// The table of contents (目录) before the body.
struct ContentsList {
    let flow: Flow
    /// The first paragraph of the body.
    let from: Int

    /// Finds the paragraphs of the table of contents.
    ///
    /// It begins behind a line 目录 and ends where its first number comes again.
    ///
    /// - Parameter candidates: The numbers that open paragraphs, in order.
    /// - Returns: The paragraphs; empty where there is none.
    func range(_ candidates: [HeadingCandidate]) -> Range<Int> {
        let none = from..<from
        guard let title = (from..<min(from + 40, flow.paragraphs.count)).first(where: isTitle)
        else {
            return none
        }
        var first: HeadingCandidate?
        for candidate in candidates where candidate.paragraph > title {
            guard let opening = first else {
                first = candidate
                continue
            }
            let above = flow.paragraphs[candidate.paragraph - 1].range
            if flow.codes[above].contains(.stop) { return none }
            if candidate.style == opening.style, candidate.value == opening.value {
                return title..<candidate.paragraph
            }
        }
        return none
    }

    private func isTitle(_ index: Int) -> Bool {
        let range = flow.paragraphs[index].range
        return range.count == 2 && flow.codes[range.lowerBound] == "目"
            && (flow.codes[range.lowerBound + 1] == "录" || flow.codes[range.lowerBound + 1] == "次")
    }
}
