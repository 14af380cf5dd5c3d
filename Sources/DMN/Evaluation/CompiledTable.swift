import FEEL

/// A decision table, every cell compiled.
final class CompiledTable: Sendable {
    /// A column of conditions.
    struct Input: Sendable {
        let expression: Expression
        let site: Site
        /// The tests of which values can occur; nil where all can.
        let allowed: Expression?
        /// What people call the column.
        let label: String
    }

    /// A column of conclusions.
    struct Output: Sendable {
        let type: ItemType?
        /// The values by priority, the highest first; empty where the column lists none.
        let priorities: [Value]
        let defaultEntry: Logic?
    }

    struct Rule: Sendable {
        /// The tests that a rule makes, each of the value of a column; columns whose cell matches
        /// all are left out.
        let tests: [(column: Int, test: Expression)]
        let outputs: [Logic]
    }

    let inputs: [Input]
    let outputs: [Output]
    /// The names of the outputs where there are several; nil for one.
    let shape: ContextShape?
    let rules: [Rule]
    let hitPolicy: DecisionTable.HitPolicy
    let aggregation: DecisionTable.Aggregation?
    let site: Site
    /// What becomes of a list of outputs, in slot 0.
    let aggregate: Expression?
    let index: TableIndex

    init(
        inputs: [Input],
        outputs: [Output],
        shape: ContextShape?,
        rules: [Rule],
        hitPolicy: DecisionTable.HitPolicy,
        aggregation: DecisionTable.Aggregation?,
        site: Site
    ) {
        self.inputs = inputs
        self.outputs = outputs
        self.shape = shape
        self.rules = rules
        self.hitPolicy = hitPolicy
        self.aggregation = aggregation
        self.site = site
        index = TableIndex(rules, columnCount: inputs.count)
        let function: String? =
            switch aggregation {
            case .sum: "sum"
            case .count: "count"
            case .minimum: "min"
            case .maximum: "max"
            case nil: nil
            }
        aggregate = function.map {
            Expression("\($0)(values)", in: Scope([Scope.Variable("values", .list(.any))]))
        }
    }

    /// The type of the result, as far as the columns declare it.
    var type: ValueType {
        let single: ValueType =
            if let shape {
                .context(
                    ValueType.Fields(
                        zip(shape.names, outputs).map {
                            ValueType.Fields.Field($0, $1.type?.type ?? .any)
                        }
                    )
                )
            } else {
                outputs.first?.type?.type ?? .any
            }
        switch hitPolicy {
        case .ruleOrder, .outputOrder: return .list(single)
        case .collect:
            switch aggregation {
            case nil: return .list(single)
            case .count, .sum: return shape == nil ? .number : .any
            case .minimum, .maximum: return .any
            }
        case .unique, .first, .priority, .any: return single
        }
    }
}
