extension Parser {
    /// Reads an operand without what stands before and behind it.
    mutating func primary() throws(SyntaxFailure) -> Node {
        switch byte {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "("): return try bracketed()
        case UInt8(ascii: "["): return try listOrRange()
        case UInt8(ascii: "]"): return try openRange()
        case UInt8(ascii: "{"): return try context()
        case UInt8(ascii: "@"): return try temporal()
        default: break
        }
        if isNumber(at: position) { return try numberOrName() }
        if source.namePart(at: position) > 0 { return try word() }
        // Data has names that begin with what no name of FEEL's begins with, such as `★重点`.
        if let found = resolve() { return try use(found) }
        if let node = mistakenString() { return node }
        throw unexpected(.expression)
    }

    /// Reads a text in quotes that are not FEEL's: both are noted.
    private mutating func mistakenString() -> Node? {
        let start = position
        guard let (place, length) = Confusables.quotedEnd(in: source, from: start) else {
            return nil
        }
        let open = source.scalar(at: start).length
        let first = Confusables.failure(source, start, start + open, instead: "\"")
        note(first)
        note(Confusables.failure(source, place, place + length, instead: "\""))
        advance(place + length - start)
        return Node(.invalid(first.problem), at: range(from: start), type: .string)
    }

    /// Whether `..` comes next.
    var isDots: Bool { byte == UInt8(ascii: ".") && following == UInt8(ascii: ".") }

    /// Reads `( … )` or `( … .. … ]`.
    private mutating func bracketed() throws(SyntaxFailure) -> Node {
        let start = position
        let outer = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outer }
        advance(1)
        let first = try expression()
        if isDots { return try rangeRest(from: start, low: first, includesLow: false) }
        try expect(")")
        return first
    }

    /// Reads `[ … ]` or `[ … .. … ]`.
    private mutating func listOrRange() throws(SyntaxFailure) -> Node {
        let start = position
        let outer = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outer }
        advance(1)
        var elements: [Node] = []
        if !take("]") {
            repeat {
                attempt(until: "]", orDots: elements.isEmpty) { parser throws(SyntaxFailure) in
                    elements.append(try parser.expression())
                }
                if elements.count == 1, isDots {
                    return try rangeRest(from: start, low: elements[0], includesLow: true)
                }
            } while take(",")
            try expect("]")
        }
        try grow()
        var type = elements.first?.type ?? .null
        for element in elements.dropFirst() where type != .any {
            type = type.joined(with: element.type)
        }
        return Node(.list(elements), at: range(from: start), type: ValueType.list(type).bounded)
    }

    /// Reads `] … .. … ]`.
    private mutating func openRange() throws(SyntaxFailure) -> Node {
        let start = position
        let outer = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outer }
        advance(1)
        let low = try expression()
        if !isDots { throw unexpected(.tokens([".."])) }
        return try rangeRest(from: start, low: low, includesLow: false)
    }

    /// Reads a range from its dots on (rule 8).
    mutating func rangeRest(
        from start: Int,
        low: Node,
        includesLow: Bool
    ) throws(SyntaxFailure) -> Node {
        advance(2)
        isRangeEnd = true
        let high = try expression()
        let includesHigh = take("]")
        if !includesHigh, !take(")"), !take("[") { throw unexpected(.tokens(["]", ")", "["])) }
        try grow()
        let range = range(from: start)
        if !OperatorTypes.areOrdered(low.type, high.type), low.type != .null, high.type != .null {
            report(.warning, .wrongRange(low: low.type.kind, high: high.type.kind), range)
        }
        return Node(
            .range(low: low, includesLow: includesLow, high: high, includesHigh: includesHigh),
            at: range,
            type: .range(low.type.joined(with: high.type))
        )
    }

    /// Reads `{ name: value, … }` (rules 55 to 57).
    private mutating func context() throws(SyntaxFailure) -> Node {
        let start = position
        let outer = (isRangeEnd, bindings.count, frames[frames.count - 1].next)
        isRangeEnd = false
        defer {
            isRangeEnd = outer.0
            bindings.removeSubrange(outer.1...)
            frames[frames.count - 1].next = outer.2
        }
        advance(1)
        var entries: [Node.Entry] = []
        var names: Set<TextKey> = []
        var duplicate: SyntaxFailure?
        try parts(until: "}") { parser throws(SyntaxFailure) in
            let key = try parser.key(until: ":")
            if !names.insert(TextKey(key.text)).inserted, duplicate == nil {
                duplicate = SyntaxFailure(.duplicateName(key.text), key.range)
            }
            entries.append(parser.entry(named: key.text))
        }
        try grow()
        if let duplicate { return meaningless(duplicate.problem, duplicate.range) }
        let fields = entries.map { ValueType.Fields.Field($0.name, $0.value.type) }
        let type = ValueType.context(ValueType.Fields(fields)).bounded
        return Node(.context(entries), at: range(from: start), type: type)
    }

    /// Reads the value of an entry, and brings the entry into the scope of those behind it, even
    /// if its value fails.
    private mutating func entry(named name: String) -> Node.Entry {
        var value: Node
        do throws(SyntaxFailure) {
            value = try expression()
        } catch {
            value = invalid(error)
            recover()
        }
        let type: ValueType = if case .invalid = value.kind { .any } else { value.type }
        let slot = bind(name, type)
        return Node.Entry(name: name, slot: slot, value: value)
    }

    /// Reads a key or another name that is being defined, and the delimiter behind it.
    ///
    /// Whatever stands before the delimiter belongs to the name: spaces, operators, keywords.
    mutating func key(
        until delimiter: Unicode.Scalar
    ) throws(SyntaxFailure) -> (text: String, range: SourceRange) {
        let start = position
        if byte == UInt8(ascii: "\"") {
            let node = try string()
            guard case .literal(.string(let text)) = node.kind else { throw unexpected(.name) }
            let range = range(from: start)
            try expect(delimiter)
            return (text, range)
        }
        let end = definedNameEnd()
        if end == start { throw unexpected(.name) }
        position = end
        lastEnd = end
        let range = SourceRange(start, end)
        skipSpace()
        if byte != UInt8(ascii: delimiter) {
            let failure = Confusables.failure(in: source, from: start, to: end)
            throw failure ?? unquoted(from: start, until: delimiter)
                ?? unexpected(.tokens([String(delimiter)]))
        }
        advance(1)
        return (source.normalisedText(start, end), range)
    }

    /// The failure that a key holds characters for which it must stand in quotes.
    private func unquoted(from start: Int, until delimiter: Unicode.Scalar) -> SyntaxFailure? {
        var end = position
        while end < source.count, source[end] != UInt8(ascii: delimiter) {
            switch source[end] {
            case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), 0x0A:
                return nil
            default: end += 1
            }
        }
        if end >= source.count { return nil }
        while source[end - 1] == 0x20 { end -= 1 }
        let key = source.text(start, end)
        return SyntaxFailure(
            .confusable(key, instead: "\"\(key)\""),
            SourceRange(start, end)
        )
    }

    /// Where a name that is being defined ends: before the first character that can be no part of
    /// it, without the white space there.
    func definedNameEnd() -> Int {
        var end = position
        var place = position
        while place < source.count {
            let length = source.namePart(at: place)
            if length > 0 {
                place += length
                end = place
            } else if isSymbol(at: place) {
                place += source.scalar(at: place).length
                end = place
            } else {
                let space = source.whiteSpace(at: place)
                if space == 0 { break }
                place += space
            }
        }
        return end
    }

    /// Whether a symbol that names may hold stands at an offset: an operator, an apostrophe, and
    /// beyond the grammar what people write in the heads of columns.
    private func isSymbol(at place: Int) -> Bool {
        switch source[place] {
        case UInt8(ascii: "/"):
            source[place + 1] != UInt8(ascii: "/") && source[place + 1] != UInt8(ascii: "*")
        case UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "#"): true
        case 0x80...: source.scalar(at: place).value == 0x2019
        default: Characters.isNameSymbol(source[place])
        }
    }
}
