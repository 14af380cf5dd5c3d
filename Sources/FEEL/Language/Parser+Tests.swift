// MARK: - Membership

extension Parser {
    /// Reads the tests behind `in` (rules 49c and 49d), of a value that begins at an offset.
    mutating func membership(
        of value: Node,
        from start: Int
    ) throws(SyntaxFailure) -> Node {
        let outer = (bindings.count, frames[frames.count - 1].next, usesInput)
        let slot = frames[frames.count - 1].take()
        bindings.append(.input(slot: slot, frame: frames.count - 1, type: value.type))
        defer {
            bindings.removeSubrange(min(outer.0, bindings.count)...)
            frames[frames.count - 1].next = outer.1
            usesInput = outer.2
        }
        let tests: [Node.UnaryTest]
        if byte == UInt8(ascii: "(") {
            tests = try bracketedTests(of: value.type)
        } else if let comparison = comparison() {
            tests = [try comparisonTest(comparison, of: value.type)]
        } else {
            usesInput = false
            let node = try operand(from: Infix.arithmeticLevel)
            tests = [test(node, of: value.type)]
        }
        return Node(
            .membership(value, input: slot, tests: tests),
            at: range(from: start),
            type: .boolean
        )
    }

    /// Reads tests in brackets; or a range, or an operand that begins with a bracket.
    private mutating func bracketedTests(
        of type: ValueType
    ) throws(SyntaxFailure) -> [Node.UnaryTest] {
        let start = position
        let outer = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outer }
        advance(1)
        var first: (test: Node.UnaryTest, node: Node?)?
        attempt(until: ")", orDots: true) { parser throws(SyntaxFailure) in
            first = try parser.positiveTest(of: type)
        }
        if isDots, let low = first?.node {
            let range = try rangeRest(from: start, low: low, includesLow: false)
            return [try continued(range, from: start, of: type)]
        }
        var tests = first.map { [$0.test] } ?? []
        while take(",") {
            attempt(until: ")") { parser throws(SyntaxFailure) in
                tests.append(try parser.positiveTest(of: type).test)
            }
        }
        try expect(")")
        if tests.count == 1, let node = first?.node, isContinued {
            return [try continued(node, from: start, of: type)]
        }
        return tests
    }

    /// Whether an operand in brackets goes on behind them.
    private var isContinued: Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"):
            position < source.count
        default: false
        }
    }

    private mutating func continued(
        _ node: Node,
        from start: Int,
        of type: ValueType
    ) throws(SyntaxFailure) -> Node.UnaryTest {
        let operand = try postfix(node, from: start)
        return test(try chain(operand, from: Infix.arithmeticLevel, at: start), of: type)
    }
}

// MARK: - Unary tests

extension Parser {
    /// Reads a whole cell (rule 15).
    mutating func cell(of type: ValueType) throws(SyntaxFailure) -> Node {
        let slot = scope.variables.count
        let whole = SourceRange(0, source.count)
        if position >= source.count { throw unexpected(.unaryTest) }
        if isDash {
            advance(1)
            return Node(.unaryTests(input: slot, [.any], negated: false), at: whole, type: .boolean)
        }
        let isNegated = isNegation(asCell: true)
        let tests: [Node.UnaryTest]
        if isNegated {
            tests = try negatedTests(of: type)
        } else {
            tests = try topTests(of: type)
        }
        if position < source.count { throw unexpected(.end) }
        return Node(
            .unaryTests(input: slot, tests, negated: isNegated),
            at: whole,
            type: .boolean
        )
    }

    /// Whether `-` alone comes next.
    private var isDash: Bool {
        guard byte == UInt8(ascii: "-") else { return false }
        var ahead = self
        ahead.advance(1)
        return ahead.position >= source.count
    }

    private mutating func topTests(of type: ValueType) throws(SyntaxFailure) -> [Node.UnaryTest] {
        var tests: [Node.UnaryTest] = []
        repeat {
            let failures = diagnostics.count
            attempt(until: nil) { parser throws(SyntaxFailure) in
                tests.append(try parser.positiveTest(of: type).test)
            }
            // What is left of a failed test is not reported again.
            let isFailed = syntaxFailure != nil && diagnostics.count > failures
            if isFailed, byte != UInt8(ascii: ",") { position = source.count }
        } while take(",")
        return tests
    }

    /// Whether `not(…)` comes next and is a test as a whole, not the beginning of an expression; as
    /// a cell it must be the whole rest of the source.
    private func isNegation(asCell: Bool = false) -> Bool {
        let word: [UInt8] = [UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "t")]
        guard byte == word[0], source.end(of: word, at: position) != nil else { return false }
        if let found = resolve(), case .slot = found.meaning { return false }
        var ahead = self
        ahead.advance(3)
        guard ahead.take("(") else { return false }
        repeat { ahead.recover() } while ahead.take(",")
        guard ahead.take(")") else { return false }
        if ahead.position >= source.count { return true }
        if asCell { return false }
        return ahead.byte == UInt8(ascii: ",") || ahead.byte == UInt8(ascii: ")")
    }

    /// Reads the tests of `not(…)`.
    private mutating func negatedTests(
        of type: ValueType
    ) throws(SyntaxFailure) -> [Node.UnaryTest] {
        try enter()
        defer { depth -= 1 }
        advance(3)
        advance(1)
        var tests: [Node.UnaryTest] = []
        repeat {
            attempt(until: ")") { parser throws(SyntaxFailure) in
                tests.append(try parser.positiveTest(of: type).test)
            }
        } while take(",")
        try expect(")")
        return tests
    }

    /// Reads a test; its expression too where it consists of one.
    private mutating func positiveTest(
        of type: ValueType
    ) throws(SyntaxFailure) -> (test: Node.UnaryTest, node: Node?) {
        if let comparison = comparison() {
            return (try comparisonTest(comparison, of: type), nil)
        }
        if isNegation() { return (.negation(try negatedTests(of: type)), nil) }
        usesInput = false
        let node = try expression()
        return (test(node, of: type), node)
    }

    private mutating func comparisonTest(
        _ comparison: (Node.Comparison, Int),
        of type: ValueType
    ) throws(SyntaxFailure) -> Node.UnaryTest {
        let start = position
        advance(comparison.1)
        let bound = try operand(from: Infix.arithmeticLevel)
        let range = range(from: start)
        warnOfComparison(comparison.0, type, bound.type, at: range)
        return .compare(comparison.0, bound)
    }

    /// What an expression in a test means for an input of a type (DMN 1.5, clause 7.3.3, and
    /// table 55): a condition if it speaks of the input, a value to compare with otherwise.
    ///
    /// A boolean that does not speak of the input is a value for a boolean input, a condition for
    /// any other.
    private mutating func test(_ node: Node, of type: ValueType) -> Node.UnaryTest {
        if case .invalid = node.kind { return .value(node) }
        if usesInput, node.type.overlaps(.boolean) { return .condition(node) }
        if node.type == .boolean, !usesInput, isCondition(node, for: type) {
            return .condition(node)
        }
        var compared = node.type.isList && !type.isList ? node.type.element : node.type
        if case .range(let bound) = compared { compared = bound }
        warnOfComparison(.equal, type, compared, at: node.range)
        return .value(node)
    }

    private func isCondition(_ node: Node, for type: ValueType) -> Bool {
        if case .literal = node.kind { return false }
        if type != .any { return !type.overlaps(.boolean) }
        switch node.kind {
        case .variable, .path, .entryOrElse: return false
        default: return true
        }
    }
}
