/// Cuts paragraphs into sentences of words and figures.
struct ClauseTokens {
    private let flow: Flow
    private let figures: [Figure]
    private let lexicon = ClauseWord.lexicon
    /// The next figure that has not been passed.
    private var next = 0

    init(flow: Flow, figures: [Figure]) {
        self.flow = flow
        self.figures = figures
    }

    /// The sentences of a paragraph that hold a word of granting, in order.
    ///
    /// Paragraphs are asked for in reading order.
    mutating func sentences(of paragraph: Range<Int>) -> [ClauseSentence] {
        var sentences: [ClauseSentence] = []
        var tokens: [ClauseToken] = []
        var words: ClauseWord.Set = []
        var depth = 0
        var start = paragraph.lowerBound
        func close(_ end: Int) {
            let marks: ClauseWord.Set = .grants.union(.init(.most)).union(.init(.priority))
                .union(.init(.sharing)).union(.init(.stacking)).union(.init(.figure))
            if end > start, !words.isDisjoint(with: marks) {
                sentences.append(
                    ClauseSentence(range: start..<end, tokens: tokens[...], words: words)
                )
            }
            tokens.removeAll(keepingCapacity: true)
            words = []
            depth = 0
        }
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            while next < figures.count, figures[next].range.lowerBound < index { next += 1 }
            if next < figures.count, figures[next].range.lowerBound == index {
                let figure = figures[next]
                let end = max(figure.range.upperBound, figure.per.upperBound)
                tokens.append(
                    ClauseToken(word: .figure, range: index..<end, figure: next, depth: depth)
                )
                words.insert(ClauseWord.Set(.figure))
                index = end
                continue
            }
            let code = flow.codes[index]
            if code == 0x3002 || code == 0x21 || code == 0x3F {  // 。 ! ?
                close(index)
                start = index + 1
                index += 1
                continue
            }
            guard let match = lexicon.match(index, in: flow.codes, within: paragraph) else {
                index += 1
                continue
            }
            if match.value == .colon, isRatio(index, in: paragraph) {
                index = match.range.upperBound
                continue
            }
            if match.value == .open {
                // A sentence in brackets as a whole is read as if it stood without them.
                if index == start {
                    start = index + 1
                } else {
                    depth += 1
                }
            }
            tokens.append(
                ClauseToken(word: match.value, range: match.range, figure: -1, depth: depth)
            )
            if match.value == .close, depth > 0 { depth -= 1 }
            words.insert(ClauseWord.Set(match.value))
            index = match.range.upperBound
        }
        close(paragraph.upperBound)
        return sentences
    }

    /// Whether a colon stands between digits: 1:1.
    private func isRatio(_ place: Int, in range: Range<Int>) -> Bool {
        place > range.lowerBound && place + 1 < range.upperBound
            && flow.codes[place - 1].isDigit && flow.codes[place + 1].isDigit
    }
}
