/// A word or a figure of a sentence.
struct ClauseToken {
    /// What it does.
    let word: ClauseWord
    /// Its codes.
    let range: Range<Int>
    /// The index of the figure, or -1.
    let figure: Int
    /// How many brackets of the sentence hold it.
    var depth: Int
}

/// A sentence cut into parts (at semicolons) and segments (at commas and colons).
///
/// Brackets are not cut; a sentence that stands in brackets as a whole counts as if it did not.
struct ClauseSentence {
    /// Its codes, the full stop left out.
    let range: Range<Int>
    /// Its words and figures in order.
    let tokens: [ClauseToken]
    /// What its words are.
    let words: ClauseWord.Set

    /// What stands between semicolons.
    struct Part {
        /// Its codes.
        var range: Range<Int>
        /// Its segments; at least one.
        var segments: [Segment]
    }

    /// What stands between commas.
    struct Segment {
        /// Its codes, the closing comma left out.
        let range: Range<Int>
        /// The indices of its tokens, the closing comma left out.
        let tokens: Range<Int>
        /// What its words outside brackets are.
        let words: ClauseWord.Set
        /// True where a colon ends it.
        let opensList: Bool
    }

    /// The parts in order.
    func parts() -> [Part] {
        var parts: [Part] = []
        var segments: [Segment] = []
        var start = range.lowerBound
        var partStart = start
        var firstToken = tokens.startIndex
        var words: ClauseWord.Set = []
        func close(_ end: Int, token: Int, colon: Bool) {
            guard end > start else { return }
            segments.append(
                Segment(
                    range: start..<end,
                    tokens: firstToken..<token,
                    words: words,
                    opensList: colon
                )
            )
        }
        for index in tokens.indices where tokens[index].depth == 0 {
            let token = tokens[index]
            switch token.word {
            case .comma, .colon, .semicolon:
                close(token.range.lowerBound, token: index, colon: token.word == .colon)
                start = token.range.upperBound
                firstToken = index + 1
                words = []
                if token.word == .semicolon, !segments.isEmpty {
                    parts.append(
                        Part(range: partStart..<token.range.lowerBound, segments: segments)
                    )
                    segments = []
                }
                if segments.isEmpty { partStart = start }
            default:
                words.insert(ClauseWord.Set(token.word))
            }
        }
        close(range.upperBound, token: tokens.endIndex, colon: false)
        if !segments.isEmpty {
            parts.append(Part(range: partStart..<range.upperBound, segments: segments))
        }
        return parts
    }
}
