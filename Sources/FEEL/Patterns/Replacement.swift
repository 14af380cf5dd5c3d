/// What `replace` puts in place of a match: text and what groups captured (XPath and XQuery
/// Functions and Operators 3.1, clause 5.6.4).
struct Replacement {
    enum Part: Hashable {
        case text(String)
        /// A group by its number; 0 is the whole match.
        case group(Int)
    }

    let parts: [Part]

    /// Reads a replacement: `$N` is a group, `\$` and `\\` are themselves.
    ///
    /// Digits behind a `$` belong to the number as long as there are so many groups, or it is at
    /// most 9. A group that does not exist captured nothing.
    ///
    /// - Throws: ``PatternError/replacement(at:)``.
    init(_ source: String, groupCount: Int) throws(PatternError) {
        let scalars = Array(source.unicodeScalars)
        var parts: [Part] = []
        var text = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            place += 1
            guard scalar == "$" || scalar == "\\" else {
                text.append(scalar)
                continue
            }
            guard place < scalars.count else { throw .replacement(at: place - 1) }
            if scalar == "\\" {
                guard scalars[place] == "$" || scalars[place] == "\\" else {
                    throw .replacement(at: place - 1)
                }
                text.append(scalars[place])
                place += 1
                continue
            }
            guard let number = Self.number(in: scalars, at: &place, upTo: groupCount) else {
                throw .replacement(at: place - 1)
            }
            if !text.isEmpty { parts.append(.text(String(text))) }
            text = .init()
            if number <= groupCount { parts.append(.group(number)) }
        }
        if !text.isEmpty { parts.append(.text(String(text))) }
        self.parts = parts
    }

    /// A replacement in which every character stands for itself.
    init(quoting text: String) {
        parts = [.text(text)]
    }

    private static func number(
        in scalars: [Unicode.Scalar],
        at place: inout Int,
        upTo groupCount: Int
    ) -> Int? {
        guard var number = PatternParser.digit(scalars[place]) else { return nil }
        place += 1
        while place < scalars.count, let digit = PatternParser.digit(scalars[place]),
            number * 10 + digit <= max(groupCount, 9)
        {
            number = number * 10 + digit
            place += 1
        }
        return number
    }
}
