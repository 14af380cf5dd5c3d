import FEEL

extension ModelReader {
    mutating func readTable(_ element: XMLElement) -> DecisionTable {
        let inputs = children(of: element, "input").map { readInputClause($0) }
        let outputs = children(of: element, "output").map { readOutputClause($0) }
        var rules: [DecisionTable.Rule] = []
        for rule in children(of: element, "rule") {
            rules.append(readRule(rule, inputs: inputs.count, outputs: outputs.count))
        }
        return DecisionTable(
            hitPolicy: readHitPolicy(element),
            aggregation: readAggregation(element),
            inputs: inputs,
            outputs: outputs,
            annotations: children(of: element, "annotation").map { $0[attribute: "name"] ?? "" },
            rules: rules,
            outputLabel: element[attribute: "outputLabel"],
            orientation: element[attribute: "preferredOrientation"]
        )
    }

    private mutating func readHitPolicy(_ element: XMLElement) -> DecisionTable.HitPolicy {
        guard let name = element[attribute: "hitPolicy"] else { return .unique }
        if let policy = DecisionTable.HitPolicy(rawValue: name) { return policy }
        if let policy = DecisionTable.HitPolicy.allCases.first(where: { String($0.letter) == name })
        {
            return policy
        }
        reportUnknown(name, of: "hitPolicy", in: element)
        return .unique
    }

    private mutating func readAggregation(_ element: XMLElement) -> DecisionTable.Aggregation? {
        guard let name = element[attribute: "aggregation"] else { return nil }
        if let aggregation = DecisionTable.Aggregation(rawValue: name) { return aggregation }
        reportUnknown(name, of: "aggregation", in: element)
        return nil
    }

    private func readInputClause(_ element: XMLElement) -> DecisionTable.Input {
        let expression = child(of: element, "inputExpression")
        return DecisionTable.Input(
            expression.map { readCell($0) } ?? LiteralExpression(""),
            typeName(expression?[attribute: "typeRef"]),
            values: child(of: element, "inputValues").flatMap { text(of: $0, "text") },
            id: element[attribute: "id"],
            label: element[attribute: "label"],
            line: element.line
        )
    }

    private func readOutputClause(_ element: XMLElement) -> DecisionTable.Output {
        DecisionTable.Output(
            element[attribute: "name"].map(normalizedName),
            typeName(element[attribute: "typeRef"]),
            values: child(of: element, "outputValues").flatMap { text(of: $0, "text") },
            defaultEntry: child(of: element, "defaultOutputEntry").map { readCell($0) },
            id: element[attribute: "id"],
            label: element[attribute: "label"],
            line: element.line
        )
    }

    private mutating func readRule(
        _ element: XMLElement,
        inputs: Int,
        outputs: Int
    ) -> DecisionTable.Rule {
        let tests = children(of: element, "inputEntry")
        let results = children(of: element, "outputEntry")
        if tests.count != inputs || results.count != outputs {
            diagnostics.append(
                ModelDiagnostic(
                    .error,
                    .wrongCellCount(
                        expected: inputs + outputs,
                        found: tests.count + results.count
                    ),
                    line: element.line
                )
            )
        }
        return DecisionTable.Rule(
            inputs: tests.map { readCell($0) },
            outputs: results.map { readCell($0) },
            annotations: children(of: element, "annotationEntry").map {
                text(of: $0, "text") ?? ""
            },
            id: element[attribute: "id"],
            description: text(of: element, "description"),
            line: element.line
        )
    }
}
