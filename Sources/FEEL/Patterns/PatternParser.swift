/// Reads a regular expression of XPath (XPath and XQuery Functions and Operators 3.1, clause 5.6.1,
/// on XML Schema 1.1 Part 2, appendix G) into a tree.
struct PatternParser {
    /// How much a tree may cost: about as many nodes.
    static let limit = 200_000

    var source: PatternSource
    let flags: PatternFlags
    private var tree = PatternTree()
    private var weight = 0
    /// The groups that are not closed, outermost first; the whole pattern is the first of them.
    private var open = [OpenGroup(number: nil, place: 0)]
    /// Whether the group of a number is closed; the whole has the number 0.
    private var isClosed = [false]
    private var setPlaces: [ScalarSet: Int] = [:]

    /// A group whose `)` was not read yet.
    private struct OpenGroup {
        /// Nil where the group captures nothing.
        let number: Int?
        let place: Int
        var branches: [Int] = []
        var pieces: [Int] = []
    }

    private init(_ text: String, _ flags: PatternFlags) {
        source = PatternSource(text, flags)
        self.flags = flags
    }

    /// Reads a pattern.
    static func tree(
        of text: String,
        _ flags: PatternFlags
    ) throws(PatternError) -> PatternTree {
        var parser = PatternParser(text, flags)
        while let scalar = parser.source.take() {
            if flags.contains(.quoted) {
                try parser.append(scalar)
            } else {
                try parser.readPiece(from: scalar)
            }
        }
        if let group = parser.open.last, parser.open.count > 1 {
            throw .syntax(.unclosedGroup, at: parser.source.offset(at: group.place))
        }
        parser.tree.root = try parser.close()
        return parser.tree
    }

    /// An error about the code point that was read last.
    func failure(_ syntax: PatternError.Syntax) -> PatternError {
        .syntax(syntax, at: source.offset(at: max(0, source.place - 1)))
    }
}

// MARK: Pieces

extension PatternParser {
    private mutating func readPiece(from scalar: Unicode.Scalar) throws(PatternError) {
        switch scalar {
        case "|": try endBranch()
        case "(": try openGroup()
        case ")": try closeGroup()
        case "*", "+", "?", "{": throw failure(.nothingToRepeat)
        case "}", "]": throw failure(.unescaped(scalar))
        case "^":
            let isLine = flags.contains(.multiline)
            try appendRepeated(append(.assertion(isLine ? .lineStart : .textStart)))
        case "$":
            let isLine = flags.contains(.multiline)
            try appendRepeated(append(.assertion(isLine ? .lineEnd : .textEnd)))
        case ".": try appendRepeated(append(dot))
        case "[": try appendRepeated(append(readClass()))
        case "\\": try readEscapedPiece()
        default: try append(scalar)
        }
    }

    private var dot: ScalarSet {
        if flags.contains(.dotMatchesAll) { return ScalarSet(.all) }
        return ScalarSet(ScalarRanges([0x0A...0x0A, 0x0D...0x0D]).complement)
    }

    private mutating func readEscapedPiece() throws(PatternError) {
        if let digit = source.next.flatMap(Self.digit), digit > 0 {
            try appendRepeated(append(.reference(readReference())))
            return
        }
        switch try readEscape() {
        case .scalar(let scalar): try append(scalar)
        case .group(let group): try appendRepeated(append(ScalarSet([group])))
        }
    }

    /// Takes further digits into the number as long as there are so many groups.
    private mutating func readReference() throws(PatternError) -> Int {
        let place = max(0, source.place - 1)
        var number = 0
        while let digit = source.next.flatMap(Self.digit) {
            let longer = number * 10 + digit
            if number > 0, longer > tree.groupCount { break }
            number = longer
            _ = source.take()
        }
        guard number <= tree.groupCount, isClosed[number] else {
            throw .syntax(.wrongReference(number), at: source.offset(at: place))
        }
        tree.hasReferences = true
        return number
    }

    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        guard ("0"..."9").contains(scalar) else { return nil }
        return Int(scalar.value - 0x30)
    }
}

// MARK: Groups

extension PatternParser {
    private mutating func openGroup() throws(PatternError) {
        let place = source.place - 1
        var number: Int?
        if source.take("?") {
            guard source.take(":") else { throw failure(.nothingToRepeat) }
        } else {
            tree.groupCount += 1
            isClosed.append(false)
            number = tree.groupCount
        }
        open.append(OpenGroup(number: number, place: place))
    }

