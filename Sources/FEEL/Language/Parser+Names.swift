/// What a name in scope means.
struct Resolution {
    enum Meaning {
        case slot(Int, frame: Int, name: String, type: ValueType)
        /// An entry of the elements of the filter around it.
        case entry(ValueType.Fields.Field, slot: Int, frame: Int, element: ValueType)
        case partial(slot: Int, frame: Int)
        case builtIn(BuiltIn)
    }

    let meaning: Meaning
    /// The offset behind the name.
    let end: Int
    /// How many bindings are further out than what was found.
    let place: Int
}

// MARK: - Resolving

extension Parser {
    /// The longest name in scope that stands at this place; of equally long ones the innermost.
    func resolve() -> Resolution? {
        let partEnd = source.partEnd(from: position)
        let head = source.hash(position, partEnd)
        var best: Resolution?
        for place in bindings.indices.reversed() {
            guard let found = resolve(bindings[place], head, place) else { continue }
            if found.end > best?.end ?? 0 { best = found }
        }
        if let (target, end) = scope.index.find(at: position, head: head, in: source),
            end > best?.end ?? 0
        {
            let variable = scope.variables[target]
            best = Resolution(
                meaning: .slot(target, frame: 0, name: variable.name, type: variable.type),
                end: end,
                place: -1
            )
        }
        if let (target, end) = BuiltInLibrary.index.find(at: position, head: head, in: source),
            end > best?.end ?? 0
        {
            best = Resolution(meaning: .builtIn(BuiltInLibrary.all[target]), end: end, place: -2)
        }
        return best
    }

    private func resolve(_ binding: Binding, _ head: UInt64, _ place: Int) -> Resolution? {
        switch binding {
        case .slot(let name, let slot, let frame, let type):
            guard name.head == head,
                let end = source.end(of: name.text.utf8, at: position)
            else { return nil }
            let meaning = Resolution.Meaning.slot(slot, frame: frame, name: name.text, type: type)
            return Resolution(meaning: meaning, end: end, place: place)
        case .partial(let slot, let frame):
            guard let end = source.end(of: "partial".utf8, at: position) else { return nil }
            return Resolution(meaning: .partial(slot: slot, frame: frame), end: end, place: place)
        case .input(let slot, let frame, let type):
            guard let end = source.end(of: "?".utf8, at: position) else { return nil }
            let meaning = Resolution.Meaning.slot(slot, frame: frame, name: "?", type: type)
            return Resolution(meaning: meaning, end: end, place: place)
        case .element(let slot, let frame, let type):
            guard case .context(let fields) = type,
                let (field, end) = member(of: fields)
            else { return nil }
            let meaning = Resolution.Meaning.entry(field, slot: slot, frame: frame, element: type)
            return Resolution(meaning: meaning, end: end, place: place)
        }
    }

    /// The declared entry whose name or alias is the longest that stands at this place.
    func member(of fields: ValueType.Fields) -> (ValueType.Fields.Field, end: Int)? {
        var best: (ValueType.Fields.Field, end: Int)?
        for field in fields.fields {
            if let end = source.end(of: field.name.utf8, at: position), end > best?.end ?? 0 {
                best = (field, end)
            }
            for alias in field.aliases {
                if let end = source.end(of: alias.utf8, at: position), end > best?.end ?? 0 {
                    best = (field, end)
                }
            }
        }
        return best
    }

    /// Takes a slot for a name and brings the name into scope.
    mutating func bind(_ name: String, _ type: ValueType) -> Int {
        let slot = frames[frames.count - 1].take()
        bindings.append(.slot(Binding.Name(name), slot: slot, frame: frames.count - 1, type: type))
        return slot
    }

    /// The slot in the current frame of a slot of a frame around it, which each function between
    /// them takes along.
    mutating func reach(_ slot: Int, in frame: Int) -> Int {
        var slot = slot
        for inner in frames.indices.dropFirst(frame + 1) { slot = frames[inner].capture(slot) }
        return slot
    }
}

// MARK: - Reading

extension Parser {
    /// Reads a keyword's expression, a name or a call.
    mutating func word() throws(SyntaxFailure) -> Node {
        let found = resolve()
        if let (keyword, end) = keyword(), found.map({ $0.end <= end }) ?? true {
            if let node = try keywordExpression(keyword, end) { return node }
            if found == nil { throw unexpected(.expression) }
        }
        if let found, !isPartOfEntry(found) { return try use(found) }
        return try unknownName()
    }

    private mutating func keywordExpression(
        _ keyword: Keyword,
        _ end: Int
    ) throws(SyntaxFailure) -> Node? {
        switch keyword {
        case .true: return constant(.boolean(true), .boolean, end)
        case .false: return constant(.boolean(false), .boolean, end)
        case .null: return constant(.null, .null, end)
        case .if: return try conditional()
        case .for: return try loop()
        case .some: return try quantified(.some)
        case .every: return try quantified(.every)
        case .function: return try function()
        default: return nil
        }
    }

    private mutating func constant(_ value: Value, _ type: ValueType, _ end: Int) -> Node {
        let start = position
        advance(end - position)
        return Node(.literal(value), at: range(from: start), type: type)
    }

