extension Parser {
    /// Makes a node of arithmetic; warns where the operands are such that it is always null.
    mutating func arithmetic(
        _ operation: Node.Arithmetic,
        _ left: Node,
        _ right: Node,
        from start: Int
    ) -> Node {
        let range = range(from: start)
        let type = OperatorTypes.result(of: operation, left.type, right.type)
        if type == .null {
            warnOperands(operation.sign, left.type, right.type, at: range)
        }
        return Node(.arithmetic(operation, left, right), at: range, type: type)
    }

    /// Makes a node of comparison; warns where the operands cannot be compared.
    mutating func comparing(
        _ comparison: Node.Comparison,
        _ left: Node,
        _ right: Node,
        from start: Int
    ) -> Node {
        let range = range(from: start)
        warnOfComparison(comparison, left.type, right.type, at: range)
        return Node(.comparison(comparison, left, right), at: range, type: .boolean)
    }

    /// Warns where two values can never be compared.
    mutating func warnOfComparison(
        _ comparison: Node.Comparison,
        _ left: ValueType,
        _ right: ValueType,
        at range: SourceRange
    ) {
        switch comparison {
        case .equal, .unequal:
            if !OperatorTypes.areComparable(left, right) {
                warnOperands(comparison.sign, left, right, at: range)
            }
        default: warnUnlessOrdered(comparison.sign, left, right, at: range)
        }
    }

    /// Makes a node of `and` or `or`; warns of an operand that is never a boolean.
    mutating func connective(_ infix: Infix, _ left: Node, _ right: Node, from start: Int) -> Node {
        let isAnd = infix.level == Infix.and.level
        for operand in [left, right] where !operand.type.overlaps(.boolean) {
            if case .invalid = operand.kind { continue }
            let problem = Problem.wrongOperand(
                operation: isAnd ? "and" : "or",
                found: operand.type.kind
            )
            if operand.type != .null { report(.warning, problem, operand.range) }
        }
        let kind: Node.Kind = isAnd ? .conjunction(left, right) : .disjunction(left, right)
        return Node(kind, at: range(from: start), type: .boolean)
    }

    /// The type of a negated value; warns where there is none.
    mutating func negationType(of node: Node, at range: SourceRange) -> ValueType {
        switch node.type {
        case .any, .number, .dayTimeDuration, .yearMonthDuration: return node.type
        default:
            if case .invalid = node.kind { return .null }
            report(.warning, .wrongOperand(operation: "-", found: node.type.kind), range)
            return .null
        }
    }

    /// Warns where two values never have an order between them.
    mutating func warnUnlessOrdered(
        _ operation: String,
        _ left: ValueType,
        _ right: ValueType,
        at range: SourceRange
    ) {
        if !OperatorTypes.areOrdered(left, right) {
            warnOperands(operation, left, right, at: range)
        }
    }

    private mutating func warnOperands(
        _ operation: String,
        _ left: ValueType,
        _ right: ValueType,
        at range: SourceRange
    ) {
        // A part that was reported already need not be reported for what follows from it.
        if diagnostics.contains(where: {
            $0.range.start >= range.start && $0.range.end <= range.end
        }) {
            return
        }
        let problem = Problem.wrongOperands(
            operation: operation,
            left: left.kind,
            right: right.kind
        )
        report(.warning, problem, range)
    }
}
