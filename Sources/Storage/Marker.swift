/// Finds the words of a query in a text and cuts it into pieces.
struct Marker {
    /// The words, folded, longest first.
    private let words: [[Unicode.Scalar]]
    /// How many characters an excerpt has, and how many of them stand before the first match.
    private let width = 90
    private let lead = 20

    init(words: [String]) {
        self.words = words.map { Array(Terms.folded($0).unicodeScalars) }
            .filter { !$0.isEmpty }
            .sorted { $0.count > $1.count }
    }

    /// The whole text in pieces.
    func pieces(of text: String) -> [SearchHit.Piece] {
        let scalars = Marker.tidied(text)
        return pieces(of: scalars, marks: marks(in: scalars), window: 0..<scalars.count)
    }

    /// A stretch of the text around the first match, in pieces.
    func excerpt(of text: String) -> [SearchHit.Piece] {
        let scalars = Marker.tidied(text)
        let marks = marks(in: scalars)
        let first = marks.firstIndex(of: true) ?? 0
        let start = scalars.count <= width ? 0 : max(0, min(first - lead, scalars.count - width))
        return pieces(of: scalars, marks: marks, window: start..<min(start + width, scalars.count))
    }

    /// Whether each scalar belongs to a match.
    private func marks(in scalars: [Unicode.Scalar]) -> [Bool] {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        let letters = Terms.letters(of: text)
        var marks = [Bool](repeating: false, count: scalars.count)
        for word in words where word.count <= letters.count {
            for start in 0...(letters.count - word.count)
            where letters[start].scalar == word[0] {
                let stretch = letters[start..<start + word.count]
                guard stretch.map(\.scalar) == word, let last = stretch.last else { continue }
                for offset in letters[start].offset...last.offset { marks[offset] = true }
            }
        }
        return marks
    }

    private func pieces(
        of scalars: [Unicode.Scalar],
        marks: [Bool],
        window: Range<Int>
    ) -> [SearchHit.Piece] {
        var pieces: [SearchHit.Piece] = []
        var text = window.lowerBound > 0 ? "…" : ""
        var isMatch = false
        func close() {
            if !text.isEmpty { pieces.append(SearchHit.Piece(text: text, isMatch: isMatch)) }
            text = ""
        }
        for offset in window {
            if marks[offset] != isMatch {
                close()
                isMatch = marks[offset]
            }
            text.unicodeScalars.append(scalars[offset])
        }
        if window.upperBound < scalars.count {
            if isMatch {
                close()
                isMatch = false
            }
            text += "…"
        }
        close()
        return pieces
    }

    /// The text with white space between Han characters left out, and elsewhere one space.
    private static func tidied(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var space = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                space = !scalars.isEmpty
                continue
            }
            if space, let last = scalars.last, last.isASCII, scalar.isASCII { scalars.append(" ") }
            space = false
            scalars.append(scalar)
        }
        return scalars
    }
}
