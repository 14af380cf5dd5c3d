/// The flags of a regular expression (XPath and XQuery Functions and Operators 3.1, clause 5.6.2).
struct PatternFlags: OptionSet, Hashable {
    let rawValue: UInt8

    /// `s`: the dot matches line ends too.
    static let dotMatchesAll = PatternFlags(rawValue: 1)
    /// `m`: `^` and `$` match at the ends of lines too.
    static let multiline = PatternFlags(rawValue: 2)
    /// `i`: letters match their case variants.
    static let ignoresCase = PatternFlags(rawValue: 4)
    /// `x`: white space in the pattern counts inside classes only.
    static let ignoresSpace = PatternFlags(rawValue: 8)
    /// `q`: each character of the pattern stands for itself.
    static let quoted = PatternFlags(rawValue: 16)
}

extension PatternFlags {
    /// Reads flags as written, in any order, each any number of times.
    ///
    /// - Throws: ``PatternError/unknownFlag(_:)``.
    init(_ text: String) throws(PatternError) {
        var flags: PatternFlags = []
        for letter in text.unicodeScalars {
            switch letter {
            case "s": flags.insert(.dotMatchesAll)
            case "m": flags.insert(.multiline)
            case "i": flags.insert(.ignoresCase)
            case "x": flags.insert(.ignoresSpace)
            case "q": flags.insert(.quoted)
            default: throw .unknownFlag(letter)
            }
        }
        self = flags
    }
}
