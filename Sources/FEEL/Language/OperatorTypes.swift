/// The types of what operators come to (DMN 1.5, tables 51 to 57).
enum OperatorTypes {
    /// The type of an arithmetic operation's result; `Null` where it is null for certain.
    static func result(
        of operation: Node.Arithmetic,
        _ left: ValueType,
        _ right: ValueType
    ) -> ValueType {
        if left == .null || right == .null { return .null }
        if left == .number, right == .number { return .number }
        if left == .any || right == .any { return guess(operation, left, right) }
        return switch operation {
        case .add: sum(left, right) ?? sum(right, left) ?? .null
        case .subtract: difference(left, right)
        case .multiply: product(left, right) ?? product(right, left) ?? .null
        case .divide: quotient(left, right)
        case .power: .null
        }
    }

    /// The result where one operand may be anything.
    private static func guess(
        _ operation: Node.Arithmetic,
        _ left: ValueType,
        _ right: ValueType
    ) -> ValueType {
        let known = left == .any ? right : left
        switch known {
        case .any: return operation == .power ? .number : .any
        case .number:
            return operation == .add || operation == .subtract || operation == .power
                ? .number : .any
        case .string: return operation == .add ? .string : .null
        case .date, .dateTime, .time:
            return operation == .add || operation == .subtract ? .any : .null
        case .dayTimeDuration, .yearMonthDuration: return operation == .power ? .null : .any
        default: return .null
        }
    }

    private static func sum(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.string, .string): .string
        case (.dayTimeDuration, .dayTimeDuration): .dayTimeDuration
        case (.yearMonthDuration, .yearMonthDuration): .yearMonthDuration
        case (.date, .dayTimeDuration), (.date, .yearMonthDuration): .date
        case (.dateTime, .dayTimeDuration), (.dateTime, .yearMonthDuration): .dateTime
        case (.time, .dayTimeDuration): .time
        default: nil
        }
    }

    private static func difference(_ left: ValueType, _ right: ValueType) -> ValueType {
        switch (left, right) {
        case (.date, .date), (.dateTime, .dateTime), (.date, .dateTime), (.dateTime, .date),
            (.time, .time):
            .dayTimeDuration
        case (.string, .string): .null
        default: sum(left, right) ?? .null
        }
    }

    private static func product(_ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (left, right) {
        case (.dayTimeDuration, .number): .dayTimeDuration
        case (.yearMonthDuration, .number): .yearMonthDuration
        default: nil
        }
    }

    private static func quotient(_ left: ValueType, _ right: ValueType) -> ValueType {
        switch (left, right) {
        case (.dayTimeDuration, .dayTimeDuration), (.yearMonthDuration, .yearMonthDuration): .number
        default: product(left, right) ?? .null
        }
    }

    /// Whether `=` between the types may be other than null.
    ///
    /// A list of one element equals the element.
    static func areComparable(_ left: ValueType, _ right: ValueType) -> Bool {
        if left == .null || right == .null || left.overlaps(right) { return true }
        return switch (left, right) {
        case (.list(let element), let other), (let other, .list(let element)):
            areComparable(element, other)
        default: false
        }
    }

    /// Whether `<` between the types may be other than null.
    static func areOrdered(_ left: ValueType, _ right: ValueType) -> Bool {
        left.isOrdered && right.isOrdered && left.overlaps(right)
    }
}

extension ValueType {
    /// Whether values of the type may have an order.
    fileprivate var isOrdered: Bool {
        switch self {
        case .null, .boolean, .list, .context, .range, .function: false
        default: true
        }
    }
}
