/// The parser of FEEL (DMN 1.5, clause 10.3.1.2): from a source to a tree of nodes whose names are
/// resolved and whose types are known.
///
/// It reads bytes, goes forward only, and knows the scope at every place, because in FEEL the
/// longest name in scope that stands at a place is the name there. A failure is thrown to the
/// nearest list of parts (elements, arguments, entries), noted there, and the parser goes on behind
/// the part.
struct Parser {
    let source: SourceText
    let scope: Scope
    let limits: Limits
    /// The offset of the next byte to read.
    var position = 0
    /// The offset behind the last token.
    var lastEnd = 0
    var diagnostics: [Diagnostic] = []
    /// The first failure of the grammar; with one, the expression as a whole means nothing.
    var syntaxFailure: SyntaxFailure?
    var bindings: [Binding] = []
    var frames: [FrameLayout]
    /// Where the stack stood when the reading began.
    private let stack = StackMark()
    /// How deep the place stands in brackets, conditions, loops and the like.
    var depth = 0
    /// The height of the tallest tree since it was last set to zero; see ``grow(by:at:)``.
    var height = 0
    /// Whether a `[` may be the open end of the range whose upper end is being read.
    var isRangeEnd = false
    /// Whether the test that is being read speaks of its input.
    var usesInput = false
    /// The type of the parameters of a function literal that begins here, where none is written.
    var elementType: ValueType?
    /// The slots of `partial` that bodies speak of.
    var usedPartials: Set<Int> = []

    init(_ text: String, scope: Scope, input: ValueType?, limits: Limits) {
        source = SourceText(text)
        self.scope = scope
        self.limits = limits
        frames = [FrameLayout(taken: scope.variables.count)]
        if let input {
            let slot = frames[0].take()
            bindings.append(.input(slot: slot, frame: 0, type: input))
        }
    }

    /// Reads the whole source.
    mutating func root(_ form: Expression.Form) -> Node {
        let whole = SourceRange(0, source.count)
        guard source.count <= limits.sourceLength else {
            let problem = Problem.sourceTooLarge(limit: limits.sourceLength)
            return invalid(SyntaxFailure(problem, whole))
        }
        var node: Node
        do throws(SyntaxFailure) {
            skipSpace()
            switch form {
            case .expression:
                node = try expression()
                if position < source.count { throw unexpected(.end) }
            case .unaryTests(let type):
                node = try cell(of: type)
            }
        } catch {
            node = invalid(error)
        }
        if let syntaxFailure {
            node = Node(.invalid(syntaxFailure.problem), at: whole, type: .null)
        }
        diagnostics.sort { $0.range.start < $1.range.start }
        return node
    }
}

/// A place where a source does not follow the grammar.
struct SyntaxFailure: Error {
    let problem: Problem
    let range: SourceRange

    init(_ problem: Problem, _ range: SourceRange) {
        self.problem = problem
        self.range = range
    }
}

// MARK: - Reading

extension Parser {
    /// The next byte.
    var byte: UInt8 { source[position] }

    /// The byte after the next.
    var following: UInt8 { source[position + 1] }

    /// Passes over white space and comments.
    mutating func skipSpace() {
        while true {
            let space = source.whiteSpace(at: position)
            if space > 0 {
                position += space
            } else if byte == UInt8(ascii: "/"), following == UInt8(ascii: "/") {
                while position < source.count, !isLineEnd(byte) { position += 1 }
            } else if byte == UInt8(ascii: "/"), following == UInt8(ascii: "*") {
                skipComment()
            } else {
                return
            }
        }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte >= 0x0A && byte <= 0x0D }

    private mutating func skipComment() {
        let start = position
        position += 2
        while position < source.count {
            if byte == UInt8(ascii: "*"), following == UInt8(ascii: "/") {
                position += 2
                return
            }
            position += 1
        }
        let problem = Problem.syntax(expected: .endOf("comment"), found: "")
        note(SyntaxFailure(problem, SourceRange(start, start + 2)))
    }

    /// Passes over a token of so many bytes, and the space behind it.
    mutating func advance(_ length: Int) {
        position += length
        lastEnd = position
        skipSpace()
    }

    /// Passes over a character if it comes next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard byte == UInt8(ascii: character), position < source.count else { return false }
        advance(1)
        return true
    }

    /// Passes over a character that must come next.
    mutating func expect(_ character: Unicode.Scalar) throws(SyntaxFailure) {
        if !take(character) { throw unexpected(.tokens([String(character)])) }
    }

    /// The keyword that comes next, and where it ends.
    func keyword() -> (keyword: Keyword, end: Int)? {
        guard byte >= UInt8(ascii: "a"), byte <= UInt8(ascii: "t") else { return nil }
        let end = source.partEnd(from: position)
        return Keyword(source, position, end).map { ($0, end) }
    }

    /// Passes over a keyword if it comes next.
    mutating func take(_ wanted: Keyword) -> Bool {
        guard let (keyword, end) = keyword(), keyword == wanted else { return false }
        advance(end - position)
        return true
    }

    /// Passes over a keyword that must come next.
    mutating func expect(_ wanted: Keyword) throws(SyntaxFailure) {
        if !take(wanted) { throw unexpected(.tokens(["\(wanted)"])) }
    }

    /// The part of the source from an offset to the last token.
    func range(from start: Int) -> SourceRange { SourceRange(start, max(start, lastEnd)) }
}

// MARK: - Depth

extension Parser {
    /// Goes one deeper into the grammar.
    mutating func enter() throws(SyntaxFailure) {
        depth += 1
        if depth > limits.nesting { throw tooDeep(limit: limits.nesting) }
        if stack.taken > Self.stackLimit { throw tooDeep(limit: depth) }
    }

    /// How many bytes of the stack the parser may take.
    ///
    /// Threads have 512 KB at least. A level takes about 4 KB, without optimisation some five
    /// times as much, which is why a debug build may take more of the large stacks it is tried on.
    private static var stackLimit: UInt {
        #if DEBUG
        4 << 20
        #else
        400 << 10
        #endif
    }

    /// Makes the tallest tree so far taller: the evaluator walks it as deep as it is tall.
    ///
    /// A chain such as `a + b + c` is as tall as it is long, so it may be five times taller than
    /// sources may nest.
    mutating func grow() throws(SyntaxFailure) {
        height += 1
        if height > limits.nesting * 5 { throw tooDeep(limit: limits.nesting) }
    }

    private mutating func tooDeep(limit: Int) -> SyntaxFailure {
        let start = min(position, source.count)
        let failure = SyntaxFailure(
            .nestedTooDeep(limit: limit),
            SourceRange(start, source.count)
        )
        // Nothing behind it is read, or every bracket around it would fail as well.
        note(failure)
        position = source.count
        lastEnd = position
        return failure
    }
}
