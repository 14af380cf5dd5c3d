extension ElementWriter {
    func expression(_ expression: BoxedExpression) -> XMLElement {
        var element = kind(expression.kind)
        let common: KeyValuePairs<String, String?> = [
            "id": expression.id, "label": expression.label, "typeRef": expression.typeRef,
        ]
        element.attributes.insert(
            contentsOf: common.compactMap { name, value in
                guard let value, element[attribute: name] == nil else { return nil }
                return XMLAttribute(name, value)
            },
            at: 0
        )
        if let description = text("description", expression.description) {
            element.children.insert(.element(description), at: 0)
        }
        return element
    }

    private func kind(_ kind: BoxedExpression.Kind) -> XMLElement {
        switch kind {
        case .literal(let literal): return self.literal("literalExpression", literal)
        case .decisionTable(let table): return self.table(table)
        case .context(let entries, let result):
            var children = entries.map { entry in
                element(
                    "contextEntry",
                    [:],
                    [item("variable", entry.variable), entry.value.map { expression($0) }]
                )
            }
            if let result { children.append(element("contextEntry", [:], [expression(result)])) }
            return element("context", [:], children)
        case .invocation(let function, let bindings):
            return element(
                "invocation",
                [:],
                [expression(function)]
                    + bindings.map { binding in
                        element(
                            "binding",
                            [:],
                            [
                                item("parameter", binding.parameter),
                                binding.value.map { expression($0) },
                            ]
                        )
                    }
            )
        case .list(let elements): return element("list", [:], elements.map { expression($0) })
        case .relation(let columns, let rows):
            return element(
                "relation",
                [:],
                columns.map { item("column", $0) }
                    + rows.map { element("row", [:], $0.map { expression($0) }) }
            )
        case .function(let definition): return function(definition, as: "functionDefinition")
        case .conditional(let condition, let then, let otherwise):
            return element(
                "conditional",
                [:],
                [part("if", condition), part("then", then), part("else", otherwise)]
            )
        case .filter(let list, let match):
            return element("filter", [:], [part("in", list), part("match", match)])
        case .iteration(let variable, let list, let body):
            return element(
                "for",
                ["iteratorVariable": variable],
                [part("in", list), part("return", body)]
            )
        case .quantified(let quantifier, let variable, let list, let condition):
            return element(
                quantifier.rawValue,
                ["iteratorVariable": variable],
                [part("in", list), part("satisfies", condition)]
            )
        }
    }

    private func part(_ name: String, _ expression: BoxedExpression) -> XMLElement {
        element(name, [:], [self.expression(expression)])
    }

    func function(_ definition: FunctionDefinition, as name: String) -> XMLElement {
        element(
            name,
            [
                "id": definition.id, "typeRef": definition.typeRef,
                "kind": definition.kind == .feel ? nil : definition.kind.rawValue,
            ],
            definition.parameters.map { item("formalParameter", $0) }
                + [definition.body.map { expression($0) }]
        )
    }

    private func literal(_ name: String, _ literal: LiteralExpression) -> XMLElement {
        element(
            name,
            ["expressionLanguage": literal.language],
            [text("text", literal.text)]
        )
    }

    private func table(_ table: DecisionTable) -> XMLElement {
        element(
            "decisionTable",
            [
                "hitPolicy": table.hitPolicy.rawValue, "aggregation": table.aggregation?.rawValue,
                "preferredOrientation": table.orientation, "outputLabel": table.outputLabel,
            ],
            table.inputs.map { input($0) } + table.outputs.map { output($0) }
                + table.annotations.map { element("annotation", ["name": $0]) }
                + table.rules.map { rule($0) }
        )
    }

    private func input(_ input: DecisionTable.Input) -> XMLElement {
        var expression = literal("inputExpression", input.expression)
        if let typeRef = input.typeRef {
            expression.attributes.insert(XMLAttribute("typeRef", typeRef), at: 0)
        }
        return element(
            "input",
            ["id": input.id, "label": input.label],
            [expression, tests("inputValues", input.values)]
        )
    }

    private func output(_ output: DecisionTable.Output) -> XMLElement {
        element(
            "output",
            [
                "id": output.id, "label": output.label, "name": output.name,
                "typeRef": output.typeRef,
            ],
            [
                tests("outputValues", output.values),
                output.defaultEntry.map { literal("defaultOutputEntry", $0) },
            ]
        )
    }

    private func rule(_ rule: DecisionTable.Rule) -> XMLElement {
        element(
            "rule",
            ["id": rule.id],
            [text("description", rule.description)]
                + rule.inputs.map { literal("inputEntry", $0) }
                + rule.outputs.map { literal("outputEntry", $0) }
                + rule.annotations.map { element("annotationEntry", [:], [text("text", $0)]) }
        )
    }
}
