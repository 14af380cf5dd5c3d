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

    /// Reads the sentences of a paragraph that hold a word of granting or a figure, in order.
    ///
    /// Paragraphs are asked for in reading order. A sentence beyond any that people write is cut,
    /// so that the work of a sentence is bounded.
    mutating func sentences(of paragraph: Range<Int>, read: (ClauseSentence) -> Void) {
        var tokens: [ClauseToken] = []
        var words: ClauseWord.Set = []
        var depth = 0
        var start = paragraph.lowerBound
        func close(_ end: Int) {
            if end > start, !words.isDisjoint(with: .telling) {
                read(ClauseSentence(range: start..<end, tokens: tokens, words: words))
                tokens = []
            } else {
                tokens.removeAll(keepingCapacity: true)
            }
            words = []
            depth = 0
        }
        var index = paragraph.lowerBound
        while index < paragraph.upperBound {
            if next < figures.count, figures[next].range.lowerBound <= index {
                if figures[next].range.lowerBound < index {
                    next += 1
                    continue
                }
                let end = max(figures[next].range.upperBound, figures[next].per.upperBound)
                tokens.append(
                    ClauseToken(word: .figure, range: index..<end, figure: next, depth: depth)
                )
                words.insert(ClauseWord.Set(.figure))
                index = end
                continue
            }
            let code = flow.codes[index]
            guard ClauseWord.opens[Int(code)] else {
                index += 1
                continue
            }
            if code.endsSentence {
                close(index)
                start = index + 1
                index += 1
                continue
            }
            guard let match = lexicon.match(index, in: flow.codes, within: paragraph) else {
                if let word = verb(code, before: index + 1) {
                    tokens.append(
                        ClauseToken(word: word, range: index..<index + 1, figure: -1, depth: depth)
                    )
                    words.insert(ClauseWord.Set(word))
                }
                index += 1
                continue
            }
            if match.value == .plain || match.value == .colon && isRatio(index, in: paragraph) {
                index = match.range.upperBound
                continue
            }
            if tokens.count >= Self.limit || index - start > 16 * Self.limit {
                close(index)
                start = index
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
    }

    /// What 奖 and 补 mean directly before a sum: 再奖50万元, 每亩补200元.
    private func verb(_ code: UInt16, before place: Int) -> ClauseWord? {
        guard code == 0x5956 || code == 0x8865, next < figures.count,
            figures[next].range.lowerBound == place, figures[next].dimension == .yuan
        else { return nil }
        return code == 0x5956 ? .reward : .subsidy
    }

    /// The most words of a sentence.
    private static let limit = 256

    /// Whether a colon stands between digits: 1:1.
    private func isRatio(_ place: Int, in range: Range<Int>) -> Bool {
        place > range.lowerBound && place + 1 < range.upperBound
            && flow.codes[place - 1].isDigit && flow.codes[place + 1].isDigit
    }
}
