/// The table of contents (目录) before the body.
struct ContentsList {
    let flow: Flow
    /// The first paragraph of the body.
    let from: Int

    /// Finds the paragraphs of the table of contents.
    ///
    /// It begins behind a line 目录 and ends where its first number comes again.
    ///
    /// - Parameter numbers: The numbers that open paragraphs, in order.
    /// - Returns: The paragraphs; empty where there is none.
    func range(_ numbers: some Collection<(Int, HeadingNumber)>) -> Range<Int> {
        let none = from..<from
        guard let title = (from..<min(from + 40, flow.paragraphs.count)).first(where: isTitle)
        else {
            return none
        }
        var first: HeadingNumber?
        for (paragraph, number) in numbers where paragraph > title {
            guard let opening = first else {
                first = number
                continue
            }
            if flow.codes[flow.paragraphs[paragraph - 1].range].contains(.stop) { return none }
            if number.style == opening.style, number.value == opening.value {
                return title..<paragraph
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
