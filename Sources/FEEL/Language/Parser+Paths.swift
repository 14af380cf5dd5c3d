extension Parser {
    /// Reads the paths, filters and calls behind an operand (rules 40, 45 and 46).
    mutating func postfix(_ first: Node, from start: Int) throws(SyntaxFailure) -> Node {
        var node = first
        while position < source.count {
            switch byte {
            case UInt8(ascii: "."):
                if following == UInt8(ascii: ".") { return node }
                node = try path(node, from: start)
            case UInt8(ascii: "["):
                if isRangeEnd, !isOperandInside() { return node }
                node = try filter(node, from: start)
            case UInt8(ascii: "("): node = try call(node, from: start)
            default: return node
            }
            try grow()
        }
        return node
    }

    /// Whether an operand begins behind a `[`, which then begins a filter, not ends a range.
    private func isOperandInside() -> Bool {
        var ahead = self
        ahead.advance(1)
        let next = ahead.byte
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"),
            UInt8(ascii: "@"), UInt8(ascii: "-"):
            return true
        default: break
        }
        if ahead.isNumber(at: ahead.position) { return true }
        guard source.namePart(at: ahead.position) > 0 else { return false }
        return !(ahead.keyword()?.keyword.endsName ?? false)
    }

    // MARK: Paths

    private mutating func path(_ value: Node, from start: Int) throws(SyntaxFailure) -> Node {
        advance(1)
        if let found = knownMember(of: value.type) {
            advance(found.end - position)
            return Node(
                .path(value, name: found.name),
                at: range(from: start),
                type: found.type
            )
        }
        guard source.namePart(at: position) > 0 else { throw unexpected(.name) }
        let nameStart = position
        let end = wordsEnd()
        let name = source.normalisedText(nameStart, end)
        advance(end - position)
        let range = range(from: start)
        checkMember(name, of: value, at: SourceRange(nameStart, end))
        let isList = value.type.isList
        return Node(.path(value, name: name), at: range, type: isList ? .list(.any) : .any)
    }

    /// The entry or property of a type that stands at this place.
    private func knownMember(
        of type: ValueType
    ) -> (name: String, type: ValueType, end: Int)? {
        switch type {
        case .context(let fields):
            return member(of: fields).map { ($0.0.name, $0.0.type, $0.end) }
        case .list(let element):
            guard case .context = element, let found = knownMember(of: element) else { return nil }
            return (found.name, .list(found.type), found.end)
        case .any:
            // Of the properties only those of several words must be known to be read.
            return property(of: [
                ("time offset", .any), ("start included", .any), ("end included", .any),
            ])
        default: return property(of: type.properties)
        }
    }

    private func property(
        of properties: [(String, ValueType)]
    ) -> (name: String, type: ValueType, end: Int)? {
        var best: (name: String, type: ValueType, end: Int)?
        for (name, type) in properties {
            if let end = source.end(of: name.utf8, at: position), end > best?.end ?? 0 {
                best = (name, type, end)
            }
        }
        return best
    }

    /// Reports a name that the value's type has no entry or property for.
    private mutating func checkMember(_ name: String, of value: Node, at range: SourceRange) {
        var type = value.type
        if case .list(let element) = type, element != .null { type = element }
        switch type {
        case .any, .list: return
        case .null:
            if case .invalid = value.kind { return }
            report(.warning, .noSuchProperty(name, of: type.kind), range)
        case .context(let fields):
            if fields.isOpen { return }
            let names = fields.fields.flatMap { [$0.name] + $0.aliases }
            let suggestions = Suggestions.nearest(to: name, among: names)
            let problem = Problem.noSuchEntry(name, in: type.kind, suggestions: suggestions)
            // Of facts the schema says what there is; what is written here can be seen to lack it.
            report(value.isOfVariable ? .error : .warning, problem, range)
        default: report(.warning, .noSuchProperty(name, of: type.kind), range)
        }
    }

    // MARK: Filters

    private mutating func filter(_ list: Node, from start: Int) throws(SyntaxFailure) -> Node {
        let outer = (isRangeEnd, bindings.count, frames[frames.count - 1].next)
        isRangeEnd = false
        defer {
            isRangeEnd = outer.0
            bindings.removeSubrange(outer.1...)
            frames[frames.count - 1].next = outer.2
        }
        advance(1)
        let element = list.type.element
        let slot = bind("item", element)
        bindings.append(.element(slot: slot, frame: frames.count - 1, type: element))
        let condition = try expression()
        try expect("]")
        return Node(
            .filter(list, item: slot, condition: condition),
            at: range(from: start),
            type: Parser.filterType(of: list.type, condition.type)
        )
    }

    private static func filterType(of list: ValueType, _ condition: ValueType) -> ValueType {
        switch condition {
        case .number: list.isList || list != .any ? list.element : .any
        case .boolean: list == .any ? .list(.any) : .list(list.element)
        default: .any
        }
    }
}

extension ValueType {
    /// The properties of the type's values (DMN 1.5, table 65).
    var properties: [(String, ValueType)] {
        switch self {
        case .date:
            [("year", .number), ("month", .number), ("day", .number), ("weekday", .number)]
        case .time:
            [
                ("hour", .number), ("minute", .number), ("second", .number),
                ("time offset", .dayTimeDuration), ("timezone", .string),
            ]
        case .dateTime: ValueType.date.properties + ValueType.time.properties
        case .dayTimeDuration:
            [("days", .number), ("hours", .number), ("minutes", .number), ("seconds", .number)]
        case .yearMonthDuration: [("years", .number), ("months", .number)]
        case .range(let bound):
            [
                ("start", bound), ("end", bound), ("start included", .boolean),
                ("end included", .boolean),
            ]
        default: []
        }
    }
}

extension Node {
    /// Whether the part is a variable or leads into one by paths and filters.
    fileprivate var isOfVariable: Bool {
        switch kind {
        case .variable: true
        case .path(let value, _), .filter(let value, _, _): value.isOfVariable
        default: false
        }
    }
}