    /// Makes the node of a name in scope, and passes over it.
    mutating func use(_ found: Resolution) throws(SyntaxFailure) -> Node {
        let start = position
        advance(found.end - position)
        let range = range(from: start)
        switch found.meaning {
        case .builtIn(let builtIn):
            if byte == UInt8(ascii: "(") { return try call(of: builtIn, from: start) }
            return entryOrElse(builtIn.name, found, function(builtIn, at: range))
        case .slot(let slot, let frame, let name, let type):
            if name == "?" { usesInput = true }
            let node = Node(
                .variable(slot: reach(slot, in: frame), name: name),
                at: range,
                type: type
            )
            return entryOrElse(name, found, node)
        case .partial(let slot, let frame):
            usedPartials.insert(slot)
            return Node(
                .variable(slot: reach(slot, in: frame), name: "partial"),
                at: range,
                type: .list(.any)
            )
        case .entry(let field, let slot, let frame, let element):
            let item = Node(
                .variable(slot: reach(slot, in: frame), name: "item"),
                at: range,
                type: element
            )
            return Node(.path(item, name: field.name), at: range, type: field.type)
        }
    }

    private func function(_ builtIn: BuiltIn, at range: SourceRange) -> Node {
        let value = FunctionValue(
            name: builtIn.name,
            parameters: [],
            result: .any,
            body: .builtIn(builtIn)
        )
        return Node(.literal(.function(value)), at: range, type: .any)
    }

    /// The name inside filters whose elements' entries are not known: an entry of an element
    /// comes before what is further out.
    private mutating func entryOrElse(_ name: String, _ found: Resolution, _ node: Node) -> Node {
        if name == "?" || name == "item" { return node }
        var result = node
        for place in bindings.indices where place > found.place {
            guard case .element(let slot, let frame, let type) = bindings[place], type.isUnknown
            else { continue }
            let item = reach(slot, in: frame)
            let kind = Node.Kind.entryOrElse(name: name, item: item, otherwise: result)
            result = Node(kind, at: node.range, type: .any)
        }
        return result
    }

    /// Whether a name that was found is only the beginning of what must be an entry of a filter's
    /// element: more words follow it.
    private func isPartOfEntry(_ found: Resolution) -> Bool {
        guard hasUnknownElement(outside: found.place) else { return false }
        let next = source.spaceEnd(from: found.end)
        if next == found.end || source.namePart(at: next) == 0 { return false }
        let end = source.partEnd(from: next)
        return !(Keyword(source, next, end)?.endsName ?? false)
    }

    private func hasUnknownElement(outside place: Int) -> Bool {
        bindings.indices.contains { candidate in
            guard candidate > place, case .element(_, _, let type) = bindings[candidate]
            else { return false }
            return type.isUnknown
        }
    }

    /// Reads a name that no scope knows: its words up to an operator or keyword.
    private mutating func unknownName() throws(SyntaxFailure) -> Node {
        let start = position
        let end = wordsEnd()
        let name = source.normalisedText(start, end)
        let range = SourceRange(start, end)
        advance(end - start)
        let isCall = byte == UInt8(ascii: "(")
        if !isCall, let node = entryOfElement(name, at: range) { return node }
        let suggestions = suggestions(for: name)
        // A name that differs in width alone is better named as a whole.
        let isThere = suggestions.first.map { Suggestions.isSame($0, name) } ?? false
        if !isThere, Confusables.isMistake(source, start, end) {
            return try confused(start, end, isCall: isCall)
        }
        guard isCall else {
            return meaningless(.unknownName(name, suggestions: suggestions), range)
        }
        let node = meaningless(.unknownFunction(name, suggestions: suggestions), range)
        _ = try arguments()
        return node
    }

    /// Notes each character of a name that surely was meant as another.
    private mutating func confused(
        _ start: Int,
        _ end: Int,
        isCall: Bool
    ) throws(SyntaxFailure) -> Node {
        var first: Node?
        for failure in Confusables.failures(in: source, from: start, to: end) {
            let node = meaningless(failure.problem, failure.range)
            if first == nil { first = node }
        }
        if isCall { _ = try arguments() }
        guard let first else { throw unexpected(.expression) }
        return Node(first.kind, at: SourceRange(start, end), type: .null)
    }

    private mutating func entryOfElement(_ name: String, at range: SourceRange) -> Node? {
        var result: Node?
        for binding in bindings {
            guard case .element(let slot, let frame, let type) = binding, type.isUnknown
            else { continue }
            let item = reach(slot, in: frame)
            let kind = Node.Kind.entryOrElse(name: name, item: item, otherwise: result)
            result = Node(kind, at: range, type: .any)
        }
        return result
    }

    /// Where the words end that begin here: before an operator or a keyword.
    func wordsEnd() -> Int {
        var end = source.partEnd(from: position)
        while true {
            let next = source.spaceEnd(from: end)
            if next == end { return end }
            let partEnd = source.partEnd(from: next)
            if partEnd == next { return end }
            if let keyword = Keyword(source, next, partEnd), keyword.endsName { return end }
            end = partEnd
        }
    }

    /// The names in scope that are nearest to one that is not.
    func suggestions(for name: String) -> [String] {
        if isFull { return [] }
        var names: [String] = []
        for binding in bindings.reversed() {
            switch binding {
            case .slot(let name, _, _, _): names.append(name.text)
            case .element(_, _, .context(let fields)): names += fields.fields.map(\.name)
            default: break
            }
        }
        for variable in scope.variables {
            names.append(variable.name)
            names += variable.aliases
        }
        names += BuiltInLibrary.all.map(\.name)
        return Suggestions.nearest(to: name, among: names)
    }
}

extension ValueType {
    /// Whether a value of the type may have entries that the type does not declare.
    var isUnknown: Bool {
        switch self {
        case .any: true
        case .context(let fields): fields.isOpen
        default: false
        }
    }
}
