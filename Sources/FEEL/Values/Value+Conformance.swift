extension Value {
    /// Whether the value conforms to a type (DMN 1.5, clause 10.3.2.9.3). Null conforms to every
    /// type; a context may have entries besides those of its type.
    public func conforms(to type: ValueType) -> Bool {
        switch (self, type) {
        case (.null, _), (_, .any): true
        case (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
            (.time, .time), (.dateTime, .dateTime), (.dayTimeDuration, .dayTimeDuration),
            (.yearMonthDuration, .yearMonthDuration):
            true
        case (.list(let elements), .list(let type)):
            type == .any || elements.allSatisfy { $0.conforms(to: type) }
        case (.context(let context), .context(let fields)):
            fields.fields.allSatisfy { context[$0.name]?.conforms(to: $0.type) ?? false }
        case (.range(let range), .range(let type)):
            (range.low ?? .null).conforms(to: type) && (range.high ?? .null).conforms(to: type)
        case (.function(let function), .function(let parameters, let result)):
            function.conforms(to: parameters, result)
        default: false
        }
    }

    /// The value as a type asks for it, with FEEL's implicit conversions (DMN 1.5, clause
    /// 10.3.2.9.4): an element becomes a list of one, a list of one its element, a date the date
    /// and time of its midnight in UTC. Null for the reason
    /// ``Problem/notConforming(expected:found:)`` where it cannot be.
    public func converted(to type: ValueType) -> Value {
        implicitlyConverted(to: type)
            ?? .null(Reason(.notConforming(expected: type.text, found: self.type.text)))
    }

    /// The value as a type asks for it; nil where no implicit conversion leads there.
    func implicitlyConverted(to type: ValueType) -> Value? {
        if conforms(to: type) { return self }
        switch (self, type) {
        case (.list(let elements), _) where elements.count == 1 && elements[0].conforms(to: type):
            return elements[0]
        case (.list, _): return nil
        case (_, .list(let element)): return conforms(to: element) ? .list([self]) : nil
        case (.date(let date), .dateTime): return .dateTime(date.midnight)
        default: return nil
        }
    }

    /// The type of the value: the narrowest that FEEL's types tell apart.
    public var type: ValueType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .dayTimeDuration: .dayTimeDuration
        case .yearMonthDuration: .yearMonthDuration
        case .list(let elements): .list(Self.commonType(elements))
        case .context(let context):
            .context(ValueType.Fields(context.entries.map { .init($0.name, $0.value.type) }))
        case .range(let range): .range(Self.commonType([range.low, range.high].compactMap(\.self)))
        case .function(let function): function.type
        }
    }

    /// The word for the kind of the value, for reasons; FEEL's name of it, without its parts.
    var kind: String {
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

    private static func commonType(_ values: [Value]) -> ValueType {
        var common: ValueType?
        for value in values where !value.isNull {
            if let known = common {
                if !value.conforms(to: known) { return .any }
            } else {
                common = value.type
            }
        }
        return common ?? (values.isEmpty ? .any : .null)
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
    /// Whether every value of this type conforms to another (DMN 1.5, clause 10.3.2.9.3). The
    /// unknown type is taken to conform, as nothing is known against it.
    func isSubtype(of other: ValueType) -> Bool {
        switch (self, other) {
        case (_, .any), (.null, _), (.any, _): true
        case (.list(let own), .list(let other)), (.range(let own), .range(let other)):
            own.isSubtype(of: other)
        case (.context(let own), .context(let other)):
            other.fields.allSatisfy { field in
                own.fields.first { $0.name == field.name }?.type.isSubtype(of: field.type)
                    ?? own.isOpen
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
