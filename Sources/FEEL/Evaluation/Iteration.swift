/// `slot in list` or `slot in first..last`, made to run.
struct Iteration: Sendable {
    let slot: Int
    /// The list, or the first value of the span.
    let from: Step
    /// The last value of the span.
    let to: Step?
}

/// What an iteration runs over.
enum Domain {
    case values([Value])
    /// Whole numbers from one to the other, both inclusive, upwards or downwards.
    case numbers(Int, Int)
    /// Dates from one to the other, both inclusive, upwards or downwards.
    case dates(CalendarDate, CalendarDate, days: Int)

    /// How many values there are.
    var count: Int {
        switch self {
        case .values(let values): values.count
        case .numbers(let first, let last):
            // A span that is too long to count is as good as endless.
            Int(clamping: first.distanceMagnitude(to: last)).addingOne
        case .dates(_, _, let days): Int(days.magnitude) + 1
        }
    }

    /// The value at a place, counted from 0.
    func value(at place: Int) -> Value {
        switch self {
        case .values(let values): values[place]
        case .numbers(let first, let last):
            .number(Number(first <= last ? first + place : first - place))
        case .dates(let first, _, let days):
            .date(first.adding(days: days < 0 ? -place : place) ?? first)
        }
    }
}

extension Int {
    fileprivate func distanceMagnitude(to other: Int) -> UInt {
        let (difference, overflow) = other.subtractingReportingOverflow(self)
        return overflow ? .max : difference.magnitude
    }

    fileprivate var addingOne: Int { self == .max ? self : self + 1 }
}

extension Step {
    /// What an iteration runs over, or the null where it cannot (DMN 1.5, clause 10.3.2.8).
    final func domain(_ iteration: Iteration, _ frame: Frame, _ run: Run) throws(Halt) -> (
        domain: Domain?, nothing: Value
    ) {
        let first = try iteration.from.value(frame, run)
        if let to = iteration.to {
            let last = try to.value(frame, run)
            if let domain = Domain(first, last) { return (domain, .null) }
            return (nil, wrongOperands("..", first, last))
        }
        switch first {
        case .list(let values): return (.values(values), .null)
        case .null(let reason):
            return (nil, null(.wrongOperand(operation: "in", found: "null"), because: reason))
        case .range(let range):
            guard let domain = Domain(range) else {
                return (nil, wrongOperands("..", range.low ?? .null, range.high ?? .null))
            }
            return (domain, .null)
        default: return (.values([first]), .null)
        }
    }
}

extension Domain {
    /// The whole numbers or dates from one value to another; nil of other values.
    init?(_ first: Value, _ last: Value) {
        switch (first, last) {
        case (.number(let first), .number(let last)):
            guard let first = first.integer, let last = last.integer else { return nil }
            self = .numbers(first, last)
        case (.date(let first), .date(let last)):
            self = .dates(first, last, days: last.dayNumber - first.dayNumber)
        default: return nil
        }
    }

    /// The whole numbers or dates that a range holds; nil of a range of others, or without an end.
    init?(_ range: ValueRange) {
        guard let low = range.low, let high = range.high, let whole = Domain(low, high) else {
            return nil
        }
        switch whole {
        case .numbers(let low, let high):
            let (first, isBelow) = low.addingReportingOverflow(range.includesLow ? 0 : 1)
            let (last, isAbove) = high.subtractingReportingOverflow(range.includesHigh ? 0 : 1)
            if isBelow || isAbove || first > last {
                self = .values([])
            } else {
                self = .numbers(first, last)
            }
        case .dates(let low, let high, let days):
            let count = days + (range.includesLow ? 1 : 0) - (range.includesHigh ? 0 : 1)
            guard count > 0, let first = range.includesLow ? low : low.adding(days: 1) else {
                self = .values([])
                return
            }
            self = .dates(first, high, days: count - 1)
        case .values: return nil
        }
    }
}
