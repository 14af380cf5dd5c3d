extension Node.Arithmetic {
    /// The operator as FEEL writes it.
    var sign: String {
        switch self {
        case .add: "+"
        case .subtract: "-"
        case .multiply: "*"
        case .divide: "/"
        case .power: "**"
        }
    }
}

extension Node.Arithmetic {
    /// Whether the operation is defined between values of these kinds, one of them temporal, so
    /// that it was out of range where it had no result.
    fileprivate func isDefined(_ left: Value, _ right: Value) -> Bool {
        switch (self, left, right) {
        case (.add, .dayTimeDuration, .dayTimeDuration),
            (.add, .yearMonthDuration, .yearMonthDuration),
            (.subtract, .dayTimeDuration, .dayTimeDuration),
            (.subtract, .yearMonthDuration, .yearMonthDuration),
            (.divide, .dayTimeDuration, .dayTimeDuration),
            (.divide, .yearMonthDuration, .yearMonthDuration):
            true
        case (.add, .date, .dayTimeDuration), (.add, .date, .yearMonthDuration),
            (.add, .dateTime, .dayTimeDuration), (.add, .dateTime, .yearMonthDuration),
            (.add, .dayTimeDuration, .date), (.add, .yearMonthDuration, .date),
            (.add, .dayTimeDuration, .dateTime), (.add, .yearMonthDuration, .dateTime),
            (.subtract, .date, .dayTimeDuration), (.subtract, .date, .yearMonthDuration),
            (.subtract, .dateTime, .dayTimeDuration), (.subtract, .dateTime, .yearMonthDuration):
            true
        case (.multiply, .number, .dayTimeDuration), (.multiply, .number, .yearMonthDuration),
            (.multiply, .dayTimeDuration, .number), (.multiply, .yearMonthDuration, .number),
            (.divide, .dayTimeDuration, .number), (.divide, .yearMonthDuration, .number):
            true
        default: false
        }
    }
}

extension Value {
    /// Whether a divisor is 0.
    fileprivate var isZero: Bool {
        switch self {
        case .number(let number): number.isZero
        case .dayTimeDuration(let duration): duration.total == 0
        case .yearMonthDuration(let duration): duration.months == 0
        default: false
        }
    }
}

extension Node.Comparison {
    /// The operator as FEEL writes it.
    var sign: String {
        switch self {
        case .equal: "="
        case .unequal: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }

    /// Whether the comparison holds between values in this order.
    @inline(__always)
    func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .unequal: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }
}

extension Step {
    /// Compares two values (DMN 1.5, clause 10.3.2.13).
    @inline(__always)
    final func compare(
        _ comparison: Node.Comparison,
        _ left: Value,
        _ right: Value,
        _ run: Run
    ) throws(Halt) -> Value {
        if case .number(let first) = left, case .number(let second) = right {
            return .boolean(comparison.holds(first.compared(to: second)))
        }
        return try compareOthers(comparison, left, right, run)
    }

    @inline(never)
    private final func compareOthers(
        _ comparison: Node.Comparison,
        _ left: Value,
        _ right: Value,
        _ run: Run
    ) throws(Halt) -> Value {
        switch comparison {
        case .equal, .unequal:
            if let isEqual = try left.equals(right, in: run) {
                return .boolean(isEqual == (comparison == .equal))
            }
        default:
            if let order = try left.compared(to: right, in: run) {
                return .boolean(comparison.holds(order))
            }
        }
        return wrongOperands(comparison.sign, left, right)
    }

    /// Works out an operation (DMN 1.5, clause 10.3.2.14).
    @inline(__always)
    final func calculate(
        _ operation: Node.Arithmetic,
        _ left: Value,
        _ right: Value,
        _ run: Run
    ) throws(Halt) -> Value {
        guard case .number(let first) = left, case .number(let second) = right else {
            return try calculateOthers(operation, left, right, run)
        }
        let result =
            switch operation {
            case .add: first.adding(second)
            case .subtract: first.subtracting(second)
            case .multiply: first.multiplied(by: second)
            case .divide: first.divided(by: second)
            case .power: first.raised(to: second)
            }
        if operation == .power { try run.step(4) }
        if let result { return .number(result) }
        return null(
            operation == .divide && second.isZero
                ? .divisionByZero : .outOfRange(operation: operation.sign)
        )
    }

    @inline(never)
    private final func calculateOthers(
        _ operation: Node.Arithmetic,
        _ left: Value,
        _ right: Value,
        _ run: Run
    ) throws(Halt) -> Value {
        if case .add = operation, case .string(let first) = left, case .string(let second) = right {
            try run.grow(by: first.utf8.count + second.utf8.count)
            return .string(first + second)
        }
        let result =
            switch operation {
            case .add: Temporal.sum(left, right)
            case .subtract: Temporal.difference(left, right)
            case .multiply: Temporal.product(left, right)
            case .divide: Temporal.quotient(left, right)
            case .power: nil as Value?
            }
        if let result { return result }
        guard operation.isDefined(left, right) else {
            return wrongOperands(operation.sign, left, right)
        }
        if operation == .divide, right.isZero { return null(.divisionByZero) }
        return null(.outOfRange(operation: operation.sign))
    }

    /// The null of an operator that is not defined for its operands, or one of them being null.
    final func wrongOperands(_ operation: String, _ left: Value, _ right: Value) -> Value {
        null(
            .wrongOperands(operation: operation, left: left.kind, right: right.kind),
            because: left.reason ?? right.reason
        )
    }
}
