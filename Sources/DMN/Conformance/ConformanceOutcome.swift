public import FEEL

/// What became of one result of a case.
public struct ConformanceOutcome: Sendable {
    /// Whether the result is what was expected, and how not.
    public enum Verdict: Sendable {
        case passed
        /// Another value than expected, both as FEEL writes them.
        case differs(expected: String, found: String)
        /// A value where an error was expected.
        case noError(found: String)
        /// A null as expected, but without a reason that says where in a source it arose.
        case noReason
        /// The evaluation was ended at a limit.
        case halted(Halt)
    }

    /// The id of the case.
    public let id: String
    /// The name of the decision.
    public let name: String
    /// Whether the result is what was expected.
    public let verdict: Verdict
    /// Why the value found was null, where it was.
    public let reason: Reason?

    /// Whether the result is what was expected.
    public var passed: Bool {
        if case .passed = verdict { true } else { false }
    }
}

extension ConformanceSuite {
    /// Runs all cases on a model.
    ///
    /// - Parameters:
    ///   - model: The model, with those it imports.
    ///   - limits: What one case may take.
    ///   - now: What the cases take for now.
    /// - Returns: An outcome for each result of each case, in order.
    public func run(
        on model: CompiledModel,
        limits: Limits = Limits(),
        now: DateTime? = nil
    ) -> [ConformanceOutcome] {
        cases.flatMap { $0.run(on: model, limits: limits, now: now) }
    }
}

extension ConformanceSuite.Case {
    /// Runs the case on a model.
    public func run(
        on model: CompiledModel,
        limits: Limits = Limits(),
        now: DateTime? = nil
    ) -> [ConformanceOutcome] {
        do {
            let found = try evaluate(on: model, Run(limits: limits, now: now))
            return zip(results, found).map { outcome(of: $0, $1) }
        } catch {
            return results.map {
                ConformanceOutcome(
                    id: id,
                    name: $0.name,
                    verdict: .halted(error),
                    reason: nil
                )
            }
        }
    }

    /// The value found for each result.
    private func evaluate(on model: CompiledModel, _ run: Run) throws(Halt) -> [Value] {
        switch target {
        case .decisions:
            return try model.evaluate(decisions: results.map(\.name), inputs: inputs, in: run)
                .map(\.value)
        case .service(let name):
            let result = try model.evaluate(service: name, inputs: inputs, in: run)
            return results.map { expected in
                result.outputs.first { $0.name == expected.name }?.value ?? result.value
            }
        case .knowledgeModel(let name):
            guard let function = try model.function(name) else {
                return results.map { _ in .null }
            }
            let arguments = function.parameters.map { inputs.values[$0.name] ?? .null }
            let value = try function.call(arguments, in: run)
            return results.map { _ in value }
        }
    }

    private func outcome(
        of expected: ConformanceSuite.ExpectedResult,
        _ found: Value
    ) -> ConformanceOutcome {
        ConformanceOutcome(
            id: id,
            name: expected.name,
            verdict: verdict(of: expected, found),
            reason: found.reason
        )
    }

    private func verdict(
        of expected: ConformanceSuite.ExpectedResult,
        _ found: Value
    ) -> ConformanceOutcome.Verdict {
        if expected.isError {
            guard found.isNull else { return .noError(found: found.text) }
            return Self.isPlaced(found.reason) ? .passed : .noReason
        }
        let comparison = Comparison()
        return comparison.matches(expected.value, found)
            ? .passed : .differs(expected: expected.value.plain.text, found: found.text)
    }

    /// Whether a reason, or one it follows from, names a part of a source.
    private static func isPlaced(_ reason: Reason?) -> Bool {
        var reason = reason
        while let current = reason {
            if current.range != nil { return true }
            reason = current.cause
        }
        return false
    }
}

/// Compares values as the kit's own runners do.
private struct Comparison {
    private static let near = Expression(
        "abs(a - b) < 0.00000001",
        in: Scope([Scope.Variable("a", .number), Scope.Variable("b", .number)])
    )
    private static let text = Expression("string(a)", in: Scope([Scope.Variable("a")]))

    func matches(_ expected: ConformanceSuite.ExpectedValue, _ found: Value) -> Bool {
        switch (expected, found) {
        case (.null, .null): return true
        case (.value(let expected), _): return matches(expected, found)
        case (.list(let elements), .list(let values)):
            return elements.count == values.count
                && zip(elements, values).allSatisfy { matches($0, $1) }
        case (.components(let entries), .context(let context)):
            return entries.count == context.count
                && entries.allSatisfy { entry in
                    context[entry.name].map { matches(entry.value, $0) } ?? false
                }
        default: return false
        }
    }

    private func matches(_ expected: Value, _ found: Value) -> Bool {
        switch (expected, found) {
        case (.number, .number):
            return evaluate(Self.near, [expected, found]).map(isTrue) ?? false
        case (.string(let text), .string(let other)):
            return text.utf8.elementsEqual(other.utf8)
        case (.string(let text), .date), (.string(let text), .time), (.string(let text), .dateTime),
            (.string(let text), .dayTimeDuration), (.string(let text), .yearMonthDuration):
            guard case .string(let other)? = evaluate(Self.text, [found]) else { return false }
            return text.utf8.elementsEqual(other.utf8)
        default: return expected.equals(found) == true
        }
    }

    private func isTrue(_ value: Value) -> Bool {
        if case .boolean(true) = value { true } else { false }
    }

    private func evaluate(_ expression: Expression, _ row: [Value]) -> Value? {
        do { return try expression.evaluate(row) } catch { return nil }
    }
}
