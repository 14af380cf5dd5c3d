/// The words of FEEL's grammar that are no names where they stand by themselves.
enum Keyword: Sendable {
    case `true`, `false`, null, `if`, then, `else`, `for`, `return`, some, every, satisfies
    case `in`, and, or, between, instance, of, function, external

    /// The keyword that a run of characters is.
    init?(_ source: SourceText, _ start: Int, _ end: Int) {
        guard end - start >= 2, end - start <= 9 else { return nil }
        // Nine letters at most: eight in one word, and only one keyword has a ninth.
        var word: UInt64 = 0
        for offset in start..<min(end, start + 8) {
            word = word << 8 | UInt64(source[offset])
        }
        guard let found = Keyword.words[word] else { return nil }
        let isLong = end - start == 9
        if isLong != (found == .satisfies) { return nil }
        if isLong, source[end - 1] != UInt8(ascii: "s") { return nil }
        self = found
    }

    private static let words: [UInt64: Keyword] = {
        let words: [(StaticString, Keyword)] = [
            ("true", .true), ("false", .false), ("null", .null), ("if", .if), ("then", .then),
            ("else", .else), ("for", .for), ("return", .return), ("some", .some),
            ("every", .every), ("satisfie", .satisfies), ("in", .in), ("and", .and), ("or", .or),
            ("between", .between), ("instance", .instance), ("of", .of),
            ("function", .function), ("external", .external),
        ]
        return Dictionary(
            uniqueKeysWithValues: words.map { word, keyword in
                let packed = word.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
                return (packed, keyword)
            }
        )
    }()

    /// Whether the keyword ends a name of several words that no scope knows.
    var endsName: Bool {
        switch self {
        case .then, .else, .return, .satisfies, .in, .and, .or, .between, .instance: true
        default: false
        }
    }
}
