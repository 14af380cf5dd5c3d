import FEEL

/// What tells which rules of a table can match an input, without asking each cell.
///
/// A column whose cells compare numbers or texts with constants divides what its input can be
/// into stretches; each knows its rules. Evaluating takes the column that leaves the fewest rules,
/// and asks their cells as ever, so that the index decides nothing: it only leaves out rules of
/// which it is certain that they do not match.
struct TableIndex: Sendable {
    private let columns: [(column: Int, stretches: Stretches)]

    /// An index of the columns that are worth one; a rule without a test of a column accepts all.
    init(_ rules: [CompiledTable.Rule], columnCount: Int) {
        guard rules.count >= 4 else {
            columns = []
            return
        }
        columns = (0..<columnCount).compactMap { column in
            let cells = rules.map { rule in
                rule.tests.first { $0.column == column }?.test
            }
            return Stretches(cells).map { (column, $0) }
        }
    }

    /// The rules that can match, ascending; nil where every rule can.
    func candidates(for inputs: [Value]) -> [Int]? {
        var best: (stretches: Stretches, rules: ArraySlice<Int>)?
        for (column, stretches) in columns {
            guard let rules = stretches.rules(for: inputs[column]) else { continue }
            let count = rules.count + stretches.others.count
            if let best, best.rules.count + best.stretches.others.count <= count { continue }
            best = (stretches, rules)
        }
        guard let best else { return nil }
        return Self.merged(best.rules, best.stretches.others)
    }

    private static func merged(_ some: ArraySlice<Int>, _ others: [Int]) -> [Int] {
        if others.isEmpty { return Array(some) }
        var result: [Int] = []
        result.reserveCapacity(some.count + others.count)
        var some = some
        var others = others[...]
        while let one = some.first, let other = others.first {
            result.append(min(one, other))
            if one < other { some.removeFirst() } else { others.removeFirst() }
        }
        return result + some + others
    }
}

/// A column's inputs by the rules that accept them.
private struct Stretches: Sendable {
    /// The numbers at which something changes, ascending.
    private var bounds: [Value] = []
    /// The rules of each stretch, one behind the other; those of bound `i` alone are stretch
    /// `2 i + 1`, those between it and the bound before it stretch `2 i`.
    private var rules: [Int] = []
    /// Where each stretch begins in the rules, and their end.
    private var starts: [Int] = []
    private var texts: [TextKey: [Int]] = [:]
    /// The rules whose cell has to be asked whatever the input is.
    private(set) var others: [Int] = []

    /// - Parameter cells: The column's cell of each rule; nil accepts all.
    init?(_ cells: [Expression?]) {
        var intervals: [(range: ValueRange, rule: Int)] = []
        for (rule, cell) in cells.enumerated() where !add(cell, of: rule, &intervals) {
            others.append(rule)
        }
        // An index that leaves most rules is worth little.
        guard others.count * 2 <= cells.count, makeStretches(of: intervals, limit: cells.count * 8)
        else { return nil }
    }

    /// Sorts a cell in; false for one that has to be asked.
    private mutating func add(
        _ cell: Expression?,
        of rule: Int,
        _ intervals: inout [(range: ValueRange, rule: Int)]
    ) -> Bool {
        guard let tests = cell?.constantTests else { return false }
        var ranges: [ValueRange] = []
        var texts: [TextKey] = []
        for test in tests {
            switch test {
            case .equal(.string(let text)): texts.append(TextKey(text))
            case .equal(let value):
                guard case .number = value else { return false }
                ranges.append(
                    ValueRange(low: value, includesLow: true, high: value, includesHigh: true)
                )
            case .within(let range): ranges.append(range)
            case .any: return false
            }
        }
        intervals += ranges.map { ($0, rule) }
        for text in texts where self.texts[text]?.last != rule {
            self.texts[text, default: []].append(rule)
        }
        return true
    }

    private mutating func makeStretches(
        of intervals: [(range: ValueRange, rule: Int)],
        limit: Int
    ) -> Bool {
        bounds = intervals.flatMap { [$0.range.low, $0.range.high] }.compactMap { $0 }
        bounds.sort { Self.isLess($0, $1) }
        bounds = bounds.reduce(into: []) { bounds, bound in
            if let last = bounds.last, !Self.isLess(last, bound) { return }
            bounds.append(bound)
        }
        var spans: [(first: Int, last: Int, rule: Int)] = []
        var total = 0
        for (range, rule) in intervals {
            let first = range.low.map { 2 * place(of: $0) + (range.includesLow ? 1 : 2) } ?? 0
            let last =
                range.high.map { 2 * place(of: $0) + (range.includesHigh ? 1 : 0) }
                ?? 2 * bounds.count
            guard first <= last else { continue }
            total += last - first + 1
            guard total <= limit else { return false }
            spans.append((first, last, rule))
        }
        fill(spans)
        return true
    }

    private mutating func fill(_ spans: [(first: Int, last: Int, rule: Int)]) {
        var stretches = [[Int]](repeating: [], count: 2 * bounds.count + 1)
        for span in spans {
            for stretch in span.first...span.last where stretches[stretch].last != span.rule {
                stretches[stretch].append(span.rule)
            }
        }
        for stretch in stretches {
            starts.append(rules.count)
            rules += stretch
        }
        starts.append(rules.count)
    }

    private static func isLess(_ left: Value, _ right: Value) -> Bool {
        (left.compared(to: right) ?? 0) < 0
    }

    /// The first bound that is not below a number.
    private func place(of number: Value) -> Int {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if Self.isLess(bounds[middle], number) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The rules that accept an input besides the others; nil for one of which the index knows
    /// nothing.
    func rules(for input: Value) -> ArraySlice<Int>? {
        switch input {
        case .number:
            let place = place(of: input)
            let isBound = place < bounds.count && !Self.isLess(input, bounds[place])
            let stretch = 2 * place + (isBound ? 1 : 0)
            return rules[starts[stretch]..<starts[stretch + 1]]
        case .string(let text): return texts[TextKey(text)]?[...] ?? []
        default: return nil
        }
    }
}
