package import FEEL

/// Looks for gaps, overlaps and rules without effect in a decision table.
///
/// Each column is cut at the constants of its cells into segments within which no cell changes its
/// mind, and each cell is asked by the evaluator itself about one value of each. What remains is a
/// search over finitely many boxes.
package struct TableCheck {
    /// An input of the table.
    package struct Input {
        package let name: String
        package let type: ValueType
        /// The tests that every input passes, where there are any.
        package let allowed: Expression?

        package init(name: String, type: ValueType, allowed: Expression? = nil) {
            self.name = name
            self.type = type
            self.allowed = allowed
        }
    }

    /// What of the hit policy matters here.
    package enum Policy {
        /// One rule at most matches.
        case unique
        /// Rules that match agree; the outcomes are equal where their numbers are.
        case any(outcomes: [Int])
        /// Of the rules that match, the one with the lowest rank wins; of equals the first.
        case first(ranks: [Int])
        /// All that match count.
        case all
    }

    /// The most findings of each kind that are reported.
    package static let findingLimit = 100

    private let inputs: [Input]
    private let columns: [TableColumn]
    private let policy: Policy
    private let ruleCount: Int
    private var stepsLeft = 2_000_000

    /// A check of a table.
    ///
    /// - Parameters:
    ///   - inputs: The table's inputs.
    ///   - rules: For each rule a cell for each input, compiled as unary tests.
    ///   - policy: What of the hit policy matters.
    package init(inputs: [Input], rules: [[Expression]], policy: Policy) {
        self.inputs = inputs
        self.policy = policy
        ruleCount = rules.count
        columns = inputs.indices.map { column in
            TableColumn(
                type: inputs[column].type,
                allowed: inputs[column].allowed,
                cells: rules.map { $0[column] }
            )
        }
    }

    /// Checks the table.
    ///
    /// - Parameter expectsGaps: Whether inputs without a rule are in order, as where the table has
    ///   a default output or collects.
    /// - Returns: What was found.
    package mutating func report(expectsGaps: Bool = false) -> TableReport {
        var findings: [TableFinding] = []
        var isComplete = true
        if !expectsGaps {
            let gaps = gaps(
                within: columns.map { RuleSet(all: $0.segments.count) },
                of: RuleSet(all: ruleCount),
                limit: Self.findingLimit,
                opaqueMatches: true
            )
            findings += gaps.boxes.map { finding(.gap, in: $0) }
            isComplete = gaps.isComplete
        }
        let overlaps = overlaps()
        findings += overlaps.findings
        isComplete = isComplete && overlaps.isComplete
        findings += impossibleRules()
        let masked = maskedRules()
        findings += masked.findings
        isComplete = isComplete && masked.isComplete
        let undecided = (0..<ruleCount).filter { rule in
            columns.contains { $0.accepted[rule] == nil }
        }
        return TableReport(
            findings: findings,
            undecided: undecided.map { $0 + 1 },
            isComplete: isComplete
        )
    }

    // MARK: Gaps

    /// The boxes, as sets of segments for each column, that none of some rules accepts.
    private mutating func gaps(
        within region: [RuleSet],
        of rules: RuleSet,
        limit: Int,
        opaqueMatches: Bool
    ) -> (boxes: [[RuleSet]], isComplete: Bool) {
        var search = GapSearch(
            columns: columns,
            region: region,
            ruleCount: ruleCount,
            opaqueMatches: opaqueMatches,
            limit: limit,
            stepsLeft: stepsLeft
        )
        search.run(rules)
        stepsLeft = search.stepsLeft
        return (search.boxes, search.isComplete)
    }

    // MARK: Overlaps

    private func overlaps() -> (findings: [TableFinding], isComplete: Bool) {
        var outcomes: [Int]?
        switch policy {
        case .unique: break
        case .any(let numbers): outcomes = numbers
        case .first, .all: return ([], true)
        }
        var findings: [TableFinding] = []
        for first in 0..<ruleCount {
            for second in first + 1..<max(ruleCount, first + 1) {
                if let outcomes, outcomes[first] == outcomes[second] { continue }
                guard let box = box(of: first, and: second) else { continue }
                if findings.count == Self.findingLimit { return (findings, false) }
                let kind: TableFinding.Kind =
                    outcomes == nil
                    ? .overlap(first + 1, second + 1) : .conflict(first + 1, second + 1)
                findings.append(finding(kind, in: box))
            }
        }
        return (findings, true)
    }

    /// Where two rules both match, or nil where nowhere or where that is not known.
    private func box(of first: Int, and second: Int) -> [RuleSet]? {
        for column in columns {
            guard let one = column.accepted[first], let other = column.accepted[second],
                one.intersects(other)
            else { return nil }
        }
        return columns.map { column in
            let none = RuleSet(capacity: column.segments.count)
            return (column.accepted[first] ?? none).intersection(column.accepted[second] ?? none)
        }
    }

    // MARK: Rules without effect

    private func impossibleRules() -> [TableFinding] {
        (0..<ruleCount).compactMap { rule in
            guard
                let column = columns.firstIndex(where: { $0.accepted[rule]?.isEmpty ?? false })
            else { return nil }
            return TableFinding(kind: .impossible(rule + 1, column: column + 1), inputs: [])
        }
    }

    private mutating func maskedRules() -> (findings: [TableFinding], isComplete: Bool) {
        guard case .first(let ranks) = policy else { return ([], true) }
        var findings: [TableFinding] = []
        for rule in 0..<ruleCount {
            let region = columns.map {
                $0.accepted[rule] ?? RuleSet(all: $0.segments.count)
            }
            if region.contains(where: \.isEmpty) { continue }
            var winners = RuleSet(capacity: ruleCount)
            for other in 0..<ruleCount
            where (ranks[other], other) < (ranks[rule], rule) { winners.insert(other) }
            if winners.isEmpty { continue }
            let free = gaps(within: region, of: winners, limit: 1, opaqueMatches: false)
            // One case that no other rule wins is enough.
            if !free.boxes.isEmpty { continue }
            guard free.isComplete else { return (findings, false) }
            findings.append(masked(rule, by: winners, within: region))
        }
        return (findings, true)
    }

    private func masked(_ rule: Int, by winners: RuleSet, within region: [RuleSet]) -> TableFinding
    {
        let winner = winners.members.first { other in
            zip(columns, region).allSatisfy { column, set in
                column.accepted[other].map { $0.intersects(set) } ?? false
            }
        }
        let box = zip(columns, region).map { column, set in
            winner.flatMap { column.accepted[$0] }.map { $0.intersection(set) } ?? set
        }
        return finding(.unreachable(rule + 1, behind: winner.map { $0 + 1 }), in: box)
    }

    private func finding(_ kind: TableFinding.Kind, in box: [RuleSet]) -> TableFinding {
        let inputs = zip(inputs, zip(columns, box)).map { input, place in
            TableFinding.Input(
                name: input.name,
                segments: place.1.members.map { place.0.segments[$0] },
                isAny: place.1.count == place.0.segments.count
            )
        }
        return TableFinding(kind: kind, inputs: inputs)
    }
}
