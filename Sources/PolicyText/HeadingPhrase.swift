/// The phrase of a heading, from its number to where the paragraph's text begins.
struct HeadingPhrase {
    let flow: Flow
    let number: HeadingNumber

    /// The codes of the phrase.
    ///
    /// It ends at the first full stop outside brackets, at the end of bold type, after 方面 where it
    /// opens with 在, before a bracket that names units, and at the end of the paragraph.
    func range(in paragraph: Range<Int>) -> Range<Int> {
        if number.style == .unnumbered { return number.range }
        let start = min(number.end, paragraph.upperBound)
        let isBold = flow.bold(before: number.range.lowerBound)
        let opensWithIn = start < paragraph.upperBound && flow.codes[start] == "在"
        var depth = 0
        var place = start
        loop: while place < paragraph.upperBound {
            let code = flow.codes[place]
            switch code {
            case .stop where depth == 0, .question where depth == 0, .exclamation where depth == 0:
                break loop
            case .open, "【", "〔":
                if namesUnits(place, in: paragraph) { break loop }
                if closes(place, in: paragraph) { depth += 1 }
            case .close, "】", "〕": depth = max(0, depth - 1)
            case .comma where opensWithIn && place - start < 40,
                .colon where opensWithIn && place - start < 40:
                if flow.codes[place - 1] == "面", flow.codes[place - 2] == "方" { break loop }
            default: break
            }
            place += 1
            if isBold, place < paragraph.upperBound, flow.bold(before: place) { break }
        }
        while place > start, trails(flow.codes[place - 1]) { place -= 1 }
        return start..<place
    }

    /// Whether a bracket says who answers for the item.
    private func namesUnits(_ place: Int, in paragraph: Range<Int>) -> Bool {
        if AssignmentWords.opens(at: place + 1, in: flow, before: paragraph.upperBound) {
            return true
        }
        guard let partner = flow.codes[place].partner,
            let close = flow.codes[place..<min(place + 400, paragraph.upperBound)].lastIndex(
                of: partner
            ),
            close + 2 >= paragraph.upperBound
        else { return false }
        let list = UnitList(place + 1..<close, of: flow)
        return list.isFirm && (list.isAssigned || list.areLocal)
    }

    /// Whether a bracket closes within 120 codes.
    private func closes(_ place: Int, in paragraph: Range<Int>) -> Bool {
        guard let partner = flow.codes[place].partner else { return false }
        return flow.codes[place..<min(place + 120, paragraph.upperBound)].contains(partner)
    }

    private func trails(_ code: UInt16) -> Bool {
        code == .colon || code == .semicolon || code == .comma || code.endsSentence
    }
}
