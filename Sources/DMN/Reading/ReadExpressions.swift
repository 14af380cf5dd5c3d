import FEEL

extension ModelReader {
    /// The names of the elements that are boxed expressions.
    private static let expressionNames: Set<String> = [
        "literalExpression", "decisionTable", "context", "invocation", "list", "relation",
        "functionDefinition", "conditional", "filter", "for", "every", "some",
    ]

    /// The expression that an element holds, or nil where it holds none.
    mutating func readExpression(in element: XMLElement?) -> BoxedExpression? {
        guard let element else { return nil }
        let child = elements(of: element).first { Self.expressionNames.contains($0.localName) }
        return child.map { readExpression($0) }
    }

    /// All expressions that an element holds.
    private mutating func readExpressions(in element: XMLElement) -> [BoxedExpression] {
        var expressions: [BoxedExpression] = []
        for child in elements(of: element) where Self.expressionNames.contains(child.localName) {
            expressions.append(readExpression(child))
        }
        return expressions
    }

    /// The expression in a part of a boxed expression, such as `then`; the part's type counts
    /// where the expression has none.
    private mutating func readPart(_ name: String, of element: XMLElement) -> BoxedExpression {
        let part = child(of: element, name)
        if var expression = readExpression(in: part) {
            expression.typeRef = expression.typeRef ?? typeName(part?[attribute: "typeRef"])
            return expression
        }
        diagnostics.append(
            ModelDiagnostic(.error, .missing(name, in: element.localName), line: element.line)
        )
        return .feel("null")
    }

    mutating func readExpression(_ element: XMLElement) -> BoxedExpression {
        BoxedExpression(
            readKind(element),
            typeRef: typeName(element[attribute: "typeRef"]),
            id: element[attribute: "id"],
            label: element[attribute: "label"],
            description: text(of: element, "description"),
            line: element.line
        )
    }

    private mutating func readKind(_ element: XMLElement) -> BoxedExpression.Kind {
        switch element.localName {
        case "decisionTable": return .decisionTable(readTable(element))
        case "context": return readContext(element)
        case "invocation": return readInvocation(element)
        case "list": return .list(readExpressions(in: element))
        case "relation": return readRelation(element)
        case "functionDefinition": return .function(readFunction(element))
        case "conditional":
            return .conditional(
                if: readPart("if", of: element),
                then: readPart("then", of: element),
                else: readPart("else", of: element)
            )
        case "filter":
            return .filter(in: readPart("in", of: element), match: readPart("match", of: element))
        case "for":
            return .iteration(
                variable: normalizedName(required("iteratorVariable", of: element)),
                in: readPart("in", of: element),
                return: readPart("return", of: element)
            )
        case "every", "some":
            return .quantified(
                element.localName == "every" ? .every : .some,
                variable: normalizedName(required("iteratorVariable", of: element)),
                in: readPart("in", of: element),
                satisfies: readPart("satisfies", of: element)
            )
        default:
            return .literal(readLiteral(element))
        }
    }

    private func readLiteral(_ element: XMLElement) -> LiteralExpression {
        LiteralExpression(
            text(of: element, "text") ?? "",
            language: element[attribute: "expressionLanguage"]
        )
    }

    private mutating func readContext(_ element: XMLElement) -> BoxedExpression.Kind {
        var entries: [BoxedExpression.Entry] = []
        var result: BoxedExpression?
        for entry in children(of: element, "contextEntry") {
            let value = readExpression(in: entry)
            if let variable = child(of: entry, "variable") {
                entries.append(BoxedExpression.Entry(readItem(variable), value))
            } else {
                result = value
            }
        }
        return .context(entries, result: result)
    }

    private mutating func readInvocation(_ element: XMLElement) -> BoxedExpression.Kind {
        var bindings: [BoxedExpression.Binding] = []
        for binding in children(of: element, "binding") {
            guard let parameter = child(of: binding, "parameter") else { continue }
            bindings.append(
                BoxedExpression.Binding(readItem(parameter), readExpression(in: binding))
            )
        }
        if let function = readExpression(in: element) { return .invocation(function, bindings) }
        diagnostics.append(
            ModelDiagnostic(
                .error,
                .missing("expression", in: "invocation"),
                line: element.line
            )
        )
        return .invocation(.feel("null"), bindings)
    }

    private mutating func readRelation(_ element: XMLElement) -> BoxedExpression.Kind {
        var columns: [InformationItem] = []
        for column in children(of: element, "column") { columns.append(readItem(column)) }
        var rows: [[BoxedExpression]] = []
        for row in children(of: element, "row") {
            let cells = readExpressions(in: row)
            if cells.count != columns.count {
                diagnostics.append(
                    ModelDiagnostic(
                        .error,
                        .wrongCellCount(expected: columns.count, found: cells.count),
                        line: row.line
                    )
                )
            }
            rows.append(cells)
        }
        return .relation(columns: columns, rows: rows)
    }

    mutating func readFunction(_ element: XMLElement) -> FunctionDefinition {
        var parameters: [InformationItem] = []
        for parameter in children(of: element, "formalParameter") {
            parameters.append(readItem(parameter))
        }
        var kind = FunctionDefinition.Kind.feel
        if let name = element[attribute: "kind"] {
            if let known = readFunctionKind(name) {
                kind = known
            } else {
                reportUnknown(name, of: "kind", in: element)
            }
        }
        return FunctionDefinition(
            parameters,
            kind: kind,
            typeRef: typeName(element[attribute: "typeRef"]),
            id: element[attribute: "id"],
            line: element.line,
            body: readExpression(in: element)
        )
    }

    /// The standard writes one letter in its text and the name in its schema.
    private func readFunctionKind(_ name: String) -> FunctionDefinition.Kind? {
        switch name {
        case "F", "FEEL", "feel": .feel
        case "J", "Java", "java", "JAVA": .java
        case "P", "PMML", "pmml": .pmml
        default: nil
        }
    }

    mutating func reportUnknown(_ value: String, of attribute: String, in element: XMLElement) {
        diagnostics.append(
            ModelDiagnostic(.error, .unknownValue(value, of: attribute), line: element.line)
        )
    }

    /// Unary tests or an expression in a cell.
    func readCell(_ element: XMLElement) -> LiteralExpression { readLiteral(element) }
}