    private mutating func closeGroup() throws(PatternError) {
        guard open.count > 1, let group = open.last else { throw failure(.unopenedGroup) }
        var node = try close()
        if let number = group.number {
            isClosed[number] = true
            node = try append(.group(node, number: number))
        }
        try appendRepeated(node)
    }

    private mutating func endBranch() throws(PatternError) {
        let pieces = open[open.count - 1].pieces
        let node = pieces.count == 1 ? pieces[0] : try append(.sequence(pieces))
        open[open.count - 1].branches.append(node)
        open[open.count - 1].pieces = []
    }

    /// Ends the innermost group and returns its node.
    private mutating func close() throws(PatternError) -> Int {
        try endBranch()
        let branches = open.removeLast().branches
        return branches.count == 1 ? branches[0] : try append(.choice(branches))
    }
}

// MARK: Nodes

extension PatternParser {
    /// Counts towards the limit of what a pattern may cost.
    mutating func add(weight more: Int) throws(PatternError) {
        weight += more
        if weight > Self.limit { throw .tooLarge }
    }

    private mutating func append(_ node: PatternTree.Node) throws(PatternError) -> Int {
        try add(weight: 1)
        tree.nodes.append(node)
        return tree.nodes.count - 1
    }

    private mutating func append(_ set: ScalarSet) throws(PatternError) -> Int {
        if let place = setPlaces[set] { return try append(.set(place)) }
        setPlaces[set] = tree.sets.count
        tree.sets.append(set)
        return try append(.set(tree.sets.count - 1))
    }

    /// Appends a character that stands for itself, or under `i` for its case variants too.
    private mutating func append(_ scalar: Unicode.Scalar) throws(PatternError) {
        let single = ScalarRanges([scalar.value...scalar.value])
        let ranges = flags.contains(.ignoresCase) ? CaseVariants.adding(to: single) : single
        if ranges == single, !isRepeated {
            try appendLiteral(scalar)
        } else {
            try appendRepeated(append(ScalarSet(ranges)))
        }
    }

    /// Appends to the literal before, if that is the last piece.
    private mutating func appendLiteral(_ scalar: Unicode.Scalar) throws(PatternError) {
        let start = tree.literals.count
        tree.literals.append(contentsOf: Unicode.UTF8.encode(scalar) ?? .init())
        let end = tree.literals.count
        if let last = open[open.count - 1].pieces.last,
            case .literal(let bytes) = tree.nodes[last], bytes.upperBound == start
        {
            tree.nodes[last] = .literal(bytes.lowerBound..<end)
        } else {
            try open[open.count - 1].pieces.append(append(.literal(start..<end)))
        }
    }

    /// Whether a quantifier follows.
    private var isRepeated: Bool {
        guard !flags.contains(.quoted), let next = source.next else { return false }
        return next == "*" || next == "+" || next == "?" || next == "{"
    }

    /// Appends a piece with the quantifier that follows it, if one does.
    private mutating func appendRepeated(_ node: Int) throws(PatternError) {
        var piece = node
        if isRepeated {
            let (min, max) = try readQuantity()
            let isReluctant = source.take("?")
            piece = try append(
                .repetition(node, min: min, max: max, isReluctant: isReluctant)
            )
        }
        open[open.count - 1].pieces.append(piece)
    }

    private mutating func readQuantity() throws(PatternError) -> (min: Int, max: Int?) {
        switch source.take() {
        case "*": return (0, nil)
        case "+": return (1, nil)
        case "?": return (0, 1)
        default: break
        }
        let brace = source.place - 1
        let wrong = PatternError.syntax(.wrongCount, at: source.offset(at: brace))
        guard let min = readCount() else { throw wrong }
        var max: Int? = min
        if source.take(",") { max = readCount() }
        guard source.take("}"), max.map({ min <= $0 }) ?? true else { throw wrong }
        return (min, max)
    }

    /// A count of digits; no text is so long that one beyond 32 bits would differ from the greatest.
    private mutating func readCount() -> Int? {
        var count: Int?
        while let digit = source.next.flatMap(Self.digit) {
            count = Swift.min((count ?? 0) * 10 + digit, Int(Int32.max))
            _ = source.take()
        }
        return count
    }
}
