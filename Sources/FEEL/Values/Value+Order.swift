extension Value {
    /// FEEL's order between two values of one ordered kind (DMN 1.5, clause 10.3.2.13, table 54):
    /// below zero, zero, above zero; nil where there is none.
    ///
    /// Texts are ordered by code points.
    public func compared(to other: Value) -> Int? {
        switch (self, other) {
        case (.number(let left), .number(let right)): left.compared(to: right)
        case (.string(let left), .string(let right)): Text.compare(left, right)
        case (.date(let left), .date(let right)): left.compared(to: right)
        case (.time(let left), .time(let right)): left.compared(to: right)
        case (.dateTime(let left), .dateTime(let right)): left.compared(to: right)
        case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
            left.compared(to: right)
        case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
            left.compared(to: right)
        default: nil
        }
    }
}

extension Value {
    /// FEEL's order between two values, the bytes of long texts counted in the run.
    func compared(to other: Value, in run: Run) throws(Halt) -> Int? {
        if case .string(let left) = self, case .string(let right) = other {
            try run.look(at: left, right)
        }
        return compared(to: other)
    }
}

extension ValueRange {
    /// Whether a value lies in the range, the bytes of long texts counted in the run.
    func contains(_ value: Value, in run: Run) throws(Halt) -> Bool? {
        if case .string(let text) = value {
            if case .string(let bound)? = low { try run.look(at: text, bound) }
            if case .string(let bound)? = high { try run.look(at: text, bound) }
        }
        return contains(value)
    }

    /// Whether a value lies in the range; nil where it has no order with a bound that matters.
    public func contains(_ value: Value) -> Bool? {
        var isKnown = true
        if let low {
            switch value.compared(to: low) {
            case let order?: if order < 0 || (order == 0 && !includesLow) { return false }
            case nil: isKnown = false
            }
        }
        if let high {
            switch value.compared(to: high) {
            case let order?: if order > 0 || (order == 0 && !includesHigh) { return false }
            case nil: isKnown = false
            }
        }
        return isKnown ? true : nil
    }

    /// Whether the bounds have an order between them and stand in it.
    var isValid: Bool {
        guard let low, let high else {
            guard let bound = low ?? high else { return false }
            return bound.compared(to: bound) != nil
        }
        guard let order = low.compared(to: high) else { return false }
        return order <= 0
    }
}
