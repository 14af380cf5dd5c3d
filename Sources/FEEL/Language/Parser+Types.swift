extension Parser {
    /// Reads a type (rule 53).
    mutating func type() throws(SyntaxFailure) -> ValueType {
        try enter()
        defer { depth -= 1 }
        if let named = namedType() { return named.type }
        let start = position
        guard let (kind, end) = typeName() else { throw unknownType() }
        advance(end - start)
        return switch kind {
        case .plain(let type): type
        case .list: .list(try typeArgument() ?? .any)
        case .range: .range(try typeArgument() ?? .any)
        case .context: try contextType()
        case .function: try functionType()
        }
    }

    private enum TypeName {
        case plain(ValueType)
        case list, range, context, function
    }

    private static let typeNames: [(StaticString, TypeName)] = [
        ("number", .plain(.number)), ("string", .plain(.string)), ("boolean", .plain(.boolean)),
        ("date and time", .plain(.dateTime)), ("dateTime", .plain(.dateTime)),
        ("date", .plain(.date)), ("time", .plain(.time)),
        ("days and time duration", .plain(.dayTimeDuration)),
        ("dayTimeDuration", .plain(.dayTimeDuration)),
        ("years and months duration", .plain(.yearMonthDuration)),
        ("yearMonthDuration", .plain(.yearMonthDuration)),
        ("Any", .plain(.any)), ("Null", .plain(.null)), ("list", .list), ("range", .range),
        ("context", .context), ("function", .function),
    ]

    private func typeName() -> (TypeName, end: Int)? {
        for (name, kind) in Parser.typeNames {
            let end = name.withUTF8Buffer { source.end(of: $0, at: position) }
            if let end { return (kind, end) }
        }
        return nil
    }

    /// Reads the name of a type of the scope, the longest that stands here.
    private mutating func namedType() -> Scope.NamedType? {
        var best: (type: Scope.NamedType, end: Int)?
        for type in scope.types {
            if let end = source.end(of: type.name.utf8, at: position), end > best?.end ?? 0 {
                best = (type, end)
            }
        }
        guard let best else { return nil }
        if let (_, end) = typeName(), end > best.end { return nil }
        advance(best.end - position)
        return best.type
    }

    private func unknownType() -> SyntaxFailure {
        if source.namePart(at: position) == 0 { return unexpected(.type) }
        var end = wordsEnd()
        // Names of other models' types have their prefix before a point.
        while source[end] == UInt8(ascii: "."), source.namePart(at: end + 1) > 0 {
            end = source.partEnd(from: end + 1)
        }
        let name = source.normalisedText(position, end)
        let names = scope.types.map(\.name) + Parser.typeNames.map { "\($0.0)" }
        return SyntaxFailure(
            .unknownType(name, suggestions: Suggestions.nearest(to: name, among: names)),
            SourceRange(position, end)
        )
    }

    /// Reads `<type>` where it comes next.
    private mutating func typeArgument() throws(SyntaxFailure) -> ValueType? {
        guard take("<") else { return nil }
        let type = try type()
        try expect(">")
        return type
    }

    private mutating func contextType() throws(SyntaxFailure) -> ValueType {
        guard take("<") else { return .context(.open) }
        var fields: [ValueType.Fields.Field] = []
        if take(">") { return .context(.open) }
        repeat {
            let key = try key(until: ":")
            fields.append(ValueType.Fields.Field(key.text, try type()))
        } while take(",")
        try expect(">")
        return .context(ValueType.Fields(fields))
    }

    private mutating func functionType() throws(SyntaxFailure) -> ValueType {
        guard take("<") else { return .function([], .any) }
        var parameters: [FunctionValue.Parameter] = []
        if !take(">") {
            repeat {
                parameters.append(FunctionValue.Parameter("", try type()))
            } while take(",")
            try expect(">")
        }
        guard byte == UInt8(ascii: "-"), following == UInt8(ascii: ">") else {
            return .function(parameters, .any)
        }
        advance(2)
        return .function(parameters, try type())
    }
}

extension ValueType {
    /// Reads a type as FEEL writes it, such as `list<number>`; nil where it is none.
    ///
    /// - Parameters:
    ///   - text: The type, alone but for white space and comments.
    ///   - types: Named types, which come before FEEL's own of the same name.
    public init?(_ text: String, types: [Scope.NamedType] = []) {
        var parser = Parser(text, scope: Scope(types: types), input: nil, limits: Limits())
        guard parser.source.count <= parser.limits.sourceLength else { return nil }
        do throws(SyntaxFailure) {
            parser.skipSpace()
            let type = try parser.type()
            guard parser.position == parser.source.count, parser.syntaxFailure == nil else {
                return nil
            }
            self = type
        } catch {
            return nil
        }
    }
}
