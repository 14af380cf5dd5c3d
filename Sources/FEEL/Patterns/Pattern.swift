/// A regular expression of FEEL: that of XPath (DMN 1.5, clause 10.3.4.3; XPath and XQuery
/// Functions and Operators 3.1, clause 5.6).
///
/// A match is found anywhere in the text unless `^` and `$` tie it down; the leftmost counts, and
/// of those that begin there the one by the first alternative that succeeds.
struct Pattern: Sendable {
    private let program: PatternProgram

    /// Reads a pattern; the flags are letters of `s`, `m`, `i`, `x` and `q`.
    ///
    /// - Throws: ``PatternError/unknownFlag(_:)``, ``PatternError/syntax(_:at:)`` or
    ///   ``PatternError/tooLarge``.
    init(_ source: String, flags: String = "") throws(PatternError) {
        let flags = try PatternFlags(flags)
        let tree = try PatternParser.tree(of: source, flags)
        program = try PatternProgram(tree, ignoresCase: flags.contains(.ignoresCase))
    }

    /// How many capturing groups there are.
    var groupCount: Int { program.groupCount }

    /// How many instructions the pattern became.
    var size: Int { program.instructions.count }

    /// Whether the empty text matches; with such a pattern nothing can be replaced or split.
    var matchesEmpty: Bool { program.matchesEmpty }

    /// Whether a text has a match.
    func isFound(in text: String, _ run: Run) throws(Halt) -> Bool {
        try withMatcher(over: text, keepsGroups: false, run) {
            (matcher, _) throws(Halt) in try matcher.find(from: 0)
        }
    }

    /// Calls a body for each match in order, none overlapping another.
    ///
    /// A pattern that matches the empty text may match between characters too. The body is given
    /// the matcher, which knows the match, and the text's bytes.
    ///
    /// - Throws: What the body throws, and ``Halt`` where a limit is reached.
    func forEachMatch(
        in text: String,
        keepsGroups: Bool,
        _ run: Run,
        _ body: (PatternMatcher, UnsafeBufferPointer<UInt8>) throws(Halt) -> Void
    ) throws(Halt) {
        try withMatcher(over: text, keepsGroups: keepsGroups, run) {
            (matcher, bytes) throws(Halt) in
            var position = 0
            while position <= bytes.count {
                guard try matcher.find(from: position) else { break }
                try body(matcher, bytes)
                position = matcher.end > matcher.start ? matcher.end : matcher.end + 1
                while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
            }
        }
    }

    private func withMatcher<Value>(
        over text: String,
        keepsGroups: Bool,
        _ run: Run,
        _ body: (inout PatternMatcher, UnsafeBufferPointer<UInt8>) throws(Halt) -> Value
    ) throws(Halt) -> Value {
        let result: Result<Value, Halt> = Text.withBytes(of: text) { bytes in
            program.instructions.withUnsafeBufferPointer { instructions in
                var matcher = PatternMatcher(
                    program,
                    instructions,
                    over: bytes,
                    keepsGroups: keepsGroups,
                    in: run
                )
                do throws(Halt) {
                    let value = try body(&matcher, bytes)
                    try matcher.settle()
                    return .success(value)
                } catch {
                    return .failure(error)
                }
            }
        }
        return try result.get()
    }
}
