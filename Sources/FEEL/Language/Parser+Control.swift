// MARK: - Conditions and loops

extension Parser {
    /// Reads `if … then … else …` (rule 47); a chain of them without going deeper.
    mutating func conditional() throws(SyntaxFailure) -> Node {
        var branches: [(start: Int, condition: Node, then: Node)] = []
        var otherwise: Node
        repeat {
            let start = position
            try expect(.if)
            let condition = try expression()
            warnCondition(condition)
            try expect(.then)
            let then = try expression()
            branches.append((start, condition, then))
            try expect(.else)
        } while isKeyword(.if)
        otherwise = try expression()
        for (start, condition, then) in branches.reversed() {
            let type = then.type.joined(with: otherwise.type).bounded
            let kind = Node.Kind.conditional(condition, then: then, otherwise: otherwise)
            otherwise = Node(kind, at: range(from: start), type: type)
            try grow()
        }
        return otherwise
    }

    private func isKeyword(_ wanted: Keyword) -> Bool {
        guard let (keyword, end) = keyword(), keyword == wanted else { return false }
        return resolve().map { $0.end <= end } ?? true
    }

    private mutating func warnCondition(_ condition: Node) {
        if condition.type == .null || condition.type.overlaps(.boolean) { return }
        report(.warning, .wrongCondition(found: condition.type.kind), condition.range)
    }

    /// Reads `for … in … return …` (rule 44).
    mutating func loop() throws(SyntaxFailure) -> Node {
        let start = position
        let outer = (bindings.count, frames[frames.count - 1].next)
        defer { leave(outer) }
        try expect(.for)
        let iterators = try iterators()
        try expect(.return)
        let partial = frames[frames.count - 1].take()
        bindings.append(.partial(slot: partial, frame: frames.count - 1))
        let body = try expression()
        // Each iterator runs inside the one before it.
        for _ in iterators { try grow() }
        let isUsed = usedPartials.remove(partial) != nil
        return Node(
            .loop(iterators, body: body, partial: isUsed ? partial : nil),
            at: range(from: start),
            type: ValueType.list(body.type).bounded
        )
    }

    /// Reads `some … in … satisfies …` or `every …` (rule 48).
    mutating func quantified(_ quantifier: Node.Quantifier) throws(SyntaxFailure) -> Node {
        let start = position
        let outer = (bindings.count, frames[frames.count - 1].next)
        defer { leave(outer) }
        try expect(quantifier == .some ? .some : .every)
        let iterators = try iterators()
        try expect(.satisfies)
        let condition = try expression()
        warnCondition(condition)
        for _ in iterators { try grow() }
        return Node(
            .quantified(quantifier, iterators, condition: condition),
            at: range(from: start),
            type: .boolean
        )
    }

    /// Gives up the names and slots that were taken since.
    private mutating func leave(_ outer: (bindings: Int, next: Int)) {
        bindings.removeSubrange(min(outer.bindings, bindings.count)...)
        frames[frames.count - 1].next = outer.next
    }

    private mutating func iterators() throws(SyntaxFailure) -> [Node.Iterator] {
        var iterators: [Node.Iterator] = []
        repeat {
            let name = try iteratorName()
            let first = try expression()
            guard isDots else {
                let type =
                    if case .range(let bound) = first.type { bound } else { first.type.element }
                let slot = bind(name, type)
                iterators.append(Node.Iterator(name: name, slot: slot, domain: .values(first)))
                continue
            }
            advance(2)
            let last = try expression()
            let slot = bind(name, first.type.joined(with: last.type))
            iterators.append(Node.Iterator(name: name, slot: slot, domain: .span(first, last)))
        } while take(",")
        return iterators
    }

    /// Reads the name of a loop's variable, which goes up to `in`.
    private mutating func iteratorName() throws(SyntaxFailure) -> String {
        let start = position
        let firstEnd = source.partEnd(from: start)
        if firstEnd == start { throw unexpected(.name) }
        var end = start
        while position < source.count {
            let partEnd = source.partEnd(from: position)
            if partEnd > position {
                if end > start, Keyword(source, position, partEnd) == .in { break }
                position = partEnd
            } else if Characters.isNameSymbol(byte) {
                position += 1
            } else {
                position = source.count
                break
            }
            end = position
            skipSpace()
        }
        if position >= source.count {
            // There is no `in`: it is missed behind the first word.
            position = firstEnd
            skipSpace()
        }
        lastEnd = end
        try expect(.in)
        return source.normalisedText(start, end)
    }
}

// MARK: - Functions

extension Parser {
    /// Reads `function(a: number, b) body` (rule 54).
    mutating func function() throws(SyntaxFailure) -> Node {
        let start = position
        let outer = (bindings.count, frames.count, isRangeEnd, usesInput)
        isRangeEnd = false
        let element = elementType ?? .any
        elementType = nil
        defer {
            bindings.removeSubrange(min(outer.0, bindings.count)...)
            frames.removeSubrange(outer.1...)
            isRangeEnd = outer.2
            usesInput = outer.3
        }
        try expect(.function)
        if byte != UInt8(ascii: "(") { throw unexpected(.tokens(["("])) }
        advance(1)
        frames.append(FrameLayout(taken: 0))
        var parameters: [FunctionValue.Parameter] = []
        var names: Set<TextKey> = []
        var duplicate: SyntaxFailure?
        try parts(until: ")") { parser throws(SyntaxFailure) in
            let place = parser.position
            let parameter = try parser.parameter()
            let isNew = names.insert(TextKey(parameter.name)).inserted
            if !isNew, duplicate == nil {
                duplicate = SyntaxFailure(.duplicateName(parameter.name), parser.range(from: place))
            }
            let isBare = parameter.type == .any
            _ = parser.bind(parameter.name, isBare ? element : parameter.type)
            parameters.append(parameter)
        }
        let body = try functionBody()
        try grow()
        if let duplicate { return meaningless(duplicate.problem, duplicate.range) }
        if let duplicate { return meaningless(duplicate.problem, duplicate.range) }
        let literal = close(parameters, body)
        return Node(
            .function(literal),
            at: range(from: start),
            type: .function(parameters, body.type)
        )
    }

    private mutating func parameter() throws(SyntaxFailure) -> FunctionValue.Parameter {
        let start = position
        let end = definedNameEnd()
        if end == start { throw unexpected(.name) }
        let name = source.normalisedText(start, end)
        advance(end - start)
        guard take(":") else { return FunctionValue.Parameter(name) }
        return FunctionValue.Parameter(name, try type())
    }

    private mutating func functionBody() throws(SyntaxFailure) -> Node {
        guard let (keyword, end) = keyword(), keyword == .external else {
            return try expression()
        }
        let start = position
        advance(end - position)
        _ = try expression()
        let range = range(from: start)
        report(.warning, .externalFunction, range)
        return Node(.invalid(.externalFunction), at: range, type: .any)
    }

    /// Settles the slots of a function's frame: what it takes along first, then its parameters.
    private func close(_ parameters: [FunctionValue.Parameter], _ body: Node)
        -> Node.FunctionLiteral
    {
        let frame = frames[frames.count - 1]
        let body = frame.captures.isEmpty ? body : body.renumbered(frame.settled)
        return Node.FunctionLiteral(
            parameters: parameters,
            captures: frame.captures,
            frameSize: frame.captures.count + frame.size,
            body: body,
            result: body.type
        )
    }
}
