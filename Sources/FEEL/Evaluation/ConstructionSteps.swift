/// `[a, b]`.
final class ListStep: Step, @unchecked Sendable {
    private let elements: [Step]

    init(_ node: Node, _ elements: [Step]) {
        self.elements = elements
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        try run.grow(by: elements.count)
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        for element in elements { values.append(try element.value(frame, run)) }
        return .list(values)
    }
}

/// `{a: 1, b: a + 1}` (DMN 1.5, clause 10.3.2.6).
///
/// A context with two entries of one name is null.
final class ContextStep: Step, @unchecked Sendable {
    private let shape: ContextShape?
    private let repeated: String
    private let entries: [(slot: Int, value: Step)]

    init(_ node: Node, names: [String], _ entries: [(slot: Int, value: Step)]) {
        var seen: Set<TextKey> = []
        let repeated = names.first { !seen.insert(TextKey($0)).inserted }
        shape = repeated == nil ? ContextShape(names) : nil
        self.repeated = repeated ?? ""
        self.entries = entries
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        guard let shape else {
            return null(.invalidArgument(function: "context", parameter: "key", found: repeated))
        }
        try run.grow(by: entries.count)
        var values: [Value] = []
        values.reserveCapacity(entries.count)
        for entry in entries {
            let value = try entry.value.value(frame, run)
            frame[entry.slot] = value
            values.append(value)
        }
        return .context(Context(shape: shape, values: values))
    }
}

/// `[a..b]`, `< a` (DMN 1.5, clause 10.3.2.7).
///
/// Without an order between its bounds, or with the
/// lower one above the upper, it is null.
final class RangeStep: Step, @unchecked Sendable {
    private let low: Step?
    private let high: Step?
    private let includesLow: Bool
    private let includesHigh: Bool

    init(_ node: Node, low: Step?, includesLow: Bool, high: Step?, includesHigh: Bool) {
        self.low = low
        self.high = high
        self.includesLow = includesLow
        self.includesHigh = includesHigh
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let range = ValueRange(
            low: try low?.value(frame, run),
            includesLow: includesLow,
            high: try high?.value(frame, run),
            includesHigh: includesHigh
        )
        if range.isValid { return .range(range) }
        return null(
            .wrongRange(low: range.low?.excerpt ?? "", high: range.high?.excerpt ?? ""),
            because: range.low?.reason ?? range.high?.reason
        )
    }
}

/// A function literal: takes along the values it speaks of.
final class FunctionStep: Step, @unchecked Sendable {
    private let code: FunctionCode

    init(_ node: Node, _ code: FunctionCode) {
        self.code = code
        super.init(node)
    }

    override func evaluate(_ frame: Frame, _ run: Run) throws(Halt) -> Value {
        let literal = code.literal
        try run.grow(by: literal.captures.count + 1)
        if let recorder = run.recorder { literal.captures.forEach(recorder.read) }
        return .function(
            FunctionValue(
                name: nil,
                parameters: literal.parameters,
                result: literal.result,
                body: .closure(code, captured: literal.captures.map { frame[$0] })
            )
        )
    }
}
