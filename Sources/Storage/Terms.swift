/// Cuts text into the terms that search looks for.
///
/// A run of Han characters gives each pair of neighbours and its last character alone: 财政局 gives
/// 财政, 政局 and 局. So a query of two characters or more is a phrase of pairs, and one of a single
/// character is the beginning of a term; both find what a search for the substring would, in any
/// engine that knows phrases and prefixes. Other letters and digits give whole words in lower case.
/// Full-width forms count as half-width; white space between Han characters is layout and does not
/// divide them.
enum Terms {
    /// A character that counts, with its place.
    struct Letter: Hashable {
        /// The folded scalar.
        let scalar: Unicode.Scalar
        /// Its place among the scalars of the text.
        let offset: Int
    }

    /// A run of letters of one sort.
    struct Run: Hashable {
        let isHan: Bool
        var letters: [Letter]

        /// The terms of the run as a text has them.
        var terms: [String] {
            guard isHan else { return [text(letters[...])] }
            return letters.indices.map { text(letters[$0...].prefix(2)) }
        }

        private func text(_ letters: ArraySlice<Letter>) -> String {
            var text = ""
            for letter in letters { text.unicodeScalars.append(letter.scalar) }
            return text
        }
    }

    /// The terms of a text, in order.
    static func terms(of text: String) -> [String] {
        runs(of: text).flatMap(\.terms)
    }

    /// What a query asks for.
    struct Phrase: Hashable {
        /// The terms, one after the other.
        let terms: [String]
        /// Whether the last one is only the beginning of a term.
        let isOpen: Bool
    }

    /// The phrases of a query: one for each stretch between white space; all must be there.
    static func phrases(of query: String) -> [Phrase] {
        query.split(whereSeparator: \.isWhitespace).prefix(16).compactMap { word in
            var runs = runs(of: String(word))
            guard let last = runs.popLast() else { return nil }
            var terms = runs.flatMap(\.terms)
            guard last.isHan, last.letters.count > 1 else {
                return Phrase(terms: terms + last.terms, isOpen: true)
            }
            terms += last.terms.dropLast()
            return Phrase(terms: terms, isOpen: false)
        }
    }

    /// The letters of a text, folded, without anything between them.
    static func folded(_ text: String) -> String {
        var folded = ""
        for letter in letters(of: text) { folded.unicodeScalars.append(letter.scalar) }
        return folded
    }

    /// The letters of a text with their places.
    static func letters(of text: String) -> [Letter] {
        text.unicodeScalars.enumerated().compactMap { offset, scalar in
            fold(scalar).map { Letter(scalar: $0, offset: offset) }
        }
    }

    private static func runs(of text: String) -> [Run] {
        var runs: [Run] = []
        var divided = true
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            guard let folded = fold(scalar) else {
                // White space divides words, but not Han characters.
                let isLayout = scalar.properties.isWhitespace && runs.last?.isHan == true
                if !isLayout { divided = true }
                continue
            }
            let letter = Letter(scalar: folded, offset: offset)
            let isHan = isHan(folded)
            if !divided, let last = runs.indices.last, runs[last].isHan == isHan {
                runs[last].letters.append(letter)
            } else {
                runs.append(Run(isHan: isHan, letters: [letter]))
            }
            divided = false
        }
        return runs
    }

    /// The letter or digit in its plain form; nil for anything else.
    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return scalar
        case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
        case 0..<0x80: return nil
        case 0xFF01...0xFF5E: return Unicode.Scalar(scalar.value - 0xFEE0).flatMap(fold)
        case 0x4E00...0x9FFF: return scalar
        default:
            let properties = scalar.properties
            guard isHan(scalar) || properties.isAlphabetic || properties.numericType != nil
            else { return nil }
            let lower = properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first : scalar
        }
    }

    /// Whether words are written in it without spaces: Han, kana, hangul.
    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0x3040...0x30FF, 0xAC00...0xD7AF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
