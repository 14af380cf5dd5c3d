extension Value {
    /// Whether the value conforms to a type (DMN 1.5, clause 10.3.2.9.3).
    ///
    /// Null conforms to every type; a context may have entries besides those of its type.
    public func conforms(to type: ValueType) -> Bool {
        // Without a run nothing is counted, so nothing is thrown.
        (try? conforms(to: type, in: nil)) ?? false
    }

    /// Whether the value conforms to a type, each element looked at counted as a step of the run.
    func conforms(to type: ValueType, in run: Run?) throws(Halt) -> Bool {
        switch (self, type) {
        case (.null, _), (_, .any): return true
        case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
            (.time, .time), (.dateTime, .dateTime), (.dayTimeDuration, .dayTimeDuration),
            (.yearMonthDuration, .yearMonthDuration):
            return true
        case (.list(let elements), .list(let type)):
            if type == .any { return true }
            for element in elements {
                try run?.step()
                guard try element.conforms(to: type, in: run) else { return false }
            }
            return true
        case (.context(let context), .context(let fields)):
            for field in fields.fields {
                try run?.step()
                guard let value = context[field.name],
                    try value.conforms(to: field.type, in: run)
                else { return false }
            }
            return true
        case (.range(let range), .range(let type)):
            return (range.low ?? .null).conforms(to: type)
                && (range.high ?? .null).conforms(to: type)
        case (.function(let function), .function(let parameters, let result)):
            return function.conforms(to: parameters, result)
        default: return false
        }
    }

    /// The value as a type asks for it, with FEEL's implicit conversions (DMN 1.5, clause
    /// 10.3.2.9.4).
    ///
    /// An element becomes a list of one, a list of one its element, a date the date
    /// and time of its midnight in UTC. Null for the reason
    /// ``Problem/notConforming(expected:found:)`` where it cannot be.
    public func converted(to type: ValueType) -> Value {
        ((try? implicitlyConverted(to: type, in: nil)) ?? nil)
            ?? .null(Reason(.notConforming(expected: type.text, found: self.type.text)))
    }

    /// The value as a type asks for it, counted in the run; nil where no implicit conversion leads
    /// there.
    func implicitlyConverted(to type: ValueType, in run: Run?) throws(Halt) -> Value? {
        if try conforms(to: type, in: run) { return self }
        switch (self, type) {
        case (.list(let elements), _) where elements.count == 1:
            return try elements[0].conforms(to: type, in: run) ? elements[0] : nil
        case (.list, _): return nil
        case (_, .list(let element)):
            return try conforms(to: element, in: run) ? .list([self]) : nil
        case (.date(let date), .dateTime): return .dateTime(date.midnight)
        default: return nil
        }
    }

    /// The type of the value: the narrowest that FEEL's types tell apart.
    ///
    /// Of a value of many thousands of parts not all are looked at; what was not may be anything.
    public var type: ValueType {
        type(parts: 10_000)
    }

    /// The type as far as so many parts tell.
    func type(parts: Int) -> ValueType {
        var left = parts
        return type(&left)
    }

    private func type(_ left: inout Int) -> ValueType {
        left -= 1
        if left < 0 { return .any }
        switch self {
        case .null: return .null
        case .boolean: return .boolean
        case .number: return .number
        case .string: return .string
        case .date: return .date
        case .time: return .time
        case .dateTime: return .dateTime
        case .dayTimeDuration: return .dayTimeDuration
        case .yearMonthDuration: return .yearMonthDuration
        case .list(let elements): return .list(Self.commonType(elements, &left))
        case .context(let context):
            return .context(
                ValueType.Fields(context.entries.map { .init($0.name, $0.value.type(&left)) })
            )
        case .range(let range):
            return .range(Self.commonType([range.low, range.high].compactMap(\.self), &left))
        case .function(let function): return function.type
        }
    }

    /// The word for the kind of the value, for reasons; FEEL's name of it, without its parts.
    package var kind: String {
        switch self {
        case .null: "null"
        case .boolean: "boolean"
        case .number: "number"
        case .string: "string"
        case .date: "date"
        case .time: "time"
        case .dateTime: "date and time"
        case .dayTimeDuration: "days and time duration"
        case .yearMonthDuration: "years and months duration"
        case .list: "list"
        case .context: "context"
        case .range: "range"
        case .function: "function"
        }
    }

    private static func commonType(_ values: [Value], _ left: inout Int) -> ValueType {
        guard let first = values.first else { return .any }
        var common = first.type(&left)
        for value in values.dropFirst() where common != .any {
            common = common.joined(with: value.type(&left))
        }
        return common
    }
}

extension FunctionValue {
    /// The type of the function; of a built-in one its first signature's.
    var type: ValueType {
        guard case .builtIn(let function) = body, let signature = function.signatures.first else {
            return .function(parameters, result)
        }
        return .function(
            signature.parameters.map { Parameter($0.name, $0.type) },
            signature.result(signature.parameters.map(\.type))
        )
    }

    /// Whether the function may stand where one of these parameters and this result is asked for:
    /// it takes what it would be given, and returns what is waited for.
    func conforms(to parameters: [Parameter], _ result: ValueType) -> Bool {
        guard case .builtIn(let function) = body else {
            return Self.parameters(self.parameters.map(\.type), accept: parameters)
                && self.result.isSubtype(of: result)
        }
        return function.signatures.contains { signature in
            Self.parameters(signature.parameters.map(\.type), accept: parameters)
                && signature.result(parameters.map(\.type)).isSubtype(of: result)
        }
    }

    private static func parameters(_ own: [ValueType], accept given: [Parameter]) -> Bool {
        own.count == given.count && zip(own, given).allSatisfy { $1.type.isSubtype(of: $0) }
    }
}

extension ValueType {
    /// Whether every value of this type conforms to another (DMN 1.5, clause 10.3.2.9.3).
    ///
    /// The unknown type is taken to conform, as nothing is known against it.
    func isSubtype(of other: ValueType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _), (.any, _): true
        case (.list(let own), .list(let other)), (.range(let own), .range(let other)):
            own.isSubtype(of: other)
        case (.context(let own), .context(let other)):
            other.fields.allSatisfy { field in
                own.field(field.name)?.type.isSubtype(of: field.type) ?? own.isOpen
            }
        case (.function(let own, let ownResult), .function(let other, let otherResult)):
            own.count == other.count
                && zip(own, other).allSatisfy { $1.type.isSubtype(of: $0.type) }
                && ownResult.isSubtype(of: otherResult)
        default: self == other
        }
    }

    /// Whether every value of this type but null surely conforms to another, so that a check of
    /// the value is superfluous.
    func provesConformance(to other: ValueType) -> Bool {
        switch other {
        case .any: true
        case .boolean, .number, .string, .date, .time, .dateTime, .dayTimeDuration,
            .yearMonthDuration:
            self == other
        case .list(.any): if case .list = self { true } else { false }
        default: false
        }
    }
}
