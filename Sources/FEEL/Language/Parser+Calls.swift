extension Parser {
    /// An argument of a call as it is written.
    struct Argument {
        let name: String?
        let nameRange: SourceRange
        let value: Node
    }

    /// Reads a call of a function value.
    mutating func call(_ callee: Node, from start: Int) throws(SyntaxFailure) -> Node {
        let arguments = try arguments()
        let range = range(from: start)
        if case .invalid = callee.kind { return callee }
        var result = ValueType.any
        switch callee.type {
        case .function(let parameters, let type):
            result = type
            if let node = check(arguments, parameters, callee, at: range) { return node }
        case .any: break
        default: report(.warning, .notAFunction(found: callee.type.kind), range)
        }
        guard arguments.contains(where: { $0.name != nil }) else {
            let values = arguments.map(\.value)
            return Node(.call(callee, arguments: values), at: range, type: result)
        }
        let named = arguments.map { (name: $0.name ?? "", value: $0.value) }
        return Node(.namedCall(callee, arguments: named), at: range, type: result)
    }

    /// Checks a call against a function's parameters; the node where it means nothing.
    private mutating func check(
        _ arguments: [Argument],
        _ parameters: [FunctionValue.Parameter],
        _ callee: Node,
        at range: SourceRange
    ) -> Node? {
        let function = source.text(callee.range.start, callee.range.end)
        for argument in arguments {
            guard let name = argument.name else { continue }
            let names = parameters.map(\.name)
            if names.contains(where: \.isEmpty) { return nil }
            if names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { continue }
            let suggestions = Suggestions.nearest(to: name, among: names)
            return meaningless(
                .unknownParameter(name, function: function, suggestions: suggestions),
                argument.nameRange
            )
        }
        if arguments.count != parameters.count {
            let expected = "\(parameters.count)"
            return meaningless(
                .wrongArity(function: function, expected: expected, given: arguments.count),
                range
            )
        }
        for (place, argument) in arguments.enumerated() {
            let parameter =
                argument.name.flatMap { name in
                    parameters.first { $0.name.utf8.elementsEqual(name.utf8) }
                } ?? parameters[place]
            warn(argument.value, function, parameter.name, parameter.type)
        }
        return nil
    }

    /// Warns of an argument that never conforms to its parameter.
    private mutating func warn(
        _ argument: Node,
        _ function: String,
        _ parameter: String,
        _ type: ValueType
    ) {
        if argument.type == .null || argument.type.mayConvert(to: type) { return }
        let problem = Problem.wrongArgument(
            function: function,
            parameter: parameter,
            expected: type.text,
            found: argument.type.kind
        )
        report(.warning, problem, argument.range)
    }

    /// Reads the arguments of a call, their brackets included.
    ///
    /// A function literal among the arguments of a function of FEEL's own is about the elements of
    /// the list before it.
    mutating func arguments(of builtIn: BuiltIn? = nil) throws(SyntaxFailure) -> [Argument] {
        let outer = isRangeEnd
        isRangeEnd = false
        defer { isRangeEnd = outer }
        advance(1)
        var arguments: [Argument] = []
        try parts(until: ")") { parser throws(SyntaxFailure) in
            let isAboutList = builtIn != nil && arguments.count == 1 && arguments[0].name == nil
            if isAboutList, parser.keyword()?.keyword == .function,
                case .list(let element) = arguments[0].value.type
            {
                parser.elementType = element
            }
            defer { parser.elementType = nil }
            arguments.append(try parser.argument())
        }
        let isMixed = arguments.contains { $0.name == nil } && arguments.contains { $0.name != nil }
        if isMixed, let bare = arguments.first(where: { $0.name == nil }) {
            let problem = Problem.syntax(expected: .name, found: "")
            throw SyntaxFailure(problem, bare.value.range)
        }
        return arguments
    }

    private mutating func argument() throws(SyntaxFailure) -> Argument {
        let start = position
        guard source.namePart(at: start) > 0 else {
            return Argument(
                name: nil,
                nameRange: SourceRange(start, start),
                value: try expression()
            )
        }
        let end = definedNameEnd()
        let colon = source.spaceEnd(from: end)
        if source[colon] == UInt8(ascii: ":") {
            let name = source.normalisedText(start, end)
            position = colon
            advance(1)
            let value = try expression()
            return Argument(name: name, nameRange: SourceRange(start, end), value: value)
        }
        return Argument(name: nil, nameRange: SourceRange(start, start), value: try expression())
    }

    /// Reads a call of a built-in function behind its name.
    mutating func call(of builtIn: BuiltIn, from start: Int) throws(SyntaxFailure) -> Node {
        let arguments = try arguments(of: builtIn)
        let range = range(from: start)
        try grow()
        let isNamed = arguments.contains { $0.name != nil }
        let choice =
            isNamed
            ? builtIn.named(arguments.map { $0.name ?? "" }) : builtIn.positional(arguments)
        guard let (place, order) = choice else {
            return misfit(arguments, builtIn, isNamed: isNamed, at: range)
        }
        let signature = builtIn.signatures[place]
        let values = order.map { arguments[$0].value }
        for (index, value) in values.enumerated() {
            let parameter = signature.parameters[min(index, signature.parameters.count - 1)]
            var type = parameter.type
            if signature.isVariadic, index >= signature.parameters.count - 1 { type = type.element }
            warn(value, builtIn.name, parameter, type)
        }
        warnOfUnquoted(values, builtIn.name)
        return Node(
            .builtIn(builtIn, signature: place, arguments: values),
            at: range,
            type: builtIn.durationType(values) ?? signature.result(values.map(\.type))
        )
    }

    private mutating func warn(
        _ argument: Node,
        _ function: String,
        _ parameter: BuiltIn.Parameter,
        _ type: ValueType
    ) {
        if case .invalid = argument.kind { return }
        guard argument.type == .null, !parameter.isNullable, type != .any else {
            return warn(argument, function, parameter.name, type)
        }
        let problem = Problem.wrongArgument(
            function: function,
            parameter: parameter.name,
            expected: type.text,
            found: argument.type.kind
        )
        report(.warning, problem, argument.range)
    }

    /// Warns of a temporal value that is made of a number: `date(2024-01-01)` without quotes.
    private mutating func warnOfUnquoted(_ arguments: [Node], _ function: String) {
        guard arguments.count == 1, arguments[0].type == .number else { return }
        switch function {
        case "date", "time", "date and time", "duration":
            let problem = Problem.wrongArgument(
                function: function,
                parameter: "from",
                expected: ValueType.string.text,
                found: ValueType.number.kind
            )
            report(.warning, problem, arguments[0].range)
        default: break
        }
    }

    /// Reports a call that no signature fits.
    private mutating func misfit(
        _ arguments: [Argument],
        _ builtIn: BuiltIn,
        isNamed: Bool,
        at range: SourceRange
    ) -> Node {
        let names = builtIn.signatures.flatMap { $0.parameters.map(\.name) }
        for argument in arguments where isNamed {
            guard let name = argument.name, !names.contains(name) else { continue }
            let suggestions = Suggestions.nearest(to: name, among: names)
            let problem = Problem.unknownParameter(
                name,
                function: builtIn.name,
                suggestions: suggestions
            )
            return meaningless(problem, argument.nameRange)
        }
        let problem = Problem.wrongArity(
            function: builtIn.name,
            expected: builtIn.arity,
            given: arguments.count
        )
        return meaningless(problem, range)
    }
}

