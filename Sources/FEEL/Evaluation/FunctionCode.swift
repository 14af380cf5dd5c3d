/// A function literal made to run.
final class FunctionCode: Sendable {
    let literal: Node.FunctionLiteral
    let body: Step
    /// The text it was written in.
    let source: String

    init(_ literal: Node.FunctionLiteral, body: Step, source: String) {
        self.literal = literal
        self.body = body
        self.source = source
    }

    /// The value of the body for as many arguments as there are parameters.
    func call(_ captured: [Value], _ arguments: [Value], _ run: Run) throws(Halt) -> Value {
        let value = try withFrame(literal.frameSize) { frame throws(Halt) in
            for (slot, value) in captured.enumerated() { frame[slot] = value }
            for (place, value) in arguments.enumerated() {
                frame[captured.count + place] = value
            }
            guard let recorder = run.recorder else { return try body.value(frame, run) }
            return try recorder.within(source) { () throws(Halt) in try body.value(frame, run) }
        }
        // Called again and again it may nest what it was given, each time deeper.
        return try value.admitted(by: run)
    }
}

extension FunctionValue {
    /// Calls the function from the host.
    ///
    /// - Parameters:
    ///   - arguments: In the order of the parameters.
    ///   - run: What the call may take.
    /// - Returns: What the function comes to; null with a reason where an argument does not fit.
    /// - Throws: ``Halt`` where a limit of the run is reached.
    public func call(_ arguments: [Value], in run: Run) throws(Halt) -> Value {
        try run.begin { () throws(Halt) in
            try call(arguments, at: CallSite(function: name ?? "function", range: nil), in: run)
        }
    }

    /// Calls the function for a place in a source, with FEEL's implicit conversions of the
    /// arguments and the result (DMN 1.5, clause 10.3.2.9.4).
    func call(_ arguments: [Value], at site: CallSite, in run: Run) throws(Halt) -> Value {
        if case .builtIn(let function) = body {
            return try run.call { () throws(Halt) in try function.call(arguments, at: site, in: run)
            }
        }
        guard arguments.count == parameters.count else {
            return site.null(
                .wrongArity(
                    function: site.function,
                    expected: String(parameters.count),
                    given: arguments.count
                )
            )
        }
        var arguments = arguments
        for (place, parameter) in parameters.enumerated() where parameter.type != .any {
            guard let value = try arguments[place].implicitlyConverted(to: parameter.type, in: run)
            else {
                return site.null(
                    .wrongArgument(
                        function: site.function,
                        parameter: parameter.name,
                        expected: parameter.type.text,
                        found: arguments[place].kind
                    )
                )
            }
            arguments[place] = value
        }
        let value = try run.call { () throws(Halt) -> Value in
            switch body {
            case .closure(let code, let captured): try code.call(captured, arguments, run)
            case .host(let body): try body(arguments, run)
            case .builtIn: .null
            }
        }
        if result == .any { return value }
        return try value.implicitlyConverted(to: result, in: run)
            ?? site.null(.notConforming(expected: result.text, found: value.kind))
    }

    /// Calls the function with named arguments.
    func call(_ arguments: [(name: String, value: Value)], at site: CallSite, in run: Run)
        throws(Halt) -> Value
    {
        if case .builtIn(let function) = body {
            return try run.call { () throws(Halt) in try function.call(arguments, at: site, in: run)
            }
        }
        var values: [Value?] = Array(repeating: nil, count: parameters.count)
        for argument in arguments {
            let place = parameters.firstIndex { Text.equal($0.name, argument.name) }
            guard let place else {
                return site.null(
                    .unknownParameter(argument.name, function: site.function, suggestions: [])
                )
            }
            values[place] = argument.value
        }
        let given = values.compactMap(\.self)
        guard given.count == parameters.count else {
            return site.null(
                .wrongArity(
                    function: site.function,
                    expected: String(parameters.count),
                    given: given.count
                )
            )
        }
        return try call(given, at: site, in: run)
    }
}
