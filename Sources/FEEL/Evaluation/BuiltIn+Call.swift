extension BuiltIn {
    /// Calls the function as a value: the first signature counts that takes so many arguments and
    /// whose parameters they conform to.
    func call(_ arguments: [Value], at site: CallSite, in run: Run) throws(Halt) -> Value {
        let own = CallSite(function: name, range: site.range)
        var refusal: Value?
        for signature in signatures where signature.takes(arguments.count) {
            switch signature.prepare(arguments, at: own) {
            case .values(let values): return try signature.run(values, own, run)
            case .nothing(let null): refusal = refusal ?? null
            }
        }
        return refusal
            ?? own.null(.wrongArity(function: name, expected: arity, given: arguments.count))
    }

    /// Calls the function as a value with named arguments.
    func call(_ arguments: [(name: String, value: Value)], at site: CallSite, in run: Run)
        throws(Halt) -> Value
    {
        let own = CallSite(function: name, range: site.range)
        var refusal: Value?
        for signature in signatures where signature.parameters.count == arguments.count {
            let values = signature.parameters.compactMap { parameter in
                arguments.first { Text.equal($0.name, parameter.name) }?.value
            }
            guard values.count == arguments.count else { continue }
            switch signature.prepare(values, at: own) {
            case .values(let values): return try signature.run(values, own, run)
            case .nothing(let null): refusal = refusal ?? null
            }
        }
        if let refusal { return refusal }
        let known = signatures.flatMap(\.parameters).map(\.name)
        let unknown = arguments.first { argument in
            !known.contains { Text.equal($0, argument.name) }
        }
        guard let unknown else {
            return own.null(.wrongArity(function: name, expected: arity, given: arguments.count))
        }
        return own.null(.unknownParameter(unknown.name, function: name, suggestions: []))
    }

    /// How many arguments the function takes, such as "1–3".
    var arity: String {
        let counts = signatures.map(\.parameters.count)
        let (low, high) = (counts.min() ?? 0, counts.max() ?? 0)
        if signatures.contains(where: \.isVariadic) { return "\(low)–" }
        return low == high ? "\(low)" : "\(low)–\(high)"
    }
}

extension BuiltIn.Signature {
    /// Arguments made to conform, or the null that the call comes to.
    enum Prepared {
        case values([Value])
        case nothing(Value)
    }

    func takes(_ count: Int) -> Bool {
        isVariadic ? count >= parameters.count : count == parameters.count
    }

    /// Makes arguments conform to the parameters; those of a variadic parameter become one list.
    func prepare(_ arguments: [Value], at site: CallSite) -> Prepared {
        var arguments = arguments
        if isVariadic, arguments.count >= parameters.count {
            let rest = Array(arguments[(parameters.count - 1)...])
            arguments.replaceSubrange((parameters.count - 1)..., with: [.list(rest)])
        }
        for (place, parameter) in parameters.enumerated() {
            switch parameter.prepare(arguments[place], at: site) {
            case .success(let value): arguments[place] = value
            case .failure(let refusal): return .nothing(refusal.null)
            }
        }
        return .values(arguments)
    }

    /// Runs the body on prepared arguments, one a parameter.
    func run(_ arguments: [Value], _ site: CallSite, _ run: Run) throws(Halt) -> Value {
        switch body {
        case .none(let body): try body(site, run)
        case .one(let body): try body(arguments[0], site, run)
        case .two(let body): try body(arguments[0], arguments[1], site, run)
        case .three(let body): try body(arguments[0], arguments[1], arguments[2], site, run)
        case .many(let body): try body(arguments, site, run)
        }
    }
}

extension BuiltIn.Parameter {
    /// The null that a call comes to because an argument does not fit.
    struct Refusal: Error {
        let null: Value
    }

    /// The argument as the parameter asks for it.
    @inline(__always)
    func prepare(_ value: Value, at site: CallSite) -> Result<Value, Refusal> {
        if case .null = value {
            return isNullable ? .success(value) : .failure(refusal(of: value, at: site))
        }
        if type == .any { return .success(value) }
        // A built-in's types are shallow, so the work is bounded by the argument's elements.
        let converted = (try? value.implicitlyConverted(to: type, in: nil)) ?? nil
        return converted.map { .success($0) } ?? .failure(refusal(of: value, at: site))
    }

    /// The null of a call whose argument does not fit.
    func refusal(of value: Value, at site: CallSite) -> Refusal {
        Refusal(null: site.refuse(name, value, expected: type))
    }
}
