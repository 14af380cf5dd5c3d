/// A test of a cell that asks nothing but how the input stands to constants, for whoever sorts
/// many cells by what they accept.
package enum ConstantTest: Sendable {
    /// `-`
    case any
    /// A number, a text or a boolean that the input must be.
    case equal(Value)
    /// A range of numbers that the input must lie in.
    case within(ValueRange)
}

extension Expression {
    /// The tests of a cell of which one must hold, where all are of that kind; nil for other cells
    /// and expressions.
    ///
    /// They say which inputs of the constants' own kind the cell accepts, no more: of another
    /// input the cell itself has to be asked.
    package var constantTests: [ConstantTest]? {
        (program.root as? UnaryTestsStep)?.constantTests
    }
}

extension UnaryTestsStep {
    fileprivate var constantTests: [ConstantTest]? {
        guard !negated else { return nil }
        var constants: [ConstantTest] = []
        for test in tests {
            guard let constant = Self.constant(test) else { return nil }
            constants += constant
        }
        return constants
    }

    private static func constant(_ test: Test) -> [ConstantTest]? {
        switch test {
        case .any: return [.any]
        case .compare(let comparison, let step):
            guard let value = step.constant, case .number = value else { return nil }
            return constant(comparison, value).map { [$0] }
        case .value(let step):
            guard let value = step.constant else { return nil }
            if case .list(let elements) = value {
                var constants: [ConstantTest] = []
                for element in elements {
                    guard let constant = constant(element) else { return nil }
                    constants.append(constant)
                }
                return constants
            }
            return constant(value).map { [$0] }
        case .condition, .negation: return nil
        }
    }

    private static func constant(_ value: Value) -> ConstantTest? {
        switch value {
        case .number, .string, .boolean: return .equal(value)
        case .range(let range):
            guard isNumberOrOpen(range.low), isNumberOrOpen(range.high) else { return nil }
            return .within(range)
        default: return nil
        }
    }

    private static func isNumberOrOpen(_ bound: Value?) -> Bool {
        switch bound {
        case .number?, nil: true
        default: false
        }
    }

    private static func constant(_ comparison: Node.Comparison, _ value: Value) -> ConstantTest? {
        func range(low: Value?, high: Value?, inclusive: Bool) -> ConstantTest {
            .within(
                ValueRange(
                    low: low,
                    includesLow: inclusive,
                    high: high,
                    includesHigh: inclusive
                )
            )
        }
        switch comparison {
        case .equal: return .equal(value)
        case .less: return range(low: nil, high: value, inclusive: false)
        case .lessOrEqual: return range(low: nil, high: value, inclusive: true)
        case .greater: return range(low: value, high: nil, inclusive: false)
        case .greaterOrEqual: return range(low: value, high: nil, inclusive: true)
        case .unequal: return nil
        }
    }
}