extension BuiltIn {
    /// The signature for arguments in order, and the arguments' places in its order.
    func positional(_ arguments: [Parser.Argument]) -> (signature: Int, order: [Int])? {
        var fitting: Int?
        for (place, signature) in signatures.enumerated() where signature.takes(arguments.count) {
            if fitting == nil { fitting = place }
            let fits = arguments.enumerated().allSatisfy { index, argument in
                let parameter = signature.parameters[min(index, signature.parameters.count - 1)]
                return argument.value.type.mayConvert(to: parameter.type)
            }
            if fits { return (place, Array(arguments.indices)) }
        }
        return fitting.map { ($0, Array(arguments.indices)) }
    }

    /// The type of a duration that is written as a text; nil for any other call.
    func durationType(_ arguments: [Node]) -> ValueType? {
        guard name == "duration", arguments.count == 1,
            case .literal(.string(let text)) = arguments[0].kind
        else { return nil }
        return switch TemporalLiteral.read(text) {
        case .dayTimeDuration: .dayTimeDuration
        case .yearMonthDuration: .yearMonthDuration
        default: nil
        }
    }

    /// The signature for named arguments, and the arguments' places in its order.
    func named(_ names: [String]) -> (signature: Int, order: [Int])? {
        for (place, signature) in signatures.enumerated()
        where signature.parameters.count == names.count {
            let order = signature.parameters.compactMap { parameter in
                names.firstIndex { $0.utf8.elementsEqual(parameter.name.utf8) }
            }
            if order.count == names.count { return (place, order) }
        }
        return nil
    }
}
