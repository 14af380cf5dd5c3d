/// Why a pattern, its flags or a replacement cannot be used (XPath and XQuery Functions and
/// Operators 3.1, clause 5.6 and appendix C).
enum PatternError: Error, Hashable {
    /// A letter that is no flag; FORX0001.
    case unknownFlag(Unicode.Scalar)
    /// The pattern breaks the grammar at an offset in code points from its beginning; FORX0002.
    case syntax(Syntax, at: Int)
    /// The pattern matches the empty text, so that nothing could be replaced or split; FORX0003.
    case matchesEmpty
    /// A `$` or `\` that means nothing, at an offset in code points in the replacement; FORX0004.
    case replacement(at: Int)
    /// The pattern, its repetitions written out, passes what a matcher takes.
    case tooLarge

    /// What is wrong with a pattern at a place.
    enum Syntax: Hashable {
        /// A `(` without its `)`.
        case unclosedGroup
        /// A `)` without its `(`.
        case unopenedGroup
        /// A `[` without its `]`.
        case unclosedClass
        /// A class without characters: `[]` or `[^]`.
        case emptyClass
        /// A quantifier with nothing before it that it could repeat.
        case nothingToRepeat
        /// A `{…}` that is no count, or whose upper count lies below its lower.
        case wrongCount
        /// A character that must be written with a `\` before it.
        case unescaped(Unicode.Scalar)
        /// A `\` at the end, or before a character that has no such meaning.
        case unknownEscape(String)
        /// `\p{…}` of a category or block that does not exist.
        case unknownProperty(String)
        /// A range in a class whose end lies before its start, or has no place in the order.
        case wrongRange
        /// Something else than `]` after the class that is taken away.
        case wrongSubtraction
        /// A back-reference to a group that does not exist or is not closed before it.
        case wrongReference(Int)
    }
}
